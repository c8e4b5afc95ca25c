// SPDX-License-Identifier: MIT
#include "app/cli/command_line.h"
#include "app/cli/usages.h"
#include "app/cli/window_options.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What the program understands, and that its help, man page and completion say the same.
class TestCliOptions : public QObject
{
    Q_OBJECT
private slots:
    void readsTheOptionsOfTheWindow();
    void leavesOutWhatIsNotGiven();
    void scriptsMayFollowEachOther();
    void saysWhichWindowOptionIsBad_data();
    void saysWhichWindowOptionIsBad();
    void knowsWhatNeedsNoWindow_data();
    void knowsWhatNeedsNoWindow();
    void helpNamesEveryOption();
    void manPageNamesTheSameOptions();
    void completionIsValidBash();
    void completionNamesTheSameOptions();
    void completesCommandsAndValues();
};

namespace {

QString content(const QString &path)
{
    QFile file(QStringLiteral(SOURCES) + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList optionsOf(const Usage &usage)
{
    QStringList names;
    for (const OptionText &option : usage.options)
        names += u"--"_s + option.name;
    return names;
}

/// Everything in \a text that \a pattern captures, in order.
QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found += match.next().captured(1);
    return found;
}

QList<Usage> usages()
{
    QList<Usage> all{windowUsage()};
    for (const Usage &usage : commandUsages())
        all += usage;
    return all;
}

QByteArray bash(const QString &script)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"bash"_s, {u"--norc"_s, u"-c"_s, script});
    process.waitForFinished();
    return process.readAll();
}

} // namespace

void TestCliOptions::readsTheOptionsOfTheWindow()
{
    const auto options
        = parseWindowOptions({u"--theme"_s, u"dark"_s, u"--language=de"_s, u"--stream"_s,
                              u"order-1345693"_s, u"--version"_s, u"17"_s, u"warehouse.db"_s});
    QVERIFY(options);
    QCOMPARE(options.value(),
             (WindowOptions{.stores = {u"warehouse.db"_s},
                            .stream = u"order-1345693"_s,
                            .version = Version{17},
                            .theme = WindowOptions::Theme::Dark,
                            .language = u"de"_s}));

    const auto timed = parseWindowOptions({u"--at=2026-03-03T11:05:12.481+01:00"_s, u"a.jsonl"_s});
    QVERIFY(timed);
    QCOMPARE(toIsoTime(*timed.value().at), std::string("2026-03-03T10:05:12.481000Z"));

    const auto mapped = parseWindowOptions(
        {u"--map"_s, u"stream=a"_s, u"--map=type=b"_s, u"--table=log"_s, u"shop.db"_s});
    QVERIFY(mapped);
    QCOMPARE(mapped.value().mapping, u"stream=a,type=b"_s);
    QCOMPARE(mapped.value().table, u"log"_s);
}

void TestCliOptions::leavesOutWhatIsNotGiven()
{
    const auto options = parseWindowOptions({});
    QVERIFY(options);
    QCOMPARE(options.value(), WindowOptions());
}

void TestCliOptions::scriptsMayFollowEachOther()
{
    const auto given = Arguments::parse(compareUsage(),
                                        {u"--upcasters"_s, u"a.js"_s, u"b.js"_s, u"store.db"_s,
                                         u"--before-upcasters=c.js"_s, u"d.js"_s, u"--json"_s,
                                         u"--upcasters"_s, u"e.js"_s});
    QVERIFY(given);
    QCOMPARE(given.value().values(u"upcasters"_s), QStringList({u"a.js"_s, u"b.js"_s, u"e.js"_s}));
    QCOMPARE(given.value().values(u"before-upcasters"_s), QStringList({u"c.js"_s, u"d.js"_s}));
    QCOMPARE(given.value().stores(), QStringList(u"store.db"_s));
}

void TestCliOptions::saysWhichWindowOptionIsBad_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown") << QStringList{u"--colour"_s, u"a.db"_s}
                             << u"there is no option --colour; see hindcast --help"_s;
    QTest::newRow("theme") << QStringList{u"--theme=blue"_s}
                           << u"--theme needs light, dark or system, not \"blue\""_s;
    QTest::newRow("version") << QStringList{u"--stream=a"_s, u"--version=v1"_s}
                             << u"--version needs a whole number, not \"v1\""_s;
    QTest::newRow("version of nothing") << QStringList{u"--version=1"_s, u"a.db"_s}
                                        << u"--version needs --stream, whose version it is"_s;
    QTest::newRow("time")
        << QStringList{u"--at=2026-02-30"_s}
        << u"--at needs a time such as 2026-03-03T10:05:12Z, not \"2026-02-30\""_s;
    QTest::newRow("both") << QStringList{u"--stream=a"_s, u"--version=1"_s, u"--at=2026-03-03"_s}
                          << u"--version and --at exclude each other"_s;
}

void TestCliOptions::saysWhichWindowOptionIsBad()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const auto options = parseWindowOptions(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().message, sentence);
}

void TestCliOptions::knowsWhatNeedsNoWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("a store") << QStringList{u"warehouse.db"_s} << false;
    QTest::newRow("a store named like a command") << QStringList{u"./info"_s} << false;
    QTest::newRow("a command") << QStringList{u"info"_s, u"warehouse.db"_s} << true;
    QTest::newRow("a command without a store") << QStringList{u"state"_s} << true;
    QTest::newRow("a command's name further on") << QStringList{u"a.db"_s, u"info"_s} << false;
    QTest::newRow("help") << QStringList{u"--help"_s} << true;
    QTest::newRow("help among options") << QStringList{u"--theme=dark"_s, u"-h"_s} << true;
    QTest::newRow("a file named so") << QStringList{u"--"_s, u"--help"_s} << false;
    QTest::newRow("the program's version") << QStringList{u"--version"_s} << true;
    QTest::newRow("an event's version")
        << QStringList{u"--stream=a"_s, u"--version"_s, u"1"_s, u"a.db"_s} << false;
}

void TestCliOptions::knowsWhatNeedsNoWindow()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, expected);
    QCOMPARE(isCommandLine(arguments), expected);
}

void TestCliOptions::helpNamesEveryOption()
{
    for (const Usage &usage : usages()) {
        const bool isWindow = usage.command.isEmpty();
        const QString text = isWindow ? wholeHelpText() : helpText(usage);
        QCOMPARE(captured(text, u"^  (--[a-z-]+)"_s), optionsOf(usage));
        QVERIFY2(text.startsWith(
                     isWindow ? u"Usage: hindcast [OPTION...] STORE\n"_s
                              : u"Usage: hindcast %1 [OPTION...] STORE\n"_s.arg(usage.command)),
                 qPrintable(text));
    }
}

void TestCliOptions::manPageNamesTheSameOptions()
{
    const QString page = content(u"/docs/man/hindcast.1"_s);
    for (const Usage &usage : usages()) {
        const QString title = usage.command.isEmpty() ? u"OPTIONS OF THE WINDOW"_s
                                                      : u"COMMAND "_s + usage.command.toUpper();
        const QString section = page.section(u".SH "_s + title, 1).section(u"\n.SH "_s, 0, 0);
        const QStringList names = captured(section, uR"(^\.TP\n\.BI? \\-\\-([a-z\\-]+))"_s)
                                      .replaceInStrings(u"\\"_s, QString())
                                      .replaceInStrings(QRegularExpression(u"^"_s), u"--"_s);
        QCOMPARE(names, optionsOf(usage));
    }
}

void TestCliOptions::completionIsValidBash()
{
    const QString file = QStringLiteral(SOURCES) + u"/resources/completion/hindcast.bash"_s;
    QCOMPARE(bash(u"bash -n '%1' && echo valid"_s.arg(file)), QByteArray("valid\n"));
}

void TestCliOptions::completionNamesTheSameOptions()
{
    const QString script = content(u"/resources/completion/hindcast.bash"_s);
    for (const Usage &usage : usages()) {
        const QString name = usage.command.isEmpty() ? uR"(\*)"_s : usage.command;
        QCOMPARE(captured(script, u"^    %1\\) options='(.*)' ;;"_s.arg(name)),
                 QStringList(optionsOf(usage).join(u' ')));
    }
}

void TestCliOptions::completesCommandsAndValues()
{
    const QString file = QStringLiteral(SOURCES) + u"/resources/completion/hindcast.bash"_s;
    const auto completed = [&](const QString &words) {
        return bash(
            u"cd /; source '%1'; COMP_WORDS=(hindcast %2); COMP_CWORD=$((${#COMP_WORDS[@]}-1));"
            "_hindcast; echo \"${COMPREPLY[*]}\""_s.arg(file, words));
    };
    QCOMPARE(completed(u"inf"_s), QByteArray("info\n"));
    QCOMPARE(completed(u"state --pro"_s), QByteArray("--projection\n"));
    QCOMPARE(completed(u"state --projection c"_s), QByteArray("count\n"));
    QCOMPARE(completed(u"compare --before-p"_s), QByteArray("--before-projection\n"));
    QCOMPARE(completed(u"--theme ''"_s), QByteArray("light dark system\n"));
    QCOMPARE(completed(u"--l"_s), QByteArray("--language\n"));
}

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_cli_options.moc"
