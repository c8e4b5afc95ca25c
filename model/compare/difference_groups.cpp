// SPDX-License-Identifier: MIT
#include "model/compare/difference_groups.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace hindcast {

namespace {

/// Whether \a step is more likely a value, such as `SKU-1`, `2026-03-03` or `ada@example.org`, than
/// the name of a field.
bool isValue(std::string_view step)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isMark = [&](char c) {
        const bool isLetter = isCapital(c) || (c >= 'a' && c <= 'z');
        const bool isOfNames = c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
        return !isLetter && !isDigit(c) && !isOfNames;
    };
    if (step.empty() || isDigit(step.front()) || step.find('@') != std::string_view::npos)
        return true;
    return std::ranges::any_of(step, isMark)
        && std::ranges::any_of(step, [&](char c) { return isDigit(c) || isCapital(c); });
}

} // namespace

std::string generalPath(std::string_view path)
{
    std::string general;
    while (!path.empty()) {
        path.remove_prefix(1); // The slash.
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view step = path.substr(0, end);
        general += '/';
        general += isValue(step) ? std::string_view("*") : step;
        path.remove_prefix(end);
    }
    return general;
}

std::vector<DifferenceGroup> groupDifferences(std::vector<PartitionDifference> &differences)
{
    using Key = std::tuple<PartitionDifference::Kind, bool, std::vector<ChangedPath>>;
    std::map<Key, std::size_t> numbers;
    std::vector<DifferenceGroup> groups;
    for (PartitionDifference &difference : differences) {
        std::vector<ChangedPath> paths = difference.paths;
        for (ChangedPath &path : paths)
            path.path = generalPath(path.path);
        std::ranges::sort(paths);
        const auto rest = std::ranges::unique(paths);
        paths.erase(rest.begin(), rest.end());
        Key key{difference.kind, difference.isExpected, std::move(paths)};
        const auto [found, isNew] = numbers.try_emplace(key, groups.size());
        if (isNew)
            groups.push_back({.kind = difference.kind,
                              .paths = std::get<2>(key),
                              .isExpected = difference.isExpected});
        difference.group = found->second;
        ++groups[found->second].partitions;
    }
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(),
                             [&](std::size_t at) { return groups[at].partitions; });
    std::vector<std::size_t> places(groups.size());
    std::vector<DifferenceGroup> sorted;
    for (const std::size_t at : order) {
        places[at] = sorted.size();
        sorted.push_back(std::move(groups[at]));
    }
    for (PartitionDifference &difference : differences)
        difference.group = places[difference.group];
    return sorted;
}

} // namespace hindcast
