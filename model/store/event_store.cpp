// SPDX-License-Identifier: MIT
#include "model/store/event_store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hindcast {

Result<void> EventReader::readForFold(const StoreIndex &index, Row row, Event &into,
                                      const EventParts &)
{
    auto event = read(index, row);
    if (!event)
        return event.error();
    into = std::move(event).value();
    into.raw.clear();
    into.place.clear();
    return {};
}

void EventReader::beginRun(const StoreIndex &, std::span<const std::uint32_t>)
{
}

void EventReader::endRun()
{
}

std::vector<std::uint32_t> EventReader::rowsThatMayContain(const StoreIndex &index, Row first,
                                                           Row end, std::string_view text)
{
    std::vector<std::uint32_t> rows;
    for (Row row = first; row < end; ++row.value) {
        if (mayContain(index, row, text))
            rows.push_back(static_cast<std::uint32_t>(row.value));
    }
    return rows;
}

bool EventStore::resume(const QByteArray &)
{
    return false;
}

Result<StoreFacts> EventStore::readFacts(const std::stop_token &) const
{
    StoreFacts facts;
    facts.files.size = QFileInfo(description().path).size();
    return facts;
}

Result<Payload> EventStore::readState(const Snapshot &snapshot) const
{
    return Error{QCoreApplication::translate("hindcast::EventStore", "%1 holds no snapshot at %2")
                     .arg(description().path, QString::fromStdString(snapshot.place))};
}

} // namespace hindcast
