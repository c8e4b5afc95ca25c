// SPDX-License-Identifier: MIT
#include "model/store/event_store.h"

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

} // namespace hindcast
