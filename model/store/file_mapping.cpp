// SPDX-License-Identifier: MIT
#include "model/store/file_mapping.h"

#include <algorithm>
#include <sys/mman.h>
#include <unistd.h>

namespace hindcast {

namespace {

/// To whole pages.
std::size_t roundedUp(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (size + page - 1) & ~(page - 1);
}

/// Addresses that read as zeros and cost no memory; null if there are none.
char *reserve(std::size_t size)
{
    void *const made
        = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return made != MAP_FAILED ? static_cast<char *>(made) : nullptr;
}

} // namespace

std::shared_ptr<FileMapping> FileMapping::make(int handle, std::int64_t size)
{
    if (size <= 0)
        return nullptr;
    // Room to grow in spares mapping all of a file again whenever somebody appends to it.
    constexpr std::size_t leastSpare = std::size_t{64} << 20;
    const auto wanted = static_cast<std::size_t>(size);
    std::size_t room = roundedUp(wanted + std::max(leastSpare, wanted / 2) + padding);
    char *begin = reserve(room);
    if (begin == nullptr) {
        room = roundedUp(wanted + padding);
        begin = reserve(room);
    }
    if (begin == nullptr)
        return nullptr;
    auto guard = FaultGuard::over(begin, room);
    if (!guard) {
        ::munmap(begin, room);
        return nullptr;
    }
    const std::shared_ptr<FileMapping> made(new FileMapping(begin, room, std::move(*guard)));
    return made->grow(handle, size) ? made : nullptr;
}

FileMapping::~FileMapping()
{
    { // The guard must be gone before somebody else gets these addresses.
        const FaultGuard guard = std::move(m_guard);
    }
    ::munmap(const_cast<char *>(m_begin), m_room);
}

bool FileMapping::grow(int handle, std::int64_t size)
{
    const auto wanted = static_cast<std::size_t>(size);
    if (wanted + padding > m_room || m_guard.wholeSize() < m_room)
        return false;
    // The page that the text ends in shows what the file gains there without being mapped again.
    const std::size_t from = roundedUp(m_size);
    if (wanted > from
        && ::mmap(const_cast<char *>(m_begin) + from, wanted - from, PROT_READ,
                  MAP_PRIVATE | MAP_FIXED, handle, static_cast<off_t>(from))
            == MAP_FAILED)
        return false;
    m_size.store(std::max(wanted, text().size()), std::memory_order_release);
    return true;
}

} // namespace hindcast
