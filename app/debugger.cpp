// SPDX-License-Identifier: MIT
#include "app/debugger.h"

#include "app/debug_desks.h"
#include "app/explorer.h"
#include "views/debug/branches_panel.h"
#include "views/debug/breakpoints_panel.h"
#include "views/debug/cause_panel.h"
#include "views/debug/debug_head.h"
#include "views/debug/notes_panel.h"
#include "views/debug/search_panel.h"
#include "views/debug/trace_panel.h"
#include "views/debug/watches_panel.h"
#include "views/debug/when_panel.h"
#include "views/state/history_pane.h"
#include "views/state/state_panel.h"
#include "views/transport/transport_bar.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hindcast {

namespace {

QSplitter *makeSplitter(Qt::Orientation orientation)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    return splitter;
}

} // namespace

Debugger::Debugger(Session &session, DebugDesks &desks, Explorer &explorer, QWidget *parent)
    : QWidget(parent)
    , m_explorer(explorer)
    , m_head(new DebugHead(session))
    , m_column(new QVBoxLayout(this))
    , m_rows(makeSplitter(Qt::Vertical))
    , m_columns(makeSplitter(Qt::Horizontal))
    , m_side(makeSplitter(Qt::Vertical))
    , m_tabs(new QTabWidget)
{
    makeSide(session, desks);
    makeTabs(session, desks);
    auto *history = new HistoryPane(session, explorer.state().blame());
    history->setMinimumWidth(200);
    m_side->setMinimumWidth(200);
    m_columns->addWidget(history);
    m_columns->addWidget(m_side);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_tabs);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setSizes({460, 260});
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_rows, 1);
}

void Debugger::makeSide(Session &session, DebugDesks &desks)
{
    m_breakpoints = new BreakpointsPanel(session, desks.stops);
    m_watches = new WatchesPanel(session, desks.watches);
    auto *causes = new CausePanel(session, desks.trace);
    m_side->addWidget(m_breakpoints);
    m_side->addWidget(m_watches);
    m_side->addWidget(causes);
    connect(causes, &CausePanel::traceAsked, this, [this] { trace().focusTree(); });
}

void Debugger::makeTabs(Session &session, DebugDesks &desks)
{
    m_when = new WhenPanel(session, desks.when);
    m_search = new SearchPanel(session, desks.search);
    m_trace = new TracePanel(session, desks.trace);
    m_branches = new BranchesPanel(session, desks.branches);
    m_notes = new NotesPanel(session, desks.notes);
    m_tabs->setAccessibleName(tr("Questions about the whole history"));
    m_tabs->addTab(m_when, tr("When was it so?"));
    m_tabs->addTab(m_search, tr("Search"));
    m_tabs->addTab(m_trace, tr("Trace"));
    m_tabs->addTab(m_branches, tr("Branches"));
    m_tabs->addTab(m_notes, tr("Notes"));
    connect(m_when, &WhenPanel::statusChanged, this, &Debugger::said);
    connect(m_notes, &NotesPanel::exportAsked, this, &Debugger::exportAsked);
}

void Debugger::borrow()
{
    m_explorer.lend();
    m_column->insertWidget(1, &m_explorer.transport());
    m_columns->insertWidget(0, &m_explorer.state());
    for (const auto &[column, stretch] : {std::pair(0, 5), std::pair(1, 4), std::pair(2, 4)})
        m_columns->setStretchFactor(column, stretch);
    if (!m_isArranged)
        m_columns->setSizes({560, 480, 400});
    m_isArranged = true;
}

WhenPanel &Debugger::when()
{
    m_tabs->setCurrentWidget(m_when);
    return *m_when;
}

SearchPanel &Debugger::search()
{
    m_tabs->setCurrentWidget(m_search);
    return *m_search;
}

TracePanel &Debugger::trace()
{
    m_tabs->setCurrentWidget(m_trace);
    return *m_trace;
}

BranchesPanel &Debugger::branches()
{
    m_tabs->setCurrentWidget(m_branches);
    return *m_branches;
}

NotesPanel &Debugger::notes()
{
    m_tabs->setCurrentWidget(m_notes);
    return *m_notes;
}

} // namespace hindcast
