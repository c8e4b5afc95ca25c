// SPDX-License-Identifier: MIT
#include "model/items/json_text.h"
#include "model/items/script_console_model.h"
#include "model/session/script_library.h"
#include "model/session/script_runner.h"
#include "model/session/session.h"
#include "views/common/elided_label.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/script_head.h"
#include "views/scripts/script_lists.h"
#include "views/scripts/script_page.h"
#include "views/scripts/scripts_panel.h"
#include "views/scripts/trial_panel.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostMarks = 100; ///< Of each kind; more would only be in the way.

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// `v7 CustomerRenamed of order-1345710`
QString eventText(const StoreIndex &index, Row row)
{
    const TypeId type = index.typeOf(row);
    return ScriptsPanel::tr("v%1 %2 of %3")
        .arg(QString::number(index.versionOf(row).value),
             type.isValid() ? shownText(index.types.at(type.value)) : QString(),
             shownText(index.streams.at(index.streamOf(row).value)));
}

/// The first line of \a text with the word that \a warning begins with: it is about that.
int lineOfWarning(const QString &text, const QString &warning)
{
    const QString word = warning.section(u' ', 0, 0).remove(u')');
    const auto at = text.indexOf(word);
    return at < 0 ? 0 : static_cast<int>(QStringView(text).left(at).count(u'\n')) + 1;
}

} // namespace

TrialRequest ScriptsPanel::request() const
{
    TrialRequest request{.pipeline = trialPipeline(m_library, m_projection, m_page->path()),
                         .stream = m_session.stream(),
                         .row = m_session.row(),
                         .onFailure = m_onFailure};
    if (m_session.hasStore())
        request.index = m_session.index();
    const Track &track = m_session.track();
    if (!track.isOfStream() && track.shape.partitioning == Partitioning::ByKey)
        request.partition = track.partition;
    return request;
}

void ScriptsPanel::runNow()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_runner->run(request());
    m_runner->askUpcast(request());
}

void ScriptsPanel::runSoon()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        m_runner->runSoon(request());
}

void ScriptsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        runNow();
}

/// Another store, stream or partition is looked at, or it has grown.
void ScriptsPanel::followPlace()
{
    showPlace();
    const TrialRequest wanted = request();
    const bool isSame = m_answer && m_answer->request.stream == wanted.stream
        && m_answer->request.partition == wanted.partition;
    if (isSame && m_answer->request.index == wanted.index)
        return;
    if (isSame && m_runner->isRunning())
        return; // takeAnswer() goes on with what has come; else a run might never come to its end.
    if (isSame)
        runSoon();
    else
        runNow();
}

void ScriptsPanel::followRow()
{
    if (isVisible())
        m_runner->askUpcast(request());
    else
        m_isStale = true;
}

void ScriptsPanel::setOnFailure(OnFailure onFailure)
{
    if (m_onFailure == onFailure)
        return;
    m_onFailure = onFailure;
    runNow();
}

void ScriptsPanel::showPlace()
{
    const int index = m_library.find(m_page->path());
    QString place;
    if (index >= 0 && !m_library.at(index).isTrusted)
        place = tr("does not run");
    else if (!m_session.hasStore())
        place = tr("runs when a store is open");
    else if (!m_session.stream().isValid())
        place = tr("runs when a stream is selected");
    else
        place = tr("runs on %1")
                    .arg(shownText(m_session.index()->streams.at(m_session.stream().value)));
    if (m_answer && m_session.hasStore() && m_session.stream().isValid()
        && m_answer->request.stream == m_session.stream()) {
        const Partitioning partitioning = m_answer->trial.shape.partitioning;
        if (partitioning == Partitioning::Single && !m_answer->trial.definitionError)
            place = tr("runs on %1 events").arg(number(m_answer->rows));
        else if (partitioning == Partitioning::ByKey)
            place = tr("runs on the partition %1").arg(shownText(m_answer->partition));
    }
    const bool isOff = index >= 0 && m_library.at(index).kind == ScriptKind::Upcasters
        && !m_library.at(index).isOn;
    m_page->setPlace(isOff ? QString(place + u" · "_s + tr("switched off")) : place);
    m_page->head().setCanCompare(m_session.hasStore());
}

void ScriptsPanel::takeAnswer(const std::shared_ptr<const TrialAnswer> &answer)
{
    m_patience.stop();
    m_answer = answer;
    // What the last good run found stays beside a script that cannot be defined.
    if (!answer->trial.definitionError) {
        const std::shared_ptr<const ScriptTrial> trial{answer, &answer->trial};
        m_lists->setTrial(trial, answer->request.index);
        m_results->showTrial(answer);
        m_runner->askUpcast(request());
        announce();
    }
    if (const int index = m_library.find(m_page->path());
        index >= 0 && m_library.at(index).isTrusted) {
        const std::optional<ScriptError> &error = answer->trial.definitionError;
        ScriptFacts facts{.partitioning = answer->trial.shape.partitioning};
        if (error && error->file == m_page->path())
            facts.error = error;
        facts.rules = static_cast<int>(
            std::ranges::count(answer->trial.rules, m_page->path(), &UpcastRule::file));
        if (!error || facts.error)
            showFacts(m_page->path(), facts);
    }
    showPlace();
    showError(*answer);
    showMarks(*answer);
    showSummary(*answer);
    if (m_session.hasStore() && answer->request.index != m_session.index())
        runSoon(); // The store has grown meanwhile.
}

/// One of the script that is shown, if there is one.
const TrialFailure *ScriptsPanel::firstFailure(const TrialAnswer &answer) const
{
    const std::vector<TrialFailure> &failures = answer.trial.failures.kept;
    const auto here = std::ranges::find_if(failures, [this](const TrialFailure &failure) {
        return failure.error.file == m_page->path();
    });
    if (here != failures.end())
        return &*here;
    return failures.empty() ? nullptr : &failures.front();
}

void ScriptsPanel::showError(const TrialAnswer &answer)
{
    if (answer.trial.definitionError) {
        m_page->setError(ScriptErrorText{.error = *answer.trial.definitionError});
        return;
    }
    const TrialFailure *failure = firstFailure(answer);
    if (failure == nullptr) {
        m_page->setError({});
        return;
    }
    m_page->setError(ScriptErrorText{.error = failure->error,
                                     .event = eventText(*answer.request.index, failure->row),
                                     .isUpcast = failure->isUpcast,
                                     .canSkip = !failure->isUpcast
                                         && answer.request.onFailure == OnFailure::Stop,
                                     .more = answer.trial.failures.count - 1});
}

void ScriptsPanel::showMarks(const TrialAnswer &answer)
{
    const int index = m_library.find(m_page->path());
    if (index < 0)
        return;
    const QString &path = m_page->path();
    std::vector<CodeMark> marks;
    const auto add
        = [&marks](int line, int column, CodeMark::Severity severity, const QString &message) {
              const auto isSame = [&](const CodeMark &mark) {
                  return mark.line == line && mark.message == message;
              };
              const auto count = std::ranges::count(marks, severity, &CodeMark::severity);
              if (line > 0 && count < static_cast<std::ptrdiff_t>(mostMarks)
                  && std::ranges::none_of(marks, isSame))
                  marks.push_back({line, std::max(column, 1), severity, message});
          };
    const ScriptTrial &trial = answer.trial;
    using enum CodeMark::Severity;
    if (trial.definitionError && trial.definitionError->file == path)
        add(trial.definitionError->line, trial.definitionError->column, Error,
            trial.definitionError->message);
    for (const TrialFailure &failure : trial.failures.kept) {
        if (failure.error.file == path)
            add(failure.error.line, failure.error.column, Error, failure.error.message);
    }
    if (trial.resultError && trial.resultError->file == path)
        add(trial.resultError->line, trial.resultError->column, Error, trial.resultError->message);
    for (const ScriptNote &note : trial.notes.kept) {
        if (note.kind == ScriptNote::Kind::Warning && note.file == path)
            add(note.line, 1, Warning, note.text);
    }
    if (m_library.at(index).kind == ScriptKind::Projection) {
        const QString text = m_page->editor()->text();
        for (const QString &warning : trial.shape.warnings)
            add(lineOfWarning(text, warning), 1, Warning, warning);
        if (!trial.replayWarning.isEmpty())
            add(1, 1, Warning, trial.replayWarning);
    }
    m_page->setMarks(marks);
}

void ScriptsPanel::showSummary(const TrialAnswer &answer)
{
    const ScriptTrial &trial = answer.trial;
    const QString path = m_page->path();
    const QString name = QFileInfo(path).fileName();
    QString text;
    if (trial.definitionError) {
        text = sentence(*trial.definitionError);
    } else if (const int index = m_library.find(path);
               index >= 0 && m_library.at(index).kind == ScriptKind::Upcasters) {
        int rules = 0;
        RuleCount all;
        for (std::size_t i = 0; i < trial.rules.size() && i < trial.ruleCounts.size(); ++i) {
            if (trial.rules[i].file != path)
                continue;
            ++rules;
            all.matched += trial.ruleCounts[i].matched;
            all.failed += trial.ruleCounts[i].failed;
        }
        text = tr("%1: %2, %3 events matched, %4 failed")
                   .arg(name, tr("%n rules", nullptr, rules), number(all.matched),
                        number(all.failed));
    } else if (answer.request.stream.isValid()) {
        const auto failed = std::ranges::count(trial.failures.kept, false, &TrialFailure::isUpcast);
        text = tr("%1 events, %2 taken, %3 failed")
                   .arg(number(trial.events.count), number(trial.taken), number(failed));
        if (!name.isEmpty())
            text = name + u": "_s + text;
    }
    m_summary->say(text);
}

void ScriptsPanel::goToErrorPlace()
{
    if (!m_answer)
        return;
    const TrialFailure *failure = firstFailure(*m_answer);
    const ScriptError *error = m_answer->trial.definitionError ? &*m_answer->trial.definitionError
        : failure != nullptr                                   ? &failure->error
                                                               : nullptr;
    if (error != nullptr)
        showScript(error->file, error->line, std::max(error->column, 1));
}

void ScriptsPanel::goToErrorEvent()
{
    if (const TrialFailure *failure = m_answer ? firstFailure(*m_answer) : nullptr)
        emit goToRow(failure->row);
}

void ScriptsPanel::skip()
{
    setOnFailure(OnFailure::Skip);
    emit skipAsked();
}

} // namespace hindcast
