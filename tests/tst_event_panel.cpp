// SPDX-License-Identifier: MIT
#include "model/session/session.h"
#include "views/common/json_view.h"
#include "views/event/event_panel.h"
#include "views/event/fact_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestEventPanel : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatToDoBeforeThereIsAnEvent();
    void showsWhatIsKnownOfTheEvent();
    void showsTheTimeInTheChosenZone();
    void leavesNothingOfTheEventBefore();
    void showsAnEventWhoseStateTakesLonger();
    void followsItsCause();
    void followsWhatItCausedByKey();
    void listsTheEventsOfTheTraceInTheLedger();
    void listsTheTraceAcrossStreams();
    void goesToAnEventOfTheTraceByClick();
    void goesToAnEventOfTheTraceByKey();
    void showsAPartOfAVeryLongTrace();
    void showsDataMetadataAndRawText();
    void keepsTheTabAndThePlaceInTheText();
    void goesToTheNextOfTheSameType();
    void goesToTheNextOfTheSameTypeInTheStore();
    void takesNothingForHtml();
    void copiesAWholeIdThatIsElided();
    void showsABadRecord();
    void showsSinceWhenAFactHolds();
    void saysWhatCouldNotBeRead();
};

namespace {

Event fact(const char *stream, int version, const char *type, int second, const char *trace)
{
    return {.stream = stream,
            .version = {version},
            .type = type,
            .schemaVersion = {"2"},
            .time = Timestamp(std::chrono::milliseconds(1'772'532'312'481))
                + std::chrono::seconds(second),
            .id = {std::string("id-") + stream + "-" + std::to_string(version)},
            .correlationId = {trace},
            .actor = {"judy@warehouse"},
            .data = {Payload::Kind::Json, R"({"weightGrams":1840.0})"},
            .metadata = {Payload::Kind::Json, R"({"host":"w-7"})"},
            .raw = R"({"raw":true})"};
}

/// Rows 0 to 5; the label of the order causes that it is packed, which causes its package.
std::vector<Event> orderAndPackage()
{
    constexpr const char *trace = "7d1c55aa-0b7e-4d52-9d5c-1f2e3d4ce09a";
    std::vector<Event> events{
        fact("order-7", 1, "OrderCreated", 0, "other"),
        fact("order-7", 2, "LabelPrinted", 10, trace),
        fact("order-7", 3, "OrderPacked", 20, trace),
        fact("package-9", 1, "PackageCreated", 30, trace),
        fact("package-9", 2, "LabelPrinted", 40, trace),
        fact("order-7", 4, "LabelPrinted", 50, ""),
        {.raw = "{oops", .place = "line 7", .defect = "not JSON: expected a key in quotes"},
    };
    events[2].causationId = events[1].id;
    events[3].causationId = events[2].id;
    events[5].causationId = {"somewhere-else"};
    events[5].metadata = {};
    events[5].isArchived = true;
    return events;
}

/// A session at one row of the store, and its panel on the screen.
class Fixture
{
public:
    explicit Fixture(int row, std::vector<Event> events = orderAndPackage())
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        isReady = finished.wait();
        panel.resize(340, 640);
        panel.show();
        isReady = isReady && QTest::qWaitForWindowExposed(&panel);
        session.goTo({row});
        isReady = isReady && isSettled();
    }

    /// Waits until the event and what is linked to it are there.
    bool isSettled()
    {
        return QTest::qWaitFor([this] {
            return session.moment() && session.moment()->row == session.row() && session.related()
                && session.related()->row == session.row();
        });
    }

    [[nodiscard]] FactLabel *labelOf(const QString &caption) const
    {
        for (FactLabel *label : panel.findChildren<FactLabel *>()) {
            if (label->accessibleName().startsWith(caption + u": "_s))
                return label;
        }
        return nullptr;
    }

    [[nodiscard]] QString factOf(const QString &caption) const
    {
        const FactLabel *label = labelOf(caption);
        return label != nullptr ? label->facts() : u"no such fact"_s;
    }

    [[nodiscard]] QTabWidget &tabs() const { return *panel.findChild<QTabWidget *>(); }
    [[nodiscard]] QTableView &trace() const { return *panel.findChild<QTableView *>(); }
    [[nodiscard]] QString shownText() const
    {
        return tabs().currentWidget()->findChild<JsonView *>()->toPlainText();
    }

    /// `type stream` of each row of the trace.
    [[nodiscard]] QStringList traceRows() const
    {
        QStringList rows;
        for (int row = 0; row < trace().model()->rowCount(); ++row)
            rows += trace().model()->index(row, 2).data().toString() + u' '
                + trace().model()->index(row, 6).data().toString();
        return rows;
    }

    Session session;
    EventPanel panel{session};
    bool isReady = false;
};

QStringList shownLabels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts;
}

QToolButton *buttonNamed(const QWidget &parent, const QString &name)
{
    for (QToolButton *button : parent.findChildren<QToolButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

} // namespace

void TestEventPanel::saysWhatToDoBeforeThereIsAnEvent()
{
    Session session;
    EventPanel panel(session);
    panel.show();
    QCOMPARE(shownLabels(panel), QStringList{u"Select an event to see what it carries"_s});
}

void TestEventPanel::showsWhatIsKnownOfTheEvent()
{
    const Fixture fixture(2);
    QVERIFY(fixture.isReady);
    const QStringList shown = shownLabels(fixture.panel);
    QVERIFY(shown.contains(u"v3 of 4"_s));
    QVERIFY(shown.contains(u"schema 2"_s));
    QVERIFY(!shown.contains(u"archived"_s));
    QCOMPARE(fixture.factOf(u"Type"_s), u"OrderPacked"_s);
    QCOMPARE(fixture.factOf(u"stream"_s), u"order-7"_s);
    QCOMPARE(fixture.factOf(u"time"_s), u"2026-03-03 10:05:32.481 UTC"_s);
    QVERIFY(fixture.labelOf(u"time"_s)->toolTip().endsWith(u"2026-03-03T10:05:32.481000Z"_s));
    QCOMPARE(fixture.factOf(u"by"_s), u"judy@warehouse"_s);
    QCOMPARE(fixture.factOf(u"trace"_s), u"7d1c55…e09a · 4 events"_s);
    QCOMPARE(fixture.factOf(u"caused by"_s), u"v2 LabelPrinted"_s);
    QCOMPARE(fixture.factOf(u"caused"_s), u"package-9 v1 PackageCreated"_s);
    QCOMPARE(fixture.factOf(u"id"_s), u"id-order-7-3"_s);
    QCOMPARE(fixture.factOf(u"schema"_s), u"2"_s);
}

void TestEventPanel::showsTheTimeInTheChosenZone()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.session.setTimeFormat(TimeFormat::fromKey(u"Europe/Berlin"_s));
    QCOMPARE(fixture.factOf(u"time"_s), u"2026-03-03 11:05:32.481 Europe/Berlin"_s);
    QCOMPARE(fixture.trace().model()->index(1, 1).data().toString(), u"11:05:32.481"_s);
}

void TestEventPanel::leavesNothingOfTheEventBefore()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.session.goTo({5});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.factOf(u"trace"_s), u"–"_s);
    QCOMPARE(fixture.factOf(u"caused by"_s), u"somewhere-else"_s);
    QVERIFY(fixture.labelOf(u"caused by"_s)->toolTip().contains(u"not in this store"_s));
    QCOMPARE(fixture.factOf(u"caused"_s), u"–"_s);
    QCOMPARE(fixture.factOf(u"schema"_s), u"2 · archived"_s);
    QCOMPARE(fixture.traceRows(), QStringList());
    QVERIFY(shownLabels(fixture.panel).contains(u"No other events share its correlation id"_s));
}

void TestEventPanel::showsAnEventWhoseStateTakesLonger()
{
    Fixture fixture(1);
    QVERIFY(fixture.isReady);
    Moment packed{.row = {2}};
    packed.event = orderAndPackage()[2];
    fixture.session.goTo({2});
    emit fixture.session.eventRead(std::make_shared<const Moment>(packed));

    QVERIFY(shownLabels(fixture.panel).contains(u"OrderPacked"_s));
    QCOMPARE(fixture.session.moment()->row, Row{1}); // Its state is not there yet,

    FactLabel *stream = fixture.labelOf(u"stream"_s);
    QTest::mouseClick(stream, Qt::LeftButton, {}, QPoint(8, stream->height() / 2));
    QCOMPARE(fixture.session.row(), Row{2}); // but links are those of the event that is shown.
}

void TestEventPanel::followsItsCause()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    FactLabel *cause = fixture.labelOf(u"caused by"_s);
    QTest::mouseClick(cause, Qt::LeftButton, {}, QPoint(8, cause->height() / 2));
    QCOMPARE(fixture.session.row(), Row{1});
}

void TestEventPanel::followsWhatItCausedByKey()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    FactLabel *effect = fixture.labelOf(u"caused"_s);
    effect->setFocus();
    QTest::keyClick(effect, Qt::Key_Tab); // To the link in it.
    QTest::keyClick(effect, Qt::Key_Return);
    QCOMPARE(fixture.session.row(), Row{3});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.factOf(u"caused by"_s), u"order-7 v3 OrderPacked"_s);
}

void TestEventPanel::listsTheEventsOfTheTraceInTheLedger()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    emit fixture.labelOf(u"trace"_s)->linkActivated(u"trace"_s);
    QVERIFY(fixture.session.ledgerView().scope == LedgerView::Scope::AllStreams);
    QCOMPARE(fixture.session.ledgerView().filter, u"trace:7d1c55aa-0b7e-4d52-9d5c-1f2e3d4ce09a"_s);
    emit fixture.labelOf(u"stream"_s)->linkActivated(u"stream"_s);
    QCOMPARE(fixture.session.ledgerView(), LedgerView());
}

void TestEventPanel::listsTheTraceAcrossStreams()
{
    const Fixture fixture(2);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.traceRows(),
             (QStringList{u"LabelPrinted order-7"_s, u"OrderPacked order-7"_s,
                          u"PackageCreated package-9"_s, u"LabelPrinted package-9"_s}));
    QCOMPARE(fixture.trace().currentIndex().row(), 1);
}

void TestEventPanel::goesToAnEventOfTheTraceByClick()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    QTableView &trace = fixture.trace();
    const QRect cell = trace.visualRect(trace.model()->index(2, 2));
    QTest::mouseClick(trace.viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(fixture.session.row(), Row{3});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.factOf(u"stream"_s), u"package-9"_s);
    QCOMPARE(trace.currentIndex().row(), 2);
}

void TestEventPanel::goesToAnEventOfTheTraceByKey()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.trace().setFocus();
    QTest::keyClick(&fixture.trace(), Qt::Key_Up);
    QCOMPARE(fixture.session.row(), Row{2}); // Looking at the list moves nothing.
    QTest::keyClick(&fixture.trace(), Qt::Key_Return);
    QCOMPARE(fixture.session.row(), Row{1});
}

void TestEventPanel::showsAPartOfAVeryLongTrace()
{
    std::vector<Event> events;
    for (int version = 1; version <= 500; ++version)
        events.push_back(fact("order-7", version, "Changed", version, "long"));
    const Fixture fixture(400, events);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.trace().model()->rowCount(), 200);
    QCOMPARE(fixture.trace().currentIndex().row(), 100);
    QVERIFY(shownLabels(fixture.panel).contains(u"and 300 more"_s));
    QCOMPARE(fixture.factOf(u"trace"_s), u"long · 500 events"_s);
}

void TestEventPanel::showsDataMetadataAndRawText()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.shownText(), u"{\n  \"weightGrams\": 1840.0\n}"_s);
    fixture.tabs().setCurrentIndex(1);
    QCOMPARE(fixture.shownText(), u"{\n  \"host\": \"w-7\"\n}"_s);
    fixture.tabs().setCurrentIndex(2);
    QCOMPARE(fixture.shownText(), uR"({"raw":true})"_s);
    QTest::mouseClick(buttonNamed(fixture.panel, u"Copy as it is stored"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), uR"({"raw":true})"_s);
}

void TestEventPanel::keepsTheTabAndThePlaceInTheText()
{
    std::vector<Event> events = orderAndPackage();
    std::string rows = "[0";
    for (int i = 1; i < 300; ++i)
        rows += ',' + std::to_string(i);
    events[1].metadata.bytes = rows + "]";
    events[2].metadata.bytes = rows + ",300]";
    Fixture fixture(1, events);
    QVERIFY(fixture.isReady);
    fixture.tabs().setCurrentIndex(1);
    auto *view = fixture.tabs().currentWidget()->findChild<JsonView *>();
    view->verticalScrollBar()->setValue(100);
    fixture.session.goTo({2});
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.tabs().currentIndex(), 1);
    QVERIFY(view->toPlainText().endsWith(u"300\n]"_s));
    QCOMPARE(view->verticalScrollBar()->value(), 100);
}

void TestEventPanel::goesToTheNextOfTheSameType()
{
    Fixture fixture(1);
    QVERIFY(fixture.isReady);
    QTest::mouseClick(buttonNamed(fixture.panel, u"Next event of this type"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.session.row(), Row{5});
    fixture.panel.nextOfType(); // There is none.
    fixture.panel.previousOfType();
    QTRY_COMPARE(fixture.session.row(), Row{1});
}

void TestEventPanel::goesToTheNextOfTheSameTypeInTheStore()
{
    Fixture fixture(1);
    QVERIFY(fixture.isReady);
    QTest::mouseClick(buttonNamed(fixture.panel, u"Next event of this type"_s), Qt::LeftButton,
                      Qt::ShiftModifier);
    QTRY_COMPARE(fixture.session.row(), Row{4});
    fixture.panel.previousOfType(EventPanel::Reach::Store);
    QTRY_COMPARE(fixture.session.row(), Row{1});
}

void TestEventPanel::takesNothingForHtml()
{
    std::vector<Event> events = orderAndPackage();
    events[2].type = "<b>Order</b><img src='file:///etc/passwd'>";
    events[2].actor.text = "<a href='row:0'>judy</a>";
    const Fixture fixture(2, events);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.factOf(u"by"_s), u"<a href='row:0'>judy</a>"_s);
    QVERIFY(!fixture.labelOf(u"by"_s)->text().contains(u"<a"_s));
    QVERIFY(!fixture.labelOf(u"Type"_s)->text().contains(u'<'));
    QVERIFY(!fixture.labelOf(u"Type"_s)->toolTip().contains(u"<img"_s));
}

void TestEventPanel::copiesAWholeIdThatIsElided()
{
    const Fixture fixture(2);
    QVERIFY(fixture.isReady);
    FactLabel *trace = fixture.labelOf(u"trace"_s);
    trace->setFocus();
    QTest::keySequence(trace, QKeySequence::Copy);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"7d1c55aa-0b7e-4d52-9d5c-1f2e3d4ce09a"_s);
}

void TestEventPanel::showsABadRecord()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.session.goTo({6});
    QTRY_VERIFY(shownLabels(fixture.panel).contains(u"line 7"_s));
    QVERIFY(shownLabels(fixture.panel).contains(u"not JSON: expected a key in quotes"_s));
    bool isTextShown = false;
    for (const JsonView *view : fixture.panel.findChildren<JsonView *>())
        isTextShown = isTextShown || (view->isVisible() && view->toPlainText() == u"{oops"_s);
    QVERIFY(isTextShown);
    fixture.session.goTo({2});
    QTRY_VERIFY(fixture.tabs().isVisible());
}

void TestEventPanel::showsSinceWhenAFactHolds()
{
    std::vector<Event> events = orderAndPackage();
    events[2].validTime = *parseIsoTime("2026-01-01T00:00:00Z");
    const Fixture fixture(2, events);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.factOf(u"time"_s),
             u"2026-03-03 10:05:32.481 UTC · valid since 2026-01-01 00:00:00.000"_s);
    QVERIFY(fixture.labelOf(u"time"_s)->toolTip().endsWith(
        u"10:05:32.481000Z, valid since 2026-01-01T00:00:00.000000Z"_s));
}

void TestEventPanel::saysWhatCouldNotBeRead()
{
    std::vector<Event> events = orderAndPackage();
    events[2].place = "t row 3";
    events[2].problems = {"column v: it is not packed by zlib", "column w: <b>"};
    Fixture fixture(2, events);
    QVERIFY(fixture.isReady);
    QVERIFY(
        shownLabels(fixture.panel)
            .contains(u"t row 3, column v: it is not packed by zlib\nt row 3, column w: <b>"_s));
    fixture.session.goTo({1});
    QVERIFY(fixture.isSettled());
    for (const QString &text : shownLabels(fixture.panel))
        QVERIFY2(!text.contains(u"column v"_s), qPrintable(text));
}

QTEST_MAIN(TestEventPanel)
#include "tst_event_panel.moc"
