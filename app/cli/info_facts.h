// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/json_line.h"
#include "app/cli/opened_store.h"
#include "model/items/store_tables.h"

namespace hindcast {

/// What is said of \a opened beside its events.
[[nodiscard]] std::shared_ptr<const StoreReport> readReport(const OpenedStore &opened);

/// Size, journal and the like, as far as there is something to say.
[[nodiscard]] FactList fileFacts(const StoreFiles &files);

/// Adds what there is of size, journal, roles, types, snapshots, checkpoints and archived streams.
void addFacts(JsonLine &line, const StoreReport &report);

/// Prints a table for each of them that there is.
void printFactTables(Output &output, const StoreReport &report);

} // namespace hindcast
