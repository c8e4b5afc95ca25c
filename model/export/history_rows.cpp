// SPDX-License-Identifier: MIT
#include "model/event/json_pointer.h"
#include "model/export/row_sources.h"

#include <QCoreApplication>
#include <QLocale>

namespace hindcast {

namespace {

const std::vector<ExportColumn> historyColumns{
    {"path"}, {"stream"}, {"version", true}, {"position", true}, {"type"},
    {"time"}, {"actor"},  {"rule"},          {"from"},           {"to"}};

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::HistoryRows)
};

/// A file without the oldest changes would be taken for the whole history.
Error tooMany(const StatePath &path, const FieldHistory &history)
{
    const QLocale locale;
    const qlonglong kept = std::ssize(history.versions);
    return Error{HistoryText::tr("%1 has changed %2 times, and only the last %3 changes are kept, "
                                 "so its history cannot be written whole")
                     .arg(QString::fromStdString(pointerText(path)),
                          locale.toString(kept + qlonglong{history.leftOut}),
                          locale.toString(kept))};
}

ExportCell valueCell(const std::optional<Json> &value)
{
    return value ? ExportCell::json(value->toText()) : ExportCell();
}

} // namespace

RowSource historyRows(ComparisonSource source, HistoryRowsRequest request)
{
    const auto run = [source = std::move(source), request = std::move(request)](
                         const RowSource::Take &take, const RowSource::Progress &progress,
                         const std::stop_token &stop) -> Result<void> {
        const auto reader = source.makeReader();
        if (!reader)
            return reader.error();
        const auto blamer
            = Blamer::start(request.pipeline, request.partition, request.onFailure, request.path);
        if (!blamer)
            return Error{sentence(blamer.error())};
        progress(0, 0); // How far the events have been gone through is not known.
        const StoreIndex &index = *source.index;
        const BlameSource events{*reader.value(), index, request.rows};
        const auto history
            = fieldHistory(*blamer.value(), events, request.path, request.events, stop);
        if (stop.stop_requested())
            return {};
        if (!history)
            return history.error();
        if (history.value().leftOut > 0)
            return tooMany(request.path, history.value());
        const Blame blame = blamer.value()->blame();
        const StreamId stream{request.isOfStream ? index.streams.find(request.partition)
                                                 : StreamId::none};
        const auto &versions = history.value().versions;
        std::int64_t done = 0;
        for (const FieldVersion &version : versions) {
            progress(done++, std::ssize(versions));
            if (stop.stop_requested())
                return {};
            const IndexedEvent event
                = stream.isValid() ? index.eventIn(version.row, stream) : index.event(version.row);
            const std::vector<ExportCell> cells{
                ExportCell::text(pointerText(request.path)),
                ExportCell::text(index.streams.at(event.stream.value)),
                ExportCell::number(event.version.value),
                ExportCell::number(event.position.value),
                ExportCell::text(index.types.at(event.type.value)),
                ExportCell::time(event.time),
                event.actor.isValid() ? ExportCell::text(index.actors.at(event.actor.value))
                                      : ExportCell(),
                ExportCell::text(blame.ruleOf(version.row).toStdString()),
                valueCell(version.from),
                valueCell(version.to)};
            if (auto taken = take(cells); !taken)
                return taken;
        }
        progress(std::ssize(versions), std::ssize(versions));
        return {};
    };
    return {.name = "history", .columns = historyColumns, .run = run};
}

} // namespace hindcast
