// SPDX-License-Identifier: MIT
#include "views/state/partition_bar.h"

#include "model/items/partition_list.h"
#include "model/session/session.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize listSize(320, 360);

} // namespace

PartitionBar::PartitionBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_partitions(new PartitionList(this))
    , m_label(new QLabel(tr("Partition"), this))
    , m_button(new QToolButton(this))
    , m_progress(new QProgressBar(this))
{
    m_label->setProperty("muted", true);
    m_button->setObjectName(u"partition"_s);
    m_button->setAccessibleName(tr("Partition whose state is shown"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_progress->setAccessibleName(tr("Finding the partitions"));
    m_progress->setFormat(tr("Finding the partitions… %p %"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_label);
    row->addWidget(m_button, 1);
    row->addWidget(m_progress, 1);
    makeList();
    connect(m_button, &QToolButton::clicked, this, &PartitionBar::openList);
    connect(&m_session, &Session::trackChanged, this, &PartitionBar::showTrack);
    connect(&m_session, &Session::lensChanged, this, &PartitionBar::showTrack);
    connect(&m_session, &Session::partitionsProgressed, this, &PartitionBar::showProgress);
    showTrack();
}

void PartitionBar::makeList()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setObjectName(u"partitions"_s);
    m_filter = new QLineEdit(m_popup);
    m_filter->setPlaceholderText(tr("Find a partition"));
    m_filter->setAccessibleName(tr("Find a partition"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new QListView(m_popup);
    m_list->setAccessibleName(tr("Partitions"));
    m_list->setModel(m_partitions);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_partitions->setFilter(text);
        m_list->setCurrentIndex(m_partitions->index(0));
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void PartitionBar::openList()
{
    if (!m_button->isVisible())
        return;
    m_filter->clear();
    m_popup->resize(std::max(listSize.width(), m_button->width()), listSize.height());
    m_popup->move(m_button->mapToGlobal(QPoint(0, m_button->height())));
    m_popup->show();
    m_filter->setFocus();
    const int row = m_partitions->find(m_session.track().partition);
    m_list->setCurrentIndex(m_partitions->index(std::max(row, 0)));
    m_list->scrollTo(m_list->currentIndex(), QListView::PositionAtCenter);
}

/// Keys of the list work while a person types into the search.
bool PartitionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    const int last = m_partitions->rowCount() - 1;
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_partitions->index(std::min(row + 1, last)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_partitions->index(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void PartitionBar::choose(int row)
{
    if (row < 0 || row >= m_partitions->rowCount())
        return;
    const QByteArray key = m_partitions->index(row).data(PartitionList::KeyRole).toByteArray();
    m_popup->hide();
    m_session.selectPartition(key.toStdString());
}

void PartitionBar::showTrack()
{
    const Track &track = m_session.track();
    const bool isNeeded = !track.isOfStream() && !m_session.lensError();
    setVisible(isNeeded);
    m_partitions->setPartitions(track.partitions);
    m_progress->setVisible(isNeeded && !track.partitions);
    m_button->setVisible(isNeeded && track.partitions);
    if (!isNeeded || !track.partitions)
        return;
    const auto count = static_cast<int>(track.partitions->all.size());
    const QString name = partitionName(track.partition);
    const QString text = count < 2 ? name : tr("%1 ▾  of %2").arg(name, QLocale().toString(count));
    m_button->setText(m_button->fontMetrics().elidedText(text, Qt::ElideMiddle, 260));
    m_button->setToolTip(name);
    m_button->setEnabled(count > 1);
}

void PartitionBar::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, 1'000);
    m_progress->setValue(total > 0 ? static_cast<int>(done * 1'000 / total) : 0);
}

} // namespace hindcast
