// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <span>

namespace hindcast {

/// How fast a stream is played.
struct PlaySpeed
{
    enum class Kind {
        EventsPerSecond,
        RealTime, ///< \a factor seconds of the store in one.
    };
    Kind kind = Kind::EventsPerSecond;
    int factor = 5;
    bool operator==(const PlaySpeed &) const = default;
};

/// The speeds that a person may choose, in the order in which they are offered.
[[nodiscard]] std::span<const PlaySpeed> playSpeeds();

/// Plays the selected stream of a Session: steps it forward as time goes by. Stops at the end, and
/// as soon as somebody else moves the session.
class Player : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// In proportion to real time, nobody waits longer than this for the next event.
    static constexpr std::chrono::seconds longestWait{2};

    /// \a session must outlive the player.
    explicit Player(Session &session, QObject *parent = nullptr);
    /// The same by another clock than the machine's.
    Player(Session &session, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] PlaySpeed speed() const { return m_speed; }
    void setSpeed(PlaySpeed speed);

    /// Begins at the current event; at the first one if the current one is the last.
    void play();
    void pause();
    void toggle();

    /// Goes to the event that is due now. The player's timer calls it; so may a test.
    void advance();

signals:
    void playingChanged(bool isPlaying);
    void speedChanged();

private:
    /// How long the event after \a ordinal, which must exist, comes after it.
    [[nodiscard]] std::chrono::microseconds waitAfter(const RowList &rows,
                                                      std::int64_t ordinal) const;
    void moveTo(std::int64_t ordinal);
    void schedule();
    void pauseIfMovedByOthers();

    Session &m_session;
    Clock m_clock;
    QTimer m_timer;
    PlaySpeed m_speed;
    bool m_isPlaying = false;
    std::chrono::steady_clock::time_point m_due; ///< When the next event is to be shown.
    std::int64_t m_ordinal = -1;
};

} // namespace hindcast
