// SPDX-License-Identifier: MIT
#include "model/event/json_scanner.h"

#include <QTest>

using namespace hindcast;
using Token = JsonScanner::Token;

class TestJsonScanner : public QObject
{
    Q_OBJECT
private slots:
    void handsOutTokensAsWritten();
    void acceptsWhatRfc8259Allows_data();
    void acceptsWhatRfc8259Allows();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void skipsAWholeValue();
    void readsAMillionLevelsWithoutRecursion();
    void findsTheFirstByteThatIsNotUtf8_data();
    void findsTheFirstByteThatIsNotUtf8();
};

namespace {

/// Reads everything; true if it was one whole value.
bool readsToTheEnd(JsonScanner &scanner)
{
    Token token = scanner.next();
    while (token != Token::End && token != Token::Error)
        token = scanner.next();
    return token == Token::End;
}

} // namespace

void TestJsonScanner::handsOutTokensAsWritten()
{
    JsonScanner scanner(R"({"a\u0062":[12345678901234567890, 1e400, "\ud800"],"x":null})");
    QCOMPARE(scanner.next(), Token::ObjectBegin);
    QCOMPARE(scanner.next(), Token::Key);
    QCOMPARE(scanner.text(), R"(a\u0062)");
    QCOMPARE(scanner.next(), Token::ArrayBegin);
    QCOMPARE(scanner.next(), Token::Number);
    QCOMPARE(scanner.text(), "12345678901234567890");
    QCOMPARE(scanner.next(), Token::Number);
    QCOMPARE(scanner.text(), "1e400");
    QCOMPARE(scanner.next(), Token::String);
    QCOMPARE(scanner.text(), R"(\ud800)");
    QCOMPARE(scanner.next(), Token::ArrayEnd);
    QCOMPARE(scanner.next(), Token::Key);
    QCOMPARE(scanner.next(), Token::Null);
    QCOMPARE(scanner.next(), Token::ObjectEnd);
    QCOMPARE(scanner.next(), Token::End);
}

void TestJsonScanner::acceptsWhatRfc8259Allows_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0", "-0", "-1.5E+10", "true", "\"\"", "[]", "{}", " [ 1 , 2 ] ",
                             "{\"a\":1,\"a\":2}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\""})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestJsonScanner::acceptsWhatRfc8259Allows()
{
    QFETCH(QByteArray, text);
    const std::string kept = text.toStdString();
    JsonScanner scanner(kept);
    QVERIFY2(readsToTheEnd(scanner), scanner.error());
}

void TestJsonScanner::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char *text, int offset, const char *what) {
        QTest::addRow("%s", text) << QByteArray(text) << offset << QByteArray(what);
    };
    row("", 0, "unexpected end of data");
    row("{\"a\":1", 6, "unexpected end of data");
    row("{\"a", 3, "unexpected end of data");
    row("tru", 3, "unexpected end of data");
    row("[1,]", 3, "expected a value");
    row("{\"a\":1,}", 7, "expected a key in quotes");
    row("{\"a\" 1}", 5, "expected :");
    row("{a:1}", 1, "expected a key in quotes");
    row("[1 2]", 3, "expected , or ]");
    row("{\"a\":1]", 6, "expected , or }");
    row("01", 0, "a number must not begin with 0");
    row("1.", 2, "unexpected end of data");
    row("-x", 1, "expected a digit");
    row("NaN", 0, "expected a value");
    row("'a'", 0, "expected a value");
    row("{} x", 3, "text after the end of the value");
    row("\"a\tb\"", 2, "control character in a string");
    row("\"\\q\"", 1, "unknown escape in a string");
    row("\"\\u12g4\"", 5, "expected four hexadecimal digits");
}

void TestJsonScanner::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    QFETCH(QByteArray, what);
    const std::string kept = text.toStdString();
    JsonScanner scanner(kept);
    QVERIFY(!readsToTheEnd(scanner));
    QCOMPARE(QByteArray(scanner.error()), what);
    QCOMPARE(static_cast<int>(scanner.offset()), offset);
}

void TestJsonScanner::skipsAWholeValue()
{
    JsonScanner scanner(R"([{"a":[1,{"b":2}]},7])");
    QCOMPARE(scanner.next(), Token::ArrayBegin);
    QVERIFY(scanner.skipValue(scanner.next()));
    QCOMPARE(scanner.next(), Token::Number);
    QCOMPARE(scanner.text(), "7");
}

void TestJsonScanner::readsAMillionLevelsWithoutRecursion()
{
    constexpr std::size_t levels = 1'000'000;
    const std::string text = std::string(levels, '[') + std::string(levels, ']');
    JsonScanner scanner(text);
    QVERIFY(readsToTheEnd(scanner));
}

void TestJsonScanner::findsTheFirstByteThatIsNotUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("all of it is") << QByteArray("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80") << -1;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9!") << 3;
    QTest::newRow("cut off") << QByteArray("a\xe2\x82") << 1;
    QTest::newRow("overlong") << QByteArray("\xc0\x80") << 0;
    QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80") << 0;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << 0;
}

void TestJsonScanner::findsTheFirstByteThatIsNotUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    QCOMPARE(static_cast<int>(findInvalidUtf8(text.toStdString())), offset);
}

QTEST_GUILESS_MAIN(TestJsonScanner)
#include "tst_json_scanner.moc"
