// SPDX-License-Identifier: MIT
#include "views/compare/compare_details.h"

#include "model/items/comparison_tables.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"
#include "views/compare/event_diff_view.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

class LinkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
        return true;
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(14, 6);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != 0 || !index.data(LinkTable::IsAlarmingRole).toBool())
            return;
        option->text = u"⚠ "_s + option->text;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, themeColors(option->palette).warning);
    }
};

} // namespace

CompareDetails::CompareDetails(QWidget *parent)
    : QTabWidget(parent)
    , m_event(new EventDiffView)
    , m_changes(new LinkTable(this))
    , m_findings(new LinkTable(this))
    , m_rules(new LinkTable(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Details of the comparison"));
    addTab(m_event, tr("Event"));
    m_changesView = addTable(m_changes, tr("Who set it"), 1);
    m_findingsView = addTable(m_findings, tr("Findings"), 0);
    m_rulesView = addTable(m_rules, tr("Upcasters"), 0);
    m_findings->setFirstNumber(4);
    m_rules->setFirstNumber(3);
    clear();
}

/// \a stretched: the column that takes the room that is left.
QTreeView *CompareDetails::addTable(LinkTable *table, const QString &title, int stretched)
{
    auto *view = new QTreeView;
    view->setModel(table);
    view->setItemDelegate(new LinkDelegate(view));
    view->setAccessibleName(title);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(false);
    connect(table, &QAbstractItemModel::modelReset, view, [view, stretched] {
        QHeaderView *header = view->header();
        for (int column = 0; column < header->count(); ++column)
            header->setSectionResizeMode(
                column, column == stretched ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    });
    connect(view, &QTreeView::activated, this, [this, table](const QModelIndex &index) {
        if (table->link(index).isValid())
            emit linkChosen(table->link(index));
    });
    addTab(view, title);
    return view;
}

void CompareDetails::setCount(QWidget *page, const QString &title, int count)
{
    setTabText(indexOf(page), count > 0 ? u"%1 (%2)"_s.arg(title).arg(count) : title);
}

void CompareDetails::clear()
{
    m_event->clear();
    m_changes->show(changeHeaders(), {});
    m_findings->show(findingHeaders(), {});
    m_rules->show(ruleHeaders(), {});
    setCount(m_findingsView, tr("Findings"), 0);
}

void CompareDetails::showResult(const ComparisonResult &result, const StoreIndex &index)
{
    m_findings->show(findingHeaders(), findingLines(result, index));
    m_rules->show(ruleHeaders(), ruleLines(result));
    setCount(m_findingsView, tr("Findings"), m_findings->rowCount());
}

void CompareDetails::showDifference(const PartitionDifference *difference, const StoreIndex &index)
{
    m_changes->show(changeHeaders(),
                    difference == nullptr ? std::vector<TableLine>()
                                          : changeLines(*difference, index));
}

void CompareDetails::showMoment(std::shared_ptr<const PairMoment> moment)
{
    m_event->showMoment(std::move(moment));
}

} // namespace hindcast
