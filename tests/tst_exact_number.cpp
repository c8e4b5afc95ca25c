// SPDX-License-Identifier: MIT
#include "model/compare/exact_equality.h"
#include "model/compare/exact_number.h"

#include <QTest>

using namespace hindcast;

class TestExactNumber : public QObject
{
    Q_OBJECT
private slots:
    void givesEveryNumberOneForm_data();
    void givesEveryNumberOneForm();
    void tellsNumbersApartThatADoubleCannot();
    void aHugeExponentCostsNothing();
    void putsNumbersInOrder();
    void valuesAreEqualWhateverTheWayTheyAreWritten_data();
    void valuesAreEqualWhateverTheWayTheyAreWritten();
    void valuesDiffer_data();
    void valuesDiffer();
};

namespace {

Json parsed(const QByteArray &text)
{
    Result<Json> json = Json::parse(text.toStdString());
    return json ? std::move(json).value() : Json::string("not JSON");
}

} // namespace

void TestExactNumber::givesEveryNumberOneForm_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *token, const char *expected) {
        QTest::newRow(token) << QByteArray(token) << QByteArray(expected);
    };
    row("149", "149e0");
    row("149.00", "149e0");
    row("1.49e2", "149e0");
    row("14900E-2", "149e0");
    row("0.149e+003", "149e0");
    row("-1200", "-12e2");
    row("0", "0");
    row("-0", "0");
    row("0.000", "0");
    row("0e99999999999999999999", "0");
    row("0.001", "1e-3");
    row("10e9999999999999999999", "1e10000000000000000000");
    row("0.1e10000000000000000000", "1e9999999999999999999");
    row("10e-10000000000000000000", "1e-9999999999999999999");
    row("0.1e-9999999999999999999", "1e-10000000000000000000");
}

void TestExactNumber::givesEveryNumberOneForm()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(canonicalNumber(token.toStdString())), expected);
}

void TestExactNumber::tellsNumbersApartThatADoubleCannot()
{
    QVERIFY(!isSameNumber("9007199254740993", "9007199254740992"));
    QVERIFY(!isSameNumber("0.1", "0.1000000000000000055511151231257827"));
    QVERIFY(!isSameNumber("1e400", "1e401"));
    QVERIFY(!isSameNumber("1e99999999999999999998", "1e99999999999999999999"));
    QVERIFY(!isSameNumber("1", "-1"));
    QVERIFY(isSameNumber("123456789012345678901234567890", "1.2345678901234567890123456789e29"));
}

void TestExactNumber::aHugeExponentCostsNothing()
{
    QCOMPARE(canonicalNumber("1e999999999").size(), std::size_t(11));
    QVERIFY(!isSameNumber("1e999999999", "1e-999999999"));
    QVERIFY(isSameNumber("1e999999999", "10E0999999998"));
}

void TestExactNumber::putsNumbersInOrder()
{
    const std::vector<std::string> ascending{"-1e10000000000000000000",
                                             "-9007199254740993",
                                             "-9007199254740992.5",
                                             "-9007199254740992",
                                             "-12",
                                             "-1.3",
                                             "-1.25",
                                             "-0.001",
                                             "-1e-10000000000000000000",
                                             "0",
                                             "1e-10000000000000000000",
                                             "0.0010",
                                             "0.0011",
                                             "0.1",
                                             "0.10000000000000000001",
                                             "1",
                                             "9.99",
                                             "10",
                                             "1.01e1",
                                             "9223372036854775807",
                                             "9223372036854775808",
                                             "1e19",
                                             "1e999999999999999999",
                                             "1e10000000000000000000"};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = 0; j < ascending.size(); ++j)
            QVERIFY2((compareNumbers(ascending[i], ascending[j]) <=> 0) == (i <=> j),
                     (ascending[i] + " and " + ascending[j]).c_str());
    }
    QVERIFY(compareNumbers("-0", "0.0") == 0);
    QVERIFY(compareNumbers("100", "1.00e2") == 0);
    QVERIFY(compareNumbers("0.5", "5e-1") == 0);
}

void TestExactNumber::valuesAreEqualWhateverTheWayTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char *name, const char *left, const char *right) {
        QTest::newRow(name) << QByteArray(left) << QByteArray(right);
    };
    row("numbers inside", R"({"a":[1.0,{"b":2e1}]})", R"({"a":[1,{"b":20}]})");
    row("escapes", R"("\u0041\/")", R"("A/")");
    row("order of members", R"({"a":1,"b":2})", R"({"b":2,"a":1})");
    row("the last of two members", R"({"a":1,"a":2})", R"({"a":2.0})");
    row("nothing", "null", "null");
}

void TestExactNumber::valuesAreEqualWhateverTheWayTheyAreWritten()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QVERIFY(isExactlyEqual(parsed(left), parsed(right)));
    QVERIFY(isExactlyEqual(parsed(right), parsed(left)));
    QCOMPARE(exactHash(parsed(left)), exactHash(parsed(right)));
}

void TestExactNumber::valuesDiffer_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char *name, const char *left, const char *right) {
        QTest::newRow(name) << QByteArray(left) << QByteArray(right);
    };
    row("a number and its text", "1", R"("1")");
    row("order of items", "[1,2]", "[2,1]");
    row("another member", R"({"a":1})", R"({"b":1})");
    row("one member more", R"({"a":1})", R"({"a":1,"b":1})");
    row("true and false", "true", "false");
    row("null and nothing", R"({"a":null})", "{}");
    row("empty values", "{}", "[]");
}

void TestExactNumber::valuesDiffer()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QVERIFY(!isExactlyEqual(parsed(left), parsed(right)));
    QVERIFY(!isExactlyEqual(parsed(right), parsed(left)));
}

QTEST_GUILESS_MAIN(TestExactNumber)
#include "tst_exact_number.moc"
