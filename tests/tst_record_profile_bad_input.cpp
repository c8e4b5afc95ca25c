// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"

#include <QTemporaryDir>
#include <QTest>

#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What broken, hostile and odd files get that the built-in profiles know.
class TestRecordProfileBadInput : public QObject
{
    Q_OBJECT
private slots:
    void waitsForALineThatIsBeingWritten();
    void listsALineThatIsCutOff();
    void listsAnEventWithoutPayload();
    void listsIdsThatAreNoNumbers();
    void showsPayloadsThatAreNoJson();
    void listsHeadersWithAnOddNumberOfItems();
    void readsHeadersAndPayloadsOfThreeHundredMembers();
    void readsARecordOfThreeHundredMembers();
    void readsAStreamNameOfTenMegabytes();
    void saysOfEveryBadRowWhyItIsOne();
    void keepsWhatAnArrayHoldsThatIsTurnedAround();
    void readsAnyDepthOfNesting();

private:
    std::unique_ptr<EventStore> open(const QByteArray &content, const QString &profile)
    {
        const QString path = m_folder.filePath(u"made.jsonl"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the file");
        file.close();
        auto store = openFileStore(path);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        if (store.value()->description().profile != profile)
            qFatal("%s", qPrintable(store.value()->description().profile));
        return std::move(store).value();
    }

    QTemporaryDir m_folder;
};

namespace {

QByteArray kafkaLine(const QByteArray &members)
{
    return R"({"topic":"t","partition":0,"offset":1,"ts":0,)" + members + "}\n";
}

QByteArray eventLine(const QByteArray &id)
{
    return R"({"type":"event","payload":{"specversion":"1.0","subject":"/s","type":"T","id":)" + id
        + "}}\n";
}

QByteArray rowOf(int number)
{
    return R"({"threadId":1,"threadCounter":1,"aggregateId":"a","aggregateVersion":)"
        + QByteArray::number(number) + R"(,"type":"T","timestamp":)" + QByteArray::number(number)
        + "}\n";
}

} // namespace

void TestRecordProfileBadInput::waitsForALineThatIsBeingWritten()
{
    const auto store
        = open(eventLine("\"1\"") + R"({"type":"event","payload":{"spec)", u"EventSourcingDB"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 /s v1 T\n");
    QCOMPARE(problemsText(*index), QString());
    QVERIFY(!store->hasGrown());
}

void TestRecordProfileBadInput::listsALineThatIsCutOff()
{
    const auto store
        = open(rowOf(2) + "{\"threadId\":1,\"thre\n" + rowOf(1), u"reSolve (export)"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 a v1 T 1970-01-01T00:00:00.001000Z\n2 a v2 T 1970-01-01T00:00:00.002000Z\n3 bad\n");
    QCOMPARE(problemsText(*index),
             u"bad-record, line 2: not JSON: unexpected end of data at column 20\n"_s);
    const Event bad = eventAt(*store, *index, 2);
    QCOMPARE(bad.raw, R"({"threadId":1,"thre)");
    QCOMPARE(bad.place, "line 2");
}

void TestRecordProfileBadInput::listsAnEventWithoutPayload()
{
    const auto store = open(eventLine("\"1\"") + "{\"type\":\"event\"}\n" + eventLine("\"2\""),
                            u"EventSourcingDB"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 /s v1 T\n2 bad\n2 /s v2 T\n");
    QVERIFY(problemsText(*index).startsWith(u"bad-record, line 2: has no type at /payload/type\n"));
    QCOMPARE(eventAt(*store, *index, 1).defect, "has no type at /payload/type");
}

void TestRecordProfileBadInput::listsIdsThatAreNoNumbers()
{
    const auto store = open(eventLine("\"7\"") + eventLine("\"x\"") + eventLine("9.5")
                                + eventLine("99999999999999999999") + eventLine("[1]"),
                            u"EventSourcingDB"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "7 /s v1 T\n8 /s v2 T\n9 /s v3 T\n10 /s v4 T\n11 /s v5 T\n");
    QCOMPARE(problemsText(*index),
             u"undecodable, line 2: /payload/id is not an integer: \"x\"\n"
             "undecodable, line 3: /payload/id is not an integer: 9.5\n"
             "undecodable, line 4: /payload/id is not an integer: 99999999999999999999\n"
             "undecodable, line 5: /payload/id is not an integer: [1]\n"_s);
    QCOMPARE(eventAt(*store, *index, 3).id, (Identifier{"99999999999999999999", true}));
}

void TestRecordProfileBadInput::showsPayloadsThatAreNoJson()
{
    const auto store = open(kafkaLine(R"("key":"k","payload":"{\"cut\":")")
                                + kafkaLine(R"("key":"k","payload":"\u0000\ud800")")
                                + kafkaLine(R"("key":"k","payload":"")")
                                + kafkaLine(R"("key":"k","payload":"{}")"),
                            u"kcat -J"_s);
    const auto index = indexOf(*store);
    QCOMPARE(problemsText(*index), QString());
    QCOMPARE(eventAt(*store, *index, 0).data, (Payload{Payload::Kind::Text, R"({"cut":)"}));
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, std::string("\0\xed\xa0\x80", 4));
    QCOMPARE(eventAt(*store, *index, 2).data, (Payload{Payload::Kind::Text, ""}));
    QCOMPARE(eventAt(*store, *index, 3).data, (Payload{Payload::Kind::Json, "{}"}));
}

void TestRecordProfileBadInput::listsHeadersWithAnOddNumberOfItems()
{
    const auto store = open(kafkaLine(R"("payload":"1","headers":["type","A","rest"])")
                                + kafkaLine(R"("payload":"1","headers":"none")"),
                            u"kcat -J"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 t-0 v1 A 1970-01-01T00:00:00.000000Z\n"
             "2 t-0 v2 t 1970-01-01T00:00:00.000000Z\n");
    QCOMPARE(problemsText(*index),
             u"undecodable, line 1: /headers has a name without a value: an odd number of items, "
             "3\n"_s);
}

void TestRecordProfileBadInput::readsHeadersAndPayloadsOfThreeHundredMembers()
{
    QByteArray headers = R"("payload":")" + QByteArray("[0").append(QByteArray(",1").repeated(299))
        + R"(]","headers":[)";
    for (int i = 0; i < 300; ++i)
        headers += "\"h" + QByteArray::number(i) + "\",\"v\",";
    const auto store = open(kafkaLine(headers + R"("type","Last"])"), u"kcat -J"_s);
    const auto index = indexOf(*store);
    const Event event = eventAt(*store, *index, 0);
    QCOMPARE(event.type, "Last");
    QCOMPARE(std::ranges::count(event.data.bytes, ','), 299);
    QVERIFY(event.metadata.bytes.ends_with(R"("h299":"v","type":"Last"}})"));
}

void TestRecordProfileBadInput::readsARecordOfThreeHundredMembers()
{
    QByteArray payload = R"({"type":"event","payload":{)";
    for (int i = 0; i < 300; ++i)
        payload += "\"m" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ",";
    const auto store = open(payload + R"("specversion":"1.0","subject":"/s","type":"T","id":"1"}})",
                            u"EventSourcingDB"_s);
    const auto index = indexOf(*store);
    const Event event = eventAt(*store, *index, 0);
    QCOMPARE(event.type, "T");
    QVERIFY(event.metadata.bytes.starts_with(R"({"m0":0,"m1":1,)"));
    QVERIFY(event.metadata.bytes.ends_with(R"("m299":299,"specversion":"1.0"})"));
}

void TestRecordProfileBadInput::readsAStreamNameOfTenMegabytes()
{
    const QByteArray name = '"' + QByteArray(10 << 20, 'n') + '"';
    const auto store
        = open(rowOf(1) + rowOf(3).replace("\"a\"", name) + rowOf(2).replace("\"a\"", name),
               u"reSolve (export)"_s);
    const auto index = indexOf(*store);
    QCOMPARE(index->rowCount(), 3);
    QCOMPARE(eventAt(*store, *index, 1).stream.size(), std::size_t{10 << 20});
    QCOMPARE(eventAt(*store, *index, 2).version.value, 3);
    QVERIFY(problemsText(*index).size() < 1000);
}

void TestRecordProfileBadInput::saysOfEveryBadRowWhyItIsOne()
{
    QByteArray lines = rowOf(1);
    for (int i = 0; i < 1500; ++i)
        lines += i % 2 == 0 ? "{}\n" : "oops\n";
    const auto store = open(lines, u"reSolve (export)"_s);
    const auto index = indexOf(*store);
    QCOMPARE(index->problemCount(), 1500);
    QCOMPARE(std::ssize(index->problems()), 1000); // The others are said by the events.
    QCOMPARE(eventAt(*store, *index, 1499).defect, "has no type at /type");
    QCOMPARE(eventAt(*store, *index, 1500).defect, "not JSON: expected a value at column 1");
}

void TestRecordProfileBadInput::keepsWhatAnArrayHoldsThatIsTurnedAround()
{
    const QByteArray event = R"({"id":"1","type":"T","actor":{"login":"a"},"repo":{"name":"o/r"},)"
                             R"("payload":{},"public":true,"created_at":"2026-03-03T10:00:00Z"})";
    const auto store = open('[' + event + ",\n" + event + " oops]", u"GitHub events"_s);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 bad\n2 o/r v1 T 2026-03-03T10:00:00.000000Z by=a\n"
             "3 o/r v2 T 2026-03-03T10:00:00.000000Z by=a\n");
    QCOMPARE(problemsText(*index), u"bad-record, record 3: not JSON: expected , or ]\n"_s);
    QVERIFY(eventAt(*store, *index, 0).raw.starts_with("oops"));
    QCOMPARE(eventAt(*store, *index, 2).raw, event.toStdString());
}

void TestRecordProfileBadInput::readsAnyDepthOfNesting()
{
    const QByteArray deep = QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000);
    const QByteArray payload = "\"T\",\"payload\":" + deep;
    const auto store = open(rowOf(1) + rowOf(2).replace("\"T\"", payload), u"reSolve (export)"_s);
    const auto index = indexOf(*store);
    QCOMPARE(problemsText(*index), QString());
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, deep.toStdString());
}

QTEST_GUILESS_MAIN(TestRecordProfileBadInput)
#include "tst_record_profile_bad_input.moc"
