// SPDX-License-Identifier: MIT
#include "model/store/fault_guard.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace hindcast {

/// A stretch of memory. A signal handler must not take locks, so it reads these as they are: \a end
/// is set last and cleared first, and a slot without an end holds no address.
struct FaultGuard::Slot
{
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;
    std::atomic<std::uintptr_t> missing = 0; ///< The first address that was missing, or the end.
    bool isTaken = false; ///< Under the lock.
};

namespace {

std::mutex slotLock; ///< For taking and leaving slots.
struct sigaction previousAction = {};
std::uintptr_t pageSize = 0;

/// What would have happened without us.
void handOn(int signal, siginfo_t *info, void *context)
{
    if ((previousAction.sa_flags & SA_SIGINFO) != 0) {
        previousAction.sa_sigaction(signal, info, context);
    } else if (previousAction.sa_handler == SIG_DFL || previousAction.sa_handler == SIG_IGN) {
        // Reading the same address again then ends the program as it always would have.
        ::signal(signal, SIG_DFL);
    } else {
        previousAction.sa_handler(signal);
    }
}

/// Lowers \a value to \a to.
void lower(std::atomic<std::uintptr_t> &value, std::uintptr_t to)
{
    std::uintptr_t now = value;
    while (now > to && !value.compare_exchange_weak(now, to)) { }
}

} // namespace

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free);

FaultGuard::Slot *FaultGuard::slotOf(const void *address)
{
    // Never destroyed: a fault may come while the program ends.
    static constinit std::array<Slot, mostGuards> stretches;
    if (address == nullptr) {
        for (Slot &slot : stretches) {
            if (!slot.isTaken)
                return &slot;
        }
        return nullptr;
    }
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    for (Slot &slot : stretches) {
        if (at < slot.end && at >= slot.begin)
            return &slot;
    }
    return nullptr;
}

/// Runs in a signal handler: no locks, no memory from the heap.
void FaultGuard::handle(int signal, void *info, void *context)
{
    auto *const about = static_cast<siginfo_t *>(info);
    const int savedError = errno;
    const bool isFault = about->si_code > 0 && about->si_addr != nullptr; // Not sent by a program.
    Slot *const slot = isFault ? slotOf(about->si_addr) : nullptr;
    if (slot == nullptr) {
        handOn(signal, about, context);
        return;
    }
    const auto page = reinterpret_cast<std::uintptr_t>(about->si_addr) & ~(pageSize - 1);
    lower(slot->missing, page);
    // All that follows is missing as well; one mapping instead of one for each page.
    // The bare system call: the sanitizers' mmap() is not made for signal handlers.
    const long zeros = ::syscall(SYS_mmap, page, slot->end - page, PROT_READ,
                                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
    errno = savedError;
    if (zeros == -1)
        handOn(signal, about, context);
}

/// Once for the process.
bool FaultGuard::install()
{
    static const bool isInstalled = [] {
        pageSize = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
        struct sigaction action = {};
        action.sa_sigaction
            = [](int signal, siginfo_t *info, void *context) { handle(signal, info, context); };
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        ::sigemptyset(&action.sa_mask);
        return ::sigaction(SIGBUS, nullptr, &previousAction) == 0
            && ::sigaction(SIGBUS, &action, nullptr) == 0;
    }();
    return isInstalled;
}

std::optional<FaultGuard> FaultGuard::over(const char *begin, std::size_t size)
{
    if (!install())
        return {};
    const std::scoped_lock lock(slotLock);
    Slot *const slot = slotOf(nullptr);
    if (slot == nullptr)
        return {};
    slot->isTaken = true;
    slot->begin = reinterpret_cast<std::uintptr_t>(begin);
    slot->missing = slot->begin + size;
    slot->end = slot->begin + size;
    return FaultGuard(slot);
}

FaultGuard::~FaultGuard()
{
    if (m_slot == nullptr)
        return;
    const std::scoped_lock lock(slotLock);
    m_slot->end = 0;
    m_slot->isTaken = false;
}

std::size_t FaultGuard::wholeSize() const
{
    return m_slot->missing.load(std::memory_order_relaxed)
        - m_slot->begin.load(std::memory_order_relaxed);
}

} // namespace hindcast
