// SPDX-License-Identifier: MIT
#include "app/cli/info_facts.h"

#include "app/cli/text_table.h"
#include "model/event/json.h"

#include <QCoreApplication>

#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct InfoFactsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::InfoFactsText)
};

std::string listOf(const std::vector<std::string> &objects)
{
    std::string list;
    for (const std::string &object : objects)
        list += (list.empty() ? "" : ",") + object;
    return "[" + list + "]";
}

std::string tablesArray(const StoreFacts &facts)
{
    std::vector<std::string> columns;
    for (const TableUse &use : facts.tables) {
        for (const ColumnUse &column : use.columns) {
            JsonLine line;
            line.text("role", column.role).text("table", use.table).text("column", column.column);
            std::vector<std::string> pointers;
            for (const std::string &pointer : column.pointers)
                pointers.push_back(quotedJson(pointer));
            if (!pointers.empty())
                line.raw("pointers", listOf(pointers));
            columns.push_back(line.object());
        }
    }
    return listOf(columns);
}

std::string snapshotsArray(const StoreFacts &facts, const StoreIndex &index)
{
    std::vector<std::string> snapshots;
    for (const Snapshot &snapshot : facts.snapshots) {
        JsonLine line;
        line.text("stream", snapshot.stream);
        if (snapshot.version)
            line.number("version", snapshot.version->value);
        if (const auto since = eventsSince(snapshot, index))
            line.number("eventsSince", *since);
        if (snapshot.time)
            line.time("time", *snapshot.time);
        if (!snapshot.type.empty())
            line.text("type", snapshot.type);
        snapshots.push_back(line.object());
    }
    return listOf(snapshots);
}

std::string checkpointsArray(const StoreFacts &facts, const StoreIndex &index)
{
    std::vector<std::string> checkpoints;
    for (const Checkpoint &checkpoint : facts.checkpoints) {
        JsonLine line;
        line.text("name", checkpoint.name);
        if (checkpoint.position)
            line.number("position", checkpoint.position->value);
        if (const auto lag = lagOf(checkpoint, index)) {
            line.number("eventsBehind", lag->events);
            if (lag->time)
                line.number("microsecondsBehind", lag->time->count());
        }
        if (checkpoint.time)
            line.time("time", *checkpoint.time);
        checkpoints.push_back(line.object());
    }
    return listOf(checkpoints);
}

std::string retiredArray(const StoreReport &report)
{
    std::vector<std::string> streams;
    for (const RetiredStream &retired : report.retired) {
        const StreamSummary stream = report.index->stream(retired.stream);
        JsonLine line;
        line.text("stream", stream.name).number("events", stream.events);
        line.number("archived", retired.archived).number("deleted", retired.deleted);
        streams.push_back(line.object());
    }
    return listOf(streams);
}

std::string typesArray(const StoreReport &report)
{
    std::vector<std::string> types;
    for (const TypeFacts &type : report.types) {
        JsonLine line;
        line.text("type", report.index->types.at(type.type.value)).number("events", type.events);
        line.time("firstTime", type.firstTime).time("lastTime", type.lastTime);
        if (type.sizesRead > 0)
            line.number("averageSize", std::llround(type.averageSize));
        types.push_back(line.object());
    }
    return listOf(types);
}

void print(Output &output, const FactTable &table)
{
    if (table.lines.empty())
        return;
    std::vector<TextColumn> columns;
    for (const FactTable::Column &column : table.columns)
        columns.push_back({column.title.toUpper(), column.isNumber});
    output.write("\n");
    printTable(output, columns, std::ssize(table.lines), [&](std::int64_t row, std::size_t column) {
        const auto &cells = table.lines[static_cast<std::size_t>(row)].cells;
        return printable(cells[column].text.toStdString());
    });
}

} // namespace

std::shared_ptr<const StoreReport> readReport(const OpenedStore &opened)
{
    return makeReport(
        opened.index, [&](const std::stop_token &stop) { return opened.store->readFacts(stop); },
        [&] { return opened.store->makeReader(); }, {});
}

FactList fileFacts(const StoreFiles &files)
{
    FactList facts;
    if (files.size > 0)
        facts.emplace_back(InfoFactsText::tr("Size"), sizeText(files.size));
    if (files.journal != StoreFiles::Journal::None)
        facts.emplace_back(InfoFactsText::tr("Journal"), journalText(files.journal));
    if (files.journal != StoreFiles::Journal::None)
        facts.emplace_back(InfoFactsText::tr("Opened"), accessText(files.access));
    return facts;
}

void addFacts(JsonLine &line, const StoreReport &report)
{
    const StoreFiles &files = report.facts.files;
    const StoreIndex &index = *report.index;
    if (files.size > 0)
        line.number("size", files.size);
    if (files.journal != StoreFiles::Journal::None) {
        constexpr std::array<std::string_view, 3> names{"live", "immutable", "copy"};
        const bool isLog = files.journal == StoreFiles::Journal::Log;
        line.text("journal", std::string_view(isLog ? "wal" : "rollback"));
        line.text("opened", names[static_cast<std::size_t>(files.access)]);
    }
    line.raw("typeFacts", typesArray(report));
    if (!report.facts.tables.empty())
        line.raw("roles", tablesArray(report.facts));
    if (!report.facts.snapshots.empty())
        line.raw("snapshots", snapshotsArray(report.facts, index));
    if (!report.facts.checkpoints.empty())
        line.raw("checkpoints", checkpointsArray(report.facts, index));
    if (!report.retired.empty())
        line.raw("archivedStreams", retiredArray(report));
}

void printFactTables(Output &output, const StoreReport &report)
{
    print(output, roleTable(report.facts));
    print(output, snapshotTable(report, TimeFormat()));
    print(output, checkpointTable(report, TimeFormat()));
    print(output, retiredTable(report));
}

} // namespace hindcast
