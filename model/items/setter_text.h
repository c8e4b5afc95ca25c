// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame.h"
#include "model/session/time_format.h"
#include "model/store/store_index.h"

#include <memory>

namespace hindcast {

/// Who set the fields of a state, and how that is written for people.
struct StateSetters
{
    std::shared_ptr<const Blame> blame; ///< Null pointer: it is not known.
    std::shared_ptr<const StoreIndex> index;
    bool isOfStream = true; ///< Else events are called by their positions.
    TimeFormat times;
};

/// An event in a few words: `v63 MoneyWithdrawn · api.mobile`.
[[nodiscard]] QString setterText(const StoreIndex &index, Row row, bool isOfStream);

/// In lines: the event that last changed a field, when, by which rule, and the one that last wrote
/// it, if that is another one.
[[nodiscard]] QString setterDetails(const StateSetters &setters, const BlameStamp &stamp);

} // namespace hindcast
