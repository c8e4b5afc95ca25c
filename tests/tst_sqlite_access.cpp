// SPDX-License-Identifier: MIT
#include <filesystem>
#include <numeric>
#include <utility>

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Databases as people leave them: each is read without a byte of it, or of what lies beside it,
/// being changed, and without keeping anybody out.
class TestSqliteAccess : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsAPlainFile();
    void readsALogHeaderWithoutALog();
    void readsWhatIsOnlyInTheLog();
    void readsTheLogOfAProgramThatCrashed();
    void copiesALogWithoutSharedMemory();
    void takesBackAHotJournal();
    void readsBesideAWriterThatHasNotCommitted();
    void saysWhyALockedFileCannotBeRead();
    void keepsNoWriterOut_data();
    void keepsNoWriterOut();
    void letsGoOfADatabaseBehindARun_data();
    void letsGoOfADatabaseBehindARun();
    void keepsNoWriterOfALogOutOfARun();
    void followsAWriterFromTheFirstChangeToTheLast();
    void goesOnWhenAWriterComesInTheMiddle();
    void findsTheLogBehindALink();
    void sharesOneCopyAmongReaders();
    void readsFromAReadOnlyFolder_data();
    void readsFromAReadOnlyFolder();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();

private:
    /// Opens, reads every event, and closes. What was found is in m_events, m_problems.
    void readAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_events;
    QStringList m_problems;
    QString m_failure;
};

namespace {

constexpr const char *addEvent
    = "INSERT INTO emt_messages(stream_id, stream_position, message_data, message_metadata,"
      " message_schema_version, message_type, message_id) VALUES('late-1', 1, '{}', '{}', '',"
      " 'Late', 'x');";

constexpr const char *manyEvents
    = "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
      "INSERT INTO emt_messages SELECT 'many-1', i - 999, '', 'E', '{\"filler\":\"' ||"
      "hex(zeroblob(100)) || '\"}', '{}', '', 'Many', '', 0, i, NULL FROM n;";

const QString late = u"late-1/1 Late"_s;

bool isWritingUnhindered(OtherProgram &writer)
{
    return writer.run(QByteArray(addEvent) + "SELECT changes();") == "1\n";
}

} // namespace

void TestSqliteAccess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
    QCOMPARE(runSql(m_path, dataFile(u"emmett-0.42.sql"_s)), QString());
}

void TestSqliteAccess::readAll()
{
    const OpenStore opened(m_path);
    m_failure = opened.failure;
    m_events = opened.index ? opened.events() : QStringList();
    m_problems = opened.index ? opened.problems() : QStringList();
    m_problems.removeIf([](const QString &problem) { return problem.contains(u"no events"_s); });
    for (int row = 0; row < m_events.size(); ++row)
        QCOMPARE(opened.event(row).defect, "");
}

void TestSqliteAccess::readsAPlainFile()
{
    const auto before = contentsOf(m_folder->path());
    readAll();
    QCOMPARE(m_events.size(), 5);
    QVERIFY(m_problems.isEmpty());
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::readsALogHeaderWithoutALog()
{
    runSql(m_path, "PRAGMA journal_mode=WAL");
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 1U);
    readAll();
    QCOMPARE(m_events.size(), 5);
    QVERIFY(m_problems.isEmpty());
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::readsWhatIsOnlyInTheLog()
{
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 3U);
    readAll();
    QCOMPARE(m_events.last(), late);
    QVERIFY(m_problems.isEmpty());
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::readsTheLogOfAProgramThatCrashed()
{
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    writer.crash();
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 3U);
    readAll();
    QCOMPARE(m_events.last(), late);
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::copiesALogWithoutSharedMemory()
{
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    writer.crash();
    QFile::remove(m_path + u"-shm");
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 2U);
    readAll();
    QCOMPARE(m_events.last(), late);
    QCOMPARE(m_problems,
             QStringList{u"notice : The latest changes are only in %1-wal. The store "
                         "is shown from a private copy that includes them."_s.arg(m_path)});
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::takesBackAHotJournal()
{
    runSql(m_path, manyEvents);
    OtherProgram writer(m_path);
    // A small cache makes SQLite write pages of the database before the change is complete.
    writer.run("PRAGMA cache_size=5; BEGIN; UPDATE emt_messages SET message_type = 'Broken';");
    writer.crash();
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 2U);
    QVERIFY(before.at(u"store.db"_s).contains("Broken"));
    readAll();
    QCOMPARE(m_events.size(), 2'006);
    QVERIFY(!m_events.join(u' ').contains(u"Broken"_s));
    QCOMPARE(
        m_problems,
        QStringList{u"notice : A change was broken off and left in %1-journal. The store is "
                    "shown from a private copy, in which the change is taken back."_s.arg(m_path)});
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::readsBesideAWriterThatHasNotCommitted()
{
    OtherProgram writer(m_path);
    writer.run("BEGIN; UPDATE emt_messages SET message_type = 'Half';");
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(before.size(), 2U); // The journal is there, and is not hot.
    readAll();
    QCOMPARE(m_events.first(), u"order-1/1 OrderOpened"_s);
    QVERIFY(contentsOf(m_folder->path()) == before);
    QCOMPARE(writer.run("COMMIT; SELECT changes();"), "6\n");
}

void TestSqliteAccess::saysWhyALockedFileCannotBeRead()
{
    OtherProgram writer(m_path);
    writer.run("BEGIN EXCLUSIVE;");
    const auto before = contentsOf(m_folder->path());
    readAll();
    QCOMPARE(m_failure, u"%1 cannot be read: database is locked"_s.arg(m_path));
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::keepsNoWriterOut_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("journal kept") << QByteArray("PERSIST");
    QTest::newRow("log") << QByteArray("WAL");
}

void TestSqliteAccess::keepsNoWriterOut()
{
    QFETCH(QByteArray, mode);
    OtherProgram writer(m_path);
    writer.run("PRAGMA journal_mode=" + mode + "; UPDATE emt_messages SET message_id = 'm';");
    OpenStore opened(m_path);
    auto reader = opened.store->makeReader();
    QVERIFY(reader.value()->read(*opened.index, {0}));

    QVERIFY(isWritingUnhindered(writer));
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.events().last(), late);
    QCOMPARE(reader.value()->read(*opened.index, {5}).value().type, "Late");
}

void TestSqliteAccess::letsGoOfADatabaseBehindARun_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::newRow("delete") << QByteArray("DELETE");
    QTest::newRow("log") << QByteArray("WAL");
}

void TestSqliteAccess::letsGoOfADatabaseBehindARun()
{
    QFETCH(QByteArray, journal);
    OtherProgram writer(m_path);
    writer.run("PRAGMA journal_mode=" + journal + ";" + manyEvents);
    const OpenStore opened(m_path);
    const auto reader = opened.store->makeReader().value();
    const std::vector<std::uint32_t> rows{0, 1, 2, 3};
    Event event;
    {
        const ReadingRun run(*reader, *opened.index, rows);
        QVERIFY(reader->readForFold(*opened.index, {0}, event));
        QVERIFY(reader->readForFold(*opened.index, {1}, event)); // It ends before its rows do.
    }
    QVERIFY(isWritingUnhindered(writer));
    // A log can begin anew only where nobody reads an older state of it.
    if (journal == "WAL")
        QCOMPARE(writer.run("PRAGMA wal_checkpoint(TRUNCATE);").left(2), "0|");
}

void TestSqliteAccess::keepsNoWriterOfALogOutOfARun()
{
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + manyEvents);
    const OpenStore opened(m_path);
    const auto reader = opened.store->makeReader().value();
    std::vector<std::uint32_t> rows(static_cast<std::size_t>(opened.index->rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    const ReadingRun run(*reader, *opened.index, rows);
    Event event;
    for (const std::uint32_t row : rows) {
        QVERIFY(reader->readForFold(*opened.index, {row}, event));
        if (row == 1'000)
            QVERIFY(isWritingUnhindered(writer));
    }
    QCOMPARE(event.type, std::string("Many"));
}

void TestSqliteAccess::followsAWriterFromTheFirstChangeToTheLast()
{
    runSql(m_path, "PRAGMA journal_mode=WAL");
    OpenStore opened(m_path);
    auto reader = opened.store->makeReader();
    QVERIFY(!opened.store->hasGrown());

    OtherProgram writer(m_path); // Now the log comes into being, …
    QVERIFY(isWritingUnhindered(writer));
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.index->rowCount(), 6);
    QCOMPARE(reader.value()->read(*opened.index, {5}).value().type, "Late");

    reader = opened.store->makeReader();
    reader.value().reset();
    writer.run("UPDATE emt_messages SET message_type = 'Changed' WHERE global_position = 1;"
               "DELETE FROM emt_messages WHERE stream_id = 'late-1';"
               "INSERT INTO emt_messages SELECT stream_id, 5, '', 'E', '{}', '{}', '', 'Last', '',"
               "0, 500, NULL FROM emt_messages LIMIT 1;");
    writer.quit(); // … and goes again, with all of it in the database.
    QCOMPARE(contentsOf(m_folder->path()).size(), 1U);
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.events().last(), u"order-1/5 Last"_s);
    QCOMPARE(opened.event(6).type, "Last");
    QCOMPARE(contentsOf(m_folder->path()).size(), 1U);
}

void TestSqliteAccess::goesOnWhenAWriterComesInTheMiddle()
{
    runSql(m_path,
           "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20099)"
           "INSERT INTO emt_messages SELECT 's-' || i, 1, '', 'E', '{}', '{}', '', 'T', '', 0, i,"
           "NULL FROM n; PRAGMA journal_mode=WAL");
    auto store = openSqliteStore(m_path);
    IndexBuilder builder;
    OtherProgram writer(m_path);
    bool hasWritten = false;
    const auto write = [&](std::int64_t, std::int64_t) {
        if (!std::exchange(hasWritten, true))
            writer.run(QByteArray(addEvent) + "PRAGMA wal_checkpoint;");
    };
    QVERIFY(store.value()->index(builder, write, {}));
    QVERIFY(hasWritten);
    QCOMPARE(builder.nextRow().value, 20'006);
}

void TestSqliteAccess::findsTheLogBehindALink()
{
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link.db"_s);
    QVERIFY(QFile::link(m_path, link));
    const OpenStore opened(link);
    QCOMPARE(opened.events().last(), late);
    QCOMPARE(opened.store->description().path, link);
    QCOMPARE(contentsOf(elsewhere.path()).size(), 1U);
}

void TestSqliteAccess::sharesOneCopyAmongReaders()
{
    const auto folders = [] { return QDir::temp().entryList({u"tst_sqlite_access-*"_s}).size(); };
    const auto before = folders();
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    writer.crash();
    QFile::remove(m_path + u"-shm");
    auto opened = std::make_unique<OpenStore>(m_path);
    const auto index = opened->index;
    auto first = opened->store->makeReader();
    auto second = opened->store->makeReader();
    QCOMPARE(folders(), before + 1);
    opened.reset();
    QCOMPARE(first.value()->read(*index, {5}).value().type, "Late");
    QCOMPARE(second.value()->read(*index, {5}).value().type, "Late");
    first.value().reset();
    second.value().reset();
    QCOMPARE(folders(), before);
}

void TestSqliteAccess::readsFromAReadOnlyFolder_data()
{
    QTest::addColumn<bool>("hasLog");
    QTest::addColumn<bool>("hasSharedMemory");
    QTest::newRow("log header only") << false << false;
    QTest::newRow("log without shared memory") << true << false;
    QTest::newRow("log with shared memory") << true << true;
}

void TestSqliteAccess::readsFromAReadOnlyFolder()
{
    QFETCH(bool, hasLog);
    QFETCH(bool, hasSharedMemory);
    OtherProgram writer(m_path);
    writer.run(QByteArray("PRAGMA journal_mode=WAL;") + addEvent);
    hasLog ? writer.crash() : writer.quit();
    if (hasLog && !hasSharedMemory)
        QFile::remove(m_path + u"-shm");
    const auto before = contentsOf(m_folder->path());
    namespace fs = std::filesystem;
    const fs::path folder = m_folder->path().toStdString();
    for (const auto &entry : fs::directory_iterator(folder))
        fs::permissions(entry.path(), fs::perms::owner_read);
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    readAll();
    fs::permissions(folder, fs::perms::owner_all);
    QCOMPARE(m_events.value(5), late);
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteAccess::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QString lies = u"%1 cannot be read: file is not a database"_s;
    QTest::newRow("empty") << QByteArray() << u"%1 is empty."_s;
    QTest::newRow("text") << QByteArray("hello\n") << lies;
    QTest::newRow("encrypted") << QByteArray(8'192, '\x9c') << lies;
    QTest::newRow("only the name") << QByteArray("SQLite format 3\0", 16) << lies;
    QTest::newRow("a lie") << QByteArray("SQLite format 3\0", 16) + QByteArray(9'000, '\xff')
                           << lies;
}

void TestSqliteAccess::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    readAll();
    QCOMPARE(m_failure, message.arg(m_path));
    QCOMPARE(contentsOf(m_folder->path()).size(), 1U);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);

    QCOMPARE(openSqliteStore(m_folder->path()).error().message,
             u"%1 is a folder."_s.arg(m_folder->path()));
    const QString missing = m_folder->filePath(u"none.db"_s);
    QCOMPARE(openSqliteStore(missing).error().message, u"%1 does not exist."_s.arg(missing));
}

QTEST_GUILESS_MAIN(TestSqliteAccess)
#include "tst_sqlite_access.moc"
