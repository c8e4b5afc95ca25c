// SPDX-License-Identifier: MIT
#include "model/compare/partition_comparer.h"

#include "model/compare/exact_equality.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = PartitionDifference::Kind;
using Part = PartitionChange::Part;

Json parsed(const std::string &text)
{
    Result<Json> json = Json::parse(text);
    return json ? std::move(json).value() : Json::string(text);
}

/// At most so many bytes of \a value, cut between two characters.
std::string shortText(const Json &value)
{
    constexpr std::size_t mostBytes = 200;
    std::string text = value.toText();
    if (text.size() <= mostBytes)
        return text;
    std::size_t end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

std::string prefixOf(Part part)
{
    return part == Part::State ? "" : part == Part::Result ? "/$result" : "/$emitted";
}

std::vector<FieldChange> changesThatCount(const ComparisonRequest &request, Part part,
                                          const Json &before, const Json &after)
{
    std::vector<FieldChange> changes = fieldChanges(before, after, request.matching);
    const std::string prefix = prefixOf(part);
    if (!request.ignored.empty())
        std::erase_if(changes, [&](const FieldChange &change) {
            return anyCovers(request.ignored, prefix + change.pointer());
        });
    return changes;
}

PartitionChange changeOf(const ComparisonRequest &request, Part part, const FieldChange &change)
{
    const std::string prefix = prefixOf(part);
    PartitionChange result{.part = part,
                           .kind = change.kind,
                           .pointers = {prefix + change.before, prefix + change.after},
                           .path = prefix + change.path};
    if (change.kind != FieldChange::Kind::Added)
        result.values.before = shortText(change.valueBefore);
    if (change.kind != FieldChange::Kind::Removed)
        result.values.after = shortText(change.valueAfter);
    result.isExpected = anyCovers(request.expected, result.pointer());
    return result;
}

std::optional<Kind> kindOf(const Both<SideOutcome> &outcomes)
{
    const bool before = outcomes.before.failure.has_value();
    const bool after = outcomes.after.failure.has_value();
    if (before || after)
        return before && after ? Kind::FailedBoth : before ? Kind::FailedBefore : Kind::FailedAfter;
    if (outcomes.before.exists != outcomes.after.exists)
        return outcomes.before.exists ? Kind::OnlyBefore : Kind::OnlyAfter;
    return {};
}

} // namespace

bool needsTexts(const Both<SideOutcome> &outcomes)
{
    return (!outcomes.before.hasTexts || !outcomes.after.hasTexts) && outcomes.before.exists
        && outcomes.after.exists
        && outcomes.before.digestOfTexts() != outcomes.after.digestOfTexts();
}

bool isPartition(const Both<SideOutcome> &outcomes)
{
    return outcomes.before.exists || outcomes.after.exists || outcomes.before.failure
        || outcomes.after.failure;
}

bool differ(const ComparisonRequest &request, const std::string &before, const std::string &after)
{
    if (before == after)
        return false;
    const Json left = parsed(before);
    const Json right = parsed(after);
    if (request.ignored.empty())
        return !isExactlyEqual(left, right);
    return !changesThatCount(request, Part::State, left, right).empty();
}

void addChanges(const ComparisonRequest &request, Part part, const std::string &before,
                const std::string &after, PartitionDifference &difference)
{
    if (before == after)
        return;
    for (const FieldChange &change :
         changesThatCount(request, part, parsed(before), parsed(after))) {
        PartitionChange own = changeOf(request, part, change);
        const bool isFirst = difference.changeCount++ == 0;
        difference.isExpected = (isFirst || difference.isExpected) && own.isExpected;
        difference.paths.push_back({part, own.path, own.kind});
        if (difference.changes.size() < PartitionDifference::mostChanges)
            difference.changes.push_back(std::move(own));
    }
}

void finishChanges(PartitionDifference &difference)
{
    std::ranges::sort(difference.paths);
    const auto rest = std::ranges::unique(difference.paths);
    difference.paths.erase(rest.begin(), rest.end());
    if (difference.kind != Kind::Differs)
        difference.isExpected = false;
}

std::optional<PartitionDifference> comparePartition(const ComparisonRequest &request,
                                                    std::string_view key,
                                                    const Both<SideOutcome> &outcomes)
{
    const std::optional<Kind> kind = kindOf(outcomes);
    PartitionDifference difference{.kind = kind.value_or(Kind::Differs), .key = std::string(key)};
    difference.failures = {outcomes.before.failure, outcomes.after.failure};
    const auto &[before, after] = outcomes;
    if (before.exists && after.exists && before.hasTexts && after.hasTexts) {
        addChanges(request, Part::State, before.state, after.state, difference);
        const std::string none = "null"; // No result.
        addChanges(request, Part::Result, before.result.value_or(none), after.result.value_or(none),
                   difference);
    }
    finishChanges(difference);
    const bool emitsOther
        = before.emitted != after.emitted || before.emittedHash != after.emittedHash;
    if (!kind && difference.changeCount == 0 && !emitsOther)
        return {};
    return difference;
}

} // namespace hindcast
