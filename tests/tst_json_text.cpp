// SPDX-License-Identifier: MIT
#include "model/items/json_text.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT
private slots:
    void indentsTokensAsTheyAreWritten_data();
    void indentsTokensAsTheyAreWritten();
    void laysAValueOutLikeItsText();
    void marksTheLinesOfWhatChanged();
    void endsAfterAboutTheLimit();
    void cutsAnEndlessString();
    void survivesTenThousandLevels();
    void showsCharactersThatNobodyCouldSee();
    void dumpsBytes();
    void findsTheStretchesOfALine_data();
    void findsTheStretchesOfALine();
};

namespace {

constexpr TextLimit plenty{16'000'000, 16'000'000};
constexpr TextLimit little{1'000, 100};

} // namespace

void TestJsonText::indentsTokensAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(expected);
    };
    row("object", R"({"id":"1345693","packageIds":["PKG"],"weight":1840})",
        "{\n"
        "  \"id\": \"1345693\",\n"
        "  \"packageIds\": [\n"
        "    \"PKG\"\n"
        "  ],\n"
        "  \"weight\": 1840\n"
        "}");
    row("empty containers", R"([{ },[ ]])", "[\n  {},\n  []\n]");
    row("a plain value", "  true ", "true");
    row("big numbers, escapes, a name twice",
        R"({"a\u0062":1e400,"a":-0,"a":12345678901234567890})",
        "{\n"
        "  \"a\\u0062\": 1e400,\n"
        "  \"a\": -0,\n"
        "  \"a\": 12345678901234567890\n"
        "}");
    row("not JSON after all", R"({"a":1,oops})", "{\n  \"a\": 1oops}");
    row("nothing", "", "");
}

void TestJsonText::indentsTokensAsTheyAreWritten()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const ShownText shown = indentedJson(json.toStdString(), plenty);
    QCOMPARE(shown.text, expected);
    QVERIFY(shown.isWhole);
}

void TestJsonText::laysAValueOutLikeItsText()
{
    const std::string_view text = R"({"a":[1,{"b":"x\u00e9"},{}],"c":null,"d":[]})";
    QCOMPARE(indentedJson(Json::parse(text).value(), {}, plenty).text,
             indentedJson(text, plenty).text);
}

void TestJsonText::marksTheLinesOfWhatChanged()
{
    const Json before = Json::parse(R"({"a":1,"b":{"c":1,"d":2},"e":3})").value();
    const Json after = Json::parse(R"({"a":2,"b":{"c":1,"d":5},"f":[7]})").value();
    const ShownText shown = indentedJson(after, diff(before, after), plenty);
    QString marked;
    const QStringList lines = shown.text.split(u'\n');
    QCOMPARE(shown.changedLines.size(), static_cast<std::size_t>(lines.size()));
    for (qsizetype at = 0; at < lines.size(); ++at)
        marked += (shown.changedLines[static_cast<std::size_t>(at)] ? u"> "_s : u"  "_s) + lines[at]
            + u'\n';
    QCOMPARE(marked,
             u"  {\n"
             ">   \"a\": 2,\n"
             "    \"b\": {\n"
             "      \"c\": 1,\n"
             ">     \"d\": 5\n"
             "    },\n"
             ">   \"f\": [\n"
             ">     7\n"
             ">   ]\n"
             "  }\n"_s);
}

void TestJsonText::endsAfterAboutTheLimit()
{
    std::string json = "[0";
    for (int i = 0; i < 10'000; ++i)
        json += ",12345";
    json += "]";
    const ShownText part = indentedJson(json, little);
    QVERIFY(!part.isWhole);
    QVERIFY(part.text.size() >= 1'000 && part.text.size() < 1'100);
    QVERIFY(!indentedJson(Json::parse(json).value(), {}, little).isWhole);
    QVERIFY(!plainText(std::string(10'000, 'x'), little).isWhole);
    QVERIFY(indentedJson(json, plenty).isWhole);
}

void TestJsonText::cutsAnEndlessString()
{
    std::string json = R"({"a":")" + std::string(9'999, 'x') + "\",\"b\":1}";
    const ShownText part = indentedJson(json, little);
    QVERIFY(!part.isWhole);
    QCOMPARE(part.text, u"{\n  \"a\": \""_s + QString(99, u'x') + u"…,\n  \"b\": 1\n}"_s);
}

void TestJsonText::survivesTenThousandLevels()
{
    const std::string json = std::string(10'000, '[') + std::string(10'000, ']');
    const ShownText shown = indentedJson(json, plenty);
    QVERIFY(shown.isWhole);
    QVERIFY(shown.text.size() < 3'000'000);
}

void TestJsonText::showsCharactersThatNobodyCouldSee()
{
    using namespace std::string_view_literals;
    QCOMPARE(shownText("a\0b\x7f\r\nc\td\xe2\x80\xa9"sv), u"a␀b␡\nc\td␤"_s);
    QCOMPARE(shownText("\xff"sv), u"\xfffd"_s);
}

void TestJsonText::dumpsBytes()
{
    std::string bytes("{\"orderId\":1}\n\x00\xff", 16);
    bytes += "ab";
    const ShownText shown = hexDump(bytes, plenty);
    QCOMPARE(shown.text,
             u"00000000  7b 22 6f 72 64 65 72 49  64 22 3a 31 7d 0a 00 ff  |{\"orderId\":1}...|\n"
             "00000010  61 62                                             |ab|"_s);
    QVERIFY(!hexDump(std::string(10'000, 'x'), little).isWhole);
}

void TestJsonText::findsTheStretchesOfALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("member") << uR"(  "a\"b": -1.5e+3,)"_s << uR"(key<"a\"b"> number<-1.5e+3>)"_s;
    QTest::newRow("string with a colon") << uR"("a": "b: c")"_s << uR"(key<"a"> string<"b: c">)"_s;
    QTest::newRow("words") << uR"([true, null])"_s << u"word<true> word<null>"_s;
    QTest::newRow("a cut string") << uR"("abc…)"_s << uR"(string<"abc…>)"_s;
    QTest::newRow("a backslash at the end") << uR"("a\)"_s << uR"(string<"a\>)"_s;
}

void TestJsonText::findsTheStretchesOfALine()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const QStringList names{u"key"_s, u"string"_s, u"number"_s, u"word"_s};
    QStringList found;
    for (const JsonSpan &span : jsonSpans(line))
        found += u"%1<%2>"_s.arg(names[static_cast<int>(span.kind)],
                                 line.mid(span.begin, span.length));
    QCOMPARE(found.join(u' '), expected);
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
