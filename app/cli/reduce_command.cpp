// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
#include "app/cli/text_table.h"
#include "model/branch/reduction.h"
#include "model/search/condition.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ReduceText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ReduceText)
};

Result<ReductionGoal> goalOf(const Arguments &arguments)
{
    const bool hasCondition = arguments.has(u"where"_s);
    if (hasCondition == arguments.has(u"failure"_s))
        return Error{ReduceText::tr("reduce needs either --where or --failure")};
    if (arguments.has(u"at-end"_s) && !hasCondition)
        return Error{ReduceText::tr("--at-end needs --where")};
    ReductionGoal goal;
    if (hasCondition)
        goal = {.kind = ReductionGoal::Kind::Condition,
                .condition = arguments.value(u"where"_s),
                .atEnd = arguments.has(u"at-end"_s)};
    return goal;
}

Result<ReductionLimits> limitsOf(const Arguments &arguments)
{
    const auto tries = arguments.number(u"tries"_s);
    if (!tries)
        return tries.error();
    if (tries.value() && *tries.value() < 1)
        return Error{ReduceText::tr("--tries needs a number from 1, not %1").arg(*tries.value())};
    ReductionLimits limits;
    limits.tries = tries.value().value_or(limits.tries);
    return limits;
}

/// Which events are left, and of how many.
void print(const CommandCall &call, const Reduction &reduction, const BranchBase &base,
           bool isOfStream)
{
    const StoreIndex &index = base.index;
    const auto rowOf = [&](std::int64_t kept) {
        return Row{
            base.rows[static_cast<std::size_t>(reduction.kept[static_cast<std::size_t>(kept)])]};
    };
    call.output.print(ReduceText::tr("%1 of %2 events are left after %3 tries")
                          .arg(reduction.kept.size())
                          .arg(reduction.before)
                          .arg(reduction.tries)
                      + u'\n');
    if (reduction.failure)
        call.output.print(sentence(*reduction.failure) + u'\n');
    const std::vector<TextColumn> columns{{ReduceText::tr("STREAM")},
                                          {ReduceText::tr("VERSION"), true},
                                          {ReduceText::tr("POSITION"), true},
                                          {ReduceText::tr("TYPE")},
                                          {ReduceText::tr("TIME (UTC)")}};
    printTable(call.output, columns, std::ssize(reduction.kept),
               [&](std::int64_t line, std::size_t column) {
                   const IndexedEvent event = index.event(rowOf(line));
                   switch (column) {
                   case 0:
                       return isOfStream ? QString()
                                         : printable(index.streams.at(event.stream.value));
                   case 1:
                       return QString::number(event.version.value);
                   case 2:
                       return QString::number(event.position.value);
                   case 3:
                       return printable(index.types.at(event.type.value));
                   default:
                       return timeText(event.time);
                   }
               });
}

void printAsJson(const CommandCall &call, const Reduction &reduction, const BranchBase &base,
                 bool isOfStream)
{
    std::string events;
    for (const std::int64_t kept : reduction.kept) {
        const IndexedEvent event = base.index.event({base.rows[static_cast<std::size_t>(kept)]});
        JsonLine line;
        if (!isOfStream)
            line.text("stream", base.index.streams.at(event.stream.value));
        line.number("version", event.version.value).number("position", event.position.value);
        line.text("type", base.index.types.at(event.type.value)).time("time", event.time);
        events += (events.empty() ? "" : ",") + line.object();
    }
    JsonLine line;
    line.text(isOfStream ? "stream" : "partition", base.partition);
    line.number("before", reduction.before).number("left", std::ssize(reduction.kept));
    line.number("tries", reduction.tries);
    line.raw("minimal", reduction.isMinimal ? "true" : "false");
    if (reduction.failure)
        line.text("failure", sentence(*reduction.failure));
    line.raw("events", "[" + events + "]");
    call.output.write(line.line());
}

int runOn(const CommandCall &call, const StatePlace &place, const Pipeline &pipeline,
          const ReductionGoal &goal, const ReductionLimits &limits, const OpenedStore &opened)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape &shape = run.value()->shape();
    const auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    const BranchBase base{*opened.reader,           *opened.index,
                          events.value().rows,      pipeline,
                          events.value().partition, skips ? OnFailure::Skip : OnFailure::Stop};
    const auto reduction = reduceEvents(base, goal, limits, {}, {});
    if (!reduction)
        return call.fail(Unusable, reduction.error().message);
    if (reduction.value().kept.empty())
        return call.fail(
            NothingFound,
            goal.kind == ReductionGoal::Kind::Failure
                ? ReduceText::tr("none of the %1 events fails").arg(reduction.value().before)
                : ReduceText::tr("the condition does not hold with the %1 events "
                                 "there are")
                      .arg(reduction.value().before));
    const bool isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    if (call.wantsJson())
        printAsJson(call, reduction.value(), base, isOfStream);
    else
        print(call, reduction.value(), base, isOfStream);
    if (!reduction.value().isMinimal)
        call.output.complain(ReduceText::tr("there may be fewer: the limit was reached before "
                                            "each event was tried"));
    return opened.outcome();
}

} // namespace

int runReduce(const CommandCall &call)
{
    const auto place = statePlaceOf(call.arguments);
    if (!place)
        return call.fail(Unusable, place.error().message);
    const auto goal = goalOf(call.arguments);
    if (!goal)
        return call.fail(Unusable, goal.error().message);
    if (goal.value().kind == ReductionGoal::Kind::Condition) {
        const auto expression = Expression::compile(goal.value().condition, {});
        if (!expression)
            return call.fail(Unusable,
                             conditionSentence(expression.error(), sentence(expression.error())));
    }
    const auto limits = limitsOf(call.arguments);
    if (!limits)
        return call.fail(Unusable, limits.error().message);
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(pipeline.value().projection);
    if (isBuiltIn && !place.value().stream && !place.value().partition)
        return call.fail(Unusable, ReduceText::tr("reduce needs --stream"));
    const auto opened = call.openIndexed();
    return opened
        ? runOn(call, place.value(), pipeline.value(), goal.value(), limits.value(), *opened)
        : Unusable;
}

} // namespace hindcast
