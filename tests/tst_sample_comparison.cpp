// SPDX-License-Identifier: MIT
#include "model/compare/comparison.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The sample store has differences put into it, and tests/data/samples/expected-comparison.md has
/// worked out what a comparison must find, without this program. Nothing more and nothing less.
class TestSampleComparison : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsTheDifferencesThatWerePutThere();
    void findsWhereEachDifferenceBegins();
    void findsTheOneThatFails();
    void countsWhatEachRuleDid();
    void findsTheMistake();
    void findsWhatTheMistakeChanges();

private:
    [[nodiscard]] ComparisonResult compared(const QString &before, const QString &after) const;
    [[nodiscard]] QStringList places(const ComparisonResult &result, std::size_t group) const;

    std::unique_ptr<EventStore> m_store;
    ComparisonSource m_source;
    ComparisonResult m_result; ///< Without upcasters, and with order-upcasters.js.
};

namespace {

ScriptFile script(const QString &name)
{
    QFile file(QStringLiteral(SOURCES) + u"/resources/samples/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(name), __FILE__, __LINE__);
    return {name, file.readAll().toStdString()};
}

/// `- /total`, in the order of the paths.
QStringList pathsOf(const DifferenceGroup &group)
{
    static const QString marks = u"+-~<"_s;
    QStringList paths;
    for (const ChangedPath &path : group.paths)
        paths += QString(marks[static_cast<int>(path.kind)]) + u' '
            + QString::fromStdString(path.path);
    return paths;
}

} // namespace

void TestSampleComparison::initTestCase()
{
    auto store = openStore(QStringLiteral(SAMPLES) + u"/warehouse.db"_s);
    QVERIFY(store);
    m_store = std::move(store).value();
    IndexBuilder builder(m_store->rules());
    QVERIFY(m_store->index(builder, [](std::int64_t, std::int64_t) {}, {}));
    m_source = {builder.snapshot(), [this] { return m_store->makeReader(); }};
    m_result = compared({}, u"order-upcasters.js"_s);
}

ComparisonResult TestSampleComparison::compared(const QString &before, const QString &after) const
{
    ComparisonRequest request;
    request.before.projection = request.after.projection = script(u"order-summary.js"_s);
    if (!before.isEmpty())
        request.before.upcasters = {script(before)};
    request.after.upcasters = {script(after)};
    auto compared = compare(m_source, request, {}, nullptr, {});
    if (!compared)
        QTest::qFail(qPrintable(compared.error().message), __FILE__, __LINE__);
    return compared ? std::move(compared).value() : ComparisonResult();
}

/// `order-1344283 v1 OrderCreated` for each partition of a group: where it diverges first.
QStringList TestSampleComparison::places(const ComparisonResult &result, std::size_t group) const
{
    QStringList places;
    for (const PartitionDifference &difference : result.differences) {
        if (difference.group != group)
            continue;
        const IndexedEvent event = m_source.index->event(difference.firstDiverging);
        const std::string type(m_source.index->types.at(event.type.value));
        places += u"%1 v%2 %3"_s.arg(QString::fromStdString(difference.key))
                      .arg(event.version.value)
                      .arg(QString::fromStdString(type));
    }
    return places;
}

void TestSampleComparison::findsTheDifferencesThatWerePutThere()
{
    QCOMPARE(m_result.partitions, 812);
    QCOMPARE(m_result.same, 775);
    QCOMPARE(m_result.count(PartitionDifference::Kind::Differs), 36);
    QCOMPARE(m_result.count(PartitionDifference::Kind::FailedAfter), 1);
    QCOMPARE(m_result.differences.size(), std::size_t(37));
    QCOMPARE(m_result.groups.size(), std::size_t(3));
    QCOMPARE(m_result.groups[0].partitions, 22);
    QCOMPARE(
        pathsOf(m_result.groups[0]),
        QStringList({u"+ /customer"_s, u"- /customerName"_s, u"- /total"_s, u"+ /totalCents"_s}));
    QCOMPARE(m_result.groups[1].partitions, 14);
    QCOMPARE(pathsOf(m_result.groups[1]), QStringList({u"+ /paidCents"_s, u"+ /placedAt"_s}));
}

void TestSampleComparison::findsWhereEachDifferenceBegins()
{
    QStringList created;
    for (const QString &number :
         u"1344283 1344286 1344288 1344289 1344291 1344293 1344295 1344296 1344298 1344302 1344305 "
         "1344306 1344310 1344313 1344316 1344320 1344322 1344325 1344332 1344336 1344338 1344340"_s
             .split(u' '))
        created += u"order-%1 v1 OrderCreated"_s.arg(number);
    QCOMPARE(places(m_result, 0), created);

    QStringList placed;
    for (const QString &place :
         u"1344343 v11, 1344344 v16, 1344348 v8, 1344350 v6, 1344353 v5, 1344355 v26, 1344359 v7, "
         "1344361 v3, 1344363 v6, 1344367 v3, 1344369 v4, 1344372 v4, 1344373 v22, 1344376 v10"_s
             .split(u", "_s))
        placed += u"order-%1 OrderPlacedAndPaid"_s.arg(place);
    QCOMPARE(places(m_result, 1), placed);
}

void TestSampleComparison::findsTheOneThatFails()
{
    const auto failed = std::ranges::find(
        m_result.differences, PartitionDifference::Kind::FailedAfter, &PartitionDifference::kind);
    QVERIFY(failed != m_result.differences.end());
    QCOMPARE(failed->key, std::string("order-1344328"));
    QVERIFY(!failed->failures.before);
    QCOMPARE(m_source.index->versionOf(failed->failures.after->row), Version{7});
    QVERIFY2(failed->failures.after->error.message.contains(u"customer"_s),
             qPrintable(failed->failures.after->error.message));
}

void TestSampleComparison::countsWhatEachRuleDid()
{
    QStringList lines;
    const SideSummary &after = m_result.sides.after;
    for (std::size_t i = 0; i < after.rules.size(); ++i) {
        const RuleCount &count = after.ruleCounts[i];
        lines += u"%1: %2 matched, %3 put out, %4 dropped, %5 failed"_s.arg(after.rules[i].name())
                     .arg(count.matched)
                     .arg(count.produced)
                     .arg(count.dropped)
                     .arg(count.failed);
    }
    QCOMPARE(lines,
             QStringList({u"OrderCreated 1→2: 23 matched, 23 put out, 0 dropped, 0 failed"_s,
                          u"ItemPicked 1→2: 86 matched, 86 put out, 0 dropped, 0 failed"_s,
                          u"CustomerRenamed 1→2: 9 matched, 8 put out, 0 dropped, 1 failed"_s,
                          u"OrderPlacedAndPaid 1→2: 14 matched, 28 put out, 0 dropped, 0 failed"_s,
                          u"CartHeartbeat *: 16 matched, 0 put out, 16 dropped, 0 failed"_s}));
    QVERIFY(std::ranges::none_of(m_result.findings, [](const Finding &finding) {
        return finding.kind == Finding::Kind::RuleNeverMatched
            || finding.kind == Finding::Kind::HandlerLost
            || finding.kind == Finding::Kind::OutputNotHandled;
    }));
}

void TestSampleComparison::findsTheMistake()
{
    const ComparisonResult result = compared({}, u"order-upcasters-wrong.js"_s);
    QCOMPARE(result.same, 775);
    QCOMPARE(result.count(PartitionDifference::Kind::Differs), 36);
    const Finding &finding = result.findings.front();
    QCOMPARE(finding.kind, Finding::Kind::HandlerLost);
    QCOMPARE(finding.type, std::string("CustomerRenamed"));
    QCOMPARE(finding.count, 8);
    QVERIFY2(finding.text.contains(u"CustomerNameChanged"_s), qPrintable(finding.text));
}

void TestSampleComparison::findsWhatTheMistakeChanges()
{
    const ComparisonResult result
        = compared(u"order-upcasters.js"_s, u"order-upcasters-wrong.js"_s);
    QCOMPARE(result.same, 805);
    QCOMPARE(result.groups.size(), std::size_t(2));
    QCOMPARE(pathsOf(result.groups[0]), QStringList(u"~ /customer/last"_s));
    QStringList expected;
    for (const QString &place : u"1344306 v3, 1344310 v6, 1344320 v4, 1344332 v4, 1344338 v4, "
                                "1344340 v3"_s.split(u", "_s))
        expected += u"order-%1 CustomerRenamed"_s.arg(place);
    QCOMPARE(places(result, 0), expected);

    QCOMPARE(result.groups[1].kind, PartitionDifference::Kind::FailedBoth);
    const auto failed = std::ranges::find(result.differences, std::string("order-1344328"),
                                          &PartitionDifference::key);
    QVERIFY(failed != result.differences.end());
    QCOMPARE(failed->changes.size(), std::size_t(1));
    QCOMPARE(failed->changes.front().pointer(), std::string("/customer/last"));
    QCOMPARE(failed->changes.front().values.before, std::string("\"Weber-Berg\""));
    QCOMPARE(failed->changes.front().values.after, std::string("\"Weber\""));
}

QTEST_GUILESS_MAIN(TestSampleComparison)
#include "tst_sample_comparison.moc"
