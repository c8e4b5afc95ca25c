// SPDX-License-Identifier: MIT
#include "model/compare/field_changes.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Two states side by side, and the list of what is different in them.
class TestAlignment : public QObject
{
    Q_OBJECT
private slots:
    void standsSideBySide_data();
    void standsSideBySide();
    void matchesItemsBy_data();
    void matchesItemsBy();
    void namesThePlacesOfAChangeOnEitherSide();
    void namesEveryChange_data();
    void namesEveryChange();
    void alignsAHundredThousandItemsWithoutAKey();
};

namespace {

Json parsed(const QByteArray &text)
{
    Result<Json> json = Json::parse(text.toStdString());
    return json ? std::move(json).value() : Json::string("not JSON");
}

std::string shown(const std::optional<Json> &side)
{
    if (!side)
        return "///";
    return side->isContainer() ? std::to_string(side->size()) : side->toText();
}

/// One line a row: a mark, the name by its depth, before and after; `///` is a gap.
void print(const AlignedField &field, const ItemMatching &matching, std::size_t depth,
           std::string &lines)
{
    static const std::string marks = " :~-+";
    const std::string name = !field.isItem() ? field.key
        : field.item.after < 0               ? std::to_string(field.item.before)
                                             : std::to_string(field.item.after);
    lines += marks[static_cast<std::size_t>(field.kind)] + std::string(depth, ' ') + name + " | "
        + shown(field.before) + " | " + shown(field.after) + "\n";
    if (!field.hasFields())
        return;
    for (const AlignedField &inside : alignedInside(field, matching).fields)
        print(inside, matching, depth + 1, lines);
}

QByteArray sideBySide(const QByteArray &before, const QByteArray &after,
                      const ItemMatching &matching = {})
{
    std::string lines;
    const AlignedField root = alignedRoot(parsed(before), parsed(after));
    for (const AlignedField &field : alignedInside(root, matching).fields)
        print(field, matching, 0, lines);
    return QByteArray::fromStdString(lines);
}

/// One line a change: kind, pointer and path.
QByteArray changed(const QByteArray &before, const QByteArray &after,
                   const ItemMatching &matching = {})
{
    static const std::string kinds = "+-~<";
    std::string lines;
    for (const FieldChange &change : fieldChanges(parsed(before), parsed(after), matching))
        lines += kinds[static_cast<std::size_t>(change.kind)] + std::string(" ") + change.pointer()
            + " " + change.path + "\n";
    return QByteArray::fromStdString(lines);
}

} // namespace

void TestAlignment::standsSideBySide_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("the drawing",
        R"({"orderId":"7","total":149.00,"currency":"USD","customerName":"Ada Lovelace",)"
        R"("items":[{"price":74.50,"sku":"MUG"}],"status":"Paid"})",
        R"({"orderId":"7","totalCents":14900,"currency":"USD","customer":{"first":"Ada",)"
        R"("last":"Lovelace"},"items":[{"price":7450,"sku":"MUG"}],"status":"Settled"})",
        " orderId | \"7\" | \"7\"\n"
        "-total | 149.00 | ///\n"
        "+totalCents | /// | 14900\n"
        " currency | \"USD\" | \"USD\"\n"
        "-customerName | \"Ada Lovelace\" | ///\n"
        "+customer | /// | 2\n"
        "+ first | /// | \"Ada\"\n"
        "+ last | /// | \"Lovelace\"\n"
        ":items | 1 | 1\n"
        ": 0 | 2 | 2\n"
        "~  price | 74.50 | 7450\n"
        "   sku | \"MUG\" | \"MUG\"\n"
        "~status | \"Paid\" | \"Settled\"\n");
    row("written differently", R"({"a":[1.0,{"b":1e1}]})", R"({"a":[1,{"b":10}]})",
        " a | 2 | 2\n"
        "  0 | 1.0 | 1\n"
        "  1 | 1 | 1\n"
        "   b | 1e1 | 10\n");
    row("members in another order", R"({"a":1,"b":2})", R"({"b":2,"n":0,"a":1})",
        " a | 1 | 1\n"
        " b | 2 | 2\n"
        "+n | /// | 0\n");
    row("first of all", R"({"a":1})", R"({"n":0,"a":1})", "+n | /// | 0\n a | 1 | 1\n");
    row("another kind", R"({"a":{"b":1}})", R"({"a":[1]})", "~a | 1 | 1\n");
    row("to null", R"({"a":1,"b":null})", R"({"a":null})", "~a | 1 | null\n-b | null | ///\n");
}

void TestAlignment::standsSideBySide()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, expected);
    QCOMPARE(sideBySide(before, after), expected);
}

void TestAlignment::matchesItemsBy_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const QString &key,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << key
                            << QByteArray(expected);
    };
    row("id", R"([{"id":1,"q":1},{"id":2,"q":1}])", R"([{"id":2,"q":5}])", {},
        "- /0 /*\n~ /0/q /*/q\n");
    row("id, written differently", R"([{"id":1.0,"q":1}])", R"([{"id":1,"q":2}])", {},
        "~ /0/q /*/q\n");
    row("productId", R"([{"productId":"a","q":1},{"productId":"b","q":1}])",
        R"([{"productId":"c","q":1},{"productId":"b","q":2}])", {},
        "- /0 /*\n+ /0 /*\n~ /1/q /*/q\n");
    row("an order of its own", R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":3},{"id":1}])", {},
        "<  \n- /1 /*\n");
    row("an id that two share is none", R"([{"id":1,"q":1},{"id":1,"q":2}])", R"([{"id":1,"q":2}])",
        {}, "- /0 /*\n");
    row("a key that the person gives", R"([{"ref":{"sku":"a"},"q":1},{"ref":{"sku":"b"},"q":2}])",
        R"([{"ref":{"sku":"b"},"q":1}])", u"/ref/sku"_s, "- /0 /*\n~ /0/q /*/q\n");
    row("the person's key comes first", R"([{"id":1,"sku":"a"}])", R"([{"id":2,"sku":"a"}])",
        u"/sku"_s, "~ /0/id /*/id\n");
    row("no key: the longest common subsequence", R"(["a","b","c","d"])", R"(["x","b","d"])", {},
        "~ /0 /*\n- /2 /*\n");
    row("no key: what has most in common", R"([{"a":1,"b":1},{"a":2,"b":2}])", R"([{"a":2,"b":3}])",
        {}, "- /0 /*\n~ /0/b /*/b\n");
}

void TestAlignment::matchesItemsBy()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, key);
    QFETCH(QByteArray, expected);
    ItemMatching matching;
    if (!key.isEmpty())
        matching.keys.push_back(key.toStdString());
    QCOMPARE(changed(before, after, matching), expected);
}

void TestAlignment::namesThePlacesOfAChangeOnEitherSide()
{
    const auto changes = fieldChanges(parsed(R"({"items":[{"id":1},{"id":2,"q":1}]})"),
                                      parsed(R"({"items":[{"id":2,"q":7}]})"), {});
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(changes[1].before, std::string("/items/1/q"));
    QCOMPARE(changes[1].after, std::string("/items/0/q"));
    QCOMPARE(changes[1].path, std::string("/items/*/q"));
    QCOMPARE(changes[1].valueBefore.toText(), std::string("1"));
    QCOMPARE(changes[1].valueAfter.toText(), std::string("7"));
}

void TestAlignment::namesEveryChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("none", R"({"a":1,"b":[{}]})", R"({"b":[{}],"a":1.00})", "");
    row("the root", "1", "2", "~  \n");
    row("an object in place of a text", R"({"a":"x"})", R"({"a":{"b":1}})", "~ /a /a\n");
    row("an object is one change", R"({})", R"({"a":{"b":1,"c":2}})", "+ /a /a\n");
    row("escapes", R"({"a/b":{"~":1}})", R"({"a/b":{"~":2}})", "~ /a~1b/~0 /a~1b/~0\n");
    row("a digit as a key is no index", R"({"7":1})", R"({"7":2})", "~ /7 /7\n");
    row("arrays of arrays", "[[1,2],[3]]", "[[1,5],[3]]", "~ /0/1 /*/*\n");
}

void TestAlignment::namesEveryChange()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, expected);
    QCOMPARE(changed(before, after), expected);
}

void TestAlignment::alignsAHundredThousandItemsWithoutAKey()
{
    Json before;
    Json after;
    for (int i = 0; i < 100'000; ++i) {
        before.editItems().push_back(Json::integer(i));
        if (i % 100 != 0)
            after.editItems().push_back(Json::integer(i));
    }
    after.editItems().push_back(Json::integer(-1));
    const auto changes = fieldChanges(before, after, {});
    QCOMPARE(changes.size(), std::size_t(1'001));
    QCOMPARE(changes[0].pointer(), std::string("/0"));
    QCOMPARE(changes[999].pointer(), std::string("/99900"));
    QCOMPARE(changes[1'000].pointer(), std::string("/99000"));
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
