// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <csignal>
#include <stop_token>
#include <thread>

namespace hindcast {

/// While it lives, SIGINT and SIGTERM ask its token to stop instead of ending the program, so that
/// what is half done can be taken back. A second signal ends the program at once, and one that was
/// ignored stays ignored. There is one at a time.
class Interruption
{
public:
    Interruption();
    /// What the signals do is as it was before.
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    /// Ends the program by the signal that came, for whoever started it to see; else does nothing.
    void passOn();

private:
    void restore();

    std::array<int, 2> m_pipe{-1, -1}; ///< A handler may write, but not ask a token to stop.
    std::array<struct sigaction, 2> m_before{};
    std::stop_source m_stop;
    std::thread m_watch;
};

} // namespace hindcast
