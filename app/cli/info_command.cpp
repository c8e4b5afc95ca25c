// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/info_facts.h"
#include "app/cli/json_line.h"
#include "app/cli/text_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostTypes = 100; ///< More are not read by a person; JSON has them all.

struct InfoText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::InfoText)
};

std::string typesObject(const StoreIndex &index)
{
    std::vector<std::uint32_t> types(index.types.size());
    std::iota(types.begin(), types.end(), 0U);
    std::ranges::sort(types, {}, [&](std::uint32_t type) { return index.types.at(type); });
    JsonLine counts;
    for (const std::uint32_t type : types)
        counts.number(index.types.at(type), index.eventsOf({type}));
    return counts.object();
}

std::string problemsArray(const StoreIndex &index)
{
    std::string list;
    for (const Problem &problem : index.problems()) {
        JsonLine line;
        line.text("kind", problemKindName(problem.kind)).text("place", problem.place);
        list += (list.empty() ? "" : ",") + line.text("message", problem.message).object();
    }
    return "[" + list + "]";
}

void printJson(Output &output, const StoreDescription &description, const StoreIndex &index,
               const StoreReport &report)
{
    const bool isFile = description.kind == StoreDescription::Kind::File;
    const auto span = index.timeSpan();
    JsonLine line;
    line.text("path", description.path).text("kind", isFile ? u"file"_s : u"sqlite"_s);
    line.text("profile", description.profile);
    line.number("events", index.rowCount() - index.badCount());
    line.number("streams", static_cast<std::int64_t>(index.streamCount()));
    line.raw("types", typesObject(index));
    if (span)
        line.time("firstTime", span->first).time("lastTime", span->second);
    line.number("badRecords", index.badCount()).raw("problems", problemsArray(index));
    addFacts(line, report);
    output.write(line.line());
}

void printRest(Output &output, std::int64_t rest)
{
    if (rest > 0)
        output.print(InfoText::tr("and %1 more").arg(QLocale().toString(rest)) + u'\n');
}

void printTypes(Output &output, const StoreIndex &index)
{
    std::vector<std::uint32_t> types(index.types.size());
    std::iota(types.begin(), types.end(), 0U);
    std::ranges::stable_sort(types, std::ranges::greater(),
                             [&](std::uint32_t type) { return index.eventsOf({type}); });
    const std::size_t shown = std::min(types.size(), mostTypes);
    output.write("\n");
    printTable(output, {{InfoText::tr("TYPE")}, {InfoText::tr("EVENTS"), true}},
               static_cast<std::int64_t>(shown), [&](std::int64_t row, std::size_t column) {
                   const std::uint32_t type = types[static_cast<std::size_t>(row)];
                   return column == 0 ? printable(index.types.at(type))
                                      : QLocale().toString(index.eventsOf({type}));
               });
    printRest(output, static_cast<std::int64_t>(types.size() - shown));
}

void printProblems(Output &output, const StoreIndex &index)
{
    const auto &problems = index.problems();
    output.write("\n");
    printTable(
        output, {{InfoText::tr("PROBLEM")}, {InfoText::tr("PLACE")}, {InfoText::tr("MESSAGE")}},
        static_cast<std::int64_t>(problems.size()), [&](std::int64_t row, std::size_t column) {
            const Problem &problem = problems[static_cast<std::size_t>(row)];
            const QString text = column == 0 ? problemKindName(problem.kind)
                : column == 1                ? problem.place
                                             : problem.message;
            return printable(text.toStdString());
        });
    printRest(output, index.problemCount() - static_cast<std::int64_t>(problems.size()));
}

void printText(Output &output, const StoreDescription &description, const StoreIndex &index,
               const StoreReport &report)
{
    const QLocale locale;
    const auto span = index.timeSpan();
    const QString none = InfoText::tr("none");
    const auto count = [&](std::int64_t number) { return locale.toString(qlonglong{number}); };
    FactList facts{
        {InfoText::tr("Store"), description.path},
        {InfoText::tr("Kind"), description.profile},
    };
    std::ranges::move(fileFacts(report.facts.files), std::back_inserter(facts));
    const FactList counts{
        {InfoText::tr("Events"), count(index.rowCount() - index.badCount())},
        {InfoText::tr("Streams"), count(static_cast<std::int64_t>(index.streamCount()))},
        {InfoText::tr("First"), span ? timeText(span->first) + u" UTC"_s : none},
        {InfoText::tr("Last"), span ? timeText(span->second) + u" UTC"_s : none},
        {InfoText::tr("Bad records"), count(index.badCount())},
        {InfoText::tr("Problems"), count(index.problemCount())},
    };
    facts.insert(facts.end(), counts.begin(), counts.end());
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    for (const auto &[name, value] : facts)
        output.print(name.leftJustified(width + 2) + printable(value.toStdString()) + u'\n');
    if (index.types.size() > 0)
        printTypes(output, index);
    printFactTables(output, report);
    if (!index.problems().empty())
        printProblems(output, index);
}

} // namespace

int runInfo(const CommandCall &call)
{
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto print = call.wantsJson() ? printJson : printText;
    const auto report = readReport(*opened);
    if (!report->failure.isEmpty())
        call.output.complain(report->failure);
    print(call.output, opened->store->description(), *opened->index, *report);
    return opened->outcome();
}

} // namespace hindcast
