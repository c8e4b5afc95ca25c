// SPDX-License-Identifier: MIT
// What the window does with scripts and workspaces.
#include "app/debug_desks.h"
#include "app/main_window.h"
#include "app/view_memory.h"
#include "model/session/place_finder.h"
#include "views/common/notice_bar.h"
#include "views/store/store_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString fileNameOf(const QString &path)
{
    return QFileInfo(path).fileName().replace(u'&', u"&&"_s);
}

} // namespace

/// The built-in projections, those of the person, and which upcasters are on.
void MainWindow::fillProjectionMenu()
{
    m_projectionMenu->clear();
    auto *group = new QActionGroup(m_projectionMenu);
    const auto add = [&](const QString &name, bool isChosen) {
        QAction *choice = group->addAction(name);
        choice->setCheckable(true);
        choice->setChecked(isChosen);
        m_projectionMenu->addAction(choice);
        return choice;
    };
    const ChosenProjection &chosen = m_workbench.projection();
    for (const BuiltIn projection : builtInProjections())
        connect(add(nameOf(projection), chosen.script.isEmpty() && chosen.builtIn == projection),
                &QAction::triggered, this,
                [this, projection] { m_workbench.useBuiltIn(projection); });
    m_projectionMenu->addSeparator();
    ScriptLibrary &scripts = m_workbench.scripts();
    for (int i = 0; i < scripts.count(); ++i) {
        const QString path = scripts.at(i).path;
        if (scripts.at(i).kind == ScriptKind::Projection)
            connect(add(fileNameOf(path), chosen.script == path), &QAction::triggered, this,
                    [this, path] { m_workbench.useScript(path); });
    }
    m_projectionMenu->addSection(tr("Upcasters"));
    for (int i = 0; i < scripts.count(); ++i) {
        if (scripts.at(i).kind != ScriptKind::Upcasters)
            continue;
        QAction *choice = m_projectionMenu->addAction(fileNameOf(scripts.at(i).path));
        choice->setCheckable(true);
        choice->setChecked(scripts.at(i).isOn);
        connect(choice, &QAction::toggled, this,
                [this, i](bool isOn) { m_workbench.scripts().setOn(i, isOn); });
    }
    m_projectionMenu->addSeparator();
    m_projectionMenu->addAction(action("addScript"));
}

void MainWindow::showProjection()
{
    if (m_storeBar == nullptr)
        return; // The window is still being made.
    const Pipeline &pipeline = m_session.lens().pipeline;
    const auto *script = std::get_if<ScriptFile>(&pipeline.projection);
    QString name = script != nullptr ? QFileInfo(script->path).fileName()
                                     : nameOf(std::get<BuiltIn>(pipeline.projection));
    if (!pipeline.upcasters.empty())
        name += tr(" + %n upcaster files", nullptr, static_cast<int>(pipeline.upcasters.size()));
    m_storeBar->setProjectionName(name);
}

void MainWindow::fillBookmarkMenu()
{
    m_bookmarkMenu->clear();
    for (const Bookmark &bookmark : m_workbench.desks().notes.bookmarks()) {
        QString name = bookmark.stream.empty()
            ? tr("position %1").arg(bookmark.position.value)
            : QString::fromStdString(bookmark.stream) + u" v%1"_s.arg(bookmark.version.value);
        if (!bookmark.note.isEmpty())
            name += u" – "_s + bookmark.note.left(60);
        connect(m_bookmarkMenu->addAction(name.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, bookmark] { goToBookmark(bookmark); });
    }
    if (m_bookmarkMenu->isEmpty())
        m_bookmarkMenu->addAction(tr("No bookmarks in this workspace"))->setEnabled(false);
}

void MainWindow::goToBookmark(const Bookmark &bookmark)
{
    Destination place = bookmark.position;
    if (!bookmark.stream.empty()) {
        const StreamId stream{m_session.index()->streams.find(bookmark.stream)};
        if (!stream.isValid())
            return showError(tr("There is no stream %1 in this store.")
                                 .arg(QString::fromStdString(bookmark.stream)));
        m_session.selectStream(stream);
        place = bookmark.version;
    }
    if (const QString reason = PlaceFinder(m_session).go(place); !reason.isEmpty())
        showError(reason);
}

void MainWindow::addScript()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Add projections or upcasters"), {}, tr("Scripts (%1)").arg(u"*.js *.mjs"_s));
    for (const QString &path : paths) {
        const auto added = m_workbench.scripts().add(path);
        if (!added) {
            showError(added.error().message);
            continue;
        }
        if (m_workbench.scripts().at(added.value()).kind == ScriptKind::Projection)
            m_workbench.useScript(m_workbench.scripts().at(added.value()).path);
        else
            m_workbench.scripts().setOn(added.value(), true);
    }
}

void MainWindow::openWorkspace(const QString &path)
{
    const auto workspace = m_workbench.open(path);
    if (!workspace) {
        showError(workspace.error().message);
        return;
    }
    rememberStore(path);
    if (m_workbench.hasUntrusted())
        askWhetherTrusted();
    if (workspace.value().store.isEmpty())
        return;
    m_travel.beginAt({.stream = QString::fromStdString(workspace.value().stream),
                      .version = workspace.value().version,
                      .partition = workspace.value().partition});
    m_asked = {workspace.value().store, {}};
    m_session.open(workspace.value().store);
}

void MainWindow::askForWorkspace()
{
    openPath(QFileDialog::getOpenFileName(this, tr("Open a workspace"), {},
                                          tr("Workspaces (%1)").arg(u"*.hindcast"_s)));
}

void MainWindow::saveWorkspace()
{
    if (m_workbench.path().isEmpty())
        return saveWorkspaceAs();
    if (const auto saved = m_workbench.save(m_workbench.path()); !saved)
        showError(saved.error().message);
}

void MainWindow::saveWorkspaceAs()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save the workspace"), m_workbench.path(),
                                                tr("Workspaces (%1)").arg(u"*.hindcast"_s));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".hindcast"_s))
        path += u".hindcast"_s;
    if (const auto saved = m_workbench.save(path); !saved)
        showError(saved.error().message);
    else
        rememberStore(path);
}

/// Scripts that came from somewhere else show only what a person lets them show.
void MainWindow::askWhetherTrusted()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Scripts from somewhere else"),
        tr("The workspace %1 has scripts that were not written on this machine. They cannot touch "
           "files or the network, but they decide what is shown. Do you trust them?")
            .arg(QFileInfo(m_workbench.path()).fileName()),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *trust = question->addButton(tr("Trust and run"), QMessageBox::AcceptRole);
    question->addButton(tr("Not now"), QMessageBox::RejectRole);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, trust](const QAbstractButton *clicked) {
                if (clicked == static_cast<QAbstractButton *>(trust))
                    m_workbench.scripts().trustAll();
            });
    question->open();
}

} // namespace hindcast
