// SPDX-License-Identifier: MIT
#include "model/compare/blamer.h"
#include "model/compare/item_key.h"
#include "model/event/json_pointer.h"

#include <algorithm>

namespace hindcast {

namespace {

bool leadsThroughArray(const Json &state, const StatePath &path)
{
    StatePath above;
    return std::ranges::any_of(path, [&](const std::string &token) {
        const Json *value = atPointer(state, pointerText(above));
        above.push_back(token);
        return value != nullptr && value->isArray();
    });
}

} // namespace

Result<FieldHistory> fieldHistory(Blamer &blamer, const BlameSource &source, const StatePath &path,
                                  std::int64_t events, const std::stop_token &stop)
{
    if (auto moved = blamer.moveTo(source, events, stop); !moved)
        return moved.error();
    const BlameNode there = blameAt(blamer.root(), blamer.state(), path);
    FieldHistory history{.path = path,
                         .written = there.stamp().written,
                         .isInArray = leadsThroughArray(blamer.state(), path),
                         .isByDiffing = blamer.isByDiffing()};
    // An item keeps its log wherever it moves from here.
    std::shared_ptr<const FieldLog> log = there.log();
    const auto all = static_cast<std::int64_t>(source.rows.size());
    if (auto moved = blamer.moveTo(source, all, stop); !moved)
        return moved.error();
    if (blamer.isByDiffing() != history.isByDiffing)
        return fieldHistory(blamer, source, path, events, stop);
    if (!log)
        log = blameAt(blamer.root(), blamer.state(), path).log();
    if (log) {
        history.versions.assign(log->versions.begin(), log->versions.end());
        history.leftOut = log->leftOut;
    }
    return history;
}

} // namespace hindcast
