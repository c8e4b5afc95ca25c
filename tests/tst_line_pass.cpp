// SPDX-License-Identifier: MIT
#include "model/store/byte_file.h"
#include "model/store/line_pass.h"
#include "model/store/record_parser.h"

#include <QTemporaryFile>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

/// `line 2: order-1 v1 Placed at 2026-03-01T10:00:00.000000Z #5 c=c-1 by=judy`, or `line 2:
/// unclear`.
QString shown(const LineEvent &event)
{
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    QString all = u"line %1: "_s.arg(event.line);
    if (!event.isClear)
        return all + u"unclear";
    all += text(event.stream);
    if (event.version)
        all += u" v%1"_s.arg(event.version->value);
    all += u' ' + text(event.type);
    if (event.time)
        all += u" at " + QString::fromStdString(toIsoTime(*event.time));
    if (event.position)
        all += u" #%1"_s.arg(event.position->value);
    if (!event.correlation.empty())
        all += u" c=" + text(event.correlation);
    if (!event.actor.empty())
        all += u" by=" + text(event.actor);
    return all;
}

QStringList read(const QByteArray &content, std::size_t batchSize = LinePass::usualBatch)
{
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        qFatal("cannot write the test's file");
    const auto bytes = ByteFile::open(file.fileName());
    LinePass pass(bytes.value()->mapping(content.size()), 0, content.size(), 1, batchSize);
    QStringList lines;
    pass.run([&](std::span<const LineEvent> events) {
        for (const LineEvent &event : events)
            lines += shown(event);
        return true;
    });
    return lines;
}

/// What an exact reading of \a line says.
QString exact(const QByteArray &line)
{
    RecordParser parser;
    LineEvent event{.line = 2};
    const std::string padded = line.toStdString() + std::string(64, ' ');
    event.isClear
        = parser.parse(std::string_view(padded).substr(0, static_cast<std::size_t>(line.size())))
        && parser.fields().misfits.empty();
    const RecordFields &fields = parser.fields();
    event.stream = fields.stream.text;
    event.type = fields.type.text;
    event.correlation = fields.correlation.text;
    event.actor = fields.actor.text;
    event.version = fields.version;
    event.position = fields.position;
    event.time = fields.time;
    return shown(event);
}

} // namespace

class TestLinePass : public QObject
{
    Q_OBJECT
private slots:
    void readsTheEnvelopeOfEveryLine();
    void countsBlankLinesAndLeavesWhatHasNoEnd();
    void readsLinesThatLookAlikeWithoutTheParser();
    void saysOfEveryLineWhatAnExactReadingSays_data();
    void saysOfEveryLineWhatAnExactReadingSays();
    void keepsTheOrderOverManyBatches();
    void oneBrokenLineLeavesTheOthersOfItsBatch();
    void endsWhenItMayNotGoOn();
};

void TestLinePass::readsTheEnvelopeOfEveryLine()
{
    QCOMPARE(
        read(
            R"({"stream":"order-1","version":1,"type":"Placed","time":"2026-03-01T10:00:00Z","position":5,"data":{"n":1},"metadata":{"correlationId":"c-1","user":"judy"}}
{"stream":"order-1","version":2,"type":"Paid","time":"2026-03-01T10:00:01Z","position":6,"data":{"n":[1,2]},"metadata":{"correlationId":"c-1","user":"bo"}}
)"),
        (QStringList{u"line 1: order-1 v1 Placed at 2026-03-01T10:00:00.000000Z #5 c=c-1 by=judy"_s,
                     u"line 2: order-1 v2 Paid at 2026-03-01T10:00:01.000000Z #6 c=c-1 by=bo"_s}));
}

void TestLinePass::countsBlankLinesAndLeavesWhatHasNoEnd()
{
    QCOMPARE(read("\n  "
                  "\r\n{\"type\":\"A\",\"version\":1}\r\n\n{\"type\":\"B\",\"version\":2}\n{"
                  "\"type\":\"C\"}"),
             (QStringList{u"line 3:  v1 A"_s, u"line 5:  v2 B"_s}));
}

void TestLinePass::readsLinesThatLookAlikeWithoutTheParser()
{
    LineReader reader;
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += R"({"type":"A","version":)" + std::to_string(i) + R"(,"data":"a\nb"})" + '\n';
    const std::size_t size = text.size();
    text += std::string(JsonTokens::padding, ' ');
    LineBatch batch{.text = std::string_view(text).substr(0, size)};
    reader.read(batch);
    QCOMPARE(batch.events.size(), 100U);
    QCOMPARE(reader.patternedLines(), 99); // The first one taught it the pattern.
    QCOMPARE(batch.events[57].version, Version{57});
}

void TestLinePass::saysOfEveryLineWhatAnExactReadingSays_data()
{
    QTest::addColumn<QByteArray>("line");
    const QList<QByteArray> lines{
        R"({"stream":"s-2","version":7,"type":"B","time":"2026-03-01T10:00:00Z","data":{"a":1},"metadata":{"user":"u"}})",
        R"( { "stream" : "s-2" , "version" : 7 , "type" : "B" , "time" : "2026-03-01T10:00:00Z" , "data" : { "a" : 1 } , "metadata" : { "user" : "u" } } )",
        R"({"stream":"s-1","version":-3,"type":"A","time":"2026-03-01T10:00:00+02:00","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1.5,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":99999999999999999999,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":01,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"yesterday","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":""}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"J\u00fcrgen"}})",
        R"({"stream":"s\u002d1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":"\n\t\"\\\/"},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":"\x"},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":"\ud83d\ude00"},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":tru},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":1.},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":1e5,"b":-0.5E-3},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":[1,]},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a" 1},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":1,},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":[1,2},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{"a":"b"c},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}} x)",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":7}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":[[[[]]],{}],"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":null,"type":"A","time":null,"data":{},"metadata":null})",
        R"({"stream":17,"version":"4","type":"A","time":1700000000000,"data":{},"metadata":{"user":"u"}})",
        R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":"{\"user\":\"u\"}"})",
        R"({"stream":"s-1","streamId":"s-2","version":1,"type":"A"})",
        R"({"streamId":"","stream":"s-2","version":1,"type":"A"})",
        R"({"aggregateType":"order","aggregateId":"1","version":1,"type":"A"})",
        R"({"specversion":"1.0","source":"/a","subject":"s-1","id":"1","type":"A"})",
        R"({"sequence":4,"type":"A"})",
        R"({"type":"A","type":"B"})",
        R"({})",
        R"([])",
        R"("text")",
        R"(17)",
        "{\"type\":\"A\",\"data\":\"a\x01b\"}",
        "{\"type\":\"A\",\"data\":\"\xff\"}",
        "{\"type\":\"A\",\"data\":\"not closed}",
    };
    for (const QByteArray &line : lines)
        QTest::addRow("%s", line.constData()) << line;
    QTest::newRow("deep") << "{\"type\":\"A\",\"data\":" + QByteArray(70, '[') + QByteArray(70, ']')
            + '}';
}

/// Behind a line like it, so that its pattern is known, and once more behind itself.
void TestLinePass::saysOfEveryLineWhatAnExactReadingSays()
{
    QFETCH(QByteArray, line);
    const QByteArray usual
        = R"({"stream":"s-1","version":1,"type":"A","time":"2026-03-01T10:00:00Z","data":{},"metadata":{"user":"u"}})";
    const QStringList lines = read(usual + '\n' + line + '\n' + line + '\n' + usual + '\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[1], exact(line));
    QCOMPARE(lines[2].mid(7), exact(line).mid(7));
    QCOMPARE(lines[3], u"line 4: s-1 v1 A at 2026-03-01T10:00:00.000000Z by=u"_s);
}

void TestLinePass::keepsTheOrderOverManyBatches()
{
    QByteArray content;
    QStringList expected;
    for (int i = 1; i <= 3'000; ++i) {
        const QByteArray type = i % 7 == 0 ? "Rare" : "Common";
        content += "{\"type\":\"" + type + "\",\"version\":" + QByteArray::number(i) + "}\n";
        expected += u"line %1:  v%1 %2"_s.arg(QString::number(i), QString::fromLatin1(type));
    }
    for (const std::size_t batchSize : {1U, 30U, 1'000U, 1'000'000U})
        QCOMPARE(read(content, batchSize), expected);
}

void TestLinePass::oneBrokenLineLeavesTheOthersOfItsBatch()
{
    QCOMPARE(read("{\"type\":\"A\"}\n{\"type\":\"B\n{\"type\":\"C\"}\n{\"type\":\"\xff\"}\n{"
                  "\"type\":\"D\"}\n"),
             (QStringList{u"line 1:  A"_s, u"line 2: unclear"_s, u"line 3:  C"_s,
                          u"line 4: unclear"_s, u"line 5:  D"_s}));
}

void TestLinePass::endsWhenItMayNotGoOn()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray line = "{\"type\":\"A\"}\n";
    file.write(line.repeated(1'000));
    file.flush();
    LinePass pass(ByteFile::open(file.fileName()).value()->mapping(file.size()), 0, file.size(), 1,
                  static_cast<std::size_t>(line.size()) * 10);
    std::size_t taken = 0;
    pass.run([&](std::span<const LineEvent> events) {
        taken += events.size();
        return taken < 35;
    });
    QCOMPARE(taken, 40U); // Whole batches of ten.
    QCOMPARE(pass.offset(), 40 * line.size());
    QCOMPARE(pass.line(), 41);
}

QTEST_GUILESS_MAIN(TestLinePass)
#include "tst_line_pass.moc"
