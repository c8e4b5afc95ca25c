// SPDX-License-Identifier: MIT
#include "model/items/emitted_model.h"

#include "model/items/json_text.h"
#include "model/items/script_console_model.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr topLevel = 0; ///< Else: the line that the data are of, from 1.
constexpr qsizetype longestData = 4'000;

QString dataText(const ScriptNote &note)
{
    QString text = shownText(note.data);
    if (!note.metadata.empty())
        text += u"  metadata: "_s + shownText(note.metadata);
    return text.size() <= longestData ? text : QString(text.left(longestData) + u'…');
}

} // namespace

void EmittedModel::setTrial(const std::shared_ptr<const ScriptTrial> &trial,
                            std::shared_ptr<const StoreIndex> index, bool ofOneStream)
{
    std::vector<ScriptNote> notes;
    if (trial)
        std::ranges::copy_if(trial->notes.kept, std::back_inserter(notes), [](const auto &note) {
            return note.kind == ScriptNote::Kind::Emitted || note.kind == ScriptNote::Kind::Linked;
        });
    if (notes == m_notes && index == m_index && ofOneStream == m_isOneStream)
        return; // What is expanded stays so.
    beginResetModel();
    m_notes = std::move(notes);
    m_index = std::move(index);
    m_isOneStream = ofOneStream;
    endResetModel();
}

QModelIndex EmittedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex EmittedModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, topLevel);
}

int EmittedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_notes.size());
    const bool canHaveData = parent.internalId() == topLevel && parent.column() == 0;
    return canHaveData && !noteOf(parent).data.empty() ? 1 : 0;
}

int EmittedModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const ScriptNote &EmittedModel::noteOf(const QModelIndex &index) const
{
    const auto line = index.internalId() == topLevel ? static_cast<std::size_t>(index.row())
                                                     : index.internalId() - 1;
    return m_notes[line];
}

QVariant EmittedModel::lineText(const ScriptNote &note, int column) const
{
    switch (static_cast<Column>(column)) {
    case ByColumn:
        return eventPlaceText(m_index.get(), note.row, m_isOneStream);
    case StreamColumn:
        return shownText(note.stream);
    case TypeColumn:
    case ColumnCount:
        break;
    }
    return note.kind == ScriptNote::Kind::Linked ? tr("link to %1").arg(shownText(note.data))
                                                 : shownText(note.type);
}

QVariant EmittedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const ScriptNote &note = noteOf(index);
    const bool isData = index.internalId() != topLevel;
    switch (role) {
    case Qt::DisplayRole:
        if (isData)
            return index.column() == 0 ? QVariant(dataText(note)) : QVariant();
        return lineText(note, index.column());
    case Qt::ToolTipRole:
        return index.column() == ByColumn && !isData ? eventPlaceSentence(m_index.get(), note.row)
                                                     : shownText(note.stream) + u'\n'
                + lineText(note, TypeColumn).toString() + u'\n' + dataText(note);
    case RowRole:
        return QVariant::fromValue(note.row);
    case IsDataRole:
        return isData;
    default:
        return {};
    }
}

QVariant EmittedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case ByColumn:
        return tr("by");
    case StreamColumn:
        return tr("stream");
    case TypeColumn:
    case ColumnCount:
        break;
    }
    return tr("type");
}

} // namespace hindcast
