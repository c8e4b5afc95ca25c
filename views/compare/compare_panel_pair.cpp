// SPDX-License-Identifier: MIT
#include "views/compare/aligned_view.h"
#include "views/compare/compare_details.h"
#include "views/compare/compare_message.h"
#include "views/compare/compare_panel.h"
#include "views/compare/compare_transport.h"
#include "views/compare/difference_panel.h"

#include <QScopedValueRollback>
#include <QStackedWidget>

namespace hindcast {

void ComparePanel::showPair(const PartitionDifference &difference)
{
    Row at; // Else the end, where the list counts what differs.
    for (const Side side : bothSides) {
        if (const auto &failure = difference.failures.of(side))
            at = failure->row;
    }
    m_pair.open({.source = m_source,
                 .request = m_request,
                 .key = difference.key,
                 .isShared = difference.isShared},
                at);
    m_transport->setFirstDifference(difference.firstDiverging);
    m_details->showDifference(&difference, *m_source.index);
    updateState();
}

void ComparePanel::sayAboutPair(const QString &heading, const QString &sentence)
{
    m_pairMessage->say(heading, sentence);
    m_pairPages->setCurrentWidget(m_pairMessage);
}

void ComparePanel::showMoment()
{
    const auto &moment = m_pair.moment();
    m_details->showMoment(moment);
    if (!moment->failure.isEmpty())
        return sayAboutPair(tr("This event cannot be read"), moment->failure);
    const auto &[before, after] = moment->sides;
    m_states->show(before.state, after.state, moment->changes,
                   {.matching = m_request.matching,
                    .ignored = m_request.ignored,
                    .expected = m_request.expected});
    m_states->setNote(tr("state at %1").arg(m_transport->placeName(moment->ordinal)));
    QStringList failures;
    for (const Side side : bothSides) {
        const PairSide &own = moment->sides.of(side);
        if (own.failure)
            failures += sentence(*own.failure);
        else if (own.stoppedAt.isValid())
            failures += tr("stopped at an earlier event");
        else
            failures += QString();
    }
    m_states->setFailures(failures.first(), failures.last());
    m_pairPages->setCurrentWidget(m_states);
}

/// The session goes where the two sides are, if they are of a stream.
void ComparePanel::leadSession()
{
    const Row row = m_pair.rowAt(m_pair.ordinal());
    if (m_isMovingSession || !isVisible() || !row.isValid() || !m_pair.isOfStream())
        return;
    const QScopedValueRollback moving(m_isMovingSession, true);
    m_session.goTo(row);
}

/// The two sides go where the session is, if that is in what was compared.
void ComparePanel::followSession()
{
    if (m_isMovingSession || !isVisible() || !m_isOfStreams || !m_result
        || !m_session.stream().isValid())
        return;
    const QScopedValueRollback moving(m_isMovingSession, true);
    const std::string key(m_session.index()->stream(m_session.stream()).name);
    if (m_pair.subject() && m_pair.subject()->key == key)
        return m_pair.goToRow(m_session.row());
    const QModelIndex found = m_differences->list().find(key, false);
    if (!found.isValid())
        return;
    m_differences->select(key, false);
    showPair(*m_differences->list().difference(found));
    m_pair.goToRow(m_session.row());
}

} // namespace hindcast
