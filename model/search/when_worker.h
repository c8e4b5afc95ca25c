// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_fold.h"
#include "model/search/condition.h"
#include "model/search/when_board.h"

#include <map>
#include <set>

namespace hindcast {

/// Why a thread stopped before the end: the store, or a condition that cannot go on.
struct WhenStop
{
    QString message;
    std::optional<WhenFailure> condition; ///< Without a row: it is no condition at all.
};

/// Folds partitions, one after the other, and evaluates the condition behind each event. Each
/// thread has its own; it makes and ends it.
class WhenWorker
{
public:
    /// All must outlive the worker.
    WhenWorker(const WhenRequest &request, const EventSource &source, WhenBoard &board);
    ~WhenWorker();
    Q_DISABLE_COPY_MOVE(WhenWorker)

    /// To be called once before anything else.
    [[nodiscard]] Result<void, WhenStop> start();
    [[nodiscard]] Result<void, WhenStop> search(std::size_t unit);
    /// Of all units so far, with the intervals that the board leaves out.
    [[nodiscard]] const WhenSummary &summary() const { return m_summary; }

private:
    /// One partition on its way through its events.
    struct Track
    {
        std::string key;
        ExpressionState now; ///< Behind the last event, …
        ExpressionState before; ///< … and before it, if the condition asks for that.
        Verdict verdict; ///< On the last event, …
        bool isJudged = false; ///< … if there was one.
        bool hasHeld = false;
        WhenInterval open; ///< As long as the condition holds.
    };

    void beginUnit(std::size_t number);
    void endUnit();
    [[nodiscard]] Result<void, WhenStop> look(Row row);
    [[nodiscard]] Result<void, WhenStop> lookAt(Track &track, Row row);
    [[nodiscard]] Result<void, WhenStop> judge(Track &track, Row row);
    [[nodiscard]] bool isOfUnit();
    [[nodiscard]] bool mayChange(Row row) const;
    [[nodiscard]] ExpressionState stateNow();
    [[nodiscard]] bool isSameState(const ExpressionState &one, const ExpressionState &other) const;
    void mark(Track &track, Row row, bool held);
    void close(Track &track, Row end);
    void noteFailures();
    void noteFailure(const std::string &key, const std::optional<PartitionFailure> &failure);
    [[nodiscard]] std::vector<std::string> keysOfLast(Row row);

    const WhenRequest &m_request;
    const EventSource &m_source;
    WhenBoard &m_board;
    std::optional<SideFold> m_fold;
    std::optional<ExpressionSet> m_condition;
    bool m_isBuiltIn = false;
    bool m_seesBefore = false;
    bool m_seesEvent = false;
    std::vector<bool> m_takesType; ///< By TypeId: whether such events can change a state.

    std::size_t m_number = 0;
    const WhenUnit *m_unit = nullptr;
    Track m_single; ///< Of a unit that is one partition.
    std::map<std::string, Track> m_tracks; ///< Of a unit that is many, by key.
    std::set<std::string> m_failed; ///< Those whose events could not all be taken.
    ExpressionState m_initial; ///< The state before the first event.
    Event m_event; ///< Keeps its memory from one event to the next.
    std::vector<WhenInterval> m_fresh;
    WhenSummary m_summary;
};

} // namespace hindcast
