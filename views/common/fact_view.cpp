// SPDX-License-Identifier: MIT
#include "views/common/fact_view.h"

#include "views/common/icons.h"
#include "views/common/theme_colors.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int columnPadding = 12;
constexpr int cellPadding = 5; ///< So that text stands below the titles.
constexpr int rowPadding = 7;

/// Names of the store in the font for code, and what is not there in a muted colour.
class FactDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
        cell.rect.adjust(cellPadding, 0, -cellPadding, 0);
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // The whole line is selected.
        if (index.data(FactTableModel::CodeRole).toBool()) {
            QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            font.setPointSizeF(option->font.pointSizeF());
            option->font = font;
        }
        if (index.data(FactTableModel::MutedRole).toBool()) {
            const QColor color = themeColors(option->palette).mutedText;
            option->palette.setColor(QPalette::Text, color);
        }
    }
};

} // namespace

FactView::FactView(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(new FactTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new FactDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FactTableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    connect(this, &QTableView::clicked, this, &FactView::ask);
    connect(this, &QTableView::activated, this, &FactView::ask);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { emit currentLineChanged(currentLine()); });
}

void FactView::setTable(FactTable table)
{
    const bool isSame = std::ranges::equal(m_model->table().columns, table.columns, {},
                                           &FactTable::Column::title, &FactTable::Column::title);
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setTable(std::move(table));
    if (!isSame || wasEmpty)
        fitColumns();
    updateGeometry();
    viewport()->update();
}

/// As wide as what they hold, within reason.
void FactView::fitColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int wanted
            = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::min(wanted + columnPadding, m_widest));
    }
}

void FactView::setWidestColumn(int width)
{
    m_widest = width;
    fitColumns();
}

void FactView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int FactView::contentHeight() const
{
    const int rows = std::max(1, m_model->rowCount());
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

int FactView::currentLine() const
{
    return m_sorted->mapToSource(currentIndex()).row();
}

void FactView::selectLine(int line)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(line, 0));
    setCurrentIndex(index);
    scrollTo(index);
}

void FactView::copy() const
{
    const auto lineOf = [this](auto text) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column)
            cells += QString(text(column)).replace(u'\t', u' ');
        return cells.join(u'\t');
    };
    QStringList lines{lineOf(
        [this](int column) { return m_sorted->headerData(column, Qt::Horizontal).toString(); })};
    const bool onlySelected = selectionModel()->hasSelection();
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (!onlySelected || selectionModel()->isRowSelected(row))
            lines += lineOf(
                [this, row](int column) { return m_sorted->index(row, column).data().toString(); });
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void FactView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeColors(palette()).mutedText);
    constexpr int margin = 12;
    painter.drawText(viewport()->rect().adjusted(margin, 4, -margin, -4),
                     Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, m_emptyText);
}

void FactView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void FactView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(IconName::Copy), tr("Copy"), this, &FactView::copy);
    menu->popup(event->globalPos());
}

QSize FactView::sizeHint() const
{
    return {QTableView::sizeHint().width(), contentHeight()};
}

void FactView::ask(const QModelIndex &index)
{
    const Row row = index.data(FactTableModel::RowRole).value<Row>();
    if (row.isValid())
        emit rowAsked(row);
}

} // namespace hindcast
