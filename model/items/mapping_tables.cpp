// SPDX-License-Identifier: MIT
#include "model/items/mapping_tables.h"

#include "model/items/problems_model.h"
#include "model/store/place_evidence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Cell = FactTable::Cell;

constexpr std::size_t mostStreams = 1'000;
constexpr int longestText = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::MappingTables)
};

QString textOf(std::string_view text)
{
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return shown.size() <= longestText ? shown : QString(shown.left(longestText) + u'…');
}

Cell numberCell(std::int64_t number)
{
    return {QLocale().toString(qlonglong{number}), qlonglong{number}};
}

Cell payloadCell(const Payload &payload)
{
    if (payload.kind == Payload::Kind::Absent)
        return {u"–"_s, {}, {}, true};
    if (payload.kind == Payload::Kind::Bytes)
        return {Words::tr("%n bytes", nullptr, static_cast<int>(payload.bytes.size()))};
    return {textOf(payload.bytes).simplified()};
}

Cell sampleCell(const SampleValue &value)
{
    return {value.shown(),
            {},
            value.isCut ? QString() : value.shown(2'000),
            value.kind == StoredValue::Kind::Absent};
}

/// The samples of one place, as far as they are shown.
std::vector<Cell> sampleCells(const std::vector<SampleValue> &values)
{
    std::vector<Cell> cells;
    for (std::size_t row = 0; row < shownSampleRows; ++row)
        cells.push_back(row < values.size() ? sampleCell(values[row]) : Cell());
    return cells;
}

FactTable withSampleColumns(const QString &name, const QString &type)
{
    FactTable table;
    table.columns = {{name, false, true}, {type}};
    for (int row = 1; row <= shownSampleRows; ++row)
        table.columns.push_back({Words::tr("row %1").arg(row), false, true});
    return table;
}

QString typeText(const SurveyedColumn &column)
{
    const QString type = QString::fromStdString(column.type);
    if (column.isComputed)
        return Words::tr("computed");
    return column.isRowid ? Words::tr("%1, rowid").arg(type) : type;
}

} // namespace

FactTable tableTable(const StoreSurvey &survey)
{
    FactTable table;
    table.columns = {{Words::tr("table"), false, true}, {Words::tr("rows"), true}};
    if (survey.isOfRecords)
        table.columns = {{Words::tr("file"), false, true}, {Words::tr("records"), true}};
    for (const SurveyedTable &one : survey.tables)
        table.lines.push_back(
            {{{textOf(one.name)}, {countText(one.count), qlonglong{one.count.rows}}}, {}});
    return table;
}

FactTable columnTable(const SurveyedStore &store, std::size_t number)
{
    const SurveyedTable &surveyed = store.survey.tables[number];
    if (store.survey.isOfRecords) {
        FactTable table = withSampleColumns(Words::tr("pointer"), Words::tr("in records"));
        for (const PlaceEvidence &evidence : gatherEvidence(surveyed)) {
            std::vector<Cell> cells = sampleCells(evidence.values);
            cells.insert(cells.begin(), numberCell(evidence.filled));
            cells.insert(cells.begin(), {textOf(evidence.place.pointer)});
            table.lines.push_back({std::move(cells), {}});
        }
        return table;
    }
    FactTable table = withSampleColumns(Words::tr("column"), Words::tr("type"));
    for (std::size_t column = 0; column < surveyed.columns.size(); ++column) {
        std::vector<SampleValue> values;
        for (std::size_t row = 0; row < surveyed.rows.size() && row < shownSampleRows; ++row)
            values.push_back(surveyed.rows[row][column]);
        std::vector<Cell> cells = sampleCells(values);
        cells.insert(cells.begin(), {typeText(surveyed.columns[column])});
        cells.insert(cells.begin(), {textOf(surveyed.columns[column].name)});
        table.lines.push_back({std::move(cells), {}});
    }
    return table;
}

FactTable eventTable(const MappingPreview &preview, const TimeFormat &format)
{
    FactTable table;
    table.columns = {{Words::tr("position"), true}, {Words::tr("stream"), false, true},
                     {Words::tr("version"), true},  {Words::tr("type")},
                     {Words::tr("time")},           {Words::tr("data"), false, true}};
    for (const auto &[event, row] : preview.events) {
        FactTable::Line line{.row = row};
        line.cells = {numberCell(event.position.value)};
        if (event.isBad()) {
            line.cells.resize(table.columns.size());
            line.cells[1] = {QString::fromStdString(event.defect), {}, {}, true};
        } else {
            const Cell none{u"–"_s, {}, {}, true};
            line.cells.push_back({textOf(event.stream)});
            line.cells.push_back(numberCell(event.version.value));
            line.cells.push_back({textOf(event.type)});
            line.cells.push_back(event.time ? Cell{format.dateTime(*event.time)} : none);
            line.cells.push_back(payloadCell(event.data));
        }
        table.lines.push_back(std::move(line));
    }
    return table;
}

FactTable streamTable(const MappingPreview &preview)
{
    FactTable table;
    table.columns = {{Words::tr("stream"), false, true},
                     {Words::tr("category")},
                     {Words::tr("events"), true},
                     {Words::tr("versions"), true}};
    const StoreIndex &index = *preview.index;
    const std::size_t count = std::min(index.streamCount(), mostStreams);
    for (std::size_t number = 0; number < count; ++number) {
        const StreamSummary stream = index.stream({static_cast<std::uint32_t>(number)});
        const QString versions
            = u"%1 – %2"_s.arg(stream.firstVersion.value).arg(stream.lastVersion.value);
        table.lines.push_back({{{textOf(stream.name)},
                                {textOf(stream.category)},
                                numberCell(stream.events),
                                {versions, qlonglong{stream.lastVersion.value}}},
                               {}});
    }
    return table;
}

FactTable problemTable(std::span<const Problem> problems)
{
    FactTable table;
    table.columns = {{Words::tr("kind")}, {Words::tr("where"), false, true}, {Words::tr("what")}};
    for (const Problem &problem : problems)
        table.lines.push_back({{{ProblemsModel::kindText(problem.kind)},
                                {problem.place, qlonglong{problem.row.value}},
                                {problem.message, {}, problem.message}},
                               problem.row});
    return table;
}

QString previewSummary(const MappingPreview &preview)
{
    const StoreIndex &index = *preview.index;
    const QLocale locale;
    const QString rows = locale.toString(qlonglong{index.rowCount()});
    const auto streams = static_cast<int>(index.streamCount());
    const auto types = static_cast<int>(index.types.size());
    const QString what = Words::tr("%1 and %2")
                             .arg(Words::tr("%Ln stream(s)", nullptr, streams),
                                  Words::tr("%Ln event type(s)", nullptr, types));
    return preview.isWhole ? Words::tr("All %1 rows: %2").arg(rows, what)
                           : Words::tr("The first %1 rows: %2").arg(rows, what);
}

} // namespace hindcast
