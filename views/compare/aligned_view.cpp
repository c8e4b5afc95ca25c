// SPDX-License-Identifier: MIT
#include "views/compare/aligned_view.h"

#include "views/common/plain_tool_tip.h"
#include "views/compare/aligned_tree.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOpenedAtOnce = 3'000;

QLabel *mutedLabel()
{
    auto *label = new QLabel;
    label->setProperty("muted", true);
    return label;
}

QFrame *verticalLine()
{
    auto *line = new QFrame;
    line->setFixedWidth(1);
    line->setStyleSheet(u"background: palette(mid);"_s);
    return line;
}

} // namespace

AlignedView::AlignedView(const QString &beforeTitle, const QString &afterTitle, QWidget *parent)
    : QWidget(parent)
    , m_model(new AlignedStateModel(this))
    , m_before(new AlignedTree(Side::Before, m_model))
    , m_after(new AlignedTree(Side::After, m_model))
    , m_note(mutedLabel())
    , m_count(mutedLabel())
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
{
    m_before->setAccessibleName(beforeTitle);
    m_after->setAccessibleName(afterTitle);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide(beforeTitle, Side::Before), 1);
    layout->addWidget(verticalLine());
    layout->addWidget(makeSide(afterTitle, Side::After), 1);
    connectTrees();
    showCount();
}

QWidget *AlignedView::makeSide(const QString &title, Side side)
{
    auto *head = new QWidget;
    head->setProperty("panel", true);
    head->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(10, 2, 8, 2);
    row->setSpacing(4);
    auto *name = new QLabel(title);
    name->setProperty("heading", true);
    QLabel *&failure = m_failures.of(side);
    failure = new QLabel;
    failure->setTextFormat(Qt::PlainText);
    failure->setProperty("chip", u"danger"_s);
    failure->setMinimumWidth(30);
    failure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    failure->hide();
    row->addWidget(name);
    row->addWidget(failure, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(side == Side::Before ? m_note : m_count);
    if (side == Side::After)
        addSteps(row);
    head->setFixedHeight(fontMetrics().height() + 18);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(&tree(side), 1);
    return whole;
}

void AlignedView::addSteps(QHBoxLayout *row)
{
    const auto add
        = [&](QToolButton *button, const QString &text, const QString &tip, bool isForward) {
              button->setText(text);
              button->setToolTip(tip);
              button->setAccessibleName(tip);
              button->setAutoRaise(true);
              connect(button, &QToolButton::clicked, this,
                      [this, isForward] { goToDifference(isForward); });
              row->addWidget(button);
          };
    add(m_previous, u"↑"_s, tr("Previous field that differs"), false);
    add(m_next, u"↓"_s, tr("Next field that differs"), true);
}

void AlignedView::setFailures(const QString &before, const QString &after)
{
    m_failureTexts = {before, after};
    elideFailures();
}

void AlignedView::elideFailures()
{
    const int room = width() / 2 - fontMetrics().horizontalAdvance(u'0') * 36;
    for (const Side side : bothSides) {
        QLabel *label = m_failures.of(side);
        const QString &text = m_failureTexts.of(side);
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideLeft, std::max(60, room)));
        label->setToolTip(plainToolTip(text));
        label->setAccessibleName(text);
        label->setVisible(!text.isEmpty());
    }
}

void AlignedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideFailures();
}

void AlignedView::connectTrees()
{
    m_after->setSelectionModel(m_before->selectionModel());
    for (AlignedTree *tree : {m_before, m_after}) {
        AlignedTree *other = tree == m_before ? m_after : m_before;
        connect(tree, &QTreeView::expanded, this,
                [this](const QModelIndex &index) { setOpen(index, true); });
        connect(tree, &QTreeView::collapsed, this,
                [this](const QModelIndex &index) { setOpen(index, false); });
        connect(tree->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(),
                &QScrollBar::setValue);
        auto *copy = new QAction(tr("Copy path"), tree);
        copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
        copy->setShortcutContext(Qt::WidgetShortcut);
        connect(copy, &QAction::triggered, this, &AlignedView::copyPath);
        tree->addAction(copy);
        tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    connect(m_before->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isUpdating)
                    m_selected = m_model->path(current);
            });
}

void AlignedView::show(std::optional<Json> before, std::optional<Json> after,
                       std::vector<FieldChange> changes, const AlignedLook &look)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    const int scroll = m_before->verticalScrollBar()->value();
    m_model->show(std::move(before), std::move(after), std::move(changes), look);
    restore();
    m_before->verticalScrollBar()->setValue(scroll);
}

void AlignedView::clear()
{
    show({}, {}, {}, {});
}

void AlignedView::setOnlyDifferences(bool isOnlyDifferences)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_model->setOnlyDifferences(isOnlyDifferences);
    restore();
}

void AlignedView::setNote(const QString &note)
{
    m_note->setText(note);
}

/// Opens what was open, and what leads to a difference.
void AlignedView::restore()
{
    openWhatDiffers();
    for (const auto &[path, isOpen] : m_opened) {
        const QModelIndex index = m_model->find(path);
        if (index.isValid())
            setOpen(index, isOpen);
    }
    const QModelIndex selected = m_selected.empty() ? QModelIndex() : m_model->find(m_selected);
    if (selected.isValid())
        m_before->selectionModel()->setCurrentIndex(
            selected, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showCount();
}

void AlignedView::openWhatDiffers()
{
    int budget = mostOpenedAtOnce;
    openInside({}, budget);
}

void AlignedView::openInside(const QModelIndex &parent, int &budget)
{
    const int rows = std::min(m_model->rowCount(parent), budget);
    for (int row = 0; row < rows && budget > 0; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        --budget;
        if (!m_model->leadsToDifference(index) || !m_model->hasChildren(index))
            continue;
        setOpen(index, true);
        openInside(index, budget);
    }
}

void AlignedView::setOpen(const QModelIndex &index, bool isOpen)
{
    const QModelIndex row = index.siblingAtColumn(0);
    for (AlignedTree *tree : {m_before, m_after}) {
        if (tree->isExpanded(row) != isOpen) {
            const QSignalBlocker blocker(tree);
            tree->setExpanded(row, isOpen);
        }
    }
    if (!m_isUpdating)
        m_opened[m_model->path(row)] = isOpen;
}

void AlignedView::showCount()
{
    const auto count = static_cast<int>(m_model->changes().size());
    m_count->setText(count == 0 ? tr("no differences") : tr("%n differences", nullptr, count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void AlignedView::goToDifference(bool isForward)
{
    QModelIndexList places; // In the order in which they stand.
    for (const FieldChange &change : m_model->changes()) {
        const QModelIndex index = m_model->find(change);
        if (index.isValid())
            places += index;
    }
    if (places.isEmpty())
        return;
    for (const QModelIndex &place : places) {
        for (QModelIndex at = place.parent(); at.isValid(); at = at.parent())
            setOpen(at, true);
    }
    const auto top = [this](const QModelIndex &index) {
        return m_before->visualRect(index.siblingAtColumn(0)).top();
    };
    std::ranges::sort(places, {}, top);
    const QModelIndex current = m_before->currentIndex();
    const int here = current.isValid() ? top(current) : INT_MIN;
    const auto next = std::ranges::upper_bound(places, here, {}, top);
    const auto same = std::ranges::lower_bound(places, here, {}, top);
    QModelIndex target;
    if (isForward)
        target = next == places.end() ? places.first() : *next;
    else
        target = same == places.begin() ? places.last() : *std::prev(same);
    m_before->selectionModel()->setCurrentIndex(
        target.siblingAtColumn(0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_before->scrollTo(target.siblingAtColumn(0));
}

void AlignedView::copyPath() const
{
    const QModelIndex current = m_before->currentIndex();
    std::string pointer = m_model->pointer(current, true);
    if (pointer.empty())
        pointer = m_model->pointer(current, false);
    QGuiApplication::clipboard()->setText(QString::fromStdString(pointer));
}

} // namespace hindcast
