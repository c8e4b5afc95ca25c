// SPDX-License-Identifier: MIT
#include "model/session/blame_desk.h"
#include "model/session/session.h"
#include "views/state/history_chart.h"
#include "views/state/state_panel.h"
#include "views/state/state_tree.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <atomic>
#include <thread>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestHistoryPane : public QObject
{
    Q_OBJECT
private slots:
    void saysBesideEachFieldWhoSetIt();
    void aClickOnTheSetterGoesToItsEvent();
    void leavesTheSettersOutWhereThereIsNoRoom();
    void listsEveryChangeOfTheSelectedField();
    void stepsFromChangeToChange();
    void asksAgainForAnItemIfItWasLeftMeanwhile();
    void aClickInTheChartGoesToTheEvent();
    void drawsAFewDifferentValuesAsABand();
};

namespace {

Event money(int version, const char *type, const char *data)
{
    return {.stream = "account-3",
            .version = {version},
            .type = type,
            .time = Timestamp(std::chrono::seconds(1'000 * version)),
            .actor = {version == 1 ? "teller.bob" : "", false},
            .data = {Payload::Kind::Json, data}};
}

/// Lets nobody read the events from the row \a gate on.
class GatedStore : public FakeStore
{
public:
    using Gate = std::shared_ptr<std::atomic<std::int64_t>>;

    GatedStore(std::vector<Event> events, Gate gate)
        : FakeStore(std::move(events))
        , m_gate(std::move(gate))
    {
    }
    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(
            std::make_unique<Reader>(FakeStore::makeReader().value(), m_gate));
    }

private:
    class Reader : public EventReader
    {
    public:
        Reader(std::unique_ptr<EventReader> reader, Gate gate)
            : m_reader(std::move(reader))
            , m_gate(std::move(gate))
        {
        }
        Result<Event> read(const StoreIndex &index, Row row) override
        {
            while (row.value >= *m_gate)
                std::this_thread::yield();
            return m_reader->read(index, row);
        }
        bool mayContain(const StoreIndex &index, Row row, std::string_view text) override
        {
            return m_reader->mayContain(index, row, text);
        }

    private:
        std::unique_ptr<EventReader> m_reader;
        Gate m_gate;
    };

    Gate m_gate;
};

/// A panel in a window, at the last of five events of account-3.
class Fixture
{
public:
    Fixture()
    {
        panel.resize(700, 600);
        panel.show();
        isReady = QTest::qWaitForWindowActive(&panel);
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::vector<Event>{
                money(1, "Opened", R"({"owner":"Judy","balance":0,"open":true})"),
                money(2, "Deposited", R"({"balance":100})"),
                money(3, "Frozen", R"({"open":false})"),
                money(4, "Withdrawn", R"({"balance":-40})"),
                money(5, "Noted", R"({"note":"x","balance":-40})")}));
        });
        isReady = isReady && finished.wait();
        session.selectStream({0});
    }

    [[nodiscard]] QModelIndex cell(const char *pointer, int column) const
    {
        for (int row = 0; row < tree().model()->rowCount(); ++row) {
            const QModelIndex field = tree().model()->index(row, 0);
            if ('/' + field.data().toString().toStdString() == pointer)
                return field.siblingAtColumn(column);
        }
        return {};
    }
    [[nodiscard]] QString setter(const char *pointer) const
    {
        return cell(pointer, StateTreeModel::SetByColumn).data().toString();
    }
    void click(const QModelIndex &index) const
    {
        const QRect rect = tree().visualRect(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, rect.center());
    }
    [[nodiscard]] StateTree &tree() const { return *panel.findChild<StateTree *>(); }
    [[nodiscard]] HistoryChart &chart() const { return *panel.findChild<HistoryChart *>(); }
    void showHistory() const { panel.findChild<QTabWidget *>()->setCurrentIndex(2); }
    [[nodiscard]] QString changes() const
    {
        QStringList lines;
        for (const QTreeView *view : panel.findChildren<QTreeView *>()) {
            if (view->accessibleName() != u"Changes of the field"_s)
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < 5; ++column)
                    cells += view->model()->index(row, column).data().toString();
                lines += cells.join(u' ').trimmed();
            }
        }
        return lines.join(u'\n');
    }

    Session session;
    StatePanel panel{session};
    bool isReady = false;
};

} // namespace

void TestHistoryPane::saysBesideEachFieldWhoSetIt()
{
    const Fixture fixture;
    QVERIFY(fixture.isReady);
    QTRY_COMPARE(fixture.setter("/balance"), u"v4 Withdrawn"_s);
    QCOMPARE(fixture.setter("/owner"), u"v1 Opened · teller.bob"_s);
    QCOMPARE(fixture.setter("/open"), u"v3 Frozen"_s);
    QCOMPARE(fixture.cell("/balance", StateTreeModel::SetByColumn).data(Qt::ToolTipRole).toString(),
             u"Last changed by v4 Withdrawn · 1970-01-01 01:06:40.000\n"
             "Last written by v5 Noted · 1970-01-01 01:23:20.000"_s);
}

void TestHistoryPane::aClickOnTheSetterGoesToItsEvent()
{
    const Fixture fixture;
    QTRY_COMPARE(fixture.setter("/open"), u"v3 Frozen"_s);
    fixture.click(fixture.cell("/open", StateTreeModel::SetByColumn));
    QCOMPARE(fixture.session.ordinal(), 2);
    QTRY_COMPARE(fixture.setter("/balance"), u"v2 Deposited"_s);
}

void TestHistoryPane::leavesTheSettersOutWhereThereIsNoRoom()
{
    Fixture fixture;
    QVERIFY(!fixture.tree().isColumnHidden(StateTreeModel::SetByColumn));
    fixture.panel.resize(300, 400);
    QTRY_VERIFY(fixture.tree().isColumnHidden(StateTreeModel::SetByColumn));
}

void TestHistoryPane::listsEveryChangeOfTheSelectedField()
{
    const Fixture fixture;
    QTRY_VERIFY(fixture.cell("/balance", 0).isValid());
    fixture.click(fixture.cell("/balance", 0));
    fixture.showHistory();
    QTRY_COMPARE(fixture.changes(),
                 u"1 Opened – 0 teller.bob\n2 Deposited 0 100\n4 Withdrawn 100 -40"_s);
}

void TestHistoryPane::stepsFromChangeToChange()
{
    Fixture fixture;
    QTRY_VERIFY(fixture.cell("/balance", 0).isValid());
    fixture.click(fixture.cell("/balance", 0));
    fixture.panel.goToPreviousChange(); // The history is still being searched for.
    QTRY_COMPARE(fixture.session.ordinal(), 3);
    fixture.panel.goToPreviousChange();
    QCOMPARE(fixture.session.ordinal(), 1);
    fixture.panel.goToNextChange();
    QCOMPARE(fixture.session.ordinal(), 3);
    fixture.panel.goToNextChange();
    QCOMPARE(fixture.session.ordinal(), 3); // It does not change any more.
}

void TestHistoryPane::asksAgainForAnItemIfItWasLeftMeanwhile()
{
    const auto gate = std::make_shared<std::atomic<std::int64_t>>(INT64_MAX);
    Session session;
    BlameDesk desk(session);
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([gate]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<GatedStore>(
            std::vector<Event>{
                money(1, "Listed", R"({"items":[7]})"), money(2, "Listed", R"({"items":[8]})"),
                money(3, "Listed", R"({"items":[9]})"), money(4, "Noted", R"({"note":"x"})")},
            gate));
    });
    QVERIFY(finished.wait());
    session.selectStream({0});
    session.goToOrdinal(1);
    QTRY_VERIFY(session.moment() && session.moment()->row == Row{1});
    *gate = 3;
    desk.setField("/items/0"); // Its history takes the last event as well.
    session.goToOrdinal(0);
    QTRY_VERIFY(session.moment()->row == Row{0});
    QVERIFY(!desk.history());
    *gate = INT64_MAX;
    QTRY_VERIFY(desk.history() && desk.history()->written == Row{0});
}

void TestHistoryPane::aClickInTheChartGoesToTheEvent()
{
    const Fixture fixture;
    QTRY_VERIFY(fixture.cell("/balance", 0).isValid());
    fixture.click(fixture.cell("/balance", 0));
    fixture.showHistory();
    QTRY_COMPARE(fixture.chart().shape().kind, HistoryShape::Kind::Steps);
    QCOMPARE(fixture.chart().shape().lowest, -40.0);
    QCOMPARE(fixture.chart().shape().highest, 100.0);
    QTRY_VERIFY(fixture.chart().isVisible() && fixture.chart().width() > 300);
    const auto x = static_cast<int>(fixture.chart().xOf(1, 0));
    QTest::mouseClick(&fixture.chart(), Qt::LeftButton, {}, {x, 60});
    QCOMPARE(fixture.session.ordinal(), 1);
}

void TestHistoryPane::drawsAFewDifferentValuesAsABand()
{
    const Fixture fixture;
    QTRY_VERIFY(fixture.cell("/open", 0).isValid());
    fixture.click(fixture.cell("/open", 0));
    QTRY_COMPARE(fixture.chart().shape().kind, HistoryShape::Kind::Band);
    QCOMPARE(fixture.chart().shape().labels, (QStringList{u"true"_s, u"false"_s}));
    QCOMPARE(fixture.chart().shape().points[1].ordinal, 2);
}

QTEST_MAIN(TestHistoryPane)
#include "tst_history_pane.moc"
