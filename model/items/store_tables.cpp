// SPDX-License-Identifier: MIT
#include "model/items/store_tables.h"

#include "model/items/problems_model.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Cell = FactTable::Cell;

constexpr int longestText = 200;
constexpr std::int64_t mostOfKind = 1'000; // That an index lists.

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StoreTables)
};

const Cell none{u"–"_s, {}, {}, true};

QString textOf(std::string_view text)
{
    const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return shown.size() <= longestText ? shown : QString(shown.left(longestText) + u'…');
}

QString countText(std::int64_t count)
{
    return QLocale().toString(qlonglong{count});
}

Cell countCell(std::int64_t count)
{
    return {countText(count), qlonglong{count}};
}

Cell timeCell(const std::optional<Timestamp> &time, const TimeFormat &format)
{
    if (!time)
        return none;
    return {format.dateTime(*time), qlonglong{time->time_since_epoch().count()}};
}

Cell durationCell(const std::optional<std::chrono::microseconds> &duration)
{
    return duration ? Cell{durationText(*duration), qlonglong{duration->count()}} : none;
}

QString purposeText(TableUse::Purpose purpose)
{
    switch (purpose) {
    case TableUse::Purpose::Events:
        return Words::tr("events");
    case TableUse::Purpose::Joined:
        return Words::tr("joined");
    case TableUse::Purpose::Snapshots:
        return Words::tr("snapshots");
    case TableUse::Purpose::Checkpoints:
        break;
    }
    return Words::tr("checkpoints");
}

QString fileSizeText(const StoreFiles &files)
{
    QString text = sizeText(files.size);
    if (files.logSize > 0)
        text = Words::tr("%1 and %2 in the write-ahead log").arg(text, sizeText(files.logSize));
    if (files.unpackedSize > 0)
        text = Words::tr("%1, unpacked %2").arg(text, sizeText(files.unpackedSize));
    return text;
}

/// The first row of each type, by its number.
std::vector<Row> firstRows(const StoreIndex &index)
{
    std::vector<Row> rows(index.types.size());
    std::size_t missing = rows.size();
    for (std::int64_t row = 0; row < index.rowCount() && missing > 0; ++row) {
        const TypeId type = index.typeOf({row});
        if (type.isValid() && !rows[type.value].isValid()) {
            rows[type.value] = {row};
            --missing;
        }
    }
    return rows;
}

} // namespace

QString durationText(std::chrono::microseconds duration)
{
    const double seconds = double(duration.count()) / 1e6;
    if (seconds < 60)
        return Words::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 0));
    const auto whole = static_cast<qlonglong>(seconds);
    if (whole < 3'600)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 86'400)
        return Words::tr("%1 h %2 min").arg(whole / 3'600).arg(whole % 3'600 / 60);
    return Words::tr("%1 d %2 h").arg(countText(whole / 86'400)).arg(whole % 86'400 / 3'600);
}

QString accessText(StoreFiles::Access access)
{
    switch (access) {
    case StoreFiles::Access::Live:
        return Words::tr("in place, read-only");
    case StoreFiles::Access::Immutable:
        return Words::tr("in place, read-only; nobody else has it open");
    case StoreFiles::Access::Copy:
        break;
    }
    return Words::tr("from a private copy");
}

QString journalText(StoreFiles::Journal journal)
{
    return journal == StoreFiles::Journal::Log ? Words::tr("write-ahead log (WAL)")
                                               : Words::tr("rollback journal");
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

FactList storeFacts(const StoreDescription &store, const StoreReport &report,
                    const TimeFormat &format)
{
    const StoreIndex &index = *report.index;
    const StoreFiles &files = report.facts.files;
    const auto span = index.timeSpan();
    const QString zone = u' ' + format.zoneName();
    FactList facts{
        {Words::tr("Recognised as"), store.profile},
        {Words::tr("Path"), store.path},
        {Words::tr("Size"), fileSizeText(files)},
    };
    if (files.journal != StoreFiles::Journal::None)
        facts.emplace_back(Words::tr("Journal"), journalText(files.journal));
    facts.emplace_back(Words::tr("Opened"), accessText(files.access));
    if (!files.notice.isEmpty())
        facts.emplace_back(QString(), files.notice);
    facts.emplace_back(Words::tr("Events"), countText(index.rowCount() - index.badCount()));
    facts.emplace_back(Words::tr("Streams"),
                       countText(static_cast<std::int64_t>(index.streamCount())));
    facts.emplace_back(Words::tr("Event types"),
                       countText(static_cast<std::int64_t>(index.types.size())));
    facts.emplace_back(Words::tr("First event"),
                       span ? QString(format.dateTime(span->first) + zone) : none.text);
    facts.emplace_back(Words::tr("Last event"),
                       span ? QString(format.dateTime(span->second) + zone) : none.text);
    facts.emplace_back(Words::tr("Snapshots"), countText(report.facts.snapshotCount));
    facts.emplace_back(Words::tr("Checkpoints"), countText(report.facts.checkpointCount));
    facts.emplace_back(Words::tr("Problems"), countText(index.problemCount()));
    return facts;
}

FactTable roleTable(const StoreFacts &facts)
{
    FactTable table;
    table.columns = {{Words::tr("role")},
                     {Words::tr("table"), false, true},
                     {Words::tr("column"), false, true},
                     {Words::tr("read for")}};
    for (const TableUse &use : facts.tables) {
        for (const ColumnUse &column : use.columns) {
            QString name = textOf(column.column);
            for (std::size_t i = 0; i < column.pointers.size(); ++i)
                name += (i == 0 ? u":"_s : u", "_s) + textOf(column.pointers[i]);
            table.lines.push_back({{{textOf(column.role)},
                                    {textOf(use.table)},
                                    {name, {}, name},
                                    {purposeText(use.purpose)}},
                                   {}});
        }
        if (use.columns.empty())
            table.lines.push_back(
                {{none, {textOf(use.table)}, none, {purposeText(use.purpose)}}, {}});
    }
    return table;
}

FactTable typeTable(const StoreReport &report, const TimeFormat &format)
{
    FactTable table;
    table.columns = {{Words::tr("event type")},
                     {Words::tr("events"), true},
                     {Words::tr("first")},
                     {Words::tr("last")},
                     {Words::tr("average size"), true}};
    const std::vector<Row> first = firstRows(*report.index);
    for (const TypeFacts &type : report.types) {
        const bool isEstimate = type.sizesRead < type.events;
        const QString size = sizeText(std::llround(type.averageSize));
        const Cell sizeCell = type.sizesRead == 0
            ? none
            : Cell{isEstimate ? Words::tr("about %1").arg(size) : size, type.averageSize};
        table.lines.push_back({{{textOf(report.index->types.at(type.type.value))},
                                countCell(type.events),
                                timeCell(type.firstTime, format),
                                timeCell(type.lastTime, format),
                                sizeCell},
                               first[type.type.value]});
    }
    return table;
}

FactTable snapshotTable(const StoreReport &report, const TimeFormat &format)
{
    FactTable table;
    table.columns = {{Words::tr("stream"), false, true},         {Words::tr("version"), true},
                     {Words::tr("events since"), true},          {Words::tr("written")},
                     {Words::tr("older than last event"), true}, {Words::tr("type")}};
    const auto span = report.index->timeSpan();
    for (const Snapshot &snapshot : report.facts.snapshots) {
        const auto since = eventsSince(snapshot, *report.index);
        std::optional<std::chrono::microseconds> age;
        if (span && snapshot.time)
            age = std::max(span->second - *snapshot.time, std::chrono::microseconds(0));
        table.lines.push_back({{{textOf(snapshot.stream)},
                                snapshot.version ? countCell(snapshot.version->value) : none,
                                since ? countCell(*since) : none,
                                timeCell(snapshot.time, format),
                                durationCell(age),
                                snapshot.type.empty() ? none : Cell{textOf(snapshot.type)}},
                               {}});
    }
    return table;
}

FactTable checkpointTable(const StoreReport &report, const TimeFormat &format)
{
    FactTable table;
    table.columns = {{Words::tr("consumer"), false, true},
                     {Words::tr("position"), true},
                     {Words::tr("events behind"), true},
                     {Words::tr("time behind"), true},
                     {Words::tr("written")}};
    for (const Checkpoint &checkpoint : report.facts.checkpoints) {
        const auto lag = lagOf(checkpoint, *report.index);
        FactTable::Line line;
        line.cells = {{textOf(checkpoint.name)},
                      checkpoint.position ? countCell(checkpoint.position->value)
                                          : Cell{textOf(checkpoint.text)},
                      lag ? countCell(lag->events) : none,
                      durationCell(lag ? lag->time : std::nullopt),
                      timeCell(checkpoint.time, format)};
        if (checkpoint.position)
            line.row = report.index->rowAt(*checkpoint.position).value_or(Row());
        table.lines.push_back(std::move(line));
    }
    return table;
}

FactTable retiredTable(const StoreReport &report)
{
    FactTable table;
    table.columns = {{Words::tr("stream"), false, true},
                     {Words::tr("state")},
                     {Words::tr("events"), true},
                     {Words::tr("archived"), true},
                     {Words::tr("deleted"), true}};
    for (const RetiredStream &retired : report.retired) {
        const StreamSummary stream = report.index->stream(retired.stream);
        const bool isDeleted = retired.hasTombstone || retired.deleted == stream.events;
        const QString state = isDeleted         ? Words::tr("deleted")
            : retired.archived == stream.events ? Words::tr("archived")
            : retired.archived > 0              ? Words::tr("archived in part")
                                                : Words::tr("deleted in part");
        const auto rows = report.index->rowsOf(retired.stream);
        table.lines.push_back({{{textOf(stream.name)},
                                {state},
                                countCell(stream.events),
                                countCell(retired.archived),
                                countCell(retired.deleted)},
                               rows.empty() ? Row() : Row{rows.back()}});
    }
    return table;
}

FactTable problemKindTable(const StoreIndex &index)
{
    std::array<std::int64_t, Problem::kindCount> counts{};
    for (const Problem &problem : index.problems())
        ++counts[static_cast<std::size_t>(problem.kind)];
    FactTable table;
    table.columns = {{Words::tr("kind")}, {Words::tr("problems"), true}};
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] == 0)
            continue;
        Cell count = countCell(counts[kind]);
        if (counts[kind] >= mostOfKind && index.problemCount() > std::ssize(index.problems()))
            count.text = Words::tr("%1 or more").arg(count.text);
        table.lines.push_back(
            {{{ProblemsModel::kindText(static_cast<Problem::Kind>(kind)), int(kind)}, count}, {}});
    }
    return table;
}

} // namespace hindcast
