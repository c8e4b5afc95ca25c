// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

#include <vector>

namespace hindcast {

/// A store that lives in the test: events in order, each with the stream, version and so on that
/// the test wrote down. Its readers count what they read.
class FakeStore : public EventStore
{
public:
    explicit FakeStore(std::vector<Event> events)
        : m_events(std::make_shared<std::vector<Event>>(std::move(events)))
    {
        m_description.path = QStringLiteral("fake");
        m_description.profile = QStringLiteral("Fake");
    }

    const StoreDescription &description() const override { return m_description; }

    Result<void> index(IndexBuilder &builder, const Progress &progress,
                       const std::stop_token &stop) override
    {
        for (; m_indexed < m_events->size() && !stop.stop_requested(); ++m_indexed) {
            const Event &event = (*m_events)[m_indexed];
            const auto place = [this] { return QStringLiteral("record %1").arg(m_indexed + 1); };
            if (event.isBad()) {
                builder.addBad(0, {}, place(), QString::fromStdString(event.defect));
            } else {
                std::vector<IndexPlace> places;
                for (const EventPlace &link : event.places)
                    places.push_back({.stream = link.stream, .version = link.version});
                builder.add({.stream = event.stream,
                             .version = event.version,
                             .type = event.type,
                             .time = event.time,
                             .correlation = event.correlationId.text,
                             .actor = event.actor.text,
                             .isArchived = event.isArchived,
                             .isDeleted = event.isDeleted,
                             .places = places},
                            place);
            }
        }
        progress(static_cast<std::int64_t>(m_indexed), static_cast<std::int64_t>(m_events->size()));
        return {};
    }

    bool hasGrown() override { return m_indexed < m_events->size(); }

    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(std::make_unique<Reader>(m_events));
    }

    /// The index of all events, made at once.
    std::shared_ptr<const StoreIndex> indexed()
    {
        IndexBuilder builder;
        (void)index(builder, [](std::int64_t, std::int64_t) {}, {});
        return builder.snapshot();
    }

private:
    class Reader : public EventReader
    {
    public:
        explicit Reader(std::shared_ptr<const std::vector<Event>> events)
            : m_events(std::move(events))
        {
        }

        Result<Event> read(const StoreIndex &, Row row) override
        {
            return (*m_events)[static_cast<std::size_t>(row.value)];
        }

        bool mayContain(const StoreIndex &, Row row, std::string_view text) override
        {
            const Event &event = (*m_events)[static_cast<std::size_t>(row.value)];
            return QString::fromStdString(event.id.text + ' ' + event.causationId.text + ' '
                                          + event.data.bytes + ' ' + event.metadata.bytes + ' '
                                          + event.raw)
                .contains(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                          Qt::CaseInsensitive);
        }

    private:
        std::shared_ptr<const std::vector<Event>> m_events;
    };

    std::shared_ptr<std::vector<Event>> m_events;
    std::size_t m_indexed = 0;
    StoreDescription m_description;
};

} // namespace hindcast
