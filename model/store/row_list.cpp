// SPDX-License-Identifier: MIT
#include "model/store/row_list.h"

#include <algorithm>

namespace hindcast {

RowList RowList::all(std::shared_ptr<const StoreIndex> index)
{
    RowList list;
    list.m_allCount = index->rowCount();
    list.m_isAll = true;
    list.m_index = std::move(index);
    return list;
}

RowList RowList::ofStream(std::shared_ptr<const StoreIndex> index, StreamId stream)
{
    RowList list;
    if (stream.isValid())
        list.m_some = index->rowsOf(stream);
    list.m_stream = stream;
    list.m_index = std::move(index);
    return list;
}

RowList RowList::of(std::shared_ptr<const StoreIndex> index,
                    std::shared_ptr<const std::vector<std::uint32_t>> rows, StreamId stream)
{
    RowList list;
    list.m_some = *rows;
    list.m_owned = std::move(rows);
    list.m_stream = stream;
    list.m_index = std::move(index);
    return list;
}

Row RowList::at(std::int64_t at) const
{
    Q_ASSERT(at >= 0 && at < count());
    return {m_isAll ? at : m_some[static_cast<std::size_t>(at)]};
}

IndexedEvent RowList::event(std::int64_t at) const
{
    return m_index->eventIn(this->at(at), m_stream);
}

std::optional<std::int64_t> RowList::find(Row row) const
{
    const std::int64_t before = countBefore(row);
    if (before >= count() || at(before) != row)
        return {};
    return before;
}

std::int64_t RowList::countBefore(Row row) const
{
    if (m_isAll)
        return std::clamp(row.value, std::int64_t{0}, m_allCount);
    const auto found = std::ranges::lower_bound(
        m_some, row.value, {}, [](std::uint32_t value) { return std::int64_t{value}; });
    return found - m_some.begin();
}

} // namespace hindcast
