// SPDX-License-Identifier: MIT
#include "model/store/file_contents.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

void LineNumbers::add(std::int64_t row, std::int64_t line)
{
    // Only this thread writes, so that it may look without the lock.
    if (!m_steps.empty() && m_steps.back().ahead == line - row)
        return;
    const std::scoped_lock lock(m_mutex);
    m_steps.push_back({row, line - row});
}

std::int64_t LineNumbers::lineOf(std::int64_t row) const
{
    const std::scoped_lock lock(m_mutex);
    const auto after = std::ranges::upper_bound(m_steps, row, {}, &Step::firstRow);
    return after == m_steps.begin() ? row + 1 : row + std::prev(after)->ahead;
}

QString FileContents::placeOf(std::int64_t row) const
{
    if (form.kind == FileForm::Kind::Lines)
        return u"line %1"_s.arg(QString::number(lines.lineOf(row)));
    return u"record %1"_s.arg(QString::number(lines.lineOf(row)));
}

} // namespace hindcast
