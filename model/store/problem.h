// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"

#include <QString>

namespace hindcast {

/// Something about a store that its owner should know: what, where, and with which values.
struct Problem
{
    enum class Kind {
        BadRecord, ///< A record that is no event.
        DuplicateVersion,
        VersionGap,
        VersionBackwards,
        TimeBackwards, ///< Within one stream.
        PositionBackwards,
        Undecodable, ///< A value that is not what its place asks for: a time that is no time.
        Notice, ///< How the store was opened, when that is worth knowing.
    };
    static constexpr int kindCount = 8;

    Kind kind = Kind::Notice;
    QString place; ///< `line 17`, `emt_messages row 17`, or empty for the whole store.
    QString message; ///< A sentence for people.
    Row row; ///< Where the ledger shows it; invalid if nowhere.
};

/// `bad-record`, `version-gap`, …: the name of a kind for programs.
[[nodiscard]] QString problemKindName(Problem::Kind kind);

} // namespace hindcast
