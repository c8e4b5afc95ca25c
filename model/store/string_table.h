// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/compact_column.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace hindcast {

/// Strings that occur often, each kept once and known by its number, in order of first sight.
/// Beside its text a string takes about sixteen bytes, so that ten million different ones can be
/// borne. Copies share text and hash table; one thread may add to a table while others read copies
/// made before.
class StringTable
{
public:
    StringTable() = default;

    /// The number of \a text, which is added if it is new. Numbers count from 0.
    std::uint32_t intern(std::string_view text) { return intern(text, hashOf(text)); }
    /// The same for who has worked out hashOf(\a text) elsewhere.
    std::uint32_t intern(std::string_view text, std::size_t hash);
    [[nodiscard]] static std::size_t hashOf(std::string_view text)
    {
        return std::hash<std::string_view>{}(text);
    }
    /// Begin to fetch into the processor's cache what intern() will look at, each step when the one
    /// before has come: where names are many it mostly waits for memory.
    void foreseeSlot(std::size_t hash) const;
    void foreseeBegin(std::size_t hash) const;
    void foreseeText(std::size_t hash) const;
    /// The number that intern() most likely gives; 0xffffffff if the text is most likely new.
    [[nodiscard]] std::uint32_t guess(std::size_t hash) const;
    /// The number of \a text, or 0xffffffff.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;
    /// Stays where it is as long as the table or a copy of it lives.
    [[nodiscard]] std::string_view at(std::uint32_t number) const;
    [[nodiscard]] std::size_t size() const { return m_begins.size(); }

    void write(CacheWriter &to) const;
    /// Becomes what was written. Uses the text where it lies.
    void read(CacheReader &from);

private:
    /// Below, a number plus 1; above it the upper half of the hash, so that other strings are not
    /// even looked at. 0: free.
    using Slot = std::atomic<std::uint64_t>;
    struct Slots
    {
        std::unique_ptr<Slot[]> all;
        std::size_t mask = 0;
    };
    struct Probe
    {
        std::size_t slot = 0; ///< Where it would have to be put.
        std::uint32_t number = 0xffffffff;
    };
    [[nodiscard]] Probe probe(std::string_view text, std::size_t hash) const;
    void grow();
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] std::uint64_t keep(std::string_view text);

    static constexpr unsigned unitBits = 16;
    static constexpr std::size_t unit = std::size_t{1} << unitBits;

    /// Text behind its length, in units that never move; what is longer than one takes several
    /// that lie together. The first pointer to each owns it.
    std::vector<std::shared_ptr<const char[]>> m_units;
    std::uint64_t m_end = 0; ///< Of the text.
    char *m_to = nullptr; ///< Where m_end is in memory; null: in no unit that may be written to.
    CompactColumn m_begins; ///< By number: where its length and text begin.
    std::shared_ptr<Slots> m_slots;
};

} // namespace hindcast
