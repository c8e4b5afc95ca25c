// SPDX-License-Identifier: MIT
#include "model/store/value_end.h"

namespace hindcast {

namespace {

bool endsScalar(char c)
{
    return std::string_view(" \t\r\n,]}[{\"").find(c) != std::string_view::npos;
}

} // namespace

std::size_t ValueEnd::find(std::string_view text)
{
    while (m_seen < text.size()) {
        if (m_inString) {
            if (!passString(text))
                return std::string_view::npos;
            if (m_depth == 0)
                return m_seen;
            continue;
        }
        const char c = text[m_seen];
        if (m_depth == 0 && m_seen > 0 && endsScalar(c))
            return m_seen;
        ++m_seen;
        if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            if (--m_depth <= 0)
                return m_seen;
        }
    }
    return std::string_view::npos;
}

/// Goes on behind the closing quote; false if that is not there yet.
bool ValueEnd::passString(std::string_view text)
{
    while (m_seen < text.size()) {
        const char c = text[m_seen];
        if (c == '\\') {
            if (m_seen + 1 == text.size())
                return false; // What is escaped is not there yet: the backslash is looked at again.
            m_seen += 2;
            continue;
        }
        ++m_seen;
        if (c == '"') {
            m_inString = false;
            return true;
        }
    }
    return false;
}

} // namespace hindcast
