// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace hindcast {

/// Keeps the program alive when a mapped file becomes shorter: reading bytes that a file no longer
/// has raises SIGBUS. Within a guarded stretch of memory they read as zeros instead, from the page
/// that was missing to the end, and the guard says so. Any thread may read.
class FaultGuard
{
public:
    /// Guards \a size bytes, whole pages, from \a begin on, which must be a mapping of the caller's
    /// own. Nothing if too many stretches are guarded already; then reading may end the program.
    static std::optional<FaultGuard> over(const char *begin, std::size_t size);

    FaultGuard(FaultGuard &&other) noexcept
        : m_slot(std::exchange(other.m_slot, nullptr))
    {
    }
    FaultGuard &operator=(FaultGuard &&) = delete;
    /// Must come before the stretch is unmapped.
    ~FaultGuard();

    /// Bytes from here on have turned out to be missing; the size of the stretch as long as none.
    [[nodiscard]] std::size_t wholeSize() const;

    /// So many stretches can be guarded at once.
    static constexpr std::size_t mostGuards = 256;

private:
    struct Slot;
    explicit FaultGuard(Slot *slot)
        : m_slot(slot)
    {
    }
    static Slot *slotOf(const void *address);
    static void handle(int signal, void *info, void *context);
    static bool install();

    Slot *m_slot;
};

} // namespace hindcast
