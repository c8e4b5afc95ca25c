// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hs_database;
struct hs_scratch;

namespace hindcast {

/// Looks for a text in stored bytes, upper and lower case of ASCII letters alike, without decoding
/// them. JSON may write the same text in several ways; where that matters the answer is yes. Used
/// by one thread.
class TextSearch
{
public:
    /// \a veil: what hides text from us where it stands, like `base64`; empty: nothing does.
    explicit TextSearch(std::string_view text, std::string_view veil = {});

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// Whether the text is one that bytes say nothing about.
    [[nodiscard]] bool findsAnything() const { return m_findsAnything; }
    [[nodiscard]] bool mayFind(std::string_view stored) const;

    /// Whether \a stored holds the text itself. False, without looking, if findsAnything().
    [[nodiscard]] bool finds(std::string_view stored) const;
    /// Calls \a found with a byte of each place in \a stored where the text, or something that may
    /// hide it, stands, in order; gigabytes a second. Must not be asked if findsAnything().
    void findAll(std::string_view stored, const std::function<void(std::size_t at)> &found) const;

private:
    struct Free
    {
        void operator()(hs_database *database) const;
        void operator()(hs_scratch *scratch) const;
    };
    void compile();
    template<typename Found>
    void scan(std::string_view stored, const Found &found) const;

    std::string m_text;
    std::vector<std::string> m_veils; ///< What else counts as found, letter by letter.
    bool m_findsAnything = false;
    std::unique_ptr<hs_database, Free> m_database; ///< Null: this processor is too old for it.
    std::unique_ptr<hs_scratch, Free> m_scratch;
};

} // namespace hindcast
