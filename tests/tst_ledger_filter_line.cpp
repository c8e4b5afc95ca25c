// SPDX-License-Identifier: MIT
#include "model/items/ledger_facets.h"
#include "model/items/ledger_filter_line.h"
#include "model/items/ledger_row_text.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestLedgerFilterLine : public QObject
{
    Q_OBJECT
private slots:
    void putsATokenInAndTakesItOut_data();
    void putsATokenInAndTakesItOut();
    void replacesAllTokensOfAField_data();
    void replacesAllTokensOfAField();
    void countsWhatEventsCanBeFilteredBy();
    void spreadsItsSampleOverALongList();
    void copiesAnEventAsJsonAndText();
};

void TestLedgerFilterLine::putsATokenInAndTakesItOut_data()
{
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("with");
    QTest::newRow("empty") << QString() << u"type"_s << u"Sent"_s << u"type:Sent"_s;
    QTest::newRow("after words") << u"lost \"a b\""_s << u"actor"_s << u"judy"_s
                                 << u"lost \"a b\" actor:judy"_s;
    QTest::newRow("blank in it") << u"type:A"_s << u"type"_s << u"Item Picked"_s
                                 << u"type:A type:\"Item Picked\""_s;
}

void TestLedgerFilterLine::putsATokenInAndTakesItOut()
{
    QFETCH(QString, without);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, with);
    QVERIFY(!hasFilterToken(without, field, value));
    QCOMPARE(toggledFilter(without, field, value), with);
    QVERIFY(hasFilterToken(with, field, value));
    QCOMPARE(toggledFilter(with, field, value), without);
}

void TestLedgerFilterLine::replacesAllTokensOfAField_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a time") << u"from:10:00 lost"_s << u"from"_s << u"2026-03-03 10:05"_s
                            << u"lost from:\"2026-03-03 10:05\""_s;
    QTest::newRow("away") << u"from:10:00 lost to:11:00"_s << u"from"_s << QString()
                          << u"lost to:11:00"_s;
    QTest::newRow("under its other name")
        << u"by:mark x"_s << u"actor"_s << u"judy"_s << u"x actor:judy"_s;
    QTest::newRow("correlation") << u"Correlation:7d type:T"_s << u"trace"_s << u"88"_s
                                 << u"type:T trace:88"_s;
}

void TestLedgerFilterLine::replacesAllTokensOfAField()
{
    QFETCH(QString, line);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(replacedFilter(line, field, value), expected);
}

void TestLedgerFilterLine::countsWhatEventsCanBeFilteredBy()
{
    FakeStore store({Event{.stream = "a", .type = "Opened", .actor = {"judy"}},
                     Event{.stream = "a", .type = "Picked", .actor = {"mark"}},
                     Event{.stream = "b", .type = "Opened"}, Event{.defect = "not JSON"},
                     Event{.stream = "a", .type = "Picked", .actor = {"mark"}}});
    const auto index = store.indexed();
    const LedgerFacets all = ledgerFacets(RowList::all(index));
    QVERIFY((all.types == std::vector<LedgerFacet>{{u"Opened"_s, 2}, {u"Picked"_s, 2}}));
    QVERIFY((all.actors == std::vector<LedgerFacet>{{u"mark"_s, 2}, {u"judy"_s, 1}}));
    QVERIFY(!all.isSample);
    const LedgerFacets some = ledgerFacets(RowList::ofStream(index, {1}));
    QVERIFY((some.types == std::vector<LedgerFacet>{{u"Opened"_s, 1}}));
    QVERIFY(some.actors.empty());
}

void TestLedgerFilterLine::spreadsItsSampleOverALongList()
{
    IndexBuilder builder;
    for (int i = 0; i < 100; ++i)
        builder.add({.stream = "a", .type = i < 50 ? "Early" : "Late"}, [] { return QString(); });
    const LedgerFacets facets = ledgerFacets(RowList::all(builder.snapshot()), 10);
    QVERIFY((facets.types == std::vector<LedgerFacet>{{u"Early"_s, 5}, {u"Late"_s, 5}}));
    QVERIFY(facets.isSample);
}

void TestLedgerFilterLine::copiesAnEventAsJsonAndText()
{
    FakeStore store({Event{.stream = "a \"b\"",
                           .version = Version{17},
                           .type = "OrderPacked",
                           .time = parseIsoTime("2026-03-03T10:05:12.481Z"),
                           .correlationId = {"7d1c"},
                           .actor = {"judy"}},
                     Event{.defect = "not JSON"}});
    const auto index = store.indexed();
    QCOMPARE(
        ledgerRowAsJson(*index, {0}),
        uR"({"position":1,"stream":"a \"b\"","version":17,"type":"OrderPacked","time":"2026-03-03T10:05:12.481000Z","correlationId":"7d1c","actor":"judy"})"_s);
    QCOMPARE(ledgerRowAsText(*index, {0}, TimeFormat()),
             u"1\ta \"b\"\t17\t2026-03-03 10:05:12.481\tOrderPacked\tjudy\t7d1c"_s);
    QCOMPARE(ledgerRowAsJson(*index, {1}), uR"({"position":2})"_s);
    QCOMPARE(ledgerRowAsText(*index, {1}, TimeFormat()), u"2\t\t\t\t\t\t"_s);
}

QTEST_GUILESS_MAIN(TestLedgerFilterLine)
#include "tst_ledger_filter_line.moc"
