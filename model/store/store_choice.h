// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

namespace hindcast {

/// Which of several stores in one database is meant. What is empty leaves the choice open.
struct StoreChoice
{
    QString profile; ///< Its name.
    QString table; ///< Where its events are, upper and lower case alike.
};

/// A way to read a database.
struct StoreCandidate
{
    QString profile;
    QString table; ///< Where its events are, or the table that names their tables.
    QString why; ///< By what it was recognised, for people.
    std::optional<std::int64_t> rowsAtMost; ///< Nothing if that is not known without counting.
};

/// The ways to read the database at \a path, the most specific first; none for a file that is no
/// database. The error says which path and why.
[[nodiscard]] Result<std::vector<StoreCandidate>> storeCandidates(const QString &path);

/// Opens the file or database at \a path as \a choice says; what it leaves open is the most
/// specific of the candidates. The index then lists the other tables of events in a notice. The
/// error says which path and why. A file has nothing to choose from.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openStore(const QString &path,
                                                            const StoreChoice &choice);

} // namespace hindcast
