// SPDX-License-Identifier: MIT
#include "model/export/fixture_library.h"
#include "model/export/fixture_literals.h"
#include "model/export/identifier.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Templates of fixtures, and values as literals of languages.
class TestFixtureTemplate : public QObject
{
    Q_OBJECT
private slots:
    void putsValuesIntoTheText();
    void repeatsAndChooses();
    void saysInWhichLineItIsWrong_data();
    void saysInWhichLineItIsWrong();
    void writesNumbersExactly_data();
    void writesNumbersExactly();
    void escapesTexts_data();
    void escapesTexts();
    void writesNestedValues();
    void cutsLongTextsForJava();
    void makesNamesOfAnything_data();
    void makesNamesOfAnything();
    void readsTheProgramsOwn();
    void readsThoseOfAPerson();
};

namespace {

QString rendered(const std::string &text, const char *values)
{
    const auto parsed = FixtureTemplate::parse(text);
    if (!parsed)
        return u"not parsed: "_s + parsed.error().message;
    const auto done = parsed.value().render(Json::parse(values).value());
    return done ? QString::fromStdString(done.value()) : u"not rendered: "_s + done.error().message;
}

} // namespace

void TestFixtureTemplate::putsValuesIntoTheText()
{
    const char *values = R"({"a":"x\"y","b":{"c":[1,2]},"n":1.50})";
    QCOMPARE(rendered("{{a}} { {{ b.c }} } {{n}}", values), u"x\"y { [1,2] } 1.50"_s);
    QCOMPARE(rendered("  v = {{v|python}}\n", "{\"v\":{\"a\":null}}"),
             u"  v = {\n    \"a\": None\n  }\n"_s);
    QCOMPARE(rendered("{{a|pascal}} {{a|comment}}", "{\"a\":\"order placed */ now\"}"),
             u"OrderPlacedNow order placed * / now"_s);
    QCOMPARE(rendered("a{{! nobody sees this }}b", "{}"), u"ab"_s);
}

void TestFixtureTemplate::repeatsAndChooses()
{
    const char *values = R"({"list":[{"n":"a"},{"n":"b","x":true}],"none":[],"top":"T"})";
    QCOMPARE(rendered("{{#each list}}\n{{number}}{{n}}{{top}}\n{{/each}}\nend", values),
             u"1aT\n2bT\nend"_s);
    QCOMPARE(rendered("{{#each list}}{{n}}{{#if last}}.{{else}}, {{/if}}{{/each}}", values),
             u"a, b."_s);
    QCOMPARE(rendered("{{#if none}}\nsome\n{{else}}\nnone\n{{/if}}\n{{list.count}}", values),
             u"none\n2"_s);
    QCOMPARE(rendered("{{#each list}}{{#if x}}{{n}}{{/if}}{{/each}}", values), u"b"_s);
}

void TestFixtureTemplate::saysInWhichLineItIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("not closed") << u"a\n{{#each list}}\n{{#if x}}{{/if}}"_s
                                << u"not parsed: line 2: {{#each list}} has no {{/each}}"_s;
    QTest::newRow("inner one not closed") << u"{{#each list}}\n{{#if x}}\n{{/each}}"_s
                                          << u"not parsed: line 2: {{#if x}} has no {{/if}}"_s;
    QTest::newRow("not begun") << u"\n\n{{/if}}"_s << u"not parsed: line 3: {{/if}} ends nothing"_s;
    QTest::newRow("no end") << u"a\nb {{ name\n}}"_s
                            << u"not parsed: line 2: {{ has no }} in its line"_s;
    QTest::newRow("unknown block")
        << u"{{#unless x}}"_s
        << u"not parsed: line 1: {{#unless x}}: expected {{#each NAME}} or {{#if NAME}}"_s;
    QTest::newRow("no such value")
        << u"a\n{{then.stat}}"_s << u"not rendered: line 2: there is no value \"then.stat\" here"_s;
    QTest::newRow("no such filter")
        << u"{{then|perl}}"_s
        << u"not rendered: line 1: there is no filter \"perl\", only json, typescript, java, "
           "csharp, python, kotlin, backquoted, camel, comment, compact, hash, pascal, snake"_s;
}

void TestFixtureTemplate::saysInWhichLineItIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const char *values = R"({"then":{"state":1},"list":[]})";
    QCOMPARE(rendered(text.toStdString(), values), message);
}

void TestFixtureTemplate::writesNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QStringList>("literals"); // TypeScript, Java, C#, Python, Kotlin.
    QTest::newRow("small") << QByteArray("-42")
                           << QStringList{u"-42"_s, u"-42L"_s, u"-42L"_s, u"-42"_s, u"-42L"_s};
    QTest::newRow("2^53 - 1") << QByteArray("9007199254740991")
                              << QStringList{u"9007199254740991"_s, u"9007199254740991L"_s,
                                             u"9007199254740991L"_s, u"9007199254740991"_s,
                                             u"9007199254740991L"_s};
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993")
                              << QStringList{u"9007199254740993n"_s, u"9007199254740993L"_s,
                                             u"9007199254740993L"_s, u"9007199254740993"_s,
                                             u"9007199254740993L"_s};
    QTest::newRow("-2^63") << QByteArray("-9223372036854775808")
                           << QStringList{u"-9223372036854775808n"_s, u"-9223372036854775808L"_s,
                                          u"-9223372036854775808L"_s, u"-9223372036854775808"_s,
                                          u"Long.MIN_VALUE"_s};
    QTest::newRow("2^63") << QByteArray("9223372036854775808")
                          << QStringList{
                                 u"9223372036854775808n"_s,
                                 u"new java.math.BigInteger(\"9223372036854775808\")"_s,
                                 u"System.Numerics.BigInteger.Parse(\"9223372036854775808\")"_s,
                                 u"9223372036854775808"_s,
                                 u"java.math.BigInteger(\"9223372036854775808\")"_s};
    QTest::newRow("fraction") << QByteArray("149.10")
                              << QStringList{u"149.10"_s, u"new java.math.BigDecimal(\"149.10\")"_s,
                                             u"149.10m"_s, u"149.10"_s,
                                             u"java.math.BigDecimal(\"149.10\")"_s};
    QTest::newRow("more than a double")
        << QByteArray("0.12345678901234567890")
        << QStringList{u"0.12345678901234567890"_s,
                       u"new java.math.BigDecimal(\"0.12345678901234567890\")"_s,
                       u"0.12345678901234567890m"_s, u"Decimal(\"0.12345678901234567890\")"_s,
                       u"java.math.BigDecimal(\"0.12345678901234567890\")"_s};
}

void TestFixtureTemplate::writesNumbersExactly()
{
    QFETCH(QByteArray, number);
    QFETCH(QStringList, literals);
    const Json value = Json::parse(number.toStdString()).value();
    QStringList written;
    for (const char *name : {"typescript", "java", "csharp", "python", "kotlin"})
        written += QString::fromStdString(literal(value, *literalLanguage(name)));
    QCOMPARE(written, literals);
    QCOMPARE(literal(value, LiteralLanguage::Json), number.toStdString());
}

void TestFixtureTemplate::escapesTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("java");
    QTest::addColumn<QByteArray>("kotlin");
    QTest::newRow("quotes") << QByteArray(R"("a\"b\\c")") << QByteArray(R"("a\"b\\c")")
                            << QByteArray(R"("a\"b\\c")");
    QTest::newRow("dollar") << QByteArray(R"("$x ${y}")") << QByteArray(R"("$x ${y}")")
                            << QByteArray(R"("\$x \${y}")");
    QTest::newRow("controls") << QByteArray(R"("\u0000\n\u2028")")
                              << QByteArray(R"("\u0000\n\u2028")")
                              << QByteArray(R"("\u0000\n\u2028")");
    QTest::newRow("beyond ASCII") << QByteArray("\"\xc3\xa4\xf0\x9f\x98\x80\"")
                                  << QByteArray("\"\xc3\xa4\xf0\x9f\x98\x80\"")
                                  << QByteArray("\"\xc3\xa4\xf0\x9f\x98\x80\"");
    QTest::newRow("byte order mark")
        << QByteArray(R"("\ufeffx\ud7ff\ufeff")") << QByteArray("\"\\ufeffx\xed\x9f\xbf\\ufeff\"")
        << QByteArray("\"\\ufeffx\xed\x9f\xbf\\ufeff\"");
    QTest::newRow("half a pair") << QByteArray(R"("a\ud800b")") << QByteArray(R"("a\ud800b")")
                                 << QByteArray(R"("a\ud800b")");
}

void TestFixtureTemplate::escapesTexts()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, java);
    QFETCH(QByteArray, kotlin);
    const Json value = Json::parse(json.toStdString()).value();
    QCOMPARE(literal(value, LiteralLanguage::Java), java.toStdString());
    QCOMPARE(literal(value, LiteralLanguage::CSharp), java.toStdString());
    QCOMPARE(literal(value, LiteralLanguage::Python), java.toStdString());
    QCOMPARE(literal(value, LiteralLanguage::TypeScript), java.toStdString());
    QCOMPARE(literal(value, LiteralLanguage::Kotlin), kotlin.toStdString());
}

void TestFixtureTemplate::writesNestedValues()
{
    const Json value = Json::parse(R"({"a":1,"b c":[true,null],"__proto__":{},"a":2})").value();
    QCOMPARE(literal(value, LiteralLanguage::TypeScript),
             "{\n  \"b c\": [\n    true,\n    null\n  ],\n  [\"__proto__\"]: {},\n  a: 2\n}");
    QCOMPARE(literal(value, LiteralLanguage::Java, 2),
             "object(\n    \"b c\", array(\n      true,\n      null\n    ),\n    \"__proto__\", "
             "object(),\n    \"a\", 2L\n  )");
    QCOMPARE(literal(value, LiteralLanguage::Python),
             "{\n  \"b c\": [\n    True,\n    None\n  ],\n  \"__proto__\": {},\n  \"a\": 2\n}");
    QCOMPARE(literal(Json::parse("[null]").value(), LiteralLanguage::Java), "array((Object) null)");
}

void TestFixtureTemplate::cutsLongTextsForJava()
{
    const std::string text(20'000, 'x');
    const std::string java = literal(Json::string(text), LiteralLanguage::Java);
    QVERIFY(java.starts_with("String.join(\"\", \"xxx"));
    QCOMPARE(QByteArray::fromStdString(java).count("\", \""), 3);
    QCOMPARE(QByteArray::fromStdString(java).count('x'), 20'000);
}

void TestFixtureTemplate::makesNamesOfAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("plain") << u"OrderPlaced"_s << u"OrderPlaced orderPlaced order_placed"_s;
    QTest::newRow("words") << u"order-7Q3F placed.v2"_s
                           << u"Order7Q3FPlacedV2 order7Q3FPlacedV2 order_7q3f_placed_v2"_s;
    QTest::newRow("digits first") << u"3d-print"_s << u"_3dPrint _3dPrint _3d_print"_s;
    QTest::newRow("nothing") << u"äöü"_s << u"Unnamed unnamed unnamed"_s;
}

void TestFixtureTemplate::makesNamesOfAnything()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    QStringList made;
    for (const NameForm form : {NameForm::Pascal, NameForm::Camel, NameForm::Snake})
        made += QString::fromStdString(identifierFor(text.toStdString(), form));
    QCOMPARE(made.join(u' '), names);
}

void TestFixtureTemplate::readsTheProgramsOwn()
{
    const FixtureChoice choice = readFixtureFormats({});
    QCOMPARE(choice.keys(),
             (QStringList{u"json"_s, u"typescript"_s, u"java"_s, u"csharp"_s, u"python"_s,
                          u"kotlin"_s}));
    QCOMPARE(choice.find(u"typescript"_s)->fileEnd, u".spec.ts"_s);
    for (const BuiltIn projection : builtInProjections())
        QVERIFY(builtInScript(projection).find("fromAll()") != std::string::npos);
}

void TestFixtureTemplate::readsThoseOfAPerson()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(u"ruby.fixture"_s, "# Mine.\nname: Ruby\nfile: _spec.rb\n---\n{{stream|json}}\n");
    write(u"json.fixture"_s, "---\nshort\n");
    write(u"wrong.fixture"_s, "name: W\n---\n\n{{/if}}\n");
    write(u"head.fixture"_s, "nome: W\n---\n");
    const FixtureChoice choice = readFixtureFormats(folder.path());
    QCOMPARE(choice.find(u"ruby"_s)->name, u"Ruby"_s);
    QVERIFY(choice.find(u"ruby"_s)->isOwn);
    QCOMPARE(choice.find(u"json"_s)->body.render(Json::object()).value(), "short\n");
    QCOMPARE(choice.complaints.size(), 2);
    QVERIFY(choice.complaints[0].endsWith(
        u"head.fixture is left out: line 1: expected name:, file:, # or ---, found \"nome: W\""_s));
    QVERIFY(choice.complaints[1].endsWith(
        u"wrong.fixture is left out: line 4: {{/if}} ends nothing"_s));
}

QTEST_GUILESS_MAIN(TestFixtureTemplate)
#include "tst_fixture_template.moc"
