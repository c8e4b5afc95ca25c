// SPDX-License-Identifier: MIT
#include "model/search/expression_engine.h"

#include "model/replay/script_notes.h"

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Two ways to stand around an expression, each on the first line, so that lines and columns behind
/// it are those of the expression. Only what is one expression fits into both: what closes the
/// bracket of one does not close that of the other.
constexpr std::string_view roundBegin
    = "'use strict'; $expression((s, state, event, before) => (\n";
constexpr std::string_view roundEnd = "\n));";
constexpr std::string_view squareBegin = "'use strict'; ((s, state, event, before) => [\n";
constexpr std::string_view squareEnd = "\n]);";

ScriptFile wrapped(std::string_view begin, const std::string &script, std::string_view end)
{
    return {.path = u"expression"_s, .text = std::string(begin) + script + std::string(end)};
}

/// Takes the first line, which is ours, off the place of \a error.
ScriptError moved(ScriptError error)
{
    error.line = std::max(0, error.line - 1);
    return error;
}

} // namespace

ExpressionEngine::ExpressionEngine(const ScriptLimits &limits)
    : m_sandbox(limits)
{
    m_sandbox.runOurs("conditions.js", ourScript("conditions.js"));
    m_expect = m_sandbox.function("expect");
    m_show = m_sandbox.function("show");
    m_shift = m_sandbox.function("shift");
    m_holds = m_sandbox.function("holds");
    m_value = m_sandbox.function("value");
}

Result<void, ScriptError> ExpressionEngine::add(const ExpressionSource &source)
{
    (void)m_sandbox.call(m_expect, {});
    for (const ScriptFile &file : {wrapped(squareBegin, source.script, squareEnd),
                                   wrapped(roundBegin, source.script, roundEnd)}) {
        if (const auto done = m_sandbox.run(file); !done) {
            ScriptError error = moved(done.error());
            source.explain(error);
            return error;
        }
    }
    return {};
}

Result<void, ScriptError> ExpressionEngine::show(Side side, const std::string &json)
{
    std::string &shown = side == Side::State ? m_state : m_before;
    if (shown == json)
        return {};
    if (side == Side::Before && json == m_state) {
        (void)m_sandbox.call(m_shift, {});
        shown = json;
        return {};
    }
    const auto text
        = json.empty() ? Sandbox::Argument() : Sandbox::Argument(std::string_view(json));
    const auto done = m_sandbox.call(m_show, {side == Side::Before, text});
    shown = done ? json : std::string();
    return done ? Result<void, ScriptError>() : Result<void, ScriptError>(done.error());
}

Result<Sandbox::Value, ScriptError> ExpressionEngine::call(Sandbox::Function function,
                                                           std::size_t number, const Event *event)
{
    const auto given = event == nullptr ? Sandbox::Argument() : Sandbox::Argument(event);
    auto value = m_sandbox.call(function, {static_cast<double>(number), given});
    if (!value)
        return moved(value.error());
    return value;
}

Result<bool, ScriptError> ExpressionEngine::holds(std::size_t number, const Event *event)
{
    const auto value = call(m_holds, number, event);
    if (!value)
        return value.error();
    const bool *const truth = std::get_if<bool>(&value.value());
    return truth != nullptr && *truth;
}

Result<std::string, ScriptError> ExpressionEngine::value(std::size_t number, const Event *event)
{
    auto value = call(m_value, number, event);
    if (!value)
        return value.error();
    auto *const text = std::get_if<std::string>(&value.value());
    return text != nullptr ? std::move(*text) : std::string();
}

} // namespace hindcast
