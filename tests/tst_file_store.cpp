// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"

#include <QTemporaryDir>
#include <QTest>

#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestFileStore : public QObject
{
    Q_OBJECT
private slots:
    void namesTheForm_data();
    void namesTheForm();
    void readsJsonLines();
    void readsWholeEvents();
    void readsAnArrayWithOtherNames();
    void readsAnArrayInsideAnObject();
    void readsObjectsOverSeveralLines();
    void readsASingleCloudEvent();
    void readsABatchOfCloudEvents();
    void readsLinesOfCloudEvents();
    void readsGzipLikeWhatIsInIt_data();
    void readsGzipLikeWhatIsInIt();
    void readsEveryMemberOfAGzip();
    void understandsEveryWayOfWritingNames();
    void numbersAndNamesWhatHasNoVersionAndNoStream();
    void keepsWhatIsLeftOfAFlatRecordAsData();
    void keepsValuesExactlyAsWritten();
    void unpacksDataThatIsJsonInAString();
    void countsPositionsUnlessTheFileDoes();
    void searchesRawRecordsWithoutCase();
    void stopsWhenAsked();

private:
    static std::unique_ptr<EventStore> open(const QString &name)
    {
        auto store = openFileStore(QStringLiteral(TEST_DATA "/files/") + name);
        if (!store)
            QTest::qFail(qPrintable(store.error().message), __FILE__, __LINE__);
        return std::move(store).value();
    }

    std::unique_ptr<EventStore> write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"made.jsonl"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("cannot write the file", __FILE__, __LINE__);
        file.close();
        return std::move(openFileStore(path)).value();
    }

    QTemporaryDir m_folder;
};

void TestFileStore::namesTheForm_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("profile");
    const auto row = [](const char *file, const char *profile) {
        QTest::addRow("%s", file) << QString::fromLatin1(file) << QString::fromLatin1(profile);
    };
    row("accounts.jsonl", "JSON Lines");
    row("accounts.jsonl.gz", "JSON Lines, gzip");
    row("orders.json", "JSON array");
    row("wrapped.json", "JSON array");
    row("objects.json", "JSON objects");
    row("cloudevent.json", "CloudEvents (JSON)");
    row("cloudevents-batch.json", "CloudEvents (JSON batch)");
    row("cloudevents-batch.json.gz", "CloudEvents (JSON batch), gzip");
    row("cloudevents.jsonl", "CloudEvents (JSON Lines)");
}

void TestFileStore::namesTheForm()
{
    QFETCH(QString, file);
    QFETCH(QString, profile);
    const auto store = open(file);
    QCOMPARE(store->description().profile, profile);
    QCOMPARE(store->description().kind, StoreDescription::Kind::File);
    QVERIFY(store->description().path.endsWith(u"/files/"_s + file));
}

void TestFileStore::readsJsonLines()
{
    const auto store = open(u"accounts.jsonl"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 account-42 v1 AccountOpened 2026-03-03T10:05:12.481000Z c=c-1 by=judy\n"
             "2 account-42 v2 MoneyDeposited 2026-03-03T10:06:00.000000Z c=c-1\n"
             "3 account-7 v1 AccountOpened 2026-03-03T10:06:40.000000Z\n"
             "4 account-42 v3 MoneyWithdrawn 2026-03-03T10:07:00.000000Z\n");
    QCOMPARE(problemsText(*index), QString());
    QVERIFY(!store->hasGrown());
}

void TestFileStore::readsWholeEvents()
{
    const auto store = open(u"accounts.jsonl"_s);
    const auto index = indexOf(*store);
    const Event second = eventAt(*store, *index, 1);
    QCOMPARE(second.stream, "account-42");
    QCOMPARE(second.version.value, 2);
    QCOMPARE(second.position.value, 2);
    QCOMPARE(second.data, (Payload{Payload::Kind::Json, R"({"amount":10000})"}));
    QCOMPARE(second.metadata.bytes, R"({"correlationId":"c-1","causationId":"e-1"})");
    QCOMPARE(second.id.text, "e-2");
    QCOMPARE(second.correlationId.text, "c-1");
    QCOMPARE(second.causationId.text, "e-1");
    QCOMPARE(second.place, "line 2");

    const Event last = eventAt(*store, *index, 3);
    QCOMPARE(last.data.bytes, R"({"amount": 3000})"); // The blank as it is written.
    QCOMPARE(last.place, "line 5"); // Line 4 is blank.
    QVERIFY(last.raw.starts_with(R"({"stream":"account-42","version":3)"));
    QVERIFY(last.raw.ends_with(R"("id":"e-4"})"));
}

void TestFileStore::readsAnArrayWithOtherNames()
{
    const auto store = open(u"orders.json"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 Order-1001 v0 OrderPlaced 2026-03-03T10:05:12.481000Z c=t-9 by=7\n"
             "2 Order-1001 v1 OrderShipped 2026-03-04T08:00:00.000000Z\n");
    const Event first = eventAt(*store, *index, 0);
    QCOMPARE(first.place, "record 1");
    QCOMPARE(first.data.bytes, R"({"total":12.50})");
    QCOMPARE(first.actor, (Identifier{"7", true}));
    QVERIFY(first.raw.starts_with("{\n    \"aggregateType\""));
    QVERIFY(first.raw.ends_with("}\n  }"));
}

void TestFileStore::readsAnArrayInsideAnObject()
{
    const auto store = open(u"wrapped.json"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 cart-1 v0 CartOpened 2026-01-01T00:00:00.000000Z\n"
             "2 cart-1 v1 ItemAdded 2026-01-01T00:00:01.000000Z\n");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, R"({"sku": "A"})");
}

void TestFileStore::readsObjectsOverSeveralLines()
{
    const auto store = open(u"objects.json"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 door-1 v1 Opened\n2 door-1 v2 Closed\n");
    QCOMPARE(eventAt(*store, *index, 1).raw,
             "{\n  \"type\": \"Closed\",\n  \"stream\": \"door-1\"\n}");
}

void TestFileStore::readsASingleCloudEvent()
{
    const auto store = open(u"cloudevent.json"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 order-1345693 v5 com.example.order.placed 2026-03-03T09:05:12.481000Z c=c-77\n");
    const Event event = eventAt(*store, *index, 0);
    QCOMPARE(event.id.text, "A234-1234-1234");
    QCOMPARE(event.causationId.text, "e-76");
    QCOMPARE(event.data.bytes, R"({"total": 12.50})");
    QCOMPARE(event.metadata.bytes,
             R"({"specversion":"1.0","source":"https://example.com/orders",)"
             R"("datacontenttype":"application/json","partitionkey":"p-1"})");
}

void TestFileStore::readsABatchOfCloudEvents()
{
    const auto store = open(u"cloudevents-batch.json"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 /sensors/3 v1 measured 2026-03-03T10:00:00.000000Z"
             " c=0af7651916cd43dd8448eb211c80319c\n"
             "2 /sensors/3 v2 measured 2026-03-03T10:00:01.000000Z\n");
    QCOMPARE(eventAt(*store, *index, 0).data,
             (Payload{Payload::Kind::Bytes, std::string("\x00\x01\x02\xff", 4)}));
    QCOMPARE(eventAt(*store, *index, 1).data, (Payload{Payload::Kind::Json, R"("21.5 degrees")"}));
}

void TestFileStore::readsLinesOfCloudEvents()
{
    const auto store = open(u"cloudevents.jsonl"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 order-1 v1 placed\n2 order-2 v1 placed\n3 order-1 v2 shipped\n");
    QCOMPARE(eventAt(*store, *index, 2).data, (Payload{Payload::Kind::Json, "null"}));
}

void TestFileStore::readsGzipLikeWhatIsInIt_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"accounts.jsonl", "orders.json", "cloudevents-batch.json"})
        QTest::addRow("%s", file) << QString::fromLatin1(file);
}

void TestFileStore::readsGzipLikeWhatIsInIt()
{
    QFETCH(QString, file);
    const auto plain = open(file);
    const auto packed = open(file + u".gz"_s);
    const auto index = indexOf(*plain);
    const auto packedIndex = indexOf(*packed);
    QCOMPARE(rowsText(*packedIndex), rowsText(*index));
    QCOMPARE(eventAt(*packed, *packedIndex, 1).raw, eventAt(*plain, *index, 1).raw);
    QCOMPARE(problemsText(*packedIndex), QString());
}

void TestFileStore::readsEveryMemberOfAGzip()
{
    const auto store = open(u"two-members.jsonl.gz"_s);
    QCOMPARE(rowsText(*indexOf(*store)), "1 g-1 v1 One\n2 g-1 v2 Two\n");
}

void TestFileStore::understandsEveryWayOfWritingNames()
{
    const auto store = open(u"dialects.jsonl"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 a-1 v4 ByCamel 2026-03-03T10:00:00.000000Z c=c by=u\n"
             "2 a-1 v5 BySnake 2026-03-03T10:00:01.000000Z c=c by=u\n"
             "3 a-1 v6 ByPascal 2026-03-03T10:00:02.000000Z c=c by=u\n"
             "4 a-1 v7 ByKebab 2026-03-03T10:00:03.000000Z c=c by=u\n"
             "5 a-1 v8 ByRank 2026-03-03T10:00:04.000000Z c=c by=u\n"
             "6 a-1 v9 ByMetadata 2026-03-03T10:00:05.000000Z c=c by=u\n");
    for (int row = 0; row < 5; ++row)
        QCOMPARE(eventAt(*store, *index, row).id.text, "i");
    QCOMPARE(eventAt(*store, *index, 4).data.bytes, R"({"key":"other","kind":"other"})");
}

void TestFileStore::numbersAndNamesWhatHasNoVersionAndNoStream()
{
    const auto store = open(u"flat.jsonl"_s);
    QCOMPARE(rowsText(*indexOf(*store)),
             "1 flat v1 Clicked 2026-03-03T10:05:12.481000Z by=judy\n"
             "2 flat v2 Clicked 2026-03-03T10:05:12.482000Z by=ann\n");
}

void TestFileStore::keepsWhatIsLeftOfAFlatRecordAsData()
{
    const auto store = open(u"flat.jsonl"_s);
    const auto index = indexOf(*store);
    QCOMPARE(eventAt(*store, *index, 0).data,
             (Payload{Payload::Kind::Json, R"({"button":"buy","price":10.50})"}));
    const auto bare = write(R"({"type":"Ping","stream":"a","actor":null})");
    QCOMPARE(eventAt(*bare, *indexOf(*bare), 0).data, Payload{});
}

void TestFileStore::keepsValuesExactlyAsWritten()
{
    const auto store = open(u"exact-values.jsonl"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 s-1 v1 T\n2 s-1 v2 last\n");
    const Event first = eventAt(*store, *index, 0);
    QCOMPARE(first.id, (Identifier{"12345678901234567890", true}));
    QCOMPARE(first.data.bytes,
             R"({"big":12345678901234567890, "huge":1e400,"dup":1,"dup":2 ,"lone":"\ud800"})");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, "[1.0,-0]");
}

void TestFileStore::unpacksDataThatIsJsonInAString()
{
    const auto store
        = write(R"({"type":"A","data":"{\"a\": \"\\u00e9\"}","metadata":"{\"actor\":\"x\"}"}
{"type":"B","data":"{not JSON"}
{"type":"C","data":"text"})");
    const auto index = indexOf(*store);
    const Event first = eventAt(*store, *index, 0);
    QCOMPARE(first.data, (Payload{Payload::Kind::Json, R"({"a": "\u00e9"})"}));
    QCOMPARE(first.metadata.bytes, R"({"actor":"x"})");
    QCOMPARE(first.actor.text, "x");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, R"("{not JSON")");
    QCOMPARE(eventAt(*store, *index, 2).data.bytes, R"("text")");
}

void TestFileStore::countsPositionsUnlessTheFileDoes()
{
    const auto explicitly = write(R"({"type":"A","globalPosition":100}
{"type":"B","globalPosition":"250"}
{"type":"C","globalPosition":90})");
    const auto index = indexOf(*explicitly);
    QCOMPARE(rowsText(*index), "100 made v1 A\n250 made v2 B\n90 made v3 C\n");
    QCOMPARE(problemsText(*index),
             u"position-backwards, line 3: position 90 comes after position 250\n"_s);

    // A sequence counts in the stream if there is one, and in the file if there is none.
    const auto inFile = write(R"({"type":"A","sequence":7})");
    QCOMPARE(rowsText(*indexOf(*inFile)), "7 made v1 A\n");
    const auto inStream = write(R"({"type":"A","sequence":7,"stream":"s"})");
    QCOMPARE(rowsText(*indexOf(*inStream)), "1 s v7 A\n");
}

void TestFileStore::searchesRawRecordsWithoutCase()
{
    const auto store = write("{\"type\":\"Opened\",\"data\":\"Grace Hopper\"}\n"
                             "{\"type\":\"Opened\",\"data\":\"Gr\\u0061ce\"}\n");
    const auto index = indexOf(*store);
    const auto reader = std::move(store->makeReader()).value();
    QVERIFY(reader->mayContain(*index, {0}, "hOPPER"));
    QVERIFY(!reader->mayContain(*index, {0}, "Ada"));
    QVERIFY(reader->mayContain(*index, {1}, "Ada")); // It has an escape: who knows.
    QVERIFY(reader->mayContain(*index, {0}, "\xc3\xa9"));
}

void TestFileStore::stopsWhenAsked()
{
    QByteArray lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "{\"type\":\"T\"}\n";
    const auto store = write(lines);
    IndexBuilder builder;
    std::stop_source stop;
    const auto stopAtOnce = [&stop](std::int64_t, std::int64_t) { stop.request_stop(); };
    QVERIFY(store->index(builder, stopAtOnce, stop.get_token()));
    const std::int64_t before = builder.nextRow().value;
    QVERIFY(before > 0 && before < 20'000);
    QVERIFY(store->hasGrown());
    QVERIFY(store->index(builder, {}, {})); // Goes on where it stopped.
    QCOMPARE(builder.nextRow().value, 20'000);
    QVERIFY(!store->hasGrown());
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_file_store.moc"
