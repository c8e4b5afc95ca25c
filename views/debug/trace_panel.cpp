// SPDX-License-Identifier: MIT
#include "views/debug/trace_panel.h"

#include "model/items/trace_model.h"
#include "model/items/trace_text.h"
#include "model/session/trace_desk.h"
#include "views/common/icons.h"
#include "views/debug/event_row_delegate.h"
#include "views/debug/event_table.h"
#include "views/debug/trace_lanes_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

TracePanel::TracePanel(Session &session, TraceDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_title(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_model(new TraceModel(this))
    , m_table(new EventTable(tr("Causes and effects as a tree"), this))
    , m_lanes(new TraceLanesView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeBody(), 1);
    connectAll();
    showTrace();
}

QWidget *TracePanel::makeHead()
{
    auto *head = new QWidget(this);
    m_title->setObjectName(u"traceTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAccessibleName(tr("The trace"));
    m_message->setObjectName(u"traceMessage"_s);
    m_message->setProperty("muted", true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("What there is to say of the trace"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumSize(120, 6);
    m_progress->setAccessibleName(tr("How much of the store has been looked through"));
    m_cancel->setObjectName(u"traceCancel"_s);
    m_cancel->setIcon(icon(IconName::Close));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Stop looking"));
    m_cancel->setAccessibleName(tr("Stop looking"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_title);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    return head;
}

QWidget *TracePanel::makeBody()
{
    m_table->setObjectName(u"traceTree"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TraceNodeDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setWidths({14, 40, 16, 5, 25, 10});
    m_lanes->setObjectName(u"traceLanes"_s);
    auto *body = new QSplitter(Qt::Horizontal, this);
    body->setChildrenCollapsible(false);
    body->addWidget(m_table);
    body->addWidget(m_lanes);
    body->setStretchFactor(0, 2);
    body->setStretchFactor(1, 1);
    m_table->setMinimumWidth(200);
    m_lanes->setMinimumWidth(180);
    return body;
}

void TracePanel::connectAll()
{
    connect(m_table, &EventTable::asked, this, &TracePanel::goTo);
    connect(m_lanes, &TraceLanesView::rowAsked, &m_session, &Session::goTo);
    connect(m_cancel, &QToolButton::clicked, &m_desk, &TraceDesk::cancel);
    connect(&m_desk, &TraceDesk::traceChanged, this, &TracePanel::showTrace);
    connect(&m_desk, &TraceDesk::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, 1'000);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1'000 / total) : 0);
    });
    connect(&m_session, &Session::rowChanged, this, &TracePanel::showCurrent);
    const auto showTimes = [this] {
        m_model->setTimeFormat(m_session.timeFormat());
        m_lanes->setTimeFormat(m_session.timeFormat());
    };
    connect(&m_session, &Session::timeFormatChanged, this, showTimes);
    showTimes();
}

void TracePanel::focusTree()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void TracePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isWatching, true))
        m_desk.addWatcher();
}

void TracePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (std::exchange(m_isWatching, false))
        m_desk.removeWatcher();
}

void TracePanel::showTrace()
{
    if (m_lanes->lanes().trace() != m_desk.trace() || !m_desk.trace()) {
        m_model->showAll(m_desk.trace());
        m_lanes->setTrace(m_desk.trace());
    }
    if (m_desk.isSearching())
        m_progress->setRange(0, 0);
    showCurrent();
}

void TracePanel::showCurrent()
{
    m_model->setCurrentRow(m_session.row());
    m_lanes->setCurrentRow(m_session.row());
    m_table->select(m_model->indexOf(m_session.row()));
    showHead();
}

void TracePanel::showHead()
{
    const auto &trace = m_desk.trace();
    const QLocale locale;
    QString title = tr("No event selected");
    QString message;
    if (!m_desk.failure().isEmpty()) {
        title = m_desk.failure();
    } else if (trace) {
        title = tr("%Ln events", nullptr, static_cast<int>(trace->eventCount())) + u" · "_s
            + tr("%Ln streams", nullptr, static_cast<int>(m_lanes->lanes().lanes().size()));
        message = traceGapsText(*trace);
        const bool isOther = m_session.row().isValid() && m_desk.node() < 0;
        if (isOther && !m_desk.isSearching())
            message = tr("The current event is not in it");
    }
    if (m_desk.isSearching())
        message = tr("Looking for causes and effects…");
    m_title->setText(title);
    m_message->setText(message);
    m_progress->setVisible(m_desk.isSearching());
    m_cancel->setVisible(m_desk.isSearching());
}

void TracePanel::goTo(const QModelIndex &index)
{
    if (const Row row = m_model->rowAt(index); row.isValid())
        m_session.goTo(row);
}

} // namespace hindcast
