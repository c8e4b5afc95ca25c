// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/result.h"
#include "model/store/event_parts.h"
#include "model/store/index_builder.h"
#include "model/store/store_facts.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace hindcast {

/// What a store is, for people and programs.
struct StoreDescription
{
    enum class Kind { File, Sqlite };
    QString path; ///< As it was opened, absolute.
    Kind kind = Kind::File;
    QString profile; ///< `Emmett (SQLite)`, `JSON Lines`, `CloudEvents (JSON batch), gzip`, …
};

/// Reads single events again, by their place in the index. Each thread has a reader of its own.
class EventReader
{
public:
    EventReader() = default;
    virtual ~EventReader() = default;
    Q_DISABLE_COPY_MOVE(EventReader)

    /// The whole event at \a row of \a index. A bad record is an Event with a defect; an error
    /// means that the store could not be read.
    [[nodiscard]] virtual Result<Event> read(const StoreIndex &index, Row row) = 0;

    /// The same for those who read a great many events one after the other: it leaves out \a raw
    /// and \a place, and uses the memory that \a into has. What \a parts does not name is anything,
    /// and so is \a into after an error.
    [[nodiscard]] virtual Result<void> readForFold(const StoreIndex &index, Row row, Event &into,
                                                   const EventParts &parts = {});

    /// Says that \a rows will be read, in this order, so that a reader may prepare for them and a
    /// database need not be let go of after each; a ReadingRun calls it. Until endRun() the index
    /// and the rows must stay.
    virtual void beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows);
    virtual void endRun();

    /// Whether the stored record (its raw bytes) may hold \a text, upper and lower case alike.
    /// May say yes too often, never no wrongly; made for skipping records fast.
    [[nodiscard]] virtual bool mayContain(const StoreIndex &index, Row row, std::string_view text)
        = 0;

    /// The rows from \a first to before \a end for which mayContain() says yes, in order. Reads
    /// whole stretches of the store where it can.
    [[nodiscard]] virtual std::vector<std::uint32_t>
    rowsThatMayContain(const StoreIndex &index, Row first, Row end, std::string_view text);
};

/// A stretch of time in which \a reader reads \a rows one after the other. All of them must outlive
/// it, and no other run of the reader may begin within.
class ReadingRun
{
public:
    ReadingRun(EventReader &reader, const StoreIndex &index, std::span<const std::uint32_t> rows)
        : m_reader(reader)
    {
        m_reader.beginRun(index, rows);
    }
    ~ReadingRun() { m_reader.endRun(); }
    Q_DISABLE_COPY_MOVE(ReadingRun)

private:
    EventReader &m_reader;
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
