// SPDX-License-Identifier: MIT
#include "model/store/nested_records.h"

#include "model/event/json.h"
#include "model/store/value_end.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr const char *endOfData = "unexpected end of data";

/// False if nothing else follows.
Result<bool> skipBlanks(FileWindow &window)
{
    while (true) {
        const std::size_t first = window.text().find_first_not_of(blanks);
        if (first != std::string_view::npos) {
            window.advance(first);
            return true;
        }
        window.advance(window.text().size());
        const auto more = window.readMore();
        if (!more || !more.value())
            return more;
    }
}

/// The size of the value that the window stands at, all of which is in the window then; npos if the
/// file ends before it.
Result<std::size_t> wholeValue(FileWindow &window)
{
    ValueEnd valueEnd;
    while (true) {
        const std::size_t end = valueEnd.find(window.text());
        if (end != std::string_view::npos)
            return end;
        const auto more = window.readMore();
        if (!more)
            return more.error();
        if (!more.value())
            return std::string_view::npos;
    }
}

/// Passes the value that the window stands at, without holding it; false if the file ends before.
Result<bool> passValue(FileWindow &window)
{
    ValueEnd valueEnd;
    while (true) {
        const std::size_t end = valueEnd.find(window.text());
        if (end != std::string_view::npos) {
            window.advance(end);
            return true;
        }
        window.advance(valueEnd.seen());
        valueEnd.forget();
        const auto more = window.readMore();
        if (!more || !more.value())
            return more;
    }
}

} // namespace

Result<bool> NestedRecords::findNext(FileWindow &window)
{
    while (!m_hasEnded) {
        const auto isThere = skipBlanks(window);
        if (!isThere)
            return isThere;
        if (!isThere.value())
            return broken(endOfData);
        if (!m_hasBegun) {
            m_hasBegun = true;
            if (!enter(window))
                return broken("there is nothing at this path");
            continue;
        }
        if (window.text().front() == (m_levels.back().isArray ? ']' : '}')) {
            window.advance(1);
            leave();
            continue;
        }
        const std::int64_t begin = window.offset();
        std::string name;
        const auto begun = beginItem(window, name);
        if (!begun || m_breakReason)
            return begun;
        const std::string &wanted = m_path[m_levels.size() - 1];
        const bool isOnPath = wanted == "*" || wanted == name;
        if (isOnPath && m_levels.size() == m_path.size())
            return true;
        if (isOnPath) {
            const auto passed = passKey(window);
            if (!passed)
                return passed.error();
            if (enter(window))
                continue;
        } else if (const auto passed = passKey(window); !passed) {
            return passed.error();
        }
        const auto passed = passValue(window);
        if (!passed)
            return passed;
        if (!passed.value() || window.offset() == begin)
            return broken(endOfData);
    }
    return false;
}

/// Passes the comma before an item; \a name is its key, or its number.
Result<bool> NestedRecords::beginItem(FileWindow &window, std::string &name)
{
    Level &level = m_levels.back();
    if (level.items > 0) {
        if (window.text().front() != ',')
            return broken(level.isArray ? "expected , or ]" : "expected , or }");
        window.advance(1);
        const auto isThere = skipBlanks(window);
        if (!isThere)
            return isThere;
        if (!isThere.value())
            return broken(endOfData);
    }
    name = std::to_string(level.items++);
    const char first = window.text().front();
    if (std::string_view(",:]}").find(first) != std::string_view::npos)
        return broken("expected a value");
    if (level.isArray)
        return true;
    if (first != '"')
        return broken("expected a key in quotes");
    const auto size = wholeValue(window);
    if (!size)
        return size.error();
    if (size.value() == std::string_view::npos)
        return broken(endOfData);
    name = decodedJsonString(window.text().substr(1, size.value() - 2));
    return true;
}

Result<std::string> NestedRecords::passKey(FileWindow &window)
{
    if (window.text().empty()) {
        if (const auto more = window.readMore(); !more)
            return more.error();
    }
    if (!window.text().starts_with('"'))
        return std::string();
    const std::int64_t begin = window.offset();
    const auto size = wholeValue(window);
    if (!size)
        return size.error();
    if (size.value() == std::string_view::npos)
        return std::string();
    std::string key(window.text().substr(1, size.value() - 2));
    window.advance(size.value());
    for (const char expected : {':', '\0'}) {
        const auto isThere = skipBlanks(window);
        if (!isThere)
            return isThere.error();
        if (expected == '\0')
            break;
        if (!isThere.value() || window.text().front() != expected) {
            window.seek(begin); // It was a string, not a key.
            return std::string();
        }
        window.advance(1);
    }
    return key;
}

/// False if there is nothing that the path could go on in.
bool NestedRecords::enter(FileWindow &window)
{
    const char first = window.text().empty() ? '\0' : window.text().front();
    const std::string &wanted = m_path[m_levels.size()];
    const bool mayBeItem
        = wanted == "*" || std::ranges::all_of(wanted, [](char c) { return c >= '0' && c <= '9'; });
    if (first != '{' && (first != '[' || !mayBeItem))
        return false;
    window.advance(1);
    m_levels.push_back({first == '['});
    return true;
}

/// Behind a container that only one path leads to there is nothing else to find.
void NestedRecords::leave()
{
    m_levels.pop_back();
    const auto above = m_path.begin() + static_cast<std::ptrdiff_t>(m_levels.size());
    m_hasEnded = std::ranges::count(m_path.begin(), above, "*") == 0;
}

Result<bool> NestedRecords::broken(const char *reason)
{
    m_breakReason = reason;
    m_hasEnded = true;
    return false;
}

} // namespace hindcast
