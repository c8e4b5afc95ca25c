// SPDX-License-Identifier: MIT
#include "model/items/script_console_model.h"

#include "model/items/json_text.h"

#include <QFileInfo>
#include <QLocale>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Longer lines are cut; nobody reads on, and laying them out takes time.
constexpr qsizetype longestLine = 4'000;

QString oneLine(const QString &text)
{
    return shownText(text.left(longestLine).toStdString());
}

bool isIn(const StoreIndex *index, Row row)
{
    return index != nullptr && row.isValid() && row.value < index->rowCount()
        && index->streamOf(row).isValid();
}

} // namespace

QString eventPlaceText(const StoreIndex *index, Row row, bool ofOneStream)
{
    if (!isIn(index, row))
        return {};
    return ofOneStream ? u"v%1"_s.arg(index->versionOf(row).value)
                       : u"#%1"_s.arg(index->event(row).position.value);
}

QString eventPlaceSentence(const StoreIndex *index, Row row)
{
    if (!isIn(index, row))
        return {};
    return ScriptConsoleModel::tr("v%1 of %2")
        .arg(QString::number(index->versionOf(row).value),
             shownText(index->streams.at(index->streamOf(row).value)));
}

std::vector<ScriptConsoleModel::Line> ScriptConsoleModel::linesOf(const ScriptTrial &trial)
{
    std::vector<Line> lines;
    const auto add = [&lines](Kind kind, const QString &text) {
        lines.push_back({kind, {}, text});
    };
    for (const QString &warning : trial.shape.warnings)
        add(Kind::Warning, warning);
    auto failure = trial.failures.kept.begin();
    const auto addFailuresBefore = [&](Row row) {
        for (; failure != trial.failures.kept.end() && failure->row < row; ++failure)
            lines.push_back({Kind::Error, failure->row, oneLine(failure->error.message),
                             failure->error.file, failure->error.line});
    };
    std::int64_t said = 0;
    for (const ScriptNote &note : trial.notes.kept) {
        if (note.kind == ScriptNote::Kind::Emitted || note.kind == ScriptNote::Kind::Linked)
            continue;
        ++said;
        addFailuresBefore(note.row);
        const Kind kind = note.kind == ScriptNote::Kind::Log ? Kind::Said : Kind::Warning;
        const QString text = note.kind == ScriptNote::Kind::IncompleteMerge
            ? tr("a merge is not complete: %1").arg(oneLine(QString::fromStdString(note.data)))
            : oneLine(note.text);
        lines.push_back({kind, note.row, text, note.file, note.line});
    }
    addFailuresBefore({INT64_MAX});
    const QLocale locale;
    const auto addMore = [&](std::int64_t count, std::size_t kept, const QString &sentence) {
        if (const auto more = count - static_cast<std::int64_t>(kept); more > 0)
            add(Kind::Warning, sentence.arg(locale.toString(static_cast<qlonglong>(more))));
    };
    addMore(trial.notes.count, trial.notes.kept.size(), tr("and %1 more notes"));
    addMore(trial.failures.count, trial.failures.kept.size(), tr("and %1 more failures"));
    if (trial.resultError)
        lines.push_back({Kind::Error,
                         {},
                         tr("No result: %1").arg(trial.resultError->message),
                         trial.resultError->file,
                         trial.resultError->line});
    if (!trial.replayWarning.isEmpty())
        add(Kind::Warning, trial.replayWarning);
    if (!trial.readError.isEmpty())
        add(Kind::Error, trial.readError);
    return lines;
}

void ScriptConsoleModel::setTrial(const std::shared_ptr<const ScriptTrial> &trial,
                                  std::shared_ptr<const StoreIndex> index, bool ofOneStream)
{
    std::vector<Line> lines = trial ? linesOf(*trial) : std::vector<Line>();
    const bool isSame = lines == m_lines && ofOneStream == m_isOneStream && index == m_index;
    if (isSame)
        return; // The selection and what is scrolled to stay.
    beginResetModel();
    m_lines = std::move(lines);
    m_index = std::move(index);
    m_isOneStream = ofOneStream;
    endResetModel();
}

int ScriptConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ScriptConsoleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScriptConsoleModel::placeOf(const Line &line) const
{
    const QString event = eventPlaceSentence(m_index.get(), line.row);
    if (line.file.isEmpty() || line.number == 0)
        return event;
    const QString script = u"%1:%2"_s.arg(QFileInfo(line.file).fileName()).arg(line.number);
    return event.isEmpty() ? script : QString(event + u", "_s + script);
}

QVariant ScriptConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isPlace = index.column() == PlaceColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isPlace ? eventPlaceText(m_index.get(), line.row, m_isOneStream) : line.text;
    case Qt::ToolTipRole: {
        const QString place = placeOf(line);
        return place.isEmpty() ? line.text : QString(place + u'\n' + line.text);
    }
    case Qt::AccessibleTextRole:
        if (isPlace || line.kind == Kind::Said)
            return isPlace ? placeOf(line) : line.text;
        return line.kind == Kind::Error ? tr("Error: %1").arg(line.text)
                                        : tr("Warning: %1").arg(line.text);
    case KindRole:
        return static_cast<int>(line.kind);
    case RowRole:
        return QVariant::fromValue(line.row);
    case FileRole:
        return line.file;
    case LineRole:
        return line.number;
    default:
        return {};
    }
}

QVariant ScriptConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PlaceColumn ? tr("event") : tr("text");
}

} // namespace hindcast
