// SPDX-License-Identifier: MIT
#include "model/items/ledger_model.h"
#include "views/common/theme.h"
#include "views/ledger/ledger_panel.h"
#include "views/ledger/ledger_table.h"
#include "views/timeline/timeline_view.h"

#include <QAbstractItemModelTester>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTextDocumentFragment>
#include <QToolTip>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Bookmarks where events are shown: in the ledger and on the timeline.
class TestNoteMarks : public QObject
{
    Q_OBJECT
private slots:
    void ledgerTellsOfNotes();
    void ledgerShowsAFlag();
    void timelineShowsAFlagBelowTheEvent();
    void timelineTellsTheNote();
};

namespace {

std::vector<Event> orders()
{
    auto events = eventsOf(R"(
        order-1 Placed {}
        order-1 Paid {}
        order-1 Moved {}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = Timestamp(std::chrono::seconds(1'000 + 100 * i));
    return events;
}

bool open(Session &session)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(orders()));
    });
    const bool isOpen = finished.wait();
    session.selectStream({session.index()->streams.find("order-1")});
    return isOpen;
}

/// How many pixels of \a area have exactly this colour.
int pixels(QWidget &widget, const QRect &area, const QColor &color)
{
    const QImage image = widget.grab(area).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

void TestNoteMarks::ledgerTellsOfNotes()
{
    FakeStore store(orders());
    LedgerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(RowList::all(store.indexed()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNotes({{Row{0}, QString()}, {Row{1}, u"who paid?"_s}});
    QCOMPARE(changed.count(), 1);
    const auto at = [&model](int row) { return model.index(row, LedgerModel::TypeColumn); };
    QVERIFY(at(0).data(LedgerModel::IsNotedRole).toBool());
    QVERIFY(!at(2).data(LedgerModel::IsNotedRole).toBool());
    QCOMPARE(at(0).data(Qt::ToolTipRole).toString(), u"Placed\nbookmarked"_s);
    QCOMPARE(at(1).data(Qt::ToolTipRole).toString(), u"Paid\nNote: who paid?"_s);
    QCOMPARE(at(1).data(Qt::AccessibleTextRole).toString(), u"Paid, bookmarked"_s);
    QCOMPARE(at(2).data(Qt::ToolTipRole).toString(), u"Moved"_s);
}

void TestNoteMarks::ledgerShowsAFlag()
{
    Session session;
    LedgerPanel panel(session);
    panel.resize(700, 260);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(open(session));
    auto &table = *panel.findChild<LedgerTable *>();
    QTRY_COMPARE(table.model()->rowCount(), 3);
    const QRect cell = table.visualRect(table.model()->index(1, LedgerModel::TypeColumn));
    const QColor accent = themeColors(panel.palette()).accent;
    QCOMPARE(pixels(*table.viewport(), cell, accent), 0);
    panel.setNotes({{Row{1}, u"who paid?"_s}});
    QTRY_VERIFY(pixels(*table.viewport(), cell, accent) > 20);
    panel.setNotes({});
    QTRY_COMPARE(pixels(*table.viewport(), cell, accent), 0);
}

void TestNoteMarks::timelineShowsAFlagBelowTheEvent()
{
    Session session;
    TimelineView view(session);
    view.resize(900, 220);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(open(session));
    QTRY_VERIFY(view.scene().pointOf({1}));
    const QPoint event = view.scene().pointOf({1})->toPoint();
    const int radius = qCeil(view.scene().layout.dotRadius);
    const QRect below(event.x() - radius, event.y() + radius + 1, 2 * radius, 2 * radius);
    const QColor accent = themeColors(view.palette()).accent;
    QCOMPARE(pixels(view, below, accent), 0);
    view.setNotes({{Row{1}, QString()}});
    QTRY_VERIFY(pixels(view, below, accent) > 3);
}

void TestNoteMarks::timelineTellsTheNote()
{
    Session session;
    TimelineView view(session);
    view.resize(900, 220);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(open(session));
    QTRY_VERIFY(view.scene().pointOf({1}));
    view.setNotes({{Row{1}, u"<b>who</b> paid?"_s}});
    const QPoint point = view.scene().pointOf({1})->toPoint();
    QHelpEvent help(QEvent::ToolTip, point, view.mapToGlobal(point));
    QCoreApplication::sendEvent(&view, &help);
    const QString tip = QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText();
    QVERIFY2(tip.endsWith(u"\nNote: <b>who</b> paid?"_s), qPrintable(tip));
}

QTEST_MAIN(TestNoteMarks)
#include "tst_note_marks.moc"
