// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/command_list_model.h"
#include "model/session/place_finder.h"
#include "views/common/popup.h"

#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;

namespace hindcast {

/// The popup (Ctrl+K) that finds by typing: actions of the window, streams, places, events.
class CommandPalette final : public Popup
{
    Q_OBJECT
public:
    /// \a session must outlive the palette.
    CommandPalette(Session &session, QWidget *window);

    /// What is offered; those that are disabled when the palette pops up are left out. Actions are
    /// remembered by their object names.
    void setActions(const QList<QAction *> &actions);
    /// Names of actions, the latest first: to be kept over restarts.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &names) { m_recent = names; }

    /// Shows the palette, empty.
    void popup();

signals:
    /// An id that was looked for is not there, or a typed place cannot be gone to.
    void refused(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void showQuery();
    void showCurrent();
    void selectFirst();
    void keepASelection();
    void activate(const QModelIndex &index);
    void trigger(const QString &key);
    void jump();
    void searchEvents();
    [[nodiscard]] std::vector<Command> commands() const;
    [[nodiscard]] std::vector<Command> jumps();
    [[nodiscard]] std::vector<Command> searches() const;

    Session &m_session;
    PlaceFinder m_finder;
    CommandListModel m_model;
    QList<QPointer<QAction>> m_actions;
    QStringList m_recent;
    std::optional<Destination> m_place; ///< Where the typed text leads.
    bool m_hasMoved = false; ///< Whether a person has chosen a line since the text changed.
    QLineEdit *m_edit; ///< Owned by the widget tree, as below.
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace hindcast
