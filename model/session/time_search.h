// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_list.h"

#include <vector>

namespace hindcast {

/// Finds the last event of a list that is not later than a time, whether or not its times go
/// forwards only. Looks at each event once, when it is made; from then on at one block of them.
class TimeSearch
{
public:
    TimeSearch() = default; ///< Of no events.
    explicit TimeSearch(RowList rows);

    /// Its place in the list; 0 if all are later or say no time.
    [[nodiscard]] std::int64_t lastUpTo(Timestamp time) const;
    [[nodiscard]] const RowList &rows() const { return m_rows; }
    /// How many events lastUpTo() has looked at; for tests.
    [[nodiscard]] std::int64_t eventsSeen() const { return m_eventsSeen; }

private:
    RowList m_rows;
    std::vector<Timestamp> m_earliest; ///< From the beginning of each block to the list's end.
    mutable std::int64_t m_eventsSeen = 0;
};

} // namespace hindcast
