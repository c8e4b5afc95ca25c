// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// A column that plays a role in the layout that was recognised.
struct ColumnUse
{
    std::string role; ///< As profiles call it: `stream`, `version`, `data`, `state`, …
    std::string column; ///< As the database writes it.
    std::vector<std::string> pointers; ///< Into its JSON, `/correlationId`; none: all of it.
};

/// A table of which something is read, and what for.
struct TableUse
{
    enum class Purpose { Events, Joined, Snapshots, Checkpoints };
    Purpose purpose = Purpose::Events;
    std::string table;
    std::vector<ColumnUse> columns; ///< In the order of the roles in docs/PROFILES.md.
};

/// The file or database as it lies there, and how it was opened.
struct StoreFiles
{
    enum class Access {
        Live, ///< In place; others may write meanwhile.
        Immutable, ///< In place without locks, because nobody has it open.
        Copy, ///< From a private copy.
    };
    enum class Journal { None, Rollback, Log }; ///< None: no database. Log: WAL.

    std::int64_t size = 0; ///< Bytes of the file itself.
    std::int64_t logSize = 0; ///< Bytes of the `-wal` beside it; 0 if there is none.
    std::int64_t unpackedSize = 0; ///< Bytes of what a packed file holds; 0 if it is not packed.
    Journal journal = Journal::None;
    Access access = Access::Live;
    QString notice; ///< Why it was opened in this way, if that is worth knowing.
};

/// A state that the store holds, written by its own system.
struct Snapshot
{
    std::string stream; ///< Whose state it is. UTF-8.
    std::optional<Version> version; ///< The last event that went into it.
    std::optional<Timestamp> time;
    std::string type; ///< Of the state or of the aggregate; empty: not said.
    std::string place; ///< `snapshots row 3`. Not translated.
    std::int64_t locator = 0; ///< Where the store finds it again; only the store reads it.
    int source = 0; ///< Among the places where the store keeps snapshots; the same.
};

/// How far a consumer has come, as the store has it.
struct Checkpoint
{
    std::string name; ///< Of the consumer. UTF-8.
    std::optional<Position> position; ///< Nothing if the store's value is no number.
    std::string text; ///< The position as the store writes it.
    std::optional<Timestamp> time; ///< When it was written.
    std::string place; ///< `emt_processors row 1`. Not translated.
};

/// What can be said of a store beside its events; those are in the StoreIndex: counts, types,
/// problems, archived events. readTypeFacts() and lagOf() say more with both.
struct StoreFacts
{
    /// Not more of each are listed; their counts are exact.
    static constexpr std::int64_t mostListed = 10'000;

    std::vector<TableUse> tables; ///< Empty for a file.
    StoreFiles files;
    std::vector<Snapshot> snapshots; ///< The newest of each stream first in it; streams by name.
    std::int64_t snapshotCount = 0;
    std::vector<Checkpoint> checkpoints; ///< By name.
    std::int64_t checkpointCount = 0;
    /// What is wrong with snapshots and checkpoints: `snapshots row 3: the version is no …`.
    std::vector<QString> problems;
};

} // namespace hindcast
