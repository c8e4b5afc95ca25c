// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/script/sandbox.h"
#include "model/search/expression_source.h"

namespace hindcast {

/// Expressions at work in a sandbox of their own, where all of them see one state, one state before
/// it and one event. Lives on the thread that made it.
class ExpressionEngine
{
public:
    explicit ExpressionEngine(const ScriptLimits &limits);

    /// Compiles the next expression; they are counted from 0.
    [[nodiscard]] Result<void, ScriptError> add(const ExpressionSource &source);

    enum class Side : std::uint8_t { State, Before };
    /// What all expressions see from now on; empty: undefined. Costs next to nothing if it is what
    /// they see already, or if what was the state becomes the one before.
    [[nodiscard]] Result<void, ScriptError> show(Side side, const std::string &json);

    [[nodiscard]] Result<bool, ScriptError> holds(std::size_t number, const Event *event);
    /// As JSON text; empty: undefined.
    [[nodiscard]] Result<std::string, ScriptError> value(std::size_t number, const Event *event);

    /// Whether a limit was reached, so that it is of no use any more.
    [[nodiscard]] bool isSpent() const { return m_sandbox.isSpent(); }

private:
    [[nodiscard]] Result<Sandbox::Value, ScriptError> call(Sandbox::Function function,
                                                           std::size_t number, const Event *event);

    Sandbox m_sandbox;
    Sandbox::Function m_expect;
    Sandbox::Function m_show;
    Sandbox::Function m_shift;
    Sandbox::Function m_holds;
    Sandbox::Function m_value;
    std::string m_state;
    std::string m_before;
};

} // namespace hindcast
