// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_text.h"
#include "model/store/event_store.h"

#include <stop_token>

namespace hindcast {

/// How much of a store a new script tells of.
constexpr std::size_t mostTemplateTypes = 40;
constexpr qsizetype longestTemplateSample = 200; ///< Characters of an event's data.
constexpr qsizetype mostTemplateLines = 8;

/// The text of a new script for the store of \a index: the event types that it has, most frequent
/// first, each with the data of its first event in a comment. A projection has a handler for each
/// of them; upcasters an example that is commented out, with the schema versions that the type has
/// in a few events all over the store. Whatever the store holds, the script can be defined.
///
/// Reads up to 33 events a type; for a worker thread. An error means that the store could not be
/// read, or that \a stop was asked for.
[[nodiscard]] Result<std::string> templateText(ScriptKind kind, EventReader &reader,
                                               const StoreIndex &index,
                                               const std::stop_token &stop);

} // namespace hindcast
