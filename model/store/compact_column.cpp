// SPDX-License-Identifier: MIT
#include "model/store/compact_column.h"

#include <cstring>
#include <limits>

namespace hindcast {

namespace {

template<typename T>
bool fits(std::int64_t value)
{
    return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
}

unsigned widthFor(std::int64_t value)
{
    if (fits<std::int8_t>(value))
        return 1;
    if (fits<std::int16_t>(value))
        return 2;
    return fits<std::int32_t>(value) ? 4 : 8;
}

template<typename T>
std::int64_t load(const unsigned char *bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// Writes the low \a width bytes; the machine is little-endian (checked in the build).
void store(unsigned char *bytes, std::int64_t value, unsigned width)
{
    std::memcpy(bytes, &value, width);
}

} // namespace

void CompactColumn::append(std::int64_t value)
{
    if (const unsigned needed = widthFor(value); needed > m_width)
        widen(needed);
    m_bytes.resize(m_bytes.size() + m_width);
    store(m_bytes.data() + m_size * m_width, value, m_width);
    ++m_size;
}

void CompactColumn::set(std::size_t row, std::int64_t value)
{
    if (const unsigned needed = widthFor(value); needed > m_width)
        widen(needed);
    store(m_bytes.data() + row * m_width, value, m_width);
}

std::int64_t CompactColumn::at(std::size_t row) const
{
    const unsigned char *bytes = m_bytes.data() + row * m_width;
    switch (m_width) {
    case 1:
        return load<std::int8_t>(bytes);
    case 2:
        return load<std::int16_t>(bytes);
    case 4:
        return load<std::int32_t>(bytes);
    default:
        return load<std::int64_t>(bytes);
    }
}

void CompactColumn::widen(unsigned width)
{
    std::vector<unsigned char> wider((m_size + 1) * width);
    for (std::size_t row = 0; row < m_size; ++row)
        store(wider.data() + row * width, at(row), width);
    wider.resize(m_size * width);
    m_bytes = std::move(wider);
    m_width = width;
}

} // namespace hindcast
