// SPDX-License-Identifier: MIT
// What the window does with questions about the history.
#include "app/debug_desks.h"
#include "app/debugger.h"
#include "app/explorer.h"
#include "app/main_window.h"
#include "views/debug/debug_head.h"
#include "views/debug/explain_dialog.h"
#include "views/debug/export_dialog.h"
#include "views/state/state_panel.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

namespace hindcast {

using namespace Qt::StringLiterals;

void MainWindow::fillDebugHead()
{
    DebugHead &head = m_pages->debugger().head();
    head.addButton(action("runBack"), tr("◀◀ Run back"), tr("◀◀"));
    head.addButton(action("runForward"), tr("Run ▶▶"), tr("▶▶"));
    head.addButton(action("nextChange"), tr("Next change"), tr("Change"));
    head.addButton(action("branch"), tr("Branch from here"), tr("Branch"));
    head.addButton(action("fixture"), tr("Take into a test…"), tr("Test…"));
    head.addButton(action("explain"), tr("Explain…"), tr("Explain…"));
}

void MainWindow::toggleFieldStop()
{
    const std::string field = explorer().state().selectedPointer();
    if (field.empty())
        return showError(tr("Select a field of the state first."));
    m_workbench.desks().stops.toggleField(field);
}

/// Events of one trace are in many streams, those of an actor are looked for in what is shown.
void MainWindow::step(EventTrait::Kind kind, StepSearch::Direction direction)
{
    m_workbench.desks().stops.step(kind, direction, kind == EventTrait::Kind::Correlation);
}

void MainWindow::explain()
{
    if (!m_explanation) {
        m_explanation = new ExplainDialog(m_session, this);
        m_explanation->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_explanation->desk().setNotes(m_workbench.desks().notes.byRow());
    m_explanation->desk().setWorkspace(m_workbench.path());
    m_explanation->show();
    m_explanation->raise();
    m_explanation->activateWindow();
    m_explanation->explain();
}

void MainWindow::exportRows()
{
    auto *dialog = new ExportDialog(m_session, m_workbench.desks().notes,
                                    explorer().state().selectedPointer(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::folderAsked, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    dialog->open();
}

} // namespace hindcast
