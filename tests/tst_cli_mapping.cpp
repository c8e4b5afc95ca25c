// SPDX-License-Identifier: MIT
#include "app/cli/command_line.h"

#include <QTest>

#include "sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Stores that no profile knows, on the command line.
class TestCliMapping : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsWhatIsMapped();
    void everyCommandTakesAMapping_data();
    void everyCommandTakesAMapping();
    void aTableAloneIsReadByItsProfile();
    void aFileHasNoTables();
    void saysWhatToTry();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    QTemporaryDir m_folder;
};

namespace {

struct Run
{
    int code = 0;
    QString out;
    QString err;
};

QString textOf(std::FILE *file)
{
    QByteArray text;
    std::rewind(file);
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        text += static_cast<char>(c);
    std::fclose(file);
    return QString::fromUtf8(text);
}

Run run(const QStringList &arguments)
{
    std::FILE *out = std::tmpfile();
    std::FILE *err = std::tmpfile();
    Output output(out, err);
    const int code = runCommandLine(arguments, output);
    return {code, textOf(out), textOf(err)};
}

} // namespace

void TestCliMapping::initTestCase()
{
    QVERIFY(QDir::setCurrent(m_folder.path()));
    QCOMPARE(runSql(u"shop.db"_s, R"(
        CREATE TABLE "my log"(no INTEGER PRIMARY KEY, agg TEXT, ver INT, what TEXT, body TEXT);
        INSERT INTO "my log" VALUES (1, 'order-7', 4, 'Opened', '{"n":1,"by":{"id":"judy"}}'),
                                    (2, 'order-7', 5, 'Sealed', '{"n":2}');
        CREATE TABLE settings(name, value);)"),
             QString());
}

void TestCliMapping::readsWhatIsMapped()
{
    const Run events
        = run({u"events"_s, u"shop.db"_s, u"--json"_s, u"--table"_s, u"MY LOG"_s, u"--map"_s,
               u"stream=agg,version=ver,type=what"_s, u"--map=data=body,actor=body:/by/id"_s});
    QCOMPARE(events.err, QString());
    QCOMPARE(
        events.out,
        uR"({"position":1,"stream":"order-7","version":4,"type":"Opened","actor":"judy","data":{"n":1,"by":{"id":"judy"}}}
{"position":2,"stream":"order-7","version":5,"type":"Sealed","data":{"n":2}}
)"_s);
    QCOMPARE(events.code, 0);
}

void TestCliMapping::everyCommandTakesAMapping_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("printed");
    QTest::newRow("info") << QStringList{u"info"_s, u"--json"_s} << uR"("profile":"my log")"_s;
    QTest::newRow("streams") << QStringList{u"streams"_s, u"--json"_s} << uR"("lastVersion":5)"_s;
    QTest::newRow("state") << QStringList{u"state"_s, u"--json"_s, u"--stream"_s, u"order-7"_s}
                           << uR"("n":2)"_s;
    QTest::newRow("project") << QStringList{u"project"_s} << uR"("n":2)"_s;
    QTest::newRow("compare") << QStringList{u"compare"_s, u"--before-projection=count"_s}
                             << u"1 partition"_s;
}

void TestCliMapping::everyCommandTakesAMapping()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, printed);
    const Run done
        = run(arguments
              + QStringList{u"shop.db"_s, u"--map=stream=agg,version=ver,type=what,data=body"_s});
    QCOMPARE(done.err, QString());
    QVERIFY2(done.out.contains(printed), qPrintable(done.out));
}

void TestCliMapping::aTableAloneIsReadByItsProfile()
{
    QCOMPARE(runSql(u"emmett.db"_s, dataFile(u"emmett-0.42.sql"_s)), QString());
    const Run info = run({u"info"_s, u"emmett.db"_s, u"--table=EMT_MESSAGES"_s, u"--json"_s});
    QCOMPARE(info.err, QString());
    QVERIFY2(info.out.contains(u"Emmett (SQLite)"_s), qPrintable(info.out));
    const Run other = run({u"info"_s, u"emmett.db"_s, u"--table=logs"_s});
    QCOMPARE(other.code, 2);
    QVERIFY2(other.err.contains(u"emt_messages"_s), qPrintable(other.err));
}

void TestCliMapping::aFileHasNoTables()
{
    QFile file(u"shop.jsonl"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"stream\":\"order-7\",\"type\":\"Opened\",\"data\":{}}\n");
    file.close();
    const Run events = run({u"events"_s, u"shop.jsonl"_s, u"--table"_s, u"x"_s});
    QCOMPARE(events.code, 2);
    QCOMPARE(events.out, QString());
    QCOMPARE(events.err.section(u'\n', 0, 0),
             u"hindcast: shop.jsonl is no database, so there is no table x in it"_s);
}

void TestCliMapping::saysWhatToTry()
{
    const Run info = run({u"info"_s, u"shop.db"_s});
    QCOMPARE(info.code, 2);
    QVERIFY2(info.err.contains(u"whose tables (my log, settings) fit no profile"_s),
             qPrintable(info.err));
    const QString options
        = u"--table 'my log' --map stream=agg,version=ver,type=what,data=body,position=no"_s;
    QVERIFY2(info.err.endsWith(u"if it holds events, try "_s + options + u'\n'),
             qPrintable(info.err));
    // And that does it.
    const QStringList words = QProcess::splitCommand(QString(options).replace(u'\'', u'"'));
    const Run tried = run(QStringList{u"info"_s, u"shop.db"_s} + words);
    QCOMPARE(tried.err, QString());
    QVERIFY(tried.out.contains(u"Events       2"_s));
}

void TestCliMapping::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("role") << QStringList{u"--map=kind=what"_s}
                          << u"there is no role kind; roles are stream, version, type, time, data, "
                             "metadata, position, id, correlation, causation, actor, "
                             "schemaVersion, category, archived"_s;
    QTest::newRow("column")
        << QStringList{u"--map=type=kind"_s}
        << u"the role type needs a column; table my log has no column kind, but no, agg, ver, "
           "what, body"_s;
    QTest::newRow("table") << QStringList{u"--map=type=what"_s, u"--table=logs"_s}
                           << u"there is no table logs; tables are my log, settings"_s;
    QTest::newRow("pointer")
        << QStringList{u"--map=type=body:/kind"_s, u"--table=my log"_s}
        << u"the role type finds nothing: /kind leads to nothing in column body; there is /by, "
           "/by/id, /n"_s;
}

void TestCliMapping::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(QString, sentence);
    const Run info = run(QStringList{u"info"_s, u"shop.db"_s} + options);
    QCOMPARE(info.code, 2);
    QCOMPARE(info.out, QString());
    QVERIFY2(info.err.startsWith(u"hindcast: "_s + sentence + u'\n'), qPrintable(info.err));
}

QTEST_GUILESS_MAIN(TestCliMapping)
#include "tst_cli_mapping.moc"
