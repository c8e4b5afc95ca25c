// SPDX-License-Identifier: MIT
#include "model/session/pair_replay.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hindcast {

namespace {

/// So few events are replayed even if something newer is asked for meanwhile; else a slow state
/// would never be seen while a person drags.
constexpr std::int64_t fewSteps = 2'000;
/// After so long the search for differences lets others have the thread.
constexpr qint64 turnMs = 100;

} // namespace

PairReplay::PairReplay(QObject *parent)
    : QObject(parent)
    , m_worker([this] { m_states.reset(); }) // Engines of scripts belong to their thread.
{
}

PairReplay::~PairReplay()
{
    m_closing.request_stop();
}

/// Calls \a function on the GUI thread, unless something else is looked at then.
template<typename Function>
void PairReplay::post(std::uint64_t epoch, Function function)
{
    QMetaObject::invokeMethod(
        this,
        [this, epoch, function] {
            if (epoch == m_epoch)
                function();
        },
        Qt::QueuedConnection);
}

void PairReplay::open(const PairSubject &subject, Row row)
{
    close();
    m_wanted = row;
    m_subject = std::make_shared<const PairSubject>(subject);
    m_closing = std::stop_source();
    emit subjectChanged();
    const std::uint64_t epoch = m_epoch;
    const std::stop_token closing = m_closing.get_token();
    m_worker.request(OpenJob, [this, epoch, closing, subject = m_subject](const std::stop_token &) {
        m_states.reset();
        auto states = PairStates::start(*subject, m_finder, closing);
        if (closing.stop_requested())
            return;
        if (!states) {
            post(epoch, [this, message = states.error().message] { emit failed(message); });
            return;
        }
        m_states = std::move(states).value();
        m_statesEpoch = epoch;
        post(epoch, [this, epoch, rows = m_states->rows()] { receiveRows(epoch, rows); });
    });
}

void PairReplay::close()
{
    m_closing.request_stop();
    for (const Job job : {OpenJob, MomentJob, BandJob})
        m_worker.cancel(job);
    ++m_epoch;
    const bool wasOpen = m_subject != nullptr;
    m_subject.reset();
    m_rows.reset();
    m_moment.reset();
    m_ordinal = -1;
    m_band = {};
    if (wasOpen)
        emit subjectChanged();
}

Row PairReplay::rowAt(std::int64_t ordinal) const
{
    const bool isThere = ordinal >= 0 && ordinal < count();
    return isThere ? Row{(*m_rows)[static_cast<std::size_t>(ordinal)]} : Row();
}

bool PairReplay::isOfStream() const
{
    const Row row = rowAt(0);
    if (!row.isValid())
        return false;
    const StoreIndex &index = *m_subject->source.index;
    const StreamId stream = index.streamOf(row);
    return stream.isValid() && index.streams.at(stream.value) == m_subject->key;
}

void PairReplay::receiveRows(std::uint64_t epoch, const PartitionRows::Rows &rows)
{
    m_rows = rows;
    m_band.count = count();
    const auto at = std::ranges::lower_bound(*rows, static_cast<std::uint32_t>(m_wanted.value));
    const bool isThere
        = m_wanted.isValid() && at != rows->end() && std::int64_t{*at} == m_wanted.value;
    m_ordinal = isThere ? at - rows->begin() : count() - 1;
    emit rowsFound();
    emit moved();
    requestMoment();
    requestBand(epoch);
}

void PairReplay::goTo(std::int64_t ordinal)
{
    ordinal
        = std::clamp<std::int64_t>(ordinal, std::min<std::int64_t>(0, count() - 1), count() - 1);
    if (ordinal == m_ordinal)
        return;
    m_ordinal = ordinal;
    emit moved();
    requestMoment();
}

void PairReplay::goToRow(Row row)
{
    m_wanted = row;
    if (count() == 0 || !row.isValid())
        return;
    const auto behind = std::ranges::upper_bound(*m_rows, static_cast<std::uint32_t>(row.value));
    goTo(behind - m_rows->begin() - 1);
}

void PairReplay::requestMoment()
{
    if (m_ordinal < 0)
        return;
    m_worker.request(MomentJob,
                     [this, epoch = m_epoch, ordinal = m_ordinal,
                      closing = m_closing.get_token()](const std::stop_token &stop) {
                         if (!m_states || m_statesEpoch != epoch)
                             return;
                         const bool isShort = m_states->stepsTo(ordinal) <= fewSteps;
                         const auto moment = m_states->momentAt(ordinal, isShort ? closing : stop);
                         if (!moment)
                             return;
                         post(epoch, [this, moment] {
                             m_moment = moment;
                             emit momentChanged();
                         });
                     });
}

void PairReplay::requestBand(std::uint64_t epoch)
{
    m_worker.request(BandJob,
                     [this, epoch, closing = m_closing.get_token()](const std::stop_token &) {
                         if (m_states && m_statesEpoch == epoch && !closing.stop_requested())
                             examine(epoch, closing);
                     });
}

/// Takes its turn, and asks for the next one.
void PairReplay::examine(std::uint64_t epoch, const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    const auto done = m_states->examine([&timer] { return timer.elapsed() < turnMs; }, stop);
    if (stop.stop_requested())
        return;
    post(epoch, [this, band = m_states->band()] {
        m_band = band;
        emit bandChanged();
    });
    if (done && !m_states->band().isComplete())
        requestBand(epoch);
}

} // namespace hindcast
