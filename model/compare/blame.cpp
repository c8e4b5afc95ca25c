// SPDX-License-Identifier: MIT
#include "model/compare/blame.h"

#include <algorithm>

namespace hindcast {

void RuleNames::add(Row row, const QString &name)
{
    m_last.emplace_back(row, name);
    if (m_last.size() == namesInPart)
        m_parts.push_back(std::make_shared<const Names>(std::exchange(m_last, {})));
}

Row RuleNames::lastRow() const
{
    if (!m_last.empty())
        return m_last.back().first;
    return m_parts.empty() ? Row() : m_parts.back()->back().first;
}

QString RuleNames::find(const Names &names, Row row)
{
    const auto found = std::ranges::lower_bound(names, row, {}, &std::pair<Row, QString>::first);
    return found != names.end() && found->first == row ? found->second : QString();
}

QString RuleNames::of(Row row) const
{
    const auto lastOf = [](const std::shared_ptr<const Names> &part) { return part->back().first; };
    const auto part = std::ranges::lower_bound(m_parts, row, {}, lastOf);
    return find(part == m_parts.end() ? m_last : **part, row);
}

StatePath pathOfPointer(std::string_view pointer)
{
    StatePath path;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const bool isEscape = pointer[i] == '~' && i + 1 < pointer.size();
        if (pointer[i] == '/')
            path.emplace_back();
        else if (!path.empty())
            path.back() += !isEscape ? pointer[i] : pointer[++i] == '1' ? '/' : '~';
    }
    return path;
}

} // namespace hindcast
