// SPDX-License-Identifier: MIT
#include "model/items/trace_model.h"
#include "model/items/trace_neighbours.h"
#include "model/session/trace_desk.h"
#include "views/common/theme.h"
#include "views/debug/cause_panel.h"
#include "views/debug/event_table.h"
#include "views/debug/trace_lanes_view.h"
#include "views/debug/trace_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <numeric>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Causes and effects in windows: the short list, the tree, the lanes.
class TestTracePanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void listsWhatLedToTheCurrentEvent();
    void listsTheNearestOfMany();
    void listsThemAtOnceInALongTrace();
    void goesToACauseByMouseAndKeyboard();
    void marksTheSameRequestAgain();
    void looksForNothingWhileItIsHidden();
    void showsTheTreeAndTheLanes();
    void staysInTheTraceThatIsThere();
    void goesToTheEventThatIsClickedInALane();
    void comesCloserWithTheWheel();
    void saysWhatIsNotInTheStore();
    void saysWhyThereIsNoTrace();
    void drawsNoMoreThanTheresRoomFor();
};

namespace {

/// Nodes of \a depths, each with its number as row and as repeats what \a repeats says.
std::shared_ptr<Trace> traceOf(const std::vector<std::int32_t> &depths,
                               const std::map<int, std::int32_t> &repeats = {})
{
    auto trace = std::make_shared<Trace>();
    std::vector<std::int32_t> above;
    for (std::int32_t at = 0; at < std::ssize(depths); ++at) {
        const std::int32_t depth = depths[std::size_t(at)];
        above.resize(std::size_t(depth));
        trace->nodes.push_back({.row = {at},
                                .parent = above.empty() ? -1 : above.back(),
                                .depth = depth,
                                .repeats = repeats.contains(at) ? repeats.at(at) : -1});
        trace->byRow.push_back(std::uint32_t(at));
        above.push_back(at);
    }
    return trace;
}

/// mobile-7 asked account-3 for money twice; mail-1 tells of it, ledger-9 has nothing to do with
/// it. note-1 has a cause that is gone. Seconds are the positions.
std::vector<Event> someEvents()
{
    auto events = eventsOf(R"(
        mobile-7 WithdrawalRequested {"n":1}
        account-3 MoneyWithdrawn {"cents":50}
        account-3 MoneyWithdrawn {"cents":50}
        mail-1 Sent
        ledger-9 Closed
        note-1 Noted
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = Timestamp(std::chrono::seconds(i + 1));
    for (std::size_t i = 0; i < 4; ++i)
        events[i].correlationId = {"k"};
    events[1].causationId = events[2].causationId = {"e-1"};
    events[3].causationId = {"e-3"};
    events[5].causationId = {"gone"};
    return events;
}

template<typename Panel>
struct Window
{
    Session session;
    TraceDesk desk{session};
    Panel panel{session, desk};
    EventTable *table = panel.template findChild<EventTable *>();

    explicit Window(std::vector<Event> events = someEvents())
    {
        QSignalSpy loaded(&session, &Session::loadingFinished);
        session.openWith([events = std::move(events)]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        panel.resize(900, 300);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel) || (loaded.isEmpty() && !loaded.wait()))
            qFatal("no window or no store");
    }

    /// `+1.0 s MoneyWithdrawn account-3 (note)`, a line a row, indented by its depth.
    [[nodiscard]] QString text() const
    {
        QStringList lines;
        const QAbstractItemModel &model = *table->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto cell
                = [&](int column) { return model.index(row, column).data().toString(); };
            const QModelIndex index = model.index(row, 0);
            const QString note = index.data(TraceModel::NoteRole).toString();
            const QString mark
                = index.data(TraceModel::IsCurrentRole).toBool() ? u"> "_s : QString();
            lines += QString(2 * index.data(TraceModel::DepthRole).toInt(), u' ') + mark
                + QString(cell(TraceModel::GapColumn) + u' ' + cell(TraceModel::EventColumn) + u' '
                          + cell(TraceModel::StreamColumn))
                      .trimmed()
                + (note.isEmpty() ? QString() : QString(u" ("_s + note + u')'));
        }
        return lines.join(u'\n');
    }
    void click(int row) const
    {
        const QRect rect = table->visualRect(table->model()->index(row, TraceModel::EventColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, rect.center());
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return panel.template findChild<QLabel *>(QLatin1String(name))->text();
    }
};

const QString wholeTree = u"WithdrawalRequested mobile-7\n"
                          "  +1.0 s MoneyWithdrawn account-3\n"
                          "  +2.0 s MoneyWithdrawn account-3 (same request again as v1)\n"
                          "    +1.0 s Sent mail-1"_s;

} // namespace

void TestTracePanel::listsWhatLedToTheCurrentEvent()
{
    Window<CausePanel> window;
    const QAbstractItemModelTester tester(window.table->model());
    window.session.goTo({2});
    QTRY_COMPARE(window.text(),
                 u"−2.0 s WithdrawalRequested mobile-7\n"
                 "−1.0 s MoneyWithdrawn account-3\n"
                 "> 0 MoneyWithdrawn account-3 (same request again as v1)\n"
                 "+1.0 s Sent mail-1"_s);
    QCOMPARE(window.table->currentIndex().row(), 2);
    window.session.goTo({4});
    QTRY_COMPARE(window.text(), u"> 0 Closed ledger-9"_s);
}

void TestTracePanel::listsTheNearestOfMany()
{
    using Nodes = std::vector<std::uint32_t>;
    // 0 caused 1 and 3, and 1 caused 2; 4 is the same request as 1, and 6 too; 4 caused 5.
    const TraceNeighbours few(traceOf({0, 1, 2, 1, 0, 1, 0}, {{4, 1}, {6, 1}}));
    QCOMPARE(few.around(0), (Nodes{0, 1, 3}));
    QCOMPARE(few.around(1), (Nodes{0, 1, 4, 6, 2}));
    QCOMPARE(few.around(4), (Nodes{1, 4, 6, 5}));
    const TraceNeighbours deep(traceOf({0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(deep.around(9), (Nodes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(deep.around(11), (Nodes{1, 4, 5, 6, 7, 8, 9, 10, 11}));
    const TraceNeighbours wide(traceOf({0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
    QCOMPARE(wide.around(0), (Nodes{0, 1, 2, 3, 4, 5, 6, 7, 8}));
}

void TestTracePanel::listsThemAtOnceInALongTrace()
{
    std::vector<std::int32_t> depths(200'000);
    std::iota(depths.begin(), depths.end(), 0); // Each caused the next one, …
    depths.resize(400'000, 199'999); // … and the last of them all others.
    const TraceNeighbours neighbours(traceOf(depths));
    QElapsedTimer timer;
    timer.start();
    for (int node = 190'000; node < 191'000; ++node)
        QCOMPARE(neighbours.around(node).size(), 10U); // Eight causes, itself, one effect.
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

void TestTracePanel::goesToACauseByMouseAndKeyboard()
{
    Window<CausePanel> window;
    window.session.goTo({2});
    QTRY_COMPARE(window.table->model()->rowCount(), 4);
    window.click(0);
    QCOMPARE(window.session.row().value, 0);
    QTRY_VERIFY(window.text().startsWith(u"> 0 WithdrawalRequested"_s));
    window.table->setFocus();
    QTest::keyClick(window.table, Qt::Key_Down);
    QTest::keyClick(window.table, Qt::Key_Return);
    QCOMPARE(window.session.row().value, 1);
    QSignalSpy asked(&window.panel, &CausePanel::traceAsked);
    QTest::mouseClick(window.panel.findChild<QToolButton *>(u"wholeTrace"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestTracePanel::marksTheSameRequestAgain()
{
    Window<CausePanel> window;
    window.session.goTo({3});
    QTRY_COMPARE(window.table->model()->rowCount(), 3);
    const QModelIndex again = window.table->model()->index(1, TraceModel::EventColumn);
    QVERIFY(again.data(TraceModel::IsRepeatedRole).toBool());
    QCOMPARE(again.data(Qt::AccessibleTextRole).toString(),
             u"MoneyWithdrawn, same request again as v1"_s);
}

void TestTracePanel::looksForNothingWhileItIsHidden()
{
    Window<CausePanel> window;
    window.panel.hide();
    window.session.goTo({2});
    QVERIFY(!window.desk.isSearching());
    QCOMPARE(window.desk.trace(), nullptr);
    window.panel.show();
    QTRY_VERIFY(window.desk.trace());
}

void TestTracePanel::showsTheTreeAndTheLanes()
{
    Window<TracePanel> window;
    const QAbstractItemModelTester tester(window.table->model());
    window.session.goTo({0});
    QTRY_COMPARE(window.text(), u"> "_s + wholeTree);
    QCOMPARE(window.label("traceTitle"), u"4 events · 3 streams"_s);
    QStringList streams;
    for (const TimelineLane &lane : window.panel.findChild<TraceLanesView *>()->lanes().lanes())
        streams += QString::fromUtf8(window.session.index()->streams.at(lane.stream.value));
    QCOMPARE(streams.join(u' '), u"mobile-7 account-3 mail-1"_s);
}

void TestTracePanel::staysInTheTraceThatIsThere()
{
    Window<TracePanel> window;
    window.session.goTo({0});
    QTRY_VERIFY(window.desk.trace());
    const auto before = window.desk.trace();
    QSignalSpy changed(&window.desk, &TraceDesk::traceChanged);
    window.click(3);
    QCOMPARE(window.session.row().value, 3);
    QVERIFY(changed.isEmpty());
    QVERIFY(window.desk.trace() == before);
    QCOMPARE(window.table->currentIndex().row(), 3);
}

void TestTracePanel::goesToTheEventThatIsClickedInALane()
{
    Window<TracePanel> window;
    window.session.goTo({0});
    QTRY_VERIFY(window.desk.trace());
    auto &lanes = *window.panel.findChild<TraceLanesView *>();
    const int mail = window.desk.trace()->nodeOf({3});
    QTest::mouseClick(lanes.viewport(), Qt::LeftButton, {}, lanes.pointOf(mail).toPoint());
    QCOMPARE(window.session.row().value, 3);
    QTest::mouseClick(lanes.viewport(), Qt::LeftButton, {},
                      lanes.pointOf(mail).toPoint() + QPoint(-40, 0)); // There is nothing.
    QCOMPARE(window.session.row().value, 3);
    QVERIFY(lanes.grab().toImage().pixelColor(lanes.pointOf(mail).toPoint())
            != lanes.palette().color(QPalette::Base));
}

void TestTracePanel::comesCloserWithTheWheel()
{
    Window<TracePanel> window;
    window.session.goTo({0});
    QTRY_VERIFY(window.desk.trace());
    auto &lanes = *window.panel.findChild<TraceLanesView *>();
    const auto apart = [&] { return lanes.pointOf(3).x() - lanes.pointOf(0).x(); };
    const double before = apart();
    const QPointF at = lanes.pointOf(1);
    QWheelEvent wheel(at, lanes.viewport()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(lanes.viewport(), &wheel);
    QVERIFY2(apart() > 1.4 * before, qPrintable(QString::number(apart() / before)));
    QVERIFY(std::abs(lanes.pointOf(1).x() - at.x()) < 2); // What is under the pointer stays.
    QTest::keyClick(&lanes, Qt::Key_0);
    QVERIFY(std::abs(apart() - before) < 1);
}

void TestTracePanel::saysWhatIsNotInTheStore()
{
    Window<TracePanel> window;
    window.session.goTo({5});
    QTRY_COMPARE(window.text(), u"not in this store: gone\n  > Noted note-1"_s);
    window.click(0);
    QCOMPARE(window.session.row().value, 5);
}

void TestTracePanel::saysWhyThereIsNoTrace()
{
    Window<TracePanel> window({{.defect = "not JSON"}});
    window.session.goTo({0});
    QTRY_COMPARE(window.label("traceTitle"),
                 u"a record that is no event has neither causes nor effects"_s);
    QCOMPARE(window.table->model()->rowCount(), 0);
}

void TestTracePanel::drawsNoMoreThanTheresRoomFor()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back({.stream = i % 100 == 0 ? "order-" + std::to_string(i) : "account-1",
                          .version = {i / 100 + 1},
                          .type = "T",
                          .time = Timestamp(std::chrono::milliseconds(i)),
                          .id = {std::to_string(i)},
                          .correlationId = {"k"},
                          .causationId = {i > 0 ? std::to_string(i - 1) : ""}});
    Window<TracePanel> window(std::move(events));
    window.session.goTo({19'999});
    QTRY_VERIFY(window.desk.trace());
    QCOMPARE(window.table->model()->rowCount(), 20'000);
    QCOMPARE(window.table->currentIndex().row(), 19'999);
    auto &lanes = *window.panel.findChild<TraceLanesView *>();
    lanes.viewport()->repaint();
    QVERIFY2(lanes.marksDrawn() > 10 && lanes.marksDrawn() < 400,
             qPrintable(QString::number(lanes.marksDrawn())));
}

QTEST_MAIN(TestTracePanel)
#include "tst_trace_panel.moc"
