// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/row_sources.h"
#include "model/session/session.h"

namespace hindcast {

/// What a person may write to a file of what a session shows.
struct ExportChoice
{
    enum class What {
        LedgerEvents, ///< Those that the ledger's scope and filter let through.
        StatesHere, ///< Every partition's, at the time of the session's moment.
        StatesAtEnd, ///< Every partition's last one.
        FieldHistory,
        Notes,
    };
    What what = What::LedgerEvents;
    std::string field; ///< JSON pointer, for FieldHistory.
    std::map<Row, QString> notesOfRows; ///< A column beside the events, if there are any.
    std::vector<ExportedNote> notes; ///< For Notes.
};

/// Why a session has no such rows now, for people; empty: it has.
[[nodiscard]] QString reasonAgainst(const ExportChoice &choice, const Session &session);

/// The rows; the session must have them. Holds what it needs, for any thread, but the store must
/// stay open.
[[nodiscard]] RowSource exportSource(const ExportChoice &choice, const Session &session);

/// A file's name to begin with: `order-1345693-events`.
[[nodiscard]] QString suggestedFileName(const ExportChoice &choice, const Session &session);

} // namespace hindcast
