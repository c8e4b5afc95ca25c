// SPDX-License-Identifier: MIT
#include "model/store/string_table.h"

#include "model/event/ids.h"
#include "model/store/cache_stream.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

/// Seven bits a byte, the lowest first; all but the last byte have the eighth set (LEB128).
using Length = std::array<char, 10>;

std::size_t writeLength(Length &to, std::size_t length)
{
    std::size_t used = 0;
    for (; length >= 0x80; length >>= 7)
        to[used++] = static_cast<char>(length | 0x80);
    to[used++] = static_cast<char>(length);
    return used;
}

std::uint64_t slotOf(std::uint32_t number, std::size_t hash)
{
    constexpr std::uint64_t upperHalf = ~std::uint64_t{0} << 32;
    return (std::uint64_t{hash} & upperHalf) | (std::uint64_t{number} + 1);
}

std::string_view textBehindLength(const char *at)
{
    std::size_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        length |= static_cast<std::size_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return {at, length};
    }
}

/// Whether a length and so much text stand at the beginning of \a bytes.
bool holdsText(std::string_view bytes)
{
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 5); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        length |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
        if (byte < 0x80)
            return length <= bytes.size() - i - 1;
    }
    return false;
}

} // namespace

std::string_view StringTable::at(std::uint32_t number) const
{
    const auto begin = static_cast<std::uint64_t>(m_begins.at(number));
    return textBehindLength(m_units[begin >> unitBits].get() + (begin & (unit - 1)));
}

void StringTable::foreseeSlot(std::size_t hash) const
{
    if (m_slots)
        __builtin_prefetch(&m_slots->all[hash & m_slots->mask]);
}

void StringTable::foreseeBegin(std::size_t hash) const
{
    if (const std::uint32_t number = guess(hash); number < size())
        m_begins.foresee(number);
}

void StringTable::foreseeText(std::size_t hash) const
{
    if (const std::uint32_t number = guess(hash); number < size()) {
        const auto begin = static_cast<std::uint64_t>(m_begins.at(number));
        __builtin_prefetch(m_units[begin >> unitBits].get() + (begin & (unit - 1)));
    }
}

std::uint32_t StringTable::guess(std::size_t hash) const
{
    if (!m_slots)
        return StreamId::none;
    const std::uint64_t used = m_slots->all[hash & m_slots->mask].load(std::memory_order_relaxed);
    return static_cast<std::uint32_t>(used) - 1;
}

std::uint32_t StringTable::intern(std::string_view text, std::size_t hash)
{
    if (!m_slots || size() * 4 >= (m_slots->mask + 1) * 3)
        grow();
    const Probe found = probe(text, hash);
    if (found.number != StreamId::none)
        return found.number;
    const auto number = static_cast<std::uint32_t>(size());
    m_begins.append(static_cast<std::int64_t>(keep(text)));
    m_slots->all[found.slot].store(slotOf(number, hash), std::memory_order_relaxed);
    return number;
}

std::uint32_t StringTable::find(std::string_view text) const
{
    return m_slots ? probe(text, hashOf(text)).number : StreamId::none;
}

/// A copy may meet strings that came after it was made: they are not its own, and others of its
/// own may lie behind them.
StringTable::Probe StringTable::probe(std::string_view text, std::size_t hash) const
{
    for (std::size_t slot = hash & m_slots->mask;; slot = (slot + 1) & m_slots->mask) {
        const std::uint64_t used = m_slots->all[slot].load(std::memory_order_relaxed);
        if (used == 0)
            return {.slot = slot};
        const std::uint32_t number = static_cast<std::uint32_t>(used) - 1;
        if (used == slotOf(number, hash) && number < size() && at(number) == text)
            return {slot, number};
    }
}

void StringTable::grow()
{
    constexpr std::size_t fewest = 16;
    const std::size_t count = m_slots ? (m_slots->mask + 1) * 2 : fewest;
    auto grown = std::make_shared<Slots>();
    grown->all = std::make_unique<Slot[]>(count);
    grown->mask = count - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::size_t hash = hashOf(at(number));
        std::size_t slot = hash & grown->mask;
        while (grown->all[slot].load(std::memory_order_relaxed) != 0)
            slot = (slot + 1) & grown->mask;
        grown->all[slot].store(slotOf(number, hash), std::memory_order_relaxed);
    }
    m_slots = std::move(grown); // Copies keep the old ones.
}

/// Where the text lies now.
std::uint64_t StringTable::keep(std::string_view text)
{
    Length length{};
    const std::size_t prefix = writeLength(length, text.size());
    const std::size_t needed = prefix + text.size();
    if (m_to == nullptr || needed > m_units.size() * unit - m_end) {
        const std::size_t units = (needed + unit - 1) / unit;
        const auto bytes = std::make_shared<char[]>(units * unit);
        m_end = m_units.size() * unit;
        m_to = bytes.get();
        for (std::size_t i = 0; i < units; ++i)
            m_units.emplace_back(bytes, bytes.get() + i * unit);
    }
    const std::uint64_t begin = m_end;
    std::memcpy(m_to, length.data(), prefix);
    if (!text.empty())
        std::memcpy(m_to + prefix, text.data(), text.size());
    m_to += needed;
    m_end += needed;
    return begin;
}

void StringTable::write(CacheWriter &to) const
{
    to.value(std::uint64_t{m_units.size()});
    for (const auto &text : m_units)
        to.bytes(text.get(), unit);
    m_begins.write(to);
    std::vector<std::uint64_t> all;
    if (m_slots) {
        for (std::size_t slot = 0; slot <= m_slots->mask; ++slot)
            all.push_back(m_slots->all[slot].load(std::memory_order_relaxed));
    }
    to.values(all);
}

void StringTable::read(CacheReader &from)
{
    *this = {};
    const auto units = from.value<std::uint64_t>();
    for (std::uint64_t i = 0; i < units && from.isGood(); ++i)
        m_units.emplace_back(from.keeper(), from.bytes(unit).data());
    m_end = m_units.size() * unit; // What comes goes into memory of its own.
    m_begins.readFrom(from);
    const auto all = from.values<std::uint64_t>();
    if (!all.empty()) {
        m_slots = std::make_shared<Slots>();
        m_slots->all = std::make_unique<Slot[]>(all.size());
        m_slots->mask = all.size() - 1;
        for (std::size_t slot = 0; slot < all.size(); ++slot)
            m_slots->all[slot].store(all[slot], std::memory_order_relaxed);
    }
    from.require(from.isGood() && isSound());
    if (!from.isGood())
        *this = {};
}

/// Whether all text lies where there is text, and every search ends.
bool StringTable::isSound() const
{
    if (!m_slots)
        return size() == 0;
    std::size_t used = 0;
    for (std::size_t slot = 0; slot <= m_slots->mask; ++slot)
        used += m_slots->all[slot].load(std::memory_order_relaxed) != 0 ? 1 : 0;
    if (!std::has_single_bit(m_slots->mask + 1) || used != size() || used > m_slots->mask)
        return false;
    for (std::uint32_t number = 0; number < size(); ++number) {
        const auto begin = static_cast<std::uint64_t>(m_begins.at(number));
        if (begin >= m_end)
            return false;
        // A unit that was read lies behind the one before it, and so does all of its text.
        const char *const at = m_units[begin >> unitBits].get() + (begin & (unit - 1));
        if (!holdsText({at, m_end - begin}))
            return false;
    }
    return true;
}

} // namespace hindcast
