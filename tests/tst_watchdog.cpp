// SPDX-License-Identifier: MIT
#include "model/script/watchdog.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace hindcast;

/// Which calls take too long: those that work, not those that a busy machine lets wait.
class TestWatchdog : public QObject
{
    Q_OBJECT
private slots:
    void interruptsACallThatWorksTooLong();
    void letsACallWaitForTheProcessor();
};

namespace {

constexpr std::chrono::milliseconds limit(30);

/// Works until the watchdog has had enough of it; returns how often it was interrupted.
int workTooLong()
{
    std::atomic<int> interrupted{0};
    const auto watched = Watchdog::instance().watch([&interrupted] { ++interrupted; });
    watched->enter(limit);
    while (!watched->isOverdue() || interrupted == 0) { }
    watched->leave();
    Watchdog::instance().forget(watched);
    return interrupted;
}

} // namespace

void TestWatchdog::interruptsACallThatWorksTooLong()
{
    QVERIFY(workTooLong() > 0);
}

void TestWatchdog::letsACallWaitForTheProcessor()
{
    std::atomic<int> interrupted{0};
    const auto watched = Watchdog::instance().watch([&interrupted] { ++interrupted; });
    watched->enter(limit);
    std::binary_semaphore isDone{0};
    std::jthread other([&isDone] {
        workTooLong(); // So at least this one's limit has passed …
        workTooLong();
        isDone.release();
    });
    isDone.acquire(); // … while this one did nothing.
    QVERIFY(!watched->isOverdue());
    QCOMPARE(interrupted, 0);
    watched->leave();
    Watchdog::instance().forget(watched);
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
