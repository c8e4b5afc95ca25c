// SPDX-License-Identifier: MIT
#include "model/branch/symptom.h"

#include "model/search/condition.h"

namespace hindcast {

namespace {

class FailureSymptom final : public Symptom
{
public:
    explicit FailureSymptom(std::optional<ScriptError> failure)
        : m_failure(std::move(failure))
    {
    }

    void begin(SequenceFold &) override { }

    Result<bool> shows(SequenceFold &, const SequenceFold::Step &step) override
    {
        if (!step.failure)
            return false;
        if (!m_failure)
            m_failure = step.failure; // The first one is meant.
        return step.failure->kind == m_failure->kind && step.failure->line == m_failure->line
            && step.failure->message == m_failure->message;
    }

    std::optional<ScriptError> failure() const override { return m_failure; }

private:
    std::optional<ScriptError> m_failure;
};

class ConditionSymptom final : public Symptom
{
public:
    ConditionSymptom(std::unique_ptr<Expression> expression, bool isAboutEnd)
        : m_expression(std::move(expression))
        , m_isAboutEnd(isAboutEnd)
    {
    }

    void begin(SequenceFold &fold) override { m_before = ExpressionState(fold.stateText()); }

    Result<bool> shows(SequenceFold &fold, const SequenceFold::Step &) override
    {
        ExpressionState state(fold.stateText());
        const auto holds = m_expression->holds(state, m_before, &fold.event());
        m_before = std::move(state);
        if (holds)
            return holds.value();
        // With few events the state may lack what the condition looks at, which is no mistake.
        if (holds.error().kind == ScriptError::Kind::Thrown)
            return false;
        return Error{sentence(holds.error())};
    }

    bool isAboutEnd() const override { return m_isAboutEnd; }

private:
    std::unique_ptr<Expression> m_expression;
    bool m_isAboutEnd;
    ExpressionState m_before;
};

} // namespace

Result<std::unique_ptr<Symptom>> makeSymptom(const ReductionGoal &goal, const ScriptLimits &limits)
{
    if (goal.kind == ReductionGoal::Kind::Failure)
        return std::unique_ptr<Symptom>(std::make_unique<FailureSymptom>(goal.failure));
    auto expression = Expression::compile(goal.condition, limits);
    if (!expression)
        return Error{sentence(expression.error())};
    return std::unique_ptr<Symptom>(
        std::make_unique<ConditionSymptom>(std::move(expression).value(), goal.atEnd));
}

} // namespace hindcast
