// SPDX-License-Identifier: MIT
#include "model/store/sqlite_row_batch.h"

namespace hindcast {

using Kind = StoredValue::Kind;

StoredValue valueIn(const SqliteStatement &row, int column)
{
    switch (row.type(column)) {
    case SqliteStatement::Type::Integer:
        return {.kind = Kind::Integer, .integer = row.integer(column)};
    case SqliteStatement::Type::Real:
        return {.kind = Kind::Real, .real = row.real(column)};
    case SqliteStatement::Type::Text:
        return {.kind = Kind::Text, .bytes = row.bytes(column)};
    case SqliteStatement::Type::Blob:
        return {.kind = Kind::Bytes, .bytes = row.bytes(column)};
    case SqliteStatement::Type::Null:
        break;
    }
    return {};
}

void SqliteRowBatch::begin(std::size_t columns)
{
    m_columns = columns;
    m_bytes.clear();
    m_values.clear();
    m_rowids.clear();
    problems.clear();
    others = 0;
    entries.begin();
}

void SqliteRowBatch::add(const SqliteStatement &row, int firstColumn, std::int64_t rowid)
{
    m_rowids.push_back(rowid);
    for (std::size_t i = 0; i < m_columns; ++i) {
        StoredValue &value = m_values.emplace_back(valueIn(row, firstColumn + static_cast<int>(i)));
        value.bytes = m_bytes.keep(value.bytes);
    }
}

} // namespace hindcast
