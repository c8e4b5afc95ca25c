// SPDX-License-Identifier: MIT
#include "model/export/explanation.h"

#include "model/event/json_pointer.h"
#include "model/replay/both_states.h"

#include <QCryptographicHash>

namespace hindcast {

namespace {

ExplainedScript scriptOf(const ScriptFile &file, bool isProjection)
{
    const auto size = static_cast<qsizetype>(file.text.size());
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::fromRawData(file.text.data(), size), QCryptographicHash::Sha256);
    return {isProjection, file.path, QString::fromLatin1(hash.toHex())};
}

std::vector<ExplainedScript> scriptsOf(const Pipeline &pipeline)
{
    std::vector<ExplainedScript> scripts;
    if (const auto *builtIn = std::get_if<BuiltIn>(&pipeline.projection))
        scripts.push_back({true, builtInKey(*builtIn), {}});
    else
        scripts.push_back(scriptOf(std::get<ScriptFile>(pipeline.projection), true));
    for (const ScriptFile &file : pipeline.upcasters)
        scripts.push_back(scriptOf(file, false));
    return scripts;
}

/// Finds out what an explanation says, part by part.
class Explainer
{
public:
    Explainer(const BlameSource &source, const ExplanationRequest &request, std::stop_token stop)
        : m_source(source)
        , m_request(request)
        , m_stop(std::move(stop))
        , m_stream{request.isOfStream ? source.index.streams.find(request.partition)
                                      : StreamId::none}
    {
    }

    Result<Explanation> run()
    {
        m_told.partition = m_request.partition;
        m_told.isOfStream = m_request.isOfStream;
        m_told.number = m_request.ordinal + 1;
        m_told.events = std::ssize(m_source.rows);
        m_told.store = m_request.store;
        m_told.profile = m_request.profile;
        m_told.program = m_request.program;
        m_told.sentences = m_request.sentences.names();
        m_told.scripts = scriptsOf(m_request.pipeline);
        m_told.made = m_request.made;
        for (const auto part : {&Explainer::tellEvents, &Explainer::replay, &Explainer::blame}) {
            if (const auto done = (this->*part)(); !done)
                return done.error();
        }
        return std::move(m_told);
    }

private:
    [[nodiscard]] Row rowAt(std::int64_t ordinal) const
    {
        return {m_source.rows[static_cast<std::size_t>(ordinal)]};
    }

    /// What the index knows of an event.
    [[nodiscard]] ExplainedEvent indexed(Row row) const
    {
        const StoreIndex &index = m_source.index;
        const IndexedEvent event
            = m_stream.isValid() ? index.eventIn(row, m_stream) : index.event(row);
        ExplainedEvent told{
            .row = row, .position = event.position, .version = event.version, .time = event.time};
        if (event.stream.isValid())
            told.stream = index.streams.at(event.stream.value);
        if (event.type.isValid())
            told.type = index.types.at(event.type.value);
        if (event.actor.isValid())
            told.actor = index.actors.at(event.actor.value);
        return told;
    }

    [[nodiscard]] Result<ExplainedEvent> told(std::int64_t ordinal)
    {
        const Row row = rowAt(ordinal);
        auto read = m_source.reader.read(m_source.index, row);
        if (!read)
            return read.error();
        Event &event = read.value();
        ExplainedEvent told = indexed(row);
        if (!told.stream.empty()) { // As it stands in the stream that is told of.
            event.stream = told.stream;
            event.version = told.version;
        }
        told.id = event.id.text;
        told.actor = event.actor.text;
        const ToldSentence sentence = m_request.sentences.told(ToldEvent(event), m_request.wording);
        told.sentence = sentence.text;
        told.namesActor = sentence.namesActor;
        if (m_request.noteOf)
            told.note = m_request.noteOf(row);
        return told;
    }

    Result<void> tellEvents()
    {
        const std::int64_t here = m_request.ordinal;
        const std::int64_t first = std::max<std::int64_t>(0, here - Explanation::eventsAround);
        const std::int64_t end = std::min(m_told.events, here + 1 + Explanation::eventsAround);
        for (std::int64_t ordinal = first; ordinal < end; ++ordinal) {
            auto event = told(ordinal);
            if (!event)
                return event.error();
            if (ordinal == here)
                m_told.event = std::move(event).value();
            else
                (ordinal < here ? m_told.before : m_told.after).push_back(std::move(event).value());
        }
        return {};
    }

    /// The state, what the event changed in it, and what could not be applied.
    Result<void> replay()
    {
        auto run = PipelineRun::start(m_request.pipeline);
        if (!run)
            return Error{sentence(run.error())};
        Replay replay(std::move(run).value(), m_request.partition, m_request.onFailure);
        const auto stateAt = [&](std::int64_t last) {
            auto state
                = replay.stateAt(m_source.reader, m_source.index, m_source.rows, last, m_stop);
            if (state && replay.run().shape().isBiState)
                state.value().state = bothStates(replay.run().fold(), m_request.partition);
            return state;
        };
        const auto before = stateAt(m_request.ordinal - 1);
        if (!before)
            return before.error();
        auto after = stateAt(m_request.ordinal);
        if (!after)
            return after.error();
        ReplayedState &now = after.value();
        m_told.changes = diff(before.value().state, now.state);
        m_told.state = std::move(now.state);
        m_told.failures = now.failures;
        if (now.stoppedAt >= 0)
            m_told.stoppedAt = failedEvent(now.stoppedAt, replay);
        for (const auto &[ordinal, error] : replay.failures()) {
            if (ordinal > m_request.ordinal || m_told.failed.size() == Explanation::mostFailures)
                break;
            m_told.failed.push_back(failedEvent(ordinal, replay));
        }
        if (now.failure)
            m_told.event.failure = sentence(*now.failure);
        return {};
    }

    [[nodiscard]] ExplainedEvent failedEvent(std::int64_t ordinal, const Replay &replay) const
    {
        ExplainedEvent event = indexed(rowAt(ordinal));
        const auto found = replay.failures().find(ordinal);
        if (found != replay.failures().end())
            event.failure = sentence(found->second);
        return event;
    }

    /// Who set what.
    Result<void> blame()
    {
        BlameNode root;
        auto blamer = Blamer::start(m_request.pipeline, m_request.partition, m_request.onFailure);
        if (!blamer)
            return Error{sentence(blamer.error())};
        const auto moved = blamer.value()->moveTo(m_source, m_request.ordinal + 1, m_stop);
        if (!moved)
            return moved.error();
        const Blame found = blamer.value()->blame();
        m_told.isByDiffing = found.isByDiffing;
        // A script that is not the same each time builds another state each time.
        m_told.isBlameKnown = found.state == m_told.state;
        m_told.rule = found.ruleOf(m_told.event.row);
        addFields(m_told.isBlameKnown ? found.root : BlameNode(), m_told.state, {});
        return {};
    }

    void addFields(const BlameNode &node, const Json &value, const std::string &path)
    {
        if (value.size() == 0) {
            if (m_told.fields.size() >= Explanation::mostFields) {
                ++m_told.fieldsLeftOut;
                return;
            }
            ExplainedField field{.path = path, .value = value};
            if (const Row row = node.stamp().changed; row.isValid())
                field.setter = indexed(row);
            m_told.fields.push_back(std::move(field));
        }
        for (const JsonMember &member : value.members())
            addFields(node.member(member.key), member.value, path + '/' + pointerToken(member.key));
        for (std::size_t i = 0; i < value.items().size(); ++i)
            addFields(node.item(i), value.items()[i], path + '/' + std::to_string(i));
    }

    const BlameSource &m_source;
    const ExplanationRequest &m_request;
    std::stop_token m_stop;
    StreamId m_stream; ///< Which the events are looked at as part of; none: each as of its own.
    Explanation m_told;
};

} // namespace

Result<Explanation> explain(const BlameSource &source, const ExplanationRequest &request,
                            const std::stop_token &stop)
{
    Q_ASSERT(request.ordinal >= 0 && request.ordinal < std::ssize(source.rows));
    return Explainer(source, request, stop).run();
}

} // namespace hindcast
