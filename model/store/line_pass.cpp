// SPDX-License-Identifier: MIT
#include "model/store/line_pass.h"

#include "model/store/batch_runner.h"

#include <algorithm>

namespace hindcast {

LinePass::LinePass(std::shared_ptr<const FileMapping> file, std::int64_t offset, std::int64_t limit,
                   std::int64_t line, std::size_t batchSize)
    : m_file(std::move(file))
    , m_fetched(offset)
    , m_taken(offset)
    , m_limit(std::min(limit, m_file->size()))
    , m_line(line)
    , m_batchSize(batchSize)
{
}

void LinePass::run(const std::function<bool(std::span<const LineEvent>)> &take)
{
    std::vector<LineReader> readers(workerCount());
    BatchRunner<LineBatch> runner({
        .fetch = [this](LineBatch &batch) { return fetch(batch); },
        .work = [&](LineBatch &batch, std::size_t worker) { readers[worker].read(batch); },
        .take =
            [&](LineBatch &batch) {
                for (LineEvent &event : batch.events)
                    event.line += m_line;
                m_line += batch.lines;
                m_taken = batch.offset + std::ssize(batch.text);
                return take(batch.events);
            },
    });
    runner.run();
}

/// A line that is longer than a batch makes a longer batch.
bool LinePass::fetch(LineBatch &batch)
{
    const std::string_view all = m_file->text().substr(0, static_cast<std::size_t>(m_limit));
    const std::string_view rest = all.substr(static_cast<std::size_t>(m_fetched));
    std::size_t end = rest.substr(0, m_batchSize).rfind('\n');
    if (end == std::string_view::npos)
        end = rest.find('\n', std::min(m_batchSize, rest.size()));
    if (end == std::string_view::npos)
        return false;
    batch.offset = m_fetched;
    batch.text = rest.substr(0, end + 1);
    m_fetched += std::ssize(batch.text);
    return true;
}

} // namespace hindcast
