// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/byte_file.h"

#include <memory>
#include <string_view>

namespace hindcast {

/// A stretch of a file in memory that moves towards its end. It is as long as its user needs it to
/// be, a megabyte at least; behind its text lie FastMembers::padding more bytes.
class FileWindow
{
public:
    FileWindow(std::shared_ptr<const ByteFile> file, std::int64_t offset)
        : m_file(std::move(file))
        , m_offset(offset)
    {
    }

    /// What has been read and not yet been passed over.
    [[nodiscard]] std::string_view text() const { return {m_buffer.get() + m_begin, m_size}; }
    /// Where text() begins in the file.
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

    /// Nothing from \a limit on is read.
    void setLimit(std::int64_t limit) { m_limit = limit; }
    [[nodiscard]] std::int64_t limit() const { return m_limit; }
    /// Goes to any place.
    void seek(std::int64_t offset);
    /// Passes over the first \a size bytes of text().
    void advance(std::size_t size);
    /// Reads on behind text(); false at the limit. Views of text() become invalid.
    [[nodiscard]] Result<bool> readMore();

private:
    void makeRoom(std::size_t size);

    std::shared_ptr<const ByteFile> m_file;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_size = 0;
    std::int64_t m_offset;
    std::int64_t m_limit = 0;
};

} // namespace hindcast
