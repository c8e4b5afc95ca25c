// SPDX-License-Identifier: MIT
#include "model/store/record_parser.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestRecordParser : public QObject
{
    Q_OBJECT
private slots:
    void documentsTheTableOfNames();
    void givesEveryNameOneRole();
    void choosesAmongNames_data();
    void choosesAmongNames();
    void looksForSomeRolesInMetadata();
    void saysWhyARecordIsNoEvent_data();
    void saysWhyARecordIsNoEvent();
    void listsValuesThatDoNotFit_data();
    void listsValuesThatDoNotFit();
    void readsFastAndExactlyAlike_data();
    void readsFastAndExactlyAlike();
};

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tableOf(std::span<const RoleSynonyms> lists)
{
    QByteArray rows;
    for (const RoleSynonyms &list : lists) {
        QByteArrayList keys;
        for (const std::string_view key : list.keys)
            keys += '`' + QByteArray(key.data(), static_cast<qsizetype>(key.size())) + '`';
        rows += "| " + QByteArray(list.name.data()) + " | " + keys.join(", ") + " |\n";
    }
    return rows;
}

/// Parses \a record with room for padding behind it.
bool parseFast(RecordParser &parser, std::string_view record)
{
    static std::string padded;
    padded = record;
    padded.append(FastMembers::padding, ' ');
    return parser.parseFast(std::string_view(padded).substr(0, record.size()));
}

} // namespace

void TestRecordParser::documentsTheTableOfNames()
{
    const QByteArray page = fileAt(QStringLiteral(TEST_DATA "/../../docs/FILES.md"));
    const QByteArray rule = "|---|---|\n";
    QVERIFY(page.contains(QByteArray(rule + tableOf(roleSynonyms()) + '\n')));
    QVERIFY(page.contains(QByteArray(rule + tableOf(cloudEventAttributes()) + '\n')));
}

void TestRecordParser::givesEveryNameOneRole()
{
    QCOMPARE(roleSynonyms().size(), roleCount);
    QSet<QByteArray> seen;
    for (const RoleSynonyms &list : roleSynonyms()) {
        for (const std::string_view key : list.keys) {
            const auto normal = QByteArray::fromStdString(normalisedKey(key));
            QVERIFY2(!seen.contains(normal), normal.constData());
            seen.insert(normal);
        }
    }
}

void TestRecordParser::choosesAmongNames_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char *name, const char *record, const char *stream) {
        QTest::newRow(name) << QByteArray(record) << QByteArray(stream) << QByteArray("T");
    };
    row("the first name", R"({"key":"k","streamId":"s","name":"n","eventType":"T"})", "s");
    row("null gives way", R"({"streamId":null,"key":"k","eventType":"","name":"T"})", "k");
    row("null gives way behind too", R"({"key":"k","streamId":null,"name":"T","type":""})", "k");
    row("an object is no name", R"({"stream":{"a":1},"subject":"s","event":{},"name":"T"})", "s");
    row("the last of equal names", R"({"type":"A","stream":"a","type":"T","stream":"b"})", "b");
    row("a number", R"({"aggregateId":42,"type":"T"})", "42");
    row("an escaped name", R"({"str\u0065am":"\u00e9","t\u0079pe":"\u0054"})", "\xc3\xa9");
    row("kind and id", R"({"aggregateType":"order","aggregateId":"7","type":"T"})", "order-7");
    row("id with its kind", R"({"aggregateType":"Order","aggregateId":"order-7","type":"T"})",
        "order-7");
    row("kind beside a stream", R"({"aggregateType":"order","stream":"7","type":"T"})", "7");
    row("CloudEvent", R"({"specversion":"1.0","stream":"x","source":"s","type":"T"})", "s");
    row("CloudEvent with a subject",
        R"({"specversion":"1.0","subject":"j","source":"s","eventType":"x","type":"T"})", "j");
}

void TestRecordParser::choosesAmongNames()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, type);
    const std::string text = record.toStdString();
    RecordParser parser;
    QVERIFY(parser.parse(text));
    QCOMPARE(parser.fields().stream.text, stream.toStdString());
    QCOMPARE(parser.fields().type.text, type.toStdString());
}

void TestRecordParser::looksForSomeRolesInMetadata()
{
    RecordParser parser;
    QVERIFY(parser.parse(R"({"type":"T","correlationId":"top","metadata":{"correlationId":"m",
        "$causationId":"cause","userId":7,"schemaVersion":2,"stream":"no","id":"no"}})"));
    const RecordFields &fields = parser.fields();
    QCOMPARE(fields.correlation.text, "top");
    QCOMPARE(fields.causation.text, "cause");
    QVERIFY((fields.actor == RecordFields::Text{"7", true}));
    QVERIFY((fields.schemaVersion == RecordFields::Text{"2", true}));
    QVERIFY(fields.stream.text.empty() && fields.id.text.empty());
}

void TestRecordParser::saysWhyARecordIsNoEvent_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QByteArray &record, const char *reason) {
        QTest::addRow("%s", record.constData()) << record << QString::fromLatin1(reason);
    };
    row(R"({"type":"T","str)", "not JSON: unexpected end of data at column 17");
    row(R"({"type":"T",})", "not JSON: expected a key in quotes at column 13");
    row("{\n \"type\": tru\n}", "not JSON: expected a value at line 2, column 10");
    row("{\"type\":\"caf\xe9\"}", "not UTF-8 at column 13");
    row("42", "not an object but a number");
    row("[1]", "not an object but an array");
    row("\"text\"", "not an object but a string");
    row("true", "not an object but a boolean");
    row("null", "not an object but null");
    row("{}", "has no type");
    row(R"({"type":null})", "has no type");
    row(R"({"type":""})", "has no type");
    row(R"({"type":["T"]})", "has no type");
}

void TestRecordParser::saysWhyARecordIsNoEvent()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, reason);
    const std::string text = record.toStdString();
    RecordParser parser;
    QVERIFY(!parseFast(parser, text));
    const auto parsed = parser.parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().message, reason);
}

void TestRecordParser::listsValuesThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *member, const QString &message) {
        QTest::addRow("%s", member) << QByteArray(member) << message;
    };
    row(R"("occurredAt":"yesterday")", u"occurredAt is not a time: \"yesterday\""_s);
    row(R"("time":1e400)", u"time is not a time: 1e400"_s);
    row(R"("version":"v5")", u"version is not an integer: \"v5\""_s);
    row(R"("version":1.5)", u"version is not an integer: 1.5"_s);
    row(R"("version":12345678901234567890)", u"version is not an integer: 12345678901234567890"_s);
    row(R"("time":null,"version":null)", {});
    row(R"("position":"manager")", {}); // A job, not a place in the file.
}

void TestRecordParser::listsValuesThatDoNotFit()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, message);
    const std::string record = R"({"type":"T",)" + member.toStdString() + '}';
    RecordParser parser;
    QVERIFY(parser.parse(record));
    QVERIFY(!parser.fields().time && !parser.fields().version && !parser.fields().position);
    QCOMPARE(parser.fields().misfits.size(), message.isEmpty() ? 0U : 1U);
    if (!message.isEmpty())
        QCOMPARE(parser.fields().misfits.front(), message);
}

void TestRecordParser::readsFastAndExactlyAlike_data()
{
    QTest::addColumn<QByteArray>("content");
    const QDir folder(QStringLiteral(TEST_DATA "/files"));
    for (const QString &name : folder.entryList({u"*.json"_s, u"*.jsonl"_s}))
        QTest::newRow(qPrintable(name)) << fileAt(folder.filePath(name));
    QTest::newRow("zeros and signs") << QByteArray(R"({"type":"T","id":0,"version":-0,"by":-0}
{"type":"T","id":-0,"version":0,"time":0}
{"type":"T","version":-9223372036854775808,"position":9223372036854775807,"id":-5}
{"type":"T","version":"\u0031","position":"\u0032","stream":"\ud83d\ude00"})");
    QTest::newRow("metadata") << QByteArray(R"({"type":"T","metadata":"{\"actor\":\"a\"}"}
{"type":"T","metadata":{"actor":12345678901234567890}}
{"type":"T","metadata":{"actor":"a","actor":"b","user":1.5}}
{"type":"T","metadata":{"actor":null,"user":"u"},"traceparent":"x"})");
    QByteArray many = R"({"type":"T")";
    for (int i = 0; i < 100; ++i)
        many += ",\"m" + QByteArray::number(i) + "\":" + QByteArray::number(i);
    QTest::newRow("a hundred numbers") << many + R"(,"version":5})";
}

void TestRecordParser::readsFastAndExactlyAlike()
{
    QFETCH(QByteArray, content);
    RecordParser fast;
    RecordParser exact;
    QByteArrayList records = content.split('\n');
    records += content; // Some files are one record.
    for (const QByteArray &record : records) {
        const std::string text = record.toStdString();
        if (!parseFast(fast, text))
            continue;
        QVERIFY2(exact.parse(text), record.constData());
        QVERIFY2(fast.fields() == exact.fields(), record.constData());
    }
}

QTEST_GUILESS_MAIN(TestRecordParser)
#include "tst_record_parser.moc"
