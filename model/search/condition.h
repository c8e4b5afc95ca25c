// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/json.h"
#include "model/script/script.h"

#include <memory>

namespace hindcast {

/// A state as expressions are given it: a value or its JSON text, whichever is at hand. The other
/// one is made when it is first needed, so one object should be used for all expressions that are
/// evaluated over one state. For one thread.
class ExpressionState
{
public:
    /// There is no state: expressions see undefined.
    ExpressionState() = default;
    ExpressionState(Json value)
        : m_value(std::move(value))
    {
    }
    /// \a text must be JSON; empty: there is no state.
    ExpressionState(std::string text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const std::string &text() const; ///< Empty: there is no state.
    [[nodiscard]] const Json *value() const; ///< Null pointer: there is no state.

private:
    mutable std::optional<Json> m_value;
    mutable std::string m_text;
};

/// What an expression is evaluated over. Borrowed for one call.
struct ExpressionInput
{
    const ExpressionState &state; ///< `s` and `state`
    const ExpressionState &before; ///< `before`: the state before the event.
    const Event *event = nullptr; ///< `event`; null pointer: undefined.
};

/// Whether a condition holds.
struct Verdict
{
    bool holds = false;
    bool throws = false;
    std::optional<ScriptError> error; ///< If it throws, and if that could be told at no cost.
};

/// JavaScript expressions of people over `s` (or `state`), `event` and `before`, all of which are
/// frozen. Simple ones are evaluated exactly and without an engine; for the others there is one
/// sandbox, in which a state is parsed once for all of them. An expression that runs into a limit
/// is an error of that one call. Places of errors are those of the text that was typed. Lives on
/// the thread that made it.
class ExpressionSet
{
public:
    explicit ExpressionSet(const ScriptLimits &limits = {});
    ~ExpressionSet();
    Q_DISABLE_COPY_MOVE(ExpressionSet)

    /// The number of the new expression, from 0. The error says why \a text is none, and where.
    [[nodiscard]] Result<std::size_t, ScriptError> add(const QString &text);
    [[nodiscard]] std::size_t size() const;

    /// What expression \a number gives, as JSON text; empty: undefined.
    [[nodiscard]] Result<std::string, ScriptError> value(std::size_t number,
                                                         const ExpressionInput &input);
    /// Whether what it gives counts as true.
    [[nodiscard]] Result<bool, ScriptError> holds(std::size_t number, const ExpressionInput &input);
    /// The same in less time where it throws, without saying why if that takes longer.
    [[nodiscard]] Verdict judge(std::size_t number, const ExpressionInput &input);

    /// Whether it names the state before, or the event: if not, it gives the same for one state.
    [[nodiscard]] bool seesBefore(std::size_t number) const;
    [[nodiscard]] bool seesEvent(std::size_t number) const;
    /// Whether it is so simple that it never needs more than the values of the states.
    [[nodiscard]] bool isNative(std::size_t number) const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

/// One such expression.
class Expression
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Expression>, ScriptError>
    compile(const QString &text, const ScriptLimits &limits = {});

    [[nodiscard]] Result<std::string, ScriptError>
    value(const ExpressionState &state, const ExpressionState &before, const Event *event)
    {
        return m_set.value(0, {state, before, event});
    }
    [[nodiscard]] Result<bool, ScriptError> holds(const ExpressionState &state,
                                                  const ExpressionState &before, const Event *event)
    {
        return m_set.holds(0, {state, before, event});
    }
    [[nodiscard]] ExpressionSet &set() { return m_set; }

private:
    explicit Expression(const ScriptLimits &limits)
        : m_set(limits)
    {
    }
    ExpressionSet m_set;
};

} // namespace hindcast
