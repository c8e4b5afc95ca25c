// SPDX-License-Identifier: MIT
#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Databases that are broken, and databases that are made to do harm.
class TestSqliteDamage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsWhatIsLeftOfATruncatedFile();
    void stepsOverADamagedPage();
    void survivesEveryDamagedByte();
    void doesNotRunAView();
    void doesNotRunTriggers();
    void doesNotComputeGeneratedColumns();
    void doesNotOpenVirtualTables();
    void endsWhereATreeLeadsInCircles();
    void readsARowOfALotOfBytes();

private:
    /// Changes bytes of the file by hand.
    void overwrite(qint64 at, const QByteArray &bytes);
    void fill(int events);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

constexpr qint64 pageSize = 4'096;

constexpr const char *plainColumns = "stream_id, stream_position, message_kind, message_data, "
                                     "message_type, global_position INTEGER PRIMARY KEY";

} // namespace

void TestSqliteDamage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
}

void TestSqliteDamage::overwrite(qint64 at, const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSqliteDamage::fill(int events)
{
    const QByteArray sql = QByteArray("CREATE TABLE emt_messages(") + plainColumns
        + "); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + QByteArray::number(events)
        + ") INSERT INTO emt_messages SELECT 's-1', i, 'E', '{\"filler\":\"' || "
          "hex(zeroblob(100)) || '\"}', 'T', i FROM n;";
    QCOMPARE(runSql(m_path, sql), QString());
}

void TestSqliteDamage::readsWhatIsLeftOfATruncatedFile()
{
    fill(2'000);
    QFile file(m_path);
    const qint64 whole = file.size();
    QVERIFY(file.resize(whole / 2));
    const auto before = contentsOf(m_folder->path());

    const OpenStore opened(m_path);
    QVERIFY2(opened.index->rowCount() > 800, qPrintable(opened.failure));
    QCOMPARE(opened.failure,
             u"%1 cannot be read any further: database disk image is malformed"_s.arg(m_path));
    const QStringList problems = opened.problems();
    QCOMPARE(problems.first(),
             u"notice : The database is cut off: %1 of %2 bytes are there. What is left is shown "
             "from a private copy."_s.arg(whole / 2)
                 .arg(whole));
    QCOMPARE(problems.last(), u"undecodable : "_s + opened.failure);
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteDamage::stepsOverADamagedPage()
{
    fill(2'000);
    overwrite(20 * pageSize, QByteArray(pageSize, '\xaa'));
    const OpenStore opened(m_path);
    QCOMPARE(opened.failure,
             u"%1 cannot be read any further: database disk image is malformed"_s.arg(m_path));
    QVERIFY(opened.index->rowCount() > 1'950);
    QVERIFY(opened.index->rowCount() < 2'000);
    QCOMPARE(opened.index->event({opened.index->rowCount() - 1}).position.value, 2'000);
    const auto missing = 2'000 - opened.index->rowCount();
    // All of the page and nothing but the page.
    const std::int64_t first = opened.index->problems().front().place.mid(17).toLongLong();
    QCOMPARE(opened.problems().first(),
             u"undecodable emt_messages row %1: rows %1 to %2 cannot be read: database disk image "
             "is malformed"_s.arg(first)
                 .arg(first + missing - 1));
}

void TestSqliteDamage::survivesEveryDamagedByte()
{
    QCOMPARE(runSql(m_path, dataFile(u"emmett-0.42.sql"_s)), QString());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    // Page headers and cell pointers are where it hurts; a prime step meets all kinds of bytes.
    for (qsizetype at = 16; at < good.size(); at += at % pageSize < 40 ? 1 : 499) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0xff);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bad);
        file.close();
        const OpenStore opened(m_path);
        const std::int64_t rows = opened.index ? opened.index->rowCount() : 0;
        for (std::int64_t row = 0; row < rows; ++row)
            static_cast<void>(opened.event(row));
        QVERIFY(rows < 100);
        QCOMPARE(contentsOf(m_folder->path()).size(), 1U);
    }
}

void TestSqliteDamage::doesNotRunAView()
{
    runSql(m_path,
           "CREATE TABLE t(x); INSERT INTO t VALUES(1); CREATE VIEW emt_messages AS SELECT "
           "'a' AS stream_id, 1 AS stream_position, 'E' AS message_kind, "
           "load_extension('x') AS message_data, randomblob(1e9) AS message_type, "
           "1 AS global_position, '' AS created FROM t");
    QVERIFY(OpenStore(m_path).failure.contains(u"(t) fit no profile"_s));
}

void TestSqliteDamage::doesNotRunTriggers()
{
    runSql(m_path,
           dataFile(u"emmett-0.42.sql"_s)
               + "CREATE TRIGGER evil AFTER INSERT ON emt_messages BEGIN SELECT "
                 "load_extension('x'); END; CREATE VIEW v AS SELECT * FROM emt_messages;");
    const auto before = contentsOf(m_folder->path());
    const OpenStore opened(m_path);
    QCOMPARE(opened.index->rowCount(), 5);
    QCOMPARE(opened.event(0).defect, "");
    QVERIFY(contentsOf(m_folder->path()) == before);
}

void TestSqliteDamage::doesNotComputeGeneratedColumns()
{
    QCOMPARE(
        runSql(m_path,
               QByteArray("CREATE TABLE emt_messages(") + plainColumns
                   + ", created GENERATED ALWAYS AS ('2026-01-0' || length(stream_id)) VIRTUAL,"
                     "kept GENERATED ALWAYS AS (message_type || '!') STORED);"
                     "INSERT INTO emt_messages(stream_id, stream_position, message_kind,"
                     "message_data, message_type) VALUES('a', 1, 'E', '{}', 'T');"),
        QString());
    const OpenStore opened(m_path);
    QCOMPARE(opened.failure, QString());
    QVERIFY(!opened.index->event({0}).time);
    QCOMPARE(opened.event(0).raw,
             R"({"stream_id":"a","stream_position":1,"message_kind":"E","message_data":"{}",)"
             R"("message_type":"T","global_position":1,"kept":"T!"})");
}

void TestSqliteDamage::doesNotOpenVirtualTables()
{
    runSql(m_path,
           "CREATE VIRTUAL TABLE emt_messages USING fts5(stream_id, stream_position, "
           "message_kind, message_data, message_type, global_position)");
    const QString failure = OpenStore(m_path).failure;
    QVERIFY2(failure.contains(u"fit no profile"_s), qPrintable(failure));
}

void TestSqliteDamage::endsWhereATreeLeadsInCircles()
{
    fill(2'000);
    // The root of the table, page 2, is an inner page: let all its children be the same one.
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray root = file.readAll().mid(pageSize, pageSize);
    file.close();
    QCOMPARE(root[0], '\x05');
    const QByteArray child = root.mid(8, 4); // Of the last cell.
    const int cells
        = static_cast<unsigned char>(root[3]) * 256 + static_cast<unsigned char>(root[4]);
    for (int i = 0; i < cells; ++i) {
        const int cell = static_cast<unsigned char>(root[12 + 2 * i]) * 256
            + static_cast<unsigned char>(root[13 + 2 * i]);
        root.replace(cell, 4, child);
    }
    overwrite(pageSize, root);
    const OpenStore opened(m_path);
    QVERIFY(opened.index->rowCount() < 100);
    QVERIFY2(opened.failure.contains(u"malformed"_s), qPrintable(opened.failure));
}

void TestSqliteDamage::readsARowOfALotOfBytes()
{
    fill(2);
    QCOMPARE(runSql(m_path,
                    "UPDATE emt_messages SET message_data = zeroblob(50000000), stream_id ="
                    "hex(zeroblob(5000000)) WHERE global_position = 1"),
             QString());
    const OpenStore opened(m_path);
    QCOMPARE(opened.index->rowCount(), 2);
    QCOMPARE(opened.event(0).data.bytes.size(), 50'000'000U);
    QCOMPARE(opened.index->streams.at(0).size(), 10'000'000U);
}

QTEST_GUILESS_MAIN(TestSqliteDamage)
#include "tst_sqlite_damage.moc"
