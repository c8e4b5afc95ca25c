// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json_scanner.h"
#include "model/store/profile_value.h"

#include <cstdint>

namespace hindcast {

/// Finds what several JSON pointers lead to in one pass over a JSON text, which is neither parsed
/// into values nor copied: it runs once for each event of a store.
class ProfileJsonLookup
{
public:
    struct Match
    {
        enum class Kind : unsigned char { None, String, Number, Word, Null, Container };
        Kind kind = Kind::None;
        std::string_view text; ///< As written; of a string what stands between its quotes.
        std::string_view json; ///< The whole value as written.
    };

    /// At most this many pointers.
    static constexpr std::size_t most = 64;

    /// The number of \a pointer for match(), the same for the same pointer.
    std::size_t add(const JsonPointer &pointer);
    [[nodiscard]] std::size_t size() const { return m_pointers.size(); }

    /// Looks through \a json, which must stay as long as the matches are used. False, and no
    /// matches, if it is not valid JSON in UTF-8.
    bool read(std::string_view json);
    [[nodiscard]] const Match &match(std::size_t pointer) const { return m_matches[pointer]; }

private:
    using Token = JsonScanner::Token;
    using Mask = std::uint64_t; ///< One bit for each pointer that has led here so far.

    bool readValue(JsonScanner &scanner, Token first, Mask mask, std::size_t level);
    bool readObject(JsonScanner &scanner, Mask mask, std::size_t level);
    bool readArray(JsonScanner &scanner, Mask mask, std::size_t level);
    [[nodiscard]] Mask narrowed(Mask mask, std::size_t level, std::string_view segment) const;
    void keep(Mask mask, const Match &match);

    std::vector<JsonPointer> m_pointers;
    std::vector<Match> m_matches;
    std::string_view m_text;
};

} // namespace hindcast
