// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/event_reader.h"
#include "model/store/index_builder.h"
#include "model/store/store_facts.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace hindcast {

/// What a store is, for people and programs.
struct StoreDescription
{
    enum class Kind { File, Sqlite };
    QString path; ///< As it was opened, absolute.
    Kind kind = Kind::File;
    QString profile; ///< `Emmett (SQLite)`, `JSON Lines`, `CloudEvents (JSON batch), gzip`, …
};

/// A file or database that holds events, opened so that nothing in or beside it can change.
/// Indexing happens on one thread at a time; readers live on any thread and may outlive the store.
class EventStore
{
public:
    /// Says how far indexing has come: bytes or rows done, and how many there are.
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

    EventStore() = default;
    virtual ~EventStore() = default;
    Q_DISABLE_COPY_MOVE(EventStore)

    [[nodiscard]] virtual const StoreDescription &description() const = 0;
    [[nodiscard]] virtual IndexRules rules() const { return {}; }

    /// Adds to \a builder what the store has gained since the last call; all of it the first time.
    /// Calls \a progress at least every few thousand records. Ends early, without an error, when
    /// \a stop is asked for. An error means that reading broke off; what was added before it holds.
    [[nodiscard]] virtual Result<void> index(IndexBuilder &builder, const Progress &progress,
                                             const std::stop_token &stop)
        = 0;

    /// Whether index() would find something new. Cheap enough to ask every second.
    [[nodiscard]] virtual bool hasGrown() = 0;

    /// What tells the store, as it is now and as it is read, from any other: where it lies, how
    /// long it is, when it was written, by which profile. Empty: its index cannot be kept.
    [[nodiscard]] virtual QByteArray identity() const { return {}; }
    /// Where index() has come to, for resume().
    [[nodiscard]] virtual QByteArray place() const { return {}; }
    /// The locators of its events are below this.
    [[nodiscard]] virtual std::int64_t locatorEnd() const { return INT64_MAX; }
    /// Takes up reading where a store of the same identity had come to, before the first index().
    /// False, and then nothing has changed, if \a place is none.
    [[nodiscard]] virtual bool resume(const QByteArray &place);

    [[nodiscard]] virtual Result<std::unique_ptr<EventReader>> makeReader() const = 0;

    /// What is known beside the events; snapshots among them, as far as index() has come. Any
    /// thread may ask. Ends early with what it has when \a stop is asked for. An error means that
    /// the store could not be read.
    [[nodiscard]] virtual Result<StoreFacts> readFacts(const std::stop_token &stop) const;
    /// The state that \a snapshot, one of readFacts(), holds. Any thread may ask.
    [[nodiscard]] virtual Result<Payload> readState(const Snapshot &snapshot) const;
};

/// Opens the file or database at \a path, whatever it is. The error says which path and why.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openStore(const QString &path);

} // namespace hindcast
