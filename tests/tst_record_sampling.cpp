// SPDX-License-Identifier: MIT
#include "model/store/record_sampling.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;
using Kind = SampledPointer::Kind;

/// What is found in the first records of a file, for those who say which of it plays which role.
class TestRecordSampling : public QObject
{
    Q_OBJECT
private slots:
    void listsPointersWithTheirKinds();
    void looksIntoTextThatIsJson();
    void seesWhatDiffersAndWhatAscends();
    void looksAtTheFirstRecordsOnly();
    void countsRecordsThatAreNoObjects();
    void readsPackedFilesAndArrays();
    void cutsLongValuesBetweenCharacters();
    void saysWhyAFileCannotBeSampled();

private:
    QString write(const QByteArray &content)
    {
        QString path = m_folder.filePath(u"made.jsonl"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("cannot write the file", __FILE__, __LINE__);
        return path;
    }

    RecordSample sample(const QByteArray &content, const SamplingLimits &limits = {})
    {
        return std::move(sampleRecords(write(content), limits)).value();
    }

    QTemporaryDir m_folder;
};

namespace {

constexpr std::array<const char *, SampledPointer::kindCount> kindNames{
    "null",   "boolean",   "integer", "real",   "time", "uuid",
    "digits", "JSON text", "text",    "object", "array"};

/// `/a/b 3 text 2 null 1: x, y`, a line for each pointer.
QByteArray textOf(const RecordSample &sample)
{
    QByteArray text;
    for (const SampledPointer &pointer : sample.pointers) {
        text += QByteArray::fromStdString(pointer.pointer) + ' '
            + QByteArray::number(qlonglong{pointer.records});
        for (std::size_t kind = 0; kind < SampledPointer::kindCount; ++kind) {
            if (pointer.kinds[kind] > 0)
                text += QByteArray(", ") + kindNames[kind] + ' '
                    + QByteArray::number(qlonglong{pointer.kinds[kind]});
        }
        for (std::size_t i = 0; i < pointer.samples.size(); ++i)
            text += (i == 0 ? ": " : " | ") + QByteArray::fromStdString(pointer.samples[i]);
        text += '\n';
    }
    return text;
}

} // namespace

void TestRecordSampling::listsPointersWithTheirKinds()
{
    const RecordSample found = sample(
        R"({"id":"6f9619ff-8b86-d011-b42d-00cf4fc964ff","at":"2026-03-03T10:00:00Z","who":{"a/b":1}}
{"id":"7","at":null,"who":{"a/b":1.5,"x~":true},"tags":["red",{"n":2},"third"]}
)");
    QCOMPARE(textOf(found),
             "/id 2, uuid 1, digits 1: 6f9619ff-8b86-d011-b42d-00cf4fc964ff | 7\n"
             "/at 2, null 1, time 1: 2026-03-03T10:00:00Z | null\n"
             "/who 2, object 2: {\"a/b\":1} | {\"a/b\":1.5,\"x~\":true}\n"
             "/who/a~1b 2, integer 1, real 1: 1 | 1.5\n"
             "/who/x~0 1, boolean 1: true\n"
             "/tags 1, array 1: [\"red\",{\"n\":2},\"third\"]\n"
             "/tags/0 1, text 1: red\n"
             "/tags/1 1, object 1: {\"n\":2}\n"
             "/tags/1/n 1, integer 1: 2\n");
    QCOMPARE(found.records, 2);
    QVERIFY(found.isWholeFile);
    QCOMPARE(found.form.kind, FileForm::Kind::Lines);
}

void TestRecordSampling::looksIntoTextThatIsJson()
{
    const RecordSample found = sample(R"({"payload":"{\"type\":\"Opened\"}","key":"{no JSON"})");
    QCOMPARE(textOf(found),
             "/payload 1, JSON text 1: {\"type\":\"Opened\"}\n"
             "/payload/type 1, text 1: Opened\n"
             "/key 1, text 1: {no JSON\n");
    QCOMPARE(found.pointers[0].throughText, "");
    QCOMPARE(found.pointers[1].throughText, "/payload");
    QCOMPARE(found.pointers[1].count(Kind::Text), 1);
}

void TestRecordSampling::seesWhatDiffersAndWhatAscends()
{
    const RecordSample found = sample(R"({"n":1,"type":"A","t":"2026-03-03T10:00:00Z","v":"1"}
{"n":2,"type":"A","t":"2026-03-03T10:00:01Z","v":"2"}
{"n":2,"type":"B","t":"2026-03-03T09:00:00Z","v":"10"}
)");
    const auto seen = [&found](std::size_t i) {
        return std::pair(found.pointers[i].different, found.pointers[i].isAscending);
    };
    QCOMPARE(seen(0), std::pair(std::int64_t{2}, true)); // n
    QCOMPARE(seen(1), std::pair(std::int64_t{2}, false)); // type: text has no order
    QCOMPARE(seen(2), std::pair(std::int64_t{3}, false)); // t goes back
    QCOMPARE(seen(3), std::pair(std::int64_t{3}, true)); // v: as numbers, not as text
}

void TestRecordSampling::looksAtTheFirstRecordsOnly()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += "{\"n\":" + QByteArray::number(i) + ",\"deep\":{\"er\":{\"still\":1}}}\n";
    const RecordSample found = sample(lines, {.records = 10, .levels = 2, .samples = 3});
    QCOMPARE(found.records, 10);
    QVERIFY(!found.isWholeFile);
    QCOMPARE(textOf(found),
             "/n 10, integer 10: 0 | 1 | 2\n"
             "/deep 10, object 10: {\"er\":{\"still\":1}}\n"
             "/deep/er 10, object 10: {\"still\":1}\n");
    QCOMPARE(sample(lines, {.pointers = 1}).pointers.size(), 1);
}

void TestRecordSampling::countsRecordsThatAreNoObjects()
{
    const RecordSample found = sample("{\"a\":1,\"a\":2}\n7\nnonsense\n{\"a\":");
    QCOMPARE(found.records, 1);
    QCOMPARE(found.others, 2); // The last one is being written.
    QCOMPARE(found.pointers[0].records, 1);
    QCOMPARE(found.texts, (std::vector<std::string>{R"({"a":1,"a":2})", "7", "nonsense"}));
}

void TestRecordSampling::readsPackedFilesAndArrays()
{
    const auto array = sampleRecords(QStringLiteral(TEST_DATA "/files/orders.json"));
    QVERIFY(array);
    QCOMPARE(array.value().form.kind, FileForm::Kind::Array);
    QCOMPARE(array.value().pointers[0].pointer, "/aggregateType");
    const auto packed = sampleRecords(QStringLiteral(TEST_DATA "/files/orders.json.gz"));
    QVERIFY(packed);
    QCOMPARE(textOf(packed.value()), textOf(array.value()));
}

void TestRecordSampling::cutsLongValuesBetweenCharacters()
{
    const RecordSample found = sample("{\"a\":\"" + QByteArray("\xc3\xa9").repeated(200) + "\"}",
                                      {.sampleBytes = 3, .textBytes = 8});
    QCOMPARE(found.pointers[0].samples[0], "\xc3\xa9…");
    QCOMPARE(found.texts[0], "{\"a\":\"\xc3\xa9…");
}

void TestRecordSampling::saysWhyAFileCannotBeSampled()
{
    const QString path = write("");
    QCOMPARE(sampleRecords(path).error().message, u"cannot open %1: it is empty"_s.arg(path));
    QVERIFY(sampleRecords(m_folder.filePath(u"none"_s)).error().message.contains(u"none"_s));
}

QTEST_GUILESS_MAIN(TestRecordSampling)
#include "tst_record_sampling.moc"
