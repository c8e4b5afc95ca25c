// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_panel.h"

#include "model/items/ledger_filter_line.h"
#include "model/items/ledger_model.h"
#include "model/items/ledger_row_text.h"
#include "views/common/icons.h"
#include "views/ledger/ledger_filter_edit.h"
#include "views/ledger/ledger_head.h"
#include "views/ledger/ledger_scroll_bar.h"
#include "views/ledger/ledger_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

LedgerPanel::LedgerPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new LedgerHead(session, this))
    , m_progress(new QProgressBar(this))
    , m_model(new LedgerModel(this))
    , m_table(new LedgerTable(this))
    , m_scrollBar(new LedgerScrollBar(*m_table, *m_model, this))
    , m_stack(new QStackedLayout)
    , m_emptyText(new QLabel(this))
    , m_clearFilter(new QPushButton(tr("Clear filter"), this))
{
    m_progress->setObjectName(u"ledgerProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the filter"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setRange(0, 1'000);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_table->setObjectName(u"ledgerTable"_s);
    setFocusProxy(m_table);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_scrollBar->setObjectName(u"ledgerScrollBar"_s);
    m_scrollBar->setAccessibleName(tr("Place in the ledger"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_progress);
    auto *list = new QHBoxLayout;
    list->setSpacing(0);
    list->addLayout(m_stack, 1);
    list->addWidget(m_scrollBar);
    layout->addLayout(list, 1);
    connectAll();
    showView();
    takeRows();
}

QWidget *LedgerPanel::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_emptyText->setObjectName(u"ledgerEmpty"_s);
    m_emptyText->setProperty("muted", true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_clearFilter->setObjectName(u"ledgerClearFilter"_s);
    m_clearFilter->setAccessibleName(tr("Clear filter"));
    auto *layout = new QVBoxLayout(page);
    layout->addSpacing(24);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void LedgerPanel::connectAll()
{
    connect(&m_session, &Session::storeOpened, this, &LedgerPanel::startOver);
    connect(&m_session, &Session::ledgerViewChanged, this, &LedgerPanel::showView);
    connect(&m_session, &Session::ledgerRowsChanged, this, &LedgerPanel::takeRows);
    connect(&m_session, &Session::rowChanged, this, &LedgerPanel::showCurrent);
    connect(&m_session, &Session::timeFormatChanged, this,
            [this] { m_model->setTimeFormat(m_session.timeFormat()); });
    m_model->setTimeFormat(m_session.timeFormat());
    connect(&m_session, &Session::failuresChanged, this,
            [this] { m_model->setFailures(m_session.failures()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LedgerPanel::goTo);
    connect(m_scrollBar, &LedgerScrollBar::partMoved, this, &LedgerPanel::markCurrent);
    connect(m_table, &LedgerTable::copyAsked, this, &LedgerPanel::copyCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &LedgerPanel::showMenu);
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { m_head->edit().enterLine({}); });
}

void LedgerPanel::setNotes(const std::map<Row, QString> &notes)
{
    m_model->setNotes(notes);
}

void LedgerPanel::focusFilter()
{
    m_head->edit().setFocus(Qt::ShortcutFocusReason);
    m_head->edit().selectAll();
}

QByteArray LedgerPanel::saveState() const
{
    return m_table->saveColumns();
}

void LedgerPanel::restoreState(const QByteArray &state)
{
    m_table->restoreColumns(state);
}

void LedgerPanel::startOver()
{
    m_model->setRows({});
    m_listedView = {};
    m_listedStream = {};
}

void LedgerPanel::showView()
{
    m_table->setScope(m_session.ledgerView().scope);
    showEmpty();
}

void LedgerPanel::takeRows()
{
    const LedgerRows &found = m_session.ledgerRows();
    const bool isSameView
        = m_listedView == m_session.ledgerView() && m_listedStream == m_session.stream();
    // When a store grows the filter begins anew; what it has found before stays until it is there.
    const bool isCatchingUp = isSameView && !found.isComplete()
        && found.rows.count() < m_model->rows().count() && beginsWith(m_model->rows(), found.rows);
    if (!isCatchingUp) {
        const QScopedValueRollback showing(m_isShowing, true);
        m_listedView = m_session.ledgerView();
        m_listedStream = m_session.stream();
        m_model->setRows(found.rows);
        m_scrollBar->fit();
    }
    const bool isRunning = !found.isComplete() && found.failure.isEmpty();
    m_progress->setVisible(isRunning);
    if (isRunning)
        m_progress->setValue(static_cast<int>(found.examined * 1'000 / found.total));
    showEmpty();
    showCurrent();
}

/// Selects the current event and brings it into view; selects nothing if it is not listed.
void LedgerPanel::showCurrent()
{
    const auto place = m_session.row().isValid() ? m_model->rows().find(m_session.row())
                                                 : std::optional<std::int64_t>();
    const bool hasMoved = place && m_model->bringIn(*place);
    const int before = hasMoved ? -1 : m_table->currentIndex().row();
    markCurrent();
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid() && index.row() != before)
        m_table->showRow(index);
}

/// Selects the current event if it is a row of the table.
void LedgerPanel::markCurrent()
{
    m_model->setCurrentRow(m_session.row());
    const QModelIndex index = m_model->indexOf(m_session.row());
    const QScopedValueRollback showing(m_isShowing, true);
    if (!index.isValid())
        m_table->setCurrentIndex({});
    else if (m_table->currentIndex().row() != index.row())
        m_table->setCurrentIndex(index);
}

void LedgerPanel::showEmpty()
{
    const bool isFiltered = !m_session.ledgerView().filter.trimmed().isEmpty();
    const bool hasStream = m_session.stream().isValid()
        || m_session.ledgerView().scope == LedgerView::Scope::AllStreams;
    const bool isEmpty = m_model->rowCount() == 0 && m_session.ledgerRows().isComplete();
    const QString &failure = m_session.ledgerRows().failure;
    m_emptyText->setText(!hasStream ? tr("Select a stream to see its events")
                             : isFiltered && !failure.isEmpty() ? failure
                             : isFiltered                       ? tr("No event passes this filter")
                                                                : tr("No events yet"));
    m_clearFilter->setVisible(isFiltered && hasStream);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void LedgerPanel::goTo(const QModelIndex &index)
{
    if (!m_isShowing && index.isValid()) {
        m_session.goTo(m_model->rowAt(index));
        m_table->showRow(index);
    }
}

void LedgerPanel::copyCurrent()
{
    const Row row = m_model->rowAt(m_table->currentIndex());
    if (row.isValid())
        QGuiApplication::clipboard()->setText(
            ledgerRowAsText(*m_session.index(), row, m_session.timeFormat()));
}

void LedgerPanel::showMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_table->indexAt(where);
    if (index.isValid()) {
        addFilterActions(*menu, index);
        addCopyActions(*menu, m_model->rowAt(index));
        menu->addSeparator();
    }
    QMenu *columns = menu->addMenu(tr("Columns"));
    m_table->addColumnActions(*columns);
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

void LedgerPanel::addFilterActions(QMenu &menu, const QModelIndex &index)
{
    const auto add = [&](const QString &text, const QString &field, LedgerModel::Role role) {
        const QString value = index.data(role).toString();
        QAction *action = menu.addAction(text, this, [this, field, value] {
            m_head->edit().enterLine(replacedFilter(m_head->edit().text(), field, value));
        });
        action->setEnabled(!value.isEmpty());
    };
    if (m_session.ledgerView().scope == LedgerView::Scope::AllStreams
        && !index.data(LedgerModel::IsBadRole).toBool()) {
        const Row row = m_model->rowAt(index);
        menu.addAction(tr("Go to in its stream"), this, [this, row] {
            m_session.goTo(row);
            m_head->setScope(LedgerView::Scope::Stream);
        });
        menu.addSeparator();
    }
    add(tr("Filter by this type"), u"type"_s, LedgerModel::TypeNameRole);
    add(tr("Filter by this actor"), u"actor"_s, LedgerModel::ActorRole);
    add(tr("Filter by this trace"), u"trace"_s, LedgerModel::CorrelationRole);
    menu.addSeparator();
}

void LedgerPanel::addCopyActions(QMenu &menu, Row row)
{
    menu.addAction(icon(IconName::Copy), tr("Copy as text"), this, [this, row] {
        QGuiApplication::clipboard()->setText(
            ledgerRowAsText(*m_session.index(), row, m_session.timeFormat()));
    });
    menu.addAction(tr("Copy as JSON"), this, [this, row] {
        QGuiApplication::clipboard()->setText(ledgerRowAsJson(*m_session.index(), row));
    });
}

} // namespace hindcast
