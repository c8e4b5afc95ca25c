// SPDX-License-Identifier: MIT
#include "model/export/fixture.h"

#include "model/branch/sequence_fold.h"
#include "model/event/timestamp.h"
#include "model/export/fixture_library.h"
#include "model/export/pseudonyms.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

namespace {

struct FixtureText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FixtureText)
};

/// The events, and what they come to.
struct Story
{
    std::vector<Event> given;
    std::vector<Event> when;
    Event event; ///< As it is stored.
    Json initial;
    Json before;
    Json after;
    std::optional<ScriptError> failure;
};

bool isOfStreams(const ProjectionShape &shape)
{
    return shape.partitioning == Partitioning::PerStream && !shape.isBiState;
}

/// What the projection got of the event that \a fold has just taken.
std::vector<Event> piecesOf(SequenceFold &fold, bool hasFailed)
{
    PipelineRun &run = fold.run();
    if (run.rules().empty())
        return {fold.event()};
    if (hasFailed && !run.remembersStreams())
        (void)run.keysOf(fold.event(), {}); // Other events have been upcast since.
    return run.upcast().pieces;
}

Result<Story> storyOf(const BranchBase &base, const FixtureRequest &request,
                      std::unique_ptr<PipelineRun> run, const std::stop_token &stop)
{
    const EventSource source{base.reader, base.index, stop, nullptr, {}};
    const std::string stream = isOfStreams(run->shape()) ? base.partition : std::string();
    BranchEvents events(source, base.rows, stream, request.branch);
    if (request.item < 0 || request.item >= events.count())
        return Error{FixtureText::tr("there is no event %1").arg(request.item)};
    if (events.items()[static_cast<std::size_t>(request.item)].isSkipped)
        return Error{FixtureText::tr("the branch skips this event")};
    const auto &items = events.items();
    if (std::count_if(items.begin(), items.begin() + request.item,
                      [](const BranchItem &item) { return !item.isSkipped; })
        > mostFixtureEvents)
        return Error{FixtureText::tr("more than %1 events come before this one; the smallest "
                                     "reproduction makes them fewer")
                         .arg(mostFixtureEvents)};
    SequenceFold fold(std::move(run), base.partition, base.onFailure, events);
    Story story;
    story.initial = fold.state();
    for (std::int64_t at = 0; at <= request.item; ++at) {
        if (fold.isStopped())
            return Error{FixtureText::tr("the projection stopped before this event: %1")
                             .arg(sentence(fold.failures().begin()->second))};
        const bool isLast = at == request.item;
        if (isLast)
            story.before = fold.state();
        const auto step = fold.step();
        if (!step)
            return step.error();
        if (items[static_cast<std::size_t>(at)].isSkipped)
            continue;
        const bool hasFailed = step.value().failure && !step.value().isOfUpcaster;
        if (hasFailed && !isLast)
            continue; // Left out: it has built nothing.
        std::ranges::move(piecesOf(fold, hasFailed),
                          std::back_inserter(isLast ? story.when : story.given));
        if (isLast && hasFailed)
            story.failure = step.value().failure;
    }
    story.event = fold.event();
    story.after = fold.state();
    return story;
}

Json payloadJson(const Payload &payload)
{
    if (payload.kind == Payload::Kind::Bytes)
        return Json::string(QByteArray::fromStdString(payload.bytes).toBase64().toStdString());
    if (payload.kind == Payload::Kind::Json) {
        if (auto json = Json::parse(payload.bytes))
            return std::move(json).value();
    }
    return Json::string(payload.bytes);
}

Json eventJson(const Event &event)
{
    Json json = Json::object();
    json.set("type", Json::string(event.type));
    json.set("data",
             event.data.kind == Payload::Kind::Absent ? Json::object() : payloadJson(event.data));
    json.set("metadata",
             event.metadata.kind == Payload::Kind::Absent ? Json() : payloadJson(event.metadata));
    json.set("stream", Json::string(event.stream));
    json.set("version", Json::integer(event.version.value));
    json.set("position", Json::integer(event.position.value));
    json.set("time", event.time ? Json::string(toIsoTime(*event.time)) : Json());
    json.set("id", event.id.text.empty() ? Json() : Json::string(event.id.text));
    return json;
}

Json listJson(const std::vector<Event> &events)
{
    std::vector<Json> items;
    std::ranges::transform(events, std::back_inserter(items), eventJson);
    return Json::array(std::move(items));
}

void put(Payload &payload, const Pseudonyms &pseudonyms)
{
    if (payload.kind == Payload::Kind::Json) {
        if (const auto json = Json::parse(payload.bytes))
            payload.bytes = pseudonyms.replaced(json.value()).toText();
    } else if (payload.kind == Payload::Kind::Text) {
        payload.bytes = pseudonyms.replaced(payload.bytes);
    } else if (payload.kind == Payload::Kind::Bytes) {
        payload.bytes.clear(); // Nobody can say what is in them.
    }
}

/// Learns from all events, then replaces in all of them.
Pseudonyms disguise(Story &story, const ProjectionShape &shape)
{
    Pseudonyms pseudonyms;
    const auto each = [&story](const auto &function) {
        std::ranges::for_each(story.given, function);
        std::ranges::for_each(story.when, function);
    };
    // A projection of streams that it names would not take them by another name.
    const bool hidesStreams = shape.streams.empty();
    // First, as data may have a stream's name for an id, and the category has to stay.
    each([&](Event &event) {
        if (hidesStreams)
            pseudonyms.learnStream(event.stream);
    });
    each([&](Event &event) {
        for (const Payload *payload : {&event.data, &event.metadata}) {
            if (payload->kind == Payload::Kind::Json)
                if (const auto json = Json::parse(payload->bytes))
                    pseudonyms.learn(json.value());
        }
    });
    each([&](Event &event) { pseudonyms.learnId(event.id.text); });
    each([&](Event &event) {
        put(event.data, pseudonyms);
        put(event.metadata, pseudonyms);
        event.id.text = pseudonyms.replaced(event.id.text);
        if (hidesStreams)
            event.stream = pseudonyms.replaced(event.stream);
    });
    return pseudonyms;
}

/// The states that the disguised events build.
Result<void> foldAnew(Story &story, const BranchBase &base, const Pseudonyms &pseudonyms)
{
    Pipeline pipeline = base.pipeline;
    pipeline.upcasters.clear();
    auto run = PipelineRun::start(pipeline);
    if (!run)
        return Error{sentence(run.error())};
    PipelineRun &fold = *run.value();
    std::string partition = pseudonyms.replaced(base.partition);
    std::vector<const Event *> all;
    for (const Event &event : story.given)
        all.push_back(&event);
    for (const Event &event : story.when)
        all.push_back(&event);
    if (fold.shape().partitioning == Partitioning::ByKey) {
        for (const Event *event : all) {
            const auto keys = fold.keysOf(*event, {});
            if (keys && !keys.value().empty()) {
                partition = keys.value().front();
                break;
            }
        }
    }
    fold.begin(partition);
    story.initial = fold.fold().state();
    story.failure.reset();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == story.given.size())
            story.before = fold.fold().state();
        if (const Fold::Step step = fold.apply(*all[i], {}); step.failure) {
            if (i < story.given.size())
                return Error{FixtureText::tr("with pseudonyms an earlier event fails: %1")
                                 .arg(sentence(*step.failure))};
            story.failure = step.failure;
            story.after = story.before;
            return {};
        }
    }
    if (story.when.empty())
        story.before = fold.fold().state();
    story.after = fold.fold().state();
    return {};
}

Json projectionJson(const Pipeline &pipeline)
{
    Json json = Json::object();
    const auto *script = std::get_if<ScriptFile>(&pipeline.projection);
    if (script != nullptr) {
        json.set("name", Json::string(QFileInfo(script->path).fileName().toStdString()));
        json.set("text", Json::string(script->text));
    } else {
        const BuiltIn builtIn = std::get<BuiltIn>(pipeline.projection);
        json.set("name", Json::string(builtInKey(builtIn).toStdString()));
        json.set("text", Json::string(builtInScript(builtIn)));
    }
    json.set("isScript", Json::boolean(script != nullptr));
    return json;
}

Json valuesOf(const Story &story, const BranchBase &base, const FixtureRequest &request)
{
    // The pieces have the disguised names, the stored event has not.
    const Event &shown = story.when.empty() ? story.event : story.when.front();
    const bool isHidden = request.usesPseudonyms && story.when.empty();
    Json event = Json::object();
    event.set("type", Json::string(story.event.type));
    event.set("version", Json::integer(story.event.version.value));
    event.set("position", Json::integer(story.event.position.value));
    Json then = Json::object();
    then.set("state", story.after);
    Json failure;
    if (story.failure) {
        failure.set("message", Json::string(story.failure->message.toStdString()));
        failure.set("line", Json::integer(story.failure->line));
    }
    then.set("failure", failure);
    Json values = Json::object();
    values.set("stream", Json::string(isHidden ? std::string("stream") : shown.stream));
    values.set("version", Json::integer(story.event.version.value));
    values.set("event", event);
    values.set("given", listJson(story.given));
    values.set("when", listJson(story.when));
    values.set("then", then);
    values.set("initial", story.initial);
    values.set("before", story.before);
    values.set("projection", projectionJson(base.pipeline));
    values.set("pseudonyms", Json::boolean(request.usesPseudonyms));
    values.set("isBranch", Json::boolean(request.branch.hasEdits()));
    return values;
}

} // namespace

Result<Json> fixtureValues(const BranchBase &base, const FixtureRequest &request,
                           const std::stop_token &stop)
{
    auto run = PipelineRun::start(base.pipeline);
    if (!run)
        return Error{sentence(run.error())};
    const ProjectionShape shape = run.value()->shape();
    if (shape.isBiState)
        return Error{FixtureText::tr("the projection shares a state between all partitions, so "
                                     "the events of one are no test")};
    auto story = storyOf(base, request, std::move(run).value(), stop);
    if (!story)
        return story.error();
    if (request.usesPseudonyms) {
        const Pseudonyms pseudonyms = disguise(story.value(), shape);
        if (const auto done = foldAnew(story.value(), base, pseudonyms); !done)
            return done.error();
    }
    return valuesOf(story.value(), base, request);
}

} // namespace hindcast
