// SPDX-License-Identifier: MIT
#include "model/compare/bi_state_divergence.h"

#include "model/compare/partition_comparer.h"

#include <algorithm>

namespace hindcast {

namespace {

/// The partitions whose first difference is still to come.
class Wanted
{
public:
    explicit Wanted(const std::vector<PartitionDifference *> &differences)
    {
        for (PartitionDifference *difference : differences) {
            if (difference->isShared)
                m_shared = difference;
            else
                m_byKey.emplace(difference->key, difference);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_shared == nullptr && m_byKey.empty(); }
    [[nodiscard]] bool has(const std::string &key) const { return m_byKey.contains(key); }
    [[nodiscard]] bool hasShared() const { return m_shared != nullptr; }
    void find(const std::string &key, Row row)
    {
        m_byKey.at(key)->firstDiverging = row;
        m_byKey.erase(key);
    }
    void findShared(Row row) { std::exchange(m_shared, nullptr)->firstDiverging = row; }

private:
    PartitionDifference *m_shared = nullptr;
    std::map<std::string, PartitionDifference *> m_byKey;
};

std::string stateOf(Fold &fold, const std::string &key)
{
    fold.select(key);
    return fold.stateText();
}

/// The keys that the last event went to, on either side.
std::vector<std::string> lastKeys(const Lockstep &lockstep)
{
    std::vector<std::string> keys;
    for (const Side side : bothSides) {
        if (!lockstep.hasTaken(side))
            continue;
        for (std::string &key : lockstep.fold(side).lastKeys(lockstep.event()))
            keys.push_back(std::move(key));
    }
    std::ranges::sort(keys);
    const auto rest = std::ranges::unique(keys);
    keys.erase(rest.begin(), rest.end());
    return keys;
}

} // namespace

Result<void> findFirstOfAll(const ComparisonRequest &request, const EventSource &source,
                            const Both<SideFold *> &folds, const ComparisonUnit &unit,
                            const std::vector<PartitionDifference *> &differences)
{
    Wanted wanted(differences);
    Lockstep lockstep(source, folds);
    lockstep.begin(unit);
    while (!lockstep.isAtEnd() && !wanted.isEmpty()) {
        const Result<Row> row = lockstep.step();
        if (!row)
            return row.error();
        SideFold &before = *folds.before;
        SideFold &after = *folds.after;
        const bool oneHasFailed = before.hasJustFailed() != after.hasJustFailed();
        for (const std::string &key : lastKeys(lockstep)) {
            if (!wanted.has(key))
                continue;
            if (oneHasFailed
                || differ(request, stateOf(before.fold(), key), stateOf(after.fold(), key)))
                wanted.find(key, row.value());
        }
        if (wanted.hasShared()
            && differ(request, before.fold().sharedText(), after.fold().sharedText()))
            wanted.findShared(row.value());
    }
    return {};
}

} // namespace hindcast
