// SPDX-License-Identifier: MIT
#include "model/items/state_tree_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStateTreeModel : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatAnEventChanged_data();
    void showsWhatAnEventChanged();
    void changesRowsInPlace_data();
    void changesRowsInPlace();
    void makesOnlyTheFieldsThatAreAskedFor();
    void keepsAnIndexOnItsFieldWhenOthersComeAndGo();
    void keepsAnIndexOnItsFieldWhenTheOrderChanges();
    void tellsOnlyOfRowsThatLookDifferent();
    void findsFieldsByTheirPointer_data();
    void findsFieldsByTheirPointer();
    void findsARemovedItemByItsChange();
    void saysWhatHappenedToWhoeverCannotSeeIt();
    void elidesALongStringAndKeepsMoreInTheToolTip();
    void stepsThroughALargeOpenNodeWithinAFrame();
};

namespace {

Json parsed(std::string_view text)
{
    Result<Json> json = Json::parse(text);
    return json ? std::move(json).value() : Json::string("not JSON");
}

char signOf(int mark)
{
    constexpr std::string_view signs = " *~+-"; // By StateMark.
    return signs[static_cast<std::size_t>(mark)];
}

/// One line a field: mark, indent, name, value, and what it was.
QString printed(const StateTreeModel &model, const QModelIndex &parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex field = model.index(row, StateTreeModel::FieldColumn, parent);
        const QModelIndex value = field.siblingAtColumn(StateTreeModel::ValueColumn);
        text += QChar::fromLatin1(signOf(field.data(StateTreeModel::MarkRole).toInt()));
        text += QString(2 * level + 1, u' ') + field.data().toString() + u": "_s
            + value.data().toString();
        const QVariant old = value.data(StateTreeModel::OldTextRole);
        if (!old.isNull())
            text += u", was "_s + old.toString();
        text += u"\n"_s + printed(model, field, level + 1);
    }
    return text;
}

} // namespace

void TestStateTreeModel::showsWhatAnEventChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *before, const char *after, const char *expected) {
              QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                                  << QString::fromUtf8(expected);
          };
    row("nothing", R"({"a":1})", R"({"a":1})", "  a: 1\n");
    row("a value", R"({"status":"Picking","n":0})", R"({"status":"ReadyToShip","n":0})",
        "~ status: \"ReadyToShip\", was \"Picking\"\n"
        "  n: 0\n");
    row("a new field", R"({"a":1})", R"({"a":1,"b":true})", "  a: 1\n+ b: true\n");
    row("fields that went, in their place", R"({"a":1,"b":2,"c":3,"d":4})", R"({"a":1,"d":4})",
        "  a: 1\n- b: 2\n- c: 3\n  d: 4\n");
    row("the first field went", R"({"a":1,"b":2})", R"({"b":2})", "- a: 1\n  b: 2\n");
    row("deep inside", R"({"items":[{"q":1},{"q":2}]})", R"({"items":[{"q":1},{"q":5}]})",
        "* items: [2]\n"
        "    0: {1}\n"
        "      q: 1\n"
        "*   1: {1}\n"
        "~     q: 5, was 2\n");
    row("an item in front", "[1,2]", "[0,1,2]", "+ 0: 0\n  1: 1\n  2: 2\n");
    row("an item went", "[1,2,3]", "[1,3]", "  0: 1\n- 1: 2\n  1: 3\n");
    row("a container became a value", R"({"a":{"b":1}})", R"({"a":7})", "~ a: 7, was {1}\n");
    row("a value became a container", R"({"a":7})", R"({"a":{"b":1}})",
        "~ a: {1}, was 7\n"
        "+   b: 1\n");
    row("a container went", R"({"a":{"b":1}})", "{}", "- a: {1}\n-   b: 1\n");
    row("numbers and strings as written", R"({"a":1e400,"b":"\u00fc\ud800"})",
        R"({"a":12345678901234567890.10,"b":"\u00fc\ud800"})",
        "~ a: 12345678901234567890.10, was 1e400\n"
        "  b: \"\\u00fc\\ud800\"\n");
    row("a name twice", R"({"a":1,"a":2})", R"({"a":1,"a":3})", "  a: 1\n~ a: 3, was 2\n");
    row("a plain value", "1", "2", "~ (state): 2, was 1\n");
    row("nothing yet", "null", R"({"a":null})", "+ a: null\n");
    row("empty", "{}", "{}", "");
}

void TestStateTreeModel::showsWhatAnEventChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    StateTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(parsed(before.toStdString()), parsed(after.toStdString()));
    QCOMPARE(printed(model), expected);
    model.clear();
    QCOMPARE(printed(model), QString());
}

void TestStateTreeModel::changesRowsInPlace_data()
{
    QTest::addColumn<QByteArrayList>("states");
    const auto row
        = [](const char *name, const QByteArrayList &states) { QTest::newRow(name) << states; };
    row("fields come and go",
        {"{}", R"({"a":1})", R"({"a":1,"b":{"c":2}})", R"({"b":{"c":2,"d":3}})", R"({"b":{}})"});
    row("containers fill and empty",
        {R"({"a":[],"b":1})", R"({"a":[1,2,3],"b":1})", R"({"a":[2,3],"b":{"c":1}})",
         R"({"a":[],"b":{}})", R"({"a":{"x":1},"b":null})"});
    row("order changes",
        {R"({"a":{"x":1},"b":2,"c":3})", R"({"c":3,"a":{"x":2},"d":4,"b":2})",
         R"({"b":2,"d":4,"c":3})"});
    row("items move",
        {R"([{"q":1},{"q":2},{"q":3}])", R"([{"q":0},{"q":1},{"q":2},{"q":3}])", R"([{"q":3}])",
         R"([7,{"q":3},8])"});
    row("the kind changes", {"1", R"({"a":1})", "[1,2]", "null", R"("text")"});
}

void TestStateTreeModel::changesRowsInPlace()
{
    QFETCH(QByteArrayList, states);
    StateTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<std::pair<Json, Json>> steps; // Forward, then back again.
    for (qsizetype at = 1; at < states.size(); ++at)
        steps.append({parsed(states[at - 1].toStdString()), parsed(states[at].toStdString())});
    for (qsizetype at = steps.size() - 1; at-- > 0;)
        steps.append(steps[at]);
    for (const auto &[before, after] : steps) {
        model.show(before, after);
        StateTreeModel fresh;
        fresh.show(before, after);
        QCOMPARE(printed(model), printed(fresh));
    }
    QVERIFY(reset.isEmpty());
}

void TestStateTreeModel::makesOnlyTheFieldsThatAreAskedFor()
{
    const Json state = parsed(R"({"a":1,"items":[{"q":1},{"q":2},{"q":3}]})");
    StateTreeModel model;
    model.show(state, state);
    QCOMPARE(model.fieldCount(), 2);
    const QModelIndex items = model.index(1, 0);
    QVERIFY(model.hasChildren(items));
    QCOMPARE(model.fieldCount(), 2);
    QCOMPARE(model.rowCount(items), 3);
    QCOMPARE(model.fieldCount(), 5);
}

void TestStateTreeModel::keepsAnIndexOnItsFieldWhenOthersComeAndGo()
{
    StateTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const Json one = parsed(R"({"a":1,"items":[{"q":1}],"z":0})");
    const Json two = parsed(R"({"b":1,"c":2,"items":[{"q":1},{"q":2}],"z":0})");
    model.show(one, one);
    const QPersistentModelIndex quantity = model.find("/items/0/q");
    QVERIFY(quantity.isValid());

    model.show(one, two);
    model.show(two, two);
    QCOMPARE(model.pointer(quantity), std::string("/items/0/q"));
    QCOMPARE(QPersistentModelIndex(model.find("/items/0/q")), quantity);
}

void TestStateTreeModel::keepsAnIndexOnItsFieldWhenTheOrderChanges()
{
    StateTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const Json one = parsed(R"({"a":{"x":1},"b":2,"c":3})");
    const Json two = parsed(R"({"c":3,"b":2,"a":{"x":1}})");
    model.show(one, one);
    const QPersistentModelIndex inner = model.find("/a/x");
    const QPersistentModelIndex last = model.find("/c");

    model.show(two, two);
    QCOMPARE(model.pointer(inner), std::string("/a/x"));
    QCOMPARE(inner.parent().row(), 2);
    QCOMPARE(last.row(), 0);
}

void TestStateTreeModel::tellsOnlyOfRowsThatLookDifferent()
{
    const Json one = parsed(R"({"a":1,"b":2,"c":3,"d":[1,2]})");
    const Json two = parsed(R"({"a":1,"b":7,"c":8,"d":[1,2]})");
    StateTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(one, one);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.show(one, two);
    QCOMPARE(changed.size(), 1); // b and c in one run.
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    changed.clear();
    model.show(one, two);
    QVERIFY(changed.isEmpty());
}

void TestStateTreeModel::findsFieldsByTheirPointer_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("") << QString();
    QTest::newRow("/a~1b/m~0n") << u"1"_s;
    QTest::newRow("/items/1") << u"\"second\""_s;
    QTest::newRow("/") << u"\"no name\""_s;
    QTest::newRow("/twice") << u"2"_s;
    QTest::newRow("/items/9") << QString();
    QTest::newRow("/items/1/x") << QString();
}

void TestStateTreeModel::findsFieldsByTheirPointer()
{
    QFETCH(QString, value);
    const Json state = parsed(
        R"({"a/b":{"m~n":1},"items":["first","second"],"":"no name","twice":1,"twice":2})");
    StateTreeModel model;
    model.show(state, state);
    const std::string pointer = QTest::currentDataTag();
    const QModelIndex found = model.find(pointer);
    QCOMPARE(found.siblingAtColumn(StateTreeModel::ValueColumn).data().toString(), value);
    if (found.isValid())
        QCOMPARE(model.pointer(found), pointer);
}

void TestStateTreeModel::findsARemovedItemByItsChange()
{
    const Json before = parsed(R"({"items":["a","b","c"]})");
    const Json after = parsed(R"({"items":["a","c"]})");
    StateTreeModel model;
    model.show(before, after);
    const std::vector<Change> changes = diff(before, after);
    QCOMPARE(changes.size(), 1U);
    const QModelIndex found = model.find(changes.front());
    QCOMPARE(found.siblingAtColumn(StateTreeModel::ValueColumn).data().toString(), u"\"b\""_s);
    QCOMPARE(model.value(found).text(), std::string("b"));
    QCOMPARE(model.pointer(found), std::string("/items/1"));
}

void TestStateTreeModel::saysWhatHappenedToWhoeverCannotSeeIt()
{
    StateTreeModel model;
    model.show(parsed(R"({"status":"Picking","gone":1})"), parsed(R"({"status":"Packed"})"));
    const auto said = [&](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(0, StateTreeModel::FieldColumn), u"status, changed"_s);
    QCOMPARE(said(0, StateTreeModel::ValueColumn), u"\"Packed\", was \"Picking\""_s);
    QCOMPARE(said(1, StateTreeModel::FieldColumn), u"gone, removed"_s);
}

void TestStateTreeModel::elidesALongStringAndKeepsMoreInTheToolTip()
{
    const Json state = Json::object({{"long", Json::string(std::string(5'000, 'x'))}});
    StateTreeModel model;
    model.show(state, state);
    const QModelIndex value = model.index(0, StateTreeModel::ValueColumn);
    QCOMPARE(value.data().toString(), u'"' + QString(300, u'x') + u"…"_s);
    QCOMPARE(value.data(Qt::ToolTipRole).toString(), u'"' + QString(2048, u'x') + u"…"_s);
}

void TestStateTreeModel::stepsThroughALargeOpenNodeWithinAFrame()
{
    Json before;
    for (int i = 0; i < 4'700; ++i)
        before.edit("rows").editItems().push_back(Json::object(
            {{"id", Json::integer(i)}, {"note", Json::string(std::string(180, 'n'))}}));
    Json after = before;
    after.edit("rows").editItems()[2'000].set("id", Json::integer(-1));
    StateTreeModel model;
    model.show(before, before);
    QCOMPARE(model.rowCount(model.index(0, 0)), 4'700);

    qint64 fastest = INT64_MAX; // Others may be busy on the machine.
    for (int i = 0; i < 5; ++i) {
        model.show(before, before);
        QElapsedTimer timer;
        timer.start();
        model.show(before, after);
        fastest = std::min(fastest, timer.nsecsElapsed() / 1'000);
    }
    QCOMPARE(printed(model, model.find("/rows/2000")),
             u"~ id: -1, was 2000\n  note: \"%1\"\n"_s.arg(QString(180, u'n')));
    qInfo("%lld us for a step through 4,700 open rows", fastest);
    // A frame, and room for a build that is not optimised and looks for mistakes.
    QVERIFY2(fastest < 5 * 16'000, qPrintable(u"%1 µs for a step"_s.arg(fastest)));
}

QTEST_GUILESS_MAIN(TestStateTreeModel)
#include "tst_state_tree_model.moc"
