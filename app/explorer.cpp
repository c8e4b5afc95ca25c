// SPDX-License-Identifier: MIT
#include "app/explorer.h"

#include "views/event/event_panel.h"
#include "views/ledger/ledger_panel.h"
#include "views/state/state_panel.h"
#include "views/streams/streams_panel.h"
#include "views/timeline/timeline_view.h"
#include "views/transport/transport_bar.h"

#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

void join(QSplitter *splitter, std::initializer_list<QWidget *> widgets)
{
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    for (QWidget *widget : widgets)
        splitter->addWidget(widget);
}

} // namespace

Explorer::Explorer(Session &session, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_streams(new StreamsPanel(session))
    , m_timeline(new TimelineView(session))
    , m_transport(new TransportBar(session))
    , m_ledger(new LedgerPanel(session))
    , m_state(new StatePanel(session))
    , m_event(new EventPanel(session))
    , m_center(new QSplitter(Qt::Vertical))
    , m_details(new QSplitter(Qt::Horizontal))
{
    m_timeline->setObjectName(u"timeline"_s);
    m_streams->setMinimumWidth(150);
    m_ledger->setMinimumWidth(200);
    m_state->setMinimumWidth(200);
    m_event->setMinimumWidth(200);

    join(m_details, {m_ledger, m_state});
    m_details->setStretchFactor(0, 1);
    m_details->setStretchFactor(1, 1);
    m_details->setSizes({430, 420}); // So that fields, values and who set them have room.
    auto *lower = new QWidget;
    m_lower = new QVBoxLayout(lower);
    m_lower->setContentsMargins(0, 0, 0, 0);
    m_lower->setSpacing(0);
    m_lower->addWidget(m_transport);
    m_lower->addWidget(m_details, 1);
    join(m_center, {m_timeline, lower});
    m_center->setStretchFactor(1, 1);
    join(this, {m_streams, m_center, m_event});
    for (const auto &[at, stretch] : {std::pair(0, 1), std::pair(1, 3), std::pair(2, 1)})
        setStretchFactor(at, stretch);
    setSizes({260, 850, 320});
}

QVariantMap Explorer::viewStates() const
{
    return {{u"columns"_s, saveState()},
            {u"center"_s, m_center->saveState()},
            {u"details"_s, m_isLending ? m_detailsBefore : m_details->saveState()},
            {u"streams"_s, m_streams->saveState()},
            {u"ledger"_s, m_ledger->saveState()}};
}

void Explorer::restoreViews(const QVariantMap &states)
{
    restoreState(states.value(u"columns"_s).toByteArray());
    m_center->restoreState(states.value(u"center"_s).toByteArray());
    m_detailsBefore = states.value(u"details"_s).toByteArray();
    if (!m_isLending)
        m_details->restoreState(m_detailsBefore);
    m_streams->restoreState(states.value(u"streams"_s).toMap());
    m_ledger->restoreState(states.value(u"ledger"_s).toByteArray());
}

void Explorer::lend()
{
    if (!m_isLending)
        m_detailsBefore = m_details->saveState();
    m_isLending = true;
}

void Explorer::takeBack()
{
    if (!std::exchange(m_isLending, false))
        return;
    m_lower->insertWidget(0, m_transport);
    m_details->addWidget(m_state);
    m_details->setStretchFactor(1, 1);
    m_details->restoreState(m_detailsBefore);
}

} // namespace hindcast
