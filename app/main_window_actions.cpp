// SPDX-License-Identifier: MIT
#include "app/main_window.h"
#include "app/view_memory.h"
#include "app/windows.h"
#include "views/common/icons.h"
#include "views/common/language.h"
#include "views/common/theme.h"

#include <QAction>
#include <QActionGroup>
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
    void (MainWindow::*slot)() = nullptr;
    bool needsStore = true;
};

const std::vector<MainWindow::ActionRow> &MainWindow::actionTable()
{
    using W = MainWindow;
    using enum MenuName;
    static const std::vector<ActionRow> table{
        {"open", File, QT_TR_NOOP("&Open…"), "Ctrl+O", IconName::Open, &W::askForStore, false},
        {"openSample", File, QT_TR_NOOP("Open the &sample store"), "", {}, &W::openSample, false},
        {"reload", File, QT_TR_NOOP("&Read the store again"), "F5", {}, &W::reload},
        {"-recent", File},
        {"close", File, QT_TR_NOOP("&Close window"), "Ctrl+W", {}, &W::closeWindow, false},

        {"copyState", Edit, QT_TR_NOOP("Copy the &state as JSON"), "Ctrl+Shift+C", IconName::Copy,
         &W::copyState},
        {"findInState", Edit, QT_TR_NOOP("&Find in the state"), "Ctrl+F", IconName::Search,
         &W::focusStateSearch},
        {"filterEvents", Edit, QT_TR_NOOP("Filter &events"), "Ctrl+E", IconName::Filter,
         &W::focusLedgerFilter},
        {"filterStreams", Edit, QT_TR_NOOP("Filter s&treams"), "Ctrl+L", IconName::Filter,
         &W::focusStreams},

        {"back", View, QT_TR_NOOP("&Back"), "Alt+Left", IconName::Left, &W::goBack},
        {"ahead", View, QT_TR_NOOP("&Forward"), "Alt+Right", IconName::Right, &W::goForward},
        {"-timeline", View},
        {"fit", View, QT_TR_NOOP("Fit the t&imeline"), "Ctrl+0", IconName::Fit, &W::fitTimeline},
        {"zoomIn", View, QT_TR_NOOP("Zoom &in"), "Ctrl++", {}, &W::zoomIn},
        {"zoomOut", View, QT_TR_NOOP("Zoom &out"), "Ctrl+-", {}, &W::zoomOut},
        {"timeAxis", View, QT_TR_NOOP("&Time as axis"), "Ctrl+1", {}, &W::useTimeAxis},
        {"versionAxis", View, QT_TR_NOOP("&Version as axis"), "Ctrl+2", {}, &W::useVersionAxis},
        {"allStreams",
         View,
         QT_TR_NOOP("List events of &all streams"),
         "Ctrl+Shift+A",
         {},
         &W::toggleAllStreams},

        {"first", Replay, QT_TR_NOOP("&First event"), "Home", IconName::First, &W::goToFirst},
        {"stepBack", Replay, QT_TR_NOOP("Step &back"), "Left", IconName::Back, &W::stepBack},
        {"play", Replay, QT_TR_NOOP("&Play or pause"), "Space", IconName::Play, &W::togglePlay},
        {"stepForward", Replay, QT_TR_NOOP("Step &forward"), "Right", IconName::Forward,
         &W::stepForward},
        {"last", Replay, QT_TR_NOOP("&Last event"), "End", IconName::Last, &W::goToLast},
        {"-jumps", Replay},
        {"goTo", Replay, QT_TR_NOOP("&Go to…"), "Ctrl+G", {}, &W::showGoTo},
        {"nextOfType",
         Replay,
         QT_TR_NOOP("&Next event of this type"),
         "Ctrl+Right",
         {},
         &W::nextOfType},
        {"previousOfType",
         Replay,
         QT_TR_NOOP("P&revious event of this type"),
         "Ctrl+Left",
         {},
         &W::previousOfType},

        {"palette", Tools, QT_TR_NOOP("&Command palette"), "Ctrl+K", IconName::Search,
         &W::showPalette, false},
        {"problems", Tools, QT_TR_NOOP("&Problems of the store"), "Ctrl+P", IconName::Warning,
         &W::showProblems},

        {"shortcuts", Help, QT_TR_NOOP("&Keyboard shortcuts"), "F1", {}, &W::showShortcuts, false},
        {"about", Help, QT_TR_NOOP("&About Hindcast"), "", {}, &W::showAbout, false},
    };
    return table;
}

void MainWindow::createActions()
{
    for (const ActionRow &row : actionTable()) {
        if (row.slot == nullptr)
            continue;
        auto *made = new QAction(tr(row.text), this);
        made->setObjectName(QString::fromLatin1(row.id));
        made->setShortcut(QKeySequence(QString::fromLatin1(row.keys)));
        made->setEnabled(!row.needsStore || m_session.hasStore());
        made->setProperty("needsStore", row.needsStore);
        if (row.icon)
            made->setIcon(icon(*row.icon));
        connect(made, &QAction::triggered, this, row.slot);
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
    for (const ActionRow &row : actionTable()) {
        if (row.slot != nullptr)
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
        for (const ActionRow &row : actionTable()) {
            if (row.menu == name && row.slot != nullptr)
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

    addRows(menuBar()->addMenu(tr("&Replay")), MenuName::Replay);
    m_projectionMenu = menuBar()->addMenu(tr("&Projections"));
    QList<std::pair<QString, QString>> projections;
    for (const BuiltIn projection : builtInProjections())
        projections.emplaceBack(builtInKey(projection), projectionName(projection));
    addChoices(m_projectionMenu, builtInKey(m_session.projection()), projections,
               &MainWindow::chooseProjection);
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

QString MainWindow::projectionName(BuiltIn projection)
{
    switch (projection) {
    case BuiltIn::Merge:
        break;
    case BuiltIn::LastEvent:
        return tr("Last event");
    case BuiltIn::CountByType:
        return tr("Count by type");
    case BuiltIn::JsonPatch:
        return tr("JSON Patch");
    }
    return tr("Merge");
}

} // namespace hindcast
