// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/item_key.h"
#include "model/compare/path_pattern.h"
#include "model/replay/replay.h"

#include <functional>

namespace hindcast {

/// Which events of a store both sides replay.
struct ComparisonScope
{
    enum class Kind { Store, Category, Stream };
    Kind kind = Kind::Store;
    std::string name; ///< Of the category or stream.
    bool operator==(const ComparisonScope &) const = default;

    [[nodiscard]] bool holds(const StreamSummary &stream) const
    {
        return kind == Kind::Store
            || (kind == Kind::Category ? stream.category : stream.name) == name;
    }
};

/// Two ways to build states from the same events, and what is to be said of their differences.
struct ComparisonRequest
{
    Pipeline before;
    Pipeline after;
    ComparisonScope scope;
    OnFailure onFailure = OnFailure::Stop;
    ItemMatching matching;
    std::vector<PathPattern> expected; ///< Differences here are meant to be.
    std::vector<PathPattern> ignored; ///< Differences here are none.
    int threads = 0; ///< 0: as many as there are cores.
};

/// The store that is compared, as every thread may use it.
struct ComparisonSource
{
    using ReaderMaker = std::function<Result<std::unique_ptr<EventReader>>()>;
    std::shared_ptr<const StoreIndex> index;
    ReaderMaker makeReader; ///< Called on any thread, by one at a time.
};

enum class Side { Before, After };
inline constexpr std::size_t sideCount = 2;
inline constexpr Side bothSides[sideCount] = {Side::Before, Side::After};

/// A pair with something for each side.
template<typename T>
struct Both
{
    T before{};
    T after{};
    [[nodiscard]] T &of(Side side) { return side == Side::Before ? before : after; }
    [[nodiscard]] const T &of(Side side) const { return side == Side::Before ? before : after; }
};

} // namespace hindcast
