// SPDX-License-Identifier: MIT
#include "model/items/comparison_tables.h"

#include "model/items/changed_path_text.h"
#include "model/items/json_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ComparisonTables)
};

QString placeText(const QString &file, int line)
{
    if (file.isEmpty())
        return {};
    const QString name = QFileInfo(file).fileName();
    return line > 0 ? u"%1:%2"_s.arg(name).arg(line) : name;
}

bool isAlarming(Finding::Kind kind)
{
    return kind == Finding::Kind::HandlerLost || kind == Finding::Kind::UpcastFailed
        || kind == Finding::Kind::KeyFailed || kind == Finding::Kind::ProjectionFailed;
}

QString countText(std::int64_t count)
{
    return count > 0 ? QLocale().toString(qlonglong{count}) : QString();
}

} // namespace

QString sideTitle(Side side)
{
    return side == Side::Before ? Text::tr("Before") : Text::tr("After");
}

QString rowText(const StoreIndex &index, Row row, const std::string &key)
{
    if (!row.isValid())
        return u"-"_s;
    const IndexedEvent event = index.event(row);
    const bool isOfStream = event.stream.isValid() && index.streams.at(event.stream.value) == key;
    return isOfStream ? Text::tr("v%1").arg(event.version.value)
                      : Text::tr("#%1").arg(event.position.value);
}

QStringList findingHeaders()
{
    return {Text::tr("finding"), Text::tr("side"), Text::tr("script"), Text::tr("event"),
            Text::tr("count")};
}

std::vector<TableLine> findingLines(const ComparisonResult &result, const StoreIndex &index)
{
    std::vector<TableLine> lines;
    for (const Finding &finding : result.findings)
        lines.push_back(
            {.cells = {finding.text, sideTitle(finding.side), placeText(finding.file, finding.line),
                       finding.row.isValid() ? rowText(index, finding.row, {}) : QString(),
                       countText(finding.count)},
             .link = {.row = finding.row, .file = finding.file, .line = finding.line},
             .isAlarming = isAlarming(finding.kind)});
    std::ranges::stable_partition(lines, [](const TableLine &line) { return line.isAlarming; });
    return lines;
}

QStringList ruleHeaders()
{
    return {Text::tr("rule"),     Text::tr("side"),    Text::tr("script"), Text::tr("matched"),
            Text::tr("produced"), Text::tr("dropped"), Text::tr("failed")};
}

std::vector<TableLine> ruleLines(const ComparisonResult &result)
{
    std::vector<TableLine> lines;
    const QLocale locale;
    for (const Side side : bothSides) {
        const SideSummary &summary = result.sides.of(side);
        for (std::size_t i = 0; i < summary.rules.size() && i < summary.ruleCounts.size(); ++i) {
            const UpcastRule &rule = summary.rules[i];
            const RuleCount &count = summary.ruleCounts[i];
            QStringList cells{rule.name(), sideTitle(side), placeText(rule.file, rule.line)};
            for (const std::int64_t number :
                 {count.matched, count.produced, count.dropped, count.failed})
                cells += locale.toString(qlonglong{number});
            lines.push_back({.cells = cells,
                             .link = {.file = rule.file, .line = rule.line},
                             .isAlarming = count.failed > 0 || count.matched == 0});
        }
    }
    return lines;
}

QStringList changeHeaders()
{
    return {QString(),         Text::tr("path"),          Text::tr("before"),
            Text::tr("after"), Text::tr("set before by"), Text::tr("set after by")};
}

std::vector<TableLine> changeLines(const PartitionDifference &difference, const StoreIndex &index)
{
    std::vector<TableLine> lines;
    for (const PartitionChange &change : difference.changes) {
        const auto valueText = [&change](Side side) {
            const std::string &value = change.values.of(side);
            return value.empty() ? u"-"_s : shownText(value).left(shownValueLength);
        };
        QString path = shownText(change.pointer());
        if (path.isEmpty())
            path = Text::tr("(state)");
        if (change.isExpected)
            path += u' ' + Text::tr("(expected)");
        const Row setBy = change.setBy.after.isValid() ? change.setBy.after : change.setBy.before;
        lines.push_back(
            {.cells = {changeSign(change.kind), path, valueText(Side::Before),
                       valueText(Side::After), rowText(index, change.setBy.before, difference.key),
                       rowText(index, change.setBy.after, difference.key)},
             .link = {.row = setBy}});
    }
    return lines;
}

} // namespace hindcast
