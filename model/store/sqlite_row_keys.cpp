// SPDX-License-Identifier: MIT
#include "model/store/sqlite_row_keys.h"

namespace hindcast {

void SqliteRowKeys::add(Key key)
{
    const std::scoped_lock lock(m_mutex);
    m_keys.push_back(std::move(key));
}

SqliteRowKeys::Place SqliteRowKeys::find(std::int64_t number) const
{
    const std::scoped_lock lock(m_mutex);
    const auto at = static_cast<std::size_t>((number - 1) / m_stride);
    if (number < 1 || at >= m_keys.size())
        return {};
    return {&m_keys[at], (number - 1) % m_stride};
}

} // namespace hindcast
