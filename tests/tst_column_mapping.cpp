// SPDX-License-Identifier: MIT
#include "model/store/mapped_store.h"
#include "model/store/mapping_preview.h"
#include "model/store/mapping_proposal.h"
#include "model/store/mapping_text.h"

#include <QElapsedTimer>
#include <QTest>

#include "sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// From tables that nobody knows to events.
class TestColumnMapping : public QObject
{
    Q_OBJECT
private slots:
    void surveysTablesColumnsAndRows();
    void saysHowManyRowsThereAreAbout();
    void doesNotBelieveRowidsThatWereMadeUp();
    void proposes_data();
    void proposes();
    void prefersTheTableOfEvents();
    void readsWhatSomebodyWrote();
    void saysWhatIsWrongWithWhatSomebodyWrote_data();
    void saysWhatIsWrongWithWhatSomebodyWrote();
    void saysWhatFollowsFromMissingRoles();
    void writesAProfileThatReadsTheEvents();
    void everythingIsOneStreamWithoutRoles();
    void numbersGetTheirCategory();
    void namesThatAProfileCannotSay();
    void filesAreMappedByPointers();
    void saysWhatAFileHas();
    void opensAsChosen();
    void suggestsAChoice();
    void previewsTheFirstRows();
    void previewsProblems();
    void previewStopsWhenAsked();
    void aMillionRowsTakeLessThanASecond();
    void changesNothing();
};

namespace {

class Database
{
public:
    explicit Database(const QByteArray &sql)
        : reason(runSql(path(), sql))
    {
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.db"_s); }
    [[nodiscard]] StoreSurvey survey() const { return surveyStore(path(), {}).value(); }

private:
    QTemporaryDir m_folder;

public:
    QString reason; ///< Why the SQL failed.
};

class RecordFile
{
public:
    explicit RecordFile(const QByteArray &text)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path()));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"log.jsonl"_s); }

private:
    QTemporaryDir m_folder;
};

QString proposalFor(const Database &database)
{
    const StoreSurvey survey = database.survey();
    return QString::fromStdString(mappingText(proposeMapping(survey, *likeliestTable(survey))));
}

ColumnMapping mapped(const StoreSurvey &survey, const char *text, const std::string &table = {})
{
    const auto terms = parseMapping(text);
    const auto mapping = resolveMapping(terms.value(), survey, table);
    return mapping ? mapping.value() : ColumnMapping{.name = mapping.error().message};
}

/// `order-7/1 Opened`, one line for each event of the preview.
QStringList linesOf(const MappingPreview &preview)
{
    QStringList lines;
    for (const auto &[event, row] : preview.events)
        lines += u"%1/%2 %3"_s.arg(QString::fromStdString(event.stream))
                     .arg(event.version.value)
                     .arg(QString::fromStdString(event.type));
    return lines;
}

constexpr const char *threeOrders = R"(
    CREATE TABLE log(no INTEGER PRIMARY KEY, agg TEXT, ver INT, what TEXT, body TEXT, ts INT);
    INSERT INTO log VALUES
        (1, 'order-7', 1, 'Opened',  '{"n":1}', 1772532312481),
        (2, 'order-8', 1, 'Opened',  '{"n":2}', 1772532313000),
        (3, 'order-7', 2, 'Changed', '{"n":3}', 1772532314000);
)";

} // namespace

void TestColumnMapping::surveysTablesColumnsAndRows()
{
    const Database database(R"(
        CREATE TABLE events(id INTEGER PRIMARY KEY, body JSONB, twice INT AS (id * 2), z);
        CREATE TABLE empty(a TEXT);
        CREATE VIEW seen AS SELECT * FROM events;
        INSERT INTO events(id, body, z) VALUES (4, '{"a":1}', x'00ff'), (9, NULL, 2.5);
        ANALYZE;)");
    QCOMPARE(database.reason, QString());
    const StoreSurvey survey = database.survey();
    QCOMPARE(survey.path, database.path());
    QCOMPARE(survey.tables.size(), 2U); // No view, and nothing of SQLite's own.
    const SurveyedTable &events = survey.tables.front();
    QCOMPARE(events.name, std::string("events"));
    QCOMPARE(events.columns.size(), 4U);
    QVERIFY(events.columns[0].isRowid);
    QCOMPARE(events.columns[1].type, std::string("JSONB"));
    QVERIFY(events.columns[2].isComputed);
    QCOMPARE(countText(events.count), u"2"_s);
    QCOMPARE(events.rows.size(), 2U);
    QCOMPARE(events.rows[0][1].shown(), uR"({"a":1})"_s);
    QCOMPARE(events.rows[0][3].shown(), u"x'00ff'"_s);
    QCOMPARE(events.rows[1][1].shown(), u"NULL"_s);
    QCOMPARE(events.rows[1][3].shown(), u"2.5"_s);
    QCOMPARE(countText(survey.tables[1].count), u"0"_s);
    QCOMPARE(survey.find("EMPTY")->name, std::string("empty"));
    QVERIFY(survey.find("seen") == nullptr);
}

void TestColumnMapping::saysHowManyRowsThereAreAbout()
{
    const Database database(R"(
        CREATE TABLE events(id INTEGER PRIMARY KEY, n INT);
        INSERT INTO events WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 150000)
            SELECT n, n FROM c;)");
    QCOMPARE(countText(database.survey().tables.front().count), u"about 150,000"_s);
}

void TestColumnMapping::doesNotBelieveRowidsThatWereMadeUp()
{
    const Database database(R"(
        CREATE TABLE events(id INTEGER PRIMARY KEY, n INT);
        INSERT INTO events WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 150000)
            SELECT n * 1000000007, n FROM c;)");
    QCOMPARE(countText(database.survey().tables.front().count), u"at least 100,000"_s);
}

void TestColumnMapping::proposes_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("usual names")
        << QByteArray(R"(CREATE TABLE e(id INTEGER PRIMARY KEY, stream_id, version, event_type,
            event_id, payload, metadata, created_at);
            INSERT INTO e VALUES(1,'a-1',1,'Made','e1','{}','{"correlation_id":"c","user":{"id":7}}','2026-03-03 10:05:12'),
                                (2,'a-1',2,'Sold','e2','{}','{"correlation_id":"c"}','2026-03-03 10:05:13');)")
        << u"stream=stream_id,version=version,type=event_type,time=created_at,data=payload,"
           "metadata=metadata,position=id,id=event_id,correlation=metadata:/correlation_id,"
           "actor=metadata:/user/id"_s;
    QTest::newRow("names of its own")
        << QByteArray(threeOrders)
        << u"stream=agg,version=ver,type=what,time=ts,data=body,position=no"_s;
    QTest::newRow("a prefix")
        << QByteArray(
               R"(CREATE TABLE e(evt_stream, evt_seq INT, evt_type, evt_at, evt_data, evt_by);
            INSERT INTO e VALUES('a',1,'Made','2026-03-03T10:00:00Z','{"x":1}','judy'),
                                ('a',2,'Sold','2026-03-03T10:00:01Z','{"x":2}','judy'),
                                ('b',1,'Made','2026-03-03T10:00:02Z','{"x":3}','tom');)")
        << u"stream=evt_stream,version=evt_seq,type=evt_type,time=evt_at,data=evt_data,actor=evt_by"_s;
    QTest::newRow("one column with everything")
        << QByteArray(R"(CREATE TABLE e(id INTEGER PRIMARY KEY, doc TEXT);
            INSERT INTO e(doc) VALUES('{"streamId":"a","version":1,"type":"Made","payload":{"x":1}}'),
                                     ('{"streamId":"a","version":2,"type":"Sold","payload":{"x":2}}');)")
        << u"stream=doc:/streamId,version=doc:/version,type=doc:/type,data=doc:/payload,"
           "position=id"_s;
    QTest::newRow("a number that counts in each group of another column")
        << QByteArray(
               R"(CREATE TABLE e(no INTEGER PRIMARY KEY, acct, cents INT, seq INT, what, body);
            INSERT INTO e VALUES(1,'north',5,1,'Opened','{}'), (2,'south',5,1,'Opened','{}'),
                                (3,'north',7,2,'Paid','{}'), (4,'south',2,2,'Paid','{}'),
                                (5,'south',5,3,'Closed','{}'), (6,'north',1,3,'Paid','{}');)")
        << u"stream=acct,version=seq,type=what,data=body,position=no"_s;
    QTest::newRow("a number that counts all is no version")
        << QByteArray(R"(CREATE TABLE e(seq INT, stream, type);
            INSERT INTO e VALUES(1,'a','x'),(2,'b','x'),(3,'a','y'),(4,'b','y'),(5,'a','x'),
                                (6,'c','x'),(7,'a','z'),(8,'b','x'),(9,'c','y');)")
        << u"stream=stream,type=type,position=seq"_s;
    QTest::newRow("no events at all")
        << QByteArray("CREATE TABLE settings(a, b); INSERT INTO settings VALUES('x y', 2.5);")
        << QString();
}

void TestColumnMapping::proposes()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, expected);
    const Database database(sql);
    QCOMPARE(database.reason, QString());
    QCOMPARE(proposalFor(database), expected);
}

void TestColumnMapping::prefersTheTableOfEvents()
{
    const Database database(R"(
        CREATE TABLE customers(id INTEGER PRIMARY KEY, name TEXT, type TEXT, version INT, created_at);
        INSERT INTO customers VALUES(1,'Judy','gold',3,'2026-03-03 10:00:00');
        CREATE TABLE journal(stream TEXT, version INT, type TEXT, data TEXT, time TEXT);
        INSERT INTO journal VALUES('a-1',1,'Made','{}','2026-03-03 10:00:00');
        CREATE TABLE snapshots(stream TEXT, version INT, type TEXT, data TEXT, time TEXT);
        INSERT INTO snapshots SELECT * FROM journal;)");
    const StoreSurvey survey = database.survey();
    QCOMPARE(likeliestTable(survey)->name, std::string("journal"));
    QVERIFY(likeliestTable(StoreSurvey()) == nullptr);
}

void TestColumnMapping::readsWhatSomebodyWrote()
{
    const auto terms = parseMapping(R"(Schema-Version=v,stream="a,""b",actor=meta:/user/id)");
    QVERIFY(terms);
    QCOMPARE(terms.value().size(), 3U);
    QVERIFY(terms.value()[0].role == MappedRole::SchemaVersion);
    QCOMPARE(terms.value()[1].place.column, std::string("a,\"b"));
    QCOMPARE(terms.value()[2].place.column, std::string("meta"));
    QCOMPARE(terms.value()[2].place.pointer, std::string("/user/id"));
    ColumnMapping mapping;
    mapping.of(MappedRole::Stream) = terms.value()[1].place;
    QCOMPARE(mappingText(mapping), std::string(R"(stream="a,""b")"));
}

void TestColumnMapping::saysWhatIsWrongWithWhatSomebodyWrote_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *table, const QString &sentence) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(table) << sentence;
    };
    row("", "", u"\"\" is no role=column"_s);
    row("stream", "", u"\"stream\" is no role=column"_s);
    row("streem=a", "",
        u"there is no role streem; roles are stream, version, type, time, data, metadata, "
        u"position, "
        "id, correlation, causation, actor, schemaVersion, category, archived"_s);
    row("stream=", "", u"the role stream has no column"_s);
    row("stream=a,stream=b", "", u"the role stream is given twice"_s);
    row("actor=a:user", "",
        u"the role actor needs a JSON pointer behind the colon, such as /user/id, not \"user\""_s);
    row("type=kind", "b_events",
        u"the role type needs a column; table b_events has no column kind, but id, twice, k"_s);
    row("type=twice", "b_events",
        u"the role type cannot be read: the column twice of table b_events is computed by the "
        "database"_s);
    row("type=k", "c_events", u"there is no table c_events; tables are a_events, b_events"_s);
    row("type=K", "",
        u"several tables have these columns; choose with --table: a_events, b_events"_s);
}

void TestColumnMapping::saysWhatIsWrongWithWhatSomebodyWrote()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, table);
    const Database database("CREATE TABLE a_events(id, k); "
                            "CREATE TABLE b_events(id, twice INT AS (id * 2), k);");
    QCOMPARE(database.reason, QString());
    const auto terms = parseMapping(text.toStdString());
    const auto mapping = terms
        ? resolveMapping(terms.value(), database.survey(), table.toStdString())
        : Result<ColumnMapping>(terms.error());
    QVERIFY(!mapping);
    QTEST(mapping.error().message, "sentence");
}

void TestColumnMapping::saysWhatFollowsFromMissingRoles()
{
    const Database database(threeOrders);
    const ColumnMapping mapping = mapped(database.survey(), "stream=agg,type=what,data=body,id=no");
    QCOMPARE(consequences(mapping),
             QStringList({u"no version: events are counted in order, from 1 in each stream"_s,
                          u"no time: the time axis is off"_s,
                          u"no position: events come in the order in which they are stored"_s,
                          u"no correlation: what belongs together is not marked"_s,
                          u"no causation: what an event led to is not shown"_s}));
}

void TestColumnMapping::writesAProfileThatReadsTheEvents()
{
    const Database database(R"(
        CREATE TABLE log(no INTEGER PRIMARY KEY, agg TEXT, what TEXT, body TEXT, ticks INT);
        INSERT INTO log VALUES
            (5, 'order-7', 'Opened', '{"v":3,"in":{"n":1},"who":{"id":"judy"}}', 638463543124810000),
            (9, 'order-7', 'Sealed', '{"v":4,"in":{"n":2}}', 638463543130000000);)");
    const ColumnMapping mapping = mapped(database.survey(),
                                         "position=no,stream=agg,version=body:/"
                                         "v,type=what,time=ticks,data=body:/in,actor=body:/who/id");
    const auto profile = toProfile(mapping);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    const OpenStore store(database.path(), {profile.value()});
    QCOMPARE(store.failure, QString());
    QCOMPARE(store.events(), QStringList({u"order-7/3 Opened"_s, u"order-7/4 Sealed"_s}));
    QCOMPARE(store.problems(), QStringList());
    const Event event = store.event(0);
    QCOMPARE(event.position.value, 5);
    QCOMPARE(toIsoTime(*event.time), std::string("2024-03-18T10:25:12.481000Z"));
    QCOMPARE(event.data.bytes, std::string(R"({"n":1})"));
    QCOMPARE(event.actor.text, std::string("judy"));
    QCOMPARE(store.store->description().profile, u"log"_s);
}

void TestColumnMapping::everythingIsOneStreamWithoutRoles()
{
    const Database database(threeOrders);
    const auto profile = toProfile(mapped(database.survey(), "data=body"));
    QVERIFY(profile);
    const OpenStore store(database.path(), {profile.value()});
    QCOMPARE(store.events(), QStringList({u"log/1 log"_s, u"log/2 log"_s, u"log/3 log"_s}));

    QVERIFY(!toProfile({.name = u"x"_s, .table = "log"}));
    QCOMPARE(toProfile({.name = u"x"_s, .table = "log"}).error().message,
             u"nothing has a role yet"_s);
}

void TestColumnMapping::numbersGetTheirCategory()
{
    const Database database(R"(
        CREATE TABLE e(kind TEXT, id INT, type TEXT);
        INSERT INTO e VALUES('order',7,'Opened'),('customer',7,'Born');)");
    const auto profile = toProfile(mapped(database.survey(), "stream=id,category=kind,type=type"));
    QVERIFY(profile);
    const OpenStore store(database.path(), {profile.value()});
    QCOMPARE(store.events(), QStringList({u"order-7/1 Opened"_s, u"customer-7/1 Born"_s}));
}

void TestColumnMapping::namesThatAProfileCannotSay()
{
    const Database database(R"(CREATE TABLE e("a.b" TEXT); INSERT INTO e VALUES('x');)");
    const auto profile = toProfile(mapped(database.survey(), "type=a.b"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().message,
             u"a profile cannot name the column a.b, because of its dot"_s);
}

void TestColumnMapping::filesAreMappedByPointers()
{
    const RecordFile file(
        R"({"hdr":{"aggregateId":"order-7","eventType":"Opened","v":4},"in":{"n":1}}
{"hdr":{"aggregateId":"order-7","eventType":"Sealed","v":5},"in":{"n":2}}
)");
    const auto survey = surveyStore(file.path(), {});
    QVERIFY(survey);
    QVERIFY(survey.value().isOfRecords);
    const SurveyedTable &table = survey.value().tables.front();
    QCOMPARE(countText(table.count), u"2"_s);
    QCOMPARE(QByteArray::fromStdString(mappingText(proposeMapping(survey.value(), table))),
             QByteArray("stream=/hdr/aggregateId,type=/hdr/eventType,data=/in"));

    const auto mapping = resolveMapping(
        parseMapping("stream=/hdr/aggregateId,type=/hdr/eventType,version=/hdr/v,data=/in").value(),
        survey.value(), {});
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
    const auto profile = toProfile(mapping.value());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    const MappingPreview preview = previewMapping(file.path(), profile.value(), {});
    QVERIFY(preview.isWhole);
    QCOMPARE(linesOf(preview), QStringList({u"order-7/4 Opened"_s, u"order-7/5 Sealed"_s}));
    QCOMPARE(preview.events.front().event.data.bytes, std::string(R"({"n":1})"));
}

void TestColumnMapping::saysWhatAFileHas()
{
    const RecordFile file("{\"a\":{\"b\":1}}\n");
    const StoreSurvey survey = surveyStore(file.path(), {}).value();
    const auto reason = [&](const char *text) {
        const auto mapping = resolveMapping(parseMapping(text).value(), survey, {});
        return mapping ? QString() : mapping.error().message;
    };
    QCOMPARE(reason("type=b"),
             u"the role type needs a JSON pointer into the records, such as "
             "/user/id, not \"b\"; there is /a, /a/b"_s);
    QCOMPARE(reason("type=/b"),
             u"the role type finds nothing: /b leads to nothing in the records; "
             "there is /a, /a/b"_s);
}

void TestColumnMapping::opensAsChosen()
{
    const Database database(threeOrders);
    const auto store = openMapped(database.path(), {"stream=agg,version=ver,type=what", "LOG"});
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    QCOMPARE(store.value()->description().profile, u"log"_s);
    const auto other = openMapped(database.path(), {"stream=aggregate", {}});
    QVERIFY(!other);
    QCOMPARE(
        other.error().message,
        u"the role stream needs a column; table log has no column aggregate, but no, agg, ver, "
        "what, body, ts"_s);
}

void TestColumnMapping::suggestsAChoice()
{
    const Database database(QByteArray(threeOrders) + "CREATE TABLE settings(a, b);");
    QCOMPARE(suggestMapping(database.path()),
             std::optional(MappingChoice{
                 "stream=agg,version=ver,type=what,time=ts,data=body,position=no", "log"}));
    QVERIFY(!suggestMapping(Database("CREATE TABLE settings(a, b);").path()));
    QVERIFY(!suggestMapping(u"/nowhere.db"_s));
}

void TestColumnMapping::previewsTheFirstRows()
{
    const Database database(QByteArray(threeOrders) + R"(
        INSERT INTO log WITH RECURSIVE c(n) AS (SELECT 4 UNION ALL SELECT n+1 FROM c LIMIT 20000)
            SELECT n, 'order-' || n, 1, 'Opened', '{}', 1772532315000 FROM c;)");
    QCOMPARE(database.reason, QString());
    const StoreSurvey survey = database.survey();
    const auto profile = toProfile(proposeMapping(survey, survey.tables.front()));
    const MappingPreview preview = previewMapping(database.path(), profile.value(), {});
    QCOMPARE(preview.failure, QString());
    QVERIFY(!preview.isWhole);
    QVERIFY(preview.index->rowCount() >= previewedRows);
    QVERIFY(preview.index->rowCount() < 2 * 8'192);
    QCOMPARE(preview.events.size(), previewedEvents);
    QCOMPARE(linesOf(preview).first(4),
             QStringList({u"order-7/1 Opened"_s, u"order-8/1 Opened"_s, u"order-7/2 Changed"_s,
                          u"order-4/1 Opened"_s}));
}

void TestColumnMapping::previewsProblems()
{
    const Database database(QByteArray(threeOrders)
                            + "INSERT INTO log VALUES(4, 'order-7', 2, 'Again', '{}', 'soon');");
    const auto profile = toProfile(
        mapped(database.survey(), "stream=agg,version=ver,type=what,time=ts,position=ver"));
    const MappingPreview preview = previewMapping(database.path(), profile.value(), {});
    QVERIFY(preview.isWhole);
    QStringList problems;
    for (const Problem &problem : preview.problems)
        problems += problem.place + u": "_s + problem.message;
    QCOMPARE(problems,
             QStringList({u"log row 4: the time (column ts) is none: soon"_s,
                          u"log row 4: stream order-7 has version 2 more than once"_s}));
}

void TestColumnMapping::previewStopsWhenAsked()
{
    const Database database(threeOrders);
    const auto profile = toProfile(mapped(database.survey(), "stream=agg,type=what"));
    std::stop_source stop;
    stop.request_stop();
    const MappingPreview preview
        = previewMapping(database.path(), profile.value(), stop.get_token());
    QVERIFY(preview.events.empty());
    QVERIFY(!preview.isWhole);
}

void TestColumnMapping::aMillionRowsTakeLessThanASecond()
{
    // The position has no index, so that sorting by it would mean reading everything.
    const Database database(R"(
        CREATE TABLE e(pos INT, stream TEXT, version INT, type TEXT, data TEXT, time TEXT);
        INSERT INTO e WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 1000000)
            SELECT n, 'order-' || (n % 1000), n / 1000 + 1, 'Changed', '{"n":' || n || '}',
                   '2026-03-03T10:00:00Z' FROM c;)");
    QElapsedTimer timer;
    timer.start();
    const StoreSurvey survey = database.survey();
    const qint64 surveyed = timer.restart();
    const ColumnMapping mapping = proposeMapping(survey, *likeliestTable(survey));
    const MappingPreview preview = previewMapping(database.path(), toProfile(mapping).value(), {});
    const qint64 previewed = timer.elapsed();
    QCOMPARE(countText(survey.tables.front().count), u"about 1,000,000"_s);
    QCOMPARE(mappingText(mapping),
             std::string("stream=stream,version=version,type=type,time=time,"
                         "data=data,position=pos"));
    QCOMPARE(preview.problems.size(), 0U);
    qInfo("survey %lld ms, proposal and preview %lld ms", surveyed, previewed);
    QVERIFY(surveyed < 1'000);
    QVERIFY(previewed < 1'000);
}

void TestColumnMapping::changesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    OtherProgram other(path);
    other.run("PRAGMA journal_mode=WAL;" + QByteArray(threeOrders));
    const auto before = contentsOf(folder.path());
    const auto survey = surveyStore(path, {});
    QVERIFY(survey);
    const auto profile = toProfile(mapped(survey.value(), "stream=agg,type=what"));
    QCOMPARE(previewMapping(path, profile.value(), {}).events.size(), 3U); // Still in the -wal.
    auto after = contentsOf(folder.path());
    // Locks are taken in the shared memory; its bytes are SQLite's own affair.
    after[u"a.db-shm"_s] = before.at(u"a.db-shm"_s);
    QVERIFY(after == before);
}

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_column_mapping.moc"
