// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/fast_members.h"
#include "model/store/record_shape.h"
#include "model/store/row_values.h"

#include <QCoreApplication>

namespace hindcast {

/// Works out the values of a profile's rules for one record of a file after another: a record is a
/// row whose columns are its own text and the texts inside it. Rules are added first.
class RecordValues
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RecordValues)
public:
    using Handle = RowValues::Handle;

    explicit RecordValues(const RecordShape &shape)
        : m_shape(shape)
    {
    }

    Handle add(const ValueRule &rule) { return m_values.add(rule); }
    /// The number of a value of the record itself, for member().
    std::size_t addMember(const JsonPointer &pointer) { return m_lookup.add(pointer); }

    /// Turns to \a record, which must stay as long as values are asked for, and have
    /// FastMembers::padding readable bytes behind it. The error is the reason why it is none:
    /// `not JSON: unexpected end of data at column 17`.
    /// \a key is that of the member that the record is, as written.
    [[nodiscard]] Result<void> begin(std::string_view record, std::string_view key);
    /// Valid until the next begin().
    [[nodiscard]] StoredValue value(Handle handle) { return m_values.value(handle); }
    /// The value as it is written.
    [[nodiscard]] const ProfileJsonLookup::Match &member(std::size_t number) const
    {
        return m_lookup.match(number);
    }
    /// What is wrong with texts inside the record; for people.
    [[nodiscard]] const std::vector<QString> &misfits() const { return m_misfits; }

private:
    void findColumns();
    [[nodiscard]] StoredValue columnOf(std::size_t column);
    [[nodiscard]] StoredValue objectOfPairs(const ProfileJsonLookup::Match &match,
                                            const EncodedMember &member);
    [[nodiscard]] StoredValue objectOfNamed(const ProfileJsonLookup::Match &match);
    std::string &keep(std::string text) { return m_decoded.emplace_back(std::move(text)); }

    const RecordShape &m_shape;
    RowValues m_values;
    FastMembers m_fast;
    std::vector<RecordMember> m_members; ///< Read only to see whether the record is one.
    ProfileJsonLookup m_lookup; ///< Of the members that are encoded, and others that were added.
    std::vector<std::size_t> m_encoded; ///< By column: its number in the lookup.
    std::vector<const EncodedMember *> m_rules; ///< By column: null for the record and its key.
    std::vector<StoredValue> m_columns;
    DecodedText m_decoded;
    std::vector<QString> m_misfits;
    std::string_view m_record;
    std::string_view m_key;
};

} // namespace hindcast
