// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace hindcast {

class BlameDesk;
class ChangesModel;
class HistoryPane;
class JsonPane;
struct Moment;
class Session;
class StateSearchBar;
class StateTree;

/// The state at the current event: as a tree, as the list of what the event changed, and as JSON.
class StatePanel : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the panel.
    explicit StatePanel(Session &session, QWidget *parent = nullptr);

    /// JSON pointer of the field that is selected in the tree; empty if none is.
    [[nodiscard]] std::string selectedPointer() const;
    /// Who set what in the state that is shown; lives as long as the panel.
    [[nodiscard]] BlameDesk &blame() const { return *m_blame; }
    /// Opens the search box of the tree.
    void focusSearch();
    /// Goes to the event that changed the selected field before, or changes it next.
    void goToPreviousChange();
    void goToNextChange();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTreePage();
    [[nodiscard]] QWidget *makeChangesPage();
    [[nodiscard]] QWidget *makeJsonPage();
    [[nodiscard]] QWidget *makeCorner();
    void showMoment();
    void showFailures();
    void showStop(const Moment &moment);
    void showJsonIfSeen();
    void say(const QString &text); ///< Instead of a state.
    void goToChange(int row);
    void showSetters();

    Session &m_session;
    BlameDesk *m_blame; ///< Owned by the panel.
    QStackedWidget *m_pages; ///< Owned by the widget tree, like all that follow.
    QLabel *m_message;
    QTabWidget *m_tabs;
    QWidget *m_notes; ///< Above the tree, with the two that follow.
    QLabel *m_failure;
    QLabel *m_earlierFailures;
    QPushButton *m_skip; ///< Goes on behind an event that could not be applied.
    StateSearchBar *m_search;
    StateTree *m_tree;
    ChangesModel *m_changes;
    QTreeView *m_changesView;
    HistoryPane *m_history;
    JsonPane *m_json;
    bool m_isJsonOld = false; ///< The JSON tab has not been seen since the last moment.
    QTimer m_patience; ///< Runs while the state of another stream is awaited.
};

} // namespace hindcast
