// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/event_filter.h"
#include "model/session/moment.h"

#include <functional>
#include <stop_token>

namespace hindcast {

/// Runs filters over the rows of one store. Asked the same of a store that has grown, or after it
/// was stopped, it goes on where it was. Used by one thread.
class FilterRun
{
public:
    using Answer = std::function<void(const LedgerRows &)>;

    /// Answers with what has passed so far several times while it goes on, and at the end. When
    /// \a stop is asked for it ends without an answer.
    void run(const RowList &rows, const EventFilter &filter, EventReader &reader,
             const Answer &answer, const std::stop_token &stop);

    /// How many rows all runs together have looked at.
    [[nodiscard]] std::int64_t rowsExamined() const { return m_rowsExamined; }

private:
    [[nodiscard]] bool goesOn(const RowList &rows, const EventFilter &filter) const;
    void examine(FilterMatcher &matcher, EventReader &reader, std::int64_t end);
    void send(const Answer &answer) const;

    EventFilter m_filter;
    RowList m_rows; ///< Those that are being filtered, …
    std::int64_t m_examined = 0; ///< … how many of them have been looked at, …
    std::vector<std::uint32_t> m_passed; ///< … and which of these passed.
    QString m_failure;
    std::int64_t m_rowsExamined = 0;
};

} // namespace hindcast
