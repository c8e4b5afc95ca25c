// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <memory>

namespace hindcast {

/// Some of an index's rows, ascending: all of them, those of one stream, or the ones that a filter
/// let through. A value; copies share the rows and keep the index alive.
class RowList
{
public:
    RowList() = default; ///< No rows of no index.
    [[nodiscard]] static RowList all(std::shared_ptr<const StoreIndex> index);
    /// No rows if \a stream is none.
    [[nodiscard]] static RowList ofStream(std::shared_ptr<const StoreIndex> index, StreamId stream);
    [[nodiscard]] static RowList of(std::shared_ptr<const StoreIndex> index,
                                    std::shared_ptr<const std::vector<std::uint32_t>> rows,
                                    StreamId stream = {});

    [[nodiscard]] std::int64_t count() const { return m_isAll ? m_allCount : countOfSome(); }
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    /// \a at must be in [0, count()).
    [[nodiscard]] Row at(std::int64_t at) const;
    /// The stream that all rows are looked at as part of; invalid: each as part of its own.
    [[nodiscard]] StreamId stream() const { return m_stream; }
    /// What the index knows of the event \a at, as it stands in stream().
    [[nodiscard]] IndexedEvent event(std::int64_t at) const;
    /// Where \a row is, or nothing if it is not in the list.
    [[nodiscard]] std::optional<std::int64_t> find(Row row) const;
    /// How many rows of the list are before \a row.
    [[nodiscard]] std::int64_t countBefore(Row row) const;
    /// Null pointer only for a default-made list.
    [[nodiscard]] const std::shared_ptr<const StoreIndex> &index() const { return m_index; }

private:
    [[nodiscard]] std::int64_t countOfSome() const
    {
        return static_cast<std::int64_t>(m_some.size());
    }

    std::shared_ptr<const StoreIndex> m_index;
    std::shared_ptr<const std::vector<std::uint32_t>> m_owned;
    std::span<const std::uint32_t> m_some; ///< In m_owned or in the index.
    std::int64_t m_allCount = 0;
    StreamId m_stream;
    bool m_isAll = false;
};

} // namespace hindcast
