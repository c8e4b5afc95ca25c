// SPDX-License-Identifier: MIT
#include "model/session/script_trust.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Which scripts may run: the rule in script_trust.h.
class TestScriptTrust : public QObject
{
    Q_OBJECT
private slots:
    void trustsNothingAtFirst();
    void trustsAnOwnFileWhateverAnotherEditorWritesIntoIt();
    void trustsAnOwnTextInAnyFile();
    void trustsAWorkspacesScriptsByTextOnly();
    void takesTheSameTextInOtherLineEndsAsTheSame();
    void keepsWhatItLearnsBetweenRuns();
    void passesOverWhatIsNoHashAndNoPath();
    void forgetsTheOldestBeyondALimit();
};

void TestScriptTrust::trustsNothingAtFirst()
{
    QVERIFY(!ScriptTrust().isTrusted({u"/a/p.js"_s, "fromAll()"}));
    QVERIFY(!ScriptTrust().isTrusted({}));
}

void TestScriptTrust::trustsAnOwnFileWhateverAnotherEditorWritesIntoIt()
{
    ScriptTrust trust;
    trust.takeAsOwn({u"/a/p.js"_s, "fromAll()"});
    QVERIFY(trust.isTrusted({u"/a/p.js"_s, "fromAll().when({})"}));
    QVERIFY(trust.isTrusted({u"/a/b/../p.js"_s, "something else"}));
    QVERIFY(!trust.isTrusted({u"/a/q.js"_s, "fromAll().when({})"}));
}

void TestScriptTrust::trustsAnOwnTextInAnyFile()
{
    ScriptTrust trust;
    trust.takeAsOwn({u"/a/p.js"_s, "fromAll()"});
    QVERIFY(trust.isTrusted({u"/a/q.js"_s, "fromAll()"}));
}

void TestScriptTrust::trustsAWorkspacesScriptsByTextOnly()
{
    ScriptTrust trust;
    const ScriptFile sent{u"/downloads/p.js"_s, "fromAll()"};
    trust.trustTexts(std::span(&sent, 1));
    QVERIFY(trust.isTrusted(sent));
    QVERIFY(!trust.isTrusted({sent.path, "fromAll().when({})"}));
}

void TestScriptTrust::takesTheSameTextInOtherLineEndsAsTheSame()
{
    // printf 'a\nb\n' | sha256sum
    const QString hash = u"911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2"_s;
    QCOMPARE(scriptHash("a\nb\n"), hash);
    QCOMPARE(scriptHash("\xef\xbb\xbf"
                        "a\r\nb\r\n"),
             hash);
    QVERIFY(scriptHash("a\nb") != hash);
}

void TestScriptTrust::keepsWhatItLearnsBetweenRuns()
{
    ScriptTrust::Record kept;
    const auto load = [&kept] { return kept; };
    const auto save = [&kept](const ScriptTrust::Record &record) { kept = record; };
    ScriptTrust(load, save).takeAsOwn({u"/a/p.js"_s, "x"});
    QCOMPARE(kept.paths, QStringList{u"/a/p.js"_s});
    // printf x | sha256sum
    QCOMPARE(kept.hashes,
             QStringList{u"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"_s});
    QVERIFY(ScriptTrust(load, save).isTrusted({u"/b/q.js"_s, "x"}));
}

void TestScriptTrust::passesOverWhatIsNoHashAndNoPath()
{
    const ScriptTrust trust(
        [] {
            return ScriptTrust::Record{{u"*"_s, QString(), QString(64, u'g')},
                                       {u"p.js"_s, QString(), u"/a/p.js"_s}};
        },
        {});
    QCOMPARE(trust.record(), (ScriptTrust::Record{{}, {u"/a/p.js"_s}}));
}

void TestScriptTrust::forgetsTheOldestBeyondALimit()
{
    ScriptTrust::Record full;
    for (qsizetype i = 0; i < ScriptTrust::most; ++i)
        full.hashes += u"%1"_s.arg(qlonglong{i}, 64, 16, QLatin1Char('0'));
    ScriptTrust trust([&full] { return full; }, {});
    trust.takeAsOwn({{}, "x"});
    QCOMPARE(trust.record().hashes.size(), ScriptTrust::most);
    QCOMPARE(trust.record().hashes.first(), full.hashes.at(1));
    QCOMPARE(trust.record().hashes.last(), scriptHash("x"));
}

QTEST_GUILESS_MAIN(TestScriptTrust)
#include "tst_script_trust.moc"
