// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QStackedWidget;
class QToolButton;

namespace hindcast {

class AlignedView;
class BranchDesk;
class BranchEventsView;
class NoticeBar;
class ScratchEventEditor;
class Session;

/// Scratch branches: which there are, the events of the chosen one, and what comes of it beside
/// what really happened.
class BranchesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    BranchesPanel(Session &session, BranchDesk &desk, QWidget *parent = nullptr);

    // What actions call.
    void createBranch();
    void renameBranch();
    void deleteBranch();
    void insertEvent();
    void reduce(); ///< Asks what the fewest events shall show.
    void takeIntoTest(); ///< About the branch's event, or without a branch the session's.

    [[nodiscard]] BranchEventsView &events() const { return *m_events; }
    [[nodiscard]] ScratchEventEditor &editor() const { return *m_editor; }

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEvents();
    [[nodiscard]] QWidget *makeOutcome();
    [[nodiscard]] QToolButton *makeButton(const QString &text, const QString &toolTip,
                                          void (BranchesPanel::*slot)());
    void connectDesk();
    void addKeys();
    void showBranches();
    void showOutcome();
    void showGrowth();
    void goToFirstDifference();
    void takeName(const QListWidgetItem *item);

    Session &m_session;
    BranchDesk &m_desk;
    QListWidget *m_list = nullptr; ///< Owned by the widget tree, as all that follow.
    NoticeBar *m_notice = nullptr;
    BranchEventsView *m_events = nullptr;
    ScratchEventEditor *m_editor = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_summary = nullptr;
    QToolButton *m_first = nullptr;
    AlignedView *m_states = nullptr;
    bool m_isShowing = false; ///< What changes in the list is no choice of a person.
    QString m_growth; ///< What the notice says, so that it is said once.
};

} // namespace hindcast
