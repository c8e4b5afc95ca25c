// SPDX-License-Identifier: MIT
#include "model/store/event_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestOpenStore : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void saysThatItMayNotRead();
    void opensAFileWhateverItsName();
    void leavesDatabasesToSqliteWhateverTheirName();

private:
    QString make(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("cannot write the file", __FILE__, __LINE__);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestOpenStore::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << u"missing.jsonl"_s << u"there is no such file"_s;
    QTest::newRow("inside a file") << u"empty.jsonl/x"_s << u"there is no such file"_s;
    QTest::newRow("a directory") << u"folder"_s << u"it is a directory"_s;
    QTest::newRow("empty") << u"empty.jsonl"_s << u"it is empty"_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"it is a device or a pipe, not a file"_s;
}

void TestOpenStore::saysWhatStandsInTheWay()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    make(u"empty.jsonl"_s, {});
    QDir(m_folder.path()).mkdir(u"folder"_s);
    ::mkfifo(QFile::encodeName(m_folder.filePath(u"pipe"_s)).constData(), S_IRUSR | S_IWUSR);
    const auto store = openStore(m_folder.filePath(name));
    QVERIFY(!store);
    QCOMPARE(store.error().message, u"cannot open %1: %2"_s.arg(m_folder.filePath(name), reason));
}

void TestOpenStore::saysThatItMayNotRead()
{
    const QString path = make(u"secret.jsonl"_s, "{\"type\":\"A\"}\n");
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x5755)); // Others may enter it.
    QFile::setPermissions(path, {});
    constexpr uid_t nobody = 65534;
    const bool isRoot = ::geteuid() == 0; // Who may read everything.
    QVERIFY(!isRoot || ::seteuid(nobody) == 0);
    const auto store = openStore(path);
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QVERIFY(!store);
    QCOMPARE(store.error().message, u"cannot open %1: no permission to read it"_s.arg(path));
}

void TestOpenStore::opensAFileWhateverItsName()
{
    const auto store = openStore(make(u"events.db"_s, "{\"type\":\"A\"}\n"));
    QVERIFY(store);
    QCOMPARE(store.value()->description().profile, u"JSON Lines"_s);
}

void TestOpenStore::leavesDatabasesToSqliteWhateverTheirName()
{
    const auto store = openStore(make(u"events.jsonl"_s, QByteArray("SQLite format 3\0{}\n", 19)));
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(u"file is not a database"_s),
             qPrintable(store.error().message));
}

QTEST_GUILESS_MAIN(TestOpenStore)
#include "tst_open_store.moc"
