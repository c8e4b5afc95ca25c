// SPDX-License-Identifier: MIT
#include "model/items/emitted_model.h"
#include "model/items/rules_model.h"
#include "model/items/script_console_model.h"
#include "model/items/script_list_model.h"
#include "model/items/upcast_fields_model.h"
#include "model/session/script_library.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The item models that show scripts and what came of a run.
class TestScriptItems : public QObject
{
    Q_OBJECT
private slots:
    void comparesFieldsSideBySide_data();
    void comparesFieldsSideBySide();
    void listsFieldsBeforeAndAfter();
    void countsWhatRulesDid_data();
    void countsWhatRulesDid();
    void keepsTheLinesOfRulesWhileOneIsAdded();
    void listsNotesAndFailuresInTheOrderOfEvents();
    void saysHowManyNotesAreNotListed();
    void listsWhatWasEmittedWithItsData();
    void callsEventsOfManyStreamsByTheirPosition();
    void listsBuiltInProjectionsFirst();
    void saysWhatThereIsToSayOfAScript();
    void followsTheOrderOfUpcasters();
    void switchesUpcasters();
};

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto report = QAbstractItemModelTester::FailureReportingMode::QtTest;

Event withData(const char *type, const QByteArray &data)
{
    return {.stream = "order-1",
            .version = {3},
            .type = type,
            .data = {Payload::Kind::Json, data.toStdString()}};
}

/// `price: 1 | cents: 100`, a line for each; changed ones begin with `!`, headings with `#`, and
/// sentences with `"`.
QByteArray fieldsText(const std::vector<UpcastField> &fields)
{
    QString text;
    for (const UpcastField &field : fields)
        text += QStringView(u" !#\"").at(static_cast<int>(field.kind)) + field.stored + u" | "_s
            + field.after + u'\n';
    return text.toUtf8();
}

/// Versions 1 and 2 of order-1, then version 1 of order-2, of types A, B and A.
std::shared_ptr<const StoreIndex> smallIndex()
{
    return FakeStore({{.stream = "order-1", .version = {1}, .type = "A"},
                      {.stream = "order-1", .version = {2}, .type = "B"},
                      {.stream = "order-2", .version = {1}, .type = "A"}})
        .indexed();
}

UpcastRule rule(const QByteArray &type, int line)
{
    return {.file = u"/s/u.js"_s,
            .line = line,
            .eventType = type.toStdString(),
            .from = "1",
            .to = "2"};
}

ScriptNote note(ScriptNote::Kind kind, std::int64_t row, const QString &text)
{
    return {.kind = kind, .row = {row}, .text = text};
}

/// The cells of \a model, a line for each row.
QByteArray cellsText(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells += model.index(row, column, parent).data().toString();
        text += cells.join(u" | "_s) + u'\n';
    }
    return text.toUtf8();
}

/// A folder with scripts, and a library of them.
class Scripts
{
public:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
        return file.fileName();
    }

    int add(const QString &name, const QByteArray &text)
    {
        const auto added = library.add(write(name, text));
        return added ? added.value() : -1;
    }

    QTemporaryDir dir;
    ScriptTrust trust;
    ScriptLibrary library{trust};
};

const QByteArray upcasters = "upcast('A', 1, 2, e => {});";
const QByteArray projection = "fromAll().foreachStream().when({})";

} // namespace

void TestScriptItems::comparesFieldsSideBySide_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("went and came") << QByteArray(R"({"price":74.5,"sku":"MUG"})")
                                   << QByteArray(R"({"sku":"MUG","cents":7450})")
                                   << QByteArray("!price: 74.5 | cents: 7450\n"
                                                 " sku: \"MUG\" | sku: \"MUG\"\n");
    QTest::newRow("one became two")
        << QByteArray(R"({"name":"Ada L"})") << QByteArray(R"({"who":{"first":"Ada","last":"L"}})")
        << QByteArray("!name: \"Ada L\" | who.first: \"Ada\"\n"
                      "! | who.last: \"L\"\n");
    QTest::newRow("inside") << QByteArray(R"({"a":{"b":1,"c":[1,2]}})")
                            << QByteArray(R"({"a":{"b":2,"c":[1,2]}})")
                            << QByteArray("!a.b: 1 | a.b: 2\n a.c: [1,2] | a.c: [1,2]\n");
    QTest::newRow("items") << QByteArray(R"({"i":[{"p":1},{"p":2}]})")
                           << QByteArray(R"({"i":[{"p":1},{"p":3}]})")
                           << QByteArray(" i[0]: {\"p\":1} | i[0]: {\"p\":1}\n"
                                         "!i[1].p: 2 | i[1].p: 3\n");
    QTest::newRow("no object") << QByteArray("[1]") << QByteArray("null")
                               << QByteArray("![1] | null\n");
}

void TestScriptItems::comparesFieldsSideBySide()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, after);
    const std::vector<UpcastField> made = upcastFields(
        withData("A", stored),
        {.outcome = UpcastEvent::Outcome::Changed, .pieces = {withData("A", after)}});
    QFETCH(QByteArray, fields);
    QCOMPARE(fieldsText(made), fields);
}

void TestScriptItems::listsFieldsBeforeAndAfter()
{
    UpcastFieldsModel model;
    const Tester tester(&model, report);
    const Event stored = withData("Both", R"({"id":7})");

    model.setFields(
        upcastFields(stored,
                     {.outcome = UpcastEvent::Outcome::Split,
                      .pieces = {withData("Placed", R"({"id":7})"), withData("Paid", "{}")}}));
    QCOMPARE(
        cellsText(model),
        QByteArray(
            "1 of 2: Placed | 1 of 2: Placed\neventType: Both | eventType: Placed\nid: 7 | id: 7\n"
            "2 of 2: Paid | 2 of 2: Paid\neventType: Both | eventType: Paid\nid: 7 | \n"));
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             u"came: eventType: Placed"_s);

    model.setFields(upcastFields(stored, {.outcome = UpcastEvent::Outcome::Dropped}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), u"id: 7"_s);
    QCOMPARE(model.index(1, 1).data().toString(), QString());
}

void TestScriptItems::countsWhatRulesDid_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QList<int>>("counts"); // matched, produced, dropped, failed
    QTest::addColumn<QString>("detail");
    QTest::addColumn<RulesModel::State>("state");
    using enum RulesModel::State;
    QTest::newRow("matched") << QByteArray("A") << QList{1906, 1906, 0, 0} << u"1,906 ✓"_s
                             << Matched;
    QTest::newRow("split") << QByteArray("A") << QList{88, 176, 0, 0} << u"88 → 176"_s << Matched;
    QTest::newRow("dropped") << QByteArray("A") << QList{511, 0, 511, 0} << u"511 dropped"_s
                             << Matched;
    QTest::newRow("some dropped") << QByteArray("A") << QList{4, 3, 1, 0} << u"4 → 3"_s << Matched;
    QTest::newRow("failed") << QByteArray("A") << QList{2, 0, 0, 2} << u"2 failed"_s << Failed;
    QTest::newRow("some failed") << QByteArray("A") << QList{5, 4, 0, 1} << u"1 of 5 failed"_s
                                 << Failed;
    QTest::newRow("elsewhere") << QByteArray("A") << QList{0, 0, 0, 0} << u"not here"_s << NotHere;
    QTest::newRow("nowhere") << QByteArray("Aa") << QList{0, 0, 0, 0} << u"never matched"_s
                             << NeverMatched;
}

void TestScriptItems::countsWhatRulesDid()
{
    QFETCH(QByteArray, type);
    QFETCH(QList<int>, counts);
    auto trial = std::make_shared<ScriptTrial>();
    trial->rules = {rule(type, 4)};
    trial->ruleCounts = {{counts[0], counts[1], counts[2], counts[3]}};
    trial->events.count = 1;
    RulesModel model;
    const Tester tester(&model, report);
    model.setTrial(trial, smallIndex());

    const QModelIndex line = model.index(0);
    QCOMPARE(line.data().toString(), QString(QString::fromUtf8(type) + u" 1→2"_s));
    QTEST(line.data(RulesModel::DetailRole).toString(), "detail");
    QTEST(static_cast<RulesModel::State>(line.data(RulesModel::StateRole).toInt()), "state");
    QCOMPARE(line.data(RulesModel::FileRole).toString(), u"/s/u.js"_s);
    QCOMPARE(line.data(RulesModel::LineRole).toInt(), 4);
}

void TestScriptItems::keepsTheLinesOfRulesWhileOneIsAdded()
{
    auto before = std::make_shared<ScriptTrial>();
    before->rules = {rule("A", 1)};
    auto after = std::make_shared<ScriptTrial>();
    after->rules = {rule("A", 1), rule("B", 2)};
    RulesModel model;
    const Tester tester(&model, report);
    model.setTrial(before, {});
    const QPersistentModelIndex first = model.index(0);
    model.setTrial(after, {});

    QCOMPARE(model.rowCount(), 2);
    QVERIFY(first.isValid());
    QCOMPARE(model.index(1).data(RulesModel::DetailRole).toString(), QString()); // Was not tried.
    model.setTrial({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestScriptItems::listsNotesAndFailuresInTheOrderOfEvents()
{
    auto trial = std::make_shared<ScriptTrial>();
    using Kind = ScriptNote::Kind;
    trial->notes.add(note(Kind::Warning, -1, u"two rules"_s));
    trial->notes.add(note(Kind::Log, 0, u"one"_s));
    trial->notes.add(note(Kind::Emitted, 0, {}));
    trial->notes.add(note(Kind::Log, 1, u"half"_s));
    trial->failures.add({.row = {0}, .error = {.message = u"TypeError: no"_s}});
    trial->replayWarning = u"not the same again"_s;
    ScriptConsoleModel model;
    const Tester tester(&model, report);
    model.setTrial(trial, smallIndex(), true);

    QCOMPARE(cellsText(model),
             QByteArray(" | two rules\nv1 | one\nv1 | TypeError: no\nv2 | half\n"
                        " | not the same again\n"));
    const QModelIndex error = model.index(2, ScriptConsoleModel::TextColumn);
    QCOMPARE(error.data(ScriptConsoleModel::KindRole).toInt(),
             static_cast<int>(ScriptConsoleModel::Kind::Error));
    QCOMPARE(error.data(ScriptConsoleModel::RowRole).value<Row>(), Row{0});
    QCOMPARE(error.data(Qt::AccessibleTextRole).toString(), u"Error: TypeError: no"_s);
    QCOMPARE(error.data(Qt::ToolTipRole).toString(), u"v1 of order-1\nTypeError: no"_s);
}

void TestScriptItems::saysHowManyNotesAreNotListed()
{
    auto trial = std::make_shared<ScriptTrial>();
    for (int i = 0; i < 12'000; ++i)
        trial->notes.add(note(ScriptNote::Kind::Log, 0, u"again"_s));
    ScriptConsoleModel model;
    const Tester tester(&model, report);
    model.setTrial(trial, smallIndex(), true);

    QCOMPARE(model.rowCount(), 10'001);
    QCOMPARE(model.index(10'000, 1).data().toString(), u"and 2,000 more notes"_s);
}

void TestScriptItems::listsWhatWasEmittedWithItsData()
{
    auto trial = std::make_shared<ScriptTrial>();
    trial->notes.add({.kind = ScriptNote::Kind::Emitted,
                      .row = {1},
                      .stream = "invoices",
                      .type = "InvoiceDue",
                      .data = R"({"due":5})"});
    trial->notes.add(note(ScriptNote::Kind::Log, 1, u"not here"_s));
    trial->notes.add(
        {.kind = ScriptNote::Kind::Linked, .row = {0}, .stream = "all", .data = "1@order-1"});
    EmittedModel model;
    const Tester tester(&model, report);
    model.setTrial(trial, smallIndex(), true);

    QCOMPARE(cellsText(model),
             QByteArray("v2 | invoices | InvoiceDue\nv1 | all | link to 1@order-1\n"));
    QCOMPARE(cellsText(model, model.index(0, 0)), QByteArray("{\"due\":5} |  | \n"));
    QVERIFY(model.index(0, 0, model.index(0, 0)).data(EmittedModel::IsDataRole).toBool());
    QCOMPARE(model.index(0, 0, model.index(0, 0)).data(EmittedModel::RowRole).value<Row>(), Row{1});
}

void TestScriptItems::callsEventsOfManyStreamsByTheirPosition()
{
    auto trial = std::make_shared<ScriptTrial>();
    trial->notes.add(note(ScriptNote::Kind::Log, 2, u"here"_s));
    ScriptConsoleModel model;
    const Tester tester(&model, report);
    model.setTrial(trial, smallIndex(), false);

    QCOMPARE(cellsText(model), QByteArray("#3 | here\n"));
}

void TestScriptItems::listsBuiltInProjectionsFirst()
{
    Scripts scripts;
    scripts.add(u"u.js"_s, upcasters);
    scripts.add(u"p.js"_s, projection);
    ScriptListModel model(scripts.library, ScriptKind::Projection);
    const Tester tester(&model, report);

    QCOMPARE(cellsText(model),
             QByteArray("Merge (built in)\nLast event (built in)\nCount by type (built in)\n"
                        "JSON Patch (built in)\np.js\n"));
    QVERIFY(model.index(0).data(ScriptListModel::IsUsedRole).toBool());
    model.setUsed(BuiltIn::Merge, scripts.dir.filePath(u"p.js"_s));
    QVERIFY(!model.index(0).data(ScriptListModel::IsUsedRole).toBool());
    QVERIFY(model.index(4).data(ScriptListModel::IsUsedRole).toBool());
    QCOMPARE(model.index(4).data(Qt::AccessibleTextRole).toString(), u"p.js, in use"_s);
    scripts.library.remove(1);
    QCOMPARE(model.rowCount(), 4);
}

void TestScriptItems::saysWhatThereIsToSayOfAScript()
{
    Scripts scripts;
    const int index = scripts.add(u"p.js"_s, projection);
    const QString path = scripts.library.at(index).path;
    ScriptListModel model(scripts.library, ScriptKind::Projection);
    const Tester tester(&model, report);
    const auto detail = [&] {
        return model.index(model.rowOf(path)).data(ScriptListModel::DetailRole).toString();
    };

    QCOMPARE(detail(), QString());
    model.setFacts(path, {.partitioning = Partitioning::ByKey});
    QCOMPARE(detail(), u"by key"_s);
    model.setFacts(path, {.partitioning = Partitioning::Single});
    QCOMPARE(detail(), u"all"_s);
    model.setFacts(path, {.error = ScriptError{.message = u"SyntaxError"_s}});
    QCOMPARE(detail(), u"error"_s);
    scripts.library.setText(index, "edited");
    QVERIFY(model.index(4).data(ScriptListModel::IsEditedRole).toBool());
    scripts.write(u"p.js"_s, "by somebody else");
    QTRY_COMPARE(detail(), u"changed twice"_s);
    scripts.library.takeTheirs(index);
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(detail(), u"missing"_s);
}

void TestScriptItems::followsTheOrderOfUpcasters()
{
    Scripts scripts;
    scripts.add(u"a.js"_s, upcasters);
    scripts.add(u"p.js"_s, projection);
    scripts.add(u"b.js"_s, upcasters);
    scripts.add(u"c.js"_s, upcasters);
    ScriptListModel model(scripts.library, ScriptKind::Upcasters);
    const Tester tester(&model, report);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex first = model.index(0);

    QVERIFY(model.moveRow({}, 0, {}, 3)); // Behind the last.
    QCOMPARE(cellsText(model), QByteArray("b.js\nc.js\na.js\n"));
    QCOMPARE(first.row(), 2);
    QVERIFY(model.moveRow({}, 1, {}, 0));
    QCOMPARE(cellsText(model), QByteArray("c.js\nb.js\na.js\n"));
    QVERIFY(!model.moveRow({}, 0, {}, 0));
    QVERIFY(reset.isEmpty());
}

void TestScriptItems::switchesUpcasters()
{
    Scripts scripts;
    const int index = scripts.add(u"a.js"_s, upcasters);
    scripts.library.setOn(index, false);
    ScriptListModel model(scripts.library, ScriptKind::Upcasters);
    const Tester tester(&model, report);

    QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(scripts.library.at(index).isOn);
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int{Qt::Checked});
}

QTEST_GUILESS_MAIN(TestScriptItems)
#include "tst_script_items.moc"
