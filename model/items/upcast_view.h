// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/replay/pipeline.h"

namespace hindcast {

/// An event as a projection sees it: type, data and metadata, for setting one beside another.
[[nodiscard]] Json eventAsJson(const Event &event);

/// `unchanged`, `changed`, `renamed`, `split`, `merged`, `dropped`, `failed`
[[nodiscard]] QString outcomeTitle(UpcastEvent::Outcome outcome);

/// What upcasters that have the names \a rules made of an event, in a sentence.
[[nodiscard]] QString outcomeSentence(const UpcastEvent &upcast, const QStringList &rules);

} // namespace hindcast
