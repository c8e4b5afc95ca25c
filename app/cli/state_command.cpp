// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
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

/// What was built, and of what.
struct Built
{
    std::string partition;
    bool isStream = false;
    IndexedEvent last;
    std::string state; ///< JSON text.
    std::optional<std::string> result; ///< The same.
};

void printJson(Output &output, const Built &built)
{
    JsonLine line;
    if (built.isStream)
        line.text("stream", built.partition).number("version", built.last.version.value);
    else
        line.text("partition", built.partition).number("position", built.last.position.value);
    line.time("time", built.last.time).raw("state", built.state);
    if (built.result)
        line.raw("result", *built.result);
    output.write(line.line());
}

QString titleOf(const Built &built)
{
    const QString name = printable(built.partition);
    const QString time = timeText(built.last.time);
    if (!built.isStream) {
        const QString what = name.isEmpty() ? StateText::tr("everything") : name;
        return time.isEmpty()
            ? StateText::tr("%1, position %2").arg(what).arg(built.last.position.value)
            : StateText::tr("%1, position %2, %3 UTC")
                  .arg(what)
                  .arg(built.last.position.value)
                  .arg(time);
    }
    return time.isEmpty()
        ? StateText::tr("%1, version %2").arg(name).arg(built.last.version.value)
        : StateText::tr("%1, version %2, %3 UTC").arg(name).arg(built.last.version.value).arg(time);
}

void print(const CommandCall &call, const Built &built)
{
    if (call.wantsJson()) {
        printJson(call.output, built);
        return;
    }
    const auto indented = [](const std::string &text) {
        const Result<Json> json = Json::parse(text);
        return (json ? json.value().toText(2) : text) + "\n";
    };
    call.output.print(QString(titleOf(built) + u'\n'));
    call.output.write(indented(built.state));
    if (built.result) {
        call.output.print(QString(StateText::tr("result") + u'\n'));
        call.output.write(indented(*built.result));
    }
}

/// Says which events could not be applied, and gives the exit code.
int judge(const CommandCall &call, const Replay &replay, const ReplayedState &replayed,
          const QString &name)
{
    const ScriptError &first = replay.failures().begin()->second;
    const QString why
        = first.kind == ScriptError::Kind::Data ? QString() : QString(u": "_s + sentence(first));
    if (replayed.stoppedAt >= 0)
        return call.fail(Unusable,
                         StateText::tr("%1 stopped at an event that could not be applied").arg(name)
                             + why);
    return call.fail(Unusable,
                     StateText::tr("%1 of the events of stream %2 could not be applied")
                             .arg(replayed.failures)
                             .arg(name)
                         + why);
}

int runOn(const CommandCall &call, const StatePlace &place, const Pipeline &pipeline,
          const OpenedStore &opened)
{
    auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape shape = run.value()->shape();
    const auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const StoreIndex &index = *opened.index;
    const auto ordinal = ordinalOf(place, index, events.value());
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);

    // Events that are no fault of a script have always been left out.
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    const std::string &partition = events.value().partition;
    Replay replay(std::move(run).value(), partition, skips ? OnFailure::Skip : OnFailure::Stop);
    const auto replayed
        = replay.stateAt(*opened.reader, index, events.value().rows, ordinal.value(), {});
    if (!replayed)
        return call.fail(Unusable, replayed.error().message);
    Built built{.partition = partition,
                .isStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState,
                .last
                = index.event({events.value().rows[static_cast<std::size_t>(ordinal.value())]}),
                .state = replayed.value().state.toText()};
    if (shape.hasResult) {
        auto result = replay.run().fold().resultText();
        if (!result)
            return call.fail(Unusable, sentence(result.error()));
        built.result = std::move(result).value();
    }
    print(call, built);
    if (replayed.value().failures > 0)
        return judge(call, replay, replayed.value(), QString::fromStdString(partition));
    return opened.outcome();
}

} // namespace

int runState(const CommandCall &call)
{
    const auto place = statePlaceOf(call.arguments);
    if (!place)
        return call.fail(Unusable, place.error().message);
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(pipeline.value().projection);
    if (isBuiltIn && !place.value().stream && !place.value().partition)
        return call.fail(Unusable, StateText::tr("state needs --stream"));
    const auto opened = call.openIndexed();
    return opened ? runOn(call, place.value(), pipeline.value(), *opened) : Unusable;
}

} // namespace hindcast
