// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QtGlobal>

#include <unordered_map>

namespace hindcast {

/// Finds members of one object by their keys, in the same time however many there are. Of members
/// with one key the last counts, as for Json::find(). The object must outlive it.
class MemberLookup
{
public:
    explicit MemberLookup(const Json &object);
    Q_DISABLE_COPY_MOVE(MemberLookup)

    static constexpr std::ptrdiff_t none = -1;

    /// Where the member \a key stands among the object's members().
    [[nodiscard]] std::ptrdiff_t indexOf(std::string_view key) const;
    [[nodiscard]] const Json *find(std::string_view key) const;
    /// Whether the member at \a index is the one that counts of those with its key.
    [[nodiscard]] bool counts(std::size_t index) const;
    /// How many members count.
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// How many keys have been compared with one another so far; for tests.
    [[nodiscard]] std::int64_t comparisons() const { return m_comparisons; }

private:
    struct SameKey
    {
        std::int64_t *comparisons;
        bool operator()(std::string_view left, std::string_view right) const
        {
            ++*comparisons;
            return left == right;
        }
    };

    static constexpr std::size_t mostToWalk = 16; ///< Up to here, walking is faster than hashing.

    const std::vector<JsonMember> &m_members;
    mutable std::int64_t m_comparisons = 0;
    std::unordered_map<std::string_view, std::ptrdiff_t, std::hash<std::string_view>, SameKey>
        m_places; ///< Empty for small objects.
    std::size_t m_size = 0;
};

} // namespace hindcast
