// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace hindcast {

/// Integers in 1, 2, 4 or 8 bytes each: as few as the widest of them needs. Most stores have a
/// handful of types and small versions, and a column of them should not cost eight bytes an event.
class CompactColumn
{
public:
    void append(std::int64_t value);
    [[nodiscard]] std::int64_t at(std::size_t row) const;
    void set(std::size_t row, std::int64_t value);
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes.capacity(); }

private:
    void widen(unsigned width);

    std::vector<unsigned char> m_bytes;
    std::size_t m_size = 0;
    unsigned m_width = 1;
};

} // namespace hindcast
