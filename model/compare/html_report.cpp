// SPDX-License-Identifier: MIT
#include "model/compare/comparison_report.h"

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

constexpr const char *style = R"(
:root { color-scheme: light dark; --bg: #fff; --fg: #1d2127; --dim: #5c6470; --line: #d9dde3;
  --card: #f6f7f9; --add: #1a6b35; --del: #a32222; --chg: #7d5a00; }
@media (prefers-color-scheme: dark) { :root { --bg: #1b1f24; --fg: #e4e7eb; --dim: #9aa3ae;
  --line: #343a43; --card: #22272e; --add: #7fd394; --del: #ff8f8f; --chg: #e7bd55; } }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1.5rem; background: var(--bg);
  color: var(--fg); font: 14px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
.dim { color: var(--dim); } code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
.card { flex: 1 1 8rem; padding: .75rem 1rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; }
.card b { display: block; font-size: 1.5rem; line-height: 1.3; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; } .n { text-align: right; }
.added { color: var(--add); } .removed { color: var(--del); }
.changed, .reordered { color: var(--chg); } ul { margin: 0; padding: 0; list-style: none; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } tr, .card { break-inside: avoid; } }
)";

std::string escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .toHtmlEscaped()
        .toStdString();
}

std::string escaped(const QString &text)
{
    return escaped(text.toStdString());
}

std::string inside(const std::string &tag, const std::string &html, const std::string &kind = {})
{
    return "<" + tag + (kind.empty() ? "" : " class=\"" + kind + "\"") + ">" + html + "</" + tag
        + ">";
}

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
        m_html = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                 "<meta name=\"viewport\" content=\"width=device-width\">"
            + inside("title", escaped(HtmlText::tr("Comparison of %1").arg(m_report.store)))
            + inside("style", style) + "</head><body>\n";
        addHead();
        addCards();
        addFindings();
        addGroups();
        addRules();
        addPartitions();
        return m_html + "</body></html>\n";
    }

private:
    void addHead()
    {
        m_html += inside("h1", escaped(HtmlText::tr("Comparison of %1").arg(m_report.store)));
        for (const Side side : bothSides) {
            const Pipeline &pipeline
                = side == Side::Before ? m_report.request.before : m_report.request.after;
            const QStringList upcasters = upcasterNames(pipeline);
            const QString title
                = side == Side::Before ? HtmlText::tr("Before") : HtmlText::tr("After");
            const QString with = upcasters.isEmpty() ? HtmlText::tr("no upcasters")
                                                     : upcasters.join(QStringLiteral(", "));
            m_html
                += inside("div",
                          escaped(title) + ": " + inside("code", escaped(projectionName(pipeline)))
                              + ", " + escaped(with),
                          "dim");
        }
    }

    void addCards()
    {
        std::string cards;
        const auto add = [&](std::int64_t count, const QString &what, bool isAlways = false) {
            if (count > 0 || isAlways)
                cards += inside("div", inside("b", number(count)) + escaped(what), "card");
        };
        add(m_result.partitions, HtmlText::tr("partitions compared"), true);
        add(m_result.same, HtmlText::tr("the same"), true);
        add(m_result.count(Kind::Differs), HtmlText::tr("differ"), true);
        for (const Kind kind : {Kind::OnlyBefore, Kind::OnlyAfter, Kind::FailedBefore,
                                Kind::FailedAfter, Kind::FailedBoth})
            add(m_result.count(kind), kindText(kind));
        add(m_result.expectedCount(), HtmlText::tr("as expected"));
        add(m_result.events, HtmlText::tr("events"), true);
        m_html += inside("div", cards, "cards") + "\n";
    }

    void addTitle(const QString &title) { m_html += inside("h2", escaped(title)) + "\n"; }

    void addTable(const std::vector<QString> &titles, const std::string &rows)
    {
        std::string head;
        for (const QString &title : titles)
            head += inside("th", escaped(title));
        m_html += "<table>" + inside("thead", inside("tr", head)) + inside("tbody", rows)
            + "</table>\n";
    }

    [[nodiscard]] std::string eventText(Row row) const
    {
        if (!row.isValid())
            return {};
        const IndexedEvent event = m_report.index.event(row);
        return inside("code",
                      escaped(m_report.index.streams.at(event.stream.value)) + " v"
                          + number(event.version.value))
            + " " + escaped(m_report.index.types.at(event.type.value));
    }

    void addFindings()
    {
        if (m_result.findings.empty())
            return;
        addTitle(HtmlText::tr("Findings"));
        std::string rows;
        for (const Finding &finding : m_result.findings)
            rows
                += inside("tr",
                          inside("td", sideName(finding.side)) + inside("td", escaped(finding.text))
                              + inside("td", finding.count > 0 ? number(finding.count) : "", "n")
                              + inside("td", eventText(finding.row)))
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
                paths += inside("code", changeMark(path.kind) + " " + escaped(path.path),
                                kindName(path.kind))
                    + " &nbsp; ";
            rows += inside("tr",
                           inside("td", number(group.partitions), "n")
                               + inside("td",
                                        escaped(kindText(group.kind)
                                                + (group.isExpected ? HtmlText::tr(", as expected")
                                                                    : QString())))
                               + inside("td", paths))
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
                std::string cells
                    = inside("td", sideName(side)) + inside("td", escaped(summary.rules[i].name()));
                for (const std::int64_t one :
                     {count.matched, count.produced, count.dropped, count.failed})
                    cells += inside("td", number(one), "n");
                rows += inside("tr", cells) + "\n";
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
                items += inside("li",
                                std::string(sideName(side)) + ", " + eventText(failure->row) + ": "
                                    + escaped(sentence(failure->error)),
                                "removed");
        }
        for (std::size_t i = 0; i < std::min(difference.changes.size(), mostChanges); ++i) {
            const PartitionChange &change = difference.changes[i];
            const bool hasBoth = !change.values.before.empty() && !change.values.after.empty();
            items
                += inside("li",
                          inside("code", changeMark(change.kind) + " " + escaped(change.pointer()),
                                 kindName(change.kind))
                              + " "
                              + inside("code",
                                       escaped(change.values.before) + (hasBoth ? " → " : "")
                                           + escaped(change.values.after)));
        }
        const std::int64_t more = difference.changeCount - static_cast<std::int64_t>(mostChanges);
        if (more > 0)
            items += inside(
                "li",
                escaped(
                    QCoreApplication::translate("hindcast::HtmlReport", "and %1 more").arg(more)),
                "dim");
        return inside("ul", items);
    }

    void addPartitions()
    {
        if (m_result.differences.empty())
            return;
        addTitle(HtmlText::tr("Partitions that differ"));
        std::string rows;
        for (std::size_t i = 0; i < std::min(m_result.differences.size(), mostRows); ++i) {
            const PartitionDifference &difference = m_result.differences[i];
            const std::string key = difference.isShared ? escaped(HtmlText::tr("(shared state)"))
                                                        : inside("code", escaped(difference.key));
            rows += inside("tr",
                           inside("td", key) + inside("td", escaped(kindText(difference.kind)))
                               + inside("td", eventText(difference.firstDiverging))
                               + inside("td", changesOf(difference)))
                + "\n";
        }
        addTable({HtmlText::tr("Partition"), HtmlText::tr("Kind"),
                  HtmlText::tr("First diverging event"), HtmlText::tr("Where")},
                 rows);
        const auto more = std::ssize(m_result.differences) - static_cast<std::ptrdiff_t>(mostRows);
        if (more > 0)
            m_html += inside(
                "p", escaped(HtmlText::tr("and %1 more, which the JSON report lists").arg(more)),
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
