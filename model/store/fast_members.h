// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/record_members.h"

#include <memory>

namespace hindcast {

/// Reads the members of a record by simdjson, several times as fast as readMembers(). It checks the
/// whole record, and refuses whatever it could not tell exactly: broken text, numbers beyond 64
/// bits, lone surrogates, deep nesting. Then readMembers() has the last word.
class FastMembers
{
public:
    /// So many bytes behind a record must be readable.
    static constexpr std::size_t padding = 64;
    /// Longer records are refused, so that memory stays small.
    static constexpr std::size_t longestRecord = 1 << 20;

    FastMembers();
    ~FastMembers();
    Q_DISABLE_COPY_MOVE(FastMembers)

    /// Fills \a members; false if \a record has to be read exactly. The views are good until the
    /// next call. Values are decoded text for strings and digits for integers; for all other
    /// values they are empty.
    [[nodiscard]] bool read(std::string_view record, std::vector<RecordMember> &members);

    /// The same for the object that is the member number \a member of the last record.
    [[nodiscard]] bool readInside(std::size_t member, std::vector<RecordMember> &members);

    /// Fills \a members with what readMembers() would say of an object that is known to be whole
    /// JSON, as every record of an index is; false if it has to be asked. \a object must have the
    /// padding behind it.
    [[nodiscard]] bool readWritten(std::string_view object, std::vector<RecordMember> &members);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hindcast
