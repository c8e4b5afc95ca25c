// SPDX-License-Identifier: MIT
#include "model/store/file_window.h"

#include "model/store/fast_members.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace hindcast {

static_assert(FileMapping::padding >= FastMembers::padding);

namespace {

Error becameShorter()
{
    return {QCoreApplication::translate("hindcast::FileWindow",
                                        "the file became shorter while it was read")};
}

} // namespace

void FileWindow::setLimit(std::int64_t limit)
{
    m_limit = limit;
    const bool isCovered
        = m_mapping && m_mapping->size() >= limit && m_mapping->wholeSize() >= m_mapping->size();
    if (!isCovered && m_buffer == nullptr)
        m_mapping = m_file->mapping(limit);
    if (m_mapping)
        m_text = mapped(m_offset, m_limit);
}

std::string_view FileWindow::mapped(std::int64_t offset, std::int64_t size) const
{
    if (!m_mapping || offset >= m_limit)
        return {};
    const std::string_view all = m_mapping->text().substr(
        0, static_cast<std::size_t>(std::min(m_limit, m_mapping->size())));
    const std::size_t begin = std::min(static_cast<std::size_t>(offset), all.size());
    return all.substr(begin, static_cast<std::size_t>(size));
}

void FileWindow::seek(std::int64_t offset)
{
    const std::int64_t ahead = offset - m_offset;
    if (!m_mapping && ahead >= 0 && ahead <= std::ssize(m_text)) {
        advance(static_cast<std::size_t>(ahead));
        return;
    }
    m_offset = offset;
    m_text = {};
    if (m_mapping)
        m_text = mapped(m_offset, m_limit);
}

void FileWindow::advance(std::size_t size)
{
    m_text.remove_prefix(size);
    m_offset += static_cast<std::int64_t>(size);
}

Result<bool> FileWindow::readMore()
{
    constexpr std::size_t leastRead = 1 << 20;
    const std::int64_t from = m_offset + std::ssize(m_text);
    if (from >= m_limit)
        return false;
    if (m_mapping)
        return becameShorter();
    // A long record doubles the window, so that it is copied but a few times.
    const auto left = static_cast<std::size_t>(m_limit - from);
    const std::size_t wanted = std::min(left, std::max(leastRead, m_text.size()));
    makeRoom(wanted);
    const auto got = m_file->read(from, m_buffer.get() + m_text.size(), wanted);
    if (!got)
        return got.error();
    if (got.value() < wanted)
        return becameShorter();
    m_text = {m_buffer.get(), m_text.size() + wanted};
    return true;
}

bool FileWindow::isStillThere(std::int64_t offset, std::int64_t size) const
{
    return m_mapping && offset + size <= std::min(m_mapping->wholeSize(), m_file->size());
}

Result<void> FileWindow::check(std::size_t size) const
{
    if (!m_mapping || size == 0)
        return {};
    // What a file lost within the last page reads as zeros, and nobody is told; text has none.
    const std::int64_t end = m_offset + static_cast<std::int64_t>(size);
    const bool isSuspicious = m_text[size - 1] == '\0';
    if (end > m_mapping->wholeSize() || (isSuspicious && end > m_file->size()))
        return becameShorter();
    return {};
}

/// Moves the text to the beginning of a buffer in which \a size more bytes and the padding fit.
void FileWindow::makeRoom(std::size_t size)
{
    const std::size_t needed = m_text.size() + size + FastMembers::padding;
    if (needed > m_capacity) {
        std::unique_ptr<char[]> wider(new char[needed]);
        if (!m_text.empty())
            std::memcpy(wider.get(), m_text.data(), m_text.size());
        m_buffer = std::move(wider);
        m_capacity = needed;
    } else if (!m_text.empty()) {
        std::memmove(m_buffer.get(), m_text.data(), m_text.size());
    }
    m_text = {m_buffer.get(), m_text.size()};
}

} // namespace hindcast
