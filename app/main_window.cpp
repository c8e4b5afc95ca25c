// SPDX-License-Identifier: MIT
#include "app/main_window.h"

#include "app/explorer.h"
#include "app/view_memory.h"
#include "views/common/command_palette.h"
#include "views/common/go_to_box.h"
#include "views/common/notice_bar.h"
#include "views/ledger/ledger_panel.h"
#include "views/store/status_line.h"
#include "views/store/store_bar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTabBar>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1440, 900);

QVBoxLayout *columnOf(QWidget *parent, std::initializer_list<QWidget *> widgets)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    return column;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setAcceptDrops(true);
    resize(firstSize);
    restoreGeometry(settings::geometry.value());
    m_session.setTimeFormat(TimeFormat::fromKey(settings::zone.value()));
    connectSession(); // Before the views are, so that it sees how they stood before a move.
    build();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    createActions();
    fillMenus();
    buildViews();
    connectActions();
    explorer().restoreViews(settings::views.value());
    updateTitle();
}

void MainWindow::rebuild()
{
    const QVariantMap states = explorer().viewStates();
    menuBar()->clear();
    delete takeCentralWidget();
    qDeleteAll(std::exchange(m_actions, {}));
    createActions();
    fillMenus();
    buildViews();
    connectActions();
    explorer().restoreViews(states);
    updateTitle();
}

void MainWindow::buildViews()
{
    m_status = new StatusLine(m_session, this);
    setStatusBar(m_status); // Replaces and deletes the one before.
    auto *frame = new QWidget(this);
    m_storeBar = new StoreBar(m_session, action("open"), action("back"), action("ahead"),
                              action("palette"), m_projectionMenu, frame);
    showProjection();
    m_notice = new NoticeBar(frame);
    m_pages = new WorkPages(m_session, m_workbench, frame);
    m_travel.setViews(&explorer());
    connect(m_pages, &WorkPages::openAsked, this, &MainWindow::askForStore);
    connect(m_pages, &WorkPages::pathChosen, this, &MainWindow::openPath);
    connect(m_pages, &WorkPages::failed, this, &MainWindow::showError);
    connect(m_pages, &WorkPages::debuggerMade, this, &MainWindow::fillDebugHead);
    connect(m_pages, &WorkPages::exportAsked, this, &MainWindow::exportRows);
    connect(m_pages, &WorkPages::said, m_status,
            [this](const QString &sentence) { m_status->showMessage(sentence); });
    m_work = new QTabBar(frame);
    m_work->setObjectName(u"work"_s);
    m_work->setAccessibleName(tr("What to do with the store"));
    m_work->setDrawBase(false);
    m_work->setExpanding(false);
    for (const QString &name :
         {tr("Explore"), tr("Debug"), tr("Scripts"), tr("Compare"), tr("Store")})
        m_work->addTab(name);
    m_work->setVisible(m_session.hasStore());
    connect(m_work, &QTabBar::currentChanged, m_pages,
            [this](int tab) { m_pages->showWork(static_cast<WorkPages::Work>(tab)); });
    connect(m_pages, &WorkPages::workShown, m_work,
            [this](WorkPages::Work work) { m_work->setCurrentIndex(static_cast<int>(work)); });
    columnOf(frame, {m_storeBar, m_notice, m_work, m_pages})->setStretch(3, 1);
    setCentralWidget(frame);
    m_palette = new CommandPalette(m_session, this);
    m_palette->setActions(allActions());
    m_palette->setRecent(settings::recentCommands.value());
    connect(m_palette, &CommandPalette::refused, this, &MainWindow::showError);
    m_goTo = new GoToBox(m_session, this);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::storeOpened, this, &MainWindow::storeOpened);
    connect(&m_session, &Session::openFailed, this, [this](const QString &reason) {
        if (isVisible()) // Else who asked for the window says it.
            refuse(m_asked.opener ? QString() : m_asked.path, reason);
    });
    connect(&m_mapper, &ColumnMapper::openAsked, this, &MainWindow::openHereOrBeside);
    connect(&m_mapper, &ColumnMapper::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::readingFailed, this, &MainWindow::showError);
    connect(&m_travel, &Travel::historyChanged, this, &MainWindow::updateHistoryActions);
    connect(&m_travel, &Travel::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::streamChanged, this, &MainWindow::updateTitle);
    connect(&m_session, &Session::lensChanged, this, &MainWindow::showProjection);
    connect(&m_workbench, &Workbench::changed, this, &MainWindow::updateTitle);
}

void MainWindow::connectActions()
{
    connect(m_status, &StatusLine::problemsAsked, this, &MainWindow::showProblems);
    connect(m_status, &StatusLine::zoneAsked, this, [this](const QPoint &where) {
        m_zoneMenu->popup(where - QPoint(0, m_zoneMenu->sizeHint().height()));
    });
    updateHistoryActions();
}

void MainWindow::openStoreAt(const QString &path, const OpeningPlace &place)
{
    open({path, {}}, place);
}

void MainWindow::open(const StoreOpening &opening, const OpeningPlace &place)
{
    m_travel.beginAt(place);
    m_asked = opening;
    if (opening.opener)
        m_session.openWith(opening.opener);
    else if (opening.path.endsWith(u".hindcast"_s))
        openWorkspace(opening.path);
    else
        m_session.open(opening.path);
}

void MainWindow::refuse(const QString &path, const QString &reason)
{
    showError(reason);
    if (!path.isEmpty())
        m_mapper.offer(path, m_session.timeFormat());
}

void MainWindow::openPath(const QString &path)
{
    if (path.isEmpty())
        return;
    openHereOrBeside({path, {}});
}

/// Another way of reading the open store takes its place.
void MainWindow::openHereOrBeside(const StoreOpening &opening)
{
    const bool isOpen = m_session.hasStore() && opening.path != m_session.store().path;
    if (isOpen || (m_session.hasStore() && !opening.opener))
        emit newWindowAsked(opening);
    else
        open(opening);
}

void MainWindow::storeOpened()
{
    m_notice->hide();
    m_opened = m_asked;
    rememberStore(m_session.store().path);
    for (QAction *each : std::as_const(m_actions))
        each->setEnabled(true);
    updateHistoryActions();
    m_work->show();
    m_pages->showWork(WorkPages::Work::Explore);
    explorer().ledger().setFocus();
    updateTitle();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_session.stream().isValid()) {
        const std::string_view name = m_session.index()->streams.at(m_session.stream().value);
        parts += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).left(80);
    }
    if (m_session.hasStore())
        parts += QFileInfo(m_session.store().path).fileName();
    if (!m_workbench.path().isEmpty())
        parts += QFileInfo(m_workbench.path()).completeBaseName();
    setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::showError(const QString &message)
{
    m_notice->say(NoticeBar::Kind::Error, message);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberHere();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        openPath(url.toLocalFile());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        QTimer::singleShot(0, this, &MainWindow::rebuild); // Not below the event of a view.
}

void MainWindow::updateHistoryActions()
{
    action("back")->setEnabled(m_travel.canGoBack());
    action("ahead")->setEnabled(m_travel.canGoForward());
}

void MainWindow::rememberHere() const
{
    settings::geometry.set(saveGeometry());
    m_workbench.remember();
    settings::views.set(m_pages->explorer().viewStates());
    settings::recentCommands.set(m_palette->recent());
    m_travel.remember();
}

/// Keys that step through versions belong to some widgets first: a tree opens and closes its nodes
/// with them, tabs change, a button is pressed with the space bar.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != QApplication::focusWidget())
        return QMainWindow::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const int key = pressed->key();
    const bool isSideways = (key == Qt::Key_Left || key == Qt::Key_Right)
        && !pressed->modifiers().testFlag(Qt::ShiftModifier); // Which steps to changes of a field.
    const auto *tree = qobject_cast<const QTreeView *>(watched);
    const bool opensNode = tree != nullptr && isSideways && tree->model() != nullptr
        && tree->model()->hasChildren(tree->currentIndex()) && tree->currentIndex().isValid();
    const bool changesTab = isSideways && watched->inherits("QTabBar");
    const bool presses = key == Qt::Key_Space && watched->inherits("QAbstractButton");
    if (opensNode || changesTab || presses)
        event->accept();
    return QMainWindow::eventFilter(watched, event);
}

} // namespace hindcast
