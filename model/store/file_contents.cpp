// SPDX-License-Identifier: MIT
#include "model/store/file_contents.h"

#include <algorithm>
#include <cstring>

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

QByteArray LineNumbers::kept() const
{
    const std::scoped_lock lock(m_mutex);
    return {reinterpret_cast<const char *>(m_steps.data()),
            static_cast<qsizetype>(m_steps.size() * sizeof(Step))};
}

bool LineNumbers::restore(const QByteArray &kept)
{
    std::vector<Step> steps(static_cast<std::size_t>(kept.size()) / sizeof(Step));
    if (steps.size() * sizeof(Step) != static_cast<std::size_t>(kept.size()))
        return false;
    if (!steps.empty())
        std::memcpy(steps.data(), kept.constData(), static_cast<std::size_t>(kept.size()));
    if (!std::ranges::is_sorted(steps, {}, &Step::firstRow))
        return false;
    const std::scoped_lock lock(m_mutex);
    m_steps = std::move(steps);
    return true;
}

QString FileContents::placeOf(std::int64_t row) const
{
    if (form.kind == FileForm::Kind::Lines)
        return u"line %1"_s.arg(QString::number(lines.lineOf(row)));
    return u"record %1"_s.arg(QString::number(lines.lineOf(row)));
}

} // namespace hindcast
