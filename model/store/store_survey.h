// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/stored_value.h"

#include <QString>

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast {

/// A value of a sample row, which outlives the row.
struct SampleValue
{
    StoredValue::Kind kind = StoredValue::Kind::Absent;
    /// Text as it is, numbers as written, bytes as they are. Cut at surveyedBytes.
    std::string bytes;
    bool isCut = false;

    /// The same for those who read values; its views live as long as this.
    [[nodiscard]] StoredValue value() const;
    /// For people: one line, bytes that are no text as `x'…'`, at most \a longest characters.
    [[nodiscard]] QString shown(int longest = 80) const;
};

struct SurveyedColumn
{
    std::string name;
    std::string type; ///< As declared; may be empty.
    bool isRowid = false; ///< It is the table's rowid, so it grows and is searched at no cost.
    bool isComputed = false; ///< Generated on reading, which is never done.
};

/// How many rows a table has, as far as that can be said without reading all of them.
struct RowCount
{
    enum class Kind { Exact, About, AtLeast };
    std::int64_t rows = 0;
    Kind kind = Kind::Exact;
};

/// A table as it is before anybody knows what it means. Of a file: its records, with one column
/// without a name that holds the whole of each.
struct SurveyedTable
{
    /// Place of the column \a name, upper and lower case alike; -1: there is none.
    [[nodiscard]] int find(std::string_view column) const;

    std::string name;
    std::vector<SurveyedColumn> columns;
    RowCount count;
    /// The first rows, a value for each column; at most surveyedRows.
    std::vector<std::vector<SampleValue>> rows;
};

/// What a database holds: its real tables, no views and no virtual ones. Of a file: one table.
struct StoreSurvey
{
    /// The table \a name, upper and lower case alike; else null pointer.
    [[nodiscard]] const SurveyedTable *find(std::string_view table) const;

    QString path; ///< Absolute.
    bool isOfRecords = false; ///< Of a file.
    std::vector<SurveyedTable> tables; ///< In the database's order.
};

constexpr int surveyedRows = 100;
constexpr int shownSampleRows = 5;
constexpr std::size_t surveyedBytes = 16'384;

/// `10,000,000`, `about 10,000,000`, `at least 100,000`
[[nodiscard]] QString countText(const RowCount &count);

/// Looks into the SQLite database or file at \a path within about half a second, whatever its size;
/// nothing in or beside it changes. The error says which path and why. Any thread; ends early with
/// what it has when \a stop is asked for.
[[nodiscard]] Result<StoreSurvey> surveyStore(const QString &path, const std::stop_token &stop);

} // namespace hindcast
