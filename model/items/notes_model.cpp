// SPDX-License-Identifier: MIT
#include "model/items/notes_model.h"

namespace hindcast {

NotesModel::NotesModel(NoteDesk &desk, Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_session(session)
    , m_rows(static_cast<int>(desk.notes().size()))
{
    connect(&m_desk, &NoteDesk::changed, this, &NotesModel::refresh);
    connect(&m_session, &Session::storeOpened, this, &NotesModel::refresh);
    connect(&m_session, &Session::timeFormatChanged, this, &NotesModel::refresh);
}

/// Notes are few, and one that is being written keeps its row.
void NotesModel::refresh()
{
    const int rows = static_cast<int>(m_desk.notes().size());
    if (rows == m_rows) {
        if (rows > 0)
            emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int NotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NotesModel::text(const NoteDesk::Note &note, int column) const
{
    const Bookmark &bookmark = note.bookmark;
    if (column == StreamColumn)
        return QString::fromStdString(bookmark.stream);
    if (column == VersionColumn)
        return bookmark.stream.empty() ? tr("position %1").arg(bookmark.position.value)
                                       : QStringLiteral("v%1").arg(bookmark.version.value);
    if (column == NoteColumn)
        return bookmark.note;
    if (!note.row.isValid())
        return column == TypeColumn ? tr("not in this store") : QString();
    const IndexedEvent event = m_session.index()->event(note.row);
    if (column == TimeColumn)
        return event.time ? m_session.timeFormat().dateTime(*event.time) : QString();
    if (!event.type.isValid())
        return tr("bad record");
    const std::string_view type = m_session.index()->types.at(event.type.value);
    return QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const auto &notes = m_desk.notes();
    const auto at = static_cast<std::size_t>(index.row());
    if (at >= notes.size())
        return {}; // The desk has just let go of one.
    const NoteDesk::Note &note = notes[at];
    switch (role) {
    case Qt::DisplayRole:
        return text(note, index.column());
    case Qt::EditRole:
        return index.column() == NoteColumn ? QVariant(note.bookmark.note) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == NoteColumn ? note.bookmark.note : QString();
    case TypeNameRole:
        return note.row.isValid() ? text(note, TypeColumn) : QString();
    case IsMissingRole:
        return !note.row.isValid();
    default:
        return {};
    }
}

bool NotesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NoteColumn || index.row() >= m_rows)
        return false;
    m_desk.setText(index.row(), value.toString());
    return true;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NoteColumn ? usual | Qt::ItemIsEditable : usual;
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StreamColumn:
        return tr("Stream");
    case VersionColumn:
        return tr("Version");
    case TimeColumn:
        return tr("Time");
    case TypeColumn:
        return tr("Event");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace hindcast
