// SPDX-License-Identifier: MIT
#include "model/session/worker.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <string>

using hindcast::Worker;

class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void doesOneJobAfterTheOther();
    void theNewestOfAKindReplacesTheOneThatWaits();
    void theNewestOfAKindAsksTheRunningOneToStop();
    void endsWithAJobStillRunning();
    void letsGoOfWhatBelongsToItsThreadAtTheEnd();
};

void TestWorker::doesOneJobAfterTheOther()
{
    std::string done;
    std::binary_semaphore finished(0);
    Worker worker;
    for (int kind = 0; kind < 3; ++kind)
        worker.request(kind,
                       [&done, kind](const std::stop_token &) { done += std::to_string(kind); });
    worker.request(3, [&finished](const std::stop_token &) { finished.release(); });
    finished.acquire();
    QCOMPARE(done, std::string("012"));
}

void TestWorker::theNewestOfAKindReplacesTheOneThatWaits()
{
    std::string done;
    std::binary_semaphore begin(0);
    std::binary_semaphore finished(0);
    Worker worker;
    worker.request(0, [&begin](const std::stop_token &) { begin.acquire(); });
    for (const char letter : {'a', 'b', 'c'})
        worker.request(1, [&done, letter](const std::stop_token &) { done += letter; });
    worker.request(2, [&finished](const std::stop_token &) { finished.release(); });
    begin.release();
    finished.acquire();
    QCOMPARE(done, std::string("c"));
}

void TestWorker::theNewestOfAKindAsksTheRunningOneToStop()
{
    std::binary_semaphore started(0);
    std::binary_semaphore finished(0);
    Worker worker;
    worker.request(0, [&started](const std::stop_token &stop) {
        started.release();
        while (!stop.stop_requested())
            std::this_thread::yield();
    });
    started.acquire();
    worker.request(0, [&finished](const std::stop_token &) { finished.release(); });
    QVERIFY2(finished.try_acquire_for(std::chrono::seconds(30)), "the first job did not stop");
}

void TestWorker::endsWithAJobStillRunning()
{
    std::atomic<bool> stopped = false;
    {
        std::binary_semaphore started(0);
        Worker worker;
        worker.request(0, [&](const std::stop_token &stop) {
            started.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            stopped = true;
        });
        started.acquire();
    }
    QVERIFY(stopped);
}

void TestWorker::letsGoOfWhatBelongsToItsThreadAtTheEnd()
{
    std::thread::id worked;
    std::thread::id ended;
    {
        std::binary_semaphore done(0);
        Worker worker([&ended] { ended = std::this_thread::get_id(); });
        worker.request(0, [&](const std::stop_token &) {
            worked = std::this_thread::get_id();
            done.release();
        });
        done.acquire();
    }
    QVERIFY(worked != std::thread::id());
    QVERIFY(ended == worked);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
