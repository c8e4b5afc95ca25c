// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_mapping.h"
#include "model/store/line_batch.h"

#include <functional>

namespace hindcast {

/// Reads the whole lines of a stretch of a mapped file on all cores, and gives what they hold to
/// the calling thread in their order.
class LinePass
{
public:
    static constexpr std::size_t usualBatch = std::size_t{1} << 18; ///< Bytes: fits into a cache.

    /// The lines that end before \a limit, from \a offset on, where the line \a line begins. What
    /// is behind the last line end is left.
    LinePass(std::shared_ptr<const FileMapping> file, std::int64_t offset, std::int64_t limit,
             std::int64_t line, std::size_t batchSize = usualBatch);

    /// Calls \a take with the lines that are not blank, a batch at a time; their numbers count
    /// from the first of the file then. Ends early if it says no.
    void run(const std::function<bool(std::span<const LineEvent>)> &take);

    /// Behind the last line that was taken …
    [[nodiscard]] std::int64_t offset() const { return m_taken; }
    /// … and the number of the next one.
    [[nodiscard]] std::int64_t line() const { return m_line; }

private:
    [[nodiscard]] bool fetch(LineBatch &batch);

    std::shared_ptr<const FileMapping> m_file;
    std::int64_t m_fetched; ///< Where the next batch begins.
    std::int64_t m_taken;
    std::int64_t m_limit;
    std::int64_t m_line;
    std::size_t m_batchSize;
};

} // namespace hindcast
