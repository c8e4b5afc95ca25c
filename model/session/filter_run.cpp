// SPDX-License-Identifier: MIT
#include "model/session/filter_run.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hindcast {

namespace {

constexpr qint64 answersEveryMs = 150;
constexpr std::int64_t fewestRows = 512; ///< Between two looks at whether to stop.
constexpr std::int64_t mostRows = 64 * 1024;

/// How many rows to take next, so that a look comes every few milliseconds however long they take.
std::int64_t nextCount(std::int64_t last, qint64 tookMs)
{
    constexpr qint64 shortMs = 4;
    constexpr qint64 longMs = 30;
    if (tookMs < shortMs)
        return std::min(mostRows, 2 * last);
    return tookMs > longMs ? std::max(fewestRows, last / 2) : last;
}

} // namespace

void FilterRun::run(const RowList &rows, const EventFilter &filter, EventReader &reader,
                    const Answer &answer, const std::stop_token &stop)
{
    if (!goesOn(rows, filter)) {
        m_filter = filter;
        m_examined = 0;
        m_passed.clear();
        m_failure.clear();
    }
    m_rows = rows;
    if (!filter.problem.isEmpty()) {
        m_failure = filter.problem;
        m_examined = rows.count();
        send(answer);
        m_examined = 0;
        return;
    }
    FilterMatcher matcher(filter, *rows.index());
    QElapsedTimer sinceAnswer;
    sinceAnswer.start();
    std::int64_t count = fewestRows;
    while (m_examined < rows.count()) {
        if (stop.stop_requested())
            return;
        if (sinceAnswer.elapsed() > answersEveryMs) {
            send(answer);
            sinceAnswer.restart();
        }
        QElapsedTimer timer;
        timer.start();
        examine(matcher, reader, std::min(rows.count(), m_examined + count));
        count = nextCount(count, timer.elapsed());
    }
    if (!stop.stop_requested())
        send(answer);
}

/// Whether \a rows begin with those that have been looked at, and none of these can pass or fail
/// now that did not then.
bool FilterRun::goesOn(const RowList &rows, const EventFilter &filter) const
{
    if (filter != m_filter || filter.archived != EventFilter::Archived::Shown
        || rows.stream() != m_rows.stream() || rows.count() < m_examined)
        return false;
    for (std::int64_t i = 0; i < m_examined; ++i) {
        if (rows.at(i) != m_rows.at(i))
            return false;
    }
    return true;
}

/// Looks at the rows up to \a end.
void FilterRun::examine(FilterMatcher &matcher, EventReader &reader, std::int64_t end)
{
    std::vector<std::uint32_t> rows;
    m_rowsExamined += end - m_examined;
    for (; m_examined < end; ++m_examined) {
        const Row row = m_rows.at(m_examined);
        if (matcher.matchesIndex(row))
            rows.push_back(static_cast<std::uint32_t>(row.value));
    }
    if (!m_filter.needsPayload()) {
        m_passed.insert(m_passed.end(), rows.begin(), rows.end());
        return;
    }
    const ReadingRun reading(reader, *m_rows.index(), rows);
    for (const std::uint32_t row : matcher.rowsThatMayMatch(reader, rows)) {
        const Result<bool> matches = matcher.matchesPayload(reader, {row});
        if (!matches)
            m_failure = matches.error().message;
        else if (matches.value())
            m_passed.push_back(row);
    }
}

void FilterRun::send(const Answer &answer) const
{
    answer({.rows = RowList::of(m_rows.index(),
                                std::make_shared<const std::vector<std::uint32_t>>(m_passed),
                                m_rows.stream()),
            .total = m_rows.count(),
            .examined = m_examined,
            .failure = m_failure});
}

} // namespace hindcast
