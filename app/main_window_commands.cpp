// SPDX-License-Identifier: MIT
#include "app/main_window.h"
#include "app/sample_store.h"
#include "app/view_memory.h"
#include "model/store/store_choice.h"
#include "views/common/language.h"
#include "views/common/theme.h"
#include "views/store/problems_dialog.h"
#include "views/store/shortcuts_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QTimeZone>

namespace hindcast {

using namespace Qt::StringLiterals;

void MainWindow::askForStore()
{
    const QString folder = QFileInfo(settings::recent.value().value(0)).path();
    const QString filter = tr("Event stores (%1);;All files (*)")
                               .arg(u"*.db *.sqlite *.sqlite3 *.json *.jsonl *.ndjson *.gz"_s);
    openPath(QFileDialog::getOpenFileName(this, tr("Open a store"), folder, filter));
}

void MainWindow::openSample()
{
    if (const QString path = sampleStorePath(); !path.isEmpty())
        openPath(path);
    else
        showError(tr("The sample store is not installed beside the program."));
}

void MainWindow::reload()
{
    rememberHere();
    open({m_session.store().path, m_opened.opener});
}

void MainWindow::mapColumns()
{
    m_mapper.ask(m_session.store().path, m_session.timeFormat());
}

/// Several applications may keep their events in one database, each in tables of its own.
void MainWindow::chooseTable()
{
    const QString path = m_session.store().path;
    const auto candidates = storeCandidates(path);
    if (!candidates)
        return showError(candidates.error().message);
    QStringList names;
    for (const StoreCandidate &each : candidates.value())
        names += tr("table %1 (%2)").arg(each.table, each.profile);
    if (names.size() < 2)
        return showError(tr("%1 has only one table of events.").arg(QFileInfo(path).fileName()));
    bool isChosen = false;
    const QString name
        = QInputDialog::getItem(this, tr("Several stores in one database"),
                                tr("Show the events of:"), names, 0, false, &isChosen);
    if (!isChosen)
        return;
    const StoreCandidate &chosen
        = candidates.value()[static_cast<std::size_t>(names.indexOf(name))];
    const StoreChoice choice{chosen.profile, chosen.table};
    rememberHere();
    open({path, [path, choice] { return openStore(path, choice); }});
}

void MainWindow::showProblems()
{
    if (!m_problems) {
        m_problems = new ProblemsDialog(m_session, this);
        m_problems->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_problems->show();
    m_problems->raise();
    m_problems->activateWindow();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(allActions(), this).exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Hindcast"),
        tr("<b>Hindcast %1</b><p>Explores and debugs event-sourced systems. It shows the "
           "state as it was at any version, and never changes a store.</p>"
           "<p>Licence: MIT</p>")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::toggleAllStreams()
{
    LedgerView view = m_session.ledgerView();
    view.scope = view.scope == LedgerView::Scope::Stream ? LedgerView::Scope::AllStreams
                                                         : LedgerView::Scope::Stream;
    m_session.setLedgerView(view);
}

void MainWindow::copyState()
{
    if (m_session.moment())
        QApplication::clipboard()->setText(
            QString::fromStdString(m_session.moment()->after.toText(2)));
}

void MainWindow::chooseTheme(const QString &key)
{
    settings::theme.set(key);
    applyTheme(themeFromKey(key));
}

void MainWindow::chooseLanguage(const QString &key)
{
    settings::language.set(key);
    applyLanguage(key);
}

void MainWindow::chooseZone(const QString &key)
{
    if (key == "other"_L1) {
        askForZone();
        return;
    }
    settings::zone.set(key);
    m_session.setTimeFormat(TimeFormat::fromKey(key));
}

void MainWindow::askForZone()
{
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zones += QString::fromUtf8(id);
    const int current = static_cast<int>(zones.indexOf(m_session.timeFormat().zoneName()));
    bool isChosen = false;
    const QString zone
        = QInputDialog::getItem(this, tr("Time zone"), tr("Show times in this zone:"), zones,
                                std::max(current, 0), true, &isChosen);
    if (!isChosen)
        return;
    if (zones.contains(zone))
        chooseZone(zone);
    else
        showError(tr("There is no time zone %1.").arg(zone));
}

} // namespace hindcast
