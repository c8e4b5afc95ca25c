// SPDX-License-Identifier: MIT
#include "views/compare/difference_panel.h"

#include "views/common/icons.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 11; ///< Above and below a row's text together.
constexpr int selectionBar = 3;
constexpr int textMargin = 8;

int firstColumnWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(DifferencePanel::tr("first at")) + 30; // With the arrow.
}

class DifferenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeColors theme = themeColors(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isKey = index.column() == DifferenceList::KeyColumn;
        const bool isGroup = index.data(DifferenceList::IsGroupRole).toBool();
        const bool isFailed = index.data(DifferenceList::IsFailedRole).toBool()
            && index.column() == DifferenceList::FieldsColumn && !isGroup;
        painter->save();
        if (isSelected)
            painter->fillRect(isKey ? option.rect.adjusted(-option.rect.left(), 0, 0, 0)
                                    : option.rect,
                              option.palette.highlight());
        if (isSelected && isKey)
            painter->fillRect(QRect(0, option.rect.top(), selectionBar, option.rect.height()),
                              theme.accent);
        painter->setPen(theme.divider);
        painter->drawLine(isKey ? QPoint(0, option.rect.bottom()) : option.rect.bottomLeft(),
                          option.rect.bottomRight());
        QFont font = option.font;
        if (isGroup || isFailed)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(isFailed    ? theme.danger
                            : isKey ? option.palette.color(QPalette::Text)
                                    : theme.mutedText);
        QRect rect = option.rect.adjusted(textMargin, 0, isKey ? -4 : -textMargin, 0);
        if (isGroup && isKey) // The column beside it has nothing to say of groups.
            rect.setRight(rect.right() + firstColumnWidth(option.fontMetrics));
        const auto alignment = isKey ? Qt::AlignLeft : Qt::AlignRight;
        painter->drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(),
                                                        isGroup ? Qt::ElideRight : Qt::ElideMiddle,
                                                        rect.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + rowPadding};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
        return true;
    }
};

} // namespace

DifferencePanel::DifferencePanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new DifferenceList(this))
    , m_filter(new QLineEdit)
    , m_group(new QToolButton)
    , m_kinds(new QToolButton)
    , m_view(new QTreeView)
    , m_counts(new QLabel)
{
    m_list->setGrouped(false);
    m_view->setModel(m_list);
    m_view->setAccessibleName(tr("What differs"));
    m_view->setItemDelegate(new DifferenceDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(12);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(DifferenceList::KeyColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DifferenceList::FirstColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(DifferenceList::FieldsColumn, QHeaderView::Fixed);
    const QFontMetrics metrics(font());
    header->resizeSection(DifferenceList::FirstColumn, firstColumnWidth(metrics));
    header->resizeSection(DifferenceList::FieldsColumn,
                          metrics.horizontalAdvance(tr("only before")) + 16);
    m_view->sortByColumn(DifferenceList::KeyColumn, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_counts->setProperty("muted", true);
    m_counts->setContentsMargins(10, 4, 10, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_counts);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DifferencePanel::tellChoice);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &DifferencePanel::restore);
    begin(std::make_shared<const StoreIndex>(), true);
}

QWidget *DifferencePanel::makeHead()
{
    auto *head = new QWidget;
    m_filter->setPlaceholderText(tr("Filter by name or path"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &DifferencePanel::applyFilter);

    m_group->setText(tr("Group"));
    m_group->setCheckable(true);
    m_group->setToolTip(tr("Group by the paths that changed"));
    connect(m_group, &QToolButton::toggled, this, [this](bool isOn) {
        const QScopedValueRollback updating(m_isUpdating, true);
        m_list->setGrouped(isOn);
        m_view->setRootIsDecorated(m_list->isGrouped());
        restore();
    });

    m_kinds->setIcon(icon(IconName::Filter));
    m_kinds->setAccessibleName(tr("Which ones"));
    m_kinds->setToolTip(tr("Which ones are listed"));
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_kinds);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, DifferenceList::Show show) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(show == m_show);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, show] { setShow(show); });
    };
    add(tr("All"), DifferenceList::Show::All);
    add(tr("Not as expected"), DifferenceList::Show::Unexpected);
    add(tr("With another state"), DifferenceList::Show::Differing);
    add(tr("On one side only"), DifferenceList::Show::OneSided);
    add(tr("Failed"), DifferenceList::Show::Failed);
    m_kinds->setMenu(menu);

    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(5);
    row->addWidget(m_filter, 1);
    row->addWidget(m_group);
    row->addWidget(m_kinds);
    return head;
}

bool DifferencePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // They move through time, unless there are groups to be opened.
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isOfTime = key == Qt::Key_N
            || ((key == Qt::Key_Left || key == Qt::Key_Right) && !m_list->isGrouped());
        if (isOfTime) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DifferencePanel::begin(std::shared_ptr<const StoreIndex> index, bool isOfStreams)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_list->begin(std::move(index));
    m_list->setTitle(isOfStreams ? tr("Streams that differ") : tr("Partitions that differ"));
    m_view->setRootIsDecorated(false);
    m_hasKey = false;
    showCounts();
}

void DifferencePanel::add(const std::vector<PartitionDifference> &fresh)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_list->add(fresh);
    showCounts();
}

void DifferencePanel::finish(std::shared_ptr<const ComparisonResult> result)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_list->finish(std::move(result));
    m_view->setRootIsDecorated(m_list->isGrouped());
    restore();
}

void DifferencePanel::setShow(DifferenceList::Show show)
{
    m_show = show;
    applyFilter();
}

void DifferencePanel::applyFilter()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_list->setFilter(m_filter->text(), m_show);
    restore();
}

/// After the rows have been made anew: what was selected stays so.
void DifferencePanel::restore()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    showCounts();
    if (m_list->isGrouped() && m_list->rowCount() <= 3)
        m_view->expandAll();
    if (m_hasKey)
        select(m_key, m_isShared);
}

void DifferencePanel::showCounts()
{
    const auto total = static_cast<int>(m_list->total());
    const QLocale locale;
    QString text = tr("%n differ", nullptr, total);
    if (m_list->shown() != m_list->total())
        text = tr("%1 of %2 shown")
                   .arg(locale.toString(qlonglong{m_list->shown()}), locale.toString(total));
    else if (const int kinds = m_list->kinds(); kinds > 0)
        text = tr("%1 · %2").arg(text, tr("%n kinds of change", nullptr, kinds));
    m_counts->setText(total == 0 ? QString() : text);
}

const PartitionDifference *DifferencePanel::current() const
{
    return m_list->difference(m_view->currentIndex());
}

void DifferencePanel::select(const std::string &key, bool isShared)
{
    const QModelIndex index = m_list->find(key, isShared);
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    const QScopedValueRollback updating(m_isUpdating, true);
    m_view->setCurrentIndex(index);
    m_key = key;
    m_isShared = isShared;
    m_hasKey = true;
}

void DifferencePanel::selectFirst()
{
    QModelIndex first = m_list->index(0, 0);
    if (m_list->isGrouped())
        first = m_list->index(0, 0, first);
    if (first.isValid())
        m_view->setCurrentIndex(first);
}

void DifferencePanel::tellChoice()
{
    const PartitionDifference *chosen = current();
    if (m_isUpdating || chosen == nullptr)
        return;
    m_key = chosen->key;
    m_isShared = chosen->isShared;
    m_hasKey = true;
    emit this->chosen();
}

} // namespace hindcast
