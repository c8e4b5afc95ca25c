// SPDX-License-Identifier: MIT
#include "tools/make_samples/journal.h"

#include <algorithm>
#include <unordered_map>

namespace hindcast::samples {

std::string Journal::add(Message message)
{
    if (message.created >= Moment(endDay))
        return {};
    message.id = m_random.uuid();
    m_messages.push_back(std::move(message));
    return m_messages.back().id;
}

void Journal::archive(const std::string &stream)
{
    for (Message &message : m_messages)
        message.isArchived |= message.stream == stream;
}

void Journal::number()
{
    std::ranges::stable_sort(m_messages, {}, &Message::created);
    std::unordered_map<std::string, std::int64_t> lastPositions;
    std::int64_t position = 0;
    for (Message &message : m_messages) {
        message.globalPosition = ++position;
        message.streamPosition = ++lastPositions[message.stream];
    }
}

void Journal::slowClock(const std::string &stream, std::int64_t first, std::int64_t last,
                        int minutes)
{
    for (Message &message : m_messages) {
        if (message.stream == stream && message.streamPosition >= first
            && message.streamPosition <= last)
            message.created -= std::chrono::minutes(minutes);
    }
}

void Process::wait(int low, int high)
{
    clock += std::chrono::milliseconds(random.between(low * 1'000, high * 1'000));
}

void Process::sleep(int days)
{
    const auto day = std::chrono::floor<std::chrono::days>(clock) + std::chrono::days(days);
    clock = std::max(clock + std::chrono::minutes(1), busyMoment(random, day));
}

void Process::tell(std::string stream, std::string type, std::string actor, const JsonText &data,
                   int schemaVersion)
{
    cause = journal.add({.created = clock,
                         .stream = std::move(stream),
                         .type = std::move(type),
                         .actor = std::move(actor),
                         .data = data.str(),
                         .schemaVersion = schemaVersion,
                         .correlation = correlation,
                         .causation = cause,
                         .isTraced = isTraced});
}

} // namespace hindcast::samples
