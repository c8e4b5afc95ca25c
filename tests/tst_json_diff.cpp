// SPDX-License-Identifier: MIT
#include "model/compare/json_diff.h"

#include <QTest>

using namespace hindcast;

class TestJsonDiff : public QObject
{
    Q_OBJECT
private slots:
    void namesEveryDifference_data();
    void namesEveryDifference();
    void findsOneInsertionInFrontOfAThousandItems();
    void comparesSharedStatesWithoutLookingInside();
    void looksAtEachLevelOfADeepStateOnce();
};

namespace {

Json parsed(std::string_view text)
{
    Result<Json> json = Json::parse(text);
    return json ? std::move(json).value() : Json::string("not JSON");
}

/// One line a change: `+ /pointer after`, `- /pointer before`, `~ /pointer before -> after`.
QByteArray printed(const std::vector<Change> &changes)
{
    std::string lines;
    for (const Change &change : changes) {
        switch (change.kind) {
        case Change::Kind::Added:
            lines += "+ " + change.pointer + " " + change.after.toText();
            break;
        case Change::Kind::Removed:
            lines += "- " + change.pointer + " " + change.before.toText();
            break;
        case Change::Kind::Changed:
            lines += "~ " + change.pointer + " " + change.before.toText() + " -> "
                + change.after.toText();
            break;
        }
        lines += "\n";
    }
    return QByteArray::fromStdString(lines);
}

} // namespace

void TestJsonDiff::namesEveryDifference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("equal", R"({"a":1,"b":2})", R"({"b":2,"a":1})", "");
    row("changed", R"({"a":1})", R"({"a":2})", "~ /a 1 -> 2\n");
    row("added and removed", R"({"a":1})", R"({"b":1})", "- /a 1\n+ /b 1\n");
    row("another kind", R"({"a":{}})", R"({"a":[]})", "~ /a {} -> []\n");
    row("nested", R"({"a":{"b":{"c":1}}})", R"({"a":{"b":{"c":2}}})", "~ /a/b/c 1 -> 2\n");
    row("keys that need escapes", R"({"a/b":{"~":1}})", R"({"a/b":{"~":2}})",
        "~ /a~1b/~0 1 -> 2\n");
    row("item inserted in front", "[1,2,3]", "[0,1,2,3]", "+ /0 0\n");
    row("item removed in the middle", "[1,2,3]", "[1,3]", "- /1 2\n");
    row("object in an array", R"([{"id":1,"q":1},{"id":2,"q":1}])",
        R"([{"id":1,"q":1},{"id":2,"q":5}])", "~ /1/q 1 -> 5\n");
    row("item replaced", "[1,2,3]", "[1,9,3]", "~ /1 2 -> 9\n");
    row("the root", "1", "2", "~  1 -> 2\n");
}

void TestJsonDiff::namesEveryDifference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, expected);
    QCOMPARE(printed(diff(parsed(before.toStdString()), parsed(after.toStdString()))), expected);
}

void TestJsonDiff::findsOneInsertionInFrontOfAThousandItems()
{
    Json before;
    for (int i = 0; i < 1'000; ++i)
        before.editItems().push_back(Json::integer(i));
    Json after = before;
    after.editItems().insert(after.editItems().begin(), Json::integer(-1));
    QCOMPARE(printed(diff(before, after)), QByteArray("+ /0 -1\n"));
}

void TestJsonDiff::comparesSharedStatesWithoutLookingInside()
{
    Json before;
    for (int i = 0; i < 100'000; ++i)
        before.edit("rows").editItems().push_back(Json::integer(i));
    Json after = before;
    after.set("status", Json::string("open"));
    QVERIFY(after.find("rows")->isSame(*before.find("rows")));
    QCOMPARE(printed(diff(before, after)), QByteArray("+ /status \"open\"\n"));
}

/// Looking twice at each level would take 2^100 steps here.
void TestJsonDiff::looksAtEachLevelOfADeepStateOnce()
{
    const auto deep = [](const char *value) {
        std::string text = value;
        for (int i = 0; i < 100; ++i)
            text = R"([{"k":)" + text + "}]";
        return parsed(text);
    };
    std::string path;
    for (int i = 0; i < 100; ++i)
        path += "/0/k";
    QCOMPARE(printed(diff(deep("1"), deep("2"))),
             QByteArray::fromStdString("~ " + path + " 1 -> 2\n"));
}

QTEST_GUILESS_MAIN(TestJsonDiff)
#include "tst_json_diff.moc"
