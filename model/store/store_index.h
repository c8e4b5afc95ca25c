// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/compact_column.h"
#include "model/store/indexed_event.h"
#include "model/store/problem.h"
#include "model/store/string_table.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// All events of a store as columns: what every list, filter and drawing needs, without payloads.
/// Made by an IndexBuilder; never changes, so any thread may read it.
class StoreIndex
{
public:
    /// Bad records included.
    [[nodiscard]] std::int64_t rowCount() const
    {
        return static_cast<std::int64_t>(m_times.size());
    }
    [[nodiscard]] std::int64_t badCount() const { return m_badCount; }
    /// \a row must be one of this index.
    [[nodiscard]] IndexedEvent event(Row row) const;
    /// Whether any event is in more streams than the one it was written to.
    [[nodiscard]] bool hasLinks() const { return !m_linkRows.empty(); }
    /// The other streams that \a row is in, in the store's order.
    [[nodiscard]] std::vector<IndexedPlace> linksOf(Row row) const;
    /// Its version within \a stream, or the one of its own stream if it is not in it.
    [[nodiscard]] Version versionIn(Row row, StreamId stream) const;
    /// The event as it stands in \a stream; as in its own stream if it is not in it.
    [[nodiscard]] IndexedEvent eventIn(Row row, StreamId stream) const;
    /// Whether events of \a type say that their stream was deleted.
    [[nodiscard]] bool isTombstone(TypeId type) const;
    /// The parts of event() that scans over millions of rows ask for.
    /// Begins to fetch what streamOf(), versionOf(), typeOf(), timeOf() and locatorOf() will look
    /// at.
    void foresee(Row row) const;
    [[nodiscard]] StreamId streamOf(Row row) const;
    [[nodiscard]] CorrelationId correlationOf(Row row) const;
    /// The first row from \a from on with that correlation; invalid if there is none. Passes over
    /// thousands of rows at once where correlations are of one time.
    [[nodiscard]] Row nextCorrelated(CorrelationId correlation, Row from) const;
    [[nodiscard]] Version versionOf(Row row) const;
    [[nodiscard]] TypeId typeOf(Row row) const;
    [[nodiscard]] std::optional<Timestamp> timeOf(Row row) const;
    [[nodiscard]] std::int64_t locatorOf(Row row) const;
    /// The row with this position, or else the last one before it; nothing if all are later.
    [[nodiscard]] std::optional<Row> rowAt(Position position) const;

    [[nodiscard]] std::size_t streamCount() const { return m_streams.size(); }
    [[nodiscard]] StreamSummary stream(StreamId stream) const;
    /// The rows of \a stream, linked ones included, in order of position, which is how it is
    /// replayed.
    [[nodiscard]] std::span<const std::uint32_t> rowsOf(StreamId stream) const;
    /// How many events \a type has.
    [[nodiscard]] std::int64_t eventsOf(TypeId type) const { return m_typeCounts[type.value]; }
    /// Earliest and latest time of the store; nothing if no event has a time.
    [[nodiscard]] std::optional<std::pair<Timestamp, Timestamp>> timeSpan() const;

    /// The first thousand of each kind; problemCount() counts all.
    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }
    [[nodiscard]] std::int64_t problemCount() const;

    StringTable streams; ///< Numbered by StreamId.
    StringTable types; ///< Numbered by TypeId.
    StringTable correlations; ///< Numbered by CorrelationId.
    StringTable actors; ///< Numbered by ActorId.

private:
    friend class IndexBuilder;
    friend class IndexArchive;

    /// What is kept of a stream; its name is in the table.
    struct StreamColumns
    {
        std::uint32_t category = 0;
        std::uint32_t events = 0;
        std::int64_t firstVersion = 0;
        std::int64_t lastVersion = 0;
        std::int64_t firstTime = noTime;
        std::int64_t lastTime = noTime;
    };

    [[nodiscard]] std::optional<Version> linkIn(Row row, StreamId stream) const;

    static constexpr std::int64_t noTime = INT64_MIN;

    CompactColumn m_times; ///< Microseconds, or noTime; the last to grow, so that it counts rows.
    CompactColumn m_streamColumn;
    CompactColumn m_versions;
    CompactColumn m_types;
    CompactColumn m_correlations;
    CompactColumn m_actors;
    CompactColumn m_locators;
    CompactColumn m_positions; ///< Empty as long as every position is the row's number from 1.
    CompactColumn m_parts; ///< Empty as long as all are 0.
    std::vector<std::uint32_t> m_archived; ///< Rows, ascending; few stores archive.
    std::vector<std::uint32_t> m_deleted; ///< The same.
    std::vector<std::uint32_t> m_tombstones; ///< Types.
    std::vector<std::uint32_t> m_linkRows; ///< Of events in further streams, ascending, …
    CompactColumn m_linkStreams; ///< … with each of these streams …
    CompactColumn m_linkVersions; ///< … and the version there.
    StringTable m_categories;
    std::vector<StreamColumns> m_streams;
    std::vector<std::int64_t> m_typeCounts;
    std::vector<std::uint32_t> m_streamRows; ///< Rows grouped by stream …
    std::vector<std::uint64_t> m_streamOffsets; ///< … and where each group begins.
    std::vector<Problem> m_problems;
    std::array<std::int64_t, Problem::kindCount> m_problemCounts{};
    std::int64_t m_badCount = 0;
};

} // namespace hindcast
