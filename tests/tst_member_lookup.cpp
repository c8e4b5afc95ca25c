// SPDX-License-Identifier: MIT
#include "model/compare/json_diff.h"
#include "model/compare/member_lookup.h"

#include <QTest>

using namespace hindcast;

class TestMemberLookup : public QObject
{
    Q_OBJECT
private slots:
    void findsTheLastOfTheMembersWithOneKey_data();
    void findsTheLastOfTheMembersWithOneKey();
    void looksAtAboutOneKeyForEachSearch();
    void diffsAnObjectOfManyMembersInOneGo();
};

namespace {

Json objectOf(int members)
{
    std::vector<JsonMember> all;
    for (int i = 0; i < members; ++i)
        all.push_back({"key" + std::to_string(i), Json::integer(i)});
    return Json::object(std::move(all));
}

} // namespace

void TestMemberLookup::findsTheLastOfTheMembersWithOneKey_data()
{
    QTest::addColumn<int>("others");
    QTest::newRow("few") << 2;
    QTest::newRow("many") << 100;
}

void TestMemberLookup::findsTheLastOfTheMembersWithOneKey()
{
    QFETCH(int, others);
    Json object = objectOf(others);
    object.editMembers().push_back({"twice", Json::integer(1)});
    object.editMembers().push_back({"twice", Json::integer(2)});
    const MemberLookup lookup(object);
    QCOMPARE(lookup.find("twice")->token(), std::string("2"));
    QCOMPARE(lookup.indexOf("key1"), 1);
    QCOMPARE(lookup.find("absent"), nullptr);
    QCOMPARE(lookup.size(), static_cast<std::size_t>(others) + 1);
    QVERIFY(!lookup.counts(static_cast<std::size_t>(others)));
    QVERIFY(lookup.counts(static_cast<std::size_t>(others) + 1));
}

void TestMemberLookup::looksAtAboutOneKeyForEachSearch()
{
    const int members = 20'000;
    const Json object = objectOf(members);
    const MemberLookup lookup(object);
    for (const JsonMember &member : object.members())
        QVERIFY(lookup.find(member.key) == &member.value);
    QVERIFY2(lookup.comparisons() <= 2 * members,
             qPrintable(QString::number(lookup.comparisons())));
}

void TestMemberLookup::diffsAnObjectOfManyMembersInOneGo()
{
    const Json before = objectOf(200'000); // 20 billion comparisons if each key were looked for.
    Json after = objectOf(200'000);
    after.editMembers().front().value = Json::integer(-1);
    const std::vector<Change> changes = diff(before, after);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes.front().pointer, std::string("/key0"));
}

QTEST_GUILESS_MAIN(TestMemberLookup)
#include "tst_member_lookup.moc"
