// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/when_desk.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hindcast {

class WhenModel;

/// When was it so? A line for a condition on the state, and every stretch of versions in which it
/// held as a row. A click on a row, or Enter, goes to its event.
class WhenPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    WhenPanel(Session &session, WhenDesk &desk, QWidget *parent = nullptr);

    /// Puts the cursor into the line, with all of it selected.
    void focusCondition();
    /// Writes \a condition into the line, and looks for it in the scope that is chosen.
    void ask(const QString &condition);
    /// Copies the selected rows, or all, as text with tabs, with the titles.
    void copy() const;

signals:
    /// What the status line should say of the search; empty: nothing.
    void statusChanged(const QString &text);

private:
    [[nodiscard]] QWidget *makeHead();
    void makeTable();
    void run();
    void remember(const QString &condition);
    void goTo(const QModelIndex &index);
    void showPhase();
    void showProgress();
    void showScopes();
    void showError();
    void fitColumns();
    [[nodiscard]] QString scopeText() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QString statusText() const;

    Session &m_session;
    WhenDesk &m_desk;
    WhenDesk::Scope m_wanted = WhenDesk::Scope::Track; ///< What the person chose last.
    QLineEdit *m_condition; ///< Owned by the widget tree, like all that follow.
    QComboBox *m_scope;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QLabel *m_message;
    QLabel *m_error;
    QLabel *m_remarks;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTableView *m_table;
    WhenModel *m_model;
    QCompleter *m_completer;
};

} // namespace hindcast
