// SPDX-License-Identifier: MIT
#include "views/scripts/javascript_lexer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestJavaScriptLexer : public QObject
{
    Q_OBJECT
private slots:
    void readsALine_data();
    void readsALine();
    void carriesOnFromTheLineBefore_data();
    void carriesOnFromTheLineBefore();
    void takesAnyText();
    void keepsItsStateSmallInDeepTemplates();
};

namespace {

/// One letter for each kind, in the order of the enumeration.
constexpr QStringView letters = u"cs/nkfpib.";

/// Each token as `letter:text`, with two blanks between tokens.
QString described(QStringView line, const JavaScriptLine &read)
{
    QStringList parts;
    for (const JavaScriptToken &token : read.tokens) {
        parts += QString(letters[static_cast<int>(token.kind)]) + u':'
            + line.sliced(token.begin, token.length);
    }
    return parts.join(u"  "_s);
}

} // namespace

void TestJavaScriptLexer::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const char *line, const char *tokens) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(tokens);
    };
    row("nothing", "", "");
    row("blanks", " \t ", "");
    row("line comment", "a // b 'c' /* d", "i:a  c:// b 'c' /* d");
    row("block comment", "a /* b */ c", "i:a  c:/* b */  i:c");
    row("the shortest block comment", "/**/a", "c:/**/  i:a");
    row("a block comment does not end in its beginning", "/*/ a", "c:/*/ a");
    row("first line of a program", "#!/usr/bin/env node", "c:#!/usr/bin/env node");

    row("single quotes", "'a \"b\"'", "s:'a \"b\"'");
    row("double quotes", "\"it's\"", "s:\"it's\"");
    row("escaped quote", R"('it\'s' x)", R"(s:'it\'s'  i:x)");
    row("escaped backslash", R"('\\' x)", R"(s:'\\'  i:x)");
    row("string without an end", "x = 'abc", "i:x  .:=  s:'abc");
    row("template", "`a 'b'` x", "s:`a 'b'`  i:x");
    row("template with code", "`a${b}c`", "s:`a  .:$  b:{  i:b  b:}  s:c`");
    row("template in a template", "`a${`b${c}`}d`",
        "s:`a  .:$  b:{  s:`b  .:$  b:{  i:c  b:}  s:`  b:}  s:d`");
    row("object in a template", "`${ {a: 1} }`",
        "s:`  .:$  b:{  b:{  p:a  .::  n:1  b:}  b:}  s:`");
    row("escaped code in a template", R"(`\${a}`)", R"(s:`\${a}`)");
    row("a dollar that is none", "`$a $`", "s:`$a $`");
    row("tagged template", "raw`a`", "f:raw  s:`a`");

    row("regular expression", "x = /a[/]b\\/c/gi;", "i:x  .:=  /:/a[/]b\\/c/gi  .:;");
    row("regular expression in a call", "s.split(/, */)", "i:s  .:.  f:split  b:(  /:/, */  b:)");
    row("regular expression behind return", "return /a/.test(b)",
        "k:return  /:/a/  .:.  f:test  b:(  i:b  b:)");
    row("regular expression behind if", "if (a) /b/.exec(c)",
        "k:if  b:(  i:a  b:)  /:/b/  .:.  f:exec  b:(  i:c  b:)");
    row("regular expression behind a block", "} /a'/", "b:}  /:/a'/");
    row("regular expression without an end", "= /ab(", ".:=  /:/ab(");
    row("division", "a / b / c", "i:a  .:/  i:b  .:/  i:c");
    row("division of brackets", "(a) / b / (c)", "b:(  i:a  b:)  .:/  i:b  .:/  b:(  i:c  b:)");
    row("division of an item", "a[0] / 2 / b", "i:a  b:[  n:0  b:]  .:/  n:2  .:/  i:b");
    row("division of this", "this / 2 / a", "k:this  .:/  n:2  .:/  i:a");
    row("division of a number", "1 /2/ a", "n:1  .:/  n:2  .:/  i:a");
    row("division of a property named return", "a.return / 2 / b",
        "i:a  .:.  p:return  .:/  n:2  .:/  i:b");
    row("division behind an increment", "a++ / 2 / b", "i:a  .:++  .:/  n:2  .:/  i:b");
    row("divide and assign", "a /= 2 /b", "i:a  .:/=  n:2  .:/  i:b");

    row("numbers", "0 1.5 .5 5. 1e3 1E-3", "n:0  n:1.5  n:.5  n:5.  n:1e3  n:1E-3");
    row("big, separated", "10n 1_000_000", "n:10n  n:1_000_000");
    row("other bases", "0xFF 0b101n 0o17", "n:0xFF  n:0b101n  n:0o17");
    row("the e of a hexadecimal number", "0xE+1", "n:0xE  .:+  n:1");
    row("method of a number", "1..toFixed(2)", "n:1.  .:.  f:toFixed  b:(  n:2  b:)");
    row("a point that starts a number", "a?.5:b", "i:a  .:?  n:.5  .::  i:b");

    row("keywords", "const x = typeof null", "k:const  i:x  .:=  k:typeof  k:null");
    row("keyword as a property", "a.delete.new", "i:a  .:.  p:delete  .:.  p:new");
    row("keyword as a key", "{ delete: 1, in: 2 }",
        "b:{  p:delete  .::  n:1  .:,  p:in  .::  n:2  b:}");
    row("default is no key", "switch (a) { default: b }",
        "k:switch  b:(  i:a  b:)  b:{  k:default  .::  i:b  b:}");
    row("null between ? and :", "a ? null : b", "i:a  .:?  k:null  .::  i:b");
    row("for of", "for (const {a} of b)", "k:for  b:(  k:const  b:{  i:a  b:}  k:of  i:b  b:)");
    row("of as a name", "of = Array.of(1)", "i:of  .:=  i:Array  .:.  f:of  b:(  n:1  b:)");
    row("get as a name", "get(map.get(x))", "f:get  b:(  i:map  .:.  f:get  b:(  i:x  b:)  b:)");
    row("get, set, static", "get a() set 'b'() static c",
        "k:get  f:a  b:(  b:)  k:set  s:'b'  b:(  b:)  k:static  i:c");
    row("async", "async x => await y", "k:async  i:x  .:=>  k:await  i:y");
    row("async as a name", "async = 1", "i:async  .:=  n:1");

    row("called", "a(b (c))", "f:a  b:(  f:b  b:(  i:c  b:)  b:)");
    row("called if it is there", "a?.(1)", "f:a  .:?.  b:(  n:1  b:)");
    row("declared", "function* a() {}", "k:function  .:*  f:a  b:(  b:)  b:{  b:}");
    row("not declared", "function () {}", "k:function  b:(  b:)  b:{  b:}");
    row("property if it is there", "a?.b", "i:a  .:?.  p:b");
    row("keys of an object", "{ a: b, c }", "b:{  p:a  .::  i:b  .:,  i:c  b:}");
    row("names", "$a _b größe 名前 #c", "i:$a  i:_b  i:größe  i:名前  i:#c");
    row("operators", "a => ...b ?? c >>>= d", "i:a  .:=>  .:...  i:b  .:??  i:c  .:>>>=  i:d");
    row("what is no JavaScript", "@ \\ ~", ".:@  i:\\  .:~");
    row("a rule", "upcast('CartHeartbeat', '*', null, () => []);",
        "f:upcast  b:(  s:'CartHeartbeat'  .:,  s:'*'  .:,  k:null  .:,  b:(  b:)  .:=>  b:[  b:]"
        "  b:)  .:;");
}

void TestJavaScriptLexer::readsALine()
{
    QFETCH(QString, line);
    QFETCH(QString, tokens);
    QCOMPARE(described(line, readJavaScriptLine(line)), tokens);
}

void TestJavaScriptLexer::carriesOnFromTheLineBefore_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("tokens");
    const auto row
        = [](const char *name, const char *before, const char *line, const char *tokens) {
              QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(line)
                                  << QString::fromUtf8(tokens);
          };
    row("block comment", "a /* b", "c */ d", "c:c */  i:d");
    row("comment of three lines", "/*\na", "b", "c:b");
    row("empty line in a comment", "/*\n", "*/ a", "c:*/  i:a");
    row("template", "`a", "b` c", "s:b`  i:c");
    row("code of a template", "`a${ {", "} } b` c", "b:}  b:}  s: b`  i:c");
    row("comment in the code of a template", "`${ /*", "*/ a }`", "c:*/  i:a  b:}  s:`");
    row("string with a backslash at its end", "'a\\", "b' c", "s:b'  i:c");
    row("string without an end", "'a", "b' c", "i:b  s:' c");
    row("division", "a", "/ b / c", ".:/  i:b  .:/  i:c");
    row("regular expression", "a =", "/b/", "/:/b/");
    row("behind a comment", "a // b", "/ c / d", ".:/  i:c  .:/  i:d");
    row("property", "a.", "delete", "p:delete");
    row("key of an object", "{", "delete: 1", "p:delete  .::  n:1");
    row("name of a function", "function", "a", "f:a");
    row("line comment", "// a", "b", "i:b");
}

void TestJavaScriptLexer::carriesOnFromTheLineBefore()
{
    QFETCH(QString, before);
    QFETCH(QString, line);
    QFETCH(QString, tokens);
    JavaScriptState state;
    for (const QString &earlier : before.split(u'\n'))
        state = readJavaScriptLine(earlier, state).state;
    QCOMPARE(described(line, readJavaScriptLine(line, state)), tokens);
}

void TestJavaScriptLexer::takesAnyText()
{
    const QString alphabet = u"`${}/*'\"\\()[].,:?=+-0e9xna #\t\u00e4"_s + QChar(0xd83d);
    QRandomGenerator random(4);
    JavaScriptState state;
    for (int round = 0; round < 20'000; ++round) {
        QString line;
        for (quint32 length = random.bounded(30u); length > 0; --length)
            line += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const JavaScriptLine read = readJavaScriptLine(line, state);
        qsizetype covered = 0;
        for (const JavaScriptToken &token : read.tokens) {
            QVERIFY2(token.begin >= covered && token.length > 0, qPrintable(line));
            QVERIFY2(QStringView(line).sliced(covered, token.begin - covered).trimmed().isEmpty(),
                     qPrintable(line));
            covered = token.end();
        }
        QVERIFY2(QStringView(line).sliced(covered).trimmed().isEmpty(), qPrintable(line));
        state = read.state;
    }
}

void TestJavaScriptLexer::keepsItsStateSmallInDeepTemplates()
{
    const JavaScriptLine read = readJavaScriptLine(u"`${"_s.repeated(10'000));
    QCOMPARE(read.state.substitutions.size(), 50u);
}

QTEST_GUILESS_MAIN(TestJavaScriptLexer)
#include "tst_javascript_lexer.moc"
