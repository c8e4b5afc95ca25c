// SPDX-License-Identifier: MIT
#include "model/compare/comparison_report.h"

#include <QFileInfo>

#include <array>

namespace hindcast {

namespace {

using Outcome = UpcastEvent::Outcome;

Json textOf(const QString &text)
{
    return Json::string(text.toStdString());
}

Json object(std::vector<JsonMember> members)
{
    return Json::object(std::move(members));
}

template<typename Range, typename Make>
Json arrayOf(const Range &range, const Make &make)
{
    std::vector<Json> items;
    for (const auto &one : range)
        items.push_back(make(one));
    return Json::array(std::move(items));
}

Json eventJson(const StoreIndex &index, Row row)
{
    const IndexedEvent event = index.event(row);
    return object({{"stream", Json::string(index.streams.at(event.stream.value))},
                   {"version", Json::integer(event.version.value)},
                   {"position", Json::integer(event.position.value)},
                   {"type", Json::string(index.types.at(event.type.value))}});
}

Json pipelineJson(const Pipeline &pipeline)
{
    return object({{"projection", textOf(projectionName(pipeline))},
                   {"upcasters", arrayOf(upcasterNames(pipeline), textOf)}});
}

Json scopeJson(const ComparisonScope &scope)
{
    if (scope.kind == ComparisonScope::Kind::Store)
        return object({{"kind", Json::string("store")}});
    const bool isStream = scope.kind == ComparisonScope::Kind::Stream;
    return object({{"kind", Json::string(isStream ? "stream" : "category")},
                   {"name", Json::string(scope.name)}});
}

Json summaryJson(const ComparisonResult &result)
{
    using Kind = PartitionDifference::Kind;
    const auto count = [&](Kind kind) { return Json::integer(result.count(kind)); };
    return object({{"events", Json::integer(result.events)},
                   {"partitions", Json::integer(result.partitions)},
                   {"same", Json::integer(result.same)},
                   {"differ", count(Kind::Differs)},
                   {"onlyBefore", count(Kind::OnlyBefore)},
                   {"onlyAfter", count(Kind::OnlyAfter)},
                   {"failedBefore", count(Kind::FailedBefore)},
                   {"failedAfter", count(Kind::FailedAfter)},
                   {"failedBoth", count(Kind::FailedBoth)},
                   {"asExpected", Json::integer(result.expectedCount())}});
}

Json sideJson(const SideSummary &side)
{
    Json events = Json::object();
    for (std::size_t i = 0; i < side.outcomes.size(); ++i)
        events.set(outcomeName(static_cast<Outcome>(i)), Json::integer(side.outcomes[i]));
    std::vector<Json> rules;
    for (std::size_t i = 0; i < side.rules.size(); ++i) {
        const UpcastRule &rule = side.rules[i];
        const RuleCount &count = side.ruleCounts[i];
        rules.push_back(object({{"rule", textOf(rule.name())},
                                {"file", textOf(QFileInfo(rule.file).fileName())},
                                {"line", Json::integer(rule.line)},
                                {"matched", Json::integer(count.matched)},
                                {"produced", Json::integer(count.produced)},
                                {"dropped", Json::integer(count.dropped)},
                                {"failed", Json::integer(count.failed)}}));
    }
    return object({{"partitions", Json::integer(side.partitions)},
                   {"events", std::move(events)},
                   {"rules", Json::array(std::move(rules))}});
}

/// A value that was cut off cannot be JSON any more.
void addValue(Json &change, const std::string &key, const std::string &text)
{
    if (text.empty())
        return;
    if (text.ends_with("…"))
        change.set(key + "Text", Json::string(text));
    else
        change.set(key, Json::parse(text).value());
}

Json changeJson(const StoreIndex &index, const PartitionChange &change)
{
    Json json = object({{"change", Json::string(kindName(change.kind))},
                        {"path", Json::string(change.pointer())}});
    addValue(json, "before", change.values.before);
    addValue(json, "after", change.values.after);
    if (change.setBy.before.isValid())
        json.set("setBefore", eventJson(index, change.setBy.before));
    if (change.setBy.after.isValid())
        json.set("setAfter", eventJson(index, change.setBy.after));
    if (change.isExpected)
        json.set("expected", Json::boolean(true));
    return json;
}

Json failureJson(const StoreIndex &index, const PartitionFailure &failure)
{
    return object({{"event", eventJson(index, failure.row)},
                   {"message", textOf(sentence(failure.error))},
                   {"count", Json::integer(failure.count)}});
}

Json differenceJson(const StoreIndex &index, const PartitionDifference &difference)
{
    Json json = object({{"partition", Json::string(difference.key)},
                        {"kind", Json::string(kindName(difference.kind))},
                        {"expected", Json::boolean(difference.isExpected)},
                        {"group", Json::integer(static_cast<std::int64_t>(difference.group))}});
    if (difference.isShared)
        json.set("shared", Json::boolean(true));
    if (difference.firstDiverging.isValid()) {
        json.set("firstDiverging", eventJson(index, difference.firstDiverging));
        if (!difference.isFirstCertain)
            json.set("mayBeEarlier", Json::boolean(true));
    }
    if (difference.failures.before)
        json.set("failedBefore", failureJson(index, *difference.failures.before));
    if (difference.failures.after)
        json.set("failedAfter", failureJson(index, *difference.failures.after));
    json.set("changeCount", Json::integer(difference.changeCount));
    json.set("changes", arrayOf(difference.changes, [&](const PartitionChange &change) {
                 return changeJson(index, change);
             }));
    return json;
}

Json groupJson(const DifferenceGroup &group)
{
    return object({{"kind", Json::string(kindName(group.kind))},
                   {"expected", Json::boolean(group.isExpected)},
                   {"partitions", Json::integer(group.partitions)},
                   {"changes", arrayOf(group.paths, [](const ChangedPath &path) {
                        return object({{"change", Json::string(kindName(path.kind))},
                                       {"path", Json::string(path.path)}});
                    })}});
}

Json findingJson(const StoreIndex &index, const Finding &finding)
{
    Json json = object({{"kind", Json::string(kindName(finding.kind))},
                        {"side", Json::string(sideName(finding.side))},
                        {"text", textOf(finding.text)}});
    if (!finding.type.empty())
        json.set("type", Json::string(finding.type));
    if (!finding.file.isEmpty())
        json.set("file", textOf(QFileInfo(finding.file).fileName()));
    if (finding.line > 0)
        json.set("line", Json::integer(finding.line));
    if (finding.count > 0)
        json.set("count", Json::integer(finding.count));
    if (finding.row.isValid())
        json.set("event", eventJson(index, finding.row));
    return json;
}

} // namespace

QString projectionName(const Pipeline &pipeline)
{
    if (const auto *builtIn = std::get_if<BuiltIn>(&pipeline.projection))
        return builtInKey(*builtIn);
    return QFileInfo(std::get<ScriptFile>(pipeline.projection).path).fileName();
}

QStringList upcasterNames(const Pipeline &pipeline)
{
    QStringList names;
    for (const ScriptFile &file : pipeline.upcasters)
        names += QFileInfo(file.path).fileName();
    return names;
}

const char *kindName(PartitionDifference::Kind kind)
{
    static constexpr std::array names{"differs",       "only-before",  "only-after",
                                      "failed-before", "failed-after", "failed-both"};
    return names[static_cast<std::size_t>(kind)];
}

const char *kindName(FieldChange::Kind kind)
{
    static constexpr std::array names{"added", "removed", "changed", "reordered"};
    return names[static_cast<std::size_t>(kind)];
}

const char *kindName(Finding::Kind kind)
{
    static constexpr std::array names{
        "handler-lost", "output-not-handled", "rule-never-matched", "upcast-failed",
        "key-failed",   "projection-failed",  "incomplete-merge",   "script-warning"};
    return names[static_cast<std::size_t>(kind)];
}

const char *sideName(Side side)
{
    return side == Side::Before ? "before" : "after";
}

const char *outcomeName(UpcastEvent::Outcome outcome)
{
    static constexpr std::array names{"unchanged", "changed", "renamed", "split",
                                      "merged",    "dropped", "failed"};
    return names[static_cast<std::size_t>(outcome)];
}

Json jsonReport(const ComparisonReport &report)
{
    const ComparisonResult &result = report.result;
    const StoreIndex &index = report.index;
    return object(
        {{"format", Json::string("hindcast-comparison")},
         {"formatVersion", Json::integer(1)},
         {"store", textOf(report.store)},
         {"scope", scopeJson(report.request.scope)},
         {"before", pipelineJson(report.request.before)},
         {"after", pipelineJson(report.request.after)},
         {"isAsExpected", Json::boolean(result.isAsExpected())},
         {"summary", summaryJson(result)},
         {"sides",
          object({{"before", sideJson(result.sides.before)},
                  {"after", sideJson(result.sides.after)}})},
         {"findings",
          arrayOf(result.findings,
                  [&](const Finding &finding) { return findingJson(index, finding); })},
         {"groups", arrayOf(result.groups, groupJson)},
         {"differences", arrayOf(result.differences, [&](const PartitionDifference &difference) {
              return differenceJson(index, difference);
          })}});
}

} // namespace hindcast
