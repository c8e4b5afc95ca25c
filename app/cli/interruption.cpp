// SPDX-License-Identifier: MIT
#include "app/cli/interruption.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace hindcast {

namespace {

constexpr std::array signals{SIGINT, SIGTERM};

std::atomic<int> toWatch = -1; ///< Where the handler writes to.
std::atomic<int> caught = 0;

void noteSignal(int number)
{
    const int before = errno;
    caught = number;
    const char any = 1;
    if (::write(toWatch, &any, 1) < 0) {
        // Nobody could be told from here.
    }
    errno = before;
}

} // namespace

Interruption::Interruption()
{
    caught = 0;
    if (::pipe2(m_pipe.data(), O_CLOEXEC) != 0)
        return; // Signals end the program as they did.
    m_watch = std::thread([this] {
        char any = 0;
        ssize_t count = 0;
        do
            count = ::read(m_pipe[0], &any, 1);
        while (count < 0 && errno == EINTR);
        if (caught != 0)
            m_stop.request_stop();
    });
    toWatch = m_pipe[1];
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN)
            sigaction(signals[i], &action, nullptr);
    }
}

Interruption::~Interruption()
{
    restore();
}

void Interruption::passOn()
{
    restore();
    if (const int number = caught.exchange(0); number != 0)
        std::raise(number);
}

void Interruption::restore()
{
    if (!m_watch.joinable())
        return;
    for (std::size_t i = 0; i < signals.size(); ++i)
        sigaction(signals[i], &m_before[i], nullptr);
    ::close(m_pipe[1]); // The watch sees the end.
    m_watch.join();
    ::close(m_pipe[0]);
}

} // namespace hindcast
