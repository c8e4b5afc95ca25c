// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/text_table.h"
#include "model/replay/replay.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StateText)
};

/// Where in a stream, and by which projection.
struct Wanted
{
    QString stream;
    std::optional<Version> version;
    std::optional<Timestamp> at;
    BuiltIn projection = BuiltIn::Merge;
};

Result<BuiltIn> projectionOf(const Arguments &arguments)
{
    if (!arguments.has(u"projection"_s))
        return BuiltIn::Merge;
    const QString name = arguments.value(u"projection"_s);
    if (const auto projection = builtInFromKey(name))
        return *projection;
    QStringList names;
    for (const BuiltIn projection : builtInProjections())
        names += builtInKey(projection);
    return Error{
        StateText::tr("there is no projection \"%1\", only %2").arg(name, names.join(u", "_s))};
}

Result<Wanted> wantedBy(const Arguments &arguments)
{
    const auto version = arguments.number(u"version"_s);
    if (!version)
        return version.error();
    const auto at = arguments.time(u"at"_s);
    if (!at)
        return at.error();
    const auto projection = projectionOf(arguments);
    if (!projection)
        return projection.error();
    if (!arguments.has(u"stream"_s))
        return Error{StateText::tr("state needs --stream")};
    if (version.value() && at.value())
        return Error{StateText::tr("--version and --at exclude each other")};
    Wanted wanted{
        .stream = arguments.value(u"stream"_s), .at = at.value(), .projection = projection.value()};
    if (version.value())
        wanted.version = Version{*version.value()};
    return wanted;
}

/// Which of \a rows is meant: the last that fits. The error says what there is instead.
Result<std::int64_t> ordinalOf(const Wanted &wanted, const StoreIndex &index,
                               std::span<const std::uint32_t> rows, const StreamSummary &stream)
{
    for (std::size_t i = rows.size(); i > 0; --i) {
        const IndexedEvent event = index.event({rows[i - 1]});
        if (wanted.version && event.version != *wanted.version)
            continue;
        if (wanted.at && (!event.time || *event.time > *wanted.at))
            continue;
        return static_cast<std::int64_t>(i - 1);
    }
    if (wanted.version)
        return Error{StateText::tr("stream %1 has no version %2; it has versions %3 to %4")
                         .arg(wanted.stream)
                         .arg(wanted.version->value)
                         .arg(stream.firstVersion.value)
                         .arg(stream.lastVersion.value)};
    if (!stream.firstTime)
        return Error{StateText::tr("the events of stream %1 have no times").arg(wanted.stream)};
    return Error{StateText::tr("stream %1 has no event at or before %2; it begins at %3 UTC")
                     .arg(wanted.stream, timeText(wanted.at), timeText(stream.firstTime))};
}

void print(const CommandCall &call, const Wanted &wanted, const IndexedEvent &event,
           const Json &state)
{
    if (call.wantsJson()) {
        JsonLine line;
        line.text("stream", wanted.stream).number("version", event.version.value);
        line.time("time", event.time).raw("state", state.toText());
        call.output.write(line.line());
        return;
    }
    const QString name = printable(wanted.stream.toStdString());
    const QString title = event.time
        ? StateText::tr("%1, version %2, %3 UTC")
              .arg(name)
              .arg(event.version.value)
              .arg(timeText(event.time))
        : StateText::tr("%1, version %2").arg(name).arg(event.version.value);
    call.output.print(QString(title + u'\n'));
    call.output.write(state.toText(2) + "\n");
}

int runOn(const CommandCall &call, const Wanted &wanted, const OpenedStore &opened)
{
    const StoreIndex &index = *opened.index;
    const StreamId stream{index.streams.find(wanted.stream.toStdString())};
    if (!stream.isValid())
        return call.fail(NothingFound,
                         StateText::tr("there is no stream %1 in %2")
                             .arg(wanted.stream, opened.store->description().path));
    const auto rows = index.rowsOf(stream);
    const auto ordinal = ordinalOf(wanted, index, rows, index.stream(stream));
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);

    Replay replay(PipelineRun::start({.projection = wanted.projection}).value(),
                  wanted.stream.toStdString());
    const auto replayed = replay.stateAt(*opened.reader, index, rows, ordinal.value(), {});
    if (!replayed)
        return call.fail(Unusable, replayed.error().message);
    const Row last{rows[static_cast<std::size_t>(ordinal.value())]};
    print(call, wanted, index.event(last), replayed.value().state);
    if (replayed.value().failures > 0)
        return call.fail(Unusable,
                         StateText::tr("%1 of the events of stream %2 could not be applied")
                             .arg(replayed.value().failures)
                             .arg(wanted.stream));
    return opened.outcome();
}

} // namespace

int runState(const CommandCall &call)
{
    const auto wanted = wantedBy(call.arguments);
    if (!wanted)
        return call.fail(Unusable, wanted.error().message);
    const auto opened = call.openIndexed();
    return opened ? runOn(call, wanted.value(), *opened) : Unusable;
}

} // namespace hindcast
