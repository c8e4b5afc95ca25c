// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/breakpoint.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hindcast {

class BreakpointForm;
class BreakpointList;
class Session;
class StopDesk;
class StopTable;

/// The breakpoints: what they stop at, whether they are on, and how often they do. A double click,
/// F2 or Return edits one, Space switches it on and off, Delete takes it away.
class BreakpointsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    BreakpointsPanel(Session &session, StopDesk &desk, QWidget *parent = nullptr);

    /// Opens the form for a new one, with what is already known of it.
    void addBreakpoint(const hindcast::Breakpoint &beginning);
    [[nodiscard]] StopTable &table() const { return *m_table; }

private:
    void makeHead();
    void makeRunRow();
    void connectDesk();
    void edit(int row);
    void take(const Breakpoint &breakpoint);
    void closeForm();
    void showCount();
    void showRun();
    [[nodiscard]] QStringList typesToOffer() const;
    [[nodiscard]] QStringList fieldsToOffer() const;

    Session &m_session;
    StopDesk &m_desk;
    BreakpointList *m_list; ///< Owned by the widget tree, like all that follow.
    QWidget *m_head;
    QLabel *m_count;
    QToolButton *m_add;
    StopTable *m_table;
    QLabel *m_hint; ///< Instead of the table, if there is nothing in it.
    BreakpointForm *m_form;
    int m_edited = -1; ///< The one that the form is for; -1: a new one.
    QWidget *m_runRow;
    QLabel *m_run;
    QToolButton *m_cancel;
};

} // namespace hindcast
