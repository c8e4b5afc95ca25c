// SPDX-License-Identifier: MIT
#include "model/search/stop_items.h"

#include "model/compare/blame.h"
#include "model/compare/exact_equality.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace hindcast {

namespace {

/// Null pointer: there is nothing at \a path.
const Json *valueAt(const Json *value, const StatePath &path)
{
    for (const std::string &token : path) {
        if (value == nullptr)
            return nullptr;
        if (!value->isArray()) {
            value = value->find(token);
            continue;
        }
        const auto item = itemNumber(*value, token);
        value = item ? &value->items()[*item] : nullptr;
    }
    return value;
}

bool isSameValue(const Json *left, const Json *right)
{
    if (left == nullptr || right == nullptr)
        return left == right;
    return left->isSame(*right) || isExactlyEqual(*left, *right);
}

bool isOfLimit(const ScriptError &error)
{
    return error.kind == ScriptError::Kind::TimeLimit
        || error.kind == ScriptError::Kind::MemoryLimit
        || error.kind == ScriptError::Kind::StackLimit;
}

void note(StopErrors &errors, std::int64_t ordinal, const ScriptError &error)
{
    if (++errors.count == 1) {
        errors.first = ordinal;
        errors.message = sentence(error);
    }
    if (isOfLimit(error)) {
        errors.isFinal = true;
        errors.message = sentence(error);
    }
}

/// \a text is that of a value; nothing: it is no number that can be drawn.
std::optional<double> numberOf(const std::string &text)
{
    if (text.empty() || (text[0] != '-' && (text[0] < '0' || text[0] > '9')))
        return {};
    const double number = std::strtod(text.c_str(), nullptr);
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

StopItems::StopItems(const StopQuestion &question, const ScriptLimits &limits, StopAnswer &answer)
    : m_question(question)
    , m_answer(answer)
    , m_expressions(limits)
{
    for (std::size_t i = 0; i < question.breakpoints.size(); ++i) {
        const Breakpoint &breakpoint = question.breakpoints[i];
        m_conditions.emplace_back();
        m_paths.emplace_back();
        if (breakpoint.hasCondition())
            m_conditions.back().expression = add(breakpoint.text, answer.breakpoints[i].errors);
        else if (breakpoint.kind == BreakpointKind::Changes)
            m_paths.back() = pathOfPointer(breakpoint.text);
    }
    for (std::size_t i = 0; i < question.watches.size(); ++i) {
        m_watches.emplace_back();
        m_watches.back().expression = add(question.watches[i], answer.watches[i].errors);
    }
    for (WatchHistory &history : answer.watches)
        history.stretches.resize(
            static_cast<std::size_t>(std::min(answer.total, WatchHistory::mostStretches)));
}

StopItems::Expression StopItems::add(const std::string &text, StopErrors &errors)
{
    const auto added = m_expressions.add(QString::fromStdString(text));
    if (!added) {
        errors.message = sentence(added.error());
        errors.isFinal = true;
        return {};
    }
    const std::size_t number = added.value();
    return {number, m_expressions.seesBefore(number) || m_expressions.seesEvent(number)};
}

StateWalk::Wants StopItems::wants() const
{
    const auto isOfState = [](const Breakpoint &breakpoint) {
        return breakpoint.hasCondition() || breakpoint.kind == BreakpointKind::Changes;
    };
    bool seesEvents = false;
    for (std::size_t number = 0; number < m_expressions.size(); ++number)
        seesEvents = seesEvents || m_expressions.seesEvent(number);
    return {.states
            = !m_question.watches.empty() || std::ranges::any_of(m_question.breakpoints, isOfState),
            .parts = {.id = seesEvents,
                      .data = seesEvents,
                      .metadata = seesEvents,
                      .schemaVersion = seesEvents,
                      .context = false}};
}

void StopItems::begin(const StateWalk &walk)
{
    const ExpressionInput input{walk.state(), walk.before()};
    for (Condition &condition : m_conditions)
        judge(condition, input, nullptr, -1);
    for (Watch &watch : m_watches)
        evaluate(watch, input, nullptr, -1);
}

void StopItems::take(const StateWalk &walk, std::int64_t ordinal)
{
    skip(walk);
    for (std::size_t at = 0; at < m_conditions.size(); ++at)
        takeBreakpoint(at, walk, ordinal);
    for (std::size_t at = 0; at < m_watches.size(); ++at)
        takeWatch(at, walk, ordinal);
    m_isOld = false;
}

/// Errors before the first event, where there is mostly nothing to look at, do not count: then
/// \a errors is a null pointer.
void StopItems::judge(Condition &condition, const ExpressionInput &input, StopErrors *errors,
                      std::int64_t ordinal)
{
    condition.held = false;
    condition.threw = false;
    if (!condition.expression.number)
        return;
    const std::size_t number = *condition.expression.number;
    Verdict verdict = m_expressions.judge(number, input);
    condition.held = verdict.holds && !verdict.throws;
    condition.threw = verdict.throws;
    if (!verdict.throws || errors == nullptr)
        return;
    if (!verdict.error && errors->count == 0) {
        if (const auto reason = m_expressions.holds(number, input); !reason)
            verdict.error = reason.error();
    }
    note(*errors, ordinal, verdict.error.value_or(ScriptError()));
    if (errors->isFinal)
        condition.expression.number.reset();
}

void StopItems::takeBreakpoint(std::size_t at, const StateWalk &walk, std::int64_t ordinal)
{
    const Breakpoint &breakpoint = m_question.breakpoints[at];
    StopHits &found = m_answer.breakpoints[at];
    bool isHit = false;
    if (breakpoint.hasCondition()) {
        Condition &condition = m_conditions[at];
        const bool held = condition.held;
        const bool isTold = !condition.threw || found.errors.count > 0;
        if (m_isOld || condition.expression.seesMore || !isTold)
            judge(condition, {walk.state(), walk.before(), &walk.event()}, &found.errors, ordinal);
        else if (condition.threw)
            ++found.errors.count;
        if (breakpoint.kind == BreakpointKind::Condition)
            isHit = condition.held;
        else if (breakpoint.kind == BreakpointKind::BecomesTrue)
            isHit = condition.held && !held;
        else
            isHit = held && !condition.held;
        isHit = isHit && condition.expression.number.has_value();
    } else if (breakpoint.kind == BreakpointKind::Changes) {
        isHit = !walk.isUnchanged()
            && !isSameValue(valueAt(walk.before().value(), m_paths[at]),
                            valueAt(walk.state().value(), m_paths[at]));
    } else if (breakpoint.kind == BreakpointKind::Throws) {
        isHit = walk.hasFailed();
    }
    if (isHit)
        found.hits.add(ordinal);
}

void StopItems::evaluate(Watch &watch, const ExpressionInput &input, StopErrors *errors,
                         std::int64_t ordinal)
{
    watch.text.clear();
    watch.threw = false;
    if (!watch.expression.number)
        return;
    auto value = m_expressions.value(*watch.expression.number, input);
    watch.threw = !value;
    if (value) {
        watch.text = std::move(value).value();
        return;
    }
    if (errors == nullptr)
        return;
    note(*errors, ordinal, value.error());
    if (errors->isFinal)
        watch.expression.number.reset();
}

void StopItems::takeWatch(std::size_t at, const StateWalk &walk, std::int64_t ordinal)
{
    Watch &watch = m_watches[at];
    WatchHistory &history = m_answer.watches[at];
    if (!watch.expression.number)
        return;
    const bool isTold = !watch.threw || history.errors.count > 0;
    if (m_isOld || watch.expression.seesMore || !isTold) {
        const std::string text = watch.text;
        const bool threw = watch.threw;
        evaluate(watch, {walk.state(), walk.before(), &walk.event()}, &history.errors, ordinal);
        if (watch.expression.number && (text != watch.text || threw != watch.threw))
            history.changes.add(ordinal);
    } else if (watch.threw) {
        ++history.errors.count;
    }
    draw(watch, history, ordinal);
}

void StopItems::draw(const Watch &watch, WatchHistory &history, std::int64_t ordinal) const
{
    const auto number = watch.threw ? std::nullopt : numberOf(watch.text);
    if (!number)
        return;
    const auto count = static_cast<std::int64_t>(history.stretches.size());
    auto &stretch = history.stretches[static_cast<std::size_t>(ordinal * count / m_answer.total)];
    stretch.lowest = stretch.hasNumber ? std::min(stretch.lowest, *number) : *number;
    stretch.highest = stretch.hasNumber ? std::max(stretch.highest, *number) : *number;
    stretch.last = *number;
    stretch.hasNumber = true;
}

} // namespace hindcast
