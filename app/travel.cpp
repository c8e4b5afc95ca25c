// SPDX-License-Identifier: MIT
#include "app/travel.h"

#include "app/explorer.h"
#include "app/view_memory.h"

#include <QFileInfo>

#include <utility>

namespace hindcast {

Travel::Travel(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::storeOpened, this, &Travel::start);
    connect(&m_session, &Session::indexChanged, this, &Travel::findOpeningPlace);
    connect(&m_session, &Session::loadingFinished, this, &Travel::findOpeningPlace);
    // Queued, because the session goes back to its event when it has found the partitions.
    connect(&m_session, &Session::trackChanged, this, &Travel::findOpeningPartition,
            Qt::QueuedConnection);
    connect(&m_session, &Session::streamChanged, this, &Travel::hideArrivals);
    connect(&m_session, &Session::streamChanged, this, &Travel::noteMove);
    connect(&m_session, &Session::rowChanged, this, &Travel::noteMove);
    connect(&m_session, &Session::ledgerViewChanged, this, &Travel::noteMove);
}

void Travel::start()
{
    m_history.clear();
    m_here = {};
    m_sinceMove.invalidate();
    m_partition.reset();
    m_showsArrivals = false;
    if (!m_opening)
        m_opening.emplace();
    emit historyChanged();
}

void Travel::findOpeningPlace()
{
    if (!m_opening || m_session.index()->streamCount() == 0) // Of bad records alone.
        return;
    // Where a stream ends is known when all of it is there. What has come can be seen before.
    if (m_session.isLoading()) {
        showArrivals();
        return;
    }
    hideArrivals();
    if (m_session.stream().isValid()) { // A person was faster.
        m_opening.reset();
        return;
    }
    const RememberedPlace remembered = rememberedPlace(m_session.store().path);
    const bool isAsked = !m_opening->stream.isEmpty();
    const std::string name = (isAsked ? m_opening->stream : remembered.stream).toStdString();
    const StreamId stream{m_session.index()->streams.find(name)};
    const OpeningPlace place = *std::exchange(m_opening, {});
    m_partition = place.partition;
    if (!stream.isValid()) {
        m_session.selectStream(firstStream());
        if (isAsked)
            emit failed(tr("There is no stream %1 in %2.")
                            .arg(place.stream, QFileInfo(m_session.store().path).fileName()));
        return;
    }
    m_session.selectStream(stream);
    if (!isAsked) {
        m_session.goToOrdinal(remembered.ordinal);
        m_session.setLedgerView(remembered.ledger);
    }
    if (place.version && !m_session.goToVersion(*place.version))
        emit failed(tr("%1 has no version %2.").arg(place.stream).arg(place.version->value));
    if (place.time)
        m_session.goToTime(*place.time);
}

/// A store of millions takes seconds to index; meanwhile its first events are looked at.
void Travel::showArrivals()
{
    if (m_session.stream().isValid() || m_session.ledgerView() != LedgerView())
        return;
    m_session.setLedgerView({.scope = LedgerView::Scope::AllStreams});
    m_showsArrivals = true;
}

/// Back to the events of the stream, unless a person has chosen another list.
void Travel::hideArrivals()
{
    const bool wasShowing = std::exchange(m_showsArrivals, false);
    if (wasShowing && m_session.ledgerView() == LedgerView{.scope = LedgerView::Scope::AllStreams})
        m_session.setLedgerView({});
}

void Travel::findOpeningPartition()
{
    if (m_partition && m_session.track().partitions)
        m_session.selectPartition(*std::exchange(m_partition, {}));
}

/// The first stream in order of name, with those of the store itself (`$…`) last.
StreamId Travel::firstStream() const
{
    const StringTable &names = m_session.index()->streams;
    StreamId first{0};
    const auto isBefore = [](std::string_view a, std::string_view b) {
        const bool isSystem = a.starts_with('$');
        return isSystem == b.starts_with('$') ? a < b : !isSystem;
    };
    for (std::uint32_t i = 1; i < names.size(); ++i) {
        if (isBefore(names.at(i), names.at(first.value)))
            first.value = i;
    }
    return first;
}

void Travel::noteMove()
{
    if (m_isRestoring || !m_session.row().isValid())
        return;
    // Stepping and scrubbing are one place, which moves; a jump, or another list, leaves a place.
    constexpr qint64 pauseMs = 1'200;
    const StoreIndex &index = *m_session.index();
    const Place now{m_session.row(), m_session.ledgerView(), {}};
    const bool isFirst = !m_here.row.isValid();
    const bool isElsewhere = !isFirst && index.streamOf(m_here.row) != index.streamOf(now.row);
    const bool isOtherList = m_here.ledger.scope != now.ledger.scope;
    const bool isAfterPause = !m_sinceMove.isValid() || m_sinceMove.elapsed() > pauseMs;
    const bool isFar = std::abs(now.row.value - m_here.row.value) > 1;
    const bool isOtherFilter = now.ledger.filter != m_here.ledger.filter;
    if (!isFirst && (isElsewhere || isOtherList || (isAfterPause && (isFar || isOtherFilter)))) {
        m_here.views = m_views != nullptr ? m_views->viewStates() : QVariantMap();
        m_history.leave(m_here);
        emit historyChanged();
    }
    m_here = now;
    m_sinceMove.start();
}

void Travel::goBack()
{
    if (const auto place = m_history.back(here()))
        restore(*place);
}

void Travel::goForward()
{
    if (const auto place = m_history.forward(here()))
        restore(*place);
}

Place Travel::here() const
{
    return {m_session.row(), m_session.ledgerView(),
            m_views != nullptr ? m_views->viewStates() : QVariantMap()};
}

void Travel::restore(const Place &place)
{
    m_isRestoring = true;
    m_session.goTo(place.row);
    m_session.setLedgerView(place.ledger);
    m_isRestoring = false;
    m_here = place;
    m_sinceMove.invalidate();
    const auto restoreViews = [this, place] {
        if (m_views != nullptr)
            m_views->restoreViews(place.views);
    };
    restoreViews();
    if (!m_session.ledgerRows().isComplete()) // The filter is at work; the list comes later.
        connect(&m_session, &Session::ledgerRowsChanged, this, restoreViews,
                Qt::SingleShotConnection);
    emit historyChanged();
}

void Travel::remember() const
{
    if (!m_session.stream().isValid())
        return;
    const std::string_view name = m_session.index()->streams.at(m_session.stream().value);
    rememberPlace(m_session.store().path,
                  {.stream = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                   .ordinal = m_session.ordinal(),
                   .ledger = m_session.ledgerView()});
}

} // namespace hindcast
