// SPDX-License-Identifier: MIT
#include "model/session/filter_run.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// A filter at work, and how much of a store it looks at.
class TestFilterRun : public QObject
{
    Q_OBJECT
private slots:
    void answersWithTheRowsThatPass();
    void goesOnWhereItWasWhenTheStoreHasGrown();
    void goesOnWhereItWasStopped();
    void beginsAnewForAnotherFilter();
    void beginsAnewForOtherRows();
    void keepsWhatCouldNotBeRead();

private:
    /// Events of two streams; every third says "lost", and every hundredth is an `Other`.
    static std::vector<Event> events(int first, int count)
    {
        std::vector<Event> made;
        for (int i = first; i < first + count; ++i)
            made.push_back({.stream = i % 2 == 0 ? "a" : "b",
                            .version = {i / 2 + 1},
                            .type = i % 100 == 0 ? "Other" : "Moved",
                            .data = {Payload::Kind::Json,
                                     i % 3 == 0 ? R"({"s":"LOST"})" : R"({"s":"here"})"}});
        return made;
    }

    static EventFilter lost()
    {
        EventFilter filter;
        filter.texts = QStringList{u"lost"_s};
        return filter;
    }

    LedgerRows filtered(const RowList &rows, const EventFilter &filter,
                        const std::stop_token &stop = {})
    {
        LedgerRows last;
        m_run.run(
            rows, filter, *m_reader, [&last](const LedgerRows &answer) { last = answer; }, stop);
        return last;
    }

    FilterRun m_run;
    std::unique_ptr<EventReader> m_reader;
};

void TestFilterRun::answersWithTheRowsThatPass()
{
    FakeStore store(events(0, 3'000));
    m_reader = store.makeReader().value();
    EventFilter filter = lost();
    filter.types = QStringList{u"Other"_s};
    m_run = FilterRun();
    const LedgerRows answer = filtered(RowList::all(store.indexed()), filter);
    QCOMPARE(answer.rows.count(), 10); // 0, 300, 600, …
    QCOMPARE(answer.rows.at(3).value, 900);
    QCOMPARE(answer.total, 3'000);
    QVERIFY(answer.isComplete());
    QCOMPARE(answer.failure, QString());
}

void TestFilterRun::goesOnWhereItWasWhenTheStoreHasGrown()
{
    FakeStore before(events(0, 3'000));
    FakeStore after(events(0, 3'006));
    m_reader = after.makeReader().value();
    m_run = FilterRun();
    QCOMPARE(filtered(RowList::all(before.indexed()), lost()).rows.count(), 1'000);
    const LedgerRows answer = filtered(RowList::all(after.indexed()), lost());
    QCOMPARE(answer.rows.count(), 1'002);
    QCOMPARE(answer.rows.at(1'001).value, 3'003);
    QCOMPARE(answer.rows.index()->rowCount(), 3'006);
    QCOMPARE(m_run.rowsExamined(), 3'006);
}

void TestFilterRun::goesOnWhereItWasStopped()
{
    /// Asks to stop when the row 1,000 has been read.
    class StoppingReader : public EventReader
    {
    public:
        Result<Event> read(const StoreIndex &, Row row) override
        {
            if (row.value >= 1'000)
                source.request_stop();
            return Event{.data = {Payload::Kind::Json, R"("lost")"}};
        }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
        std::stop_source source;
    };
    FakeStore store(events(0, 100'000));
    auto reader = std::make_unique<StoppingReader>();
    const std::stop_token stop = reader->source.get_token();
    m_reader = std::move(reader);
    m_run = FilterRun();
    const RowList all = RowList::all(store.indexed());
    QCOMPARE(filtered(all, lost(), stop).total, 0); // No answer.
    QVERIFY(m_run.rowsExamined() > 1'000 && m_run.rowsExamined() < 100'000);
    QCOMPARE(filtered(all, lost()).rows.count(), 100'000);
    QCOMPARE(m_run.rowsExamined(), 100'000);
}

void TestFilterRun::beginsAnewForAnotherFilter()
{
    FakeStore store(events(0, 300));
    m_reader = store.makeReader().value();
    m_run = FilterRun();
    const RowList all = RowList::all(store.indexed());
    QCOMPARE(filtered(all, lost()).rows.count(), 100);
    EventFilter here;
    here.texts = QStringList{u"here"_s};
    QCOMPARE(filtered(all, here).rows.count(), 200);
    QCOMPARE(m_run.rowsExamined(), 600);
    here.archived = EventFilter::Archived::Hidden; // Old events may have been archived since.
    QCOMPARE(filtered(all, here).rows.count(), 200);
    QCOMPARE(filtered(all, here).rows.count(), 200);
    QCOMPARE(m_run.rowsExamined(), 1'200);
}

void TestFilterRun::beginsAnewForOtherRows()
{
    FakeStore store(events(0, 300));
    m_reader = store.makeReader().value();
    m_run = FilterRun();
    const auto index = store.indexed();
    QCOMPARE(filtered(RowList::ofStream(index, {0}), lost()).rows.count(), 50);
    QCOMPARE(filtered(RowList::ofStream(index, {1}), lost()).rows.count(), 50);
    QCOMPARE(m_run.rowsExamined(), 300);
    const auto list = [&index](std::vector<std::uint32_t> rows) {
        return RowList::of(index,
                           std::make_shared<const std::vector<std::uint32_t>>(std::move(rows)));
    };
    QCOMPARE(filtered(list({1, 6}), lost()).rows.count(), 1);
    QCOMPARE(filtered(list({3, 6}), lost()).rows.count(), 2);
    QCOMPARE(m_run.rowsExamined(), 304);
}

void TestFilterRun::keepsWhatCouldNotBeRead()
{
    class BrokenReader : public EventReader
    {
    public:
        Result<Event> read(const StoreIndex &, Row row) override
        {
            if (row.value == 1)
                return Error{u"the disk is gone"_s};
            return Event{.data = {Payload::Kind::Json, R"("lost")"}};
        }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
    };
    FakeStore store(events(0, 3));
    m_reader = std::make_unique<BrokenReader>();
    m_run = FilterRun();
    const LedgerRows answer = filtered(RowList::all(store.indexed()), lost());
    QCOMPARE(answer.rows.count(), 2);
    QCOMPARE(answer.failure, u"the disk is gone"_s);
}

QTEST_GUILESS_MAIN(TestFilterRun)
#include "tst_filter_run.moc"
