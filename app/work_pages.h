// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/projection.h"

#include <QStackedWidget>

namespace hindcast {

class ComparePanel;
class Debugger;
class Explorer;
class ScriptsPanel;
class Session;
class StorePage;
class Workbench;

/// The name of a built-in projection, for people.
[[nodiscard]] QString nameOf(BuiltIn projection);

/// What a person does with the open store, a page for each kind of work; the start page as long as
/// no store is open.
class WorkPages final : public QStackedWidget
{
    Q_OBJECT
public:
    enum class Work { Explore, Debug, Scripts, Compare, Store };
    Q_ENUM(Work)

    /// \a session and \a workbench must outlive the pages.
    WorkPages(Session &session, Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] Explorer &explorer() { return *m_explorer; }
    /// Made when it is first asked for.
    [[nodiscard]] Debugger &debugger();
    /// Shows it as well.
    [[nodiscard]] Debugger &openDebugger();
    void showWork(Work work);

signals:
    void workShown(hindcast::WorkPages::Work work);
    void openAsked(); ///< A person wants to choose a store.
    void pathChosen(const QString &path);
    void failed(const QString &message);
    void debuggerMade(); ///< Its head has no buttons yet.
    void exportAsked();
    void said(const QString &sentence); ///< For the line at the bottom of the window.

private:
    void showMarks();
    ScriptsPanel *makeScriptsPanel();
    ComparePanel *makeComparePanel();
    StorePage *makeStorePage();
    void showScript(const QString &file, int line, int column);
    void offerChoices();
    void restoreComparison();

    Session &m_session;
    Workbench &m_workbench;
    Explorer *m_explorer;
    Debugger *m_debugger = nullptr; ///< Made when it is first wanted.
    ScriptsPanel *m_scripts = nullptr; ///< The same.
    ComparePanel *m_compare = nullptr; ///< The same.
    StorePage *m_store = nullptr; ///< The same.
};

} // namespace hindcast
