// SPDX-License-Identifier: MIT
#include "views/common/theme.h"
#include "views/timeline/timeline_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include "tests/fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTimelineView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsTheSelectedStreamFirst();
    void fitsTheLanesOfAnotherStream();
    void clickingAnEventSelectsIt();
    void clickingAnEventOfAnotherLaneKeepsTheRange();
    void clickingANameGoesToItsNearestEvent();
    void theWheelKeepsTheTimeUnderThePointer();
    void draggingTheLanesPans();
    void draggingTheBrushMovesTheRange();
    void draggingTheBrushsEdgeResizesTheRange();
    void draggingBesideTheBrushMakesAnother();
    void clickingTheOverviewCentresTheRange();
    void draggingThePlayheadScrubs();
    void pressingTheAxisScrubs();
    void keysStepThroughVersions();
    void keysWalkThroughLanes();
    void keysZoomPanAndFit();
    void theSwitchShowsVersions();
    void withoutTimesThereAreOnlyVersions();
    void thePlayheadIsBroughtBackIntoSight();
    void tellsAScreenReaderWhereItIs();
    void theWheelOverTheNamesScrollsTheLanes();
    void marksTheCurrentEventInBothThemes_data();
    void marksTheCurrentEventInBothThemes();
    void drawsManyEventsInFewMarks();
    void aToolTipSaysWhatIsUnderThePointer();
    void showsALoneEventInItsMinute();
    void marksTheEventsAtWhichBreakpointsStop();
    void marksABreakpointAmongManyEvents();

private:
    void open(const std::vector<Event> &events);
    [[nodiscard]] QPoint at(std::int64_t row) const;
    void wheel(const QPoint &point, int steps);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<TimelineView> m_view;
};

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr StreamId order{0};
constexpr StreamId package{1};

Event happened(const char *stream, std::optional<int> seconds, int version, const char *type)
{
    Event event{.stream = stream,
                .version = {version},
                .type = type,
                .correlationId = {"trace"},
                .actor = {"judy"}};
    if (seconds)
        event.time = Timestamp(std::chrono::seconds(*seconds));
    return event;
}

/// Rows 0 to 9 are an order's, at 1000, 1100, … 1900 s; rows 10 to 12 a package's that shares its
/// trace; rows 13 to 20 have nothing to do with it and make the store longer.
std::vector<Event> warehouse()
{
    std::vector<Event> events;
    for (int i = 0; i < 10; ++i)
        events.push_back(happened("order-1", 1'000 + 100 * i, i + 1, "ItemPicked"));
    for (int i = 0; i < 3; ++i)
        events.push_back(happened("package-7", 1'250 + 300 * i, i + 1, "PackageMoved"));
    for (int i = 0; i < 8; ++i) {
        events.push_back(happened("stock-2", 1'000 * i, i + 1, "Counted"));
        events.back().correlationId = {};
    }
    return events;
}

double rangeSeconds(const TimelineView &view)
{
    return static_cast<double>(view.scene().scale.range.span()) / second;
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint point = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, point, widget.mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

void TestTimelineView::init()
{
    applyTheme(Theme::Light);
    m_view.reset();
    m_session = std::make_unique<Session>();
    m_view = std::make_unique<TimelineView>(*m_session);
    m_view->resize(900, m_view->sizeHint().height());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestTimelineView::open(const std::vector<Event> &events)
{
    QSignalSpy finished(m_session.get(), &Session::loadingFinished);
    m_session->openWith([events]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
    });
    QTRY_COMPARE(finished.count(), 1);
    m_session->selectStream(order);
    QTRY_VERIFY(m_session->lanes() && m_view->scene().source
                && m_view->scene().source->lanes.size() == m_session->lanes()->lanes.size());
}

QPoint TestTimelineView::at(std::int64_t row) const
{
    const auto point = m_view->scene().pointOf({row});
    return point ? point->toPoint() : QPoint(-1, -1);
}

void TestTimelineView::wheel(const QPoint &point, int steps)
{
    QWheelEvent event(point, m_view->mapToGlobal(point), {}, {0, 120 * steps}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &event);
}

void TestTimelineView::showsTheSelectedStreamFirst()
{
    open(warehouse());
    const TimelineScene &scene = m_view->scene();
    QCOMPARE(scene.lanes.size(), 2U);
    QCOMPARE(scene.source->lanes[0].stream, order);
    QCOMPARE(scene.source->lanes[1].stream, package);
    QCOMPARE(scene.lanes[0].marks.size(), 10U);
    QCOMPARE(scene.lanes[1].marks.size(), 3U);
    QTRY_VERIFY(!m_view->scene().bars.empty());
}

void TestTimelineView::fitsTheLanesOfAnotherStream()
{
    open(warehouse());
    QCOMPARE(m_view->scene().scale.range, (TimelineRange{955 * second, 1'945 * second}));
    m_session->selectStream({2});
    QTRY_COMPARE(m_view->scene().scale.range, (TimelineRange{-350 * second, 7'350 * second}));
}

void TestTimelineView::clickingAnEventSelectsIt()
{
    open(warehouse());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(3) + QPoint(2, 1));
    QCOMPARE(m_session->row().value, 3);
    QCOMPARE(m_session->stream(), order);
}

void TestTimelineView::clickingAnEventOfAnotherLaneKeepsTheRange()
{
    open(warehouse());
    wheel(at(11), 2);
    const TimelineRange range = m_view->scene().scale.range;
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(11));
    QCOMPARE(m_session->row().value, 11);
    QCOMPARE(m_session->stream(), package);
    QTRY_COMPARE(m_view->scene().source->lanes.front().stream, package);
    QCOMPARE(m_view->scene().scale.range, range);
}

void TestTimelineView::clickingANameGoesToItsNearestEvent()
{
    open(warehouse());
    m_session->goTo({5});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {20, m_view->scene().lanes[1].middle});
    QCOMPARE(m_session->row().value, 10); // The first that is stored after row 5.
}

void TestTimelineView::theWheelKeepsTheTimeUnderThePointer()
{
    open(warehouse());
    const QPoint point(600, m_view->scene().layout.lanes.bottom() - 4);
    for (const int steps : {3, -2}) {
        const double before = rangeSeconds(*m_view);
        const std::int64_t under = m_view->scene().scale.toCoordinate(point.x());
        wheel(point, steps);
        const std::int64_t now = m_view->scene().scale.toCoordinate(point.x());
        QVERIFY(std::abs(now - under) <= m_view->scene().scale.under(0.5));
        QCOMPARE(rangeSeconds(*m_view) < before, steps > 0);
    }
}

void TestTimelineView::draggingTheLanesPans()
{
    open(warehouse());
    wheel(at(5), 4);
    const int y = m_view->scene().layout.lanes.bottom() - 4;
    const std::int64_t grabbed = m_view->scene().scale.toCoordinate(500);
    drag(*m_view, {500, y}, {440, y});
    const std::int64_t now = m_view->scene().scale.toCoordinate(440);
    QVERIFY(std::abs(now - grabbed) <= m_view->scene().scale.under(0.5));
    QCOMPARE(m_session->row().value, 9); // Nothing was selected on the way.
}

void TestTimelineView::draggingTheBrushMovesTheRange()
{
    open(warehouse());
    QTRY_VERIFY(!m_view->scene().bars.empty());
    const TimelineRange before = m_view->scene().scale.range;
    const QPoint middle = m_view->scene().brush().center().toPoint();
    const std::int64_t pixel = m_view->scene().overviewScale.under(1);
    drag(*m_view, middle, middle + QPoint(100, 0));
    const TimelineRange after = m_view->scene().scale.range;
    QCOMPARE(after.span(), before.span());
    QVERIFY(std::abs(after.begin - before.begin - 100 * pixel) <= pixel);
}

void TestTimelineView::draggingTheBrushsEdgeResizesTheRange()
{
    open(warehouse());
    QTRY_VERIFY(!m_view->scene().bars.empty());
    const TimelineRange before = m_view->scene().scale.range;
    const QRectF brush = m_view->scene().brush();
    const QPoint edge(static_cast<int>(brush.right()), static_cast<int>(brush.center().y()));
    const std::int64_t pixel = m_view->scene().overviewScale.under(1);
    drag(*m_view, edge, edge + QPoint(80, 0));
    const TimelineRange after = m_view->scene().scale.range;
    QCOMPARE(after.begin, before.begin);
    QVERIFY(std::abs(after.end - before.end - 80 * pixel) <= pixel);
}

void TestTimelineView::draggingBesideTheBrushMakesAnother()
{
    open(warehouse());
    QTRY_VERIFY(!m_view->scene().bars.empty());
    drag(*m_view, {500, 10}, {700, 10});
    const TimelineScene &scene = m_view->scene();
    const std::int64_t pixel = scene.overviewScale.under(1);
    QVERIFY(std::abs(scene.scale.range.begin - scene.overviewScale.toCoordinate(500)) <= pixel);
    QVERIFY(std::abs(scene.scale.range.end - scene.overviewScale.toCoordinate(700)) <= pixel);
}

void TestTimelineView::clickingTheOverviewCentresTheRange()
{
    open(warehouse());
    QTRY_VERIFY(!m_view->scene().bars.empty());
    const std::int64_t span = m_view->scene().scale.range.span();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {600, 10});
    const TimelineScene &scene = m_view->scene();
    QCOMPARE(scene.scale.range.span(), span);
    QVERIFY(std::abs(scene.scale.range.middle() - scene.overviewScale.toCoordinate(600)) <= 2);
}

void TestTimelineView::draggingThePlayheadScrubs()
{
    open(warehouse());
    QSignalSpy rows(m_session.get(), &Session::rowChanged);
    const int y = m_view->scene().layout.lanes.bottom() - 4;
    drag(*m_view, {at(9).x(), y}, {at(2).x() + 20, y});
    QCOMPARE(m_session->row().value, 2);
    QVERIFY2(rows.count() >= 3, "it should have been at the events between, too");
}

void TestTimelineView::pressingTheAxisScrubs()
{
    open(warehouse());
    const int y = m_view->scene().layout.axis.center().y();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {at(4).x() + 5, y});
    QCOMPARE(m_session->row().value, 4);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {at(4).x() + 5, y});
}

void TestTimelineView::keysStepThroughVersions()
{
    open(warehouse());
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_session->ordinal(), 8);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_session->ordinal(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_session->ordinal(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_session->ordinal(), 9);
}

void TestTimelineView::keysWalkThroughLanes()
{
    open({happened("order-1", 10, 1, "T"), happened("package-1", 20, 1, "T"),
          happened("payment-1", 30, 1, "T")});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_session->row().value, 1);
    QTRY_COMPARE(m_view->scene().source->lanes.front().stream, package);
    QTest::keyClick(m_view.get(), Qt::Key_Down); // On, not back to the order.
    QCOMPARE(m_session->row().value, 2);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_session->row().value, 2);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_session->row().value, 0);
}

void TestTimelineView::keysZoomPanAndFit()
{
    open(warehouse());
    m_session->goTo({5});
    const int x = at(5).x();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(qRound(rangeSeconds(*m_view)), 660);
    QVERIFY(std::abs(at(5).x() - x) <= 1); // Around the playhead.
    const std::int64_t begin = m_view->scene().scale.range.begin;
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_view->scene().scale.range.begin, begin + 132 * second);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(qRound(rangeSeconds(*m_view)), 990);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->scene().scale.range, (TimelineRange{955 * second, 1'945 * second}));
}

void TestTimelineView::theSwitchShowsVersions()
{
    open(warehouse());
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"versionAxis"_s), Qt::LeftButton);
    QTRY_COMPARE(m_view->axis(), TimelineAxis::Version);
    const int left = at(0).x();
    const int step = at(1).x() - left;
    QVERIFY(step > 20);
    for (int row = 2; row < 10; ++row)
        QVERIFY(std::abs(at(row).x() - left - row * (at(9).x() - left) / 9) <= 1);
    const int between = at(10).x(); // At 1250 s.
    QVERIFY(between > at(2).x() && between < at(3).x());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(3));
    QCOMPARE(m_session->row().value, 3);
}

void TestTimelineView::withoutTimesThereAreOnlyVersions()
{
    open({happened("order-1", {}, 1, "T"), happened("order-1", {}, 2, "T")});
    QCOMPARE(m_view->axis(), TimelineAxis::Version);
    const auto *button = m_view->findChild<QToolButton *>(u"timeAxis"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"no times"_s));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0));
    QCOMPARE(m_session->row().value, 0);
}

void TestTimelineView::thePlayheadIsBroughtBackIntoSight()
{
    open(warehouse());
    m_session->goTo({9});
    for (int i = 0; i < 6; ++i)
        wheel(at(9), 1);
    const TimelineRange before = m_view->scene().scale.range;
    QVERIFY(!before.contains(1'000 * second));
    m_session->goToOrdinal(0);
    QTRY_VERIFY(m_view->scene().scale.range.contains(1'000 * second));
    QTRY_COMPARE(m_view->scene().scale.range.span(), before.span());
}

void TestTimelineView::tellsAScreenReaderWhereItIs()
{
    open({happened("order-1", 5, 16, "OrderCreated"), happened("order-1", 65, 17, "OrderPacked")});
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(reader->role(), QAccessible::Slider);
    QCOMPARE(reader->text(QAccessible::Name), u"Timeline"_s);
    QCOMPARE(reader->text(QAccessible::Value),
             u"version 17 of 17, 1970-01-01 00:01:05.000, OrderPacked"_s);
    QAccessibleValueInterface *value = reader->valueInterface();
    QCOMPARE(value->maximumValue().toInt(), 1);
    QCOMPARE(value->currentValue().toInt(), 1);
    value->setCurrentValue(0);
    QCOMPARE(m_session->ordinal(), 0);
}

void TestTimelineView::theWheelOverTheNamesScrollsTheLanes()
{
    std::vector<Event> events;
    for (int i = 0; i < 30; ++i)
        events.push_back(happened(qPrintable(u"order-%1"_s.arg(i)), 10 + i, 1, "T"));
    open(events);
    QVERIFY(m_view->findChild<QScrollBar *>()->isVisible());
    QCOMPARE(m_view->scene().lanes.front().number, 0U);
    const TimelineRange range = m_view->scene().scale.range;
    wheel({20, m_view->scene().lanes.front().middle}, -1);
    QCOMPARE(m_view->scene().lanes.front().number, 1U);
    QCOMPARE(m_view->scene().scale.range, range);
    m_view->findChild<QScrollBar *>()->setValue(1'000);
    QVERIFY(m_view->scene().linesBelow > 0); // "+6 more"
}

void TestTimelineView::marksTheCurrentEventInBothThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTimelineView::marksTheCurrentEventInBothThemes()
{
    QFETCH(bool, dark);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    open(warehouse());
    m_session->goTo({4});
    const QImage image = m_view->grab().toImage();
    const ThemeColors colors = themeColors(m_view->palette());
    const int playhead = at(4).x();
    const int low = m_view->scene().layout.lanes.bottom() - 3;
    QCOMPARE(image.pixelColor(playhead, low), colors.accent);
    QCOMPARE(image.pixelColor(playhead + 12, low), m_view->palette().color(QPalette::Base));
    const QColor past = image.pixelColor(at(3));
    const QColor future = image.pixelColor(at(5));
    QVERIFY(past != future);
    const QColor base = m_view->palette().color(QPalette::Base);
    QVERIFY(std::abs(future.lightness() - base.lightness())
            < std::abs(past.lightness() - base.lightness()));
}

void TestTimelineView::drawsManyEventsInFewMarks()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back(happened("order-1", 1'000 + i / 3, i + 1, "ItemPicked"));
    open(events);
    QCOMPARE(m_view->scene().source->lanes.front().count(), 20'000);
    QVERIFY(m_view->scene().lanes.front().marks.size() < 900);
}

void TestTimelineView::aToolTipSaysWhatIsUnderThePointer()
{
    open(warehouse());
    const auto tipAt = [this](const QPoint &point) {
        QHelpEvent event(QEvent::ToolTip, point, m_view->mapToGlobal(point));
        QCoreApplication::sendEvent(m_view.get(), &event);
        return QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText();
    };
    QCOMPARE(tipAt(at(3)), u"ItemPicked · v4\norder-1\n1970-01-01 00:21:40.000\nby judy"_s);
    QCOMPARE(tipAt({20, m_view->scene().lanes[1].middle}), u"package-7\n3 events"_s);
}

void TestTimelineView::showsALoneEventInItsMinute()
{
    Event bystander = happened("stock-2", 9'000, 1, "T");
    bystander.correlationId = {};
    open({happened("order-1", 600, 1, "T"), bystander});
    QTRY_VERIFY(!m_view->scene().bars.empty());
    m_view->fit();
    QCOMPARE(qRound(rangeSeconds(*m_view)), 60);
    QVERIFY(m_view->scene().scale.range.contains(600 * second));
    QCOMPARE(m_view->scene().day, u"1970-01-01"_s);
}

void TestTimelineView::marksTheEventsAtWhichBreakpointsStop()
{
    open(warehouse());
    const auto stops = std::make_shared<HitMap>();
    stops->add(3);
    m_view->setStops(stops);
    QCOMPARE(m_view->scene().lanes[0].stops.size(), 1U);
    QCOMPARE(m_view->scene().lanes[0].stops[0].row, m_session->trackRows().at(3));
    QVERIFY(m_view->scene().lanes[1].stops.empty());
    const SceneLane &lane = m_view->scene().lanes[0];
    const QPoint dot(qRound(lane.stops[0].x), qRound(m_view->scene().stopMiddle(lane)));
    QCOMPARE(m_view->grab().toImage().pixelColor(dot), themeColors(m_view->palette()).danger);
    m_view->setStops({});
    QVERIFY(m_view->grab().toImage().pixelColor(dot) != themeColors(m_view->palette()).danger);
}

void TestTimelineView::marksABreakpointAmongManyEvents()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back(happened("order-1", 1'000 + i / 3, i + 1, "ItemPicked"));
    open(events);
    const auto stops = std::make_shared<HitMap>();
    stops->add(12'345);
    m_view->setStops(stops);
    QCOMPARE(m_view->scene().lanes[0].stops.size(), 1U);
    QCOMPARE(m_view->scene().lanes[0].stops[0].row, (Row{12'345}));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
