// SPDX-License-Identifier: MIT
#include "model/export/pseudonyms.h"

#include <QTest>

using namespace hindcast;

/// Names, e-mail addresses and ids that others stand for.
class TestPseudonyms : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheForm_data();
    void keepsTheForm();
    void givesTheSameTextTheSameReplacement();
    void givesTwoTextsTwoReplacements();
    void findsThemWithinOtherTexts_data();
    void findsThemWithinOtherTexts();
    void leavesAmountsAlone();
    void replacesKeys();
    void isTheSameEveryTime();
};

namespace {

std::string disguised(const char *text)
{
    const Json json = Json::parse(text).value();
    Pseudonyms pseudonyms;
    pseudonyms.learn(json);
    return pseudonyms.replaced(json).toText();
}

} // namespace

void TestPseudonyms::keepsTheForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("replaced");
    const auto row = [](const char *name, const char *json, const char *replaced) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(replaced);
    };
    row("e-mail", R"({"x":"judy@shop.de"})", R"({"x":"person1@example.org"})");
    row("UUID", R"({"x":"6f9619ff-8b86-d011-b42d-00cf4fc964ff"})",
        R"({"x":"00000000-0000-4000-8000-000000000001"})");
    row("id of letters and digits", R"({"order_id":"AB-1042/x"})", R"({"order_id":"AA-0000/b"})");
    row("number as an id", R"({"orderId":1042})", R"({"orderId":1001})");
    row("name", R"({"customerName":"Judy Doe"})", R"({"customerName":"Ada Abel"})");
    row("first and last name", R"({"firstName":"Judy","lastName":"Doe"})",
        R"({"firstName":"Ada","lastName":"Abel"})");
    row("phone", R"({"phone":"+49 (30) 1234-5"})", R"({"phone":"+00 (00) 0000-1"})");
    row("city", R"({"city":"Ulm"})", R"({"city":"Town 1"})");
    row("names of other things",
        R"({"streetName":"Elm","companyName":"Acme","nickName":"jd","fileName":"a.txt"})",
        R"({"streetName":"Street 1","companyName":"Ada Abel","nickName":"Ben Abel","fileName":"Cleo Abel"})");
    row("who created it", R"({"createdBy":"judy","updated_by":"judy"})",
        R"({"createdBy":"Ada Abel","updated_by":"Ada Abel"})");
    row("what is none", R"({"status":"Paid","total":1.50,"ok":true})",
        R"({"status":"Paid","total":1.50,"ok":true})");
}

void TestPseudonyms::keepsTheForm()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, replaced);
    QCOMPARE(QByteArray::fromStdString(disguised(json.constData())), replaced);
}

void TestPseudonyms::givesTheSameTextTheSameReplacement()
{
    QCOMPARE(disguised(R"([{"owner":"Judy"},{"customer":{"name":"Judy"}},{"note":"Judy"}])"),
             R"([{"owner":"Ada Abel"},{"customer":{"name":"Ada Abel"}},{"note":"Ada Abel"}])");
}

void TestPseudonyms::givesTwoTextsTwoReplacements()
{
    Json list = Json::array();
    for (int i = 0; i < 1000; ++i) {
        Json one = Json::object();
        one.set("name", Json::string("Person " + std::to_string(i)));
        one.set("id", Json::string("id" + std::to_string(i % 10)));
        list.editItems().push_back(std::move(one));
    }
    Pseudonyms pseudonyms;
    pseudonyms.learn(list);
    std::set<std::string> names;
    std::set<std::string> ids;
    const Json replaced = pseudonyms.replaced(list);
    for (const Json &one : replaced.items()) {
        names.insert(one.find("name")->text());
        ids.insert(one.find("id")->text());
    }
    QCOMPARE(names.size(), 1000U);
    QCOMPARE(ids.size(), 10U);
}

void TestPseudonyms::findsThemWithinOtherTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("replaced");
    const auto row = [](const char *name, const char *json, const char *replaced) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(replaced);
    };
    row("name and e-mail",
        R"([{"name":"Judy Doe"},"Dear Judy Doe, write to judy@shop.de.","Judy Doer"])",
        R"([{"name":"Ada Abel"},"Dear Ada Abel, write to person1@example.org.","Judy Doer"])");
    row("begins with a sign", R"([{"phone":"+49 170 5551234"},"ring +49 170 5551234 now"])",
        R"([{"phone":"+00 000 0000001"},"ring +00 000 0000001 now"])");
    row("number sign", R"([{"street":"#5 Rd"},"at #5 Rd."])",
        R"([{"street":"Street 1"},"at Street 1."])");
    row("parentheses", R"_([{"name":"(Judy)"},"by (Judy), or so","(Judy)x"])_",
        R"_([{"name":"Ada Abel"},"by Ada Abel, or so","Ada Abelx"])_");
    row("handle", R"([{"user":"@judy"},"ask @judy","me@judy"])",
        R"([{"user":"Ada Abel"},"ask Ada Abel","meAda Abel"])");
    row("two letters", R"([{"name":"Al"},"ask Al, not Alma","Al"])",
        R"([{"name":"Ada Abel"},"ask Ada Abel, not Alma","Ada Abel"])");
    row("short ids stay", R"([{"id":"7"},"7 days","x1",{"id":"x1"},"x1 y"])",
        R"([{"id":"1"},"7 days","x1",{"id":"a2"},"x1 y"])");
}

void TestPseudonyms::findsThemWithinOtherTexts()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, replaced);
    QCOMPARE(QByteArray::fromStdString(disguised(json.constData())), replaced);
}

void TestPseudonyms::leavesAmountsAlone()
{
    QCOMPARE(disguised(R"({"customerId":149,"cents":149,"quantity":"49","ids":["149"]})"),
             R"({"customerId":101,"cents":149,"quantity":"49","ids":["101"]})");
}

void TestPseudonyms::replacesKeys()
{
    QCOMPARE(disguised(R"({"userId":"u-771","seen":{"u-771":3,"status":1}})"),
             R"({"userId":"a-001","seen":{"a-001":3,"status":1}})");
}

void TestPseudonyms::isTheSameEveryTime()
{
    const char *text = R"({"id":"a1","email":"a@b.de","names":[{"name":"X"},{"name":"Y"}]})";
    QCOMPARE(disguised(text), disguised(text));
}

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
