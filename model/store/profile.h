// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_rows.h"
#include "model/store/record_shape.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// How a column writes a moment.
enum class TimeEncoding {
    Auto, ///< ISO text, or a number since 1970 by its magnitude.
    Iso,
    UnixSeconds,
    UnixMilliseconds,
    UnixMicroseconds,
    UnixNanoseconds,
    UnixTicks, ///< 100 ns each, since 1970.
    DotNetTicks, ///< 100 ns each, since year 1.
};

struct TimeRule
{
    ValueRule value;
    TimeEncoding encoding = TimeEncoding::Auto;
};

/// How a column holds a payload.
enum class PayloadEncoding {
    Auto, ///< JSON if it is JSON, else text if it is UTF-8, else bytes.
    Text,
    Bytes,
    JsonInString, ///< JSON whose one string holds JSON.
};

struct PayloadRule
{
    ValueRule value; ///< Pointers lead to the payload inside what the column holds.
    PayloadEncoding encoding = PayloadEncoding::Auto;
    bool isOnlyMember = false; ///< The value of an object's only member stands for the object.
    bool isRest = false; ///< An object of the table's columns that nothing else names.
    std::vector<std::pair<std::string, ValueRule>> members; ///< An object made of these.
};

/// What a causation names, where it names an event at all.
struct CausationRule
{
    enum class Kind { Id, Position, Version };
    Kind kind = Kind::Id;
    ValueRule stream; ///< Version: its stream …
    ValueRule version; ///< … and its version there.
};

struct BesideRules;

/// How a database layout maps to the words of this program. Read from JSON by parseProfile(); the
/// format and what each part means is in docs/PROFILES.md.
struct Profile
{
    QString name;
    QByteArray digest; ///< Of the JSON that it was read from; empty: of none.
    std::vector<TableSign> detect; ///< All of them must be there.
    std::vector<std::string> without; ///< None of these tables may be there.

    std::string table; ///< Of the events; empty if \a tables says so.
    std::optional<TablesRule> tables;
    std::vector<JoinRule> joins;
    std::vector<ColumnCoding> columns; ///< Those that are packed or encoded.
    std::optional<RowFilter> only;
    std::optional<ExpandRule> expand;
    std::vector<OrderColumn> order; ///< Empty: by position, else by rowid.
    ValueRule position;
    ValueRule stream; ///< Absent: the places say.
    std::optional<PlacesRule> places;
    ValueRule category; ///< Absent: the text of the stream before \a categoryEnd.
    std::string categoryEnd = "-"; ///< Empty: the whole name.
    ValueRule version;
    std::int64_t firstVersion = 1;
    bool gapsAreNormal = false;
    ValueRule type;
    ValueRule schemaVersion;
    TimeRule time;
    TimeRule validTime; ///< Since when the fact holds, beside when it was recorded.
    ValueRule id;
    ValueRule correlation;
    ValueRule causation;
    CausationRule causationLink;
    ValueRule actor;
    ValueRule archived;
    ValueRule deleted; ///< Something is there if the event was deleted.
    ValueRule streamStart; ///< True where an event archives all earlier ones of its stream.
    std::vector<std::string> tombstones; ///< Types whose events say that their stream was deleted.
    PayloadRule data;
    PayloadRule metadata;
    std::shared_ptr<const BesideRules> beside; ///< Snapshots and checkpoints; or a null pointer.
    std::optional<RecordShape> records; ///< Of a file: how its records are read; it has no table.
};

} // namespace hindcast
