// SPDX-License-Identifier: MIT
#include "views/streams/streams_panel.h"

#include "model/items/stream_tree_model.h"
#include "model/session/session.h"
#include "views/common/icons.h"
#include "views/streams/stream_delegate.h"
#include "views/streams/stream_tree_view.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Key = StreamQuery::Key;

constexpr std::int64_t mostExpandedWhileFiltering = 100'000;
constexpr int mostCategoriesExpanded = 1'000;
constexpr std::int64_t fewStreams = 40; ///< So few that none need to be hidden at first.

} // namespace

StreamsPanel::StreamsPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new StreamTreeModel(this))
    , m_tree(new StreamTreeView(this))
    , m_delegate(new StreamDelegate(m_tree))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_leftOut(new QLabel(this))
    , m_keys(new QActionGroup(this))
    , m_orders(new QActionGroup(this))
    , m_stack(new QStackedLayout)
{
    m_tree->setObjectName(u"streamTree"_s);
    m_tree->setAccessibleName(tr("Streams"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_filter->setObjectName(u"streamFilter"_s);
    m_filter->setAccessibleName(tr("Filter streams"));
    m_filter->setPlaceholderText(tr("order- type:ItemPicked"));
    m_filter->setToolTip(tr("Words that the name contains, and type: for the type of an event"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_count->setObjectName(u"streamCount"_s);
    m_count->setAccessibleName(tr("Number of streams"));
    m_count->setProperty("chip", u"true"_s);
    m_count->setMinimumHeight(m_count->fontMetrics().height() + 7); // Round only if high enough.
    m_empty->setObjectName(u"streamsEmpty"_s);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(16);
    m_leftOut->setObjectName(u"streamsLeftOut"_s);
    m_leftOut->setProperty("muted", true);
    m_leftOut->setWordWrap(true);
    m_leftOut->setMargin(8);
    m_leftOut->hide();
    layOut();
    connectAll();
    showOrder();
    if (m_session.hasStore())
        takeIndex();
}

void StreamsPanel::layOut()
{
    auto *title = new QLabel(tr("Streams"), this);
    title->setProperty("heading", true);
    title->setBuddy(m_tree);
    auto *sort = makeSortButton();
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count, 0, Qt::AlignVCenter);
    head->addWidget(sort);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 6, 10, 6);
    top->setSpacing(4);
    top->addLayout(head);
    top->addWidget(m_filter);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(m_stack);
    layout->addWidget(m_leftOut);
    setTabOrder(m_filter, m_tree);
    setTabOrder(m_tree, sort);
}

QToolButton *StreamsPanel::makeSortButton()
{
    auto *menu = new QMenu(this);
    const auto add = [menu](QActionGroup *group, const QString &text, int value) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    };
    add(m_keys, tr("By name"), static_cast<int>(Key::Name));
    add(m_keys, tr("By number of events"), static_cast<int>(Key::Count));
    add(m_keys, tr("By last event"), static_cast<int>(Key::LastEvent));
    menu->addSeparator();
    add(m_orders, tr("Ascending"), Qt::AscendingOrder);
    add(m_orders, tr("Descending"), Qt::DescendingOrder);
    connect(m_keys, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto key = static_cast<Key>(action->data().toInt());
        setOrder(key, key == Key::Name ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    connect(m_orders, &QActionGroup::triggered, this, [this](const QAction *action) {
        setOrder(m_model->query().key, static_cast<Qt::SortOrder>(action->data().toInt()));
    });
    auto *button = new QToolButton(this);
    button->setObjectName(u"streamSort"_s);
    button->setAccessibleName(tr("Sort streams"));
    button->setToolTip(tr("Sort streams"));
    button->setIcon(icon(IconName::Sort));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void StreamsPanel::connectAll()
{
    connect(&m_session, &Session::storeOpened, this, &StreamsPanel::startOver);
    connect(&m_session, &Session::indexChanged, this, &StreamsPanel::takeIndex);
    connect(&m_session, &Session::streamChanged, this, &StreamsPanel::showStream);
    connect(&m_session, &Session::timeFormatChanged, this,
            [this] { m_model->setTimeFormat(m_session.timeFormat()); });
    m_model->setTimeFormat(m_session.timeFormat());
    connect(m_model, &StreamTreeModel::modelReset, this, &StreamsPanel::expandCategories);
    connect(m_model, &StreamTreeModel::listed, this, &StreamsPanel::takeList);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &line) {
        StreamQuery query = m_model->query();
        query.filter = line.simplified();
        m_model->setQuery(query);
    });
    connect(m_filter, &QLineEdit::returnPressed, this, &StreamsPanel::selectFirst);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StreamsPanel::select);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
    connect(m_tree, &StreamTreeView::typed, this, [this](const QString &text) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->insert(text.trimmed());
    });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteExpanded(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteExpanded(index, false); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &StreamsPanel::showMenu);
}

void StreamsPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QVariantMap StreamsPanel::saveState() const
{
    return {{u"filter"_s, m_filter->text()},
            {u"key"_s, static_cast<int>(m_model->query().key)},
            {u"order"_s, static_cast<int>(m_model->query().order)},
            {u"expanded"_s, QStringList(m_expanded.begin(), m_expanded.end())},
            {u"scroll"_s, m_tree->verticalScrollBar()->value()}};
}

void StreamsPanel::restoreState(const QVariantMap &state)
{
    const QStringList expanded = state.value(u"expanded"_s).toStringList();
    m_expanded = QSet<QString>(expanded.begin(), expanded.end());
    m_isFirstList = m_isFirstList && m_expanded.isEmpty();
    const int key = state.value(u"key"_s).toInt();
    setOrder(key >= 0 && key <= static_cast<int>(Key::LastEvent) ? static_cast<Key>(key)
                                                                 : Key::Name,
             state.value(u"order"_s).toInt() == Qt::DescendingOrder ? Qt::DescendingOrder
                                                                    : Qt::AscendingOrder);
    m_filter->setText(state.value(u"filter"_s).toString());
    m_scrollToRestore = state.value(u"scroll"_s, -1).toInt();
    expandCategories();
    if (m_model->rowCount() > 0)
        takeList();
}

bool StreamsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    if (!m_tree->currentIndex().isValid())
        selectFirst();
    m_tree->setFocus(Qt::OtherFocusReason);
    return true;
}

/// Forgets the store that was open before.
void StreamsPanel::startOver()
{
    m_expanded.clear();
    m_isFirstList = true;
    m_scrollToRestore = -1;
    m_model->clear();
    m_filter->clear();
    m_tree->markStream({});
}

void StreamsPanel::takeIndex()
{
    m_model->setIndex(m_session.index());
}

void StreamsPanel::setOrder(Key key, Qt::SortOrder order)
{
    StreamQuery query = m_model->query();
    query.key = key;
    query.order = order;
    m_delegate->setDetail(key == Key::LastEvent ? StreamDelegate::Detail::LastTime
                                                : StreamDelegate::Detail::Activity);
    m_model->setQuery(query);
    m_tree->viewport()->update();
    showOrder();
}

void StreamsPanel::showOrder()
{
    m_keys->actions().at(static_cast<int>(m_model->query().key))->setChecked(true);
    m_orders->actions().at(static_cast<int>(m_model->query().order))->setChecked(true);
}

void StreamsPanel::takeList()
{
    const std::int64_t all = m_model->streamCount();
    const std::int64_t shown = m_model->shownCount();
    const QString total = locale().toString(all);
    m_count->setText(shown == all ? total : tr("%1 of %2").arg(locale().toString(shown), total));
    const std::int64_t leftOut = m_model->leftOutCount();
    m_leftOut->setText(tr("%1 more are not listed. Filter by a part of their names.")
                           .arg(locale().toString(qlonglong{leftOut})));
    m_leftOut->setVisible(leftOut > 0);
    const QString filter = m_model->query().filter;
    m_empty->setText(filter.isEmpty() ? tr("No streams yet")
                                      : tr("No stream matches “%1”").arg(filter));
    m_stack->setCurrentIndex(shown == 0 && !m_model->isListing() ? 1 : 0);
    if (m_isFirstList && shown > 0) {
        if (m_model->rowCount() == 1 || shown <= fewStreams)
            expandAll(true);
        m_isFirstList = m_session.isLoading() && m_expanded.isEmpty();
    }
    const QModelIndex current = m_tree->currentIndex();
    const bool isOnCategory = current.isValid() && !current.parent().isValid();
    if (!isOnCategory) // Growth must not take the row away from under the keyboard.
        showStream();
    if (m_scrollToRestore >= 0 && shown > 0) {
        m_tree->doItemsLayout(); // So that the range of the bar is that of the rows.
        m_tree->verticalScrollBar()->setValue(std::exchange(m_scrollToRestore, -1));
    }
}

bool StreamsPanel::isFiltering() const
{
    return !m_model->query().filter.isEmpty();
}

/// After a reset: all categories while a filter is on, else those that were expanded before.
void StreamsPanel::expandCategories()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    const int count = m_model->rowCount();
    const bool all = isFiltering() && m_model->shownCount() <= mostExpandedWhileFiltering
        && count <= mostCategoriesExpanded;
    if (!all && m_expanded.isEmpty())
        return;
    for (int row = 0; row < count; ++row) {
        const QModelIndex category = m_model->index(row, 0);
        if (all || m_expanded.contains(category.data().toString()))
            m_tree->expand(category);
    }
}

void StreamsPanel::expandAll(bool expand)
{
    for (int row = 0; row < std::min(m_model->rowCount(), mostCategoriesExpanded); ++row)
        m_tree->setExpanded(m_model->index(row, 0), expand);
}

void StreamsPanel::noteExpanded(const QModelIndex &category, bool isExpanded)
{
    if (m_isArranging || isFiltering())
        return;
    if (isExpanded)
        m_expanded.insert(category.data().toString());
    else
        m_expanded.remove(category.data().toString());
}

void StreamsPanel::select(const QModelIndex &index)
{
    const StreamId stream = StreamTreeModel::streamAt(index);
    if (!m_isArranging && stream.isValid())
        m_session.selectStream(stream);
}

void StreamsPanel::selectFirst()
{
    const StreamId stream = StreamTreeModel::streamAt(m_model->firstStream());
    if (!stream.isValid())
        return;
    m_session.selectStream(stream);
    m_tree->setFocus(Qt::OtherFocusReason); // So that Left, Right, Home and End step at once.
}

/// Marks the selected stream and brings it into view, unless it is there already or filtered away.
void StreamsPanel::showStream()
{
    m_tree->markStream(m_session.stream());
    const QModelIndex index = m_model->indexOf(m_session.stream());
    if (index == m_tree->currentIndex())
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    if (!index.isValid()) {
        m_tree->setCurrentIndex({});
        return;
    }
    m_tree->expand(index.parent());
    if (!isFiltering())
        m_expanded.insert(index.parent().data().toString());
    const bool isVisible = m_tree->viewport()->rect().contains(m_tree->visualRect(index));
    m_tree->setCurrentIndex(index);
    if (!isVisible)
        m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void StreamsPanel::showMenu(const QPoint &where)
{
    const QString name = m_tree->indexAt(where).data().toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!name.isEmpty()) {
        menu->addAction(icon(IconName::Copy), tr("Copy name"), this,
                        [name] { QGuiApplication::clipboard()->setText(name); });
        menu->addSeparator();
    }
    menu->addAction(tr("Expand all"), this, [this] { expandAll(true); });
    menu->addAction(tr("Collapse all"), this, [this] { expandAll(false); });
    menu->popup(m_tree->viewport()->mapToGlobal(where));
}

} // namespace hindcast
