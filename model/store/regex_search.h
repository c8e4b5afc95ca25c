// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct hs_database;
struct hs_scratch;

namespace hindcast {

/// What there is to say of a regular expression beside itself.
struct RegexOptions
{
    bool ignoresCase = false;
    bool isMultiLine = false; ///< `^` and `$` mean lines.
    bool dotMatchesAll = false;
    bool tellsPlaces
        = false; ///< first() is going to be asked; some expressions are too large then.
};

/// Looks for a regular expression in UTF-8, in a time that only the text's length counts for: what
/// would need backtracking is refused. Used by one thread.
class RegexSearch
{
public:
    /// The error is a sentence that says what is not understood.
    [[nodiscard]] static Result<RegexSearch> compile(const std::string &expression,
                                                     const RegexOptions &options);

    [[nodiscard]] bool finds(std::string_view text) const;

    struct Place
    {
        std::size_t begin = 0;
        std::size_t length = 0;
        bool operator==(const Place &) const = default;
    };
    /// Where it is found first, as far as it goes; only if it was compiled to tell.
    [[nodiscard]] std::optional<Place> first(std::string_view text) const;

    /// The longest text that stands in everything that \a expression finds, as far as that is easy
    /// to tell; empty: none.
    [[nodiscard]] static std::string needle(const std::string &expression);

private:
    struct Free
    {
        void operator()(hs_database *database) const;
        void operator()(hs_scratch *scratch) const;
    };

    RegexSearch() = default;

    std::unique_ptr<hs_database, Free> m_database;
    std::unique_ptr<hs_scratch, Free> m_scratch;
};

} // namespace hindcast
