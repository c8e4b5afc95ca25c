// SPDX-License-Identifier: MIT
#include "model/session/explain_desk.h"

#include "model/session/rows_to_fold.h"
#include "model/session/sentence_files.h"

#include <QCoreApplication>

#include <chrono>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int explainJob = 0;

} // namespace

/// What is asked for. Holds what it needs, for any thread.
struct ExplainDesk::Question
{
    std::shared_ptr<const StoreIndex> index;
    std::function<Result<std::unique_ptr<EventReader>>()> makeReader;
    Track track;
    StreamId stream;
    Row row;
    std::map<Row, QString> notes;
    QString workspace;
    ExplanationRequest request;

    Result<ToldExplanation> answer(const std::stop_token &stop)
    {
        auto reader = makeReader();
        if (!reader)
            return reader.error();
        SentenceChoice sentences = readSentences(sentenceFolder(), workspace, {});
        const RowsToFold fold(*index, track, stream, row);
        if (fold.last < 0)
            return Error{ExplainDesk::tr("There is no event of the stream at or before this one.")};
        request.sentences = std::move(sentences.book);
        request.ordinal = fold.last;
        request.noteOf = [this](Row noted) {
            const auto found = notes.find(noted);
            return found == notes.end() ? QString() : found->second;
        };
        auto explanation = explain({*reader.value(), *index, fold.rows}, request, stop);
        if (!explanation)
            return explanation.error();
        ToldExplanation told{.explanation = std::move(explanation).value(),
                             .problems = sentences.problems};
        told.outline = outlineOf(told.explanation, request.wording);
        return told;
    }
};

ExplainDesk::ExplainDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // What is explained would be of another store.
    connect(&m_session, &Session::storeOpened, this, &ExplainDesk::cancel);
}

ExplainDesk::~ExplainDesk() = default;

void ExplainDesk::ask()
{
    const std::uint64_t number = ++m_question;
    const bool isKnown = m_session.track().isOfStream() || m_session.track().partitions;
    if (!m_session.hasStore() || !m_session.row().isValid() || !isKnown) {
        m_isWorking = false;
        emit failed(tr("There is no event to explain."));
        return;
    }
    if (m_session.lensError()) {
        m_isWorking = false;
        emit failed(sentence(*m_session.lensError()));
        return;
    }
    m_isWorking = true;
    const Track &track = m_session.track();
    auto question = std::make_shared<Question>(Question{m_session.index(),
                                                        m_session.readerMaker(),
                                                        track,
                                                        m_session.stream(),
                                                        m_session.row(),
                                                        m_notes,
                                                        m_workspace,
                                                        {}});
    question->request
        = {.pipeline = m_session.lens().pipeline,
           .onFailure = onFailureOf(m_session.lens()),
           .partition = track.partition,
           .isOfStream = track.isOfStream(),
           .wording = wordingOf(m_session.timeFormat(), QLocale()),
           .store = m_session.store().path,
           .profile = m_session.store().profile,
           .program = u"Hindcast "_s + QCoreApplication::applicationVersion(),
           .made = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
    m_worker.request(explainJob, [this, question, number](const std::stop_token &stop) {
        auto answer = question->answer(stop);
        if (stop.stop_requested())
            return;
        std::shared_ptr<const ToldExplanation> told;
        if (answer)
            told = std::make_shared<const ToldExplanation>(std::move(answer).value());
        const QString failure = answer ? QString() : answer.error().message;
        QMetaObject::invokeMethod(
            this, [this, number, told, failure] { receive(number, told, failure); },
            Qt::QueuedConnection);
    });
}

void ExplainDesk::cancel()
{
    m_worker.cancel(explainJob);
    ++m_question;
    if (std::exchange(m_isWorking, false))
        emit failed({});
}

void ExplainDesk::receive(std::uint64_t question,
                          const std::shared_ptr<const ToldExplanation> &explanation,
                          const QString &failure)
{
    if (question != m_question)
        return;
    m_isWorking = false;
    if (explanation)
        emit told(explanation);
    else
        emit failed(failure);
}

} // namespace hindcast
