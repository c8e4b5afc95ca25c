// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
#include "model/export/explanation_report.h"
#include "model/export/export_file.h"
#include "model/session/sentence_files.h"
#include "model/session/whole_file.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ExplainText)
};

/// Writes the page, and gives the exit code.
int writePage(const CommandCall &call, const ExplanationOutline &outline, const QString &store)
{
    const std::string page = explanationPage(outline);
    const QString path = call.arguments.value(u"html"_s);
    if (path == "-"_L1) {
        call.output.write(page);
        return Fine;
    }
    QString reason = reasonAgainstTarget(path, store);
    if (reason.isEmpty()) {
        const auto written = replaceWholeFile(path, QByteArray::fromStdString(page));
        reason = written ? QString() : written.error().message;
    }
    if (reason.isEmpty())
        return Fine;
    return call.fail(Unusable, ExplainText::tr("%1 cannot be written: %2").arg(path, reason));
}

int tell(const CommandCall &call, const Explanation &explanation, const Wording &wording,
         const OpenedStore &opened)
{
    const bool isPage = call.arguments.has(u"html"_s);
    int code = Fine;
    if (call.wantsJson()) {
        call.output.write(explanationJson(explanation).toText() + "\n");
    } else {
        const ExplanationOutline outline = outlineOf(explanation, wording);
        if (isPage)
            code = writePage(call, outline, opened.store->description().path);
        else
            call.output.print(explanationText(outline));
    }
    if (code != Fine)
        return code;
    if (explanation.failures > 0)
        return call.fail(
            Unusable,
            ExplainText::tr("%1 of the events could not be applied").arg(explanation.failures));
    return opened.outcome();
}

int runOn(const CommandCall &call, const StatePlace &place, const Pipeline &pipeline,
          const SentenceChoice &sentences, const OpenedStore &opened)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape &shape = run.value()->shape();
    const auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const auto ordinal = ordinalOf(place, *opened.index, events.value());
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const ExplanationRequest request{.pipeline = pipeline,
                                     .onFailure = skips ? OnFailure::Skip : OnFailure::Stop,
                                     .partition = events.value().partition,
                                     .isOfStream = shape.partitioning == Partitioning::PerStream
                                         && !shape.isBiState,
                                     .ordinal = ordinal.value(),
                                     .sentences = sentences.book,
                                     .wording = wordingOf(TimeFormat(), QLocale::c()),
                                     .noteOf = {},
                                     .store = opened.store->description().path,
                                     .profile = opened.store->description().profile,
                                     .program = u"hindcast " HINDCAST_VERSION ""_s,
                                     .made = now};
    const BlameSource source{*opened.reader, *opened.index, events.value().rows};
    const auto explanation = explain(source, request, {});
    if (!explanation)
        return call.fail(Unusable, explanation.error().message);
    return tell(call, explanation.value(), request.wording, opened);
}

} // namespace

int runExplain(const CommandCall &call)
{
    const auto place = statePlaceOf(call.arguments, AtNumber::Version);
    if (!place)
        return call.fail(Unusable, place.error().message);
    if (call.wantsJson() && call.arguments.has(u"html"_s))
        return call.fail(Unusable, ExplainText::tr("--json and --html exclude each other"));
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(pipeline.value().projection);
    if (isBuiltIn && !place.value().stream && !place.value().partition)
        return call.fail(Unusable, ExplainText::tr("explain needs --stream"));
    const QString file = call.arguments.value(u"sentences"_s);
    const SentenceChoice sentences = readSentences(sentenceFolder(), {}, file);
    for (const QString &problem : sentences.problems)
        call.output.complain(problem);
    const bool isFileWrong = !file.isEmpty() && !sentences.problems.filter(file + u':').isEmpty();
    if (isFileWrong)
        return Unusable;
    const auto opened = call.openIndexed();
    return opened ? runOn(call, place.value(), pipeline.value(), sentences, *opened) : Unusable;
}

} // namespace hindcast
