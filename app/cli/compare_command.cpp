// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/compare_text.h"
#include "app/cli/script_files.h"
#include "model/compare/comparison.h"
#include "model/compare/golden_file.h"

#include <QCoreApplication>
#include <QFile>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::CompareText)
};

Result<std::vector<PathPattern>> patternsOf(const Arguments &arguments, const QString &option)
{
    std::vector<PathPattern> patterns;
    for (const QString &text : arguments.values(option)) {
        auto pattern = PathPattern::parse(text);
        if (!pattern)
            return Error{u"--%1: %2"_s.arg(option, pattern.error().message)};
        patterns.push_back(std::move(pattern).value());
    }
    return patterns;
}

Result<ItemMatching> matchingOf(const Arguments &arguments)
{
    ItemMatching matching;
    for (const QString &pointer : arguments.values(u"key"_s)) {
        const auto parsed = PathPattern::parse(pointer);
        if (!parsed)
            return Error{u"--key: %1"_s.arg(parsed.error().message)};
        matching.keys.push_back(pointer.toStdString());
    }
    return matching;
}

/// The side before: as the one after, but without its upcasters, where nothing else is said.
Result<Pipeline> beforeOf(const Arguments &arguments, const Pipeline &after)
{
    auto before = pipelineOf(arguments, u"before-projection"_s, u"before-upcasters"_s);
    if (before && !arguments.has(u"before-projection"_s))
        before.value().projection = after.projection;
    return before;
}

Result<ComparisonRequest> requestOf(const Arguments &arguments)
{
    auto after = pipelineOf(arguments, u"projection"_s, u"upcasters"_s);
    if (!after)
        return after.error();
    auto before = beforeOf(arguments, after.value());
    if (!before)
        return before.error();
    if (before.value() == after.value())
        return Error{CompareText::tr("both sides are the same; compare needs --upcasters, "
                                     "--before-projection or --before-upcasters")};
    auto expected = patternsOf(arguments, u"expect"_s);
    if (!expected)
        return expected.error();
    auto ignored = patternsOf(arguments, u"ignore"_s);
    if (!ignored)
        return ignored.error();
    auto matching = matchingOf(arguments);
    if (!matching)
        return matching.error();
    if (arguments.has(u"update"_s) && !arguments.has(u"golden"_s))
        return Error{CompareText::tr("--update needs --golden, the file to write")};
    return ComparisonRequest{.before = std::move(before).value(),
                             .after = std::move(after).value(),
                             .scope = scopeOf(arguments),
                             .onFailure = arguments.has(u"skip-failures"_s) ? OnFailure::Skip
                                                                            : OnFailure::Stop,
                             .matching = std::move(matching).value(),
                             .expected = std::move(expected).value(),
                             .ignored = std::move(ignored).value()};
}

Result<void> writeFile(const QString &path, const std::string &text)
{
    QFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.flush())
        return Error{CompareText::tr("cannot write %1: %2").arg(path, file.errorString())};
    return {};
}

/// What is not as the golden file has it. Empty also if it was just written.
Result<QStringList> checkGolden(const Arguments &arguments, const Json &report)
{
    const QString path = arguments.value(u"golden"_s);
    if (arguments.has(u"update"_s)) {
        const auto written = writeFile(path, goldenText(report));
        return written ? Result<QStringList>(QStringList()) : Result<QStringList>(written.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            CompareText::tr("cannot read the golden file %1: %2").arg(path, file.errorString())};
    auto differences = differencesFromGolden(file.readAll().toStdString(), report);
    if (!differences)
        return Error{CompareText::tr("cannot use the golden file %1: %2")
                         .arg(path, differences.error().message)};
    return differences;
}

/// Says what is not as in the golden file; the exit code.
int judge(const CommandCall &call, const ComparisonReport &report, const Json &json)
{
    if (!call.arguments.has(u"golden"_s))
        return report.result.isAsExpected() ? Fine : NothingFound;
    const auto differences = checkGolden(call.arguments, json);
    if (!differences)
        return call.fail(Unusable, differences.error().message);
    constexpr qsizetype mostSentences = 10;
    const QStringList &all = differences.value();
    for (const QString &sentence : all.first(std::min(all.size(), mostSentences)))
        call.output.complain(sentence);
    if (all.size() > mostSentences)
        call.output.complain(CompareText::tr("and %1 more differences from the golden file")
                                 .arg(all.size() - mostSentences));
    return all.isEmpty() ? Fine : NothingFound;
}

} // namespace

ComparisonScope scopeOf(const Arguments &arguments)
{
    if (arguments.has(u"stream"_s))
        return {ComparisonScope::Kind::Stream, arguments.value(u"stream"_s).toStdString()};
    if (arguments.has(u"category"_s))
        return {ComparisonScope::Kind::Category, arguments.value(u"category"_s).toStdString()};
    return {};
}

int runCompare(const CommandCall &call)
{
    const auto request = requestOf(call.arguments);
    if (!request)
        return call.fail(Unusable, request.error().message);
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto compared = compare(opened->source(), request.value(), {}, nullptr, {});
    if (!compared)
        return call.fail(Unusable, compared.error().message);
    if (compared.value().partitions == 0 && !opened->failure)
        return call.fail(Unusable,
                         CompareText::tr("neither side takes an event of %1")
                             .arg(opened->store->description().path));
    const ComparisonReport report{request.value(), compared.value(), *opened->index,
                                  call.arguments.stores().first()};
    const Json json = jsonReport(report);
    if (call.wantsJson())
        call.output.write(json.toText() + "\n");
    else
        printComparison(call.output, report);
    if (call.arguments.has(u"report"_s)) {
        const auto written = writeFile(call.arguments.value(u"report"_s), htmlReport(report));
        if (!written)
            return call.fail(Unusable, written.error().message);
    }
    const int code = judge(call, report, json);
    return opened->failure ? Unusable : code;
}

} // namespace hindcast
