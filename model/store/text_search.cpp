// SPDX-License-Identifier: MIT
#include "model/store/text_search.h"

#include <algorithm>

namespace hindcast {

namespace {

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWrittenAsItIs(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

} // namespace

TextSearch::TextSearch(std::string_view text)
    : m_folded(text)
    , m_hasSlash(text.find('/') != std::string_view::npos)
    , m_findsAnything(!std::ranges::all_of(text, isWrittenAsItIs))
{
    std::ranges::transform(m_folded, m_folded.begin(), folded);
}

bool TextSearch::mayFind(std::string_view stored) const
{
    if (m_findsAnything || m_folded.empty())
        return true;
    if (stored.find("\\u") != std::string_view::npos
        || (m_hasSlash && stored.find("\\/") != std::string_view::npos))
        return true;
    const auto same = [](char left, char right) { return folded(left) == right; };
    return std::search(stored.begin(), stored.end(), m_folded.begin(), m_folded.end(), same)
        != stored.end();
}

} // namespace hindcast
