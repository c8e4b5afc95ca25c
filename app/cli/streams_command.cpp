// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/text_table.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

struct StreamsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StreamsText)
};

std::string jsonOf(const StreamSummary &stream)
{
    return JsonLine()
        .text("stream", stream.name)
        .text("category", stream.category)
        .number("events", stream.events)
        .number("firstVersion", stream.firstVersion.value)
        .number("lastVersion", stream.lastVersion.value)
        .time("firstTime", stream.firstTime)
        .time("lastTime", stream.lastTime)
        .line();
}

QString cellOf(const StreamSummary &stream, std::size_t column)
{
    switch (column) {
    case 0:
        return printable(stream.name);
    case 1:
        return QString::number(stream.events);
    case 2:
        return QString::number(stream.firstVersion.value);
    case 3:
        return QString::number(stream.lastVersion.value);
    case 4:
        return timeText(stream.firstTime);
    default:
        return timeText(stream.lastTime);
    }
}

void printText(Output &output, const StoreIndex &index)
{
    printTable(output,
               {{StreamsText::tr("STREAM")},
                {StreamsText::tr("EVENTS"), true},
                {StreamsText::tr("FIRST"), true},
                {StreamsText::tr("LAST"), true},
                {StreamsText::tr("FROM (UTC)")},
                {StreamsText::tr("TO (UTC)")}},
               static_cast<std::int64_t>(index.streamCount()),
               [&](std::int64_t row, std::size_t column) {
                   return cellOf(index.stream({static_cast<std::uint32_t>(row)}), column);
               });
}

} // namespace

int runStreams(const CommandCall &call)
{
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const StoreIndex &index = *opened->index;
    if (index.streamCount() == 0 && !opened->failure)
        return call.fail(
            NothingFound,
            StreamsText::tr("%1 holds no events").arg(opened->store->description().path));
    if (!call.wantsJson()) {
        printText(call.output, index);
        return opened->outcome();
    }
    for (std::uint32_t i = 0; i < index.streamCount() && call.output.isWanted(); ++i)
        call.output.write(jsonOf(index.stream({i})));
    return opened->outcome();
}

} // namespace hindcast
