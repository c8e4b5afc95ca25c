// SPDX-License-Identifier: MIT
#include "model/event/json.h"

#include <QTest>

using namespace hindcast;

class TestJson : public QObject
{
    Q_OBJECT
private slots:
    void writesBackWhatItRead_data();
    void writesBackWhatItRead();
    void indentsForPeople();
    void saysWhatIsWrongAtWhichColumn();
    void refusesDeepNestingWithoutRecursingIntoIt();
    void findsTheLastOfDuplicateKeys();
    void sharesWhatWasNotChanged();
    void comparesObjectsWithoutTheirOrder();
    void decodesStringsForPeople();
    void takesBlanksOutButNotOfStrings();
};

namespace {

Json parsed(std::string_view text)
{
    Result<Json> json = Json::parse(text);
    return json ? std::move(json).value() : Json::string("not JSON");
}

} // namespace

void TestJson::writesBackWhatItRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("beyond 2^53") << QByteArray("{\"n\":9007199254740993}");
    QTest::newRow("beyond a double") << QByteArray("[1e400,-1E-400]");
    QTest::newRow("a trailing zero") << QByteArray("74.50");
    QTest::newRow("duplicate keys") << QByteArray("{\"a\":1,\"b\":2,\"a\":3}");
    QTest::newRow("lone surrogates") << QByteArray("{\"\\ud800\":\"\\udfff\"}");
    QTest::newRow("escapes in strings") << QByteArray("\"\\u0041\\/\\n\"");
    QTest::newRow("order of keys") << QByteArray("{\"z\":1,\"a\":2}");
    QTest::newRow("words") << QByteArray("[true,false,null]");
    QTest::newRow("nothing in them") << QByteArray("[{},[],\"\"]");
}

void TestJson::writesBackWhatItRead()
{
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(parsed(text.toStdString()).toText()), text);
}

void TestJson::indentsForPeople()
{
    QCOMPARE(parsed(R"({"a":[1,{}],"b":"x"})").toText(2), std::string(R"({
  "a": [
    1,
    {}
  ],
  "b": "x"
})"));
}

void TestJson::saysWhatIsWrongAtWhichColumn()
{
    QCOMPARE(Json::parse("{\"a\":1").error().message, u"unexpected end of data at column 7");
    QCOMPARE(Json::parse("\"caf\xe9\"").error().message, u"invalid UTF-8 at column 5");
}

void TestJson::refusesDeepNestingWithoutRecursingIntoIt()
{
    const std::size_t levels = 100'000;
    const auto json = Json::parse(std::string(levels, '[') + std::string(levels, ']'));
    QVERIFY(!json);
    QCOMPARE(json.error().message, u"nested deeper than 512 levels at column 513");
}

void TestJson::findsTheLastOfDuplicateKeys()
{
    const Json json = parsed(R"({"a":1,"a":2})");
    QCOMPARE(json.find("a")->token(), std::string("2"));
    QVERIFY(json.find("b") == nullptr);
}

void TestJson::sharesWhatWasNotChanged()
{
    const Json before = parsed(R"({"items":[1,2],"status":"open"})");
    Json after = before;
    QVERIFY(after.isSame(before));

    after.set("status", Json::string("closed"));

    QCOMPARE(before.toText(), std::string(R"({"items":[1,2],"status":"open"})"));
    QCOMPARE(after.toText(), std::string(R"({"items":[1,2],"status":"closed"})"));
    QVERIFY2(after.find("items")->isSame(*before.find("items")), "untouched parts must be shared");
}

void TestJson::comparesObjectsWithoutTheirOrder()
{
    QVERIFY(parsed(R"({"a":1,"b":[2]})") == parsed(R"({"b":[2],"a":1})"));
    QVERIFY(parsed("[1,2]") != parsed("[2,1]"));
    QVERIFY2(parsed("1.0") != parsed("1"), "as written, not as a double");
}

void TestJson::decodesStringsForPeople()
{
    QCOMPARE(parsed(R"("\u00e9\n\ud83d\ude00")").text(), std::string("\xc3\xa9\n\xf0\x9f\x98\x80"));
    QCOMPARE(Json::string("a\"b\x01").toText(), std::string(R"("a\"b\u0001")"));
}

void TestJson::takesBlanksOutButNotOfStrings()
{
    QCOMPARE(compactJson("{ \"a b\" : [ 1 ,\n 2.50 ] , \"q\\\" \" : 1 }"),
             std::string(R"({"a b":[1,2.50],"q\" ":1})"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
