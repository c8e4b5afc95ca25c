// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
#include "app/cli/text_table.h"
#include "model/export/fixture.h"
#include "model/export/fixture_library.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct FixtureCommandText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FixtureCommandText)
};

int listFormats(const CommandCall &call, const FixtureChoice &choice)
{
    printTable(call.output, {{FixtureCommandText::tr("FORMAT")}, {FixtureCommandText::tr("NAME")}},
               std::ssize(choice.formats), [&choice](std::int64_t line, std::size_t column) {
                   const FixtureFormat &format = choice.formats[static_cast<std::size_t>(line)];
                   return column == 0 ? format.key : format.name;
               });
    return Fine;
}

int runOn(const CommandCall &call, const StatePlace &place, const Pipeline &pipeline,
          const FixtureFormat &format, const OpenedStore &opened)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape &shape = run.value()->shape();
    const auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const auto ordinal = ordinalOf(place, *opened.index, events.value());
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    const BranchBase base{*opened.reader,           *opened.index,
                          events.value().rows,      pipeline,
                          events.value().partition, skips ? OnFailure::Skip : OnFailure::Stop};
    const FixtureRequest request{.branch = {.stream = events.value().partition,
                                            .baseCount = std::ssize(events.value().rows)},
                                 .item = ordinal.value(),
                                 .usesPseudonyms = call.arguments.has(u"pseudonyms"_s)};
    const auto values = fixtureValues(base, request, {});
    if (!values)
        return call.fail(Unusable, values.error().message);
    const auto text = format.body.render(values.value());
    if (!text)
        return call.fail(
            Unusable,
            FixtureCommandText::tr("the template %1: %2").arg(format.key, text.error().message));
    call.output.write(text.value());
    return opened.outcome();
}

} // namespace

bool asksForFormats(const Arguments &arguments)
{
    return arguments.value(u"format"_s) == u"list"_s;
}

int runFixture(const CommandCall &call)
{
    const FixtureChoice choice = readFixtureFormats();
    for (const QString &complaint : choice.complaints)
        call.output.complain(complaint);
    if (asksForFormats(call.arguments))
        return listFormats(call, choice);
    const QString key
        = call.arguments.has(u"format"_s) ? call.arguments.value(u"format"_s) : u"json"_s;
    const FixtureFormat *format = choice.find(key);
    if (format == nullptr)
        return call.fail(Unusable,
                         FixtureCommandText::tr("there is no format \"%1\", only %2")
                             .arg(key, choice.keys().join(u", "_s)));
    const auto place = statePlaceOf(call.arguments);
    if (!place)
        return call.fail(Unusable, place.error().message);
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(pipeline.value().projection);
    if (isBuiltIn && !place.value().stream && !place.value().partition)
        return call.fail(Unusable, FixtureCommandText::tr("fixture needs --stream"));
    const auto opened = call.openIndexed();
    return opened ? runOn(call, place.value(), pipeline.value(), *format, *opened) : Unusable;
}

} // namespace hindcast
