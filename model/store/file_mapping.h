// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/fault_guard.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>

namespace hindcast {

/// A file's bytes in memory as the system maps them, read-only. Any number of threads may read; a
/// file that becomes shorter leaves zeros, see wholeSize(). Views are good as long as it lives.
class FileMapping
{
public:
    /// So many bytes behind the text can be read, whatever they are.
    static constexpr std::size_t padding = 64;

    /// The first \a size bytes of the open file \a handle, which is not needed afterwards. Null if
    /// the system or the file's file system does not map it.
    static std::shared_ptr<FileMapping> make(int handle, std::int64_t size);

    ~FileMapping();
    FileMapping(const FileMapping &) = delete;
    FileMapping &operator=(const FileMapping &) = delete;

    /// Takes in what the file has gained, up to \a size bytes in all; what is mapped stays where it
    /// is. False if there is no room for it, and then nothing has changed. One thread at a time.
    [[nodiscard]] bool grow(int handle, std::int64_t size);

    [[nodiscard]] std::string_view text() const
    {
        return {m_begin, m_size.load(std::memory_order_acquire)};
    }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(text().size()); }

    /// How much of the text stood in the file whenever it was looked at; what follows are zeros
    /// instead of bytes that could not be read. The size of the text at least if nothing is amiss.
    /// Within the last page of a shortened file there may be zeros before this as well.
    [[nodiscard]] std::int64_t wholeSize() const
    {
        return static_cast<std::int64_t>(m_guard.wholeSize());
    }

private:
    FileMapping(const char *begin, std::size_t room, FaultGuard guard)
        : m_begin(begin)
        , m_room(room)
        , m_guard(std::move(guard))
    {
    }

    const char *m_begin;
    std::size_t m_room; ///< Whole pages; the text and its padding fit in.
    std::atomic<std::size_t> m_size = 0;
    FaultGuard m_guard;
};

} // namespace hindcast
