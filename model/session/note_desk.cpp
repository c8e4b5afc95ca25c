// SPDX-License-Identifier: MIT
#include "model/session/note_desk.h"

#include <algorithm>

namespace hindcast {

NoteDesk::NoteDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::storeOpened, this, [this] {
        for (Note &note : m_notes)
            note.row = {};
    });
    connect(&m_session, &Session::indexChanged, this, &NoteDesk::findRows);
}

void NoteDesk::setBookmarks(const std::vector<Bookmark> &bookmarks)
{
    m_notes.clear();
    for (const Bookmark &bookmark : bookmarks)
        m_notes.push_back({bookmark, rowOf(bookmark)});
    emit changed();
}

std::vector<Bookmark> NoteDesk::bookmarks() const
{
    std::vector<Bookmark> all;
    for (const Note &note : m_notes)
        all.push_back(note.bookmark);
    return all;
}

/// Rows never change while a store grows, so only those that were not there are looked for.
void NoteDesk::findRows()
{
    bool hasFound = false;
    for (Note &note : m_notes) {
        if (note.row.isValid())
            continue;
        note.row = rowOf(note.bookmark);
        hasFound = hasFound || note.row.isValid();
    }
    if (hasFound)
        emit changed();
}

Row NoteDesk::rowOf(const Bookmark &bookmark) const
{
    const StoreIndex &index = *m_session.index();
    if (bookmark.stream.empty()) {
        const auto row = index.rowAt(bookmark.position);
        return row && index.event(*row).position == bookmark.position ? *row : Row();
    }
    const StreamId stream{index.streams.find(bookmark.stream)};
    if (!stream.isValid())
        return {};
    const auto rows = index.rowsOf(stream);
    if (rows.empty())
        return {};
    // Most streams count their events up, so the event stands where its version says.
    const auto versionAt
        = [&](std::size_t at) { return index.versionIn({rows[at]}, stream).value; };
    const std::int64_t first = versionAt(0);
    const std::int64_t last = versionAt(rows.size() - 1);
    if (last - first == std::ssize(rows) - 1 && bookmark.version.value >= first
        && bookmark.version.value <= last) {
        const auto guess = static_cast<std::size_t>(bookmark.version.value - first);
        const bool isOnlyOne = guess + 1 == rows.size() || versionAt(guess + 1) > versionAt(guess);
        if (versionAt(guess) == bookmark.version.value && isOnlyOne)
            return Row{rows[guess]};
    }
    // Of several with the same version the last one is meant, as everywhere.
    const auto found = std::find_if(rows.rbegin(), rows.rend(), [&](std::uint32_t row) {
        return index.versionIn({row}, stream) == bookmark.version;
    });
    return found == rows.rend() ? Row() : Row{*found};
}

/// By stream and version where they tell events apart; a bad record has only its position.
Bookmark NoteDesk::bookmarkOf(Row row) const
{
    const IndexedEvent event = m_session.index()->event(row);
    if (event.isBad())
        return {.position = event.position};
    return {.stream = std::string(m_session.index()->streams.at(event.stream.value)),
            .version = event.version};
}

int NoteDesk::find(Row row) const
{
    const auto found = std::ranges::find(m_notes, row, &Note::row);
    return found == m_notes.end() || !row.isValid() ? -1
                                                    : static_cast<int>(found - m_notes.begin());
}

std::map<Row, QString> NoteDesk::byRow() const
{
    std::map<Row, QString> texts;
    for (const Note &note : m_notes) {
        if (note.row.isValid())
            texts.insert_or_assign(note.row, note.bookmark.note);
    }
    return texts;
}

std::vector<ExportedNote> NoteDesk::exported() const
{
    std::vector<ExportedNote> all;
    const StoreIndex &index = *m_session.index();
    for (const Note &note : m_notes) {
        const Bookmark &bookmark = note.bookmark;
        ExportedNote exported{.stream = bookmark.stream,
                              .version = bookmark.version,
                              .note = bookmark.note.toStdString()};
        if (bookmark.stream.empty())
            exported.position = bookmark.position;
        if (note.row.isValid()) {
            const IndexedEvent event = index.event(note.row);
            exported.position = event.position;
            exported.time = event.time;
            if (event.type.isValid())
                exported.type = index.types.at(event.type.value);
        }
        all.push_back(std::move(exported));
    }
    return all;
}

void NoteDesk::toggle(Row row)
{
    if (!row.isValid())
        return;
    const int note = find(row);
    if (note >= 0)
        m_notes.erase(m_notes.begin() + note);
    else
        m_notes.push_back({bookmarkOf(row), row});
    tell();
}

void NoteDesk::toggleHere()
{
    toggle(m_session.row());
}

void NoteDesk::write(Row row, const QString &text)
{
    if (!row.isValid())
        return;
    if (find(row) < 0)
        m_notes.push_back({bookmarkOf(row), row});
    m_notes[static_cast<std::size_t>(find(row))].bookmark.note = text;
    tell();
}

void NoteDesk::setText(int note, const QString &text)
{
    QString &old = m_notes.at(static_cast<std::size_t>(note)).bookmark.note;
    if (old == text)
        return;
    old = text;
    tell();
}

void NoteDesk::remove(int note)
{
    Q_ASSERT(note >= 0 && note < std::ssize(m_notes));
    m_notes.erase(m_notes.begin() + note);
    tell();
}

void NoteDesk::goTo(int note)
{
    const Row row = m_notes.at(static_cast<std::size_t>(note)).row;
    if (row.isValid())
        m_session.goTo(row);
}

void NoteDesk::tell()
{
    emit changed();
    emit edited();
}

} // namespace hindcast
