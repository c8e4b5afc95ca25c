// SPDX-License-Identifier: MIT
#include "model/store/event_store.h"

#include <QTest>

#include <numeric>

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Reading for a fold must give what reading gives, record by record, over every file of the tests.
class TestReadForFold : public QObject
{
    Q_OBJECT
private slots:
    void isReadingButForRawAndPlace_data();
    void isReadingButForRawAndPlace();
    void givesWhatIsAskedForAsReadingDoes_data();
    void givesWhatIsAskedForAsReadingDoes();
    void searchesManyRowsAsItSearchesEach_data();
    void searchesManyRowsAsItSearchesEach();
    void seesThatAMemberNoLongerPlaysItsRole();
    void startsAfreshWithAnEventThatWasUsed();
    void keepsWhatIsWrittenBetweenBlanksAndEscapes();
    void readsOnInFilesThatGrow();
    void saysWhyARowCannotBeRead();

private:
    struct Opened
    {
        std::unique_ptr<EventStore> store;
        std::shared_ptr<const StoreIndex> index;
        std::unique_ptr<EventReader> reader;
    };

    static Opened open(const QString &path)
    {
        auto store = openStore(path);
        if (!store)
            QTest::qFail(qPrintable(store.error().message), __FILE__, __LINE__);
        Opened opened{.store = std::move(store).value()};
        IndexBuilder builder(opened.store->rules());
        (void)opened.store->index(builder, {}, {});
        opened.index = builder.snapshot();
        opened.reader = std::move(opened.store->makeReader()).value();
        return opened;
    }

    void addStores();

    QString write(const QByteArray &content)
    {
        QString path = m_folder.filePath(u"made.jsonl"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("cannot write the file", __FILE__, __LINE__);
        return path;
    }

    /// Reads each row both ways into the same event, in the order of \a rows.
    static void compareBothWays(const Opened &opened, const std::vector<std::int64_t> &rows)
    {
        Event event;
        for (const std::int64_t row : rows) {
            Event expected = opened.reader->read(*opened.index, {row}).value();
            expected.raw.clear();
            expected.place.clear();
            const auto done = opened.reader->readForFold(*opened.index, {row}, event);
            QVERIFY2(done, qPrintable(u"row %1"_s.arg(row)));
            QCOMPARE(event.position.value, expected.position.value);
            QCOMPARE(event.stream, expected.stream);
            QCOMPARE(event.version.value, expected.version.value);
            QCOMPARE(event.type, expected.type);
            QCOMPARE(event.schemaVersion, expected.schemaVersion);
            QCOMPARE(event.time, expected.time);
            QCOMPARE(event.id, expected.id);
            QCOMPARE(event.correlationId, expected.correlationId);
            QCOMPARE(event.causationId, expected.causationId);
            QCOMPARE(event.actor, expected.actor);
            QCOMPARE(event.data.bytes, expected.data.bytes);
            QCOMPARE(event.data, expected.data);
            QCOMPARE(event.metadata.bytes, expected.metadata.bytes);
            QCOMPARE(event.metadata, expected.metadata);
            QCOMPARE(event.isArchived, expected.isArchived);
            QCOMPARE(event.defect, expected.defect);
            QCOMPARE(event.raw, expected.raw);
            QCOMPARE(event.place, expected.place);
        }
    }

    QTemporaryDir m_folder;
};

/// A row for each file and database of the tests.
void TestReadForFold::addStores()
{
    const QDir files(QStringLiteral(TEST_DATA "/files"));
    for (const QString &name : files.entryList(QDir::Files))
        QTest::addRow("%s", qPrintable(name)) << files.filePath(name);
    const QDir databases(QStringLiteral(TEST_DATA "/sqlite"));
    for (const QString &name : databases.entryList({u"*.sql"_s}, QDir::Files)) {
        const QString path = m_folder.filePath(name + u".db"_s);
        if (!QFile::exists(path)) { // By the first test that needs it.
            const QString reason = fixture::runSql(path, fixture::dataFile(name));
            QVERIFY2(reason.isEmpty(), qPrintable(reason));
        }
        QTest::addRow("%s", qPrintable(name)) << path;
    }
}

void TestReadForFold::isReadingButForRawAndPlace_data()
{
    QTest::addColumn<QString>("path");
    addStores();
}

void TestReadForFold::isReadingButForRawAndPlace()
{
    QFETCH(QString, path);
    const Opened opened = open(path);
    const std::int64_t count = opened.index->rowCount();
    QVERIFY(count > 0);
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < count; ++row)
        rows.push_back(row);
    compareBothWays(opened, rows);
    compareBothWays(opened, {rows.rbegin(), rows.rend()});
    Event event; // In a row, with nothing read between.
    for (const std::int64_t row : rows) {
        QVERIFY(opened.reader->readForFold(*opened.index, {row}, event));
        QCOMPARE(event.data.bytes,
                 opened.store->makeReader().value()->read(*opened.index, {row}).value().data.bytes);
    }
}

void TestReadForFold::givesWhatIsAskedForAsReadingDoes_data()
{
    QTest::addColumn<QString>("path");
    addStores();
}

void TestReadForFold::givesWhatIsAskedForAsReadingDoes()
{
    QFETCH(QString, path);
    const Opened opened = open(path);
    const std::vector<EventParts> wishes{
        {.context = false},
        {.schemaVersion = false, .context = false},
        {.id = false, .metadata = false, .schemaVersion = false, .context = false}};
    std::vector<std::uint32_t> rows(static_cast<std::size_t>(opened.index->rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    for (const EventParts &parts : wishes) {
        Event event;
        const ReadingRun run(*opened.reader, *opened.index, rows);
        for (const std::uint32_t row : rows) {
            const Event expected
                = opened.store->makeReader().value()->read(*opened.index, {row}).value();
            QVERIFY(opened.reader->readForFold(*opened.index, {row}, event, parts));
            QCOMPARE(event.stream, expected.stream);
            QCOMPARE(event.version.value, expected.version.value);
            QCOMPARE(event.type, expected.type);
            QCOMPARE(event.time, expected.time);
            QCOMPARE(event.isTombstone, expected.isTombstone);
            QCOMPARE(event.defect, expected.defect);
            QVERIFY(!parts.id || event.id == expected.id);
            QVERIFY(!parts.data || event.data == expected.data);
            QVERIFY(!parts.metadata || event.metadata == expected.metadata);
            QVERIFY(!parts.schemaVersion || event.schemaVersion == expected.schemaVersion);
        }
    }
}

void TestReadForFold::searchesManyRowsAsItSearchesEach_data()
{
    QTest::addColumn<QString>("path");
    addStores();
}

void TestReadForFold::searchesManyRowsAsItSearchesEach()
{
    QFETCH(QString, path);
    const Opened opened = open(path);
    const Row end{opened.index->rowCount()};
    for (const std::string_view text : {"a", "E", "1", "order", "},{", "nowhere", "\xc3\xa9"}) {
        for (const Row first : {Row{0}, Row{end.value / 2}, Row{end.value - 1}}) {
            const auto found = opened.reader->rowsThatMayContain(*opened.index, first, end, text);
            QVERIFY(std::ranges::is_sorted(found));
            for (Row row = first; row < end; ++row.value) {
                const bool isFound
                    = std::ranges::binary_search(found, static_cast<std::uint32_t>(row.value));
                QVERIFY2(isFound || !opened.reader->mayContain(*opened.index, row, text),
                         qPrintable(u"row %1"_s.arg(row.value)));
            }
        }
    }
    QVERIFY(opened.reader->rowsThatMayContain(*opened.index, end, end, "a").empty());
}

void TestReadForFold::seesThatAMemberNoLongerPlaysItsRole()
{
    // `position` and `sequence` are data as soon as they are no integers, `body` as `data` is null.
    const Opened opened
        = open(write("{\"stream\":\"a\",\"type\":\"T\",\"position\":7,\"n\":1}\n"
                     "{\"stream\":\"a\",\"type\":\"T\",\"position\":8,\"n\":2}\n"
                     "{\"stream\":\"a\",\"type\":\"T\",\"position\":\"left\",\"n\":3}\n"
                     "{\"stream\":\"a\",\"type\":\"T\",\"position\":9,\"n\":4}\n"
                     "{\"stream\":\"a\",\"type\":\"T\",\"data\":{},\"body\":{\"n\":5}}\n"
                     "{\"stream\":\"a\",\"type\":\"T\",\"data\":null,\"body\":{\"n\":6}}\n"));
    compareBothWays(opened, {0, 1, 2, 3, 4, 5});
    Event event;
    QVERIFY(opened.reader->readForFold(*opened.index, {1}, event));
    QCOMPARE(event.data.bytes, std::string("{\"n\":2}"));
    QVERIFY(opened.reader->readForFold(*opened.index, {2}, event));
    QCOMPARE(event.data.bytes, std::string("{\"position\":\"left\",\"n\":3}"));
    QVERIFY(opened.reader->readForFold(*opened.index, {5}, event));
    QCOMPARE(event.data.bytes, std::string("{\"n\":6}"));
}

void TestReadForFold::startsAfreshWithAnEventThatWasUsed()
{
    const Opened opened = open(write("{\"stream\":\"a\",\"type\":\"T\",\"id\":7}\n"));
    Event event{.stream = "other",
                .type = "Other",
                .schemaVersion = {"3", true},
                .time = Timestamp(std::chrono::microseconds(1)),
                .id = {"old", false},
                .correlationId = {"c", false},
                .data = {Payload::Kind::Bytes, "old"},
                .metadata = {Payload::Kind::Json, "{}"},
                .raw = "old",
                .place = "old",
                .isArchived = true,
                .defect = "old"};
    QVERIFY(opened.reader->readForFold(*opened.index, {0}, event));
    QCOMPARE(event.stream, std::string("a"));
    QCOMPARE(event.type, std::string("T"));
    QCOMPARE(event.id, (Identifier{"7", true}));
    QCOMPARE(event.schemaVersion, Identifier());
    QCOMPARE(event.correlationId, Identifier());
    QVERIFY(!event.time);
    QCOMPARE(event.data, Payload());
    QCOMPARE(event.metadata, Payload());
    QCOMPARE(event.raw + event.place + event.defect, std::string());
    QVERIFY(!event.isArchived);
}

void TestReadForFold::keepsWhatIsWrittenBetweenBlanksAndEscapes()
{
    const Opened opened = open(write(
        "{ \"stream\" : \"a\" , \"type\" : \"T\\u0031\" , \"data\" : { \"n\" : 1.50 , \"t\" : \"x, "
        "}\" }  }\n"
        "{\"stream\":\"a\",\"type\":\"T\",\"d\\u0061ta\":[1 , {}] "
        ",\"metadata\":\"{\\\"user\\\":\\\"eve\\\"}\"}\n"
        "{\"stream\":\"a\",\"type\":\"T\",\"data\":-0 , \"meta\":null}\n"
        "{\"stream\":\"a\",\"type\":\"T\",\"data\":1,\"data\":\"\\u00e9 "
        "\",\"metadata\":{\"correlationId\":12345678901234567890, \"user\":\"\\u00e9\"}}\r\n"));
    compareBothWays(opened, {0, 1, 2, 3});
    Event event;
    QVERIFY(opened.reader->readForFold(*opened.index, {0}, event));
    QCOMPARE(event.data.bytes, std::string("{ \"n\" : 1.50 , \"t\" : \"x, }\" }"));
    QCOMPARE(event.type, std::string("T1"));
    QVERIFY(opened.reader->readForFold(*opened.index, {3}, event));
    QCOMPARE(event.data.bytes, std::string("\"\\u00e9 \""));
    QCOMPARE(event.correlationId, (Identifier{"12345678901234567890", true}));
    QCOMPARE(event.actor.text, std::string("é"));
}

void TestReadForFold::readsOnInFilesThatGrow()
{
    const QByteArray one = "{\"stream\":\"a\",\"type\":\"T\",\"data\":1}\n";
    const QByteArray two = "{\"stream\":\"a\",\"type\":\"T\",\"data\":2}\n";
    const QString path = write(one);
    const auto store = std::move(openStore(path)).value();
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    const auto reader = std::move(store->makeReader()).value();
    Event event;
    QVERIFY(reader->readForFold(*builder.snapshot(), {0}, event));
    QFile file(path);
    QVERIFY(file.open(QFile::Append) && file.write(two) == two.size());
    file.close();
    QVERIFY(store->index(builder, {}, {}));
    QVERIFY(reader->readForFold(*builder.snapshot(), {1}, event));
    QCOMPARE(event.data.bytes, std::string("2"));
}

void TestReadForFold::saysWhyARowCannotBeRead()
{
    const QString path = write("{\"stream\":\"a\",\"type\":\"T\",\"data\":1}\n");
    const Opened opened = open(path);
    QVERIFY(QFile::resize(path, 0));
    Event event;
    const auto done = opened.reader->readForFold(*opened.index, {0}, event);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"shorter"_s), qPrintable(done.error().message));
}

QTEST_GUILESS_MAIN(TestReadForFold)
#include "tst_read_for_fold.moc"
