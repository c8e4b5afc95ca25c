// SPDX-License-Identifier: MIT
#include "app/action_row.h"
#include "app/view_memory.h"
#include "views/common/language.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTimeZone>

namespace hindcast {

using namespace Qt::StringLiterals;

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
    addRows(menuBar()->addMenu(tr("&Debug")), MenuName::Debug);
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
