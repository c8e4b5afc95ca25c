// SPDX-License-Identifier: MIT
#include "model/replay/unshared_bytes.h"

namespace hindcast {

namespace {

constexpr std::size_t nodeBytes = 64; ///< A node on the heap with what the allocator adds.

} // namespace

std::size_t unsharedBytes(const Json &value, const Json &base)
{
    if (value.isSame(base))
        return 0;
    std::size_t bytes = nodeBytes + value.token().size();
    const auto &items = value.items();
    for (std::size_t i = 0; i < items.size(); ++i)
        bytes += sizeof(Json)
            + unsharedBytes(items[i], i < base.items().size() ? base.items()[i] : Json());
    const auto &members = value.members();
    const auto &baseMembers = base.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        const bool sameKey = i < baseMembers.size() && baseMembers[i].key == members[i].key;
        bytes += sizeof(JsonMember)
            + unsharedBytes(members[i].value, sameKey ? baseMembers[i].value : Json());
    }
    return bytes;
}

} // namespace hindcast
