// SPDX-License-Identifier: MIT
#include "model/session/player.h"

#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPlayer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsSoManyEventsASecond();
    void catchesUpWhenTheWindowWasBusy();
    void doesNotJumpAfterASleep();
    void keepsTheProportionsOfRealTime();
    void skipsIdleTime();
    void stepsOverEventsWithoutATimeAtOnce();
    void stopsAtTheEnd();
    void beginsAgainAtTheEnd();
    void stopsWhenAPersonMoves();
    void stopsWhenAnotherStreamIsSelected();
    void doesNotPlayASingleEvent();
    void playsByItsOwnTimer();

private:
    /// Lets \a time pass and gives the player its turn.
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        m_player->advance();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Player> m_player;
    std::chrono::steady_clock::time_point m_now;
};

namespace {

/// `order` at 0, 1, 3, 100, 100 and 101 seconds; `clock` without times; `single` with one event.
std::vector<Event> someStreams()
{
    std::vector<Event> events;
    int version = 0;
    for (const int second : {0, 1, 3, 100, 100, 101})
        events.push_back({.stream = "order",
                          .version = {++version},
                          .type = "Changed",
                          .time = Timestamp(std::chrono::seconds(second))});
    for (const int number : {1, 2, 3})
        events.push_back({.stream = "timeless", .version = {number}, .type = "Changed"});
    events.push_back({.stream = "single", .version = {1}, .type = "Changed"});
    return events;
}

StreamId streamNamed(const Session &session, std::string_view name)
{
    return {session.index()->streams.find(name)};
}

constexpr PlaySpeed perSecond(int factor)
{
    return {PlaySpeed::Kind::EventsPerSecond, factor};
}

constexpr PlaySpeed realTime(int factor)
{
    return {PlaySpeed::Kind::RealTime, factor};
}

} // namespace

void TestPlayer::init()
{
    m_session = std::make_unique<Session>();
    QSignalSpy finished(m_session.get(), &Session::loadingFinished);
    m_session->openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(someStreams()));
    });
    QVERIFY(finished.wait());
    m_session->selectStream(streamNamed(*m_session, "order"));
    m_session->goToOrdinal(0);
    m_now = {};
    m_player = std::make_unique<Player>(*m_session, [this] { return m_now; });
}

void TestPlayer::cleanup()
{
    m_player.reset();
    m_session.reset();
}

void TestPlayer::showsSoManyEventsASecond()
{
    m_player->setSpeed(perSecond(5));
    m_player->play();
    pass(190ms);
    QCOMPARE(m_session->ordinal(), 0);
    pass(10ms);
    QCOMPARE(m_session->ordinal(), 1);
    pass(200ms);
    QCOMPARE(m_session->ordinal(), 2);
    QVERIFY(m_player->isPlaying());
}

void TestPlayer::catchesUpWhenTheWindowWasBusy()
{
    m_player->setSpeed(perSecond(10));
    m_player->play();
    pass(350ms);
    QCOMPARE(m_session->ordinal(), 3);
}

void TestPlayer::doesNotJumpAfterASleep()
{
    m_player->setSpeed(perSecond(10));
    m_player->play();
    pass(1h);
    QCOMPARE(m_session->ordinal(), 1);
}

void TestPlayer::keepsTheProportionsOfRealTime()
{
    m_player->setSpeed(realTime(10)); // 1 s and 2 s become 100 ms and 200 ms.
    m_player->play();
    pass(100ms);
    QCOMPARE(m_session->ordinal(), 1);
    pass(190ms);
    QCOMPARE(m_session->ordinal(), 1);
    pass(10ms);
    QCOMPARE(m_session->ordinal(), 2);
}

void TestPlayer::skipsIdleTime()
{
    m_session->goToOrdinal(2); // Nothing happens for 97 s.
    m_player->setSpeed(realTime(1));
    m_player->play();
    pass(1990ms);
    QCOMPARE(m_session->ordinal(), 2);
    pass(10ms);
    QCOMPARE(m_session->ordinal(), 4); // Two events at the same time.
}

void TestPlayer::stepsOverEventsWithoutATimeAtOnce()
{
    m_session->selectStream(streamNamed(*m_session, "timeless"));
    m_session->goToOrdinal(0);
    m_player->setSpeed(realTime(1));
    m_player->play();
    pass(0ms);
    QCOMPARE(m_session->ordinal(), 2);
}

void TestPlayer::stopsAtTheEnd()
{
    m_session->goToOrdinal(4);
    QSignalSpy changed(m_player.get(), &Player::playingChanged);
    m_player->setSpeed(perSecond(1));
    m_player->play();
    pass(1s);
    QCOMPARE(m_session->ordinal(), 5);
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(changed.count(), 2);
}

void TestPlayer::beginsAgainAtTheEnd()
{
    m_session->goToOrdinal(5);
    m_player->play();
    QCOMPARE(m_session->ordinal(), 0);
    QVERIFY(m_player->isPlaying());
}

void TestPlayer::stopsWhenAPersonMoves()
{
    m_player->play();
    m_session->goToOrdinal(3);
    QVERIFY(!m_player->isPlaying());
    pass(1s);
    QCOMPARE(m_session->ordinal(), 3);
}

void TestPlayer::stopsWhenAnotherStreamIsSelected()
{
    m_player->play();
    m_session->selectStream(streamNamed(*m_session, "timeless"));
    QVERIFY(!m_player->isPlaying());
}

void TestPlayer::doesNotPlayASingleEvent()
{
    m_session->selectStream(streamNamed(*m_session, "single"));
    m_player->play();
    QVERIFY(!m_player->isPlaying());
}

void TestPlayer::playsByItsOwnTimer()
{
    Player player(*m_session);
    player.setSpeed(perSecond(50));
    player.toggle();
    QTRY_COMPARE(m_session->ordinal(), 5);
    QVERIFY(!player.isPlaying());
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
