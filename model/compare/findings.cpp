// SPDX-License-Identifier: MIT
#include "model/compare/findings.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace hindcast {

namespace {

using Kind = Finding::Kind;

struct FindingsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FindingsText)
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Collects findings of all kinds.
class Collector
{
public:
    Collector(const ComparisonPlan &plan, const Both<SideTally> &tallies)
        : m_plan(plan)
        , m_tallies(tallies)
    {
    }

    void addLostHandlers()
    {
        for (std::uint32_t type = 0; type < m_plan.typeCount(); ++type) {
            const TypeUse &before = m_tallies.before.types[type];
            const TypeUse &after = m_tallies.after.types[type];
            if (before.named == 0)
                continue;
            if (after.named == 0 && after.any + after.unhandled > 0)
                addLostHandler(type, after);
            else
                addUnhandledOutputs(type);
        }
    }

    void addRules()
    {
        for (const Side side : bothSides) {
            const std::vector<UpcastRule> &rules = m_plan.rules.of(side);
            const std::vector<RuleCount> &counts = m_tallies.of(side).rules;
            for (std::size_t i = 0; i < rules.size(); ++i) {
                if (i < counts.size() && counts[i].matched > 0)
                    continue;
                findings.push_back(
                    {.kind = Kind::RuleNeverMatched,
                     .side = side,
                     .text = FindingsText::tr("Upcaster %1 matched no event.").arg(rules[i].name()),
                     .type = rules[i].eventType,
                     .file = rules[i].file,
                     .line = rules[i].line});
            }
        }
    }

    void addSightings()
    {
        for (const Side side : bothSides) {
            for (const auto &[key, sighting] : m_tallies.of(side).sightings) {
                const auto &[kind, file, line, text] = key;
                findings.push_back({.kind = kind,
                                    .side = side,
                                    .text = sighting.text,
                                    .file = file,
                                    .line = line,
                                    .count = sighting.count,
                                    .row = sighting.row});
            }
            for (const QString &warning : m_plan.shapes.of(side).warnings) {
                const auto *script = std::get_if<ScriptFile>(&m_plan.pipeline(side).projection);
                findings.push_back({.kind = Kind::ScriptWarning,
                                    .side = side,
                                    .text = warning,
                                    .file = script != nullptr ? script->path : QString()});
            }
        }
    }

    void addFailures(const std::vector<PartitionDifference> &differences)
    {
        std::map<std::tuple<Side, QString, int>, Finding> byPlace;
        for (const PartitionDifference &difference : differences) {
            for (const Side side : bothSides) {
                const auto &failure = difference.failures.of(side);
                if (!failure)
                    continue;
                const ScriptError &error = failure->error;
                Finding &finding = byPlace[{side, error.file, error.line}];
                if (finding.count++ == 0)
                    finding = {.kind = Kind::ProjectionFailed,
                               .side = side,
                               .text = sentence(error),
                               .file = error.file,
                               .line = error.line,
                               .count = 1,
                               .row = failure->row};
            }
        }
        for (auto &[place, finding] : byPlace)
            findings.push_back(std::move(finding));
    }

    std::vector<Finding> findings;

private:
    /// Calls \a take with each type that upcasters have made of \a type, and its use.
    template<typename Take>
    void forEachMade(std::uint32_t type, const Take &take) const
    {
        const auto &made = m_tallies.after.made;
        for (auto at = made.lower_bound({type, {}}); at != made.end() && at->first.first == type;
             ++at)
            take(at->first.second, at->second);
    }

    void addLostHandler(std::uint32_t type, const TypeUse &after)
    {
        const QString name = textOf(m_plan.source.index->types.at(type));
        QStringList madeTypes;
        forEachMade(type, [&](const std::string &made, const TypeUse &) {
            if (textOf(made) != name)
                madeTypes += textOf(made);
        });
        QString text = madeTypes.isEmpty()
            ? FindingsText::tr("%1 has a handler before, and none after.").arg(name)
            : FindingsText::tr("%1 has a handler before; after, it is %2, which has none.")
                  .arg(name, madeTypes.join(QStringLiteral(", ")));
        if (after.unhandled == 0)
            text += FindingsText::tr(" $any takes its events instead.");
        findings.push_back({.kind = Kind::HandlerLost,
                            .text = text,
                            .type = name.toStdString(),
                            .count = after.any + after.unhandled,
                            .row = after.firstUnhandled});
    }

    void addUnhandledOutputs(std::uint32_t type)
    {
        const QString name = textOf(m_plan.source.index->types.at(type));
        forEachMade(type, [&](const std::string &made, const TypeUse &use) {
            if (use.named > 0 || use.unhandled == 0)
                return;
            findings.push_back(
                {.kind = Kind::OutputNotHandled,
                 .text = FindingsText::tr("Upcasters make %1 of %2, and no handler takes it.")
                             .arg(textOf(made), name),
                 .type = made,
                 .count = use.unhandled,
                 .row = use.firstUnhandled});
        });
    }

    const ComparisonPlan &m_plan;
    const Both<SideTally> &m_tallies;
};

} // namespace

std::vector<Finding> findingsOf(const ComparisonPlan &plan, const Both<SideTally> &tallies,
                                const std::vector<PartitionDifference> &differences)
{
    Collector collector(plan, tallies);
    collector.addLostHandlers();
    collector.addRules();
    collector.addSightings();
    collector.addFailures(differences);
    std::ranges::stable_sort(collector.findings, {}, &Finding::kind);
    return std::move(collector.findings);
}

} // namespace hindcast
