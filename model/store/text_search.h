// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace hindcast {

/// Looks for a text in stored bytes, upper and lower case of ASCII letters alike, without decoding
/// them. JSON may write the same text in several ways; where that matters the answer is yes.
class TextSearch
{
public:
    explicit TextSearch(std::string_view text);

    /// Whether the text is one that bytes say nothing about.
    [[nodiscard]] bool findsAnything() const { return m_findsAnything; }
    [[nodiscard]] bool mayFind(std::string_view stored) const;

private:
    std::string m_folded;
    bool m_hasSlash = false;
    bool m_findsAnything = false;
};

} // namespace hindcast
