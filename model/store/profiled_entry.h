// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/index_builder.h"
#include "model/store/profile.h"
#include "model/store/record_values.h"

namespace hindcast {

/// Finds in one record of a file after another what the index keeps of it, by a profile. Used by
/// one thread.
class ProfiledEntry
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RecordParser)
public:
    /// \a profile is one of files, and must outlive this. \a stream is the name for records that
    /// name none.
    ProfiledEntry(const Profile &profile, std::string stream);

    enum class Found { Event, Other };
    /// Reads \a record, as RecordValues::begin() does. Other: the profile says that it is no
    /// event. The error is the reason why it is a bad record.
    [[nodiscard]] Result<Found> read(std::string_view record, std::string_view key);

    /// Of the last record; its views are valid until the next one.
    [[nodiscard]] const IndexEntry &entry() const { return m_entry; }
    /// What is wrong with values of the last record, for people.
    [[nodiscard]] const std::vector<QString> &misfits() const { return m_misfits; }
    /// What the last record is sorted by: one value for each of RecordShape::orderBy.
    [[nodiscard]] StoredValue orderValue(std::size_t number)
    {
        return m_values.value(m_order[number]);
    }

    /// Why a record without a type is a bad one.
    [[nodiscard]] static QString missingType(const Profile &profile);

private:
    using Handle = RecordValues::Handle;
    [[nodiscard]] bool isEvent();
    std::string_view text(Handle handle, std::string &scratch);
    void readNames();
    void readStreams();
    void readNumbers();
    [[nodiscard]] std::optional<std::int64_t> number(Handle handle, const ValueRule &rule);
    void addMisfit(const QString &message, const ValueRule &rule, const StoredValue &value);

    const Profile &m_profile;
    std::string m_streamOfOthers; ///< Of records that name none.
    RecordValues m_values;
    Handle m_only;
    Handle m_stream;
    Handle m_category;
    Handle m_version;
    Handle m_type;
    Handle m_time;
    Handle m_correlation;
    Handle m_actor;
    Handle m_position;
    Handle m_archived;
    Handle m_deleted;
    Handle m_tags;
    std::vector<Handle> m_order;
    IndexEntry m_entry;
    std::vector<std::string> m_tagTexts;
    std::vector<IndexPlace> m_places;
    std::array<std::string, 5> m_texts; ///< Where the entry's views need memory.
    std::vector<QString> m_misfits;
};

} // namespace hindcast
