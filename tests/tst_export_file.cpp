// SPDX-License-Identifier: MIT
#include "model/export/export_file.h"
#include "model/export/row_sources.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Where rows may be written to, and what is left when they cannot be.
class TestExportFile : public QObject
{
    Q_OBJECT
private slots:
    void neverWritesToTheStore();
    void fullDiskLeavesNothing_data();
    void fullDiskLeavesNothing();
    void readOnlyFolderIsASentence_data();
    void readOnlyFolderIsASentence();
    void keepsTheOldFileWhenCancelled_data();
    void keepsTheOldFileWhenCancelled();
    void keepsTheOldFileWithoutRows_data() { keepsTheOldFileWhenCancelled_data(); }
    void keepsTheOldFileWithoutRows();
    void takesLittleMemory();
    void init();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const;
    [[nodiscard]] QString failure(const RowSource &source, const ExportTarget &target) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const auto noProgress = [](std::int64_t, std::int64_t) {};

/// Rows without end, each of a kilobyte.
RowSource longSource(std::int64_t rows)
{
    return tableRows("long", {{"n", true}, {"text"}}, rows, [](std::int64_t row, std::size_t at) {
        return at == 0 ? ExportCell::number(row) : ExportCell::text(std::string(1'000, 'x'));
    });
}

/// Files of this process can grow no longer for a while, as on a disk that is full.
class Limit
{
public:
    explicit Limit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~Limit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(Limit)

private:
    rlimit m_before{};
};

void addFormats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("CSV") << ExportFormat::Csv;
    QTest::newRow("JSON lines") << ExportFormat::JsonLines;
    QTest::newRow("SQLite") << ExportFormat::Sqlite;
}

} // namespace

void TestExportFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestExportFile::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

QString TestExportFile::failure(const RowSource &source, const ExportTarget &target) const
{
    const auto done = exportRows(source, target, noProgress, {});
    return done ? u"it could be written"_s : done.error().message;
}

void TestExportFile::neverWritesToTheStore()
{
    QFile store(path(u"shop.db"_s));
    QVERIFY(store.open(QIODevice::WriteOnly) && store.write("the store") == 9);
    store.close();
    QVERIFY(QFile::link(store.fileName(), path(u"link.db"_s)));
    const QString broken = path(u"loop.db"_s);
    QVERIFY(QFile::link(broken, broken));
    for (const QString &name : {u"shop.db"_s, u"link.db"_s, u"./shop.db"_s, u"shop.db-wal"_s,
                                u"shop.db-shm"_s, u"shop.db-journal"_s}) {
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Sqlite}) {
            const QString message = failure(
                longSource(3), {.path = path(name), .format = format, .store = path(u"link.db"_s)});
            QVERIFY2(message.contains(u"the store that is open"_s), qPrintable(name + message));
        }
    }
    QCOMPARE(content(u"shop.db"_s), QByteArray("the store"));
    // A link that leads nowhere is replaced.
    QCOMPARE(failure(longSource(3), {.path = broken, .format = ExportFormat::Sqlite}),
             u"it could be written"_s);
    QCOMPARE(failure(longSource(3), {.path = path(u"free.csv"_s), .store = path(u"shop.db"_s)}),
             u"it could be written"_s);
}

void TestExportFile::fullDiskLeavesNothing_data()
{
    addFormats();
}

void TestExportFile::fullDiskLeavesNothing()
{
    QFETCH(ExportFormat, format);
    QFile old(path(u"out"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const Limit limit(512 * 1024);
    const QString message = failure(longSource(10'000), {.path = old.fileName(), .format = format});
    QVERIFY2(message.startsWith(old.fileName() + u" cannot be written: "_s), qPrintable(message));
    QCOMPARE(content(u"out"_s), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"out"_s));
}

void TestExportFile::readOnlyFolderIsASentence_data()
{
    addFormats();
}

void TestExportFile::readOnlyFolderIsASentence()
{
    QFETCH(ExportFormat, format);
    // What nobody may write into, not even root.
    for (const QString &target :
         {u"/proc/export"_s, path(u"no/such/folder/x"_s), m_folder->path()}) {
        const QString message = failure(longSource(3), {.path = target, .format = format});
        QVERIFY2(message.startsWith(target + u" cannot be written: "_s), qPrintable(message));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
}

void TestExportFile::keepsTheOldFileWhenCancelled_data()
{
    addFormats();
}

void TestExportFile::keepsTheOldFileWhenCancelled()
{
    QFETCH(ExportFormat, format);
    std::stop_source stop;
    const auto progress = [&stop](std::int64_t done, std::int64_t) {
        if (done >= 2'000)
            stop.request_stop();
    };
    const auto done
        = exportRows(longSource(1'000'000'000), {.path = path(u"out"_s), .format = format},
                     progress, stop.get_token());
    QVERIFY(done && done.value().isCancelled);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestExportFile::keepsTheOldFileWithoutRows()
{
    QFETCH(ExportFormat, format);
    QFile old(path(u"out"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("keep") == 4);
    old.close();
    const auto done
        = exportRows(longSource(0), {.path = path(u"out"_s), .format = format, .needsRows = true},
                     noProgress, {});
    QVERIFY(done && done.value().rows == 0);
    QCOMPARE(content(u"out"_s), "keep");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"out"_s));
}

void TestExportFile::takesLittleMemory()
{
    std::size_t longest = 0;
    const RowSource source = longSource(50'000);
    const auto write = [&longest](std::string_view piece) -> Result<void> {
        longest = std::max(longest, piece.size());
        return {};
    };
    QVERIFY(exportText(source, RowText(ExportFormat::Csv, source.columns), write, noProgress, {}));
    QVERIFY2(longest < 300'000, "fifty megabytes must go out piece by piece");
}

QTEST_GUILESS_MAIN(TestExportFile)
#include "tst_export_file.moc"
