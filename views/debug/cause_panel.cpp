// SPDX-License-Identifier: MIT
#include "views/debug/cause_panel.h"

#include "model/items/trace_model.h"
#include "model/session/trace_desk.h"
#include "views/debug/event_row_delegate.h"
#include "views/debug/event_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRows = 3;

} // namespace

CausePanel::CausePanel(Session &session, TraceDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_whole(new QToolButton(this))
    , m_message(new QLabel(this))
    , m_model(new TraceModel(this))
    , m_table(new EventTable(tr("Causes and effects of the current event"), this))
{
    auto *heading = new QLabel(tr("Caused by"), this);
    heading->setProperty("heading", true);
    m_whole->setObjectName(u"wholeTrace"_s);
    m_whole->setAutoRaise(true);
    m_whole->setToolTip(tr("Show all causes and effects"));
    m_whole->setAccessibleName(tr("Show all causes and effects"));
    m_message->setProperty("muted", true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_model->setGap(TraceModel::Gap::FromCurrent);
    m_table->setObjectName(u"causes"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TraceNodeDelegate(m_table));
    m_table->horizontalHeader()->hide();
    for (const int column :
         {TraceModel::VersionColumn, TraceModel::TimeColumn, TraceModel::ActorColumn})
        m_table->setColumnHidden(column, true);
    m_table->setWidths({14, 0, 14});
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(leastRows * m_table->verticalHeader()->defaultSectionSize());

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 8, 4);
    head->addWidget(heading, 1);
    head->addWidget(m_whole);
    auto *said = new QHBoxLayout;
    said->setContentsMargins(12, 0, 12, 4);
    said->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(said);
    layout->addWidget(m_table, 1);
    connect(m_table, &EventTable::asked, this, &CausePanel::goTo);
    connect(m_whole, &QToolButton::clicked, this, &CausePanel::traceAsked);
    connect(&m_desk, &TraceDesk::traceChanged, this, &CausePanel::showTrace);
    connect(&m_session, &Session::rowChanged, this, &CausePanel::showTrace);
    showTrace();
}

void CausePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isWatching, true))
        m_desk.addWatcher();
}

void CausePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (std::exchange(m_isWatching, false))
        m_desk.removeWatcher();
}

QString CausePanel::message(int nodes) const
{
    if (!m_desk.failure().isEmpty() && !m_desk.isSearching())
        return m_desk.failure();
    if (nodes == 0 && m_desk.isSearching())
        return tr("Looking for causes and effects…");
    if (nodes == 1)
        return tr("It has neither a cause nor an effect in this store");
    return {};
}

const TraceNeighbours &CausePanel::neighboursIn(const std::shared_ptr<const Trace> &trace)
{
    if (m_neighbours.trace() != trace)
        m_neighbours = TraceNeighbours(trace);
    return m_neighbours;
}

void CausePanel::showTrace()
{
    const auto &trace = m_desk.trace();
    const int node = m_desk.node();
    std::vector<std::uint32_t> nodes;
    if (!trace)
        m_neighbours = {};
    if (node >= 0)
        nodes = neighboursIn(trace).around(node);
    const QString said = message(static_cast<int>(nodes.size()));
    m_message->setText(said);
    m_message->setVisible(!said.isEmpty());
    m_whole->setVisible(node >= 0);
    if (node >= 0)
        m_whole->setText(tr("whole trace: %1").arg(QLocale().toString(trace->eventCount())));
    m_model->showSome(trace, std::move(nodes));
    m_model->setCurrentRow(m_session.row());
    m_table->select(m_model->indexOf(m_session.row()));
}

void CausePanel::goTo(const QModelIndex &index)
{
    if (const Row row = m_model->rowAt(index); row.isValid())
        m_session.goTo(row);
}

} // namespace hindcast
