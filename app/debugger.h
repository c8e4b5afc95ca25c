// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QSplitter;
class QTabWidget;
class QVBoxLayout;

namespace hindcast {

class DebugHead;
class Explorer;
class Session;

/// The page that asks why: the state with who set what, the history of a field, what stops a run,
/// and below them what is asked of all versions. Shows the explorer's own slider and state, so that
/// both pages stand at the same place in the same way.
class Debugger final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a explorer must outlive the page.
    Debugger(Session &session, Explorer &explorer, QWidget *parent = nullptr);

    [[nodiscard]] DebugHead &head() { return *m_head; }
    /// Takes the slider and the state from the explorer; to be called before the page is shown.
    void borrow();

private:
    void addSide(QWidget *panel);
    void addTab(QWidget *panel, const QString &name);

    Explorer &m_explorer;
    DebugHead *m_head; ///< Owned by the widget tree, like all that follow.
    QVBoxLayout *m_column;
    QSplitter *m_rows;
    QSplitter *m_columns;
    QSplitter *m_side;
    QTabWidget *m_tabs;
};

} // namespace hindcast
