// SPDX-License-Identifier: MIT
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

/// What make_samples made while building. docs/TOUR.md and the README tell of it.
class TestSamples : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void warehouseHasTheStreamsOfItsCategories();
    void positionsAndVersionsHaveNoGaps();
    void twoEventTypesHaveTwoSchemaVersions();
    void ordersOfTheOldCartHaveOldEvents();
    void oneClockIsSlow();
    void someOrdersAreArchived();
    void storyIsToldInFourStreams();
    void storyTurnsAtTheLabel();
    void noOtherLabelDiffersFromItsAddress();
    void causesExistAndComeFirst();
    void warehouseIsAPlainFile();
    void account42HasFiveThousandLeft();
    void transfersAddUp();
    void everyRunGivesTheSameBytes();
    void everyCompilerGivesTheSameEvents();

private:
    QByteArray rows(const char *sql);
    static QByteArray content(const QString &path);

    sqlite3 *m_database = nullptr;
};

namespace {

const QString folder = QStringLiteral(SAMPLES);

} // namespace

/// The rows of \a sql, one a line, with columns separated by `|`.
QByteArray TestSamples::rows(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
        return sqlite3_errmsg(m_database);
    QByteArrayList lines;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QByteArrayList columns;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            columns += static_cast<const char *>(sqlite3_column_blob(statement, i)) == nullptr
                ? QByteArray("null")
                : QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, i)),
                             sqlite3_column_bytes(statement, i));
        lines += columns.join('|');
    }
    sqlite3_finalize(statement);
    return lines.join('\n');
}

QByteArray TestSamples::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSamples::initTestCase()
{
    const QByteArray path = (folder + u"/warehouse.db"_s).toUtf8();
    QCOMPARE(sqlite3_open_v2(path.constData(), &m_database, SQLITE_OPEN_READONLY, nullptr),
             SQLITE_OK);
}

void TestSamples::cleanupTestCase()
{
    sqlite3_close(m_database);
}

void TestSamples::warehouseHasTheStreamsOfItsCategories()
{
    QCOMPARE(rows("SELECT count(*), count(DISTINCT stream_id) FROM emt_messages"),
             QByteArray("88640|1204"));
    QCOMPARE(rows("SELECT stream_type, count(*) FROM emt_streams GROUP BY 1 ORDER BY 1"),
             QByteArray("$snapshots|1\n"
                        "carrier|30\n"
                        "order|812\n"
                        "package|240\n"
                        "payment|60\n"
                        "stock|61"));
    QCOMPARE(rows("SELECT min(created), max(created) FROM emt_messages"),
             QByteArray("2026-01-05 00:00:00.000|2026-03-27 23:59:59.999"));
}

void TestSamples::positionsAndVersionsHaveNoGaps()
{
    QCOMPARE(rows("SELECT min(global_position), max(global_position) FROM emt_messages"),
             QByteArray("1|88640"));
    QCOMPARE(rows("SELECT count(*) FROM emt_streams s WHERE stream_position != (SELECT count(*) "
                  "FROM emt_messages m WHERE m.stream_id = s.stream_id)"),
             QByteArray("0"));
}

void TestSamples::twoEventTypesHaveTwoSchemaVersions()
{
    QCOMPARE(rows("SELECT message_type, group_concat(DISTINCT message_metadata ->> 'schemaVersion')"
                  " FROM emt_messages GROUP BY 1 HAVING max(message_metadata ->> 'schemaVersion')"
                  " > 1 ORDER BY 1"),
             QByteArray("ItemPicked|1,2\n"
                        "OrderCreated|1,2"));
    QCOMPARE(rows("SELECT message_metadata ->> 'schemaVersion', count(message_data ->> "
                  "'customerName') = count(*), count(message_data ->> 'customer') = count(*) "
                  "FROM emt_messages WHERE message_type = 'OrderCreated' GROUP BY 1"),
             QByteArray("1|1|0\n"
                        "2|0|1"));
}

/// tests/data/samples/expected-comparison.md counts on these.
void TestSamples::ordersOfTheOldCartHaveOldEvents()
{
    QCOMPARE(rows("SELECT message_type, message_metadata ->> 'schemaVersion', count(*), "
                  "count(DISTINCT stream_id), min(stream_id), max(stream_id) FROM emt_messages "
                  "WHERE message_type IN ('CartHeartbeat', 'CustomerRenamed', "
                  "'OrderPlacedAndPaid') OR stream_id LIKE 'order-%' AND message_metadata ->> "
                  "'schemaVersion' = 1 AND message_type IN ('ItemPicked', 'OrderCreated') "
                  "GROUP BY 1, 2 ORDER BY 1"),
             QByteArray("CartHeartbeat|1|16|11|order-1344283|order-1344376\n"
                        "CustomerRenamed|1|9|7|order-1344306|order-1344340\n"
                        "ItemPicked|1|86|23|order-1344283|order-1344340\n"
                        "OrderCreated|1|23|23|order-1344283|order-1344340\n"
                        "OrderPlacedAndPaid|1|14|14|order-1344343|order-1344376"));
    QCOMPARE(rows("SELECT stream_id, stream_position, message_data FROM emt_messages WHERE "
                  "message_type = 'CustomerRenamed' AND message_data ->> 'customerName' IS NULL"),
             QByteArray("order-1344328|7|{\"lastName\":\"Weber-Berg\"}"));
}

void TestSamples::oneClockIsSlow()
{
    QCOMPARE(rows("SELECT stream_id, stream_position, created FROM (SELECT *, lag(created) OVER "
                  "(PARTITION BY stream_id ORDER BY stream_position) AS before FROM emt_messages) "
                  "WHERE created < before"),
             QByteArray("carrier-gls-north|301|2026-02-09 08:28:07.974"));
}

void TestSamples::someOrdersAreArchived()
{
    QCOMPARE(rows("SELECT count(DISTINCT stream_id) FROM emt_messages WHERE is_archived"),
             QByteArray("4"));
    QCOMPARE(rows("SELECT count(*) FROM emt_streams WHERE is_archived"), QByteArray("4"));
}

void TestSamples::storyIsToldInFourStreams()
{
    QCOMPARE(rows("SELECT stream_id, count(*), min(created), max(created) FROM emt_messages WHERE "
                  "message_metadata ->> 'correlationId' = '7d1c4b02-5a3e-4f61-9c8d-2f6b1ad3e09a' "
                  "GROUP BY 1 ORDER BY 1"),
             QByteArray("carrier-ups|3|2026-03-03 10:12:31.640|2026-03-10 11:02:11.301\n"
                        "order-1345693|28|2026-03-03 09:10:13.047|2026-03-10 11:02:36.901\n"
                        "package-20931|13|2026-03-03 10:05:13.020|2026-03-10 11:02:10.550\n"
                        "payment-88|3|2026-03-03 09:54:21.300|2026-03-03 10:05:14.233"));
}

void TestSamples::storyTurnsAtTheLabel()
{
    QCOMPARE(rows("SELECT stream_position, created, message_type, message_metadata ->> 'actor', "
                  "message_data -> '$.address.postalCode', message_data -> '$.label.postalCode', "
                  "message_data -> '$.label.fromOrderVersion' FROM emt_messages "
                  "WHERE stream_id = 'order-1345693' AND stream_position IN (1, 7, 16, 17, 26)"),
             QByteArray("1|2026-03-03 09:10:13.047|OrderCreated|mark|\"10115\"|null|null\n"
                        "7|2026-03-03 09:34:31.329|AddressChanged|rick|\"20095\"|null|null\n"
                        "16|2026-03-03 10:04:28.752|LabelPrinted|judy|null|\"10115\"|6\n"
                        "17|2026-03-03 10:05:12.481|OrderPacked|judy|null|null|null\n"
                        "26|2026-03-09 08:12:27.318|LabelPrinted|judy|null|\"20095\"|25"));
    QCOMPARE(rows("SELECT stream_position, substr(created, 6, 14), message_type, "
                  "message_data ->> 'status' FROM emt_messages "
                  "WHERE stream_id = 'package-20931' ORDER BY 1"),
             QByteArray("1|03-03 10:05:13|PackageCreated|Created\n"
                        "2|03-03 10:07:55|PackageMoved|OnBelt\n"
                        "3|03-03 10:08:41|PackageLabelled|Labelled\n"
                        "4|03-03 16:40:05|PackageLoaded|OnTruck\n"
                        "5|03-04 05:47:58|PackageScanned|null\n"
                        "6|03-04 14:20:47|DeliveryFailed|DeliveryFailed\n"
                        "7|03-06 09:44:55|PackageReportedMissing|Missing\n"
                        "8|03-06 13:20:18|SearchStarted|null\n"
                        "9|03-09 08:05:33|PackageFound|Found\n"
                        "10|03-09 08:13:10|PackageLabelled|Labelled\n"
                        "11|03-09 08:40:51|PackageMoved|OnBelt\n"
                        "12|03-10 06:10:26|PackageScanned|null\n"
                        "13|03-10 11:02:10|PackageDelivered|Delivered"));
}

void TestSamples::noOtherLabelDiffersFromItsAddress()
{
    QCOMPARE(
        rows("SELECT stream_id, stream_position FROM emt_messages label WHERE message_type = "
             "'LabelPrinted' AND message_data ->> '$.label.postalCode' != (SELECT message_data "
             "->> '$.address.postalCode' FROM emt_messages a WHERE a.stream_id = "
             "label.stream_id AND a.stream_position < label.stream_position AND "
             "message_type IN ('OrderCreated', 'AddressChanged') "
             "ORDER BY a.stream_position DESC LIMIT 1)"),
        QByteArray("order-1345693|16"));
}

void TestSamples::causesExistAndComeFirst()
{
    sqlite3_exec(m_database,
                 "CREATE TEMP TABLE ids AS SELECT message_id, global_position FROM emt_messages;"
                 "CREATE UNIQUE INDEX temp.byId ON ids(message_id)",
                 nullptr, nullptr, nullptr);
    QCOMPARE(rows("SELECT count(*) FROM emt_messages m LEFT JOIN ids ON ids.message_id = "
                  "m.message_metadata ->> 'causationId' WHERE m.message_metadata ->> 'causationId' "
                  "IS NOT NULL AND coalesce(ids.global_position, 1e9) >= m.global_position"),
             QByteArray("0"));
}

void TestSamples::warehouseIsAPlainFile()
{
    QCOMPARE(rows("PRAGMA journal_mode"), QByteArray("delete"));
    QCOMPARE(rows("PRAGMA page_size"), QByteArray("4096"));
    QCOMPARE(rows("PRAGMA quick_check"), QByteArray("ok"));
    QCOMPARE(QDir(folder).entryList(QDir::Files),
             QStringList({u"accounts.jsonl"_s, u"warehouse.db"_s}));
}

void TestSamples::account42HasFiveThousandLeft()
{
    QByteArrayList data;
    for (const QByteArray &line : content(folder + u"/accounts.jsonl"_s).split('\n')) {
        if (line.startsWith(R"({"stream":"account-42",)"))
            data += line.mid(line.indexOf(R"("data":)") + 7).chopped(1);
    }
    QCOMPARE(data.join('\n'),
             QByteArray(R"({"accountId":"account-42","owner":"Judy Doe","currency":"EUR",)"
                        R"("status":"open","balance":0})"
                        "\n"
                        R"({"amount":10000,"balance":10000})"
                        "\n"
                        R"({"amount":3000,"balance":7000})"
                        "\n"
                        R"({"amount":2000,"balance":5000})"));
}

void TestSamples::transfersAddUp()
{
    const QByteArrayList lines = content(folder + u"/accounts.jsonl"_s).split('\n');
    QCOMPARE(lines.size(), 288 + 1); // The last line ends with a line feed.
    QHash<QByteArray, qint64> balances;
    for (const QByteArray &line : lines.first(288)) {
        const QByteArray stream = line.mid(11, line.indexOf('"', 11) - 11);
        const auto number = [&line](const char *key) {
            const qsizetype at = line.indexOf(key);
            return at < 0
                ? 0
                : line.mid(at + qstrlen(key)).split(',').first().split('}').first().toInt();
        };
        const bool isOut = line.contains("Withdrawn") || line.contains("TransferSent");
        balances[stream] += isOut ? -number(R"("amount":)") : number(R"("amount":)");
        QCOMPARE(number(R"("balance":)"), balances[stream]);
    }
    QCOMPARE(balances.size(), 13);
}

void TestSamples::everyRunGivesTheSameBytes()
{
    QTemporaryDir other;
    QCOMPARE(QProcess::execute(QStringLiteral(MAKE_SAMPLES), {other.path()}), 0);
    for (const QString &name : {u"/warehouse.db"_s, u"/accounts.jsonl"_s}) {
        const QByteArray first = content(folder + name);
        QVERIFY(!first.isEmpty());
        QVERIFY2(first == content(other.path() + name), qPrintable(name));
    }
}

/// The bytes of a database also depend on the version of SQLite, its rows do not. A new sum here is
/// right only if the samples were meant to change.
void TestSamples::everyCompilerGivesTheSameEvents()
{
    const auto sum = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(16);
    };
    QCOMPARE(sum(rows("SELECT * FROM emt_messages ORDER BY global_position")),
             QByteArray("4f3e8cf240be171e"));
    QCOMPARE(sum(content(folder + u"/accounts.jsonl"_s)), QByteArray("72922ccedd3f13ca"));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
