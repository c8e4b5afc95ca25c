// SPDX-License-Identifier: MIT
#include "model/items/aligned_state_model.h"
#include "model/items/upcast_view.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestAlignedStateModel : public QObject
{
    Q_OBJECT
private slots:
    void alignsTwoStatesFieldByField();
    void leavesOutWhatIsTheSame();
    void showsValuesExactly();
    void marksArraysInAnotherOrder();
    void doesNotMarkWhatIsIgnored();
    void findsChangesAndPaths();
    void showsAStateThatIsNoObject();
    void showsOneSideOnly();
    void opensLongArrays();
    void setsAnEventBesideAnother();
};

namespace {

std::optional<Json> json(const char *text)
{
    return text == nullptr ? std::nullopt : std::optional(Json::parse(text).value());
}

/// A model with two states, watched.
struct Fixture
{
    Fixture(const char *before, const char *after, const AlignedLook &look = {})
    {
        auto changes = before && after ? fieldChanges(*json(before), *json(after), look.matching)
                                       : std::vector<FieldChange>();
        std::erase_if(changes, [&look](const FieldChange &change) {
            return anyCovers(look.ignored, change.pointer());
        });
        model.show(json(before), json(after), changes, look);
    }

    /// Both sides, one row a line, with a sign: `~ price 74.50 | price 7450`.
    [[nodiscard]] QStringList rows(const QModelIndex &parent = {}, int depth = 0) const
    {
        static const QString signs = u"=•~-+"_s;
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const auto side = [&index](int column) {
                const QModelIndex field = index.siblingAtColumn(column);
                return field.data(AlignedStateModel::IsGapRole).toBool() ? u"/"_s
                                                                         : field.data().toString()
                        + u' ' + index.siblingAtColumn(column + 1).data().toString();
            };
            rows += QString(2 * depth, u' ')
                + signs[index.data(AlignedStateModel::KindRole).toInt()] + u' '
                + side(AlignedStateModel::BeforeField) + u" | "_s
                + side(AlignedStateModel::AfterField);
            rows += this->rows(index, depth + 1);
        }
        return rows;
    }

    AlignedStateModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

constexpr const char *before
    = R"({"orderId":"7","total":149.00,"items":[{"sku":"MUG","price":74.50}],"status":"Paid"})";
constexpr const char *after = R"({"orderId":"7","totalCents":14900,"items":[{"sku":"MUG",
    "price":7450}],"status":"Settled"})";

} // namespace

void TestAlignedStateModel::alignsTwoStatesFieldByField()
{
    const Fixture fixture(before, after);
    QCOMPARE(fixture.rows(),
             QStringList({u"= orderId \"7\" | orderId \"7\""_s, u"- total 149.00 | /"_s,
                          u"+ / | totalCents 14900"_s, u"• items [1] | items [1]"_s,
                          u"  • 0 {2} | 0 {2}"_s, u"    = sku \"MUG\" | sku \"MUG\""_s,
                          u"    ~ price 74.50 | price 7450"_s,
                          u"~ status \"Paid\" | status \"Settled\""_s}));
}

void TestAlignedStateModel::leavesOutWhatIsTheSame()
{
    Fixture fixture(before, after);
    fixture.model.setOnlyDifferences(true);
    QCOMPARE(fixture.rows(),
             QStringList({u"- total 149.00 | /"_s, u"+ / | totalCents 14900"_s,
                          u"• items [1] | items [1]"_s, u"  • 0 {2} | 0 {2}"_s,
                          u"    ~ price 74.50 | price 7450"_s,
                          u"~ status \"Paid\" | status \"Settled\""_s}));
}

void TestAlignedStateModel::showsValuesExactly()
{
    const Fixture fixture(R"({"n":9007199254740993,"d":1.0})", R"({"n":9007199254740992,"d":1})");
    QCOMPARE(fixture.rows(),
             QStringList({u"~ n 9007199254740993 | n 9007199254740992"_s, u"= d 1.0 | d 1"_s}));
}

void TestAlignedStateModel::marksArraysInAnotherOrder()
{
    const Fixture fixture(R"({"a":[{"id":1},{"id":2}]})", R"({"a":[{"id":2},{"id":1}]})");
    const QModelIndex array = fixture.model.index(0, 0);
    QVERIFY(array.data(AlignedStateModel::IsReorderedRole).toBool());
    QVERIFY(!fixture.model.index(0, 0, array).data(AlignedStateModel::IsReorderedRole).toBool());
    QCOMPARE(array.data(Qt::AccessibleTextRole).toString(),
             u"a, differs inside, items in another order"_s);
}

void TestAlignedStateModel::doesNotMarkWhatIsIgnored()
{
    AlignedLook look;
    look.ignored.push_back(PathPattern::parse(u"/items/*/price"_s).value());
    look.expected.push_back(PathPattern::parse(u"/status"_s).value());
    Fixture fixture(before, after, look);
    QCOMPARE(fixture.rows().at(6), u"    = price 74.50 | price 7450"_s);
    const QModelIndex status = fixture.model.index(4, AlignedStateModel::AfterField);
    QCOMPARE(status.data(Qt::ToolTipRole).toString(), u"status, changed, as expected"_s);
    fixture.model.setOnlyDifferences(true);
    QVERIFY(!fixture.rows().join(u' ').contains(u"price"_s));
}

void TestAlignedStateModel::findsChangesAndPaths()
{
    const Fixture fixture(R"({"a":[{"id":1,"x":1},{"id":2,"x":1}],"gone":{"b":1}})",
                          R"({"a":[{"id":2,"x":9},{"id":1,"x":1}]})");
    QStringList found;
    for (const FieldChange &change : fixture.model.changes()) {
        const QModelIndex index = fixture.model.find(change);
        QVERIFY(index.isValid());
        const std::string path = fixture.model.path(index);
        QCOMPARE(fixture.model.find(path), index);
        found += QString::fromStdString(path);
    }
    found.sort();
    QCOMPARE(found, QStringList({u"/-gone"_s, u"/a"_s, u"/a/0/x"_s}));
    const QModelIndex x = fixture.model.find(std::string("/a/0/x"));
    QCOMPARE(fixture.model.pointer(x, false), std::string("/a/1/x"));
    QCOMPARE(fixture.model.value(x, true)->toText(), std::string("9"));
}

void TestAlignedStateModel::showsAStateThatIsNoObject()
{
    const Fixture numbers("9", "18");
    QCOMPARE(numbers.rows(), QStringList(u"~ (state) 9 | (state) 18"_s));
    const QModelIndex whole = numbers.model.index(0, 0);
    QCOMPARE(numbers.model.find(numbers.model.changes().front()), whole);
    QCOMPARE(numbers.model.find(numbers.model.path(whole)), whole);
    QCOMPARE(Fixture("{}", "{}").rows(), QStringList(u"= (state) {0} | (state) {0}"_s));
    QCOMPARE(Fixture(R"({"a":1})", "[1]").rows(), QStringList(u"~ (state) {1} | (state) [1]"_s));
}

void TestAlignedStateModel::showsOneSideOnly()
{
    QCOMPARE(Fixture(nullptr, R"({"a":{"b":1}})").rows(),
             QStringList({u"+ / | a {1}"_s, u"  + / | b 1"_s}));
    QCOMPARE(Fixture(R"({"a":1})", nullptr).rows(), QStringList(u"- a 1 | /"_s));
    QVERIFY(Fixture(nullptr, nullptr).rows().isEmpty());
}

void TestAlignedStateModel::opensLongArrays()
{
    std::string many = "[";
    for (int i = 0; i < 20'000; ++i)
        many += std::to_string(i) + ",";
    const std::string state = R"({"a":)" + many + R"(0],"b":1})";
    AlignedStateModel model;
    model.show(Json::parse(state).value(), Json::parse(state).value(), {}, {});
    QVERIFY(model.hasChildren(model.index(0, 0)));
    QBENCHMARK_ONCE
    {
        QCOMPARE(model.rowCount(), 2);
    }
    QCOMPARE(model.rowCount(model.index(0, 0)), 20'001);
}

void TestAlignedStateModel::setsAnEventBesideAnother()
{
    const Event stored{.type = "Placed", .data = {Payload::Kind::Json, R"({"total":1})"}};
    Event upcast = stored;
    upcast.data.bytes = R"({"cents":100})";
    QCOMPARE(eventAsJson(upcast).toText(),
             std::string(R"({"eventType":"Placed","data":{"cents":100}})"));
    const UpcastEvent changed{.outcome = UpcastEvent::Outcome::Changed, .pieces = {upcast}};
    QCOMPARE(outcomeSentence(changed, {u"Placed 1→2"_s}), u"Changed by Placed 1→2."_s);
    QCOMPARE(outcomeSentence({.pieces = {stored}}, {}), u"No upcaster changes this event."_s);
}

QTEST_GUILESS_MAIN(TestAlignedStateModel)
#include "tst_aligned_state_model.moc"
