// SPDX-License-Identifier: MIT
#include "model/store/profile_fit.h"
#include "model/store/profile_parser.h"
#include "model/store/profile_roles.h"
#include "model/store/profiled_entry.h"
#include "model/store/profiled_event.h"
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

/// Reads a record that has a bit of everything through a profile of files.
static int readRecord(const Profile &profile)
{
    std::string record = R"({"type":"event","payload":"{\"type\":\"T\"}","headers":["a","b","c"],)"
                         R"("attributes":[{"name":"a","value":[1]}],"n":-1.5e3,"key":null})";
    const std::size_t size = record.size();
    record.append(FastMembers::padding, ' ');
    const std::string_view text(record.data(), size);
    ProfiledEntry entry(profile, "stream");
    ProfiledEvent reader(profile);
    if (!reader.begin(text, "key"))
        return -1;
    Event event;
    reader.fill(event);
    const auto found = entry.read(text, "key");
    const bool isEvent = found && found.value() == ProfiledEntry::Found::Event;
    return isEvent && entry.entry().stream.empty() ? -1 : 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto profile = parseProfile(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!profile)
        return 0;
    if (profile.value().records)
        return readRecord(profile.value());
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
