// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/calendar.h"
#include "tools/make_samples/json_text.h"
#include "tools/make_samples/random.h"

#include <string>
#include <vector>

namespace hindcast::samples {

/// One event of the warehouse.
struct Message
{
    Moment created;
    std::string stream;
    std::string type;
    std::string actor;
    std::string data; ///< JSON.
    int schemaVersion = 1;
    std::string correlation; ///< Empty: none.
    std::string causation; ///< Id of the event that caused this one; empty: none.
    bool isArchived = false;
    bool isTraced = false; ///< Its correlation is also the trace id of a distributed trace.

    // Given by the journal.
    std::string id;
    std::int64_t streamPosition = 0;
    std::int64_t globalPosition = 0;
};

/// The events of the warehouse. They are told in any order, process by process, and then put in
/// order of time and numbered.
class Journal
{
public:
    explicit Journal(std::uint64_t seed)
        : m_random(seed)
    {
    }

    /// Gives \a message an id and returns it. What lies behind the last day has not happened yet:
    /// it is left out, and the id is empty.
    std::string add(Message message);
    void archive(const std::string &stream);
    /// Orders by time and numbers streams and the whole, from 1.
    void number();
    /// Afterwards: the events \a first to \a last of \a stream get their time from a clock that is
    /// slow by \a minutes.
    void slowClock(const std::string &stream, std::int64_t first, std::int64_t last, int minutes);

    [[nodiscard]] const std::vector<Message> &messages() const { return m_messages; }

private:
    Random m_random;
    std::vector<Message> m_messages;
};

/// A business process as it is told: a clock that goes on, the correlation id that all its events
/// share, and the event before, which caused the next one.
struct Process
{
    Journal &journal;
    Random &random;
    Moment clock;
    std::string correlation;
    std::string cause;
    bool isTraced = false;

    /// Lets \a low to \a high seconds go by.
    void wait(int low, int high);
    /// Goes on to some busy moment \a days later.
    void sleep(int days);
    void tell(std::string stream, std::string type, std::string actor, const JsonText &data,
              int schemaVersion = 1);
};

} // namespace hindcast::samples
