// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast {

/// At which events of a track something happened, by their ordinals: a bit for each event, so two
/// million hits take no more memory than one, a quarter of a megabyte. A value.
class HitMap
{
public:
    /// \a ordinal must not be negative.
    void add(std::int64_t ordinal);
    void unite(const HitMap &other);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] bool contains(std::int64_t ordinal) const;
    /// The first hit behind \a ordinal, and the last one before it.
    [[nodiscard]] std::optional<std::int64_t> next(std::int64_t ordinal) const;
    [[nodiscard]] std::optional<std::int64_t> previous(std::int64_t ordinal) const;
    /// How many hits are before \a ordinal.
    [[nodiscard]] std::int64_t countBefore(std::int64_t ordinal) const;
    /// Hits for drawing, ascending: all of them, or of too many the first in each of \a most equal
    /// stretches up to \a end.
    [[nodiscard]] std::vector<std::int64_t> thinned(std::int64_t most, std::int64_t end) const;

    bool operator==(const HitMap &) const = default;

private:
    std::vector<std::uint64_t> m_words; ///< The last one is not 0.
    std::int64_t m_count = 0;
};

} // namespace hindcast
