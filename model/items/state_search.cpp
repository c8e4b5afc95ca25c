// SPDX-License-Identifier: MIT
#include "model/items/state_search.h"

#include "model/event/json_pointer.h"

#include <algorithm>

namespace hindcast {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

StateSearch::StateSearch(const Json &state, const QString &text)
    : m_text(text)
{
    if (text.isEmpty())
        return;
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        m_plain = text.toLower().toStdString();
    if (state.isContainer())
        m_open.push_back({state});
    else if (matchesValue(state))
        m_hits.emplace_back();
}

bool StateSearch::proceed(int fields)
{
    for (; fields > 0 && !m_open.empty(); --fields) {
        Open &open = m_open.back();
        m_pointer.resize(open.pointerLength);
        if (open.next >= open.container.size() || m_hits.size() >= mostHits) {
            m_open.pop_back();
            continue;
        }
        const std::size_t at = open.next++;
        if (open.container.isObject()) {
            const JsonMember member = open.container.members()[at];
            m_pointer += '/' + pointerToken(member.key);
            lookAt(member.value, member.key);
        } else {
            const Json item = open.container.items()[at];
            m_pointer += '/' + std::to_string(at);
            lookAt(item, {});
        }
    }
    return !isDone();
}

void StateSearch::lookAt(const Json &value, std::string_view key)
{
    if (matches(key) || matchesValue(value))
        m_hits.push_back(m_pointer);
    if (value.size() > 0)
        m_open.push_back({value, 0, m_pointer.size()});
}

bool StateSearch::matchesValue(const Json &value) const
{
    switch (value.kind()) {
    case Json::Kind::Array:
    case Json::Kind::Object:
        return false;
    case Json::Kind::String:
        return matches(value.token())
            || (value.token().find('\\') != std::string::npos && matches(value.text()));
    case Json::Kind::Number:
        return matches(value.token());
    default:
        return matches(value.toText());
    }
}

bool StateSearch::matches(std::string_view text) const
{
    if (m_plain.empty())
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
            .contains(m_text, Qt::CaseInsensitive);
    // Not std::ranges::search, whose result clang 14 cannot make of libstdc++ 12.
    const auto same = [](char left, char right) { return lowered(left) == right; };
    return std::search(text.begin(), text.end(), m_plain.begin(), m_plain.end(), same)
        != text.end();
}

} // namespace hindcast
