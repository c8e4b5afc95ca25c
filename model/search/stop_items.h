// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/state_writes.h"
#include "model/search/state_walk.h"

namespace hindcast {

/// The breakpoints and watches of one question, as they are evaluated event by event. Lives on the
/// thread that made it.
class StopItems
{
public:
    /// Writes what it finds into \a answer, which has a place for each item; all must outlive it.
    StopItems(const StopQuestion &question, const ScriptLimits &limits, StopAnswer &answer);

    [[nodiscard]] StateWalk::Wants wants() const;
    /// To be called before the first event, then behind each that is on the track.
    void begin(const StateWalk &walk);
    void take(const StateWalk &walk, std::int64_t ordinal);
    /// To be called behind each other event: it may change what a bi-state projection shares.
    void skip(const StateWalk &walk) { m_isOld = m_isOld || !walk.isUnchanged(); }

private:
    /// An expression of the set. What does not look at the event gives the same for one state.
    struct Expression
    {
        std::optional<std::size_t> number; ///< Nothing: it is given up, or none.
        bool seesMore = false; ///< Than the state.
    };
    struct Condition
    {
        Expression expression;
        bool held = false;
        bool threw = false;
    };
    struct Watch
    {
        Expression expression;
        std::string text; ///< The last value, as JSON.
        bool threw = false;
    };

    [[nodiscard]] Expression add(const std::string &text, StopErrors &errors);
    void judge(Condition &condition, const ExpressionInput &input, StopErrors *errors,
               std::int64_t ordinal);
    void takeBreakpoint(std::size_t at, const StateWalk &walk, std::int64_t ordinal);
    void takeWatch(std::size_t at, const StateWalk &walk, std::int64_t ordinal);
    void evaluate(Watch &watch, const ExpressionInput &input, StopErrors *errors,
                  std::int64_t ordinal);
    void draw(const Watch &watch, WatchHistory &history, std::int64_t ordinal) const;

    const StopQuestion &m_question;
    StopAnswer &m_answer;
    ExpressionSet m_expressions;
    std::vector<Condition> m_conditions; ///< Of the breakpoints; some have none.
    std::vector<StatePath> m_paths; ///< The same.
    std::vector<Watch> m_watches;
    bool m_isOld = false; ///< The state is another one than the one that was looked at last.
};

} // namespace hindcast
