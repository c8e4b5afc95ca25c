// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
#include "model/export/export_file.h"
#include "model/export/row_sources.h"
#include "model/session/filter_run.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ExportText)
};

/// What comes of a command's arguments, or its exit code if they are no good.
template<typename T>
using OrCode = Result<T, int>;

/// The events that options for streams and the filter let through.
OrCode<RowList> filteredRows(const CommandCall &call, const OpenedStore &opened)
{
    const StoreIndex &index = *opened.index;
    const ComparisonScope scope = scopeOf(call.arguments);
    RowList rows = RowList::all(opened.index);
    if (scope.kind == ComparisonScope::Kind::Stream) {
        const StreamId stream{index.streams.find(scope.name)};
        if (!stream.isValid())
            return call.fail(
                NothingFound,
                ExportText::tr("there is no stream %1 in %2")
                    .arg(QString::fromStdString(scope.name), opened.store->description().path));
        rows = RowList::ofStream(opened.index, stream);
    } else if (scope.kind == ComparisonScope::Kind::Category) {
        auto some = std::make_shared<std::vector<std::uint32_t>>();
        for (std::int64_t row = 0; row < index.rowCount(); ++row) {
            const StreamId stream = index.streamOf({row});
            if (stream.isValid() && scope.holds(index.stream(stream)))
                some->push_back(static_cast<std::uint32_t>(row));
        }
        rows = RowList::of(opened.index, std::move(some));
    }
    if (!call.arguments.has(u"filter"_s))
        return rows;
    const auto span = index.timeSpan();
    const auto filter = EventFilter::parse(call.arguments.value(u"filter"_s), TimeFormat(),
                                           span ? std::optional(span->second) : std::nullopt);
    LedgerRows passed;
    FilterRun().run(rows, filter, *opened.reader,
                    [&passed](const LedgerRows &answer) { passed = answer; }, {});
    if (!passed.failure.isEmpty())
        return call.fail(Unusable, passed.failure);
    return passed.rows;
}

OnFailure onFailureOf(const CommandCall &call, const Pipeline &pipeline)
{
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    return skips ? OnFailure::Skip : OnFailure::Stop;
}

OrCode<RowSource> statesOf(const CommandCall &call, const StatePlace &place,
                           const Pipeline &pipeline, const OpenedStore &opened)
{
    return stateRows(opened.source(),
                     {.pipeline = pipeline,
                      .scope = scopeOf(call.arguments),
                      .onFailure = onFailureOf(call, pipeline),
                      .moment = {place.version, place.at}});
}

OrCode<RowSource> historyOf(const CommandCall &call, const StatePlace &place,
                            const Pipeline &pipeline, const OpenedStore &opened)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape &shape = run.value()->shape();
    auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const auto ordinal = ordinalOf(place, *opened.index, events.value());
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);
    return historyRows(
        opened.source(),
        {.pipeline = pipeline,
         .partition = events.value().partition,
         .isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState,
         .onFailure = onFailureOf(call, pipeline),
         .rows = std::move(events.value().rows),
         .events = ordinal.value() + 1,
         .path = statePathOf(call.arguments).value()});
}

/// Where rows go: a file, or standard output.
struct Way
{
    ExportTarget target;
    bool isStandardOutput = false;
};

OrCode<Way> wayOf(const CommandCall &call)
{
    Way way{.target = {.path = call.arguments.value(u"output"_s), .needsRows = true}};
    way.isStandardOutput = !call.arguments.has(u"output"_s) || way.target.path == "-"_L1;
    if (!way.isStandardOutput && way.target.path.isEmpty())
        return call.fail(Unusable, ExportText::tr("--output needs the name of a file"));
    way.target.options.hasByteOrderMark = call.arguments.has(u"bom"_s);
    const QString key = call.arguments.value(u"format"_s);
    auto format = exportFormatFromKey(key);
    if (!key.isEmpty() && !format)
        return call.fail(
            Unusable, ExportText::tr("--format needs csv, jsonl or sqlite, not \"%1\"").arg(key));
    if (!format && !way.isStandardOutput)
        format = exportFormatOfFile(way.target.path);
    if (!format && !way.isStandardOutput)
        return call.fail(Unusable,
                         ExportText::tr("the name %1 does not tell the format, so export needs "
                                        "--format csv, jsonl or sqlite")
                             .arg(way.target.path));
    way.target.format = format.value_or(ExportFormat::Csv);
    if (way.isStandardOutput && way.target.format == ExportFormat::Sqlite)
        return call.fail(Unusable, ExportText::tr("a database needs a file: --output FILE"));
    if (way.target.options.hasByteOrderMark && way.target.format != ExportFormat::Csv)
        return call.fail(Unusable, ExportText::tr("--bom is for CSV"));
    return way;
}

Result<ExportResult> writeOut(const CommandCall &call, const Way &way, const RowSource &source)
{
    const auto noProgress = [](std::int64_t, std::int64_t) {};
    if (!way.isStandardOutput) {
        Interruption interruption;
        auto done = exportRows(source, way.target, noProgress, interruption.token());
        interruption.passOn();
        return done;
    }
    std::stop_source enough;
    const auto write = [&](std::string_view text) -> Result<void> {
        call.output.write(text);
        if (!call.output.isWanted())
            enough.request_stop(); // Its end says why, if it is an error.
        return {};
    };
    return exportText(source, RowText(way.target.format, source.columns, way.target.options), write,
                      noProgress, enough.get_token());
}

/// Names what was asked for, so that a name with a mistake in it is seen.
QString reasonOfNothing(const CommandCall &call, const Way &way)
{
    const ComparisonScope scope = scopeOf(call.arguments);
    const QString name = QString::fromStdString(scope.name);
    const QString nothing = scope.kind == ComparisonScope::Kind::Category
        ? ExportText::tr("there was nothing of category %1 to write").arg(name)
        : scope.kind == ComparisonScope::Kind::Stream
        ? ExportText::tr("there was nothing of stream %1 to write").arg(name)
        : ExportText::tr("there was nothing to write");
    return way.isStandardOutput || !QFileInfo::exists(way.target.path)
        ? nothing
        : ExportText::tr("%1, so %2 is as it was").arg(nothing, way.target.path);
}

/// \a source, which adds up in \a failures in how many of its rows the failure stands.
RowSource countingFailures(const RowSource &source, std::int64_t &failures)
{
    const auto column = std::ranges::find(source.columns, "failure", &ExportColumn::name);
    if (column == source.columns.end())
        return source;
    RowSource counting = source;
    const auto at = static_cast<std::size_t>(column - source.columns.begin());
    counting.run = [run = source.run, at, &failures](const auto &take, const auto &progress,
                                                     const std::stop_token &stop) {
        const auto count = [&](std::span<const ExportCell> row) {
            failures += row[at].kind != ExportCell::Kind::Absent ? 1 : 0;
            return take(row);
        };
        return run(count, progress, stop);
    };
    return counting;
}

int runOn(const CommandCall &call, Way way, const RowSource &source, const OpenedStore &opened)
{
    std::int64_t failures = 0;
    way.target.store = opened.store->description().path;
    const auto done = writeOut(call, way, countingFailures(source, failures));
    if (!done)
        return call.fail(Unusable, done.error().message);
    if (done.value().isCancelled)
        return Fine;
    const bool isEmpty = done.value().rows == 0;
    if (!way.isStandardOutput && !isEmpty)
        call.output.print(
            ExportText::tr("%1 rows are in %2").arg(done.value().rows).arg(way.target.path)
            + u'\n');
    if (source.name == "events" && opened.index->badCount() > 0)
        call.output.complain(
            ExportText::tr("%1 bad records are left out").arg(opened.index->badCount()));
    if (isEmpty && !opened.failure)
        return call.fail(NothingFound, reasonOfNothing(call, way));
    if (failures > 0)
        return call.fail(
            Unusable,
            ExportText::tr("%1 of the states could not be built to their end").arg(failures));
    return opened.outcome();
}

/// Says what options do not go together; empty: they do.
QString contradiction(const Arguments &arguments, const QString &what)
{
    const bool isEvents = what == "events"_L1;
    const bool isHistory = what == "history"_L1;
    if (!isEvents && !isHistory && what != "states"_L1)
        return ExportText::tr("--what needs events, states or history, not \"%1\"").arg(what);
    if (!isEvents && arguments.has(u"filter"_s))
        return ExportText::tr("--filter is for events");
    if (isHistory != arguments.has(u"path"_s))
        return isHistory ? ExportText::tr("the history of which field? It needs --path")
                         : ExportText::tr("--path is for the history of a field");
    if (const auto path = statePathOf(arguments); !path)
        return path.error().message;
    if (isEvents) {
        for (const QString &option : {u"projection"_s, u"upcasters"_s, u"version"_s, u"at"_s}) {
            if (arguments.has(option))
                return ExportText::tr("--%1 is for states and histories").arg(option);
        }
    }
    return {};
}

} // namespace

int runExport(const CommandCall &call)
{
    const Arguments &arguments = call.arguments;
    const QString what = arguments.has(u"what"_s) ? arguments.value(u"what"_s) : u"events"_s;
    if (const QString wrong = contradiction(arguments, what); !wrong.isEmpty())
        return call.fail(Unusable, wrong);
    const auto place = statePlaceOf(arguments);
    if (!place)
        return call.fail(Unusable, place.error().message);
    const auto pipeline = pipelineOf(arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const auto way = wayOf(call);
    if (!way)
        return way.error();
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    if (what == "events"_L1) {
        const auto rows = filteredRows(call, *opened);
        return rows ? runOn(call, way.value(), eventRows(opened->source(), rows.value()), *opened)
                    : rows.error();
    }
    const auto make = what == "states"_L1 ? statesOf : historyOf;
    const auto source = make(call, place.value(), pipeline.value(), *opened);
    return source ? runOn(call, way.value(), source.value(), *opened) : source.error();
}

} // namespace hindcast
