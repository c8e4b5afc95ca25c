// SPDX-License-Identifier: MIT
#include "model/session/relations.h"
#include "model/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What a session reads for what it shows: no clock, but the number of events.
class TestSessionReads : public QObject
{
    Q_OBJECT
private slots:
    void replaysALongStreamOnceWhileOthersAreLookedAt();
    void givesTheEventAheadOfALongReplay();
    void givesUpLanesThatNobodyWaitsFor();
};

namespace {

constexpr int longCount = 5'000;
constexpr int shortStreams = 20;

/// Counts the events that its readers read.
class CountedStore : public FakeStore
{
public:
    CountedStore(std::vector<Event> events, std::shared_ptr<std::atomic<int>> reads)
        : FakeStore(std::move(events))
        , m_reads(std::move(reads))
    {
    }

    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(
            std::make_unique<Counting>(FakeStore::makeReader().value(), m_reads));
    }

private:
    class Counting : public EventReader
    {
    public:
        Counting(std::unique_ptr<EventReader> &&reader, std::shared_ptr<std::atomic<int>> reads)
            : m_reader(std::move(reader))
            , m_reads(std::move(reads))
        {
        }

        Result<Event> read(const StoreIndex &index, Row row) override
        {
            ++*m_reads;
            return m_reader->read(index, row);
        }

        bool mayContain(const StoreIndex &index, Row row, std::string_view text) override
        {
            return m_reader->mayContain(index, row, text);
        }

    private:
        std::unique_ptr<EventReader> m_reader;
        std::shared_ptr<std::atomic<int>> m_reads;
    };

    std::shared_ptr<std::atomic<int>> m_reads;
};

/// One long stream, and many of one event.
std::vector<Event> longAndShort()
{
    std::vector<Event> events;
    for (int i = 1; i <= longCount; ++i)
        events.push_back({.stream = "long",
                          .version = {i},
                          .type = "Counted",
                          .data = {Payload::Kind::Json, "{\"n\":" + std::to_string(i) + "}"}});
    for (int i = 0; i < shortStreams; ++i)
        events.push_back({.stream = "short-" + std::to_string(i),
                          .version = {1},
                          .type = "Made",
                          .data = {Payload::Kind::Json, "{}"}});
    return events;
}

} // namespace

void TestSessionReads::replaysALongStreamOnceWhileOthersAreLookedAt()
{
    const auto reads = std::make_shared<std::atomic<int>>(0);
    Session session;
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([reads]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<CountedStore>(longAndShort(), reads));
    });
    QVERIFY(finished.wait());
    const auto select = [&session](const std::string &name) {
        session.selectStream({session.index()->streams.find(name)});
        QTRY_VERIFY(session.moment() && session.moment()->row == session.row());
    };
    select("long");
    QVERIFY(*reads >= longCount);
    for (int i = 0; i < shortStreams; ++i)
        select("short-" + std::to_string(i));
    *reads = 0;
    select("long");
    QCOMPARE(session.moment()->after.find("n")->token(), std::to_string(longCount));
    QVERIFY2(*reads < 200, qPrintable(u"%1 events were read again"_s.arg(reads->load())));
}

void TestSessionReads::givesTheEventAheadOfALongReplay()
{
    Session session;
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(longAndShort()));
    });
    QVERIFY(finished.wait());
    QSignalSpy ahead(&session, &Session::eventRead);
    QStringList order;
    connect(&session, &Session::eventRead, this, [&](const auto &moment) {
        order += u"event of v%1"_s.arg(moment->event.version.value);
    });
    connect(&session, &Session::momentChanged, this, [&] {
        if (session.moment())
            order += u"state at v%1"_s.arg(session.moment()->event.version.value);
    });
    session.selectStream({session.index()->streams.find("long")});
    QTRY_VERIFY(session.moment());
    QCOMPARE(order, QStringList({u"event of v5000"_s, u"state at v5000"_s}));

    session.selectStream({session.index()->streams.find("short-3")}); // A state that is soon there.
    QTRY_VERIFY(session.moment());
    QCOMPARE(ahead.count(), 1);
}

void TestSessionReads::givesUpLanesThatNobodyWaitsFor()
{
    std::vector<Event> events;
    for (const char *stream : {"order-1", "package-1"})
        events.push_back(
            {.stream = stream, .version = {1}, .type = "Made", .correlationId = {"trace-1"}});
    const auto index = FakeStore(events).indexed();
    const StreamId order{index->streams.find("order-1")};
    std::stop_source stop;
    QCOMPARE(makeLanes(*index, order, stop.get_token()).lanes.size(), 2U);
    stop.request_stop();
    QCOMPARE(makeLanes(*index, order, stop.get_token()).lanes.size(), 1U);
}

QTEST_GUILESS_MAIN(TestSessionReads)
#include "tst_session_reads.moc"
