// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_values.h"
#include "model/store/text_search.h"

namespace hindcast {

/// Makes a payload out of several values of a row, where a store has no column that is one.
class PayloadObject
{
public:
    /// Nothing is made unless \a rule asks for it. \a ownColumns are the names of the first of the
    /// \a values' columns, which are those of the events' table.
    PayloadObject(const PayloadRule &rule, const Profile &profile, RowValues &values,
                  const std::vector<std::string> &ownColumns);

    [[nodiscard]] bool isMade() const { return m_isRest || !m_members.empty(); }
    /// Whether the name of a member may hold what \a search looks for: it stands in no row.
    [[nodiscard]] bool mayName(const TextSearch &search) const;
    /// Of the row that \a values stand on: JSON values as they are, numbers, texts, other bytes as
    /// hexadecimal digits; what is not there is left out.
    [[nodiscard]] Payload make(RowValues &values) const;

private:
    bool m_isRest = false;
    std::vector<std::pair<std::string, std::size_t>> m_columns; ///< With their numbers.
    std::vector<std::pair<std::string, RowValues::Handle>> m_members;
};

} // namespace hindcast
