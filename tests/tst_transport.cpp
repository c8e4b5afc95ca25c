// SPDX-License-Identifier: MIT
#include "views/common/theme.h"
#include "views/transport/place_edit.h"
#include "views/transport/transport_bar.h"
#include "views/transport/version_slider.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTransport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void mapsEventsToPixelsAndBack_data();
    void mapsEventsToPixelsAndBack();
    void marksEachPixelOnce();
    void showsWhereTheSessionIs();
    void movesTheSessionWhileItIsDragged();
    void movesByKeysAndWheel();
    void movesByItsButtons();
    void goesToATypedVersion_data();
    void goesToATypedVersion();
    void saysGentlyThatThereIsNoSuchVersion();
    void bringsBackTheVersionOnEscape();
    void goesToATypedTime_data();
    void goesToATypedTime();
    void refusesWhatIsNoTime();
    void keepsWhatIsBeingTyped();
    void playsUntilTheSliderIsTouched();
    void offersTenSpeeds();
    void marksProblemsAndRelatedEvents();
    void paintsMarksInTheirColours();
    void showsWhereRunsStopAndBandsBelow();
    void paintsAMillionBandsAsOneEachPixel();
    void tellsAssistiveTechnologyTheVersion();
    void dragsThroughHalfAMillionEvents();
    void isEmptyWithoutAStream();

private:
    void open(const Session::Opener &opener, std::string_view stream);
    QToolButton *button(const QString &name) const;
    PlaceEdit *versionEdit() const { return edit(u"Go to version"_s); }
    PlaceEdit *timeEdit() const { return edit(u"Go to time"_s); }
    PlaceEdit *edit(const QString &name) const;
    VersionSlider *slider() const { return m_bar->findChild<VersionSlider *>(); }
    /// The point on the slider at which the event with \a ordinal stands.
    QPoint pointOf(std::int64_t ordinal) const
    {
        return {slider()->scale().pixelOf(ordinal), slider()->height() / 2};
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<TransportBar> m_bar;
};

namespace {

/// Versions 1 to 28, without 20, one a minute from 10:00 on 2026-03-03; 17 and 24 share a trace.
std::vector<Event> order()
{
    const Timestamp begin = *parseIsoTime("2026-03-03T10:00:00Z");
    std::vector<Event> events;
    for (int version = 1; version <= 28; ++version) {
        if (version == 20)
            continue;
        Event event{.stream = "order-1",
                    .version = {version},
                    .type = "Changed",
                    .time = begin + std::chrono::minutes(version - 1),
                    .data = {Payload::Kind::Json, "{}"}};
        if (version == 17 || version == 24)
            event.correlationId.text = "trace-1";
        events.push_back(event);
    }
    return events;
}

/// A stream `stock` with versions 1 to 500,000, none of which is kept in memory.
class LongStore : public FakeStore
{
public:
    LongStore()
        : FakeStore({})
    {
    }

    Result<void> index(IndexBuilder &builder, const Progress &, const std::stop_token &) override
    {
        for (; m_added < count; ++m_added)
            builder.add({.stream = "stock", .type = "Changed"}, [] { return QString(); });
        return {};
    }

    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(std::make_unique<Reader>());
    }

    static constexpr int count = 500'000;

private:
    class Reader : public EventReader
    {
    public:
        Result<Event> read(const StoreIndex &, Row) override { return Event{.type = "Changed"}; }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
    };

    int m_added = 0;
};

template<typename Store, typename... Arguments>
Session::Opener opener(Arguments... arguments)
{
    return [=]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<Store>(arguments...));
    };
}

} // namespace

void TestTransport::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(Theme::Light);
    m_session = std::make_unique<Session>();
    m_bar = std::make_unique<TransportBar>(*m_session);
    m_bar->resize(900, m_bar->sizeHint().height());
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    open(opener<FakeStore>(order()), "order-1");
    QCOMPARE(m_session->ordinal(), 26);
}

void TestTransport::cleanup()
{
    m_bar.reset();
    m_session.reset();
}

void TestTransport::open(const Session::Opener &opener, std::string_view stream)
{
    QSignalSpy finished(m_session.get(), &Session::loadingFinished);
    m_session->openWith(opener);
    QVERIFY(finished.wait(60'000));
    m_session->selectStream({m_session->index()->streams.find(stream)});
}

QToolButton *TestTransport::button(const QString &name) const
{
    for (auto *candidate : m_bar->findChildren<QToolButton *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

PlaceEdit *TestTransport::edit(const QString &name) const
{
    for (auto *candidate : m_bar->findChildren<PlaceEdit *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

void TestTransport::mapsEventsToPixelsAndBack_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("ordinal");
    QTest::addColumn<int>("pixel");
    QTest::addColumn<qint64>("back");
    QTest::newRow("first") << qint64{28} << qint64{0} << 10 << qint64{0};
    QTest::newRow("last") << qint64{28} << qint64{27} << 110 << qint64{27};
    QTest::newRow("between") << qint64{11} << qint64{5} << 60 << qint64{5};
    QTest::newRow("beyond") << qint64{11} << qint64{99} << 110 << qint64{10};
    QTest::newRow("only one") << qint64{1} << qint64{0} << 10 << qint64{0};
    QTest::newRow("none") << qint64{0} << qint64{-1} << 10 << qint64{0};
    QTest::newRow("a million on a pixel")
        << qint64{100'000'001} << qint64{50'400'000} << 60 << qint64{50'000'000};
}

void TestTransport::mapsEventsToPixelsAndBack()
{
    QFETCH(qint64, count);
    QFETCH(qint64, ordinal);
    const SliderScale scale{.count = count, .left = 10, .width = 100};
    QFETCH(int, pixel);
    QFETCH(qint64, back);
    QCOMPARE(scale.pixelOf(ordinal), pixel);
    QCOMPARE(scale.ordinalAt(pixel), back);
}

void TestTransport::marksEachPixelOnce()
{
    const SliderScale scale{.count = 1'001, .left = 0, .width = 10};
    const std::vector<std::int64_t> ordinals{0, 1, 2, 500, 501, 1'000};
    QCOMPARE(scale.pixelsOf(ordinals), std::vector<int>({0, 5, 10}));
}

void TestTransport::showsWhereTheSessionIs()
{
    m_session->goToOrdinal(16);
    QCOMPARE(slider()->value(), 16);
    QCOMPARE(versionEdit()->text(), u"v 17 / 28"_s);
    QCOMPARE(timeEdit()->text(), u"2026-03-03 10:16:00.000"_s);

    m_session->setTimeFormat(TimeFormat::fromKey(u"Asia/Tokyo"_s));
    QCOMPARE(timeEdit()->text(), u"2026-03-03 19:16:00.000"_s);

    m_bar->resize(600, m_bar->height());
    QCOMPARE(timeEdit()->text(), u"19:16:00.000"_s);
}

void TestTransport::movesTheSessionWhileItIsDragged()
{
    QSignalSpy moved(m_session.get(), &Session::rowChanged);
    QTest::mousePress(slider(), Qt::LeftButton, {}, pointOf(3));
    QCOMPARE(m_session->ordinal(), 3);
    QTest::mouseMove(slider(), pointOf(4));
    QCOMPARE(m_session->ordinal(), 4);
    QTest::mouseMove(slider(), QPoint(-50, 0));
    QCOMPARE(m_session->ordinal(), 0);
    QTest::mouseMove(slider(), QPoint(5'000, 0));
    QCOMPARE(m_session->ordinal(), 26);
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, pointOf(26));
    QCOMPARE(moved.count(), 4);
    QVERIFY(!slider()->isSliderDown());
}

void TestTransport::movesByKeysAndWheel()
{
    slider()->setFocus();
    QTest::keyClick(slider(), Qt::Key_Home);
    QCOMPARE(m_session->ordinal(), 0);
    QTest::keyClick(slider(), Qt::Key_Right);
    QCOMPARE(m_session->ordinal(), 1);
    QTest::keyClick(slider(), Qt::Key_End);
    QCOMPARE(m_session->ordinal(), 26);
    QTest::keyClick(slider(), Qt::Key_Left);
    QCOMPARE(m_session->ordinal(), 25);

    QWheelEvent wheel(slider()->rect().center(), slider()->mapToGlobal(QPoint(5, 5)), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(slider(), &wheel);
    QVERIFY(m_session->ordinal() < 25);
}

void TestTransport::movesByItsButtons()
{
    const std::pair<QString, std::int64_t> clicks[] = {{u"First event"_s, 0},
                                                       {u"Forward one event"_s, 1},
                                                       {u"Forward one event"_s, 2},
                                                       {u"Back one event"_s, 1},
                                                       {u"Last event"_s, 26}};
    for (const auto &[name, ordinal] : clicks) {
        QVERIFY2(button(name), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCOMPARE(m_session->ordinal(), ordinal);
    }
}

void TestTransport::goesToATypedVersion_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a number") << u"17"_s;
    QTest::newRow("with a v") << u"v17"_s;
    QTest::newRow("as shown") << u"v 17 / 28"_s;
}

void TestTransport::goesToATypedVersion()
{
    QFETCH(QString, typed);
    versionEdit()->setFocus(); // Which selects all.
    QTest::keyClicks(versionEdit(), typed);
    QTest::keyClick(versionEdit(), Qt::Key_Return);
    QCOMPARE(m_session->ordinal(), 16);
    QCOMPARE(versionEdit()->text(), u"v 17 / 28"_s);
}

void TestTransport::saysGentlyThatThereIsNoSuchVersion()
{
    versionEdit()->setFocus();
    QTest::keyClicks(versionEdit(), u"20"_s);
    QTest::keyClick(versionEdit(), Qt::Key_Return);
    QCOMPARE(versionEdit()->refusal(),
             u"There is no version 20. This stream has versions 1 to 28."_s);
    QCOMPARE(versionEdit()->text(), u"20"_s);
    QCOMPARE(m_session->ordinal(), 26);

    QTest::keyClicks(versionEdit(), u"soon"_s); // Replaces what is selected.
    QTest::keyClick(versionEdit(), Qt::Key_Return);
    QCOMPARE(versionEdit()->refusal(),
             u"“soon” is not a version. This stream has versions 1 to 28."_s);
}

void TestTransport::bringsBackTheVersionOnEscape()
{
    versionEdit()->setFocus();
    QTest::keyClicks(versionEdit(), u"20"_s);
    QTest::keyClick(versionEdit(), Qt::Key_Return);
    QTest::keyClick(versionEdit(), Qt::Key_Escape);
    QCOMPARE(versionEdit()->text(), u"v 28 / 28"_s);
    QCOMPARE(versionEdit()->refusal(), QString());
}

void TestTransport::goesToATypedTime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("ordinal");
    QTest::newRow("day and time") << u"2026-03-03 10:05"_s << qint64{5};
    QTest::newRow("between two events") << u"2026-03-03 10:05:59"_s << qint64{5};
    QTest::newRow("time of day") << u"10:05"_s << qint64{5};
    QTest::newRow("with a zone") << u"2026-03-03T11:05:00+01:00"_s << qint64{5};
    QTest::newRow("before the first") << u"09:00"_s << qint64{0};
    QTest::newRow("after the last") << u"2027-01-01"_s << qint64{26};
}

void TestTransport::goesToATypedTime()
{
    QFETCH(QString, typed);
    m_session->goToOrdinal(10);
    timeEdit()->setFocus();
    QTest::keyClicks(timeEdit(), typed);
    QTest::keyClick(timeEdit(), Qt::Key_Return);
    QTEST(qint64{m_session->ordinal()}, "ordinal");
    QCOMPARE(timeEdit()->refusal(), QString());
}

void TestTransport::refusesWhatIsNoTime()
{
    timeEdit()->setFocus();
    QTest::keyClicks(timeEdit(), u"noon"_s);
    QTest::keyClick(timeEdit(), Qt::Key_Return);
    QVERIFY(timeEdit()->refusal().startsWith(u"“noon” is not a time."_s));
    QCOMPARE(m_session->ordinal(), 26);
}

void TestTransport::keepsWhatIsBeingTyped()
{
    versionEdit()->setFocus();
    QTest::keyClicks(versionEdit(), u"1"_s);
    m_session->goToOrdinal(5);
    QCOMPARE(versionEdit()->text(), u"1"_s);
    slider()->setFocus();
    QCOMPARE(versionEdit()->text(), u"v 6 / 28"_s);
}

void TestTransport::playsUntilTheSliderIsTouched()
{
    m_session->goToOrdinal(0);
    m_bar->player().setSpeed({PlaySpeed::Kind::EventsPerSecond, 50});
    QTest::mouseClick(button(u"Play"_s), Qt::LeftButton);
    QTRY_VERIFY(m_session->ordinal() >= 2);
    QVERIFY(button(u"Pause"_s));

    QTest::mouseClick(slider(), Qt::LeftButton, {}, pointOf(20));
    QVERIFY(!m_bar->player().isPlaying());
    QVERIFY(button(u"Play"_s));
    QCOMPARE(m_session->ordinal(), 20);
}

void TestTransport::offersTenSpeeds()
{
    const QMenu *menu = button(u"Speed: 5/s"_s)->menu();
    QList<QAction *> speeds = menu->actions();
    speeds.removeIf([](const QAction *action) { return action->isSeparator(); });
    QCOMPARE(speeds.size(), 10);
    QVERIFY(speeds.at(2)->isChecked());

    speeds.last()->trigger();
    QCOMPARE(m_bar->player().speed(), (PlaySpeed{PlaySpeed::Kind::RealTime, 600}));
    QVERIFY(button(u"Speed: ×600"_s));
}

void TestTransport::marksProblemsAndRelatedEvents()
{
    QCOMPARE(slider()->marks().problems, std::vector<std::int64_t>({19})); // The gap before 21.
    m_session->goToOrdinal(16);
    QTRY_COMPARE(slider()->marks().related, std::vector<std::int64_t>({16, 22}));
    QCOMPARE(slider()->textAt(pointOf(19).x()),
             u"v 21 · 2026-03-03 10:20:00.000\na problem here"_s);
    QCOMPARE(slider()->textAt(pointOf(22).x()),
             u"v 24 · 2026-03-03 10:23:00.000\nsame correlation as the current event"_s);
    QCOMPARE(slider()->textAt(pointOf(1).x()), u"v 2 · 2026-03-03 10:01:00.000"_s);
}

void TestTransport::paintsMarksInTheirColours()
{
    m_session->goToOrdinal(16);
    QTRY_COMPARE(slider()->marks().related.size(), 2U);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const ThemeColors colors = themeColors(slider()->palette());
        const QImage image = slider()->grab().toImage();
        QCOMPARE(image.pixelColor(pointOf(19)), colors.danger);
        QCOMPARE(image.pixelColor(pointOf(22)), colors.related);
        QCOMPARE(image.pixelColor(pointOf(5)), colors.accent); // What is behind the handle.
        QVERIFY(image.pixelColor(pointOf(16)).lightness() > 200); // The handle.
    }
}

void TestTransport::showsWhereRunsStopAndBandsBelow()
{
    m_session->goToOrdinal(16);
    m_bar->setStops({3, 8});
    m_bar->setBands({{5, 9}, {12, 12}}, u"s.cents < 0"_s);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const ThemeColors colors = themeColors(slider()->palette());
        const QImage image = slider()->grab().toImage();
        QCOMPARE(image.pixelColor(pointOf(3)), colors.danger);
        QCOMPARE(image.pixelColor(pointOf(4)), colors.accent);
        const auto below = [&](std::int64_t ordinal) {
            return image.pixelColor(pointOf(ordinal) + QPoint(0, 8));
        };
        QVERIFY(below(7) != below(4));
        QCOMPARE(below(7), below(12));
        QCOMPARE(below(10), below(4));
    }
    QCOMPARE(slider()->textAt(pointOf(8).x()),
             u"v 9 · 2026-03-03 10:08:00.000\na breakpoint stops here\ns.cents < 0"_s);
    QCOMPARE(slider()->textAt(pointOf(10).x()), u"v 11 · 2026-03-03 10:10:00.000"_s);
}

void TestTransport::paintsAMillionBandsAsOneEachPixel()
{
    const SliderScale scale{.count = 3'000'000, .left = 0, .width = 10};
    std::vector<SliderScale::Band> bands;
    for (std::int64_t i = 0; i < 1'000'000; ++i)
        bands.emplace_back(3 * i, 3 * i + 1);
    using Pixels = std::vector<std::pair<int, int>>;
    QCOMPARE(scale.bandsOf(bands), (Pixels{{0, 10}}));
    bands = {{0, 10}, {20, 300'000}, {1'500'000, 1'500'000}};
    QCOMPARE(scale.bandsOf(bands), (Pixels{{0, 1}, {5, 5}}));
}

void TestTransport::tellsAssistiveTechnologyTheVersion()
{
    m_session->goToOrdinal(16);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(slider());
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Slider);
    QCOMPARE(accessible->text(QAccessible::Name), u"Version"_s);
    QCOMPARE(accessible->text(QAccessible::Value), u"version 17 of 28"_s);
    accessible->valueInterface()->setCurrentValue(3);
    QCOMPARE(m_session->ordinal(), 3);
}

void TestTransport::dragsThroughHalfAMillionEvents()
{
    open(opener<LongStore>(), "stock");
    QCOMPARE(versionEdit()->text(), u"v 500,000 / 500,000"_s);

    QElapsedTimer clock;
    std::vector<qint64> steps;
    QTest::mousePress(slider(), Qt::LeftButton, {}, pointOf(0));
    for (int pixel = 0; pixel < slider()->width(); ++pixel) {
        clock.start();
        QTest::mouseMove(slider(), QPoint(pixel, 10));
        slider()->repaint();
        steps.push_back(clock.nsecsElapsed() / 1'000);
    }
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, pointOf(LongStore::count));
    QCOMPARE(m_session->ordinal(), LongStore::count - 1);
    std::ranges::sort(steps); // The longest ones are those in which the machine did other things.
    const qint64 usual = steps[steps.size() / 2];
    qInfo("a step of the drag: %lld us, the longest %lld us", usual, steps.back());
    QVERIFY2(usual < 16'000, qPrintable(u"%1 us"_s.arg(usual)));
}

void TestTransport::isEmptyWithoutAStream()
{
    Session session;
    TransportBar bar(session);
    QVERIFY(!bar.findChild<VersionSlider *>()->isEnabled());
    for (const PlaceEdit *place : bar.findChildren<PlaceEdit *>())
        QVERIFY(!place->isEnabled() && place->text().isEmpty());
    bar.togglePlay();
    bar.forward();
    QVERIFY(!bar.player().isPlaying());
    QVERIFY(!bar.grab().isNull());
}

QTEST_MAIN(TestTransport)
#include "tst_transport.moc"
