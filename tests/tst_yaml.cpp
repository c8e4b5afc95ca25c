// SPDX-License-Identifier: MIT
#include "model/store/yaml_reader.h"
#include "model/store/yaml_scalar.h"

#include <QElapsedTimer>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// YAML as Ruby's and Python's libraries write it, as JSON.
class TestYaml : public QObject
{
    Q_OBJECT
private slots:
    void readsScalars_data();
    void readsScalars();
    void readsWhatRubyWrites();
    void keepsTagsVisible_data();
    void keepsTagsVisible();
    void writesBigDecimalsOut_data();
    void writesBigDecimalsOut();
    void writesAliasesOut();
    void mergesMappings();
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();
    void refusesAliasesThatExplode();
    void refusesAliasesThatNestTooDeep();
};

namespace {

QByteArray jsonOf(const QByteArray &yaml)
{
    const auto json = readYaml(yaml.toStdString());
    return json ? QByteArray::fromStdString(json.value().toText()) : json.error().message.toUtf8();
}

} // namespace

void TestYaml::readsScalars_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row
        = [](const char *yaml, const char *json) { QTest::newRow(yaml) << QByteArray(json); };
    row("", "null");
    row("~", "null");
    row("Null", "null");
    row("yes", "true");
    row("Off", "false");
    row("y", "\"y\"");
    row("'true'", "\"true\"");
    row("0", "0");
    row("-12", "-12");
    row("+12", "12");
    row("12345678901234567890123", "12345678901234567890123");
    row("1_000", "1000");
    row("0x1F", "31");
    row("0b101", "5");
    row("0o17", "15");
    row("017", "15");
    row("089", "\"089\"");
    row("1.50", "1.50");
    row(".5", "0.5");
    row("1.", "1.0");
    row("6.02e+23", "6.02e+23");
    row("123e45", "\"123e45\""); // No number in YAML 1.1, and many an id.
    row(".inf", "\".inf\"");
    row("-", "[null]");
    row("1.2.3", "\"1.2.3\"");
    row("2024-11-04", "\"2024-11-04\"");
    row("2024-11-04 08:54:42.011723000 Z", "\"2024-11-04 08:54:42.011723000 Z\"");
    row(":paid", "\":paid\"");
    row("\"a\\u00e9\\n\"", "\"aé\\n\"");
    row("|\n  two\n  lines\n", "\"two\\nlines\\n\"");
    row("!!str 12", "\"12\"");
    row("! 12", "\"12\"");
    row("!!int '12'", "12");
    row("!!float 1.5", "1.5");
}

void TestYaml::readsScalars()
{
    QFETCH(QByteArray, json);
    QCOMPARE(jsonOf(QTest::currentDataTag()), json);
}

void TestYaml::readsWhatRubyWrites()
{
    QCOMPARE(jsonOf("---\n"
                    ":order_id: 7\n"
                    ":total: !ruby/object:BigDecimal 18:0.1999e2\n"
                    ":state: :paid\n"
                    "note: 'yes'\n"
                    ":lines:\n"
                    "- :sku: A-1\n"
                    "  :qty: 2\n"
                    ":at: 2024-11-04 08:54:42.011723000 Z\n"
                    "3: three\n"
                    ":empty: {}\n"
                    ":nothing:\n"),
             R"({":order_id":7,":total":{"!ruby/object:BigDecimal":"19.99"},":state":":paid",)"
             R"("note":"yes",":lines":[{":sku":"A-1",":qty":2}],)"
             R"(":at":"2024-11-04 08:54:42.011723000 Z","3":"three",":empty":{},":nothing":null})");
}

void TestYaml::keepsTagsVisible_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row
        = [](const char *yaml, const char *json) { QTest::newRow(yaml) << QByteArray(json); };
    row("!ruby/symbol 'two words'", R"(":two words")");
    row("{!ruby/sym a: 1}", R"({":a":1})");
    row("!binary |\n  AP8B\n  /w==\n", R"({"!binary":"AP8B/w=="})");
    row("!!binary AP8=", R"({"!binary":"AP8="})");
    row("!ruby/object:Money {cents: 5}", R"({"!ruby/object:Money":{"cents":5}})");
    row("!ruby/array:List [1]", R"({"!ruby/array:List":[1]})");
    row("!!set {a: , b: }", R"({"!!set":{"a":null,"b":null}})");
    row("!!python/tuple [1, 2]", R"({"!!python/tuple":[1,2]})");
    row("!!map {a: !!seq [1]}", R"({"a":[1]})");
}

void TestYaml::keepsTagsVisible()
{
    QFETCH(QByteArray, json);
    QCOMPARE(jsonOf(QTest::currentDataTag()), json);
}

void TestYaml::writesBigDecimalsOut_data()
{
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *written, const QString &text) { QTest::newRow(written) << text; };
    row("18:0.1999e2", u"19.99"_s);
    row("27:-0.5e0", u"-0.5"_s);
    row("9:0.1e1", u"1"_s);
    row("9:0.12e4", u"1200"_s);
    row("18:0.125e-2", u"0.00125"_s);
    row("9:0.0", u"0"_s);
    row("0.1e3", u"100"_s);
    row("9:NaN", u"NaN"_s);
    row("9:-Infinity", u"-Infinity"_s);
    row("9:0.1e999999999", u"0.1e999999999"_s);
}

void TestYaml::writesBigDecimalsOut()
{
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(bigDecimalText(QTest::currentDataTag())), text);
}

void TestYaml::writesAliasesOut()
{
    QCOMPARE(jsonOf("a: &one {x: 1}\nb: *one\nc: &two two\nd: [*two, *one]\n"),
             R"({"a":{"x":1},"b":{"x":1},"c":"two","d":["two",{"x":1}]})");
}

void TestYaml::mergesMappings()
{
    QCOMPARE(jsonOf("base: &base {a: 1, b: 2}\n"
                    "one: {<<: *base, b: 3}\n"
                    "two: {<<: [{a: 4}, *base]}\n"
                    "text: {\"<<\": {a: 1}}\n"),
             R"({"base":{"a":1,"b":2},"one":{"a":1,"b":3},"two":{"a":4,"b":2},)"
             R"("text":{"<<":{"a":1}}})");
}

void TestYaml::saysWhereItIsWrong_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row
        = [](const char *yaml, const char *message) { QTest::newRow(yaml) << QByteArray(message); };
    // The library counts the end of the text as a line of its own.
    row("a: [1,\nb: 2", "did not find expected ',' or ']' in line 3, column 1");
    row("a: *b", "the alias *b stands for nothing that came before it in line 1, column 4");
    row("&a [*a]", "the alias *a stands for nothing that came before it in line 1, column 5");
    row("--- 1\n--- 2\n", "a second document begins in line 2, column 1");
    row("a: \xff", "invalid leading UTF-8 octet in line 1, column 1");
}

void TestYaml::saysWhereItIsWrong()
{
    QFETCH(QByteArray, message);
    QCOMPARE(jsonOf(QTest::currentDataTag()), message);
}

void TestYaml::refusesAliasesThatExplode()
{
    QByteArray yaml = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1) + ", ";
        const QByteArray name = "a" + QByteArray::number(i);
        yaml += name + ": &" + name + " [" + before.repeated(9) + "1]\n";
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(jsonOf(yaml),
             "it holds more than 1000000 values or 64 MB once its aliases are written out in line "
             "7, column 15");
    QVERIFY2(timer.elapsed() < 1'000, "it must not be written out first");
}

void TestYaml::refusesAliasesThatNestTooDeep()
{
    QByteArray yaml = "a0: &a0 []\n";
    for (int i = 1; i < 600; ++i) {
        const QByteArray number = QByteArray::number(i);
        yaml += 'a' + number + ": &a" + number + " [*a" + QByteArray::number(i - 1) + "]\n";
    }
    QVERIFY(jsonOf(yaml).startsWith("it is nested deeper than 512 levels in line "));
    QVERIFY(jsonOf(QByteArray(600, '[') + QByteArray(600, ']'))
                .startsWith("it is nested deeper than 512 levels in line 1, column "));
}

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
