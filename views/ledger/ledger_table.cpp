// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_table.h"

#include "model/items/ledger_model.h"
#include "views/ledger/ledger_delegate.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 stateFormat = 2;
constexpr int columnDigits[] = {5, 13, 18, 8, 9, 10, 16, 12}; ///< Widths to begin with, in digits.
constexpr int leastTypeDigits = 14;
constexpr int mostTypeDigits = 28;

/// How many digits the longest version among \a rows has, as far as some of them and the last tell:
/// in a stream that is the highest.
int versionDigits(const RowList &rows)
{
    constexpr std::int64_t most = 64;
    const std::int64_t count = rows.count();
    std::size_t longest = 0;
    for (std::int64_t i = 1; i <= std::min(count, most); ++i) {
        const IndexedEvent event = rows.event(i * count / std::min(count, most) - 1);
        longest = std::max(longest, std::to_string(event.version.value).size());
    }
    return static_cast<int>(longest);
}

QString columnName(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

} // namespace

LedgerTable::LedgerTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new LedgerDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setAutoScroll(false); // showRow() scrolls, with some rows around.
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView &header = *horizontalHeader();
    header.setAccessibleName(tr("Columns"));
    header.setSectionsMovable(true);
    header.setHighlightSections(false);
    header.setStretchLastSection(true);
    header.setMinimumSectionSize(32);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &LedgerTable::showHeaderMenu);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column == LedgerModel::TypeColumn && !m_isFitting)
            m_fitsTypeColumn = false;
        if (column == LedgerModel::VersionColumn && !m_isFitting)
            m_fitsVersionColumn = false;
    });
    fitRowHeight();
}

void LedgerTable::setModel(QAbstractItemModel *model)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &LedgerTable::fitVersionColumn);
    connect(model, &QAbstractItemModel::rowsInserted, this, &LedgerTable::fitVersionColumn);
    resetColumns();
}

void LedgerTable::setScope(LedgerView::Scope scope)
{
    m_scope = scope;
    setColumnHidden(LedgerModel::StreamColumn, !showsStream());
    fitTypeColumn();
}

void LedgerTable::showRow(const QModelIndex &index)
{
    const int height = rowHeight(index.row());
    const int top = rowViewportPosition(index.row());
    const int visible = viewport()->height();
    if (top >= 0 && top + height <= visible)
        return;
    const int around = std::min(2 * height, (visible - height) / 2);
    const int target = top < 0 ? around : visible - height - around;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + top - target);
}

void LedgerTable::addColumnActions(QMenu &menu)
{
    for (int visual = 0; visual < LedgerModel::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu.addAction(columnName(*model(), column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const bool isLast = action->isChecked()
            && horizontalHeader()->hiddenSectionCount() == LedgerModel::ColumnCount - 1;
        action->setEnabled(!isLast); // Without any there would be nothing left to click on.
        connect(action, &QAction::toggled, this,
                [this, column](bool show) { showColumn(column, show); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, &LedgerTable::resetColumns);
}

QByteArray LedgerTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateFormat << horizontalHeader()->saveState() << m_showsStream[0] << m_showsStream[1]
           << m_fitsTypeColumn << m_fitsVersionColumn;
    return state;
}

void LedgerTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 format = 0;
    QByteArray header;
    std::array<bool, 2> shows{};
    bool fitsType = false;
    bool fitsVersion = false;
    stream >> format >> header >> shows[0] >> shows[1] >> fitsType >> fitsVersion;
    if (stream.status() != QDataStream::Ok || format != stateFormat)
        return;
    horizontalHeader()->restoreState(header);
    m_fitsTypeColumn = fitsType;
    m_fitsVersionColumn = fitsVersion;
    m_showsStream = shows;
    fitVersionColumn();
    setScope(m_scope);
}

/// Does nothing: Qt's own would read the text of up to all rows at each key.
void LedgerTable::keyboardSearch(const QString &)
{
}

/// Rows have one height, so there is nothing to do but to paint; Qt's own visits each row.
void LedgerTable::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update();
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
        return;
    }
    // Whole rows are selected, so left and right mean nothing here; the window steps with them.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LedgerTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

/// Selects nothing: Qt's own would go to the first event, though nobody has asked for any.
void LedgerTable::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LedgerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitTypeColumn();
}

QModelIndex LedgerTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (model()->rowCount() == 0 || (action != MoveHome && action != MoveEnd)) {
        const bool isAnywhere = currentIndex().isValid() || model()->rowCount() == 0;
        // From what is seen, not from the first row.
        return isAnywhere ? QTableView::moveCursor(action, modifiers) : indexAt({0, 0});
    }
    auto &ledger = static_cast<LedgerModel &>(*model());
    const int column = currentIndex().column();
    if (ledger.bringIn(action == MoveHome ? 0 : ledger.rows().count() - 1))
        selectionModel()->clearCurrentIndex(); // Its row is another event now.
    return ledger.index(action == MoveHome ? 0 : ledger.rowCount() - 1, std::max(column, 0));
}

void LedgerTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

/// Versions have one digit or eight; one that is cut off is another version.
void LedgerTable::fitVersionColumn()
{
    if (!m_fitsVersionColumn)
        return;
    constexpr int around = 3; // Digits that the margins of a cell take.
    const QScopedValueRollback fitting(m_isFitting, true);
    const int digits = versionDigits(static_cast<LedgerModel &>(*model()).rows()) + around;
    const int digit = fontMetrics().horizontalAdvance(u'0');
    horizontalHeader()->resizeSection(LedgerModel::VersionColumn,
                                      std::max(digits, columnDigits[LedgerModel::VersionColumn])
                                          * digit);
    fitTypeColumn();
}

/// Gives the type what the other columns leave, within reason: names of types are the longest text,
/// and the last column stretches as well.
void LedgerTable::fitTypeColumn()
{
    if (!m_fitsTypeColumn || isColumnHidden(LedgerModel::TypeColumn))
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView &header = *horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    int others = 0;
    int stretch = 0; // Of the last column, which takes what is left.
    for (int visual = 0; visual < LedgerModel::ColumnCount; ++visual) {
        const int column = header.logicalIndex(visual);
        if (column == LedgerModel::TypeColumn || isColumnHidden(column))
            continue;
        others += header.sectionSize(column);
        stretch = header.sectionSize(column) - columnDigits[column] * digit;
    }
    others -= std::max(stretch, 0);
    const int room = viewport()->width() - others;
    header.resizeSection(LedgerModel::TypeColumn,
                         std::clamp(room, leastTypeDigits * digit, mostTypeDigits * digit));
}

void LedgerTable::resetColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView &header = *horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < LedgerModel::ColumnCount; ++column) {
        header.moveSection(header.visualIndex(column), column);
        header.resizeSection(column, columnDigits[column] * digit);
        header.setSectionHidden(column, column > LedgerModel::CorrelationColumn);
    }
    header.moveSection(header.visualIndex(LedgerModel::StreamColumn), LedgerModel::TypeColumn);
    m_showsStream = {false, true};
    m_fitsTypeColumn = true;
    m_fitsVersionColumn = true;
    fitVersionColumn();
    setScope(m_scope);
}

void LedgerTable::showColumn(int column, bool show)
{
    if (column == LedgerModel::StreamColumn)
        showsStream() = show;
    setColumnHidden(column, !show);
    fitTypeColumn();
}

void LedgerTable::showHeaderMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(*menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(where));
}

bool &LedgerTable::showsStream()
{
    return m_showsStream[m_scope == LedgerView::Scope::AllStreams ? 1 : 0];
}

} // namespace hindcast
