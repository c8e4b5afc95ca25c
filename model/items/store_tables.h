// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/fact_table.h"
#include "model/session/store_report.h"
#include "model/session/time_format.h"

namespace hindcast {

/// `12 min 3 s`, `0.48 s`, `3 d 4 h`: two units at most.
[[nodiscard]] QString durationText(std::chrono::microseconds duration);

/// How a database was opened, and how it keeps what is being written, for people.
[[nodiscard]] QString accessText(StoreFiles::Access access);
[[nodiscard]] QString journalText(StoreFiles::Journal journal);

/// `1,400 bytes`, `1.2 MB`
[[nodiscard]] QString sizeText(std::int64_t bytes);

/// What a file or database is and how it was opened, as pairs of a name and a value for people.
using FactList = std::vector<std::pair<QString, QString>>;
[[nodiscard]] FactList storeFacts(const StoreDescription &store, const StoreReport &report,
                                  const TimeFormat &format);

/// Which columns of which tables play which roles: why the store is what it is said to be.
[[nodiscard]] FactTable roleTable(const StoreFacts &facts);

/// The event types, the most frequent first. A line goes to the first event of its type.
[[nodiscard]] FactTable typeTable(const StoreReport &report, const TimeFormat &format);

/// The snapshots, with what happened in their streams since.
[[nodiscard]] FactTable snapshotTable(const StoreReport &report, const TimeFormat &format);

/// The checkpoints of consumers and how far they lag behind the last event.
[[nodiscard]] FactTable checkpointTable(const StoreReport &report, const TimeFormat &format);

/// Streams that are archived or deleted, as a whole or in part.
[[nodiscard]] FactTable retiredTable(const StoreReport &report);

/// The kinds of problems and how many there are of each; a kind of which only the first thousand
/// are kept has that many or more.
[[nodiscard]] FactTable problemKindTable(const StoreIndex &index);

} // namespace hindcast
