// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace hindcast {

class BranchDesk;
class BranchModel;
class Session;

/// Draws the events of a branch: what is skipped is struck through, what fails has its colour.
class BranchEventDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The events of the chosen branch. Space skips the selected ones, or takes them back; Delete takes
/// out what was inserted, or takes back what was changed; Alt+Up and Alt+Down move; Enter edits.
class BranchEventsView final : public QTableView
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the view.
    BranchEventsView(Session &session, BranchDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<std::int64_t> selectedItems() const;

signals:
    void editRequested(); ///< Of the event that is looked at.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void followDesk();
    [[nodiscard]] bool handleKey(const QKeyEvent &event);

    BranchDesk &m_desk;
    BranchModel *m_model; ///< Owned by the widget tree.
    bool m_isFollowing = false; ///< What becomes current is no choice of a person.
};

} // namespace hindcast
