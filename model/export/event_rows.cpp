// SPDX-License-Identifier: MIT
#include "model/export/row_sources.h"

namespace hindcast {

namespace {

constexpr std::int64_t rowsBetweenLooks = 1'024; ///< At the stop token, and for progress.

const std::vector<ExportColumn> eventColumns{
    {"position", true}, {"stream"},   {"version", true}, {"type"},        {"schemaVersion"},
    {"time"},           {"id"},       {"correlationId"}, {"causationId"}, {"actor"},
    {"data"},           {"metadata"}, {"archived"}};

std::vector<ExportCell> cellsOf(const Event &event)
{
    return {ExportCell::number(event.position.value),
            ExportCell::text(event.stream),
            ExportCell::number(event.version.value),
            ExportCell::text(event.type),
            ExportCell::identifier(event.schemaVersion),
            ExportCell::time(event.time),
            ExportCell::identifier(event.id),
            ExportCell::identifier(event.correlationId),
            ExportCell::identifier(event.causationId),
            ExportCell::identifier(event.actor),
            ExportCell::payload(event.data),
            ExportCell::payload(event.metadata),
            event.isArchived ? ExportCell::json("true") : ExportCell()};
}

/// A stretch of the list as a reader wants it.
std::vector<std::uint32_t> stretchOf(const RowList &rows, std::int64_t from)
{
    std::vector<std::uint32_t> stretch;
    const std::int64_t end = std::min(rows.count(), from + rowsBetweenLooks);
    for (std::int64_t at = from; at < end; ++at)
        stretch.push_back(static_cast<std::uint32_t>(rows.at(at).value));
    return stretch;
}

} // namespace

RowSource eventRows(ComparisonSource source, RowList rows, std::function<QString(Row)> noteOf)
{
    RowSource events{.name = "events", .columns = eventColumns};
    if (noteOf)
        events.columns.push_back({"note"});
    events.run = [source = std::move(source), rows = std::move(rows), noteOf = std::move(noteOf)](
                     const RowSource::Take &take, const RowSource::Progress &progress,
                     const std::stop_token &stop) -> Result<void> {
        const auto reader = source.makeReader();
        if (!reader)
            return reader.error();
        const StoreIndex &index = *source.index;
        Event event;
        for (std::int64_t from = 0; from < rows.count() && !stop.stop_requested();
             from += rowsBetweenLooks) {
            progress(from, rows.count());
            const auto stretch = stretchOf(rows, from);
            const ReadingRun reading(*reader.value(), index, stretch);
            for (const std::uint32_t number : stretch) {
                const Row row{number};
                if (index.event(row).isBad())
                    continue;
                if (auto read = reader.value()->readForFold(index, row, event); !read)
                    return read;
                if (rows.stream().isValid()) { // A linked event, as it stands in this stream.
                    event.stream = index.streams.at(rows.stream().value);
                    event.version = index.versionIn(row, rows.stream());
                }
                auto cells = cellsOf(event);
                if (noteOf)
                    cells.push_back(ExportCell::text(noteOf(row).toStdString()));
                if (auto taken = take(cells); !taken)
                    return taken;
            }
        }
        progress(rows.count(), rows.count());
        return {};
    };
    return events;
}

RowSource tableRows(std::string name, std::vector<ExportColumn> columns, std::int64_t rows,
                    std::function<ExportCell(std::int64_t, std::size_t)> cell)
{
    const std::size_t width = columns.size();
    return {.name = std::move(name),
            .columns = std::move(columns),
            .run = [rows, width, cell = std::move(cell)](
                       const RowSource::Take &take, const RowSource::Progress &progress,
                       const std::stop_token &stop) -> Result<void> {
                std::vector<ExportCell> cells(width);
                for (std::int64_t row = 0; row < rows && !stop.stop_requested(); ++row) {
                    if (row % rowsBetweenLooks == 0)
                        progress(row, rows);
                    for (std::size_t column = 0; column < width; ++column)
                        cells[column] = cell(row, column);
                    if (auto taken = take(cells); !taken)
                        return taken;
                }
                progress(rows, rows);
                return {};
            }};
}

RowSource noteRows(std::vector<ExportedNote> notes)
{
    const auto count = std::ssize(notes);
    return tableRows(
        "notes", {{"stream"}, {"version", true}, {"position", true}, {"type"}, {"time"}, {"note"}},
        count, [notes = std::move(notes)](std::int64_t row, std::size_t column) {
            const ExportedNote &note = notes[static_cast<std::size_t>(row)];
            switch (column) {
            case 0:
                return ExportCell::text(note.stream);
            case 1:
                return note.stream.empty() ? ExportCell() : ExportCell::number(note.version.value);
            case 2:
                return note.position ? ExportCell::number(note.position->value) : ExportCell();
            case 3:
                return ExportCell::text(note.type);
            case 4:
                return ExportCell::time(note.time);
            default:
                return ExportCell::text(note.note);
            }
        });
}

} // namespace hindcast
