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
        std::pair("streamStart", &profile.streamStart),
        std::pair("data", &profile.data.value),
        std::pair("metadata", &profile.metadata.value),
    };
    for (auto *payload : {&profile.data, &profile.metadata}) {
        for (auto &member : payload->members)
            roles.emplace_back(payload == &profile.data ? "data" : "metadata", &member.second);
    }
    if (profile.only)
        roles.emplace_back("only", &profile.only->value);
    if (profile.expand)
        roles.emplace_back("expand", &profile.expand->array);
    if (profile.places) {
        roles.emplace_back("places", &profile.places->stream);
        roles.emplace_back("places", &profile.places->version);
        roles.emplace_back("places", &profile.places->original);
    }
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

/// The names of tables in \a profile that the application may have chosen.
[[nodiscard]] inline std::vector<std::string *> tableNamesOf(Profile &profile)
{
    std::vector<std::string *> names{&profile.table};
    if (profile.tables)
        names.push_back(&profile.tables->table);
    for (JoinRule &join : profile.joins)
        names.push_back(&join.table);
    return names;
}

} // namespace hindcast
