// SPDX-License-Identifier: MIT
#include "model/event/replaced_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestReplacedFile : public QObject
{
    Q_OBJECT
private slots:
    void putsTheNewContentInThePlaceOfTheOld();
    void keepsTheOldContentIfNothingIsCommitted();
    void keepsTheOldContentWhenTheDiskIsFull_data();
    void keepsTheOldContentWhenTheDiskIsFull();
    void replacesNoPipe();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(cannot be read)"_ba;
}

/// A folder with the file `kept`, whose content is `old`.
class Fixture
{
public:
    Fixture()
    {
        QFile file(path());
        isReady = file.open(QIODevice::WriteOnly) && file.write("old") == 3;
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"kept"_s); }
    [[nodiscard]] qsizetype files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files).size();
    }

    bool isReady = false;

private:
    QTemporaryDir m_folder;
};

/// Files of this process can grow no longer for a while, as on a disk that is full.
class NoRoom
{
public:
    NoRoom()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
};

} // namespace

void TestReplacedFile::putsTheNewContentInThePlaceOfTheOld()
{
    const Fixture fixture;
    QVERIFY(fixture.isReady);
    ReplacedFile file(fixture.path());
    QVERIFY(file.open());
    QVERIFY(file.write("new content"));
    QCOMPARE(contentOf(fixture.path()), "old"_ba);
    QVERIFY(file.commit());
    QCOMPARE(contentOf(fixture.path()), "new content"_ba);
}

void TestReplacedFile::keepsTheOldContentIfNothingIsCommitted()
{
    const Fixture fixture;
    QVERIFY(fixture.isReady);
    {
        ReplacedFile file(fixture.path());
        QVERIFY(file.open());
        QVERIFY(file.write("new content"));
    }
    QCOMPARE(contentOf(fixture.path()), "old"_ba);
    QCOMPARE(fixture.files(), 1);
}

void TestReplacedFile::keepsTheOldContentWhenTheDiskIsFull_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("less than a buffer, so that it is written at the end") << 9'000;
    QTest::newRow("more than a buffer") << 900'000;
}

void TestReplacedFile::keepsTheOldContentWhenTheDiskIsFull()
{
    QFETCH(int, size);
    const Fixture fixture;
    QVERIFY(fixture.isReady);
    QString reason;
    {
        ReplacedFile file(fixture.path());
        QVERIFY(file.open());
        const NoRoom limit;
        auto done = file.write(std::string(static_cast<std::size_t>(size), 'x'));
        if (done)
            done = file.commit();
        QVERIFY(!done);
        reason = done.error().message;
    }
    QCOMPARE(reason, u"File too large"_s); // The system's words for this limit.
    QCOMPARE(contentOf(fixture.path()), "old"_ba);
    QCOMPARE(fixture.files(), 1);
}

void TestReplacedFile::replacesNoPipe()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    ReplacedFile file(path);
    const auto opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().message, u"it is no ordinary file"_s);
    QVERIFY(!QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(TestReplacedFile)
#include "tst_replaced_file.moc"
