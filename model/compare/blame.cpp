// SPDX-License-Identifier: MIT
#include "model/compare/blame.h"

#include <algorithm>

namespace hindcast {

QString Blame::ruleOf(Row row) const
{
    const auto found = std::ranges::lower_bound(rules, row, {}, &std::pair<Row, QString>::first);
    return found != rules.end() && found->first == row ? found->second : QString();
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
