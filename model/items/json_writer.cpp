// SPDX-License-Identifier: MIT
#include "model/items/json_writer.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Deeper levels are not indented further: blanks of ten thousand levels would fill the memory.
constexpr std::size_t deepestIndent = 60;

} // namespace

std::string_view cutText(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0U) == 0x80)
        --limit;
    return text.substr(0, limit);
}

void JsonWriter::breakLine()
{
    m_text += '\n';
    m_text.append(2 * std::min(m_isEmpty.size(), deepestIndent), ' ');
    ++m_line;
}

void JsonWriter::beginPart()
{
    if (m_isBehindKey || m_isEmpty.empty()) {
        m_isBehindKey = false;
        return;
    }
    if (!m_isEmpty.back())
        m_text += ',';
    m_isEmpty.back() = false;
    breakLine();
}

void JsonWriter::open(char bracket)
{
    beginPart();
    m_text += bracket;
    m_isEmpty.push_back(true);
}

void JsonWriter::close(char bracket)
{
    const bool wasEmpty = m_isEmpty.back();
    m_isEmpty.pop_back();
    if (!wasEmpty)
        breakLine();
    m_text += bracket;
}

void JsonWriter::key(std::string_view quoted)
{
    beginPart();
    append(quoted);
    m_text += ": ";
    m_isBehindKey = true;
}

void JsonWriter::value(std::string_view token)
{
    beginPart();
    append(token);
}

void JsonWriter::append(std::string_view token)
{
    const std::string_view shown = cutText(token, m_longestToken);
    m_text += shown;
    if (shown.size() < token.size()) {
        m_text += "…";
        m_isCut = true;
    }
}

void JsonWriter::rest(std::string_view text)
{
    while (!text.empty() && !isFull()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        append(line);
        text.remove_prefix(line.size());
        if (!text.empty()) {
            m_text += '\n';
            ++m_line;
            text.remove_prefix(1);
        }
    }
    m_isCut = m_isCut || !text.empty();
    m_isEmpty.clear();
}

} // namespace hindcast
