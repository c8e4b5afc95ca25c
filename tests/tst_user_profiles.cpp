// SPDX-License-Identifier: MIT
#include "model/store/user_profiles.h"

#include "tests/profile_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Profiles that a person has written: they go before the built-in ones, and one that is wrong
/// stands in nobody's way.
class TestUserProfiles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsTheFolderByName();
    void saysWhatIsWrongWithAFile();
    void needsNoFolder();
    void looksAmongTheSettings();
    void takesTheirsBeforeTheBuiltInOnes();
    void opensAStoreWithoutTheWrongOne();
    void opensFilesWithThem();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(QDir(m_folder->path()).filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("cannot write the file", __FILE__, __LINE__);
        return file.fileName();
    }
    QStringList ownNames() const
    {
        QStringList names;
        const ProfileChoice choice = readProfiles(m_folder->path());
        const std::size_t own = choice.profiles.size() - builtInProfiles().size();
        for (std::size_t i = 0; i < own; ++i)
            names += choice.profiles[i].name;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray profileNamed(const QByteArray &name, const QByteArray &table = "t")
{
    return R"({"format":"hindcast-profile/1","name":")" + name + R"(","detect":[{"table":")" + table
        + R"(","columns":["stream_id"]}],"events":{"table":")" + table
        + R"(","stream":"stream_id","type":{"constant":"T"}}})";
}

/// Sets the folder of all settings for as long as it lives.
class Settings
{
public:
    explicit Settings(const QString &folder) { qputenv("XDG_CONFIG_HOME", folder.toUtf8()); }
    ~Settings() { qputenv("XDG_CONFIG_HOME", m_before); }
    Q_DISABLE_COPY_MOVE(Settings)

private:
    QByteArray m_before = qgetenv("XDG_CONFIG_HOME");
};

QStringList noticesOf(EventStore &store)
{
    IndexBuilder builder(store.rules());
    if (const auto done = store.index(builder, {}, {}); !done)
        return {done.error().message};
    QStringList list;
    const auto index = builder.snapshot();
    for (const Problem &problem : index->problems())
        list += problemKindName(problem.kind) + u": "_s + problem.message;
    return list;
}

} // namespace

void TestUserProfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestUserProfiles::readsTheFolderByName()
{
    write(u"b.json"_s, profileNamed("second"));
    write(u"a.json"_s, profileNamed("first"));
    write(u"c.json.bak"_s, "no profile");
    write(u"below/d.json"_s, profileNamed("below"));
    QCOMPARE(ownNames(), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(readProfiles(m_folder->path()).complaints, QStringList());
}

void TestUserProfiles::saysWhatIsWrongWithAFile()
{
    const QString wrong = write(u"a.json"_s, R"({"format":"hindcast-profile/2"})");
    write(u"b.json"_s, profileNamed("right"));
    const QString large = write(u"c.json"_s, QByteArray((1 << 20) + 1, ' '));
    QCOMPARE(ownNames(), QStringList{u"right"_s});
    QCOMPARE(
        readProfiles(m_folder->path()).complaints,
        (QStringList{u"The profile %1 is left out: /format: expected one of "
                     "hindcast-profile/1, found \"hindcast-profile/2\""_s.arg(wrong),
                     u"The profile %1 is left out: it is larger than a megabyte"_s.arg(large)}));
}

void TestUserProfiles::needsNoFolder()
{
    const ProfileChoice choice = readProfiles(m_folder->filePath(u"missing"_s));
    QCOMPARE(choice.profiles.size(), builtInProfiles().size());
    QCOMPARE(choice.complaints, QStringList());
}

void TestUserProfiles::looksAmongTheSettings()
{
    const Settings settings(m_folder->path());
    QCOMPARE(userProfileFolder(), m_folder->filePath(u"hindcast/profiles"_s));
}

void TestUserProfiles::takesTheirsBeforeTheBuiltInOnes()
{
    const Settings settings(m_folder->path());
    // It asks for fewer columns than the built-in one.
    write(u"hindcast/profiles/mine.json"_s, profileNamed("Mine", "emt_messages"));
    write(u"hindcast/profiles/other.json"_s, profileNamed("Other", "not_there"));
    const QString path = m_folder->filePath(u"store.db"_s);
    QCOMPARE(runSql(path, dataFile(u"emmett-0.42.sql"_s)), QString());
    const auto store = openSqliteStore(path);
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    QCOMPARE(store.value()->description().profile, u"Mine"_s);
}

void TestUserProfiles::opensAStoreWithoutTheWrongOne()
{
    const Settings settings(m_folder->path());
    const QString wrong = write(u"hindcast/profiles/wrong.json"_s, "{");
    const QString path = m_folder->filePath(u"store.db"_s);
    QCOMPARE(runSql(path, dataFile(u"emmett-0.41.sql"_s)), QString());
    const auto store = openSqliteStore(path);
    QVERIFY(store);
    QCOMPARE(store.value()->description().profile, u"Emmett (SQLite)"_s);
    QCOMPARE(noticesOf(*store.value()),
             QStringList{u"notice: The profile %1 is left out: not JSON: unexpected end of data at "
                         "column 2"_s.arg(wrong)});
}

void TestUserProfiles::opensFilesWithThem()
{
    const Settings settings(m_folder->path());
    const QString wrong = write(u"hindcast/profiles/a-wrong.json"_s, "[]");
    write(u"hindcast/profiles/mine.json"_s,
          R"({"format":"hindcast-profile/1","name":"My log","detect":[{"members":["/what"]}],
              "records":{"type":"/what"}})");
    const auto store = openStore(write(u"log.jsonl"_s, "{\"what\":\"Opened\"}\n"));
    QVERIFY(store);
    QVERIFY2(store.value()->description().profile.startsWith(u"My log"_s),
             qPrintable(store.value()->description().profile));
    QCOMPARE(
        noticesOf(*store.value()),
        QStringList{
            u"notice: The profile %1 is left out: /: expected an object, found []"_s.arg(wrong)});
}

QTEST_GUILESS_MAIN(TestUserProfiles)
#include "tst_user_profiles.moc"
