// SPDX-License-Identifier: MIT
#include "model/store/file_window.h"

#include "model/store/fast_members.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace hindcast {

void FileWindow::seek(std::int64_t offset)
{
    const std::int64_t ahead = offset - m_offset;
    if (ahead >= 0 && ahead <= static_cast<std::int64_t>(m_size)) {
        advance(static_cast<std::size_t>(ahead));
        return;
    }
    m_offset = offset;
    m_begin = 0;
    m_size = 0;
}

void FileWindow::advance(std::size_t size)
{
    m_begin += size;
    m_size -= size;
    m_offset += static_cast<std::int64_t>(size);
}

Result<bool> FileWindow::readMore()
{
    constexpr std::size_t leastRead = 1 << 20;
    const std::int64_t from = m_offset + static_cast<std::int64_t>(m_size);
    if (from >= m_limit)
        return false;
    // A long record doubles the window, so that it is copied but a few times.
    const auto left = static_cast<std::size_t>(m_limit - from);
    const std::size_t wanted = std::min(left, std::max(leastRead, m_size));
    makeRoom(wanted);
    const auto got = m_file->read(from, m_buffer.get() + m_begin + m_size, wanted);
    if (!got)
        return got.error();
    if (got.value() < wanted)
        return Error{QCoreApplication::translate("hindcast::FileWindow",
                                                 "the file became shorter while it was read")};
    m_size += wanted;
    return true;
}

/// Sees to it that \a size more bytes and the padding fit behind the text.
void FileWindow::makeRoom(std::size_t size)
{
    const std::size_t needed = m_size + size + FastMembers::padding;
    if (needed > m_capacity) {
        std::unique_ptr<char[]> wider(new char[needed]);
        if (m_size > 0)
            std::memcpy(wider.get(), m_buffer.get() + m_begin, m_size);
        m_buffer = std::move(wider);
        m_capacity = needed;
    } else if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, m_size);
    }
    m_begin = 0;
}

} // namespace hindcast
