// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/result.h"
#include "model/store/event_parts.h"
#include "model/store/store_index.h"

#include <span>
#include <string_view>
#include <vector>

namespace hindcast {

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

} // namespace hindcast
