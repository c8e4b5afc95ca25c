// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/stream_list.h"

#include <QSet>
#include <QVariantMap>
#include <QWidget>

class QActionGroup;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace hindcast {

class Session;
class StreamDelegate;
class StreamTreeModel;
class StreamTreeView;

/// The streams of the open store by category, with a filter and an order. Selecting one selects it
/// in the session; a stream that is selected elsewhere is shown here unless it is filtered away.
class StreamsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the panel.
    explicit StreamsPanel(Session &session, QWidget *parent = nullptr);

    void focusFilter();
    /// Filter, order, expanded categories and scroll.
    [[nodiscard]] QVariantMap saveState() const;
    /// What needs rows is restored when they are there.
    void restoreState(const QVariantMap &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QToolButton *makeSortButton();
    void connectAll();
    void startOver();
    void takeIndex();
    void setOrder(StreamQuery::Key key, Qt::SortOrder order);
    void showOrder();
    void takeList();
    void expandCategories();
    void expandAll(bool expand);
    void noteExpanded(const QModelIndex &category, bool isExpanded);
    void select(const QModelIndex &index);
    void selectFirst();
    void showStream();
    void showMenu(const QPoint &where);
    [[nodiscard]] bool isFiltering() const;

    Session &m_session;
    StreamTreeModel *m_model; ///< Owned by the widget tree, as all below.
    StreamTreeView *m_tree;
    StreamDelegate *m_delegate;
    QLineEdit *m_filter;
    QLabel *m_count;
    QLabel *m_empty;
    QLabel *m_leftOut;
    QActionGroup *m_keys;
    QActionGroup *m_orders;
    QStackedLayout *m_stack;
    QSet<QString> m_expanded; ///< Categories, while there is no filter.
    int m_scrollToRestore = -1;
    bool m_isFirstList = true; ///< Of this store.
    bool m_isArranging = false; ///< Selecting and expanding is our own doing.
};

} // namespace hindcast
