// SPDX-License-Identifier: MIT
#include "model/store/profile_parser.h"

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Which profile and which tables are taken where several could be meant.
class TestStoreChoice : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void findsTablesNamedByTheApplication();
    void takesTablesTogetherThatShareAName();
    void prefersTheMostSpecificProfile();
    void leavesOutWhatMustNotBeThere();
    void takesTheTableThatWasChosen();
    void takesTheProfileThatWasChosen();
    void saysWhatThereIsToChooseFrom();
    void hasNothingToChooseInAFile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

/// A profile with \a detect whose events are in `events`.
Profile profile(const QByteArray &name, const QByteArray &detect, const QByteArray &more = {})
{
    const QByteArray json = R"({"format":"hindcast-profile/1","name":")" + name + R"(","detect":[)"
        + detect + R"(],"events":{"table":"events",)" + more
        + R"("stream":"id","type":{"constant":"T"}}})";
    auto parsed = parseProfile(json.toStdString());
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    return std::move(parsed).value();
}

const QByteArray ending = R"({"tableLike":"*_events","columns":["id"],"as":"events"})";

QStringList names(const QString &path, const std::vector<Profile> &profiles)
{
    QStringList list;
    const auto candidates = sqliteCandidates(path, profiles);
    for (const StoreCandidate &one : candidates.value())
        list += u"%1: %2"_s.arg(one.profile, one.table);
    return list;
}

} // namespace

void TestStoreChoice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
}

void TestStoreChoice::findsTablesNamedByTheApplication()
{
    runSql(m_path,
           "CREATE TABLE bank_events(id, x); INSERT INTO bank_events VALUES('b', 1);"
           "CREATE TABLE shop_events(id); CREATE TABLE notes(id); CREATE TABLE x_events(y)");
    const std::vector<Profile> profiles{profile("Own", ending)};
    QCOMPARE(names(m_path, profiles), (QStringList{u"Own: bank_events"_s, u"Own: shop_events"_s}));
    const OpenStore opened(m_path, profiles);
    QCOMPARE(opened.events(), QStringList{u"b/1 T"_s});
    QCOMPARE(opened.problems(),
             QStringList{u"notice : read from table bank_events; there could be events in "
                         "shop_events (Own) as well"_s});
}

void TestStoreChoice::takesTablesTogetherThatShareAName()
{
    runSql(m_path,
           "CREATE TABLE a_names(k, n); INSERT INTO a_names VALUES('1', 'wrong');"
           "CREATE TABLE b_events(id); INSERT INTO b_events VALUES('1');"
           "CREATE TABLE b_names(k, n); INSERT INTO b_names VALUES('1', 'right')");
    const Profile joined
        = profile("Own", ending + R"(,{"tableLike":"*_names","columns":["k"]})",
                  R"("joins":[{"table":"*_names","as":"n","on":{"k":"id"}}],"actor":"n.n",)");
    const OpenStore opened(m_path, {joined});
    QCOMPARE(opened.event(0).actor.text, std::string("right"));
}

void TestStoreChoice::prefersTheMostSpecificProfile()
{
    runSql(m_path, "CREATE TABLE my_events(id, more)");
    const Profile loose = profile("Loose", ending);
    const Profile exact
        = profile("Exact", R"({"tableLike":"*_events","columns":["id","more"],"as":"events"})");
    QCOMPARE(names(m_path, {loose, exact}),
             (QStringList{u"Exact: my_events"_s, u"Loose: my_events"_s}));
    const OpenStore opened(m_path, {loose, exact});
    QCOMPARE(opened.store->description().profile, u"Exact"_s);
    QVERIFY2(opened.problems().isEmpty(), "there is no other table to tell of");
}

void TestStoreChoice::leavesOutWhatMustNotBeThere()
{
    runSql(m_path, "CREATE TABLE my_events(id)");
    const Profile careful = profile("Careful", ending + R"(,{"without":["*_streams"]})");
    QCOMPARE(names(m_path, {careful}), QStringList{u"Careful: my_events"_s});
    runSql(m_path, "CREATE TABLE my_streams(id)");
    QCOMPARE(names(m_path, {careful}), QStringList());
}

void TestStoreChoice::takesTheTableThatWasChosen()
{
    runSql(m_path,
           "CREATE TABLE a_events(id); CREATE TABLE b_events(id);"
           "INSERT INTO b_events VALUES('b')");
    const std::vector<Profile> profiles{profile("Own", ending)};
    auto chosen = openSqliteStore(m_path, profiles, {.table = u"B_Events"_s});
    QVERIFY(chosen);
    IndexBuilder builder(chosen.value()->rules());
    QVERIFY(chosen.value()->index(builder, {}, {}));
    QCOMPARE(builder.snapshot()->streams.at(0), std::string_view("b"));
    QVERIFY2(builder.snapshot()->problems().empty(), "who has chosen knows of the others");

    const auto wrong = openSqliteStore(m_path, profiles, {.table = u"c_events"_s});
    QCOMPARE(
        wrong.error().message,
        u"%1 has nothing of that name to be read; there is a_events (Own), b_events (Own)."_s.arg(
            m_path));
}

void TestStoreChoice::takesTheProfileThatWasChosen()
{
    runSql(m_path, "CREATE TABLE my_events(id, more)");
    const std::vector<Profile> profiles{
        profile("Loose", ending),
        profile("Exact", R"({"tableLike":"*_events","columns":["id","more"],"as":"events"})")};
    const auto chosen = openSqliteStore(m_path, profiles, {.profile = u"Loose"_s});
    QCOMPARE(chosen.value()->description().profile, u"Loose"_s);
}

void TestStoreChoice::saysWhatThereIsToChooseFrom()
{
    runSql(m_path, "CREATE TABLE my_events(id); INSERT INTO my_events(rowid, id) VALUES(70, 1)");
    const auto candidates = sqliteCandidates(m_path, {profile("Own", ending)});
    QCOMPARE(candidates.value().size(), 1U);
    QCOMPARE(candidates.value().front().why, u"table my_events has id"_s);
    QCOMPARE(candidates.value().front().rowsAtMost, std::optional<std::int64_t>(70));
}

void TestStoreChoice::hasNothingToChooseInAFile()
{
    QFile file(m_folder->filePath(u"a.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"type\":\"A\"}\n");
    file.close();
    const auto candidates = storeCandidates(file.fileName());
    QVERIFY(candidates && candidates.value().empty());
    QVERIFY(openStore(file.fileName(), {.table = u"t"_s}));
}

QTEST_GUILESS_MAIN(TestStoreChoice)
#include "tst_store_choice.moc"
