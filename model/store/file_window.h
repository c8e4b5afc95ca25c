// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/byte_file.h"

#include <memory>
#include <string_view>

namespace hindcast {

/// A stretch of a file in memory that moves towards its end; behind its text lie
/// FastMembers::padding more bytes. Where the file can be mapped, the text goes to the limit and is
/// never copied. Otherwise it is as long as its user needs it to be, a megabyte at least.
class FileWindow
{
public:
    FileWindow(std::shared_ptr<const ByteFile> file, std::int64_t offset)
        : m_file(std::move(file))
        , m_offset(offset)
    {
    }

    /// What is there and has not yet been passed over.
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Where text() begins in the file.
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

    /// Nothing from \a limit on is read. Views of text() become invalid.
    void setLimit(std::int64_t limit);
    [[nodiscard]] std::int64_t limit() const { return m_limit; }
    [[nodiscard]] bool isMapped() const { return m_mapping != nullptr; }
    /// At most \a size bytes at \a offset where they lie, if they are mapped and before the limit.
    [[nodiscard]] std::string_view mapped(std::int64_t offset, std::int64_t size) const;
    /// Goes to any place.
    void seek(std::int64_t offset);
    /// Passes over the first \a size bytes of text().
    void advance(std::size_t size);
    /// Reads on behind text(); false at the limit. Views of text() become invalid.
    [[nodiscard]] Result<bool> readMore();

    /// Whether the file still has what mapped() has shown.
    [[nodiscard]] bool isStillThere(std::int64_t offset, std::int64_t size) const;
    /// An error if the first \a size bytes of text() are no longer all in the file.
    [[nodiscard]] Result<void> check(std::size_t size) const;

private:
    void makeRoom(std::size_t size);

    std::shared_ptr<const ByteFile> m_file;
    std::shared_ptr<const FileMapping> m_mapping; ///< Null: the text lies in the buffer.
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::string_view m_text;
    std::int64_t m_offset;
    std::int64_t m_limit = 0;
};

} // namespace hindcast
