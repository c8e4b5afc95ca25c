// SPDX-License-Identifier: MIT
#include "model/items/comparison_tables.h"
#include "model/items/difference_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestDifferenceList : public QObject
{
    Q_OBJECT
private slots:
    void listsPartitionsByTheirKeys();
    void groupsThemByThePathsThatChanged();
    void growsInOrderWhileItIsCompared();
    void sortsByAnyColumn();
    void filtersByTextAndKind();
    void findsAPartition();
    void tellsWhatDiffersAndWhoSetIt();
    void tellsWhatUpcastersDid();
};

namespace {

const std::string orders = R"(fromAll().foreachStream().when({
    Placed(s, e) { s.total = e.data.total; s.cents = e.data.cents; },
    Named(s, e) { s.name = e.data.name; if (e.data.bad) throw new Error('bad'); },
});)";

const std::string upcasters = R"(upcast('Placed', 1, 2, e => {
    e.data.cents = e.data.total * 100;
    delete e.data.total;
});
upcast('Named', 1, 2, e => { e.data.name = e.data.name.trim(); e.data.bad = e.data.name === ''; });
upcast('Gone', 1, 2, e => []);)";

/// o-1 and o-3 get cents, o-2 another name, o-4 fails, o-5 is the same.
const QByteArray events = R"(
    o-1 Named {"name":"a"}
    o-1 Placed {"total":1}
    o-3 Placed {"total":2}
    o-2 Named {"name":" b"}
    o-4 Named {"name":" "}
    o-5 Named {"name":"c"}
)";

struct Fixture
{
    Fixture()
        : store(eventsOf(events))
        , source(sourceOf(store))
    {
        auto compared = compare(
            source, {.before = pipelineOf(orders), .after = pipelineOf(orders, upcasters)}, {},
            nullptr, {});
        result = std::make_shared<const ComparisonResult>(std::move(compared).value());
        list.begin(source.index);
        list.setGrouped(false);
    }

    /// One row a line, those of a group indented: `o-1|v2|2`.
    [[nodiscard]] QStringList rows(const QModelIndex &parent = {}) const
    {
        QStringList rows;
        for (int row = 0; row < list.rowCount(parent); ++row) {
            const QModelIndex index = list.index(row, 0, parent);
            QStringList cells;
            for (int column = 0; column < DifferenceList::ColumnCount; ++column)
                cells += index.siblingAtColumn(column).data().toString();
            rows += (parent.isValid() ? u"  "_s : QString()) + cells.join(u'|');
            rows += this->rows(index);
        }
        return rows;
    }

    FakeStore store;
    ComparisonSource source;
    std::shared_ptr<const ComparisonResult> result;
    DifferenceList list;
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void TestDifferenceList::listsPartitionsByTheirKeys()
{
    Fixture fixture;
    fixture.list.finish(fixture.result);
    QCOMPARE(fixture.rows(),
             QStringList({u"o-1|v2|2"_s, u"o-2|v1|1"_s, u"o-3|v1|2"_s, u"o-4|v1|failed"_s}));
    QVERIFY(fixture.list.index(3, 0).data(DifferenceList::IsFailedRole).toBool());
    QCOMPARE(fixture.list.index(0, 0).data(DifferenceList::PathsRole).toStringList(),
             QStringList({u"+ /cents"_s, u"− /total"_s}));
}

void TestDifferenceList::groupsThemByThePathsThatChanged()
{
    Fixture fixture;
    fixture.list.finish(fixture.result);
    fixture.list.setGrouped(true);
    QCOMPARE(
        fixture.rows(),
        QStringList({u"+ /cents, − /total||2"_s, u"  o-1|v2|2"_s, u"  o-3|v1|2"_s, u"~ /name||1"_s,
                     u"  o-2|v1|1"_s, u"failed after||1"_s, u"  o-4|v1|failed"_s}));
}

void TestDifferenceList::growsInOrderWhileItIsCompared()
{
    Fixture fixture;
    QSignalSpy reset(&fixture.list, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&fixture.list, &QAbstractItemModel::rowsInserted);
    const auto &all = fixture.result->differences;
    fixture.list.add({all[2], all[3]});
    fixture.list.add({all[0]});
    QCOMPARE(fixture.rows(), QStringList({u"o-1|v2|2"_s, u"o-3|v1|2"_s, u"o-4|v1|failed"_s}));
    QCOMPARE(inserted.count(), 3);
    QVERIFY2(reset.isEmpty(), "a reset would lose the selection");
}

void TestDifferenceList::sortsByAnyColumn()
{
    Fixture fixture;
    fixture.list.finish(fixture.result);
    fixture.list.sort(DifferenceList::FirstColumn, Qt::DescendingOrder);
    QCOMPARE(fixture.rows().first(), u"o-1|v2|2"_s);
    fixture.list.sort(DifferenceList::FieldsColumn);
    QCOMPARE(fixture.rows(),
             QStringList({u"o-2|v1|1"_s, u"o-1|v2|2"_s, u"o-3|v1|2"_s, u"o-4|v1|failed"_s}));
    fixture.list.sort(DifferenceList::KeyColumn, Qt::DescendingOrder);
    QCOMPARE(fixture.rows().first(), u"o-4|v1|failed"_s);
}

void TestDifferenceList::filtersByTextAndKind()
{
    using Show = DifferenceList::Show;
    Fixture fixture;
    fixture.list.finish(fixture.result);
    fixture.list.setFilter(u"CENTS"_s, Show::All);
    QCOMPARE(fixture.rows(), QStringList({u"o-1|v2|2"_s, u"o-3|v1|2"_s}));
    QCOMPARE(fixture.list.shown(), 2);
    QCOMPARE(fixture.list.total(), 4);
    fixture.list.setFilter(u"-3"_s, Show::All);
    QCOMPARE(fixture.rows(), QStringList(u"o-3|v1|2"_s));
    fixture.list.setFilter({}, Show::Failed);
    QCOMPARE(fixture.rows(), QStringList(u"o-4|v1|failed"_s));
    fixture.list.setFilter({}, Show::OneSided);
    QVERIFY(fixture.rows().isEmpty());
}

void TestDifferenceList::findsAPartition()
{
    Fixture fixture;
    fixture.list.finish(fixture.result);
    fixture.list.setGrouped(true);
    const QModelIndex found = fixture.list.find("o-3", false);
    QCOMPARE(found.data().toString(), u"o-3"_s);
    QCOMPARE(found.parent().data().toString(), u"+ /cents, − /total"_s);
    QCOMPARE(fixture.list.difference(found)->key, std::string("o-3"));
    QVERIFY(fixture.list.difference(found.parent()) == nullptr);
    QVERIFY(!fixture.list.find("o-5", false).isValid());
}

void TestDifferenceList::tellsWhatDiffersAndWhoSetIt()
{
    const Fixture fixture;
    LinkTable table;
    const QAbstractItemModelTester tester(&table,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.show(changeHeaders(),
               changeLines(fixture.result->differences.front(), *fixture.source.index));
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells += table.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    lines.sort();
    QCOMPARE(lines, QStringList({u"+|/cents|-|100|-|v2"_s, u"−|/total|1|-|v2|-"_s}));
    QCOMPARE(table.link(table.index(0, 0)).row, Row{1});
}

void TestDifferenceList::tellsWhatUpcastersDid()
{
    const Fixture fixture;
    const std::vector<TableLine> rules = ruleLines(*fixture.result);
    QCOMPARE(rules.size(), std::size_t(3));
    QCOMPARE(
        rules[0].cells,
        QStringList({u"Placed 1→2"_s, u"After"_s, u"u.js:1"_s, u"2"_s, u"2"_s, u"0"_s, u"0"_s}));
    QVERIFY(!rules[0].isAlarming);
    QVERIFY(rules[2].isAlarming); // It never matched.

    const std::vector<TableLine> findings = findingLines(*fixture.result, *fixture.source.index);
    QVERIFY(findings.front().isAlarming); // The failure comes before the rule without a match.
    QVERIFY(std::ranges::any_of(
        findings, [](const TableLine &line) { return line.link.file == u"/scripts/u.js"_s; }));
}

QTEST_GUILESS_MAIN(TestDifferenceList)
#include "tst_difference_list.moc"
