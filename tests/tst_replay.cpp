// SPDX-License-Identifier: MIT
#include "model/replay/replay.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestReplay : public QObject
{
    Q_OBJECT
private slots:
    void buildsTheStateAtAnyEvent();
    void goesOnFromTheNearestKeyframe();
    void aStepForwardReadsOneEvent();
    void dropsKeyframesWhenTheyTakeTooMuch();
    void keepsTheLastGoodStateWhenAnEventFails();
    void stopsWhenAsked();
    void buildsAStreamOfLinkedEventsAsItNumbersThem();
};

namespace {

/// A stream of \a count events; event n sets `n` and the member `m<n % 50>`.
std::vector<Event> counting(int count)
{
    std::vector<Event> events;
    for (int n = 0; n < count; ++n)
        events.push_back({.stream = "a-1",
                          .version = {n + 1},
                          .type = "T",
                          .data = {Payload::Kind::Json,
                                   "{\"n\":" + std::to_string(n) + ",\"m" + std::to_string(n % 50)
                                       + "\":" + std::to_string(n) + "}"}});
    return events;
}

Replay replayOf(BuiltIn projection, std::size_t keyframeBytes = Replay::defaultKeyframeBytes)
{
    return {PipelineRun::start({.projection = projection}).value(), "a-1", OnFailure::Skip,
            keyframeBytes};
}

std::string numberAt(Replay &replay, FakeStore &store, const StoreIndex &index, std::int64_t last)
{
    const auto reader = store.makeReader();
    const auto state = replay.stateAt(*reader.value(), index, index.rowsOf({0}), last, {});
    const Json *number = state.value().state.find("n");
    return number != nullptr ? number->token() : "none";
}

} // namespace

void TestReplay::buildsTheStateAtAnyEvent()
{
    FakeStore store(counting(300));
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::Merge);
    QCOMPARE(numberAt(replay, store, *index, -1), std::string("none"));
    for (const int last : {299, 0, 150, 63, 64, 65, 299})
        QCOMPARE(numberAt(replay, store, *index, last), std::to_string(last));
}

void TestReplay::goesOnFromTheNearestKeyframe()
{
    FakeStore store(counting(10'000));
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::Merge);
    QCOMPARE(numberAt(replay, store, *index, 9'999), std::string("9999"));
    const std::int64_t before = replay.eventsRead();

    QCOMPARE(numberAt(replay, store, *index, 5'000), std::string("5000"));

    QVERIFY2(replay.eventsRead() - before < 64, "a scrub must not replay from the beginning");
}

void TestReplay::aStepForwardReadsOneEvent()
{
    FakeStore store(counting(100));
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::Merge);
    QCOMPARE(numberAt(replay, store, *index, 40), std::string("40"));
    const std::int64_t before = replay.eventsRead();

    QCOMPARE(numberAt(replay, store, *index, 41), std::string("41"));

    QCOMPARE(replay.eventsRead() - before, 1);
}

void TestReplay::dropsKeyframesWhenTheyTakeTooMuch()
{
    FakeStore store(counting(10'000));
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::Merge, 100'000);
    QCOMPARE(numberAt(replay, store, *index, 9'999), std::string("9999"));
    QVERIFY(replay.keyframeCount() > 2);
    QVERIFY2(replay.keyframeCount() < 40, qPrintable(QString::number(replay.keyframeCount())));
    QCOMPARE(numberAt(replay, store, *index, 7'777), std::string("7777"));
}

void TestReplay::keepsTheLastGoodStateWhenAnEventFails()
{
    std::vector<Event> events = counting(3);
    events[1].data.bytes = "[1,2]"; // A patch must be an array of objects.
    events[0].data.bytes = R"([{"op":"add","path":"/n","value":7}])";
    events[2].data.bytes = R"([{"op":"test","path":"/n","value":7}])";
    FakeStore store(events);
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::JsonPatch);
    const auto reader = store.makeReader();

    const auto failed = replay.stateAt(*reader.value(), *index, index->rowsOf({0}), 1, {});
    QVERIFY(failed.value().failure);
    QCOMPARE(QByteArray::fromStdString(failed.value().state.toText()), R"({"n":7})"_ba);

    const auto next = replay.stateAt(*reader.value(), *index, index->rowsOf({0}), 2, {});
    QVERIFY(!next.value().failure);
    QCOMPARE(next.value().failures, 1);
}

void TestReplay::stopsWhenAsked()
{
    FakeStore store(counting(10));
    const auto index = store.indexed();
    Replay replay = replayOf(BuiltIn::Merge);
    const auto reader = store.makeReader();
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!replay.stateAt(*reader.value(), *index, index->rowsOf({0}), 9, stop.get_token()));
    QCOMPARE(replay.eventsRead(), 0);
}

void TestReplay::buildsAStreamOfLinkedEventsAsItNumbersThem()
{
    FakeStore store({{.stream = "a-1",
                      .version = {4},
                      .type = "T",
                      .data = {Payload::Kind::Json, R"({"n":1})"},
                      .places = {{"all", {70}}}},
                     {.stream = "a-2",
                      .version = {9},
                      .type = "T",
                      .data = {Payload::Kind::Json, R"({"m":2})"},
                      .places = {{"all", {71}}}}});
    const auto index = store.indexed();
    const auto reader = store.makeReader();
    Replay replay(PipelineRun::start({.projection = BuiltIn::Merge}).value(), "all");
    const auto rows = index->rowsOf({index->streams.find("all")});
    const auto state = replay.stateAt(*reader.value(), *index, rows, 1, {});
    QCOMPARE(state.value().state.toText(),
             std::string(R"({"n":1,"m":2,"$type":"T","$version":71})"));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
