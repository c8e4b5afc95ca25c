// SPDX-License-Identifier: MIT
#include "views/debug/watches_panel.h"

#include "model/items/watch_list.h"
#include "views/debug/stop_table.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace hindcast {

WatchesPanel::WatchesPanel(Session &session, WatchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new WatchList(session, desk, this))
    , m_table(new StopTable(*m_list, tr("Watches"), this))
    , m_new(new QLineEdit(this))
{
    setAccessibleName(tr("Watches"));
    auto *title = new QLabel(tr("Watches"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setContentsMargins(8, 8, 8, 4);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_new->setAccessibleName(tr("Add an expression"));
    m_new->setPlaceholderText(tr("add an expression…"));
    m_new->setToolTip(tr("JavaScript over the state s, such as s.items.length"));
    m_new->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *below = new QVBoxLayout;
    below->setContentsMargins(8, 4, 8, 4);
    below->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_table);
    column->addLayout(below);
    connect(m_new, &QLineEdit::returnPressed, this, &WatchesPanel::take);
    connect(m_table, &StopTable::removalAsked, this,
            [this](int row) { m_desk.remove(static_cast<std::size_t>(row)); });
    connect(m_table, &StopTable::editingAsked, this,
            [this](int row) { m_table->edit(m_list->index(row, WatchList::ExpressionColumn)); });
    const auto showTable = [this] { m_table->setVisible(!m_desk.watches().empty()); };
    connect(&m_desk, &WatchDesk::watchesChanged, this, showTable);
    showTable();
}

void WatchesPanel::addWatch(const QString &text)
{
    if (!text.isEmpty())
        m_new->setText(text);
    m_new->setFocus(Qt::OtherFocusReason);
}

void WatchesPanel::take()
{
    m_desk.add(m_new->text());
    m_new->clear();
}

void WatchesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// The expression gets most; in a narrow column the chart goes first, then the version.
void WatchesPanel::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int room = width();
    m_table->setColumnHidden(WatchList::ChartColumn, room < letter * 60);
    m_table->setColumnHidden(WatchList::SinceColumn, room < letter * 40);
    constexpr std::array shares{0, 12, 12, 12, 16};
    int rest = room;
    for (int column = WatchList::NowColumn; column < WatchList::ColumnCount; ++column) {
        const int width = letter * shares[static_cast<std::size_t>(column)];
        m_table->header()->resizeSection(column, width);
        rest -= m_table->isColumnHidden(column) ? 0 : width;
    }
    m_table->header()->resizeSection(WatchList::ExpressionColumn, rest);
}

} // namespace hindcast
