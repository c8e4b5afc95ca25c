// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/row_sources.h"
#include "model/session/session.h"
#include "model/session/workspace.h"

#include <QObject>

#include <map>

namespace hindcast {

/// Bookmarks and notes on the events of a session's store: the workspace keeps them, the desk knows
/// where they are. Lives on the GUI thread.
class NoteDesk : public QObject
{
    Q_OBJECT
public:
    struct Note
    {
        Bookmark bookmark;
        Row row; ///< Invalid: the open store has no such event, or not yet.
    };

    /// \a session must outlive the desk.
    explicit NoteDesk(Session &session, QObject *parent = nullptr);

    /// Those of a workspace that was opened.
    void setBookmarks(const std::vector<Bookmark> &bookmarks);
    /// For the workspace to keep, in the order in which they were made.
    [[nodiscard]] std::vector<Bookmark> bookmarks() const;

    [[nodiscard]] const std::vector<Note> &notes() const { return m_notes; }
    /// Which of notes() is on \a row; -1: none.
    [[nodiscard]] int find(Row row) const;
    /// What is noted by row; empty text: only a bookmark.
    [[nodiscard]] std::map<Row, QString> byRow() const;
    [[nodiscard]] std::vector<ExportedNote> exported() const;

    /// Bookmarks \a row, or takes its bookmark away with its note.
    void toggle(Row row);
    /// The same for the event that is looked at, if one is.
    void toggleHere();
    /// Notes \a text on \a row, which gets a bookmark if it has none.
    void write(Row row, const QString &text);
    /// \a note is in [0, notes().size()), here and below.
    void setText(int note, const QString &text);
    void remove(int note);
    void goTo(int note);

signals:
    void changed(); ///< Others, or they have been found in the store.
    void edited(); ///< A person has changed what the workspace keeps; comes behind changed().

private:
    void findRows();
    [[nodiscard]] Row rowOf(const Bookmark &bookmark) const;
    [[nodiscard]] Bookmark bookmarkOf(Row row) const;
    void tell();

    Session &m_session;
    std::vector<Note> m_notes;
};

} // namespace hindcast
