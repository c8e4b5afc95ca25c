// SPDX-License-Identifier: MIT
#include "model/items/state_search.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStateSearch : public QObject
{
    Q_OBJECT
private slots:
    void findsNamesAndValues_data();
    void findsNamesAndValues();
    void looksAtSomeFieldsAtATime();
    void countsNoMoreThanItPromises();
};

void TestStateSearch::findsNamesAndValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hits");
    QTest::newRow("a name") << u"status"_s << u"/status"_s;
    QTest::newRow("upper and lower case") << u"PICK"_s << u"/status /items/1/note"_s;
    QTest::newRow("part of a number") << u"490"_s << u"/total"_s;
    QTest::newRow("words") << u"true"_s << u"/isPaid"_s;
    QTest::newRow("an umlaut, written as an escape") << u"Ü"_s << u"/items/0/note"_s;
    QTest::newRow("a name that holds others") << u"items"_s << u"/items"_s;
    QTest::newRow("a key that needs escapes") << u"a/b"_s << u"/a~1b"_s;
    QTest::newRow("nowhere") << u"nowhere"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestStateSearch::findsNamesAndValues()
{
    QFETCH(QString, text);
    QFETCH(QString, hits);
    const Json state
        = Json::parse(R"({"status":"Picking","isPaid":true,"total":14900,)"
                      R"("items":[{"note":"\u00fcber"},{"note":"picked"}],"a/b":null})")
              .value();
    StateSearch search(state, text);
    while (search.proceed(100)) { }
    QStringList found;
    for (const std::string &hit : search.hits())
        found += QString::fromStdString(hit);
    QCOMPARE(found.join(u' '), hits);
}

void TestStateSearch::looksAtSomeFieldsAtATime()
{
    Json state;
    for (int i = 0; i < 100; ++i)
        state.editItems().push_back(Json::integer(7));
    StateSearch search(state, u"7"_s);
    QVERIFY(search.proceed(10));
    QCOMPARE(search.hits().size(), 10U);
    QVERIFY(!search.isDone());
    while (search.proceed(10)) { }
    QCOMPARE(search.hits().size(), 100U);
}

void TestStateSearch::countsNoMoreThanItPromises()
{
    Json state;
    for (std::size_t i = 0; i < StateSearch::mostHits + 5; ++i)
        state.editItems().push_back(Json::integer(7));
    StateSearch search(state, u"7"_s);
    while (search.proceed(1'000)) { }
    QCOMPARE(search.hits().size(), StateSearch::mostHits);
}

QTEST_GUILESS_MAIN(TestStateSearch)
#include "tst_state_search.moc"
