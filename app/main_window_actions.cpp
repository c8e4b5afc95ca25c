// SPDX-License-Identifier: MIT
#include "app/explorer.h"
#include "app/main_window.h"
#include "app/view_memory.h"
#include "views/common/command_palette.h"
#include "views/common/go_to_box.h"
#include "views/common/icons.h"
#include "views/common/language.h"
#include "views/event/event_panel.h"
#include "views/ledger/ledger_panel.h"
#include "views/state/state_panel.h"
#include "views/streams/streams_panel.h"
#include "views/timeline/timeline_view.h"
#include "views/transport/transport_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTimeZone>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

enum class MenuName { File, Edit, View, Replay, Tools, Help };

/// A line between groups of a menu.
constexpr const char *separator = "";

} // namespace

struct MainWindow::ActionRow
{
    const char *id;
    MenuName menu = MenuName::File;
    const char *text = separator;
    const char *keys = "";
    std::optional<IconName> icon;
    void (*run)(MainWindow &window) = nullptr;
    bool needsStore = true;
};

#define TEXT(text) QT_TRANSLATE_NOOP("hindcast::MainWindow", text)

using W = MainWindow;
using enum MenuName;

const std::vector<MainWindow::ActionRow> MainWindow::actionTable{
    {"open", File, TEXT("&Open…"), "Ctrl+O", IconName::Open, [](W &w) { w.askForStore(); }, false},
    {"openSample",
     File,
     TEXT("Open the &sample store"),
     "",
     {},
     [](W &w) { w.openSample(); },
     false},
    {"reload", File, TEXT("&Read the store again"), "F5", {}, [](W &w) { w.reload(); }},
    {"mapColumns", File, TEXT("&Map columns…"), "", {}, [](W &w) { w.mapColumns(); }},
    {"chooseTable",
     File,
     TEXT("Choose the &table of events…"),
     "",
     {},
     [](W &w) { w.chooseTable(); }},
    {"-recent", File},
    {"openWorkspace",
     File,
     TEXT("Open a &workspace…"),
     "",
     {},
     [](W &w) { w.askForWorkspace(); },
     false},
    {"saveWorkspace",
     File,
     TEXT("Sa&ve the workspace"),
     "Ctrl+Shift+S",
     {},
     [](W &w) { w.saveWorkspace(); }},
    {"saveWorkspaceAs",
     File,
     TEXT("Save the workspace &as…"),
     "",
     {},
     [](W &w) { w.saveWorkspaceAs(); }},
    {"-close", File},
    {"close", File, TEXT("&Close window"), "Ctrl+W", {}, [](W &w) { w.close(); }, false},

    {"copyState", Edit, TEXT("Copy the &state as JSON"), "Ctrl+Shift+C", IconName::Copy,
     [](W &w) { w.copyState(); }},
    {"findInState", Edit, TEXT("&Find in the state"), "Ctrl+F", IconName::Search,
     [](W &w) { w.explorer().state().focusSearch(); }},
    {"filterEvents", Edit, TEXT("Filter &events"), "Ctrl+E", IconName::Filter,
     [](W &w) { w.explorer().ledger().focusFilter(); }},
    {"filterStreams", Edit, TEXT("Filter s&treams"), "Ctrl+L", IconName::Filter,
     [](W &w) { w.explorer().streams().focusFilter(); }},

    {"back", View, TEXT("&Back"), "Alt+Left", IconName::Left, [](W &w) { w.m_travel.goBack(); }},
    {"ahead", View, TEXT("&Forward"), "Alt+Right", IconName::Right,
     [](W &w) { w.m_travel.goForward(); }},
    {"-work", View},
    {"explore",
     View,
     TEXT("E&xplore"),
     "Alt+1",
     {},
     [](W &w) { w.m_pages->showWork(WorkPages::Work::Explore); }},
    {"scripts",
     View,
     TEXT("&Scripts"),
     "Alt+2",
     {},
     [](W &w) { w.m_pages->showWork(WorkPages::Work::Scripts); }},
    {"compare",
     View,
     TEXT("&Compare before and after"),
     "Alt+3",
     {},
     [](W &w) { w.m_pages->showWork(WorkPages::Work::Compare); }},
    {"store",
     View,
     TEXT("About this st&ore"),
     "Alt+4",
     {},
     [](W &w) { w.m_pages->showWork(WorkPages::Work::Store); }},
    {"-timeline", View},
    {"fit", View, TEXT("Fit the t&imeline"), "Ctrl+0", IconName::Fit,
     [](W &w) { w.explorer().timeline().fit(); }},
    {"zoomIn",
     View,
     TEXT("Zoom &in"),
     "Ctrl++",
     {},
     [](W &w) { w.explorer().timeline().zoomIn(); }},
    {"zoomOut",
     View,
     TEXT("Zoom &out"),
     "Ctrl+-",
     {},
     [](W &w) { w.explorer().timeline().zoomOut(); }},
    {"timeAxis",
     View,
     TEXT("&Time as axis"),
     "Ctrl+1",
     {},
     [](W &w) { w.explorer().timeline().setAxis(TimelineAxis::Time); }},
    {"versionAxis",
     View,
     TEXT("&Version as axis"),
     "Ctrl+2",
     {},
     [](W &w) { w.explorer().timeline().setAxis(TimelineAxis::Version); }},
    {"allStreams",
     View,
     TEXT("List events of &all streams"),
     "Ctrl+Shift+A",
     {},
     [](W &w) { w.toggleAllStreams(); }},

    {"first", Replay, TEXT("&First event"), "Home", IconName::First,
     [](W &w) { w.explorer().transport().first(); }},
    {"stepBack", Replay, TEXT("Step &back"), "Left", IconName::Back,
     [](W &w) { w.explorer().transport().back(); }},
    {"play", Replay, TEXT("&Play or pause"), "Space", IconName::Play,
     [](W &w) { w.explorer().transport().togglePlay(); }},
    {"stepForward", Replay, TEXT("Step &forward"), "Right", IconName::Forward,
     [](W &w) { w.explorer().transport().forward(); }},
    {"last", Replay, TEXT("&Last event"), "End", IconName::Last,
     [](W &w) { w.explorer().transport().last(); }},
    {"-jumps", Replay},
    {"goTo", Replay, TEXT("&Go to…"), "Ctrl+G", {}, [](W &w) { w.m_goTo->popup(); }},
    {"bookmark",
     Replay,
     TEXT("Bookmar&k this event, or no longer"),
     "Ctrl+D",
     {},
     [](W &w) { w.m_workbench.toggleBookmark(); }},
    {"nextOfType",
     Replay,
     TEXT("&Next event of this type"),
     "Ctrl+Right",
     {},
     [](W &w) { w.explorer().event().nextOfType(); }},
    {"previousOfType",
     Replay,
     TEXT("P&revious event of this type"),
     "Ctrl+Left",
     {},
     [](W &w) { w.explorer().event().previousOfType(); }},

    {"nextChange",
     Replay,
     TEXT("Ne&xt change of the selected field"),
     "Shift+Right",
     {},
     [](W &w) { w.explorer().state().goToNextChange(); }},
    {"previousChange",
     Replay,
     TEXT("Pre&vious change of the selected field"),
     "Shift+Left",
     {},
     [](W &w) { w.explorer().state().goToPreviousChange(); }},

    {"palette", Tools, TEXT("&Command palette"), "Ctrl+K", IconName::Search,
     [](W &w) { w.m_palette->popup(); }, false},
    {"addScript", Tools, TEXT("&Add a script…"), "", {}, [](W &w) { w.addScript(); }, false},
    {"problems", Tools, TEXT("&Problems of the store"), "Ctrl+P", IconName::Warning,
     [](W &w) { w.showProblems(); }},

    {"shortcuts",
     Help,
     TEXT("&Keyboard shortcuts"),
     "F1",
     {},
     [](W &w) { w.showShortcuts(); },
     false},
    {"about", Help, TEXT("&About Hindcast"), "", {}, [](W &w) { w.showAbout(); }, false},
};

void MainWindow::createActions()
{
    for (const ActionRow &row : actionTable) {
        if (row.run == nullptr)
            continue;
        auto *made = new QAction(tr(row.text), this);
        made->setObjectName(QString::fromLatin1(row.id));
        made->setShortcut(QKeySequence(QString::fromLatin1(row.keys)));
        made->setEnabled(!row.needsStore || m_session.hasStore());
        made->setProperty("needsStore", row.needsStore);
        if (row.icon)
            made->setIcon(icon(*row.icon));
        connect(made, &QAction::triggered, this, [this, run = row.run] { run(*this); });
        addAction(made);
        m_actions.insert(row.id, made);
    }
}

QAction *MainWindow::action(const char *id) const
{
    Q_ASSERT(m_actions.contains(id));
    return m_actions.value(id);
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actionTable) {
        if (row.run != nullptr)
            actions += action(row.id);
    }
    for (const QMenu *menu : m_choiceMenus)
        actions += menu->actions();
    return actions;
}

void MainWindow::fillMenus()
{
    m_choiceMenus.clear();
    const auto addRows = [this](QMenu *menu, MenuName name) {
        for (const ActionRow &row : actionTable) {
            if (row.menu == name && row.run != nullptr)
                menu->addAction(action(row.id));
            else if (row.menu == name)
                menu->addSeparator();
        }
        return menu;
    };
    QMenu *file = addRows(menuBar()->addMenu(tr("&File")), MenuName::File);
    auto *recent = new QMenu(tr("Open &recent"), file);
    file->insertMenu(action("reload"), recent);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    addRows(menuBar()->addMenu(tr("&Edit")), MenuName::Edit);

    QMenu *view = addRows(menuBar()->addMenu(tr("&View")), MenuName::View);
    view->addSeparator();
    addChoices(
        view->addMenu(tr("T&heme")), settings::theme.value(),
        {{u"system"_s, tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
        &MainWindow::chooseTheme);
    addChoices(view->addMenu(tr("&Language")), settings::language.value(), languages(),
               &MainWindow::chooseLanguage);
    m_zoneMenu = view->addMenu(tr("Time &zone"));
    addChoices(
        m_zoneMenu, settings::zone.value(),
        {{u"utc"_s, tr("UTC")},
         {u"local"_s, tr("Local (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId()))},
         {u"other"_s, tr("Another zone…")}},
        &MainWindow::chooseZone);

    QMenu *replay = addRows(menuBar()->addMenu(tr("&Replay")), MenuName::Replay);
    m_bookmarkMenu = new QMenu(tr("B&ookmarks"), replay);
    m_bookmarkMenu->setObjectName(u"bookmarks"_s);
    replay->insertMenu(action("nextOfType"), m_bookmarkMenu);
    connect(m_bookmarkMenu, &QMenu::aboutToShow, this, &MainWindow::fillBookmarkMenu);
    m_projectionMenu = menuBar()->addMenu(tr("&Projections"));
    connect(m_projectionMenu, &QMenu::aboutToShow, this, &MainWindow::fillProjectionMenu);
    fillProjectionMenu();
    addRows(menuBar()->addMenu(tr("&Tools")), MenuName::Tools);
    addRows(menuBar()->addMenu(tr("&Help")), MenuName::Help);
}

void MainWindow::addChoices(QMenu *menu, const QString &current,
                            const QList<std::pair<QString, QString>> &keysAndNames,
                            void (MainWindow::*choose)(const QString &key))
{
    auto *group = new QActionGroup(menu);
    bool isListed = false;
    for (const auto &[key, name] : keysAndNames) {
        QAction *choice = group->addAction(name);
        choice->setCheckable(true);
        choice->setChecked(key == current);
        isListed = isListed || key == current;
        connect(choice, &QAction::triggered, this,
                [this, choose, key = key] { (this->*choose)(key); });
    }
    if (!isListed && !group->actions().isEmpty())
        group->actions().last()->setChecked(true); // "Another zone…"
    menu->addActions(group->actions());
    m_choiceMenus += menu;
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    for (const QString &path : settings::recent.value())
        connect(menu->addAction(path), &QAction::triggered, this, [this, path] { openPath(path); });
    if (menu->isEmpty())
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
}

} // namespace hindcast
