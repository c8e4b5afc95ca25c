// SPDX-License-Identifier: MIT
#include "model/session/script_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Scripts as files: what kind they are, and what is kept of how they are written.
class TestScriptText : public QObject
{
    Q_OBJECT
private slots:
    void tellsUpcastersFromProjections_data();
    void tellsUpcastersFromProjections();
    void keepsLineEndsAndMarks_data();
    void keepsLineEndsAndMarks();
    void saysWhyAFileIsNoScript();
};

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

void TestScriptText::tellsUpcastersFromProjections_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isUpcasters");
    const auto upcasters = [](const char *text) {
        QTest::newRow(QByteArray(text).simplified().constData()) << QByteArray(text) << true;
    };
    const auto projection = [](const char *text) {
        QTest::newRow(QByteArray(text).simplified().constData()) << QByteArray(text) << false;
    };
    upcasters("upcast('A', 1, 2, e => {})");
    upcasters("// Old orders.\nupcast ('A', 1, 2, e => {})");
    upcasters("function transform(original) { return original; }");
    upcasters("const cut = s => s.replace(/'/g, '`'); upcast('A', 1, 2, e => {})");
    upcasters("const half = total / 2; const third = total / 3; upcast('A', 1, 2, e => {})");
    upcasters("const re = /[/'\"]/; upcast('A', 1, 2, e => {})");
    upcasters("const s = 'it\\'s'; upcast('A', 1, 2, e => {})");
    projection("fromAll().when({})");
    projection("// upcast('A', 1, 2, e => {})\nfromAll()");
    projection("/* function transform(o) {} */ fromAll()");
    projection("log('upcast('); log(\"upcast(\"); log(`\nupcast(`); fromAll()");
    projection("const re = /upcast(a)/; fromAll()");
    projection("fromAll().when({ upcast: (s, e) => s.upcast(e), transform(s) {} })");
    projection("function upcast(e) { return e; } fromAll()");
    projection("fromAll().when({}).transformBy(function (s) { return transform(s); })");
    projection("upcastAll(1); reupcast(1)");
    projection("upcast");
    projection("'");
    projection("");
}

void TestScriptText::tellsUpcastersFromProjections()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isUpcasters);
    QCOMPARE(guessScriptKind(text.toStdString()) == ScriptKind::Upcasters, isUpcasters);
}

void TestScriptText::keepsLineEndsAndMarks_data()
{
    QTest::addColumn<QByteArray>("onDisk");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("LF") << "a\nb\n"_ba
                        << "a\nb\n"_ba
                        << "a\nc\n"_ba
                        << "a\nc\n"_ba;
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba
                          << "a\nb\n"_ba
                          << "a\nc\n"_ba
                          << "a\r\nc\r\n"_ba;
    QTest::newRow("CRLF, pasted") << "a\r\nb"_ba
                                  << "a\nb"_ba
                                  << "a\r\nc\n"_ba
                                  << "a\r\nc\r\n"_ba;
    QTest::newRow("both") << "a\r\nb\n"_ba
                          << "a\r\nb\n"_ba
                          << "a\r\nc\n"_ba
                          << "a\r\nc\n"_ba;
    QTest::newRow("a lone CR") << "a\rb"_ba
                               << "a\rb"_ba
                               << "a\rc"_ba
                               << "a\rc"_ba;
    QTest::newRow("mark") << "\xef\xbb\xbf"
                             "a\n"_ba
                          << "a\n"_ba
                          << "b\n"_ba
                          << "\xef\xbb\xbf"
                             "b\n"_ba;
    QTest::newRow("one line") << "a"_ba
                              << "a"_ba
                              << "a\nb"_ba
                              << "a\nb"_ba;
}

void TestScriptText::keepsLineEndsAndMarks()
{
    QFETCH(QByteArray, onDisk);
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, edited);
    QFETCH(QByteArray, saved);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.js"_s);
    put(path, onDisk);
    ScriptText script = readScript(path).value();
    QCOMPARE(script.text, shown.toStdString());
    QVERIFY(writeScript(path, script).has_value());
    QCOMPARE(get(path), onDisk);
    script.text = edited.toStdString();
    QVERIFY(writeScript(path, script).has_value());
    QCOMPARE(get(path), saved);
}

void TestScriptText::saysWhyAFileIsNoScript()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.js"_s);
    const auto reason = [](const QString &at) {
        const auto script = readScript(at);
        const QString begin = u"cannot read the script %1: "_s.arg(at);
        return script || !script.error().message.startsWith(begin)
            ? u"?"_s
            : script.error().message.mid(begin.size());
    };
    QCOMPARE(reason(path), u"there is no such file"_s);
    QCOMPARE(reason(folder.path()), u"it is a folder"_s);
    QCOMPARE(reason(u"/dev/null"_s), u"it is no ordinary file"_s);
    put(path,
        "log('gr\xfc\xdf"
        "e')");
    QCOMPARE(reason(path), u"it is not UTF-8 at byte 8"_s);
    QFile file(path);
    QVERIFY(file.resize(longestScript + 1));
    QCOMPARE(reason(path), u"it is larger than 10 MB"_s);
    QVERIFY(file.resize(0));
    QCOMPARE(readScript(path).value(), ScriptText());
}

QTEST_GUILESS_MAIN(TestScriptText)
#include "tst_script_text.moc"
