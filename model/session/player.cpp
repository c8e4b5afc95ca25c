// SPDX-License-Identifier: MIT
#include "model/session/player.h"

#include <algorithm>
#include <array>

namespace hindcast {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 16ms;
/// Later than this, the machine was asleep or busy; the time is lost, not made up for in one jump.
constexpr auto longestDelay = 1s;
/// So many events of the same moment are stepped over without giving the window a turn.
constexpr int mostAtOnce = 20'000;

} // namespace

std::span<const PlaySpeed> playSpeeds()
{
    using Kind = PlaySpeed::Kind;
    static constexpr std::array speeds{
        PlaySpeed{Kind::EventsPerSecond, 1},  PlaySpeed{Kind::EventsPerSecond, 2},
        PlaySpeed{Kind::EventsPerSecond, 5},  PlaySpeed{Kind::EventsPerSecond, 10},
        PlaySpeed{Kind::EventsPerSecond, 20}, PlaySpeed{Kind::EventsPerSecond, 50},
        PlaySpeed{Kind::RealTime, 1},         PlaySpeed{Kind::RealTime, 10},
        PlaySpeed{Kind::RealTime, 60},        PlaySpeed{Kind::RealTime, 600},
    };
    return speeds;
}

Player::Player(Session &session, QObject *parent)
    : Player(
        session, [] { return std::chrono::steady_clock::now(); }, parent)
{
}

Player::Player(Session &session, Clock clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::advance);
    connect(&m_session, &Session::rowChanged, this, &Player::pauseIfMovedByOthers);
    connect(&m_session, &Session::trackChanged, this, &Player::pause);
    connect(&m_session, &Session::storeOpened, this, &Player::pause);
}

void Player::setSpeed(PlaySpeed speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    if (m_isPlaying)
        schedule();
    emit speedChanged();
}

void Player::play()
{
    const std::int64_t count = m_session.trackRows().count();
    if (m_isPlaying || count < 2)
        return;
    m_isPlaying = true;
    m_ordinal = m_session.ordinal();
    if (m_ordinal < 0 || m_ordinal == count - 1)
        moveTo(0);
    schedule();
    emit playingChanged(true);
}

void Player::pause()
{
    if (!m_isPlaying)
        return;
    m_isPlaying = false;
    m_timer.stop();
    emit playingChanged(false);
}

void Player::toggle()
{
    if (m_isPlaying)
        pause();
    else
        play();
}

void Player::advance()
{
    if (!m_isPlaying)
        return;
    const auto now = m_clock();
    const RowList rows = m_session.trackRows();
    const std::int64_t last = rows.count() - 1;
    if (now - m_due > longestDelay)
        m_due = now;
    std::int64_t ordinal = m_ordinal;
    for (int steps = 0; steps < mostAtOnce && ordinal < last && m_due <= now; ++steps) {
        ++ordinal;
        if (ordinal < last)
            m_due += waitAfter(rows, ordinal);
    }
    if (ordinal != m_ordinal)
        moveTo(ordinal);
    if (ordinal >= last)
        return pause();
    if (m_isPlaying) // Whoever heard of the move may have stopped it.
        m_timer.start(std::max<std::chrono::milliseconds>(
            frame, std::chrono::ceil<std::chrono::milliseconds>(m_due - now)));
}

std::chrono::microseconds Player::waitAfter(const RowList &rows, std::int64_t ordinal) const
{
    if (m_speed.kind == PlaySpeed::Kind::EventsPerSecond)
        return std::chrono::microseconds(1s) / m_speed.factor;
    const StoreIndex &index = *rows.index();
    const auto from = index.event(rows.at(ordinal)).time;
    const auto to = index.event(rows.at(ordinal + 1)).time;
    if (!from || !to || *to < *from)
        return {};
    return std::min<std::chrono::microseconds>((*to - *from) / m_speed.factor, longestWait);
}

void Player::moveTo(std::int64_t ordinal)
{
    m_ordinal = ordinal;
    m_session.goToOrdinal(ordinal);
}

void Player::schedule()
{
    const auto now = m_clock();
    const auto wait = waitAfter(m_session.trackRows(), m_ordinal);
    m_due = now + wait;
    m_timer.start(std::max<std::chrono::milliseconds>(
        frame, std::chrono::ceil<std::chrono::milliseconds>(wait)));
}

void Player::pauseIfMovedByOthers()
{
    if (!m_isPlaying)
        return;
    const bool isWherePlayed = m_session.ordinal() == m_ordinal
        && m_session.row() == m_session.trackRows().at(m_ordinal); // Else a bad record is shown.
    if (!isWherePlayed)
        pause();
}

} // namespace hindcast
