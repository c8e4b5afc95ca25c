// SPDX-License-Identifier: MIT
#include "model/session/script_runner.h"

#include "model/session/script_template.h"

#include <algorithm>
#include <numeric>

namespace hindcast {

namespace {

/// For runs without a store: there is nothing to be read.
class NoReader : public EventReader
{
public:
    Result<Event> read(const StoreIndex &, Row) override { return Error{}; }
    bool mayContain(const StoreIndex &, Row, std::string_view) override { return false; }
};

std::string streamName(const StoreIndex &index, StreamId stream)
{
    return std::string(index.streams.at(stream.value));
}

/// The events that a projection of \a shape may take, of all streams.
std::vector<std::uint32_t> rowsTaken(const StoreIndex &index, const ProjectionShape &shape)
{
    std::vector<bool> isTaken(index.streamCount());
    for (std::uint32_t stream = 0; stream < isTaken.size(); ++stream)
        isTaken[stream] = shape.takesStream(index.streams.at(stream));
    std::vector<std::uint32_t> rows;
    for (Row row{0}; row.value < index.rowCount(); ++row.value) {
        const StreamId stream = index.streamOf(row);
        if (stream.isValid() && isTaken[stream.value])
            rows.push_back(static_cast<std::uint32_t>(row.value));
    }
    return rows;
}

/// The key of the partition that takes the event that is looked at.
Result<std::string> keyAt(PipelineRun &run, const TrialRequest &request, EventReader &reader,
                          const std::stop_token &stop)
{
    std::string key;
    for (const std::uint32_t at : request.index->rowsOf(request.stream)) {
        const Row row{at};
        const bool isWanted = row == request.row;
        if (!isWanted && !run.remembersStreams())
            continue;
        if (stop.stop_requested())
            return key;
        const auto event = reader.read(*request.index, row);
        if (!event)
            return event.error();
        const auto keys = run.keysOf(event.value(), row);
        if (isWanted)
            return keys && !keys.value().empty() ? keys.value().front() : std::string();
    }
    return key;
}

ScriptFacts factsOf(const ScriptFile &script, ScriptKind kind)
{
    Pipeline pipeline;
    if (kind == ScriptKind::Projection)
        pipeline.projection = script;
    else
        pipeline.upcasters.push_back(script);
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return {.error = run.error()};
    return {.partitioning = run.value()->shape().partitioning,
            .rules = static_cast<int>(run.value()->rules().size())};
}

/// Where a trial runs.
struct TrialPlace
{
    std::string partition;
    std::vector<std::uint32_t> rows;
    QString readError;
};

TrialPlace placeOf(PipelineRun &run, const TrialRequest &request, EventReader &reader,
                   const std::stop_token &stop)
{
    const StoreIndex &index = *request.index;
    const ProjectionShape &shape = run.shape();
    TrialPlace place;
    if (shape.partitioning == Partitioning::PerStream) {
        place.partition = streamName(index, request.stream);
    } else if (shape.partitioning == Partitioning::ByKey) {
        auto key = request.partition ? Result<std::string>(*request.partition)
                                     : keyAt(run, request, reader, stop);
        if (!key)
            return {.readError = key.error().message};
        place.partition = std::move(key).value();
    }
    const std::span<const std::uint32_t> stream = index.rowsOf(request.stream);
    const bool isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    place.rows = isOfStream ? std::vector(stream.begin(), stream.end()) : rowsTaken(index, shape);
    return place;
}

TrialAnswer makeTrial(const TrialRequest &request, EventReader &reader, const std::stop_token &stop)
{
    TrialAnswer answer{.request = request};
    static const StoreIndex nothing;
    TrialPlace place;
    if (request.index && request.stream.isValid()) {
        const auto run = PipelineRun::start(request.pipeline);
        if (!run) {
            answer.trial.definitionError = run.error();
            return answer;
        }
        place = placeOf(*run.value(), request, reader, stop);
    }
    if (!place.readError.isEmpty()) {
        answer.trial.readError = place.readError;
        return answer;
    }
    answer.partition = place.partition;
    answer.rows = std::ssize(place.rows);
    answer.trial = runTrial(request.pipeline, reader, request.index ? *request.index : nothing,
                            place.rows, place.partition, request.onFailure, stop);
    return answer;
}

} // namespace

ScriptRunner::ScriptRunner(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ScriptRunner::begin);
}

void ScriptRunner::setStore(ReaderMaker maker)
{
    m_maker = std::move(maker);
    ++m_store;
    m_pause.stop();
    m_isRunning = false;
    m_trials.cancel(TrialJob);
    m_quick.cancel(UpcastJob);
    m_quick.cancel(TemplateJob);
}

void ScriptRunner::runSoon(const TrialRequest &request)
{
    m_request = request;
    m_pause.start();
}

void ScriptRunner::run(const TrialRequest &request)
{
    m_request = request;
    begin();
}

void ScriptRunner::begin()
{
    m_pause.stop();
    m_isRunning = true;
    ++m_run;
    emit started();
    m_trials.request(
        TrialJob,
        [this, request = m_request, maker = m_maker, store = m_store,
         generation = m_run](const std::stop_token &stop) {
            auto answer = std::make_shared<TrialAnswer>();
            NoReader none;
            const auto source = maker ? readerOf(m_trialReader, maker, store)
                                      : Result<EventReader *>(static_cast<EventReader *>(&none));
            if (source)
                *answer = makeTrial(request, *source.value(), stop);
            else
                *answer = {.request = request, .trial = {.readError = source.error().message}};
            if (stop.stop_requested())
                return; // A newer request has replaced this one, or nobody waits any more.
            post(store, [this, generation, answer] {
                if (generation != m_run)
                    return;
                m_isRunning = false;
                emit finished(answer);
            });
        });
}

void ScriptRunner::askUpcast(const TrialRequest &request)
{
    m_quick.request(
        UpcastJob, [this, request, maker = m_maker, store = m_store](const std::stop_token &stop) {
            const auto answer
                = std::make_shared<const UpcastAnswer>(makeUpcast(request, maker, store, stop));
            if (!stop.stop_requested())
                post(store, [this, answer] { emit upcastMade(answer); });
        });
}

UpcastAnswer ScriptRunner::makeUpcast(const TrialRequest &request, const ReaderMaker &maker,
                                      std::uint64_t store, const std::stop_token &stop)
{
    UpcastAnswer answer{.row = request.row};
    if (!maker || !request.index || !request.stream.isValid() || !request.row.isValid())
        return answer;
    const auto source = readerOf(m_quickReader, maker, store);
    if (!source)
        return {.row = request.row, .failure = source.error().message};
    const std::span<const std::uint32_t> rows = request.index->rowsOf(request.stream);
    const auto found
        = std::ranges::lower_bound(rows, static_cast<std::uint32_t>(request.row.value));
    if (found == rows.end() || Row{*found} != request.row)
        return answer;
    auto stored = source.value()->read(*request.index, request.row);
    if (!stored)
        return {.row = request.row, .failure = stored.error().message};
    answer.stored = std::move(stored).value();
    if (const auto taken = takeUpcasters(request, store); !taken)
        return {.row = request.row, .failure = sentence(taken.error())};
    auto upcast = m_upcasters.replay->upcastAt(*source.value(), *request.index, rows,
                                               found - rows.begin(), stop);
    if (!upcast)
        return {.row = request.row, .failure = upcast.error().message};
    answer.upcast = std::move(upcast).value();
    answer.rules = m_upcasters.rules;
    return answer;
}

/// Starts the upcasters of \a request, unless they are the ones that were asked last.
Result<void, ScriptError> ScriptRunner::takeUpcasters(const TrialRequest &request,
                                                      std::uint64_t store)
{
    if (m_upcasters.replay && m_upcasters.store == store && m_upcasters.stream == request.stream
        && m_upcasters.files == request.pipeline.upcasters)
        return {};
    m_upcasters.replay.reset();
    // What the projection would do is of no interest here.
    auto run = PipelineRun::start(
        {.upcasters = request.pipeline.upcasters, .limits = request.pipeline.limits});
    if (!run)
        return run.error();
    m_upcasters.rules = run.value()->rules();
    m_upcasters.store = store;
    m_upcasters.stream = request.stream;
    m_upcasters.files = request.pipeline.upcasters;
    m_upcasters.replay.emplace(std::move(run).value(), streamName(*request.index, request.stream));
    return {};
}

void ScriptRunner::describe(std::vector<ScriptFile> scripts, ScriptKind kind)
{
    const Job job = kind == ScriptKind::Projection ? ProjectionFactsJob : UpcasterFactsJob;
    m_quick.request(job, [this, scripts = std::move(scripts), kind](const std::stop_token &stop) {
        for (const ScriptFile &script : scripts) {
            if (stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                this,
                [this, path = script.path, facts = factsOf(script, kind)] {
                    emit described(path, facts);
                },
                Qt::QueuedConnection);
        }
    });
}

void ScriptRunner::askTemplate(ScriptKind kind, const std::shared_ptr<const StoreIndex> &index)
{
    m_quick.request(
        TemplateJob,
        [this, kind, index, maker = m_maker, store = m_store](const std::stop_token &stop) {
            static const StoreIndex nothing;
            NoReader none;
            const auto source = maker ? readerOf(m_quickReader, maker, store)
                                      : Result<EventReader *>(static_cast<EventReader *>(&none));
            const auto text = source
                ? templateText(kind, *source.value(), maker && index ? *index : nothing, stop)
                : Result<std::string>(source.error());
            post(store, [this, kind, text] {
                if (text)
                    emit templateMade(kind, QString::fromStdString(text.value()));
                else
                    emit failed(text.error().message);
            });
        });
}

Result<EventReader *> ScriptRunner::readerOf(KeptReader &kept, const ReaderMaker &maker,
                                             std::uint64_t store)
{
    if (kept.reader && kept.store == store)
        return kept.reader.get();
    kept.reader.reset();
    const std::scoped_lock lock(m_makerMutex);
    auto made = maker();
    if (!made)
        return made.error();
    kept = {std::move(made).value(), store};
    return kept.reader.get();
}

void ScriptRunner::post(std::uint64_t store, std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, store, deliver = std::move(deliver)] {
            if (store == m_store)
                deliver();
        },
        Qt::QueuedConnection);
}

} // namespace hindcast
