// SPDX-License-Identifier: MIT
#pragma once

#include "app/column_mapper.h"
#include "app/travel.h"
#include "app/work_pages.h"
#include "app/workbench.h"
#include "model/session/step_search.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QActionGroup;
class QMenu;
class QTabBar;

namespace hindcast {

class CommandPalette;
class ExplainDialog;
class GoToBox;
class NoticeBar;
class ProblemsDialog;
class StatusLine;
class StoreBar;

/// One window with one store: it puts the views around a Session, owns the actions, and remembers
/// how the person left it. Decides nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the store at \a path in this window, or says in it why that cannot be.
    void openStoreAt(const QString &path, const OpeningPlace &place = {});
    void open(const StoreOpening &opening, const OpeningPlace &place = {});
    /// Says why the store at \a path could not be opened, and lets a person map its columns.
    void refuse(const QString &path, const QString &reason);
    [[nodiscard]] Session &session() { return m_session; }
    /// Says \a message in the strip above the views.
    void showError(const QString &message);

signals:
    /// A person wants to open another store while one is open here already.
    void newWindowAsked(const hindcast::StoreOpening &opening);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Everything that a person can do, once: menus, palette and the page of shortcuts show it.
    struct ActionRow;
    static const std::vector<ActionRow> actionTable;

    void createActions();
    void fillMenus();
    void fillRecentMenu(QMenu *menu);
    void addChoices(QMenu *menu, const QString &current,
                    const QList<std::pair<QString, QString>> &keysAndNames,
                    void (MainWindow::*choose)(const QString &key));
    void build();
    void rebuild(); ///< Makes menus and views anew, in another language.
    void buildViews();
    void connectSession();
    void connectActions();
    [[nodiscard]] QAction *action(const char *id) const;
    [[nodiscard]] QList<QAction *> allActions() const;
    [[nodiscard]] Explorer &explorer() { return m_pages->explorer(); }
    void fillProjectionMenu();
    void fillBookmarkMenu();
    void fillDebugHead();
    void toggleFieldStop();
    void step(EventTrait::Kind kind, StepSearch::Direction direction);
    void explain();
    void exportRows();
    void goToBookmark(const Bookmark &bookmark);
    void showProjection();

    // What the actions do, where it is more than a call.
    void askForStore();
    void openPath(const QString &path);
    void openHereOrBeside(const StoreOpening &opening);
    void openSample();
    void reload();
    void mapColumns();
    void chooseTable();
    void showProblems();
    void showShortcuts();
    void showAbout();
    void toggleAllStreams();
    void copyState();
    void chooseTheme(const QString &key);
    void chooseLanguage(const QString &key);
    void chooseZone(const QString &key);
    void addScript();
    void openWorkspace(const QString &path);
    void askForWorkspace();
    void saveWorkspace();
    void saveWorkspaceAs();
    void askWhetherTrusted();
    void askForZone();
    void storeOpened();
    void updateTitle();
    void updateHistoryActions();
    void rememberHere() const;

    Session m_session;
    Workbench m_workbench{m_session};
    Travel m_travel{m_session};
    ColumnMapper m_mapper{*this};
    StoreOpening m_asked; ///< The last one that was to be opened, …
    StoreOpening m_opened; ///< … and the one that is.
    QHash<QByteArray, QAction *> m_actions;
    QList<QMenu *> m_choiceMenus; ///< Theme, language, zone, projection.

    // Owned by the widget tree; made anew when the language changes.
    WorkPages *m_pages = nullptr;
    NoticeBar *m_notice = nullptr;
    StoreBar *m_storeBar = nullptr;
    QTabBar *m_work = nullptr;
    StatusLine *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    GoToBox *m_goTo = nullptr;
    QPointer<ProblemsDialog> m_problems;
    QPointer<ExplainDialog> m_explanation;
    QMenu *m_projectionMenu = nullptr;
    QMenu *m_bookmarkMenu = nullptr;
    QMenu *m_zoneMenu = nullptr;
};

} // namespace hindcast
