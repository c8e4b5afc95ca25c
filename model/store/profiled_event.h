// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/store/profile.h"
#include "model/store/record_values.h"

#include <set>

namespace hindcast {

/// Makes events of the records of a file, by a profile. Used by one thread.
class ProfiledEvent
{
public:
    /// \a profile is one of files, and must outlive this.
    explicit ProfiledEvent(const Profile &profile);

    /// Turns to \a record, as RecordValues::begin() does.
    [[nodiscard]] Result<void> begin(std::string_view record, std::string_view key)
    {
        return m_values.begin(record, key);
    }
    /// Fills \a event with all of the record that the index does not keep.
    void fill(Event &event);

private:
    using Handle = RecordValues::Handle;
    /// Where a payload comes from.
    struct Source
    {
        PayloadRule rule;
        Handle value;
        std::optional<GatheredMembers> gathered;
        std::vector<Handle> members; ///< Gathered: the values of those that are named.
        std::size_t of = 0; ///< Gathered, rest: the number of the object.
        std::set<std::string, std::less<>> taken; ///< Rest: members that play a role.
    };
    [[nodiscard]] Source sourceOf(const PayloadRule &rule,
                                  const std::optional<GatheredMembers> &gathered);
    void findTaken(Source &source) const;
    [[nodiscard]] Payload payloadOf(const Source &source);
    [[nodiscard]] std::string restOf(const Source &source);
    [[nodiscard]] std::string namedOf(const Source &source);

    const Profile &m_profile;
    RecordValues m_values;
    Handle m_type;
    Handle m_schemaVersion;
    Handle m_validTime;
    Handle m_id;
    Handle m_correlation;
    Handle m_causation;
    Handle m_actor;
    Source m_data;
    Source m_metadata;
};

} // namespace hindcast
