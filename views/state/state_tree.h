// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/state_tree_model.h"

#include <QTreeView>

#include <set>

namespace hindcast {

/// The tree of a state. Remembers by path what a person has opened and selected, also while it is
/// not there: a field that goes and comes back is found as it was left.
class StateTree : public QTreeView
{
    Q_OBJECT
public:
    explicit StateTree(QWidget *parent = nullptr);

    void showState(const Json &before, const Json &after);
    void clearState();
    void showSetters(const StateSetters &setters);
    /// JSON pointer of the selected field; empty if there is none.
    [[nodiscard]] std::string selectedPointer() const;
    /// Selects a field and opens what it lies in.
    void goTo(const std::string &pointer);
    void goTo(const Change &change);

public slots:
    void copyValue(); ///< A string without its quotes, anything else as JSON.
    void copyPath();
    void copyJson(); ///< As it is stored; containers indented.
    void expandBelow();
    void collapseBelow();

    void goToSetter(); ///< Of the current field.

signals:
    void setterChosen(hindcast::Row row);
    void fieldSelected(const std::string &pointer); ///< By a person.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void addActions();
    void select(const QModelIndex &index);
    void remember(const QModelIndex &index, bool isExpanded);
    void reopen(const QModelIndex &parent, int first, int last);
    [[nodiscard]] QModelIndex currentField() const;
    [[nodiscard]] Row setterAt(const QPoint &place) const;

    StateTreeModel *m_model; ///< Owned by the widget tree.
    std::set<std::string> m_expanded; ///< JSON pointers.
    std::string m_selected; ///< JSON pointer of what a person chose last.
    bool m_isOnSetter = false; ///< The pointer is.
    bool m_isUpdating = false; ///< What happens now is no choice of a person.
};

} // namespace hindcast
