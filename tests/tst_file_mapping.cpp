// SPDX-License-Identifier: MIT
#include "model/store/byte_file.h"
#include "model/store/file_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t page = 4096; // A multiple of it where pages are larger does as well.

volatile std::sig_atomic_t handedOn = 0;

} // namespace

/// Files in memory, and what becomes of them when somebody changes the file.
class TestFileMapping : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void handsOnSignalsThatAreNotItsOwn();
    void showsTheFileAndZerosBehindIt_data();
    void showsTheFileAndZerosBehindIt();
    void isSharedByAllWhoAsk();
    void growsInItsPlace();
    void readsZerosForWhatTheFileHasLost();
    void isMadeAgainAfterTheFileBecameShorter();
    void staysGoodWhenTheFileIsClosed();
    void letsManyThreadsFallOverTheSameEnd();
    void saysWhichRecordsTheFileHasLost();
    void saysThatTheFileBecameShorterWhileItIsIndexed();
    void readsFilesThatCannotBeMapped();

private:
    QString path() const { return m_folder.filePath(u"made.jsonl"_s); }

    void put(const QByteArray &content, QFile::OpenMode mode = QFile::WriteOnly)
    {
        QFile file(path());
        QVERIFY(file.open(mode) && file.write(content) == content.size());
    }

    std::shared_ptr<const ByteFile> write(const QByteArray &content)
    {
        put(content);
        return ByteFile::open(path()).value();
    }

    QTemporaryDir m_folder;
};

void TestFileMapping::initTestCase()
{
    // Before the first mapping, which installs the guard's handler.
    std::signal(SIGBUS, [](int) { handedOn = handedOn + 1; });
}

void TestFileMapping::handsOnSignalsThatAreNotItsOwn()
{
    const auto mapping = write("some bytes")->mapping(1);
    QVERIFY(mapping);
    QCOMPARE(handedOn, 0);
    QCOMPARE(std::raise(SIGBUS), 0);
    QCOMPARE(handedOn, 1);
    QCOMPARE(mapping->wholeSize() >= mapping->size(), true);
}

void TestFileMapping::showsTheFileAndZerosBehindIt_data()
{
    QTest::addColumn<qint64>("size");
    for (const std::int64_t size :
         {std::int64_t{1}, page - 1, page, page + 1, 2 * page - 64, 2 * page - 63})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << static_cast<qint64>(size);
}

void TestFileMapping::showsTheFileAndZerosBehindIt()
{
    QFETCH(qint64, size);
    const auto mapping = write(QByteArray(size, 'x'))->mapping(size);
    QVERIFY(mapping);
    QCOMPARE(mapping->text(), std::string_view(std::string(static_cast<std::size_t>(size), 'x')));
    const std::string_view behind(mapping->text().data() + size, FileMapping::padding);
    QCOMPARE(behind, std::string_view(std::string(FileMapping::padding, '\0')));
}

void TestFileMapping::isSharedByAllWhoAsk()
{
    const auto file = write("0123456789");
    QCOMPARE(file->mapping(10).get(), file->mapping(3).get());
    QCOMPARE(file->mapping(11).get(), file->mapping(3).get()); // There is no more.
    QVERIFY(!write("")->mapping(0));
}

void TestFileMapping::growsInItsPlace()
{
    const auto file = write(QByteArray(page - 1, 'a'));
    const auto mapping = file->mapping(1);
    const std::string_view before = mapping->text();
    put(QByteArray(3 * page, 'b'), QFile::Append);
    QCOMPARE(mapping->size(), page - 1);
    QCOMPARE(file->mapping(page).get(), mapping.get());
    QCOMPARE(mapping->size(), 4 * page - 1);
    QCOMPARE(mapping->text().data(), before.data());
    QCOMPARE(before, std::string_view(std::string(page - 1, 'a')));
    QCOMPARE(mapping->text().substr(page - 1), std::string_view(std::string(3 * page, 'b')));
}

void TestFileMapping::readsZerosForWhatTheFileHasLost()
{
    const std::int64_t large = 64 * page;
    const auto mapping = write(QByteArray(4 * large, 'x'))->mapping(1);
    QVERIFY(QFile::resize(path(), large));
    QCOMPARE(mapping->text()[large - 1], 'x');
    QVERIFY(mapping->wholeSize() >= 4 * large); // Nobody has looked.
    QCOMPARE(mapping->text()[2 * large], '\0');
    QCOMPARE(mapping->wholeSize(), 2 * large);
    QCOMPARE(mapping->text()[3 * large], '\0');
    QCOMPARE(mapping->wholeSize(), 2 * large);
    QCOMPARE(mapping->text()[large], '\0');
    QCOMPARE(mapping->wholeSize(), large);
    QCOMPARE(mapping->text()[large - 1], 'x');
    QCOMPARE(handedOn, 1); // From the test above.
}

void TestFileMapping::isMadeAgainAfterTheFileBecameShorter()
{
    const std::int64_t large = 64 * page;
    const auto file = write(QByteArray(2 * large, 'x'));
    const auto before = file->mapping(2 * large);
    QVERIFY(QFile::resize(path(), large));
    QCOMPARE(before->text()[large], '\0');
    const auto after = file->mapping(2 * large);
    QVERIFY(after != before);
    QCOMPARE(after->size(), large);
    QVERIFY(after->wholeSize() >= large);
    put(QByteArray(large, 'y'), QFile::Append);
    QCOMPARE(file->mapping(2 * large)->text()[large], 'y');
    QCOMPARE(before->text()[large], '\0');
}

void TestFileMapping::staysGoodWhenTheFileIsClosed()
{
    auto file = write("good");
    const auto mapping = file->mapping(4);
    file.reset();
    QVERIFY(QFile::remove(path()));
    QCOMPARE(mapping->text(), std::string_view("good"));
}

void TestFileMapping::letsManyThreadsFallOverTheSameEnd()
{
    constexpr std::int64_t size = 1024 * page;
    const auto mapping = write(QByteArray(size, 'x'))->mapping(1);
    QVERIFY(QFile::resize(path(), page));
    std::atomic<std::int64_t> seen = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                for (std::int64_t at = size - 1 - i * page; at > 0; at -= 3 * page)
                    seen += mapping->text()[static_cast<std::size_t>(at)] == 'x' ? 1 : 0;
            });
    }
    QVERIFY(seen <= 8); // The first page alone is still there.
    QVERIFY(mapping->wholeSize() <= 4 * page);
    QCOMPARE(mapping->text().front(), 'x');
}

void TestFileMapping::saysWhichRecordsTheFileHasLost()
{
    // Records of one page each; the second one is cut within its page, the others are gone.
    QByteArray text;
    for (const char name : {'A', 'B', 'C', 'D'}) {
        QByteArray record = QByteArray("{\"type\":\"") + name + "\",\"data\":\"";
        record += QByteArray(page - record.size() - 3, 'x') + "\"}\n";
        text += record;
    }
    write(text);
    const auto store = std::move(openFileStore(path())).value();
    const auto index = indexOf(*store);
    const auto reader = std::move(store->makeReader()).value();
    QCOMPARE(reader->read(*index, {3}).value().type, std::string("D"));
    QVERIFY(QFile::resize(path(), page + 100));
    for (const std::int64_t row : {3, 1, 2}) {
        const auto lost = reader->read(*index, {row});
        QVERIFY2(!lost && lost.error().message.contains(u"the file became shorter"_s),
                 qPrintable(QString::number(row)));
        QVERIFY(reader->mayContain(*index, {row}, "nowhere"));
    }
    QCOMPARE(reader->read(*index, {0}).value().type, std::string("A"));
}

void TestFileMapping::saysThatTheFileBecameShorterWhileItIsIndexed()
{
    const QByteArray line = "{\"type\":\"A\",\"data\":\"" + QByteArray(100, 'x') + "\"}\n";
    write(line.repeated(10'000));
    const auto store = std::move(openFileStore(path())).value();
    IndexBuilder builder;
    bool isCut = false;
    const auto cut
        = [&](std::int64_t, std::int64_t) { isCut = isCut || QFile::resize(path(), 1000); };
    const auto done = store->index(builder, cut, {});
    QVERIFY(isCut);
    QVERIFY(!done);
    QVERIFY2(done.error().message.endsWith(u"the file became shorter while it was read"_s),
             qPrintable(done.error().message));
    QVERIFY(builder.snapshot()->rowCount() > 0);
    QCOMPARE(builder.snapshot()->badCount(), 0);
}

void TestFileMapping::readsFilesThatCannotBeMapped()
{
    // All guards are taken; a file without one is not mapped.
    std::vector<std::shared_ptr<const FileMapping>> others;
    while (others.size() <= FaultGuard::mostGuards) {
        others.push_back(write("x")->mapping(1));
        if (!others.back())
            break;
    }
    QVERIFY(others.size() <= FaultGuard::mostGuards + 1);
    QVERIFY(!write("x")->mapping(1));
    write("{\"type\":\"A\",\"data\":1}\n{\"type\":\"B\",\"data\":2}\n");
    const auto store = std::move(openFileStore(path())).value();
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, std::string("2"));
    QCOMPARE(eventAt(*store, *index, 0).data.bytes, std::string("1"));

    others.clear();
    QVERIFY(write("x")->mapping(1)); // The places are free again.
}

QTEST_GUILESS_MAIN(TestFileMapping)
#include "tst_file_mapping.moc"
