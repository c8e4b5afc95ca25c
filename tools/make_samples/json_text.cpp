// SPDX-License-Identifier: MIT
#include "tools/make_samples/json_text.h"

namespace hindcast::samples {

namespace {

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c; // No sample text has control characters.
    }
    return result += '"';
}

} // namespace

JsonText &JsonText::text(std::string_view key, std::string_view value)
{
    return raw(key, quoted(value));
}

JsonText &JsonText::number(std::string_view key, std::int64_t value)
{
    return raw(key, std::to_string(value));
}

JsonText &JsonText::raw(std::string_view key, std::string_view value)
{
    if (!m_members.empty())
        m_members += ',';
    m_members += quoted(key) + ":";
    m_members += value;
    return *this;
}

std::string units(int cents)
{
    std::string text = std::to_string(cents / 100);
    const int rest = cents % 100;
    if (rest == 0)
        return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        text += static_cast<char>('0' + rest % 10);
    return text;
}

} // namespace hindcast::samples
