// SPDX-License-Identifier: MIT
#include "model/search/condition.h"

#include "model/search/expression_engine.h"

namespace hindcast {

namespace {

using Answer = NativeExpression::Answer;

} // namespace

const std::string &ExpressionState::text() const
{
    if (m_text.empty() && m_value)
        m_text = m_value->toText();
    return m_text;
}

const Json *ExpressionState::value() const
{
    if (!m_value && !m_text.empty()) {
        auto parsed = Json::parse(m_text);
        if (!parsed)
            return nullptr;
        m_value = std::move(parsed).value();
    }
    return m_value ? &*m_value : nullptr;
}

/// The expressions, and the sandbox that they run in once one of them needs it.
class ExpressionSet::Engine
{
public:
    explicit Engine(const ScriptLimits &limits)
        : m_limits(limits)
    {
    }

    Result<std::size_t, ScriptError> add(const QString &text)
    {
        auto source = ExpressionSource::read(text);
        if (!source)
            return source.error();
        if (!source.value().native) {
            if (const auto ready = prepare(); !ready)
                return ready.error();
            // Simple ones that are of the set already get their numbers in prepare().
            if (const auto added = m_engine->add(source.value()); !added)
                return added.error();
            ++m_added;
        }
        m_sources.push_back(std::move(source).value());
        return m_sources.size() - 1;
    }

    [[nodiscard]] const std::vector<ExpressionSource> &sources() const { return m_sources; }

    [[nodiscard]] Answer askNative(std::size_t number, const ExpressionInput &input) const
    {
        const ExpressionSource &source = m_sources[number];
        if (!source.native)
            return {.kind = Answer::Kind::Unknown};
        return source.native->evaluate(source.seesState ? input.state.value() : nullptr,
                                       source.seesBefore ? input.before.value() : nullptr);
    }

    template<typename T>
    Result<T, ScriptError> ask(std::size_t number, const ExpressionInput &input,
                               Result<T, ScriptError> (ExpressionEngine::*question)(std::size_t,
                                                                                    const Event *))
    {
        if (const auto shown = showTo(number, input); !shown)
            return shown.error();
        auto answer
            = ((*m_engine).*question)(number, m_sources[number].seesEvent ? input.event : nullptr);
        if (answer)
            return answer;
        ScriptError error = answer.error();
        m_sources[number].explain(error);
        return error;
    }

private:
    /// Makes a sandbox if there is none that can be used, with all expressions in it.
    Result<void, ScriptError> prepare()
    {
        if (!m_engine || m_engine->isSpent()) {
            m_engine = std::make_unique<ExpressionEngine>(m_limits);
            m_added = 0;
        }
        for (; m_added < m_sources.size(); ++m_added) {
            if (const auto added = m_engine->add(m_sources[m_added]); !added)
                return added.error();
        }
        return {};
    }

    Result<void, ScriptError> showTo(std::size_t number, const ExpressionInput &input)
    {
        using Side = ExpressionEngine::Side;
        if (auto ready = prepare(); !ready)
            return ready;
        const ExpressionSource &source = m_sources[number];
        // In this order, as what was the state is mostly the one before now.
        if (source.seesBefore) {
            if (auto shown = m_engine->show(Side::Before, input.before.text()); !shown)
                return shown;
        }
        return source.seesState ? m_engine->show(Side::State, input.state.text())
                                : Result<void, ScriptError>();
    }

    ScriptLimits m_limits;
    std::vector<ExpressionSource> m_sources;
    std::unique_ptr<ExpressionEngine> m_engine; ///< Null pointer: none was needed yet.
    std::size_t m_added = 0; ///< So many of the expressions are in it.
};

ExpressionSet::ExpressionSet(const ScriptLimits &limits)
    : m_engine(std::make_unique<Engine>(limits))
{
}

ExpressionSet::~ExpressionSet() = default;

Result<std::size_t, ScriptError> ExpressionSet::add(const QString &text)
{
    return m_engine->add(text);
}

std::size_t ExpressionSet::size() const
{
    return m_engine->sources().size();
}

Result<std::string, ScriptError> ExpressionSet::value(std::size_t number,
                                                      const ExpressionInput &input)
{
    const Answer answer = m_engine->askNative(number, input);
    if (answer.kind == Answer::Kind::Known)
        return answer.value ? answer.value->toText() : std::string();
    return m_engine->ask(number, input, &ExpressionEngine::value);
}

Result<bool, ScriptError> ExpressionSet::holds(std::size_t number, const ExpressionInput &input)
{
    const Answer answer = m_engine->askNative(number, input);
    if (answer.kind == Answer::Kind::Known)
        return isTruthy(answer.value);
    return m_engine->ask(number, input, &ExpressionEngine::holds);
}

Verdict ExpressionSet::judge(std::size_t number, const ExpressionInput &input)
{
    const Answer answer = m_engine->askNative(number, input);
    if (answer.kind == Answer::Kind::Known)
        return {.holds = isTruthy(answer.value)};
    if (answer.kind == Answer::Kind::Throws)
        return {.throws = true};
    const auto holds = m_engine->ask(number, input, &ExpressionEngine::holds);
    if (!holds)
        return {.throws = true, .error = holds.error()};
    return {.holds = holds.value()};
}

bool ExpressionSet::seesBefore(std::size_t number) const
{
    return m_engine->sources()[number].seesBefore;
}

bool ExpressionSet::seesEvent(std::size_t number) const
{
    return m_engine->sources()[number].seesEvent;
}

bool ExpressionSet::isNative(std::size_t number) const
{
    return m_engine->sources()[number].native.has_value();
}

Result<std::unique_ptr<Expression>, ScriptError> Expression::compile(const QString &text,
                                                                     const ScriptLimits &limits)
{
    std::unique_ptr<Expression> expression(new Expression(limits));
    if (const auto added = expression->m_set.add(text); !added)
        return added.error();
    return expression;
}

} // namespace hindcast
