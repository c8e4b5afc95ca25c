// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QSplitter;
class QTabWidget;
class QVBoxLayout;

namespace hindcast {

class BranchesPanel;
class BreakpointsPanel;
class DebugHead;
class Explorer;
class NotesPanel;
class SearchPanel;
class Session;
class TracePanel;
class WatchesPanel;
class WhenPanel;
struct DebugDesks;

/// The page that asks why: the state with who set what, the history of a field, what stops a run,
/// and below them what is asked of all versions. Shows the explorer's own slider and state, so that
/// both pages stand at the same place in the same way.
class Debugger final : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive the page.
    Debugger(Session &session, DebugDesks &desks, Explorer &explorer, QWidget *parent = nullptr);

    /// Takes the slider and the state from the explorer; to be called before the page is shown.
    void borrow();

    [[nodiscard]] DebugHead &head() { return *m_head; }
    [[nodiscard]] BreakpointsPanel &breakpoints() { return *m_breakpoints; }
    [[nodiscard]] WatchesPanel &watches() { return *m_watches; }
    // Those of a tab bring it to the front.
    [[nodiscard]] WhenPanel &when();
    [[nodiscard]] SearchPanel &search();
    [[nodiscard]] TracePanel &trace();
    [[nodiscard]] BranchesPanel &branches();
    [[nodiscard]] NotesPanel &notes();

signals:
    void exportAsked();
    void said(const QString &sentence); ///< For the line at the bottom of the window.

private:
    void makeSide(Session &session, DebugDesks &desks);
    void makeTabs(Session &session, DebugDesks &desks);

    Explorer &m_explorer;
    DebugHead *m_head; ///< Owned by the widget tree, like all that follow.
    QVBoxLayout *m_column;
    QSplitter *m_rows;
    QSplitter *m_columns;
    QSplitter *m_side;
    QTabWidget *m_tabs;
    BreakpointsPanel *m_breakpoints = nullptr;
    WatchesPanel *m_watches = nullptr;
    WhenPanel *m_when = nullptr;
    SearchPanel *m_search = nullptr;
    TracePanel *m_trace = nullptr;
    BranchesPanel *m_branches = nullptr;
    NotesPanel *m_notes = nullptr;
    bool m_isArranged = false; ///< The columns have had their first widths.
};

} // namespace hindcast
