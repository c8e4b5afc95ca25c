// SPDX-License-Identifier: MIT
#include "model/store/event_places.h"

#include <algorithm>

namespace hindcast {

void addPlaces(Event &event, const StoreIndex &index, Row row)
{
    event.places.clear();
    if (!index.hasLinks())
        return;
    for (const IndexedPlace &place : index.linksOf(row))
        event.places.push_back({std::string(index.streams.at(place.stream.value)), place.version});
}

void moveToStream(Event &event, const StoreIndex &index, Row row, std::string_view stream)
{
    if (!index.hasLinks() || stream.empty() || event.stream == stream)
        return;
    const StreamId wanted{index.streams.find(stream)};
    const std::vector<IndexedPlace> links = index.linksOf(row);
    const auto link = std::ranges::find(links, wanted, &IndexedPlace::stream);
    if (!wanted.isValid() || link == links.end())
        return;
    const auto place = std::ranges::find(event.places, stream, &EventPlace::stream);
    if (place != event.places.end())
        *place = {event.stream, event.version};
    event.stream = stream;
    event.version = link->version;
}

} // namespace hindcast
