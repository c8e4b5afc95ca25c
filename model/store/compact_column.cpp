// SPDX-License-Identifier: MIT
#include "model/store/compact_column.h"

#include "model/store/cache_stream.h"

#include <algorithm>
#include <array>

namespace hindcast {

CompactColumn::Block::Block(std::span<const std::int64_t> values)
{
    const auto [least, most] = std::ranges::minmax_element(values);
    base = *least;
    const auto distanceOf = [this](std::int64_t value) {
        return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(base);
    };
    bits = static_cast<unsigned>(std::bit_width(distanceOf(*most)));
    if (bits > mostPackedBits)
        bits = 64;
    if (bits == 0)
        return;
    auto bytes = std::make_shared<unsigned char[]>(packedSize(bits));
    unsigned char *to = bytes.get();
    std::uint64_t word = 0; // What is not written yet, …
    unsigned used = 0; // … and how many bits of it are filled.
    for (const std::int64_t value : values) {
        const std::uint64_t distance = distanceOf(value);
        word |= distance << used;
        used += bits;
        if (used < 64)
            continue;
        std::memcpy(to, &word, sizeof word);
        to += sizeof word;
        used -= 64;
        word = used == 0 ? 0 : distance >> (bits - used);
    }
    std::memcpy(to, &word, (used + 7) / 8);
    packed = std::move(bytes);
}

std::size_t CompactColumn::Block::packedSize(unsigned bits)
{
    return blockRows * bits / 8 + sizeof(std::uint64_t);
}

void CompactColumn::append(std::int64_t value)
{
    m_tail.push_back(value);
    ++m_size;
    if (m_tail.size() < blockRows)
        return;
    m_blocks.emplace_back(m_tail);
    m_tail.clear();
}

/// Reads little at first and then more and more, as the next row is often near: who looks for one
/// after the other must not pay for the rest of the block each time.
std::size_t CompactColumn::find(std::int64_t value, std::size_t row) const
{
    std::array<std::int64_t, blockRows> values;
    std::size_t most = 16;
    while (row < m_size) {
        const std::size_t block = row >> rowBits;
        std::size_t end = std::min((block + 1) << rowBits, m_size);
        if (block >= m_blocks.size() || m_blocks[block].mayHave(value)) {
            end = std::min(end, row + most);
            most = std::min(2 * most, blockRows);
            const std::span<std::int64_t> stretch = std::span(values).first(end - row);
            read(row, stretch);
            const auto found = std::ranges::find(stretch, value);
            if (found != stretch.end())
                return row + static_cast<std::size_t>(found - stretch.begin());
        }
        row = end;
    }
    return m_size;
}

void CompactColumn::read(std::size_t first, std::span<std::int64_t> into) const
{
    std::size_t row = first;
    for (auto to = into.begin(); to != into.end();) {
        const std::size_t block = row >> rowBits;
        const std::size_t inBlock = row & (blockRows - 1);
        const std::size_t count
            = std::min(blockRows - inBlock, static_cast<std::size_t>(into.end() - to));
        if (block < m_blocks.size()) {
            for (std::size_t i = 0; i < count; ++i)
                *to++ = m_blocks[block].at(inBlock + i);
        } else {
            to = std::ranges::copy_n(m_tail.begin() + static_cast<std::ptrdiff_t>(inBlock),
                                     static_cast<std::ptrdiff_t>(count), to)
                     .out;
        }
        row += count;
    }
}

void CompactColumn::change(std::vector<Change> changes)
{
    std::ranges::stable_sort(changes, {}, &Change::row); // Of two for one row the last counts.
    std::vector<std::int64_t> values(blockRows);
    for (auto next = changes.begin(); next != changes.end();) {
        const std::size_t block = next->row >> rowBits;
        const bool isFull = block < m_blocks.size();
        if (isFull)
            read(block << rowBits, values);
        std::vector<std::int64_t> &rewritten = isFull ? values : m_tail;
        for (; next != changes.end() && next->row >> rowBits == block; ++next)
            rewritten[next->row & (blockRows - 1)] = next->value;
        if (isFull)
            m_blocks[block] = Block(values);
    }
}

std::size_t CompactColumn::bytes() const
{
    std::size_t bytes
        = m_blocks.capacity() * sizeof(Block) + m_tail.capacity() * sizeof(*m_tail.data());
    for (const Block &block : m_blocks)
        bytes += block.bits == 0 ? 0 : Block::packedSize(block.bits);
    return bytes;
}

void CompactColumn::write(CacheWriter &to) const
{
    to.value(std::uint64_t{m_blocks.size()});
    for (const Block &block : m_blocks) {
        to.value(block.base);
        to.value(block.bits);
        if (block.bits > 0)
            to.bytes(block.packed.get(), Block::packedSize(block.bits));
    }
    to.values(m_tail);
}

void CompactColumn::readFrom(CacheReader &from)
{
    *this = {};
    const auto blocks = from.value<std::uint64_t>();
    for (std::uint64_t i = 0; i < blocks && from.isGood(); ++i) {
        Block &block = m_blocks.emplace_back();
        block.base = from.value<std::int64_t>();
        block.bits = from.value<unsigned>();
        from.require(block.bits <= mostPackedBits || block.bits == 64);
        if (block.bits == 0 || !from.isGood())
            continue;
        const std::string_view packed = from.bytes(Block::packedSize(block.bits));
        block.packed = std::shared_ptr<const unsigned char[]>(
            from.keeper(), reinterpret_cast<const unsigned char *>(packed.data()));
    }
    m_tail = from.values<std::int64_t>();
    from.require(m_tail.size() < blockRows);
    if (!from.isGood())
        *this = {};
    m_size = m_blocks.size() * blockRows + m_tail.size();
}

} // namespace hindcast
