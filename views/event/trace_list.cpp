// SPDX-License-Identifier: MIT
#include "views/event/trace_list.h"

#include "model/items/ledger_model.h"
#include "model/session/session.h"
#include "views/event/trace_delegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int timeWidth = 72;
constexpr int streamWidth = 92;
constexpr int rowHeight = 24;
constexpr int leastRows = 3; ///< Seen in a small window.
constexpr int usualRows = 9;

} // namespace

TraceList::TraceList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LedgerModel(this))
    , m_table(new QTableView(this))
    , m_none(new QLabel(tr("No other events share its correlation id"), this))
    , m_more(new QLabel(this))
{
    auto *heading = new QLabel(tr("Same trace, across streams"), this);
    heading->setProperty("heading", true);
    m_none->setProperty("muted", true);
    m_more->setProperty("muted", true);
    m_more->hide();
    m_table->setAccessibleName(tr("Events of the same trace"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TraceDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(leastRows * rowHeight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->hide();
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        header->setSectionHidden(column,
                                 column != LedgerModel::TimeColumn
                                     && column != LedgerModel::TypeColumn
                                     && column != LedgerModel::StreamColumn);
    header->setSectionResizeMode(LedgerModel::TypeColumn, QHeaderView::Stretch);
    header->resizeSection(LedgerModel::TimeColumn, timeWidth);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(m_more);
    column->addStretch(0);
    connect(m_table, &QTableView::clicked, this, &TraceList::goTo);
    connect(m_table, &QTableView::activated, this, &TraceList::goTo);
    showTimeFormat();
    showRelated();
}

QSize TraceList::sizeHint() const
{
    return {QWidget::sizeHint().width(), usualRows * rowHeight};
}

/// Where there is little room, half of what the time leaves is the type's.
void TraceList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->horizontalHeader()->resizeSection(
        LedgerModel::StreamColumn,
        std::clamp((m_table->width() - timeWidth) / 2, streamWidth / 3, streamWidth));
}

void TraceList::showRow(Row row)
{
    m_row = row;
    m_model->setCurrentRow(row);
    selectCurrent();
}

void TraceList::showRelated()
{
    const std::shared_ptr<const Related> &related = m_session.related();
    const std::size_t count = related ? related->correlated.size() : 0;
    const bool isSame = m_shown && related && m_shown->correlated == related->correlated
        && count <= mostRows && m_model->rows().index() == m_session.index();
    m_shown = related;
    m_none->setVisible(count == 0);
    m_table->setVisible(count > 0);
    if (isSame)
        return;
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    if (count > 0) {
        const auto &all = related->correlated;
        const auto current
            = static_cast<std::size_t>(std::ranges::lower_bound(all, related->row) - all.begin());
        const std::size_t most = std::min(count, mostRows);
        const std::size_t first = std::min(current - std::min(current, mostRows / 2), count - most);
        for (std::size_t at = first; at < first + most; ++at)
            rows->push_back(static_cast<std::uint32_t>(all[at].value));
    }
    const auto hidden = static_cast<int>(count - rows->size());
    m_more->setVisible(hidden > 0);
    m_more->setText(related && related->isTruncated ? tr("and more than %n more", nullptr, hidden)
                                                    : tr("and %n more", nullptr, hidden));
    m_model->setRows(RowList::of(m_session.index(), std::move(rows)));
    selectCurrent();
}

void TraceList::showTimeFormat()
{
    m_model->setTimeFormat(m_session.timeFormat());
}

void TraceList::selectCurrent()
{
    const QModelIndex index = m_model->indexOf(m_row);
    if (!index.isValid())
        return;
    const QModelIndex shown = index.siblingAtColumn(LedgerModel::TimeColumn);
    m_table->setCurrentIndex(shown);
    m_table->scrollTo(shown);
}

void TraceList::goTo(const QModelIndex &index)
{
    m_session.goTo(m_model->rowAt(index));
}

} // namespace hindcast
