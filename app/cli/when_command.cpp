// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/script_files.h"
#include "app/cli/text_table.h"
#include "model/items/when_text.h"

#include <QCoreApplication>

#include <iterator>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct WhenCommandText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::WhenCommand)
};

std::string lineOf(const WhenInterval &interval, const StoreIndex &index)
{
    JsonLine line;
    const bool isStream = interval.stream.isValid();
    const IndexedEvent from = interval.event(index, interval.from);
    const IndexedEvent last = interval.event(index, interval.last);
    const auto addStream = [&](std::string_view key, const IndexedEvent &event) {
        line.text(key, index.streams.at(event.stream.value));
    };
    line.text(isStream ? "stream" : "partition", interval.partition(index));
    // Elsewhere a version says nothing without its stream.
    if (!isStream)
        addStream("fromStream", from);
    line.number("fromVersion", from.version.value);
    if (!interval.stillHolds()) {
        if (!isStream)
            addStream("toStream", last);
        line.number("toVersion", last.version.value);
    }
    line.time("fromTime", from.time);
    if (!interval.stillHolds())
        line.time("toTime", last.time);
    return line.line();
}

QString versionText(const WhenInterval &interval, const StoreIndex &index, Row row)
{
    const IndexedEvent event = interval.event(index, row);
    const QString version = u"v%1"_s.arg(event.version.value);
    return interval.stream.isValid()
        ? version
        : QString(printable(index.streams.at(event.stream.value)) + u' ' + version);
}

void printIntervals(Output &output, const StoreIndex &index,
                    const std::vector<WhenInterval> &intervals, bool isOfStreams)
{
    const std::vector<TextColumn> columns{
        {isOfStreams ? WhenCommandText::tr("STREAM") : WhenCommandText::tr("PARTITION")},
        {WhenCommandText::tr("FROM")},
        {WhenCommandText::tr("UNTIL")},
        {WhenCommandText::tr("FROM TIME (UTC)")},
        {WhenCommandText::tr("LASTED")},
        {WhenCommandText::tr("BECAME TRUE BY")},
        {WhenCommandText::tr("BECAME FALSE BY")}};
    const auto cell = [&](std::int64_t row, std::size_t column) {
        const WhenInterval &interval = intervals[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return printable(interval.partition(index));
        case 1:
            return versionText(interval, index, interval.from);
        case 2:
            return interval.stillHolds() ? u"-"_s : versionText(interval, index, interval.last);
        case 3:
            return timeText(index.timeOf(interval.from));
        case 4:
            return lastedText(interval, index);
        case 5:
            return deedText(index, interval.from);
        default:
            return interval.stillHolds() ? QString() : deedText(index, interval.end);
        }
    };
    printTable(output, columns, std::ssize(intervals), cell);
}

/// Why the projection had nothing to do.
QString reasonOfNothing(const ComparisonScope &scope, const OpenedStore &opened)
{
    const StoreIndex &index = *opened.index;
    const QString name = QString::fromStdString(scope.name);
    const QString path = opened.store->description().path;
    if (scope.kind == ComparisonScope::Kind::Stream
        && !StreamId{index.streams.find(scope.name)}.isValid())
        return WhenCommandText::tr("there is no stream %1 in %2").arg(name, path);
    for (std::uint32_t i = 0; scope.kind == ComparisonScope::Kind::Category; ++i) {
        if (i == index.streamCount())
            return WhenCommandText::tr("there is no stream of category %1 in %2").arg(name, path);
        if (scope.holds(index.stream(StreamId{i})))
            break;
    }
    return WhenCommandText::tr("the projection takes no event of %1").arg(path);
}

/// Says what the answer leaves out, and gives the exit code.
int judge(const CommandCall &call, const WhenSummary &summary, const OpenedStore &opened)
{
    for (const QString &remark : whenRemarks(summary, *opened.index))
        call.output.complain(remark);
    if (summary.notApplied > 0)
        return Unusable;
    if (summary.partitions == 0)
        return call.fail(NothingFound, reasonOfNothing(scopeOf(call.arguments), opened));
    if (summary.intervals == 0 && !opened.failure)
        return NothingFound;
    return opened.outcome();
}

QString sentenceOf(const WhenError &error)
{
    const bool isCondition = error.kind == WhenError::Kind::Condition && error.script;
    return isCondition ? conditionSentence(*error.script, error.message) : error.message;
}

} // namespace

QString conditionSentence(const ScriptError &error, const QString &message)
{
    if (error.column == 0)
        return message;
    return WhenCommandText::tr("--where, column %1: %2").arg(error.column).arg(message);
}

int runWhen(const CommandCall &call)
{
    WhenRequest request{.condition = call.arguments.value(u"where"_s),
                        .scope = scopeOf(call.arguments)};
    if (request.condition.trimmed().isEmpty())
        return call.fail(Unusable,
                         WhenCommandText::tr("when needs --where with a condition, such as "
                                             "--where 's.balanceCents < 0'"));
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    request.pipeline = pipeline.value();
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(request.pipeline.projection);
    request.onFailure = skips ? OnFailure::Skip : OnFailure::Stop;
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    std::stop_source stop;
    std::vector<WhenInterval> intervals; // For the table, which must know how wide its columns are.
    const WhenObserver observer{.found = [&](std::vector<WhenInterval> fresh) {
        if (!call.wantsJson())
            std::ranges::move(fresh, std::back_inserter(intervals));
        else
            for (const WhenInterval &interval : fresh)
                call.output.write(lineOf(interval, *opened->index));
        if (!call.output.isWanted())
            stop.request_stop();
    }};
    const auto summary = findWhen(opened->source(), request, observer, stop.get_token());
    if (!summary)
        return call.output.isWanted() ? call.fail(Unusable, sentenceOf(summary.error())) : Fine;
    if (!call.wantsJson() && !intervals.empty())
        printIntervals(call.output, *opened->index, intervals, summary.value().isOfStreams);
    return judge(call, summary.value(), *opened);
}

} // namespace hindcast
