// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/text_table.h"
#include "model/items/trace_text.h"
#include "model/search/trace_maker.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int32_t deepestIndent = 40; ///< A chain may be a million long.

struct TraceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TraceCommandText)
};

/// Milliseconds, exactly: `12`, `0.5`, `-3000.25`.
std::string milliseconds(std::chrono::microseconds gap)
{
    const std::int64_t micros = gap.count();
    std::string text = (micros < 0 ? "-" : "") + std::to_string(std::abs(micros) / 1'000);
    if (const std::int64_t rest = std::abs(micros) % 1'000; rest != 0) {
        std::string digits = std::to_string(1'000 + rest).substr(1);
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text;
}

/// The event's identifiers as the store has them, numbers as numbers, need the event itself.
Result<std::string> lineOf(const Trace &trace, int number, EventReader &reader, Event &event)
{
    const TraceNode &node = trace.nodes[std::size_t(number)];
    JsonLine line;
    line.number("depth", node.depth);
    if (node.isMissing()) {
        line.text("id", trace.text(node.id)).raw("missing", "true");
        return line.line();
    }
    constexpr EventParts parts{.data = false, .metadata = false, .schemaVersion = false};
    if (const auto read = reader.readForFold(*trace.index, node.row, event, parts); !read)
        return read.error();
    const StoreIndex &index = *trace.index;
    const IndexedEvent indexed = index.event(node.row);
    line.number("position", indexed.position.value)
        .text("stream", index.streams.at(indexed.stream.value))
        .number("version", indexed.version.value)
        .text("type", index.types.at(indexed.type.value))
        .time("time", indexed.time)
        .identifier("actor", event.actor)
        .identifier("id", event.id)
        .identifier("causationId", event.causationId)
        .identifier("correlationId", event.correlationId);
    if (const auto gap = trace.gapToCause(number))
        line.raw("gapMs", milliseconds(*gap));
    if (node.closes >= 0)
        line.raw("cycle", "true");
    if (node.repeats >= 0) {
        const Row first = trace.nodes[std::size_t(node.repeats)].row;
        line.number("repeats", index.event(first).position.value);
    }
    if (node.isDuplicate)
        line.raw("duplicateId", "true");
    return line.line();
}

Result<void> printJson(Output &output, const Trace &trace, EventReader &reader)
{
    Event event;
    for (int node = 0; node < std::ssize(trace.nodes) && output.isWanted(); ++node) {
        const auto line = lineOf(trace, node, reader, event);
        if (!line)
            return line.error();
        output.write(line.value());
    }
    return {};
}

QString eventCell(const Trace &trace, int number)
{
    const TraceNode &node = trace.nodes[std::size_t(number)];
    const QString indent(2 * std::min(node.depth, deepestIndent), u' ');
    const QString further = node.depth > deepestIndent ? u"[%1] "_s.arg(node.depth) : QString();
    return indent + further
        + (node.isMissing()
               ? printable(missingText(trace, number).toStdString())
               : printable(trace.index->types.at(trace.index->typeOf(node.row).value)));
}

QString cellOf(const Trace &trace, int number, std::size_t column)
{
    const TraceNode &node = trace.nodes[std::size_t(number)];
    if (column == 1)
        return eventCell(trace, number);
    if (node.isMissing())
        return {};
    const IndexedEvent event = trace.index->event(node.row);
    switch (column) {
    case 0: {
        const auto gap = trace.gapToCause(number);
        return gap ? gapText(*gap) : QString();
    }
    case 2:
        return printable(trace.index->streams.at(event.stream.value));
    case 3:
        return QString::number(event.version.value);
    case 4:
        return timeText(event.time);
    case 5:
        return event.actor.isValid() ? printable(trace.index->actors.at(event.actor.value))
                                     : QString();
    default: {
        const QString mark = node.row == trace.asked ? u"<- "_s : QString();
        return printable(QString(mark + traceNote(trace, number)).trimmed().toStdString());
    }
    }
}

void printTree(Output &output, const Trace &trace)
{
    printTable(output,
               {{TraceCommandText::tr("GAP"), true},
                {TraceCommandText::tr("EVENT")},
                {TraceCommandText::tr("STREAM")},
                {TraceCommandText::tr("VERSION"), true},
                {TraceCommandText::tr("TIME (UTC)")},
                {TraceCommandText::tr("BY")},
                {TraceCommandText::tr("NOTE")}},
               std::ssize(trace.nodes), [&trace](std::int64_t row, std::size_t column) {
                   return cellOf(trace, static_cast<int>(row), column);
               });
}

} // namespace

int runTrace(const CommandCall &call)
{
    const QString name = call.arguments.value(u"event"_s);
    if (name.isEmpty())
        return call.fail(Unusable,
                         TraceCommandText::tr("trace needs --event, an event's id or "
                                              "STREAM@VERSION"));
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto row = findNamedEvent(*opened->reader, *opened->index, name.toStdString(), {});
    if (!row)
        return call.fail(opened->failure ? Unusable : NothingFound, row.error().message);
    const auto made = makeTrace(*opened->reader, {opened->index, row.value()},
                                [](std::int64_t, std::int64_t) {}, {});
    if (!made)
        return call.fail(Unusable, made.error().message);
    const Trace &trace = made.value();
    if (call.wantsJson()) {
        if (const auto printed = printJson(call.output, trace, *opened->reader); !printed)
            return call.fail(Unusable, printed.error().message);
    } else {
        printTree(call.output, trace);
    }
    if (const QString gaps = traceGapsText(trace); !gaps.isEmpty())
        call.output.complain(gaps);
    return opened->outcome();
}

} // namespace hindcast
