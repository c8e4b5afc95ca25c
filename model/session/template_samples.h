// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

#include <stop_token>
#include <vector>

namespace hindcast {

/// What a new script tells of one event type.
struct TypeSample
{
    std::string type;
    std::int64_t events = 0; ///< Of this type in the store.
    std::int64_t looked = 0; ///< How many of them were read.
    Event first;
    std::vector<std::string> versions; ///< Schema versions of those, in the order of the store.
};

struct TemplateSamples
{
    std::vector<TypeSample> types; ///< Most frequent first, those alike by name.
    std::int64_t otherTypes = 0; ///< How many more types there are, …
    std::int64_t otherEvents = 0; ///< … with how many events.
};

/// Looks at the \a most most frequent types of a store. An error means that the store could not be
/// read, or that \a stop was asked for.
[[nodiscard]] Result<TemplateSamples> sampleTypes(EventReader &reader, const StoreIndex &index,
                                                  std::size_t most, const std::stop_token &stop);

} // namespace hindcast
