// SPDX-License-Identifier: MIT
#include "model/compare/comparison_report.h"
#include "model/compare/html_parts.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

using Kind = PartitionDifference::Kind;

struct HtmlText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::HtmlReport)
};

constexpr std::size_t mostRows = 2000;
constexpr std::size_t mostChanges = 12; ///< Of one partition.

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Differs:
        return HtmlText::tr("differs");
    case Kind::OnlyBefore:
        return HtmlText::tr("only before");
    case Kind::OnlyAfter:
        return HtmlText::tr("only after");
    case Kind::FailedBefore:
        return HtmlText::tr("failed before");
    case Kind::FailedAfter:
        return HtmlText::tr("failed after");
    case Kind::FailedBoth:
        return HtmlText::tr("failed on both sides");
    }
    return {};
}

/// Writes the parts of the page, one after the other.
class Page
{
public:
    explicit Page(const ComparisonReport &report)
        : m_report(report)
        , m_result(report.result)
    {
    }

    std::string html()
    {
        addHead();
        addCards();
        addFindings();
        addGroups();
        addRules();
        addPartitions();
        return htmlPage(HtmlText::tr("Comparison of %1").arg(m_report.store), m_html);
    }

private:
    void addHead()
    {
        m_html
            += htmlElement("h1", escapedHtml(HtmlText::tr("Comparison of %1").arg(m_report.store)));
        for (const Side side : bothSides) {
            const Pipeline &pipeline
                = side == Side::Before ? m_report.request.before : m_report.request.after;
            const QStringList upcasters = upcasterNames(pipeline);
            const QString title
                = side == Side::Before ? HtmlText::tr("Before") : HtmlText::tr("After");
            const QString with = upcasters.isEmpty() ? HtmlText::tr("no upcasters")
                                                     : upcasters.join(QStringLiteral(", "));
            m_html += htmlElement("div",
                                  escapedHtml(title) + ": "
                                      + htmlElement("code", escapedHtml(projectionName(pipeline)))
                                      + ", " + escapedHtml(with),
                                  "dim");
        }
    }

    void addCards()
    {
        std::string cards;
        const auto add = [&](std::int64_t count, const QString &what, bool isAlways = false) {
            if (count > 0 || isAlways)
                cards += htmlElement("div", htmlElement("b", number(count)) + escapedHtml(what),
                                     "card");
        };
        add(m_result.partitions, HtmlText::tr("partitions compared"), true);
        add(m_result.same, HtmlText::tr("the same"), true);
        add(m_result.count(Kind::Differs), HtmlText::tr("differ"), true);
        for (const Kind kind : {Kind::OnlyBefore, Kind::OnlyAfter, Kind::FailedBefore,
                                Kind::FailedAfter, Kind::FailedBoth})
            add(m_result.count(kind), kindText(kind));
        add(m_result.expectedCount(), HtmlText::tr("as expected"));
        add(m_result.events, HtmlText::tr("events"), true);
        m_html += htmlElement("div", cards, "cards") + "\n";
    }

    void addTitle(const QString &title) { m_html += htmlElement("h2", escapedHtml(title)) + "\n"; }

    void addTable(const std::vector<QString> &titles, const std::string &rows)
    {
        std::string head;
        for (const QString &title : titles)
            head += htmlElement("th", escapedHtml(title));
        m_html += "<table>" + htmlElement("thead", htmlElement("tr", head))
            + htmlElement("tbody", rows) + "</table>\n";
    }

    [[nodiscard]] std::string eventText(Row row) const
    {
        if (!row.isValid())
            return {};
        const IndexedEvent event = m_report.index.event(row);
        return htmlElement("code",
                           escapedHtml(m_report.index.streams.at(event.stream.value)) + " v"
                               + number(event.version.value))
            + " " + escapedHtml(m_report.index.types.at(event.type.value));
    }

    void addFindings()
    {
        if (m_result.findings.empty())
            return;
        addTitle(HtmlText::tr("Findings"));
        std::string rows;
        for (const Finding &finding : m_result.findings)
            rows += htmlElement(
                        "tr",
                        htmlElement("td", sideName(finding.side))
                            + htmlElement("td", escapedHtml(finding.text))
                            + htmlElement("td", finding.count > 0 ? number(finding.count) : "", "n")
                            + htmlElement("td", eventText(finding.row)))
                + "\n";
        addTable({HtmlText::tr("Side"), HtmlText::tr("What"), HtmlText::tr("Times"),
                  HtmlText::tr("For example")},
                 rows);
    }

    static std::string changeMark(FieldChange::Kind kind)
    {
        static constexpr std::array marks{"+", "−", "~", "↕"};
        return marks[static_cast<std::size_t>(kind)];
    }

    void addGroups()
    {
        if (m_result.groups.empty())
            return;
        addTitle(HtmlText::tr("Kinds of difference"));
        std::string rows;
        for (const DifferenceGroup &group : m_result.groups) {
            std::string paths;
            for (const ChangedPath &path : group.paths)
                paths += htmlElement("code", changeMark(path.kind) + " " + escapedHtml(path.path),
                                     kindName(path.kind))
                    + " &nbsp; ";
            rows += htmlElement("tr",
                                htmlElement("td", number(group.partitions), "n")
                                    + htmlElement("td",
                                                  escapedHtml(kindText(group.kind)
                                                              + (group.isExpected
                                                                     ? HtmlText::tr(", as expected")
                                                                     : QString())))
                                    + htmlElement("td", paths))
                + "\n";
        }
        addTable({HtmlText::tr("Partitions"), HtmlText::tr("Kind"), HtmlText::tr("Where")}, rows);
    }

    void addRules()
    {
        std::string rows;
        for (const Side side : bothSides) {
            const SideSummary &summary = m_result.sides.of(side);
            for (std::size_t i = 0; i < summary.rules.size(); ++i) {
                const RuleCount &count = summary.ruleCounts[i];
                std::string cells = htmlElement("td", sideName(side))
                    + htmlElement("td", escapedHtml(summary.rules[i].name()));
                for (const std::int64_t one :
                     {count.matched, count.produced, count.dropped, count.failed})
                    cells += htmlElement("td", number(one), "n");
                rows += htmlElement("tr", cells) + "\n";
            }
        }
        if (rows.empty())
            return;
        addTitle(HtmlText::tr("Upcasters"));
        addTable({HtmlText::tr("Side"), HtmlText::tr("Rule"), HtmlText::tr("Matched"),
                  HtmlText::tr("Put out"), HtmlText::tr("Dropped"), HtmlText::tr("Failed")},
                 rows);
    }

    [[nodiscard]] std::string changesOf(const PartitionDifference &difference) const
    {
        std::string items;
        for (const Side side : bothSides) {
            if (const auto &failure = difference.failures.of(side))
                items += htmlElement("li",
                                     std::string(sideName(side)) + ", " + eventText(failure->row)
                                         + ": " + escapedHtml(sentence(failure->error)),
                                     "removed");
        }
        for (std::size_t i = 0; i < std::min(difference.changes.size(), mostChanges); ++i) {
            const PartitionChange &change = difference.changes[i];
            const bool hasBoth = !change.values.before.empty() && !change.values.after.empty();
            items += htmlElement(
                "li",
                htmlElement("code", changeMark(change.kind) + " " + escapedHtml(change.pointer()),
                            kindName(change.kind))
                    + " "
                    + htmlElement("code",
                                  escapedHtml(change.values.before) + (hasBoth ? " → " : "")
                                      + escapedHtml(change.values.after)));
        }
        const std::int64_t more = difference.changeCount - static_cast<std::int64_t>(mostChanges);
        if (more > 0)
            items += htmlElement(
                "li",
                escapedHtml(
                    QCoreApplication::translate("hindcast::HtmlReport", "and %1 more").arg(more)),
                "dim");
        return htmlElement("ul", items);
    }

    void addPartitions()
    {
        if (m_result.differences.empty())
            return;
        addTitle(HtmlText::tr("Partitions that differ"));
        std::string rows;
        for (std::size_t i = 0; i < std::min(m_result.differences.size(), mostRows); ++i) {
            const PartitionDifference &difference = m_result.differences[i];
            const std::string key = difference.isShared
                ? escapedHtml(HtmlText::tr("(shared state)"))
                : htmlElement("code", escapedHtml(difference.key));
            rows += htmlElement("tr",
                                htmlElement("td", key)
                                    + htmlElement("td", escapedHtml(kindText(difference.kind)))
                                    + htmlElement("td", eventText(difference.firstDiverging))
                                    + htmlElement("td", changesOf(difference)))
                + "\n";
        }
        addTable({HtmlText::tr("Partition"), HtmlText::tr("Kind"),
                  HtmlText::tr("First diverging event"), HtmlText::tr("Where")},
                 rows);
        const auto more = std::ssize(m_result.differences) - static_cast<std::ptrdiff_t>(mostRows);
        if (more > 0)
            m_html += htmlElement(
                "p",
                escapedHtml(HtmlText::tr("and %1 more, which the JSON report lists").arg(more)),
                "dim");
    }

    const ComparisonReport &m_report;
    const ComparisonResult &m_result;
    std::string m_html;
};

} // namespace

std::string htmlReport(const ComparisonReport &report)
{
    return Page(report).html();
}

} // namespace hindcast
