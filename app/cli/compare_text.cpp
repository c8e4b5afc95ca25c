// SPDX-License-Identifier: MIT
#include "app/cli/compare_text.h"

#include "app/cli/text_table.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Kind = PartitionDifference::Kind;

struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::CompareText)
};

// So many of each are printed; the JSON report has all.
constexpr std::size_t mostGroups = 6;
constexpr std::size_t mostPartitions = 6;
constexpr std::size_t mostFindings = 8;
constexpr std::size_t mostPaths = 4;

QString pipelineText(const Pipeline &pipeline)
{
    QString text = projectionName(pipeline);
    const QStringList upcasters = upcasterNames(pipeline);
    if (!upcasters.isEmpty())
        text = QCoreApplication::translate("hindcast::CompareText", "%1 with %2")
                   .arg(text, upcasters.join(u", "_s));
    return text;
}

QString kindText(Kind kind)
{
    return QString::fromLatin1(kindName(kind)).replace(u'-', u' ');
}

QString pathsText(const std::vector<ChangedPath> &paths)
{
    static const QStringList marks{u"+ "_s, u"- "_s, u"~ "_s, u"< "_s};
    QStringList shown;
    for (std::size_t i = 0; i < std::min(paths.size(), mostPaths); ++i)
        shown += marks[static_cast<int>(paths[i].kind)] + printable(paths[i].path);
    if (paths.size() > mostPaths)
        shown += CompareText::tr("and %1 more").arg(paths.size() - mostPaths);
    return shown.join(u"  "_s);
}

QString eventText(const StoreIndex &index, Row row)
{
    if (!row.isValid())
        return {};
    const IndexedEvent event = index.event(row);
    return u"%1 v%2 %3"_s.arg(printable(index.streams.at(event.stream.value)))
        .arg(event.version.value)
        .arg(printable(index.types.at(event.type.value)));
}

void printMore(Output &output, std::size_t all, std::size_t shown)
{
    if (all > shown)
        output.print(QString(CompareText::tr("... and %1 more").arg(all - shown) + u'\n'));
}

void printCounts(Output &output, const ComparisonResult &result)
{
    std::vector<std::pair<std::int64_t, QString>> lines{{result.same, CompareText::tr("same")}};
    for (int i = 0; i < PartitionDifference::kindCount; ++i) {
        const auto kind = static_cast<Kind>(i);
        if (const std::int64_t count = result.count(kind); count > 0)
            lines.emplace_back(count, kindText(kind));
    }
    if (const std::int64_t expected = result.expectedCount(); expected > 0)
        lines.emplace_back(expected, CompareText::tr("of these as expected"));
    for (const auto &[count, what] : lines)
        output.print(u"%1  %2\n"_s.arg(count, 8).arg(what));
}

void printGroups(Output &output, const ComparisonResult &result)
{
    if (result.groups.empty())
        return;
    output.print(u"\n"_s);
    const auto cell = [&](std::int64_t row, std::size_t column) {
        const DifferenceGroup &group = result.groups[static_cast<std::size_t>(row)];
        if (column == 0)
            return QString::number(group.partitions);
        if (column == 1)
            return kindText(group.kind);
        return column == 2 ? pathsText(group.paths)
                           : (group.isExpected ? CompareText::tr("as expected") : QString());
    };
    const std::size_t count = std::min(result.groups.size(), mostGroups);
    printTable(output,
               {{CompareText::tr("PARTITIONS"), true},
                {CompareText::tr("KIND")},
                {CompareText::tr("WHERE")},
                {CompareText::tr("NOTE")}},
               static_cast<std::int64_t>(count), cell);
    printMore(output, result.groups.size(), count);
}

void printPartitions(Output &output, const ComparisonReport &report)
{
    const ComparisonResult &result = report.result;
    if (result.differences.empty())
        return;
    output.print(u"\n"_s);
    const auto cell = [&](std::int64_t row, std::size_t column) {
        const PartitionDifference &difference = result.differences[static_cast<std::size_t>(row)];
        if (column == 0)
            return difference.isShared ? CompareText::tr("(shared)") : printable(difference.key);
        if (column == 1)
            return kindText(difference.kind);
        return column == 2 ? QString::number(difference.changeCount)
                           : eventText(report.index, difference.firstDiverging);
    };
    const std::size_t count = std::min(result.differences.size(), mostPartitions);
    printTable(output,
               {{CompareText::tr("PARTITION")},
                {CompareText::tr("KIND")},
                {CompareText::tr("CHANGES"), true},
                {CompareText::tr("FIRST DIVERGING EVENT")}},
               static_cast<std::int64_t>(count), cell);
    printMore(output, result.differences.size(), count);
}

void printFindings(Output &output, const ComparisonReport &report)
{
    const std::vector<Finding> &findings = report.result.findings;
    if (findings.empty())
        return;
    output.print(u"\n"_s);
    const std::size_t count = std::min(findings.size(), mostFindings);
    for (std::size_t i = 0; i < count; ++i) {
        const Finding &finding = findings[i];
        QString line = QString::fromLatin1(sideName(finding.side)) + u": "_s
            + printable(finding.text.toStdString());
        if (finding.count > 1)
            line += u" (%1)"_s.arg(finding.count);
        if (finding.row.isValid())
            line += u" ["_s + eventText(report.index, finding.row) + u']';
        output.print(QString(line + u'\n'));
    }
    printMore(output, findings.size(), count);
}

} // namespace

void printComparison(Output &output, const ComparisonReport &report)
{
    const ComparisonResult &result = report.result;
    output.print(CompareText::tr("%1 partitions compared, of %2 events")
                     .arg(result.partitions)
                     .arg(result.events)
                 + u"\n"_s);
    output.print(
        QString(CompareText::tr("before  %1").arg(pipelineText(report.request.before)) + u'\n'));
    output.print(
        QString(CompareText::tr("after   %1").arg(pipelineText(report.request.after)) + u'\n'));
    printCounts(output, result);
    printGroups(output, result);
    printPartitions(output, report);
    printFindings(output, report);
}

} // namespace hindcast
