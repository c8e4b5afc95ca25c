// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/event_json.h"
#include "app/cli/text_table.h"
#include "model/session/filter_run.h"
#include "model/store/row_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct EventsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::EventsText)
};

/// Which events were asked for. What is not set lets everything through.
struct Wanted
{
    std::optional<std::string> stream;
    std::vector<std::string> types;
    std::optional<std::string> correlation;
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    EventFilter filter;
    std::int64_t limit = INT64_MAX;
};

Result<Wanted> wantedBy(const Arguments &arguments)
{
    const auto from = arguments.time(u"from"_s);
    if (!from)
        return from.error();
    const auto to = arguments.time(u"to"_s);
    if (!to)
        return to.error();
    const auto limit = arguments.number(u"limit"_s);
    if (!limit)
        return limit.error();
    if (limit.value().value_or(0) < 0)
        return Error{EventsText::tr("--limit needs a number that is not negative")};
    Wanted wanted{.from = from.value(), .to = to.value()};
    wanted.limit = limit.value().value_or(INT64_MAX);
    if (arguments.has(u"stream"_s))
        wanted.stream = arguments.value(u"stream"_s).toStdString();
    if (arguments.has(u"correlation"_s))
        wanted.correlation = arguments.value(u"correlation"_s).toStdString();
    wanted.filter = EventFilter::parse(arguments.value(u"filter"_s), {}, {});
    if (!wanted.filter.problem.isEmpty())
        return Error{wanted.filter.problem};
    for (const QString &type : arguments.values(u"type"_s))
        wanted.types.push_back(type.toStdString());
    return wanted;
}

bool matches(const Wanted &wanted, const StoreIndex &index, const IndexedEvent &event)
{
    if (event.isBad())
        return false;
    if (!wanted.types.empty()
        && std::ranges::find(wanted.types, index.types.at(event.type.value)) == wanted.types.end())
        return false;
    if (wanted.correlation
        && (!event.correlation.isValid()
            || index.correlations.at(event.correlation.value) != *wanted.correlation))
        return false;
    if (wanted.from && (!event.time || *event.time < *wanted.from))
        return false;
    return !wanted.to || (event.time && *event.time <= *wanted.to);
}

/// The events that --stream and --filter let through. The error says what could not be read.
Result<RowList> candidatesOf(const Wanted &wanted, const std::shared_ptr<const StoreIndex> &index,
                             EventReader &reader)
{
    const RowList rows = wanted.stream
        ? RowList::ofStream(index, {index->streams.find(*wanted.stream)})
        : RowList::all(index);
    if (wanted.filter.isEmpty())
        return rows;
    LedgerRows passed;
    FilterRun().run(rows, wanted.filter, reader,
                    [&passed](const LedgerRows &answer) { passed = answer; }, {});
    if (!passed.failure.isEmpty())
        return Error{passed.failure};
    return passed.rows;
}

std::vector<Row> find(const Wanted &wanted, const StoreIndex &index, const RowList &candidates)
{
    std::vector<Row> found;
    for (std::int64_t i = 0; i < candidates.count(); ++i) {
        if (static_cast<std::int64_t>(found.size()) >= wanted.limit)
            break;
        if (matches(wanted, index, index.event(candidates.at(i))))
            found.push_back(candidates.at(i));
    }
    return found;
}

int printJson(const CommandCall &call, const OpenedStore &opened, const std::vector<Row> &rows)
{
    for (const Row row : rows) {
        const auto event = opened.reader->read(*opened.index, row);
        if (!event)
            return call.fail(Unusable, event.error().message);
        if (!event.value().isBad())
            call.output.write(eventLine(event.value()));
        if (!call.output.isWanted())
            break;
    }
    return opened.outcome();
}

QString cellOf(const StoreIndex &index, const IndexedEvent &event, std::size_t column)
{
    switch (column) {
    case 0:
        return QString::number(event.position.value);
    case 1:
        return timeText(event.time);
    case 2:
        return printable(index.streams.at(event.stream.value));
    case 3:
        return QString::number(event.version.value);
    case 4:
        return printable(index.types.at(event.type.value));
    case 5:
        return event.actor.isValid() ? printable(index.actors.at(event.actor.value)) : QString();
    case 6:
        return event.correlation.isValid()
            ? printable(index.correlations.at(event.correlation.value))
            : QString();
    default:
        return event.isArchived ? EventsText::tr("archived") : QString();
    }
}

int printText(const CommandCall &call, const OpenedStore &opened, const std::vector<Row> &rows)
{
    printTable(call.output,
               {{EventsText::tr("POSITION"), true},
                {EventsText::tr("TIME (UTC)")},
                {EventsText::tr("STREAM")},
                {EventsText::tr("VERSION"), true},
                {EventsText::tr("TYPE")},
                {EventsText::tr("BY")},
                {EventsText::tr("CORRELATION")},
                {EventsText::tr("NOTE")}},
               static_cast<std::int64_t>(rows.size()), [&](std::int64_t row, std::size_t column) {
                   const Row at = rows[static_cast<std::size_t>(row)];
                   return cellOf(*opened.index, opened.index->event(at), column);
               });
    return opened.outcome();
}

} // namespace

int runEvents(const CommandCall &call)
{
    const auto wanted = wantedBy(call.arguments);
    if (!wanted)
        return call.fail(Unusable, wanted.error().message);
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto candidates = candidatesOf(wanted.value(), opened->index, *opened->reader);
    if (!candidates)
        return call.fail(Unusable, candidates.error().message);
    const auto rows = find(wanted.value(), *opened->index, candidates.value());
    if (rows.empty()) {
        const auto &stream = wanted.value().stream;
        const bool isUnknown = stream && !StreamId{opened->index->streams.find(*stream)}.isValid();
        if (opened->failure)
            return Unusable;
        return call.fail(
            NothingFound,
            isUnknown ? EventsText::tr("there is no stream %1 in %2")
                            .arg(QString::fromStdString(*stream), opened->store->description().path)
                      : EventsText::tr("no event of %1 is like that")
                            .arg(opened->store->description().path));
    }
    return (call.wantsJson() ? printJson : printText)(call, *opened, rows);
}

} // namespace hindcast
