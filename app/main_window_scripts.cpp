// SPDX-License-Identifier: MIT
// What the window does with scripts and workspaces.
#include "app/explorer.h"
#include "app/main_window.h"
#include "app/view_memory.h"
#include "views/common/notice_bar.h"
#include "views/compare/compare_panel.h"
#include "views/scripts/scripts_panel.h"
#include "views/store/store_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ScriptMenuText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::MainWindow)
};

QString nameOf(BuiltIn projection)
{
    switch (projection) {
    case BuiltIn::Merge:
        break;
    case BuiltIn::LastEvent:
        return ScriptMenuText::tr("Last event");
    case BuiltIn::CountByType:
        return ScriptMenuText::tr("Count by type");
    case BuiltIn::JsonPatch:
        return ScriptMenuText::tr("JSON Patch");
    }
    return ScriptMenuText::tr("Merge");
}

QString fileNameOf(const QString &path)
{
    return QFileInfo(path).fileName().replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::showWork(Work work)
{
    QWidget *page = m_explorer;
    if (work == Work::Scripts)
        page = m_scriptsPanel != nullptr ? m_scriptsPanel : makeScriptsPanel();
    else if (work == Work::Compare)
        page = m_compare != nullptr ? m_compare : makeComparePanel();
    m_pages->setCurrentWidget(page);
    const QSignalBlocker blocker(m_work);
    m_work->setCurrentIndex(static_cast<int>(work));
}

ScriptsPanel *MainWindow::makeScriptsPanel()
{
    m_scriptsPanel = new ScriptsPanel(m_session, m_workbench.scripts());
    m_pages->addWidget(m_scriptsPanel);
    m_scriptsPanel->setProjection(
        {m_workbench.projection().builtIn, m_workbench.projection().script});
    m_scriptsPanel->setWorkspaceName(QFileInfo(m_workbench.path()).completeBaseName());
    m_scriptsPanel->setOnFailure(m_session.lens().onFailure);
    if (!m_workbench.projection().script.isEmpty())
        m_scriptsPanel->showScript(m_workbench.projection().script);
    connect(m_scriptsPanel, &ScriptsPanel::pipelineChosen, this, [this] {
        const auto &choice = m_scriptsPanel->projection();
        if (choice.script.isEmpty())
            m_workbench.useBuiltIn(choice.builtIn);
        else
            m_workbench.useScript(choice.script);
    });
    connect(m_scriptsPanel, &ScriptsPanel::goToRow, &m_session, &Session::goTo);
    connect(m_scriptsPanel, &ScriptsPanel::saveFailed, this, &MainWindow::showError);
    connect(m_scriptsPanel, &ScriptsPanel::compareAsked, this, [this] {
        showWork(Work::Compare);
        m_compare->run();
    });
    connect(m_scriptsPanel, &ScriptsPanel::skipAsked, this, [this] {
        Lens lens = m_session.lens();
        lens.onFailure = OnFailure::Skip;
        m_session.setLens(lens);
    });
    connect(&m_session, &Session::lensChanged, m_scriptsPanel,
            [this] { m_scriptsPanel->setOnFailure(m_session.lens().onFailure); });
    connect(&m_workbench, &Workbench::changed, m_scriptsPanel, [this] {
        const ChosenProjection &chosen = m_workbench.projection();
        m_scriptsPanel->setProjection({chosen.builtIn, chosen.script});
        m_scriptsPanel->setWorkspaceName(QFileInfo(m_workbench.path()).completeBaseName());
    });
    return m_scriptsPanel;
}

ComparePanel *MainWindow::makeComparePanel()
{
    m_compare = new ComparePanel(m_session);
    m_pages->addWidget(m_compare);
    offerChoices();
    connect(&m_workbench, &Workbench::changed, m_compare, [this] { offerChoices(); });
    connect(m_compare, &ComparePanel::rowRequested, this, [this](Row row) {
        m_session.goTo(row);
        showWork(Work::Explore);
    });
    connect(m_compare, &ComparePanel::scriptRequested, this,
            [this](const QString &file, int line, int column) {
                showWork(Work::Scripts);
                m_scriptsPanel->showScript(file, line, column);
            });
    return m_compare;
}

/// What may be compared: the projection in use first, so that it is what a person finds chosen.
void MainWindow::offerChoices()
{
    std::vector<ProjectionChoice> projections;
    std::vector<UpcasterChoice> upcasters;
    const ScriptLibrary &scripts = m_workbench.scripts();
    const ChosenProjection &chosen = m_workbench.projection();
    for (int i = 0; i < scripts.count(); ++i) {
        const LibraryScript &script = scripts.at(i);
        if (!script.isTrusted)
            continue;
        const QString name = QFileInfo(script.path).fileName();
        const ScriptFile file{script.path, script.text};
        if (script.kind == ScriptKind::Upcasters)
            upcasters.push_back({name, file, script.isOn});
        else
            projections.insert(script.path == chosen.script ? projections.begin()
                                                            : projections.end(),
                               {name, file});
    }
    for (const BuiltIn builtIn : builtInProjections()) {
        const bool isChosen = chosen.script.isEmpty() && chosen.builtIn == builtIn;
        projections.insert(isChosen ? projections.begin() : projections.end(),
                           {nameOf(builtIn), builtIn});
    }
    m_compare->setChoices(std::move(projections), std::move(upcasters));
}

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
    m_opening = OpeningPlace{.stream = QString::fromStdString(workspace.value().stream),
                             .version = workspace.value().version};
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
