// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blamer.h"
#include "model/compare/comparison_request.h"
#include "model/export/export_row.h"
#include "model/store/row_list.h"

#include <optional>

namespace hindcast {

/// Which moment of every partition is meant: the last event at or before it.
struct ExportMoment
{
    std::optional<Version> version; ///< Only where each stream has a state of its own.
    std::optional<Timestamp> time;
};

/// The events \a rows: position, stream, version, type, …, data, metadata. Bad records are left
/// out. \a noteOf may be empty; else there is a column with what it says.
[[nodiscard]] RowSource eventRows(ComparisonSource source, RowList rows,
                                  std::function<QString(Row)> noteOf = {});

/// What states are to be written.
struct StateRowsRequest
{
    Pipeline pipeline;
    ComparisonScope scope;
    OnFailure onFailure = OnFailure::Stop;
    ExportMoment moment; ///< Nothing in it: the end.
};
/// The state of every partition that has one by then, with the event that it is behind. One that
/// failed has its last good state, and says so in `failure`.
[[nodiscard]] RowSource stateRows(ComparisonSource source, StateRowsRequest request);

/// The field whose changes are to be written.
struct HistoryRowsRequest
{
    Pipeline pipeline;
    std::string partition;
    bool isOfStream = true;
    OnFailure onFailure = OnFailure::Skip;
    std::vector<std::uint32_t> rows; ///< Of the partition.
    std::int64_t events = 0; ///< How many of them are before the moment that the path is of.
    StatePath path;
};
/// Every change of the field, see fieldHistory().
[[nodiscard]] RowSource historyRows(ComparisonSource source, HistoryRowsRequest request);

/// A table that is there already. \a cell is asked for every row and column, on the thread that
/// runs the source.
[[nodiscard]] RowSource
tableRows(std::string name, std::vector<ExportColumn> columns, std::int64_t rows,
          std::function<ExportCell(std::int64_t row, std::size_t column)> cell);

/// A note on an event, for the table of notes.
struct ExportedNote
{
    std::string stream; ///< Empty: \a position is meant.
    Version version;
    std::optional<Position> position;
    std::string type; ///< Empty: the store has no such event.
    std::optional<Timestamp> time;
    std::string note;
};
[[nodiscard]] RowSource noteRows(std::vector<ExportedNote> notes);

} // namespace hindcast
