// SPDX-License-Identifier: MIT
#include "model/store/text_search.h"

#include <QTest>

using namespace hindcast;

/// Looking for a text in stored bytes: never a wrong no.
class TestTextSearch : public QObject
{
    Q_OBJECT
private slots:
    void findsInEitherCase_data();
    void findsInEitherCase();
    void saysYesWhereTheTextMayBeHidden();
    void knowsTheTextItselfFromWhatMayHideIt();
    void findsEveryPlaceInOrder();
    void knowsTextsThatBytesSayNothingAbout();
};

void TestTextSearch::findsInEitherCase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<bool>("expected");
    QTest::newRow("as it is") << QByteArray("lost") << QByteArray("{\"a\":\"lost\"}") << true;
    QTest::newRow("upper") << QByteArray("lost") << QByteArray("{\"a\":\"LOST\"}") << true;
    QTest::newRow("asked in upper") << QByteArray("LoSt") << QByteArray("lost") << true;
    QTest::newRow("not there") << QByteArray("lost") << QByteArray("{\"a\":\"los t\"}") << false;
    QTest::newRow("longer than it") << QByteArray("lost") << QByteArray("los") << false;
    QTest::newRow("at the end") << QByteArray("lost") << QByteArray("it is lost") << true;
    QTest::newRow("one letter") << QByteArray("q") << QByteArray("a lot of text, then Q") << true;
    QTest::newRow("no letters are folded but letters")
        << QByteArray("[") << QByteArray("{") << false;
    QTest::newRow("looks like a pattern") << QByteArray("a.c*") << QByteArray("abcc") << false;
}

void TestTextSearch::findsInEitherCase()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, stored);
    QFETCH(bool, expected);
    const TextSearch search(text.toStdString());
    QCOMPARE(search.mayFind(stored.toStdString()), expected);
    QCOMPARE(search.finds(stored.toStdString()), expected);
}

void TestTextSearch::saysYesWhereTheTextMayBeHidden()
{
    QVERIFY(TextSearch("Ada").mayFind(R"({"name":"\u0041da"})"));
    QVERIFY(TextSearch("a/b").mayFind(R"({"path":"a\/b"})"));
    QVERIFY(!TextSearch("a-b").mayFind(R"({"path":"a\/b"})"));
    QVERIFY(TextSearch("x", "base64").mayFind(R"({"data_base64":"QQ"})"));
    QVERIFY(!TextSearch("x").mayFind(R"({"data_base64":"QQ"})"));
    QVERIFY(!TextSearch("x").mayFind(""));
}

void TestTextSearch::knowsTheTextItselfFromWhatMayHideIt()
{
    const TextSearch search("Ada");
    QVERIFY(!search.finds(R"({"name":"\u0041da"})"));
    QVERIFY(search.finds(R"({"name":"\u00e4 and ADA"})"));
}

void TestTextSearch::findsEveryPlaceInOrder()
{
    const std::string stored = "..ab..\\u..AB..ab";
    //                          0123456 789012345
    std::vector<std::size_t> places;
    TextSearch("ab").findAll(stored, [&places](std::size_t at) { places.push_back(at); });
    QCOMPARE(places.size(), 4U);
    const std::vector<std::size_t> begins{2, 6, 10, 14};
    for (std::size_t i = 0; i < places.size(); ++i)
        QVERIFY(places[i] >= begins[i] && places[i] < begins[i] + 2);
}

void TestTextSearch::knowsTextsThatBytesSayNothingAbout()
{
    for (const char *text : {"", "\xc3\xa9", "a\"b", "a\\b", "a\tb"}) {
        const TextSearch search(text);
        QVERIFY2(search.findsAnything() && search.mayFind("nothing of it"), text);
        QVERIFY2(!search.finds("nothing of it"), text);
    }
    QVERIFY(!TextSearch("plain text {1}").findsAnything());
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_text_search.moc"
