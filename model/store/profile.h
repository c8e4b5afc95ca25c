// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_value.h"
#include "model/store/record_shape.h"

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
};

/// A table that adds columns to each event, one row of it at most.
struct JoinRule
{
    std::string table;
    std::string name; ///< What the profile calls it.
    std::vector<std::pair<std::string, ColumnName>> on; ///< Its column equals that one.
};

/// Which rows of the table are events.
struct RowFilter
{
    ValueRule value;
    std::vector<std::string> accepted;
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
    struct Table
    {
        std::string name;
        std::vector<std::string> columns;
    };

    QString name;
    std::vector<Table> detect; ///< All of them must be there, with these columns at least.

    std::string table;
    std::vector<JoinRule> joins;
    std::vector<ColumnCoding> columns; ///< Those that are packed or encoded.
    std::optional<RowFilter> only;
    std::vector<ColumnName> order; ///< Empty: by position, else by rowid.
    ValueRule position;
    ValueRule stream;
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
    std::vector<std::string> tombstones; ///< Types whose events say that their stream was deleted.
    PayloadRule data;
    PayloadRule metadata;
    std::shared_ptr<const BesideRules> beside; ///< Snapshots and checkpoints; or a null pointer.
    std::optional<RecordShape> records; ///< Of a file: how its records are read; it has no table.
};

} // namespace hindcast
