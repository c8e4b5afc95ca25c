// SPDX-License-Identifier: MIT
#include "model/compare/side_rows.h"

#include <algorithm>

namespace hindcast {

SideRows sideRows(const ProjectionShape &shape, const ComparisonScope &scope,
                  const StoreIndex &index)
{
    SideRows rows{.partitioning = shape.isBiState ? Partitioning::Single : shape.partitioning};
    std::vector<bool> isTaken(index.streamCount());
    for (std::uint32_t i = 0; i < index.streamCount(); ++i) {
        const StreamSummary stream = index.stream({i});
        if (!scope.holds(stream) || !shape.takesStream(stream.name))
            continue;
        isTaken[i] = true;
        rows.streams.push_back({i});
        rows.events += stream.events;
    }
    if (rows.partitioning != Partitioning::Single)
        return rows;
    auto all = std::make_shared<std::vector<std::uint32_t>>();
    all->reserve(static_cast<std::size_t>(rows.events));
    for (std::uint32_t row = 0; row < index.rowCount(); ++row) {
        const StreamId stream = index.streamOf({row});
        if (stream.isValid() && isTaken[stream.value])
            all->push_back(row);
    }
    rows.all = std::move(all);
    return rows;
}

KeyFinder::KeyFinder(std::unique_ptr<PipelineRun> run, std::size_t typeCount)
    : m_run(std::move(run))
    , m_tally(m_run->shape(), typeCount)
{
}

void KeyFinder::beginStream(std::int64_t unit, std::span<const std::uint32_t> rows)
{
    m_tally.unit = unit;
    m_stream = rows;
    m_streamKeys.clear();
    m_run->begin({});
}

void KeyFinder::take(const Event &event, Row row)
{
    if (!m_run->shape().takesStream(event.stream))
        return;
    const auto keys = m_run->keysOf(event, row);
    m_tally.countUpcast(m_run->rules().empty() ? nullptr : &m_run->upcast(), row);
    if (!keys) {
        m_tally.see(Finding::Kind::KeyFailed, keys.error(), row);
        return;
    }
    for (const std::string &key : keys.value()) {
        if (!m_run->remembersStreams())
            m_rows[key].push_back(static_cast<std::uint32_t>(row.value));
        else
            m_streamKeys.insert(key);
    }
}

void KeyFinder::endStream(const std::string &stream)
{
    if (m_run->remembersStreams() && !m_stream.empty())
        m_run->endStream(stream, {m_stream.back()});
    for (const std::string &key : m_streamKeys) {
        std::vector<std::uint32_t> &rows = m_rows[key];
        rows.insert(rows.end(), m_stream.begin(), m_stream.end());
    }
    takeNotes();
}

void KeyFinder::takeNotes()
{
    for (const ScriptNote &note : m_run->takeNotes())
        m_tally.see(note);
}

SideTally KeyFinder::tally() const
{
    SideTally tally = m_tally;
    tally.addRules(m_run->ruleCounts(), 1);
    return tally;
}

void mergeRows(RowsByKey &all, RowsByKey found)
{
    for (auto &[key, rows] : found) {
        std::vector<std::uint32_t> &own = all[key];
        if (own.empty())
            own = std::move(rows);
        else
            own.insert(own.end(), rows.begin(), rows.end());
    }
}

} // namespace hindcast
