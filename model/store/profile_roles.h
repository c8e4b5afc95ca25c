// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"

namespace hindcast {

/// All rules of \a profile with the names of the roles they play, absent ones included.
template<typename AnyProfile>
[[nodiscard]] auto rolesOf(AnyProfile &profile)
{
    auto roles = std::vector{
        std::pair("position", &profile.position),
        std::pair("stream", &profile.stream),
        std::pair("category", &profile.category),
        std::pair("version", &profile.version),
        std::pair("type", &profile.type),
        std::pair("schemaVersion", &profile.schemaVersion),
        std::pair("time", &profile.time.value),
        std::pair("validTime", &profile.validTime.value),
        std::pair("id", &profile.id),
        std::pair("correlation", &profile.correlation),
        std::pair("causation", &profile.causation),
        std::pair("causation", &profile.causationLink.stream),
        std::pair("causation", &profile.causationLink.version),
        std::pair("actor", &profile.actor),
        std::pair("archived", &profile.archived),
        std::pair("deleted", &profile.deleted),
        std::pair("data", &profile.data.value),
        std::pair("metadata", &profile.metadata.value),
    };
    if (profile.only)
        roles.emplace_back("only", &profile.only->value);
    return roles;
}

/// The rules alone.
template<typename AnyProfile>
[[nodiscard]] auto valuesOf(AnyProfile &profile)
{
    const auto roles = rolesOf(profile);
    std::vector<decltype(roles.front().second)> values;
    for (const auto &[role, value] : roles)
        values.push_back(value);
    return values;
}

} // namespace hindcast
