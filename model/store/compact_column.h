// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace hindcast {

class CacheReader;
class CacheWriter;

/// Integers in as few bits each as their neighbours' range needs: blocks of a few thousand rows
/// keep the distances from their smallest value. Times, offsets and versions of events that lie
/// together lie together, so that an event costs a few bytes. Copies share the blocks that are
/// full, which never change; a copy may be read by any thread while the first grows.
class CompactColumn
{
public:
    void append(std::int64_t value);
    [[nodiscard]] std::int64_t at(std::size_t row) const;
    /// Begins to fetch the value into the processor's cache.
    void foresee(std::size_t row) const;
    /// Copies the values from \a first on, as many as \a into has room for; they must be there.
    void read(std::size_t first, std::span<std::int64_t> into) const;

    /// The first row from \a row on that has \a value; size() if none does. Blocks whose values are
    /// all above or below it are not looked into.
    [[nodiscard]] std::size_t find(std::int64_t value, std::size_t row) const;

    struct Change
    {
        std::size_t row = 0;
        std::int64_t value = 0;
    };
    /// Rewrites each block that has a change once, whatever their order.
    void change(std::vector<Change> changes);

    void write(CacheWriter &to) const;
    /// Becomes what was written. Uses the blocks where they lie.
    void readFrom(CacheReader &from);

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// What the values take in memory, shared or not.
    [[nodiscard]] std::size_t bytes() const;

private:
    static constexpr unsigned rowBits = 12;
    static constexpr std::size_t blockRows = std::size_t{1} << rowBits;
    /// From here on a value could lie over nine bytes, so it gets eight of its own.
    static constexpr unsigned mostPackedBits = 57;

    struct Block
    {
        Block() = default;
        explicit Block(std::span<const std::int64_t> values);
        /// Of what a block keeps, with some bytes behind it that make reading simple.
        [[nodiscard]] static std::size_t packedSize(unsigned bits);
        [[nodiscard]] std::int64_t at(std::size_t row) const;
        [[nodiscard]] bool mayHave(std::int64_t value) const
        {
            const auto distance
                = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(base);
            return bits == 64 || (value >= base && distance >> bits == 0);
        }

        std::int64_t base = 0;
        unsigned bits = 0; ///< Of each value; 0: all are the base.
        std::shared_ptr<const unsigned char[]> packed;
    };

    std::vector<Block> m_blocks;
    std::vector<std::int64_t> m_tail; ///< The values behind the last full block.
    std::size_t m_size = 0;
};

inline std::int64_t CompactColumn::Block::at(std::size_t row) const
{
    static_assert(std::endian::native == std::endian::little);
    if (bits == 0)
        return base;
    const std::size_t bit = row * bits;
    std::uint64_t word = 0;
    std::memcpy(&word, packed.get() + bit / 8, sizeof word);
    const std::uint64_t distance = (word >> (bit % 8)) & (~std::uint64_t{0} >> (64 - bits));
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + distance);
}

inline void CompactColumn::foresee(std::size_t row) const
{
    const std::size_t block = row >> rowBits;
    const std::size_t inBlock = row & (blockRows - 1);
    if (block < m_blocks.size() && m_blocks[block].bits > 0)
        __builtin_prefetch(m_blocks[block].packed.get() + inBlock * m_blocks[block].bits / 8);
}

inline std::int64_t CompactColumn::at(std::size_t row) const
{
    const std::size_t block = row >> rowBits;
    const std::size_t inBlock = row & (blockRows - 1);
    return block < m_blocks.size() ? m_blocks[block].at(inBlock) : m_tail[inBlock];
}

} // namespace hindcast
