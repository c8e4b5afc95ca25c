// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// Places in a state: a JSON pointer in which `*` stands for any one step and `**` for any number
/// of steps, none included. `/*/postalCode` is the postal code of everything at the top;
/// `/items/*/price` the price of every item; `/**/zip` every zip. A place includes all below it.
class PathPattern
{
public:
    /// The error says what is wrong with \a text.
    static Result<PathPattern> parse(const QString &text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// Whether \a pointer (RFC 6901) is such a place, or is inside one.
    [[nodiscard]] bool covers(std::string_view pointer) const;

    bool operator==(const PathPattern &) const = default;

private:
    std::string m_text;
    std::vector<std::string> m_steps; ///< Escaped as in the text.
};

/// Whether one of \a patterns covers \a pointer.
[[nodiscard]] bool anyCovers(const std::vector<PathPattern> &patterns, std::string_view pointer);

} // namespace hindcast
