// SPDX-License-Identifier: MIT
#include "model/store/profile_fit.h"
#include "model/store/profile_parser.h"
#include "model/store/profile_roles.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_query.h"

#include <cstdint>

using namespace hindcast;

/// A database that has whatever table and columns a profile asks for first.
static SqliteSchema schemaFor(const Profile &profile)
{
    SqliteTable table{.name = profile.table, .rowid = "rowid"};
    for (const ValueRule *rule : valuesOf(profile))
        table.columns.push_back({rule->column.column, "TEXT"});
    return {table};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto profile = parseProfile(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!profile)
        return 0;
    const SqliteSchema schema = schemaFor(profile.value());
    const auto fitted = fitProfile(profile.value(), schema);
    if (!fitted)
        return 0;
    RowValues values;
    for (const ValueRule *rule : valuesOf(fitted.value()))
        values.add(*rule);
    const SqliteQuery query(fitted.value(), schema);
    return query.inOrder(values.columns(), SqliteQuery::From::Key).empty() ? -1 : 0;
}
