// SPDX-License-Identifier: MIT
#include "app/debugger.h"

#include "app/explorer.h"
#include "views/debug/debug_head.h"
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

Debugger::Debugger(Session &session, Explorer &explorer, QWidget *parent)
    : QWidget(parent)
    , m_explorer(explorer)
    , m_head(new DebugHead(session))
    , m_column(new QVBoxLayout(this))
    , m_rows(makeSplitter(Qt::Vertical))
    , m_columns(makeSplitter(Qt::Horizontal))
    , m_side(makeSplitter(Qt::Vertical))
    , m_tabs(new QTabWidget)
{
    auto *history = new HistoryPane(session, explorer.state().blame());
    history->setMinimumWidth(200);
    m_side->setMinimumWidth(200);
    m_columns->addWidget(history);
    m_columns->addWidget(m_side);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_tabs);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_rows, 1);
}

void Debugger::borrow()
{
    m_explorer.lend();
    m_column->insertWidget(1, &m_explorer.transport());
    m_columns->insertWidget(0, &m_explorer.state());
    m_columns->setSizes({540, 480, 400});
}

void Debugger::addSide(QWidget *panel)
{
    m_side->addWidget(panel);
}

void Debugger::addTab(QWidget *panel, const QString &name)
{
    m_tabs->addTab(panel, name);
}

} // namespace hindcast
