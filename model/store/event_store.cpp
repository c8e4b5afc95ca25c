// SPDX-License-Identifier: MIT
#include "model/store/event_store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hindcast {

Result<void> EventReader::readForFold(const StoreIndex &index, Row row, Event &into)
{
    auto event = read(index, row);
    if (!event)
        return event.error();
    into = std::move(event).value();
    into.raw.clear();
    into.place.clear();
    return {};
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
