// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/store/event_parts.h"
#include "model/store/fast_members.h"
#include "model/store/role_choice.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace hindcast {

/// The envelope of a record. Text is valid until the parser reads the next one.
struct RecordFields
{
    struct Text
    {
        std::string_view text; ///< Decoded; empty: there is none.
        bool isNumber = false;
        bool operator==(const Text &) const = default;
    };

    Text stream;
    Text type;
    Text schemaVersion;
    Text id;
    Text correlation;
    Text causation;
    Text actor;
    std::optional<Version> version;
    std::optional<Position> position;
    std::optional<Timestamp> time;
    bool isCloudEvent = false;
    std::vector<QString> misfits; ///< Values that are not what their place asks for.

    bool operator==(const RecordFields &) const = default;
};

/// Finds the envelope in the records of a file. Used by one thread.
class RecordParser
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RecordParser)
public:
    /// Reads \a record fast if that gives the same as reading it exactly; false if not. \a record
    /// must have FastMembers::padding readable bytes behind it.
    [[nodiscard]] bool parseFast(std::string_view record);

    /// Reads any record. The error is the reason why it is no event.
    [[nodiscard]] Result<void> parse(std::string_view record);

    /// Reads \a parts of a \a record that has been read before, as exactly as parse(); false if
    /// that has to be asked. Needs the padding of parseFast().
    [[nodiscard]] bool parseAgain(std::string_view record, const EventParts &parts);

    /// What the last record was found to hold.
    [[nodiscard]] const RecordFields &fields() const { return m_fields; }
    [[nodiscard]] const std::vector<RecordMember> &members() const { return m_members; }
    [[nodiscard]] const RoleChoice &choice() const { return m_choice; }
    /// Of the metadata, if that is an object.
    [[nodiscard]] const std::vector<RecordMember> &metadataMembers() const
    {
        return m_metadataMembers;
    }
    [[nodiscard]] const RoleChoice &metadataChoice() const { return m_metadataChoice; }

private:
    [[nodiscard]] bool isExactWhenFast(const RoleChoice &choice,
                                       const std::vector<RecordMember> &members) const;
    void readMetadata(const RecordMember &metadata);
    void resolve();
    void resolveTexts(const EventParts &parts);
    void resolveStream();
    void resolveNumbers();
    void resolveTime();
    [[nodiscard]] const RecordMember *member(Role role) const;
    [[nodiscard]] RecordFields::Text text(Role role);
    [[nodiscard]] RecordFields::Text textAnywhere(Role role);
    void addMisfit(const QString &message, const RecordMember &member);

    FastMembers m_fast;
    RoleChooser m_chooser;
    DecodedText m_decoded;
    std::vector<RecordMember> m_members;
    std::vector<RecordMember> m_metadataMembers;
    RoleChoice m_choice;
    RoleChoice m_metadataChoice;
    RecordFields m_fields;
};

} // namespace hindcast
