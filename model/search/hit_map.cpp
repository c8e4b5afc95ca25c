// SPDX-License-Identifier: MIT
#include "model/search/hit_map.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>

namespace hindcast {

namespace {

constexpr std::int64_t wordBits = 64;

std::size_t wordOf(std::int64_t ordinal)
{
    return static_cast<std::size_t>(ordinal / wordBits);
}

std::uint64_t bitOf(std::int64_t ordinal)
{
    return std::uint64_t{1} << static_cast<unsigned>(ordinal % wordBits);
}

std::int64_t ordinalOf(std::size_t word, int bit)
{
    return static_cast<std::int64_t>(word) * wordBits + bit;
}

} // namespace

void HitMap::add(std::int64_t ordinal)
{
    Q_ASSERT(ordinal >= 0);
    if (contains(ordinal))
        return;
    if (wordOf(ordinal) >= m_words.size())
        m_words.resize(wordOf(ordinal) + 1);
    m_words[wordOf(ordinal)] |= bitOf(ordinal);
    ++m_count;
}

void HitMap::unite(const HitMap &other)
{
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    m_count = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (i < other.m_words.size())
            m_words[i] |= other.m_words[i];
        m_count += std::popcount(m_words[i]);
    }
}

bool HitMap::contains(std::int64_t ordinal) const
{
    return ordinal >= 0 && wordOf(ordinal) < m_words.size()
        && (m_words[wordOf(ordinal)] & bitOf(ordinal)) != 0;
}

std::optional<std::int64_t> HitMap::next(std::int64_t ordinal) const
{
    const std::int64_t from = std::max<std::int64_t>(ordinal + 1, 0);
    std::uint64_t mask = ~(bitOf(from) - 1);
    for (std::size_t word = wordOf(from); word < m_words.size(); ++word) {
        if (const std::uint64_t left = m_words[word] & mask; left != 0)
            return ordinalOf(word, std::countr_zero(left));
        mask = ~std::uint64_t{0};
    }
    return {};
}

std::optional<std::int64_t> HitMap::previous(std::int64_t ordinal) const
{
    if (ordinal <= 0 || m_words.empty())
        return {};
    std::size_t word = wordOf(ordinal);
    std::uint64_t mask = bitOf(ordinal) - 1;
    if (word >= m_words.size()) {
        word = m_words.size() - 1;
        mask = ~std::uint64_t{0};
    }
    for (;; --word) {
        if (const std::uint64_t left = m_words[word] & mask; left != 0)
            return ordinalOf(word, 63 - std::countl_zero(left));
        if (word == 0)
            return {};
        mask = ~std::uint64_t{0};
    }
}

std::int64_t HitMap::countBefore(std::int64_t ordinal) const
{
    if (ordinal <= 0)
        return 0;
    std::int64_t count = 0;
    const std::size_t whole = std::min(wordOf(ordinal), m_words.size());
    for (std::size_t word = 0; word < whole; ++word)
        count += std::popcount(m_words[word]);
    if (whole < m_words.size())
        count += std::popcount(m_words[whole] & (bitOf(ordinal) - 1));
    return count;
}

std::vector<std::int64_t> HitMap::thinned(std::int64_t most, std::int64_t end) const
{
    std::vector<std::int64_t> shown;
    const std::int64_t stretch = m_count <= most ? 1 : (end + most - 1) / most;
    std::int64_t from = 0;
    while (const auto hit = next(from - 1)) {
        shown.push_back(*hit);
        from = (*hit / stretch + 1) * stretch;
    }
    return shown;
}

} // namespace hindcast
