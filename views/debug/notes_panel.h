// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace hindcast {

class NoteDesk;
class NotesModel;
class Session;

/// The bookmarks and notes of a workspace: a click goes to the event, F2 or a double click writes,
/// Delete takes away.
class NotesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    NotesPanel(Session &session, NoteDesk &desk, QWidget *parent = nullptr);

    /// Puts the cursor into the note of the event that is looked at, which gets one if need be.
    void writeHere();

signals:
    void exportAsked(); ///< A person wants the notes in a file.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void goTo(int row);
    void editNote(int row);
    void removeCurrent();
    void update();

    Session &m_session;
    NoteDesk &m_desk;
    NotesModel *m_model; ///< Owned by the widget tree, as all below.
    QTableView *m_table;
    QLabel *m_hint;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_export;
};

} // namespace hindcast
