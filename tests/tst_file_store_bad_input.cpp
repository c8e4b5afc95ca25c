// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What files get that are broken, hostile, or change while they are open.
class TestFileStoreBadInput : public QObject
{
    Q_OBJECT
private slots:
    void showsBadLinesInTheirPlace();
    void readsTheLastLineWhenItIsComplete();
    void readsACompleteLastLineWithoutALineEnd();
    void listsALastLineThatIsBroken();
    void takesUpTheLineNumbersWhenTheFileGrows();
    void saysThatAFileWasReplaced_data();
    void saysThatAFileWasReplaced();
    void endsReadingWhereTheFileBecameShorter();
    void keepsTheRecordsBeforeABreakInAnArray_data();
    void keepsTheRecordsBeforeABreakInAnArray();
    void goesOnBehindABadRecordInAnArray();
    void tellsLinesFromArraysAndObjects_data();
    void tellsLinesFromArraysAndObjects();
    void passesOverByteOrderMarksAndCarriageReturns();
    void listsBytesThatAreNotText();
    void readsALineOfAHundredMegabytes();
    void readsAnyDepthOfNesting_data();
    void readsAnyDepthOfNesting();
    void listsTimesAndVersionsThatAreNone();
    void keepsWhatACutOffGzipHolds();
    void keepsWhatADamagedGzipHolds();
    void saysThatThereIsNoRoomToUnpack();
    void saysWhyAFileCannotBeOpened_data();
    void saysWhyAFileCannotBeOpened();
    void createsNothingBesideTheFile();

private:
    QString path() const { return m_folder.filePath(u"made.jsonl"_s); }

    void put(const QByteArray &content, QFile::OpenMode mode = QFile::WriteOnly)
    {
        QFile file(path());
        QVERIFY(file.open(mode) && file.write(content) == content.size());
    }

    std::unique_ptr<EventStore> write(const QByteArray &content)
    {
        put(content);
        auto store = openFileStore(path());
        if (!store)
            QTest::qFail(qPrintable(store.error().message), __FILE__, __LINE__);
        return std::move(store).value();
    }

    QTemporaryDir m_folder;
};

void TestFileStoreBadInput::showsBadLinesInTheirPlace()
{
    const auto store
        = std::move(openFileStore(QStringLiteral(TEST_DATA "/files/bad-lines.jsonl"))).value();
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 a-1 v1 Opened\n2 bad\n3 bad\n4 bad\n5 bad\n6 a-1 v2 Closed\n");
    QCOMPARE(problemsText(*index),
             u"bad-record, line 2: not JSON: unexpected end of data at column 22\n"
             "bad-record, line 3: not an object but a number\n"
             "bad-record, line 5: not an object but an array\n"
             "bad-record, line 6: has no type\n"_s);
    const Event second = eventAt(*store, *index, 1);
    QCOMPARE(second.defect, "not JSON: unexpected end of data at column 22");
    QCOMPARE(second.place, "line 2");
    QCOMPARE(second.raw, R"({"type":"Broken","str)");
    QCOMPARE(eventAt(*store, *index, 5).place, "line 7");
}

void TestFileStoreBadInput::readsTheLastLineWhenItIsComplete()
{
    const auto store = write("{\"type\":\"A\"}\n{\"type\":\"B\",\"da");
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n");
    QCOMPARE(problemsText(*builder.snapshot()), QString());
    QVERIFY(!store->hasGrown());

    put("ta\":1}\n", QFile::Append);
    QVERIFY(store->hasGrown());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n2 made v2 B\n");
    QCOMPARE(eventAt(*store, *builder.snapshot(), 1).data.bytes, "1");
}

void TestFileStoreBadInput::readsACompleteLastLineWithoutALineEnd()
{
    const auto store = write("{\"type\":\"A\"}\n{\"type\":\"B\"}");
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n2 made v2 B\n");
    put("\n{\"type\":\"C\"}", QFile::Append);
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n2 made v2 B\n3 made v3 C\n");
    QCOMPARE(eventAt(*store, *builder.snapshot(), 2).place, "line 3");
}

void TestFileStoreBadInput::listsALastLineThatIsBroken()
{
    const auto store = write("{\"type\":\"A\"}\n{\"type\":\"B\",}");
    QCOMPARE(problemsText(*indexOf(*store)),
             u"bad-record, line 2: not JSON: expected a key in quotes at column 13\n"_s);
}

void TestFileStoreBadInput::takesUpTheLineNumbersWhenTheFileGrows()
{
    const auto store = write("{\"type\":\"A\"}\n\n\n");
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    const auto before = builder.snapshot();
    const auto reader = std::move(store->makeReader()).value();
    put("\n{\"type\":\"B\"}\n17\n", QFile::Append);
    QVERIFY(store->index(builder, {}, {}));
    const auto after = builder.snapshot();
    QCOMPARE(reader->read(*before, {0}).value().place, "line 1");
    QCOMPARE(reader->read(*after, {1}).value().place, "line 5");
    QCOMPARE(reader->read(*after, {2}).value().place, "line 6");
}

void TestFileStoreBadInput::saysThatAFileWasReplaced_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("anew");
    const QByteArray two = "{\"type\":\"A\"}\n{\"type\":\"B\"}\n";
    const QByteArray other = "{\"type\":\"X\"}\n{\"type\":\"Y\"}\n{\"type\":\"Z\"}\n";
    QTest::newRow("shorter") << two << QByteArray("{\"type\":\"A\"}\n") << false;
    QTest::newRow("written anew and longer") << two << other << false;
    QTest::newRow("another file in its place") << two << two << true;
    QTest::newRow("an array that grew")
        << QByteArray("[{\"type\":\"A\"}]") << QByteArray("[{\"type\":\"A\"},{\"type\":\"B\"}]")
        << false;
}

void TestFileStoreBadInput::saysThatAFileWasReplaced()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, anew);
    const auto store = write(before);
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    const std::int64_t rows = builder.nextRow().value;
    if (anew)
        QVERIFY(QFile::rename(path(), path() + u".old"_s));
    put(after);
    QVERIFY(store->hasGrown());
    const auto again = store->index(builder, {}, {});
    QVERIFY(!again);
    QCOMPARE(again.error().message, path() + u" was replaced by another file"_s);
    QCOMPARE(builder.nextRow().value, rows);
    QFile::remove(path() + u".old"_s);
}

void TestFileStoreBadInput::endsReadingWhereTheFileBecameShorter()
{
    const auto store = write("{\"type\":\"A\"}\n{\"type\":\"B\"}\n");
    const auto index = indexOf(*store);
    const auto reader = std::move(store->makeReader()).value();
    QVERIFY(QFile::resize(path(), 5));
    QVERIFY(!reader->read(*index, {0}));
    const auto second = reader->read(*index, {1});
    QVERIFY(!second);
    QCOMPARE(second.error().message, u"cannot read line 2: the file became shorter"_s);
    QVERIFY(reader->mayContain(*index, {1}, "x"));
}

void TestFileStoreBadInput::keepsTheRecordsBeforeABreakInAnArray_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *end, const char *reason) {
        QTest::addRow("%s", end) << QByteArray(end) << QString::fromLatin1(reason);
    };
    row("", "not JSON: unexpected end of data");
    row(",", "not JSON: unexpected end of data");
    row(",]", "not JSON: expected a value");
    row(" {\"type\":\"C\"}]", "not JSON: expected , or ]");
    row(",{\"type\":\"C\",\"a", "not JSON: unexpected end of data at column 15");
    row(",{\"type\":\"C\\", "not JSON: unexpected end of data at column 12");
    row(",{\"type\":\"C\",\"a:1},{\"type\":\"D\"}]", "not JSON: expected : at column 21");
    row("] and more", "not JSON: text after the end of the value");
}

void TestFileStoreBadInput::keepsTheRecordsBeforeABreakInAnArray()
{
    QFETCH(QByteArray, end);
    QFETCH(QString, reason);
    const auto store = write("[{\"type\":\"A\"},{\"type\":\"B\"}" + end);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n3 bad\n");
    QCOMPARE(problemsText(*index), u"bad-record, record 3: %1\n"_s.arg(reason));
    QCOMPARE(eventAt(*store, *index, 2).defect, reason.toStdString());
}

void TestFileStoreBadInput::goesOnBehindABadRecordInAnArray()
{
    const auto store = write("[{\"type\":\"A\"},{\"type\":tru},7,{\"type\":\"B\"}]\n");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 bad\n3 bad\n4 made v2 B\n");
    QCOMPARE(eventAt(*store, *index, 1).raw, "{\"type\":tru}");
    QCOMPARE(eventAt(*store, *index, 2).raw, "7");
}

void TestFileStoreBadInput::tellsLinesFromArraysAndObjects_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char *name, const char *content, const char *rows) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(rows);
    };
    row("only blanks", "\n  \n", "");
    row("an empty array", "[]", "");
    row("an array without events", "{\"events\":[]}", "");
    row("a first line that is an array", "[1]\n{\"type\":\"A\"}\n", "1 bad\n2 made v1 A\n");
    row("a first line in brackets", "[12:30] up\n{\"type\":\"A\"}\n{\"type\":\"B\"}\n",
        "1 bad\n2 made v1 A\n3 made v2 B\n");
    row("a first line that is cut off", "{\"type\":\"X\",\"a\":\n{\"type\":\"A\"}\n",
        "1 bad\n2 made v1 A\n");
    row("an array with a record a line", "[\n{\"type\":\"A\"},\n{\"type\":\"B\"}\n]\n",
        "1 made v1 A\n2 made v2 B\n");
    row("an array of one record", "[\n{\"type\":\"A\"}\n]\n", "1 made v1 A\n");
    row("an event with items", "{\"type\":\"A\",\"items\":[{\"type\":\"book\"}]}", "1 made v1 A\n");
    row("an event over lines", "{\n\"type\":\"A\",\n\"data\":[{\"type\":\"x\"}]}", "1 made v1 A\n");
    row("a page of an API",
        "{\"total\":2,\"items\":[{\"type\":\"A\"},{\"type\":\"B\"}],\"next\":[]}",
        "1 made v1 A\n2 made v2 B\n");
    row("text", "hello\nworld\n", "1 bad\n2 bad\n");
}

void TestFileStoreBadInput::tellsLinesFromArraysAndObjects()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, rows);
    const auto store = write(content);
    QCOMPARE(rowsText(*indexOf(*store)), rows);
}

void TestFileStoreBadInput::passesOverByteOrderMarksAndCarriageReturns()
{
    const auto store = write("\xef\xbb\xbf{\"type\":\"A\"}\r\n\r\n{\"type\":\"B\"}\r\n");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n");
    QCOMPARE(eventAt(*store, *index, 1).raw, "{\"type\":\"B\"}");
    QCOMPARE(eventAt(*store, *index, 1).place, "line 3");
}

void TestFileStoreBadInput::listsBytesThatAreNotText()
{
    const auto store = write(QByteArray("{\"type\":\"A\"}\n{\"type\":\"caf\xe9\"}\n\0\0\0\n"
                                        "{\"type\":\"B\0\"}\n{\"type\":\"C\"}\n",
                                        59));
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 bad\n3 bad\n4 bad\n5 made v2 C\n");
    QCOMPARE(problemsText(*index),
             u"bad-record, line 2: not UTF-8 at column 13\n"
             "bad-record, line 3: not JSON: expected a value at column 1\n"
             "bad-record, line 4: not JSON: control character in a string at column 11\n"_s);
    QCOMPARE(eventAt(*store, *index, 2).raw, std::string(3, '\0'));
}

void TestFileStoreBadInput::readsALineOfAHundredMegabytes()
{
    const QByteArray text(100'000'000, 'x');
    const auto store = write("{\"type\":\"A\"}\n{\"type\":\"Big\",\"data\":\"" + text
                             + "\"}\n{\"type\":\"B\"}\n");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 Big\n3 made v3 B\n");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes.size(), 100'000'002U);
}

void TestFileStoreBadInput::readsAnyDepthOfNesting_data()
{
    QTest::addColumn<int>("levels");
    QTest::newRow("ten thousand") << 10'000;
    QTest::newRow("a million") << 1'000'000;
}

void TestFileStoreBadInput::readsAnyDepthOfNesting()
{
    QFETCH(int, levels);
    const QByteArray nested = QByteArray(levels, '[') + QByteArray(levels, ']');
    const auto lines = write("{\"type\":\"Deep\",\"data\":" + nested + "}\n{\"type\":\"B\"}\n");
    QCOMPARE(rowsText(*indexOf(*lines)), "1 made v1 Deep\n2 made v2 B\n");
    const auto array = write("[{\"type\":\"Deep\",\"data\":" + nested + "},{\"type\":\"B\"}]");
    QCOMPARE(rowsText(*indexOf(*array)), "1 made v1 Deep\n2 made v2 B\n");
    const auto open = write("{\"type\":\"A\"}\n" + QByteArray(levels, '[') + '\n');
    QCOMPARE(rowsText(*indexOf(*open)), "1 made v1 A\n2 bad\n");
}

void TestFileStoreBadInput::listsTimesAndVersionsThatAreNone()
{
    const auto store = write("{\"type\":\"A\",\"version\":1}\n"
                             "{\"type\":\"B\",\"version\":\"two\",\"time\":\"noon\"}\n"
                             "{\"type\":\"C\",\"version\":3}\n");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n3 made v3 C\n");
    QCOMPARE(problemsText(*index),
             u"undecodable, line 2: version is not an integer: \"two\"\n"
             "undecodable, line 2: time is not a time: \"noon\"\n"_s);
    QCOMPARE(index->problems().front().row.value, 1);
}

void TestFileStoreBadInput::keepsWhatACutOffGzipHolds()
{
    QFile whole(QStringLiteral(TEST_DATA "/files/accounts.jsonl.gz"));
    QVERIFY(whole.open(QFile::ReadOnly));
    const QByteArray packed = whole.readAll();
    const auto store = write(packed.left(packed.size() - 40));
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}));
    const auto index = builder.snapshot();
    QVERIFY(index->rowCount() >= 2 && index->badCount() == 0);
    QCOMPARE(problemsText(*index),
             u"undecodable, : the gzip file is cut off at byte %1; what could be unpacked is "
             "shown\n"_s.arg(packed.size() - 40));

    put(packed.right(40), QFile::Append); // It was still being written.
    QVERIFY(store->hasGrown());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(builder.nextRow().value, 4);
}

void TestFileStoreBadInput::keepsWhatADamagedGzipHolds()
{
    QFile whole(QStringLiteral(TEST_DATA "/files/two-members.jsonl.gz"));
    QVERIFY(whole.open(QFile::ReadOnly));
    QByteArray packed = whole.readAll();
    packed[packed.size() - 8] = '\x55'; // The checksum of the second member.
    const auto store = write(packed);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 g-1 v1 One\n2 g-1 v2 Two\n");
    QCOMPARE(index->problemCount(), 1);
    QVERIFY(index->problems().front().message.startsWith(u"the gzip file is damaged near byte"_s));
}

void TestFileStoreBadInput::saysThatThereIsNoRoomToUnpack()
{
    const QString packed = QStringLiteral(TEST_DATA "/files/accounts.jsonl.gz");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 100, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto store = openFileStore(packed);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!store);
    QCOMPARE(store.error().message,
             u"cannot open %1: cannot unpack gzip: cannot write a temporary file in %2: %3"_s.arg(
                 packed, QDir::tempPath(), qt_error_string(EFBIG)));
}

void TestFileStoreBadInput::saysWhyAFileCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << u"it is empty"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0", 4)
                            << u"it is UTF-16 text; event files have to be UTF-8"_s;
    QTest::newRow("UTF-16, big end first")
        << QByteArray("\xfe\xff\0{", 4) << u"it is UTF-16 text; event files have to be UTF-8"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\2\1\1\0\0\0",
                                          10)
                            << u"it is neither JSON nor a readable SQLite database"_s;
}

void TestFileStoreBadInput::saysWhyAFileCannotBeOpened()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    put(content);
    const auto store = openFileStore(path());
    QVERIFY(!store);
    QCOMPARE(store.error().message, u"cannot open %1: %2"_s.arg(path(), reason));
}

void TestFileStoreBadInput::createsNothingBesideTheFile()
{
    QFile whole(QStringLiteral(TEST_DATA "/files/accounts.jsonl.gz"));
    QVERIFY(whole.open(QFile::ReadOnly));
    const QTemporaryDir alone;
    const QString file = alone.filePath(u"a.jsonl.gz"_s);
    QVERIFY(QFile::copy(whole.fileName(), file));
    const QByteArray temporary
        = QDir::temp().entryList({u"hindcast-*"_s}, QDir::Files).join(u' ').toUtf8();
    const auto store = std::move(openFileStore(file)).value();
    QCOMPARE(indexOf(*store)->rowCount(), 4);
    QCOMPARE(QDir(alone.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a.jsonl.gz"_s});
    QCOMPARE(QDir::temp().entryList({u"hindcast-*"_s}, QDir::Files).join(u' ').toUtf8(), temporary);
    QFile now(file);
    QVERIFY(now.open(QFile::ReadOnly));
    QCOMPARE(now.readAll(), whole.readAll());
}

QTEST_GUILESS_MAIN(TestFileStoreBadInput)
#include "tst_file_store_bad_input.moc"
