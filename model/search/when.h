// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"

namespace hindcast {

/// What is looked for: every stretch of versions in which a condition on the state held.
struct WhenRequest
{
    QString
        condition; ///< A JavaScript expression over `s`, `before` and `event`; see ExpressionSet.
    Pipeline pipeline;
    ComparisonScope scope;
    std::optional<std::string> partition; ///< Only this one, if it is in the scope.
    OnFailure onFailure = OnFailure::Stop;
    int threads = 0; ///< 0: as many as there are cores.
    /// So many intervals are told of; those behind them are only counted.
    std::int64_t mostIntervals = 1'000'000;
};

/// Versions of one partition, one behind the other, in each of which the condition held.
struct WhenInterval
{
    StreamId stream; ///< The partition, if it is a stream; else none, and …
    std::shared_ptr<const std::string> key; ///< … its key; for a stream a null pointer.
    Row from; ///< The event that made the condition true, …
    Row last; ///< … the last one at which it held, …
    Row end; ///< … and the one that made it false; invalid if it still holds at the end.
    std::int64_t versions = 0; ///< At least one.

    [[nodiscard]] bool stillHolds() const { return !end.isValid(); }
    /// Of the partition; valid as long as \a index and this.
    [[nodiscard]] std::string_view partition(const StoreIndex &index) const
    {
        return stream.isValid() ? index.streams.at(stream.value) : std::string_view(*key);
    }
    /// An event of the partition, with its version there.
    [[nodiscard]] IndexedEvent event(const StoreIndex &index, Row row) const
    {
        return stream.isValid() ? index.eventIn(row, stream) : index.event(row);
    }
    /// From the event that made it true to the one that made it false; where it still holds, to
    /// \a storeEnd, the last time in the store, which takes a while to find. Nothing if a time is
    /// not known, or if they run backwards.
    [[nodiscard]] std::optional<std::chrono::microseconds>
    duration(const StoreIndex &index, std::optional<Timestamp> storeEnd) const;
};

/// Something that went wrong at an event, for the first time.
struct WhenFailure
{
    Row row;
    std::string partition;
    ScriptError error;
};

/// What came of a search.
struct WhenSummary
{
    bool isOfStreams = true; ///< Each partition is a stream.
    std::int64_t partitions = 0; ///< That were examined.
    std::int64_t versions = 0; ///< At which the condition was evaluated.
    std::int64_t intervals = 0;
    std::int64_t leftOut = 0; ///< Intervals that nobody was told of, as there are too many.
    std::int64_t partitionsHeld = 0; ///< Partitions with an interval.
    std::optional<WhenInterval> first; ///< By where they begin in the store.
    std::optional<WhenInterval> last;
    std::optional<WhenInterval> longest; ///< In time, then in versions.
    std::int64_t throwing = 0; ///< Versions at which the condition threw, which counts as not so.
    std::optional<WhenFailure> firstThrow; ///< By its row.
    std::int64_t notApplied = 0; ///< Events that the projection could not take.
    std::optional<WhenFailure> firstNotApplied;
    std::chrono::milliseconds duration{0};
};

/// Why a search has no result.
struct WhenError
{
    enum class Kind {
        Cancelled,
        Store, ///< It could not be read.
        Script, ///< The projection or an upcaster cannot be used.
        Condition, ///< The condition cannot be used; \a script has the place in it.
    };
    Kind kind = Kind::Store;
    QString message; ///< A sentence.
    std::optional<ScriptError> script;
};

/// Told of a search while it goes on, on the thread that called findWhen(), several times a second.
/// Functions may be empty.
struct WhenObserver
{
    /// How many events have been folded, and how many there are.
    std::function<void(std::int64_t done, std::int64_t total)> progress;
    /// Intervals found since the last call. Streams come in the order in which they begin in the
    /// store, other partitions by the bytes of their keys, and intervals of one in their order; if
    /// the partitions share a state, all in the order in which they end.
    std::function<void(std::vector<WhenInterval> fresh)> found;
};

} // namespace hindcast
