// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/sqlite_handle.h"

#include <deque>
#include <mutex>

namespace hindcast {

/// Where the rows of a table without rowid are found again: primary keys by the number of the row,
/// from 1. Where rows come in the order of that key, one of many is kept and the way from there is
/// counted, so that ten million rows take a few megabytes. Any thread may ask while one adds.
class SqliteRowKeys
{
public:
    using Key = std::vector<SqliteValue>;

    enum class Order { OfKey, Other };
    explicit SqliteRowKeys(Order order)
        : m_stride(order == Order::OfKey ? 256 : 1)
    {
    }

    /// Whether the key of the row \a number is to be kept.
    [[nodiscard]] bool wants(std::int64_t number) const { return (number - 1) % m_stride == 0; }
    /// Keys come in order of their numbers.
    void add(Key key);

    struct Place
    {
        const Key *key = nullptr; ///< Valid as long as this object; null pointer: no such row.
        std::int64_t behind = 0; ///< How many rows behind that key.
    };
    [[nodiscard]] Place find(std::int64_t number) const;

private:
    std::int64_t m_stride;
    mutable std::mutex m_mutex;
    std::deque<Key> m_keys;
};

} // namespace hindcast
