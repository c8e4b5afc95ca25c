// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_scroll_bar.h"

#include "model/items/ledger_model.h"
#include "views/ledger/ledger_table.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace hindcast {

LedgerScrollBar::LedgerScrollBar(LedgerTable &table, LedgerModel &model, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_table(table)
    , m_model(model)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    QScrollBar *own = table.verticalScrollBar();
    connect(own, &QScrollBar::valueChanged, this, &LedgerScrollBar::followTable);
    connect(own, &QScrollBar::rangeChanged, this, &LedgerScrollBar::measure);
    connect(&model, &LedgerModel::modelReset, this, &LedgerScrollBar::fit);
    connect(this, &QScrollBar::valueChanged, this, &LedgerScrollBar::lead);
}

void LedgerScrollBar::fit()
{
    const std::int64_t count = m_model.rows().count();
    const bool isLong = count > m_model.rowCount();
    setVisible(isLong);
    m_table.setVerticalScrollBarPolicy(isLong ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (isLong)
        m_table.doItemsLayout(); // Else it could not be scrolled before it is painted.
    measure();
}

/// Says how long the list is, and how much of it is seen, in rows.
void LedgerScrollBar::measure()
{
    if (isHidden())
        return;
    const std::int64_t count = m_model.rows().count();
    const QScopedValueRollback moving(m_isMoving, true);
    const int visible
        = m_table.viewport()->height() / m_table.verticalHeader()->defaultSectionSize();
    setRange(0, static_cast<int>(std::max<std::int64_t>(0, count - visible)));
    setPageStep(std::max(1, visible));
    followTable();
}

/// Shows where the table has scrolled to. Before it comes to an end of its part, the part moves.
void LedgerScrollBar::followTable()
{
    if (isHidden())
        return;
    const int height = m_table.verticalHeader()->defaultSectionSize();
    const int own = m_table.verticalScrollBar()->value();
    const std::int64_t place = m_model.first() + own / height;
    {
        const QScopedValueRollback moving(m_isMoving, true);
        setValue(static_cast<int>(place));
    }
    const int rows = m_model.rowCount();
    const int margin = rows / 8;
    const bool isNearTop = own / height < margin && m_model.first() > 0;
    const bool isNearEnd
        = own / height > rows - margin && m_model.first() + rows < m_model.rows().count();
    if (!m_isMoving && (isNearTop || isNearEnd))
        scrollTo(place);
}

void LedgerScrollBar::lead(int place)
{
    if (!m_isMoving)
        scrollTo(place);
}

void LedgerScrollBar::scrollTo(std::int64_t place)
{
    const int height = m_table.verticalHeader()->defaultSectionSize();
    QScrollBar *own = m_table.verticalScrollBar();
    const int below = own->value() % height; // Smooth scrolling goes on where it is.
    const std::int64_t margin = m_model.rowCount() / 8;
    const std::int64_t inPart = place - m_model.first();
    const bool isInside = inPart >= margin && inPart <= m_model.rowCount() - margin;
    const QScopedValueRollback moving(m_isMoving, true);
    const bool hasMoved = !isInside && m_model.showAround(place);
    own->setValue(static_cast<int>(place - m_model.first()) * height + below);
    setValue(static_cast<int>(place));
    if (hasMoved)
        emit partMoved();
}

} // namespace hindcast
