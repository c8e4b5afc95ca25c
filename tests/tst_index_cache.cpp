// SPDX-License-Identifier: MIT
#include "model/store/cache_stream.h"
#include "model/store/file_store.h"
#include "model/store/index_cache.h"

#include <QTest>

#include "sqlite_fixture.h"
#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t anySize = 1;

/// A store that is opened with a cache, as a person's is.
struct Opened
{
    Opened(const QString &path, const IndexCache &cache)
        : store(openStore(path).value())
        , builder(std::make_unique<IndexBuilder>(store->rules()))
    {
        const QByteArray identity = store->identity();
        isRestored = cache.restore(*store, builder);
        if (!store->index(*builder, {}, {}))
            qFatal("cannot index the store");
        isKept = !isRestored && cache.keep(*store, identity, *builder);
        index = builder->snapshot();
    }

    std::unique_ptr<EventStore> store;
    std::unique_ptr<IndexBuilder> builder;
    std::shared_ptr<const StoreIndex> index;
    bool isRestored = false;
    bool isKept = false;
};

QByteArray manyLines(int count)
{
    QByteArray lines = "\n{\"type\":\"A\",\"stream\":\"s-1\",\"version\":1}\nno event\n\n";
    for (int i = 0; i < count; ++i)
        lines += "{\"type\":\"B" + QByteArray::number(i % 3) + "\",\"stream\":\"s-"
            + QByteArray::number(i % 50) + "\",\"time\":\"2026-03-01T10:00:00Z\",\"metadata\":"
            + "{\"correlationId\":\"c-" + QByteArray::number(i) + "\",\"user\":\"u\"}}\n";
    return lines;
}

} // namespace

class TestIndexCache : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aStoreOpensFromItsCacheAsFromItself();
    void aDatabaseOpensFromItsCacheAsFromItself();
    void goesOnWhereTheCacheEnds();
    void aStoreThatHasChangedIsReadAnew();
    void smallStoresAreNotKept();
    void saysNoToAnyFileWithAByteChanged();
    void saysNoToAFileThatWasCutOff_data();
    void saysNoToAFileThatWasCutOff();
    void aFullDiskKeepsNothingAndLeavesNothing();
    void deletesTheOldestWhenThereIsTooMuch();

private:
    void write(const QByteArray &content);
    [[nodiscard]] QString onlyFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QString m_caches;
};

void TestIndexCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = m_folder->filePath(u"events.jsonl"_s);
    m_caches = m_folder->filePath(u"caches"_s);
}

void TestIndexCache::write(const QByteArray &content)
{
    QFile file(m_store);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(content), content.size());
}

QString TestIndexCache::onlyFile() const
{
    const QDir folder(m_caches);
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    return names.size() == 1 ? folder.filePath(names.first()) : QString();
}

void TestIndexCache::aStoreOpensFromItsCacheAsFromItself()
{
    write(manyLines(20'000));
    const IndexCache cache(m_caches, anySize);
    const Opened first(m_store, cache);
    QVERIFY(!first.isRestored && first.isKept);
    const Opened second(m_store, cache);
    QVERIFY(second.isRestored);

    QCOMPARE(rowsText(*second.index), rowsText(*first.index));
    QCOMPARE(problemsText(*second.index), problemsText(*first.index));
    QCOMPARE(problemsText(*second.index),
             u"bad-record, line 3: not JSON: expected a value at column 1\n"_s);
    QCOMPARE(second.index->problemCount(), first.index->problemCount());
    QCOMPARE(second.index->rowsOf({7}).size(), first.index->rowsOf({7}).size());
    QCOMPARE(second.index->streams.find("s-49"), first.index->streams.find("s-49"));
    const auto reader = second.store->makeReader();
    QCOMPARE(QString::fromStdString(reader.value()->read(*second.index, {20'000}).value().place),
             u"line 20003"_s); // Behind two blank lines.
}

void TestIndexCache::aDatabaseOpensFromItsCacheAsFromItself()
{
    const QString path = m_folder->filePath(u"store.db"_s);
    QCOMPARE(fixture::runSql(path, fixture::dataFile(u"emmett-0.42.sql"_s)), QString());
    const IndexCache cache(m_caches, anySize);
    const Opened first(path, cache);
    QVERIFY(first.isKept);
    const Opened second(path, cache);
    QVERIFY(second.isRestored);
    QCOMPARE(rowsText(*second.index), rowsText(*first.index));
    QCOMPARE(problemsText(*second.index), problemsText(*first.index));
}

void TestIndexCache::goesOnWhereTheCacheEnds()
{
    write(manyLines(5'000));
    const IndexCache cache(m_caches, anySize);
    const Opened first(m_store, cache);
    Opened second(m_store, cache);
    QVERIFY(second.isRestored);

    write("{\"type\":\"New\",\"stream\":\"s-new\",\"version\":1}\nbad\n"
          "{\"type\":\"B1\",\"stream\":\"s-7\",\"metadata\":{\"correlationId\":\"c-7\"}}\n");
    QVERIFY(second.store->hasGrown());
    QVERIFY(second.store->index(*second.builder, {}, {}));
    QCOMPARE(rowsText(*second.builder->snapshot()),
             rowsText(*indexOf(*openStore(m_store).value())));
    QCOMPARE(problemsText(*second.builder->snapshot()),
             problemsText(*indexOf(*openStore(m_store).value())));
    QCOMPARE(rowsText(*second.index), rowsText(*first.index)); // As it was before.
}

void TestIndexCache::aStoreThatHasChangedIsReadAnew()
{
    write(manyLines(100));
    const IndexCache cache(m_caches, anySize);
    QVERIFY(Opened(m_store, cache).isKept);
    write("{\"type\":\"New\"}\n");
    const Opened grown(m_store, cache);
    QVERIFY(!grown.isRestored);
    QCOMPARE(grown.index->rowCount(), 103);
}

void TestIndexCache::smallStoresAreNotKept()
{
    write(manyLines(100));
    QVERIFY(!Opened(m_store, IndexCache(m_caches, 103)).isKept);
    QVERIFY(!QDir(m_caches).exists());
    QVERIFY(Opened(m_store, IndexCache(m_caches, 102)).isKept);
}

void TestIndexCache::saysNoToAnyFileWithAByteChanged()
{
    write(manyLines(300));
    const IndexCache cache(m_caches, anySize);
    QVERIFY(Opened(m_store, cache).isKept);
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 0; at < file.size(); at += file.size() / 40) {
        char byte = 0;
        QVERIFY(file.seek(at) && file.getChar(&byte));
        QVERIFY(file.seek(at) && file.putChar(static_cast<char>(byte ^ 0x10)) && file.flush());
        auto store = openStore(m_store).value();
        auto builder = std::make_unique<IndexBuilder>(store->rules());
        QVERIFY2(!cache.restore(*store, builder), qPrintable(u"byte %1"_s.arg(at)));
        QVERIFY(file.seek(at) && file.putChar(byte) && file.flush());
    }
    QVERIFY(Opened(m_store, cache).isRestored);
}

void TestIndexCache::saysNoToAFileThatWasCutOff_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {0, 1, 50, 99})
        QTest::addRow("%d %%", percent) << percent;
}

void TestIndexCache::saysNoToAFileThatWasCutOff()
{
    QFETCH(int, percent);
    write(manyLines(300));
    const IndexCache cache(m_caches, anySize);
    QVERIFY(Opened(m_store, cache).isKept);
    QFile file(onlyFile());
    QVERIFY(file.resize(file.size() * percent / 100));
    const Opened again(m_store, cache);
    QVERIFY(!again.isRestored && again.isKept);
    QCOMPARE(again.index->rowCount(), 302);
}

void TestIndexCache::aFullDiskKeepsNothingAndLeavesNothing()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    CacheWriter writer(full);
    writer.value(1);
    QVERIFY(!writer.finish());

    write(manyLines(300));
    QVERIFY(QFile(m_folder->filePath(u"a file"_s)).open(QIODevice::WriteOnly));
    const Opened opened(m_store, IndexCache(m_folder->filePath(u"a file/caches"_s), anySize));
    QVERIFY(!opened.isKept);
    QCOMPARE(opened.index->rowCount(), 302);
}

void TestIndexCache::deletesTheOldestWhenThereIsTooMuch()
{
    write(manyLines(300));
    QDir().mkpath(m_caches);
    QFile old(m_caches + u"/old.hindcast-index"_s);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.resize(qint64{3} << 30)); // It has holes only.
    old.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime);
    old.close();
    QVERIFY(Opened(m_store, IndexCache(m_caches, anySize)).isKept);
    QVERIFY(!QFile::exists(old.fileName()));
    QVERIFY(!onlyFile().isEmpty());
}

QTEST_GUILESS_MAIN(TestIndexCache)
#include "tst_index_cache.moc"
