// SPDX-License-Identifier: MIT
#include "model/store/index_facts.h"
#include "model/store/profile_parser.h"

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is said of a store beside its events.
class TestStoreFacts : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void namesTablesColumnsAndRoles();
    void saysHowTheDatabaseWasOpened_data();
    void saysHowTheDatabaseWasOpened();
    void givesWhatAFileHas();
    void countsAndMeasuresEventTypes();
    void readsFewEventsOfATypeThatHasMany();
    void saysHowFarAConsumerIsBehind();
    void saysHowOldASnapshotIs();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// `emt_messages (0): position=global_position actor=message_metadata/actor`
QString usesText(const StoreFacts &facts)
{
    QString all;
    for (const TableUse &table : facts.tables) {
        all += u"%1 (%2):"_s.arg(text(table.table)).arg(static_cast<int>(table.purpose));
        for (const ColumnUse &use : table.columns) {
            all += u" %1=%2"_s.arg(text(use.role), text(use.column));
            if (!use.pointers.empty())
                all += text(use.pointers.front());
        }
        all += u'\n';
    }
    return all;
}

StoreFacts factsOf(const EventStore &store)
{
    const auto facts = store.readFacts({});
    if (!facts)
        QTest::qFail(qPrintable(facts.error().message), __FILE__, __LINE__);
    return facts ? facts.value() : StoreFacts();
}

} // namespace

void TestStoreFacts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
}

void TestStoreFacts::namesTablesColumnsAndRoles()
{
    runSql(m_path,
           "CREATE TABLE Streams(no INTEGER PRIMARY KEY, kind, name);"
           "CREATE TABLE Messages(id INTEGER PRIMARY KEY, s, v, what, body);");
    const auto profile = parseProfile(R"({
        "format": "hindcast-profile/1", "name": "Test",
        "detect": [{"table": "messages", "columns": ["id"]}],
        "events": {
            "table": "messages",
            "joins": [{"table": "streams", "as": "st", "on": {"NO": "S"}}],
            "order": ["id"],
            "stream": {"join": ["st.kind", "st.name"], "separator": "-"},
            "version": "v", "type": "what",
            "actor": {"column": "body", "pointers": ["/a~1b", "/c"]},
            "time": {"value": {"column": "at", "optional": true}},
            "data": "body"
        }})");
    QVERIFY(profile);
    const OpenStore opened(m_path, {profile.value()});
    QCOMPARE(opened.failure, QString());
    QCOMPARE(usesText(factsOf(*opened.store)),
             u"Messages (0): on=s order=id version=v type=what actor=body/a~1b data=body\n"
             "Streams (1): on=no stream=kind stream=name\n"_s);
}

void TestStoreFacts::saysHowTheDatabaseWasOpened_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<bool>("isOpenElsewhere");
    QTest::addColumn<int>("expectedJournal");
    QTest::addColumn<int>("expectedAccess");
    using Access = StoreFiles::Access;
    using Journal = StoreFiles::Journal;
    const auto row = [](const char *name, const char *journal, bool isOpenElsewhere,
                        Journal expectedJournal, Access access) {
        QTest::newRow(name) << QByteArray(journal) << isOpenElsewhere
                            << static_cast<int>(expectedJournal) << static_cast<int>(access);
    };
    row("rollback journal", "delete", false, Journal::Rollback, Access::Live);
    row("WAL, closed", "wal", false, Journal::Log, Access::Immutable);
    row("WAL, in use", "wal", true, Journal::Log, Access::Live);
}

void TestStoreFacts::saysHowTheDatabaseWasOpened()
{
    QFETCH(QByteArray, journal);
    QFETCH(bool, isOpenElsewhere);
    QFETCH(int, expectedJournal);
    QFETCH(int, expectedAccess);
    runSql(m_path, "PRAGMA journal_mode=" + journal + ';' + dataFile(u"emmett-0.42.sql"_s));
    OtherProgram other(m_path);
    if (isOpenElsewhere)
        other.run("DELETE FROM emt_messages WHERE global_position = 1;");
    else
        other.quit();
    const OpenStore opened(m_path);
    const StoreFiles files = factsOf(*opened.store).files;
    QCOMPARE(static_cast<int>(files.journal), expectedJournal);
    QCOMPARE(static_cast<int>(files.access), expectedAccess);
    QCOMPARE(files.size, QFileInfo(m_path).size());
    QCOMPARE(files.logSize, QFileInfo(m_path + u"-wal"_s).size());
    QCOMPARE(files.logSize > 0, isOpenElsewhere);
}

void TestStoreFacts::givesWhatAFileHas()
{
    QFile file(m_folder->filePath(u"events.jsonl"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"type\":\"A\"}\n");
    file.close();
    const auto store = openStore(file.fileName());
    QVERIFY(store);
    const StoreFacts facts = factsOf(*store.value());
    QCOMPARE(facts.files.size, 13);
    QCOMPARE(facts.files.unpackedSize, 0);
    QCOMPARE(static_cast<int>(facts.files.journal), static_cast<int>(StoreFiles::Journal::None));
    QVERIFY(facts.tables.empty());
    QVERIFY(!store.value()->readState({.place = "nowhere"}));
}

void TestStoreFacts::countsAndMeasuresEventTypes()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    runSql(m_path,
           "DELETE FROM emt_messages;"
           "INSERT INTO emt_messages(stream_id, stream_position, message_data, message_metadata,"
           "message_schema_version, message_type, message_id, created) VALUES"
           "('s', 1, '[10]', '{}', '', 'Few', 'a', '2026-01-01 00:00:01'),"
           "('s', 2, '[]', '{}', '', 'Many', 'b', '2026-01-01 00:00:05'),"
           "('s', 3, '[1]', '{}', '', 'Many', 'c', '2026-01-01 00:00:03'),"
           "('s', 4, '[1]', '{}', '', '', 'd', '2026-01-01 00:00:09');");
    const OpenStore opened(m_path);
    const auto reader = opened.store->makeReader();
    const auto types = readTypeFacts(*reader.value(), *opened.index, {});
    QVERIFY(types);
    QCOMPARE(types.value().size(), 2U);
    const TypeFacts many = types.value()[0];
    QCOMPARE(text(opened.index->types.at(many.type.value)), u"Many"_s);
    QCOMPARE(many.events, 2);
    QCOMPARE(toIsoTime(*many.firstTime), "2026-01-01T00:00:03.000000Z");
    QCOMPARE(toIsoTime(*many.lastTime), "2026-01-01T00:00:05.000000Z");
    QCOMPARE(many.averageSize, 2.5);
    QCOMPARE(many.sizesRead, 2);
    QCOMPARE(types.value()[1].averageSize, 4.0);
}

void TestStoreFacts::readsFewEventsOfATypeThatHasMany()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    runSql(m_path,
           "DELETE FROM emt_messages;"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
           "INSERT INTO emt_messages SELECT 's', i, '', 'E', iif(i <= 2000, '[]', '[1,2]'), '{}',"
           "'', 'T', '', 0, i, NULL FROM n");
    const OpenStore opened(m_path);
    const auto reader = opened.store->makeReader();
    const auto types = readTypeFacts(*reader.value(), *opened.index, {});
    QVERIFY(types);
    QCOMPARE(types.value().front().events, 4'000);
    QCOMPARE(types.value().front().sizesRead, 400);
    QCOMPARE(types.value().front().averageSize, 3.5); // Half of them, as they are spread evenly.
    QVERIFY(!types.value().front().firstTime);
}

void TestStoreFacts::saysHowFarAConsumerIsBehind()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const OpenStore opened(m_path); // Positions 1, 2, 5, 7, 9 from 10:05:12 to 10:08:00.
    const auto lag = [&](std::optional<std::int64_t> position) {
        Checkpoint checkpoint;
        if (position)
            checkpoint.position = Position{*position};
        return lagOf(checkpoint, *opened.index);
    };
    QVERIFY(!lag({}));
    QCOMPARE(lag(5)->events, 2);
    QVERIFY(lag(5)->time == 120s - 1us);
    QCOMPARE(lag(6)->events, 2);
    QCOMPARE(lag(9)->events, 0);
    QVERIFY(lag(9)->time == 0s);
    QCOMPARE(lag(99)->events, 0);
    QCOMPARE(lag(-1)->events, 5);
    QVERIFY(!lag(-1)->time);
}

void TestStoreFacts::saysHowOldASnapshotIs()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const OpenStore opened(m_path);
    const StoreIndex &index = *opened.index;
    QVERIFY(eventsSince({.stream = "order-1", .version = Version{3}}, index) == 1);
    QVERIFY(eventsSince({.stream = "order-1", .version = Version{0}}, index) == 4);
    QVERIFY(!eventsSince({.stream = "order-1"}, index));
    QVERIFY(!eventsSince({.stream = "order-9", .version = Version{0}}, index));
}

QTEST_GUILESS_MAIN(TestStoreFacts)
#include "tst_store_facts.moc"
