// SPDX-License-Identifier: MIT
#include "model/items/when_model.h"
#include "views/debug/when_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The panel "When was it so?" in a window, on a store that the test wrote down.
class TestWhenPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsAndGoesByMouse();
    void findsAndGoesByKeyboard();
    void looksInTheScopeThatIsChosen();
    void saysWhereTheConditionIsWrong();
    void saysThatItWasNeverSo();
    void saysWhatThrew();
    void copiesTheRows();
    void remembersConditions();
    void canBeCancelled();
    void tellsWhereOnTheTrackItWasSo();
    void tellsItWhereTheTrackLacksEvents();
    void forgetsWhatWasOfAnotherStore();
};

namespace {

std::vector<Event> accounts()
{
    auto events = eventsOf(R"(
        account-1 Opened {"n":0}
        account-2 Opened {"n":5}
        account-1 Withdrawn {"n":-4}
        account-1 Charged {"n":-5}
        account-1 Deposited {"n":90}
        account-1 Withdrawn {"n":-1}
        account-2 Withdrawn {"n":-2,"who":{"name":"x"}}
        card-9 Opened {"n":-3}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = Timestamp(std::chrono::seconds(1'000'000'000 + 100 * i));
    events[2].actor = {"api.mobile", false};
    return events;
}

/// The panel in a window, with the last event of account-1 as the moment.
class Fixture
{
public:
    explicit Fixture(std::vector<Event> events = accounts())
    {
        open(std::move(events));
        session.selectStream({0});
        panel.resize(1'100, 300);
        panel.show();
        isReady = isReady && QTest::qWaitForWindowActive(&panel);
    }

    void open(std::vector<Event> events)
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        isReady = finished.wait();
    }

    /// Types \a condition, presses Enter, and waits for the end.
    void find(const QString &condition)
    {
        panel.focusCondition();
        QTest::keyClicks(&edit(), condition);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QTRY_VERIFY(desk.phase() != WhenDesk::Phase::Running);
    }
    void choose(WhenDesk::Scope scope)
    {
        auto &box = *panel.findChild<QComboBox *>();
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < box.findData(QVariant::fromValue(scope)); ++i)
            QTest::keyClick(&box, Qt::Key_Down);
    }
    [[nodiscard]] QString rows() const
    {
        QStringList lines;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table().model()->columnCount(); ++column)
                cells += table().model()->index(row, column).data().toString();
            lines += cells.join(u" | "_s);
        }
        return lines.join(u'\n');
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->accessibleName() == name && label->isVisible())
                return label->text();
        }
        return {};
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        return std::ranges::any_of(panel.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    void click(int row, int column) const
    {
        const QRect cell = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    }
    [[nodiscard]] QLineEdit &edit() const { return *panel.findChild<QLineEdit *>(); }
    [[nodiscard]] QTableView &table() const { return *panel.findChild<QTableView *>(); }

    Session session;
    WhenDesk desk{session};
    WhenPanel panel{session, desk};
    bool isReady = false;
};

const QString message = u"How the search goes"_s;

} // namespace

void TestWhenPanel::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"hindcast-test"_s);
    QCoreApplication::setApplicationName(u"tst_when_panel"_s);
    QSettings().clear();
}

void TestWhenPanel::findsAndGoesByMouse()
{
    Fixture fixture;
    QVERIFY(fixture.isReady);
    QVERIFY(fixture.shows(u"Type a condition"_s));
    QSignalSpy status(&fixture.panel, &WhenPanel::statusChanged);
    fixture.find(u"s.n < 0"_s);
    QCOMPARE(
        fixture.rows(),
        u"account-1 | v2 | v3 | 2001-09-09 01:50:00.000 | 3 min 20 s | Withdrawn · api.mobile | "
        "Deposited\n"
        "account-1 | v5 | – | 2001-09-09 01:55:00.000 | still | Withdrawn | not yet"_s);
    QVERIFY2(fixture.text(message).startsWith(u"in account-1 · every version of 1 streams · "_s)
                 && fixture.text(message).endsWith(u" s · complete"_s),
             qPrintable(fixture.text(message)));
    QCOMPARE(status.last().first().toString(), u"2 intervals in 1 of 1 streams"_s);
    fixture.click(0, WhenModel::PartitionColumn);
    QCOMPARE(fixture.session.ordinal(), 1);
    fixture.click(0, WhenModel::UntilColumn);
    QCOMPARE(fixture.session.ordinal(), 2);
    fixture.click(0, WhenModel::FalseByColumn);
    QCOMPARE(fixture.session.ordinal(), 3);
}

void TestWhenPanel::findsAndGoesByKeyboard()
{
    Fixture fixture;
    QVERIFY(fixture.isReady);
    fixture.find(u"s.n < 0"_s);
    QWidget *focus = &fixture.edit();
    for (int i = 0; i < 8 && focus != &fixture.table(); ++i) {
        QTest::keyClick(focus, Qt::Key_Tab);
        focus = QApplication::focusWidget();
    }
    QVERIFY(focus == &fixture.table());
    QTest::keyClick(focus, Qt::Key_Down);
    if (fixture.table().currentIndex().row() == 0)
        QTest::keyClick(focus, Qt::Key_Down);
    QTest::keyClick(focus, Qt::Key_Return);
    QCOMPARE(fixture.session.ordinal(), 4);
}

void TestWhenPanel::looksInTheScopeThatIsChosen()
{
    Fixture fixture;
    fixture.choose(WhenDesk::Scope::Category);
    fixture.find(u"s.n < 0 && s.n > -5"_s);
    QCOMPARE(fixture.table().model()->rowCount(), 3);
    QVERIFY(
        fixture.text(message).startsWith(u"in category account · every version of 2 streams"_s));
    fixture.choose(WhenDesk::Scope::Store);
    fixture.find(u"s.n < -2 && s.n > -4"_s);
    QCOMPARE(fixture.rows(),
             u"card-9 | v1 | – | 2001-09-09 01:58:20.000 | still | Opened | not yet"_s);
    fixture.click(0, 0);
    QCOMPARE(fixture.session.stream(), StreamId{2});
}

void TestWhenPanel::saysWhereTheConditionIsWrong()
{
    Fixture fixture;
    fixture.find(u"s.n = 0"_s);
    QVERIFY(fixture.shows(u"column 5: an expression cannot assign; to compare, write ==="_s));
    QCOMPARE(fixture.edit().cursorPosition(), 4);
    fixture.find(u"s.n === 0"_s);
    QVERIFY(!fixture.shows(u"cannot assign"_s));
    QCOMPARE(fixture.table().model()->rowCount(), 1);
}

void TestWhenPanel::saysThatItWasNeverSo()
{
    Fixture fixture;
    fixture.choose(WhenDesk::Scope::Store);
    fixture.find(u"s.n > 1000"_s);
    QVERIFY(fixture.shows(u"It was never so, at none of 8 versions."_s));
}

void TestWhenPanel::saysWhatThrew()
{
    Fixture fixture;
    fixture.choose(WhenDesk::Scope::Store);
    fixture.find(u"s.who.name === 'x'"_s);
    QCOMPARE(fixture.table().model()->rowCount(), 1);
    QVERIFY(fixture.shows(u"the condition threw at 7 of 8 versions, which counts as not so; first "
                          "at account-1 v1: TypeError: s.who is undefined"_s));
}

void TestWhenPanel::copiesTheRows()
{
    Fixture fixture;
    fixture.find(u"s.n < 0"_s);
    fixture.click(1, 0);
    QTest::keyClick(&fixture.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"stream\tfrom\tuntil\tfrom time\tlasted\tbecame true by\tbecame false by\n"
             "account-1\tv5\t–\t2001-09-09 01:55:00.000\tstill\tWithdrawn\tnot yet"_s);
}

void TestWhenPanel::remembersConditions()
{
    QSettings().clear();
    {
        Fixture fixture;
        fixture.find(u"s.n < 0"_s);
        fixture.find(u"s.n > 80"_s);
        fixture.find(u"s.n < 0"_s);
    }
    QCOMPARE(QSettings().value(u"when/conditions"_s).toStringList(),
             (QStringList{u"s.n < 0"_s, u"s.n > 80"_s}));
}

void TestWhenPanel::canBeCancelled()
{
    QByteArray lines;
    for (int i = 0; i < 60'000; ++i)
        lines += "account-1 Counted {\"n\":1}\n";
    Fixture fixture(eventsOf(lines));
    QVERIFY(fixture.isReady);
    fixture.panel.ask(u"[1, 2, 3].map(n => s.n * n).includes(7)"_s);
    QCOMPARE(fixture.desk.phase(), WhenDesk::Phase::Running);
    const auto buttons = fixture.panel.findChildren<QPushButton *>();
    const auto cancel = std::ranges::find(buttons, u"Cancel"_s, &QPushButton::text);
    QVERIFY((*cancel)->isVisible());
    QTest::mouseClick(*cancel, Qt::LeftButton);
    QCOMPARE(fixture.desk.phase(), WhenDesk::Phase::Cancelled);
    QVERIFY(fixture.shows(u"Cancelled before anything was found."_s));
    QVERIFY(fixture.text(message).endsWith(u"cancelled"_s));
}

void TestWhenPanel::tellsWhereOnTheTrackItWasSo()
{
    using Span = WhenDesk::Span;
    Fixture fixture;
    const QAbstractItemModelTester tester(fixture.table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&fixture.desk, &WhenDesk::trackSpansChanged);
    fixture.choose(WhenDesk::Scope::Store);
    fixture.find(u"s.n < 0"_s);
    QCOMPARE(fixture.desk.trackSpans(), (std::vector<Span>{{1, 2}, {4, 4}}));
    QCOMPARE(changed.count(), 1);
    fixture.session.selectStream({1});
    QCOMPARE(fixture.desk.trackSpans(), (std::vector<Span>{{1, 1}}));
    fixture.session.setLens({.pipeline = {.projection = BuiltIn::LastEvent}});
    QTRY_COMPARE(fixture.desk.trackSpans(), std::vector<Span>());
    QVERIFY(fixture.text(message).endsWith(u"of another projection"_s));
}

void TestWhenPanel::tellsItWhereTheTrackLacksEvents()
{
    using Span = WhenDesk::Span;
    Fixture fixture;
    // Its track has the events 1, 2, 3, 6, 7 and 8; it is so up to event 5, which is not there.
    fixture.session.setLens(
        {.pipeline = pipelineOf("fromAll().when({ $init: () => ({ n: 0 }), Opened() {},"
                                " Withdrawn(s, e) { s.n = e.data.n; } })")});
    QTRY_COMPARE(fixture.session.trackRows().count(), 6);
    fixture.choose(WhenDesk::Scope::Store);
    fixture.find(u"s.n === -4"_s);
    QCOMPARE(fixture.desk.intervals().size(), 1U);
    QCOMPARE(fixture.desk.trackSpans(), (std::vector<Span>{{2, 2}}));
}

void TestWhenPanel::forgetsWhatWasOfAnotherStore()
{
    Fixture fixture;
    fixture.find(u"s.n < 0"_s);
    fixture.open(eventsOf("x-1 Made {}"));
    QCOMPARE(fixture.desk.phase(), WhenDesk::Phase::Idle);
    QCOMPARE(fixture.table().model()->rowCount(), 0);
    QVERIFY(fixture.shows(u"Type a condition"_s));
}

QTEST_MAIN(TestWhenPanel)
#include "tst_when_panel.moc"
