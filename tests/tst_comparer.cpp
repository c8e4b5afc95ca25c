// SPDX-License-Identifier: MIT
#include "model/session/comparer.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestComparer : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatDiffersAndThenTheWhole();
    void saysWhichScriptCannotBeUsed();
    void onlyTheNewestRunCounts();
    void cancelsAtOnce();
    void reusesTheSideThatIsTheSame();
    void forgetsAStoreThatIsClosed();
    void stopsWithinASecondWhenItGoes();
};

namespace {

const std::string sum
    = "fromAll().foreachStream().when({Added(s, e) { s.n = (s.n ?? 0) + e.data.n; }});";
const std::string doubled = "upcast('Added', 1, 2, e => { e.data.n *= 2; });";
const std::string endless = "upcast('Added', 1, 2, e => { for (;;) {} });";

QByteArray threeStreams()
{
    return "a-1 Added {\"n\":1}\na-2 Added {\"n\":0}\na-3 Added {\"n\":3}\na-1 Added {\"n\":1}\n";
}

/// A comparer of a store in memory, and what it says.
struct Fixture
{
    explicit Fixture(const QByteArray &events = threeStreams())
        : store(eventsOf(events))
        , source(sourceOf(store))
    {
        QObject::connect(&comparer, &Comparer::finished, &comparer,
                         [this](const auto &done) { result = done; });
        QObject::connect(&comparer, &Comparer::failed, &comparer,
                         [this](const ComparisonError &failed) { error = failed; });
        QObject::connect(&comparer, &Comparer::found, &comparer,
                         [this](const std::vector<PartitionDifference> &fresh, qint64 all) {
                             for (const PartitionDifference &difference : fresh)
                                 found += QString::fromStdString(difference.key);
                             compared = all;
                         });
    }

    void start(const std::string &upcasters)
    {
        result.reset();
        comparer.start(source, {.before = pipelineOf(sum), .after = pipelineOf(sum, upcasters)});
    }

    FakeStore store;
    ComparisonSource source;
    Comparer comparer;
    std::shared_ptr<const ComparisonResult> result;
    std::optional<ComparisonError> error;
    QStringList found;
    qint64 compared = 0;
};

} // namespace

void TestComparer::tellsWhatDiffersAndThenTheWhole()
{
    Fixture fixture;
    QSignalSpy begun(&fixture.comparer, &Comparer::begun);
    fixture.start(doubled);
    QVERIFY(fixture.comparer.isRunning());
    QTRY_VERIFY(fixture.result != nullptr);
    QVERIFY(!fixture.comparer.isRunning());
    QCOMPARE(begun.count(), 1);
    QVERIFY(begun.first().first().toBool());
    QCOMPARE(printed(*fixture.source.index, fixture.result->differences),
             QByteArray("a-1 differs from v1: ~ /n 2 4 (v2, v2)\n"
                        "a-3 differs from v1: ~ /n 3 6 (v1, v1)\n"));
    fixture.found.sort();
    QCOMPARE(fixture.found, QStringList({u"a-1"_s, u"a-3"_s}));
    QCOMPARE(fixture.compared, 3);
}

void TestComparer::saysWhichScriptCannotBeUsed()
{
    Fixture fixture;
    fixture.start("upcast(");
    QTRY_VERIFY(fixture.error.has_value());
    QCOMPARE(fixture.error->kind, ComparisonError::Kind::Script);
    QCOMPARE(fixture.error->side, Side::After);
    QCOMPARE(fixture.error->script->file, u"/scripts/u.js"_s);
    QVERIFY(!fixture.comparer.isRunning());
}

void TestComparer::onlyTheNewestRunCounts()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.comparer, &Comparer::finished);
    fixture.start(endless);
    fixture.start(doubled);
    QTRY_VERIFY(fixture.result != nullptr);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(fixture.result->differences.size(), std::size_t(2));
    QVERIFY(!fixture.error.has_value());
}

void TestComparer::cancelsAtOnce()
{
    Fixture fixture;
    fixture.start(endless);
    fixture.comparer.cancel();
    QVERIFY(!fixture.comparer.isRunning());
    QCOMPARE(fixture.error->kind, ComparisonError::Kind::Cancelled);
    fixture.start(doubled);
    QTRY_VERIFY(fixture.result != nullptr);
}

void TestComparer::reusesTheSideThatIsTheSame()
{
    Fixture fixture;
    fixture.start(doubled);
    QTRY_VERIFY(fixture.result != nullptr);
    fixture.start("upcast('Added', 1, 2, e => { e.data.n *= 3; });");
    QTRY_VERIFY(fixture.result != nullptr);
    QVERIFY(fixture.result->sides.before.isReused);
    QVERIFY(!fixture.result->sides.after.isReused);
    QCOMPARE(fixture.result->differences.front().changes.front().values.after, std::string("6"));
}

void TestComparer::forgetsAStoreThatIsClosed()
{
    Fixture fixture;
    QSignalSpy failed(&fixture.comparer, &Comparer::failed);
    fixture.start(doubled);
    QTRY_VERIFY(fixture.result != nullptr);
    fixture.start(endless);
    fixture.comparer.forget();
    fixture.start(doubled);
    QTRY_VERIFY(fixture.result != nullptr);
    QVERIFY(!fixture.result->sides.before.isReused);
    QVERIFY(failed.isEmpty());
}

void TestComparer::stopsWithinASecondWhenItGoes()
{
    QByteArray many;
    for (int i = 0; i < 200; ++i)
        many += "a-" + QByteArray::number(i) + " Added {\"n\":1}\n";
    QElapsedTimer timer;
    {
        Fixture fixture(many);
        QSignalSpy progressed(&fixture.comparer, &Comparer::progressed);
        fixture.start(endless); // Each event takes the time that a call may take.
        QVERIFY(progressed.wait());
        QCOMPARE(progressed.first().at(1).toLongLong(), 400); // 200 events on each side.
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestComparer)
#include "tst_comparer.moc"
