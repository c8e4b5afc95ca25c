// SPDX-License-Identifier: MIT
#include "model/items/found_model.h"
#include "model/session/search_desk.h"
#include "views/common/theme.h"
#include "views/debug/event_table.h"
#include "views/debug/search_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// A search through a store in a window, by keyboard and mouse.
class TestSearchPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void findsWhatIsTypedInAllStreams();
    void emphasisesTheHit();
    void goesToTheHitThatIsClicked();
    void goesFromHitToHit();
    void escapeEndsTheSearch();
    void saysWhyALineCannotBeSearchedFor();
    void saysWhenThereIsNoHit();
    void makesExcerptsOnlyOfWhatIsSeen();
    void aSearchCanBeStopped();
};

namespace {

/// Counts whole events that are read, which is what an excerpt takes, and waits at the row \a gate.
class CountingStore : public FakeStore
{
public:
    struct Watch
    {
        std::atomic<int> reads = 0;
        std::atomic<std::int64_t> gate = INT64_MAX;
        std::atomic<bool> isWaiting = false;
    };

    CountingStore(std::vector<Event> events, std::shared_ptr<Watch> watch)
        : FakeStore(std::move(events))
        , m_watch(std::move(watch))
    {
    }

    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(
            std::make_unique<Reader>(FakeStore::makeReader().value(), m_watch));
    }

private:
    class Reader : public EventReader
    {
    public:
        Reader(std::unique_ptr<EventReader> reader, std::shared_ptr<Watch> watch)
            : m_reader(std::move(reader))
            , m_watch(std::move(watch))
        {
        }
        Result<Event> read(const StoreIndex &index, Row row) override
        {
            ++m_watch->reads;
            return m_reader->read(index, row);
        }
        Result<void> readForFold(const StoreIndex &index, Row row, Event &into,
                                 const EventParts &) override
        {
            while (row.value >= m_watch->gate) {
                m_watch->isWaiting = true;
                std::this_thread::yield();
            }
            into = m_reader->read(index, row).value();
            return {};
        }
        bool mayContain(const StoreIndex &index, Row row, std::string_view text) override
        {
            return m_reader->mayContain(index, row, text);
        }

    private:
        std::unique_ptr<EventReader> m_reader;
        std::shared_ptr<Watch> m_watch;
    };

    std::shared_ptr<Watch> m_watch;
};

std::vector<Event> someEvents()
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":149,"note":"was it lost?"}
        order-2 Placed {"total":20}
        package-7 Moved {"place":"Altona"}
        package-7 Lost {"place":"LOST in Altona"}
    )");
    events[3].time = parseIsoTime("2026-03-03T10:05:12.481Z");
    events[3].actor = {"judy"};
    return events;
}

struct Window
{
    std::shared_ptr<CountingStore::Watch> watch = std::make_shared<CountingStore::Watch>();
    Session session;
    SearchDesk desk{session};
    SearchPanel panel{session, desk};
    QLineEdit *line = panel.findChild<QLineEdit *>(u"searchLine"_s);
    EventTable *table = panel.findChild<EventTable *>(u"searchTable"_s);

    explicit Window(std::vector<Event> events = someEvents())
    {
        QSignalSpy loaded(&session, &Session::loadingFinished);
        session.openWith(
            [events = std::move(events), own = watch]() -> Result<std::unique_ptr<EventStore>> {
                return std::unique_ptr<EventStore>(std::make_unique<CountingStore>(events, own));
            });
        panel.resize(1'000, 300);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel) || (loaded.isEmpty() && !loaded.wait()))
            qFatal("no window or no store");
        panel.focusLine();
    }
    ~Window() { watch->gate = INT64_MAX; }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString positions() const
    {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all += QString::number(
                table->model()->index(row, 0).data(FoundModel::RowRole).value<Row>().value + 1);
        return all.join(u' ');
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return panel.findChild<QLabel *>(QLatin1String(name))->text();
    }
};

} // namespace

void TestSearchPanel::findsWhatIsTypedInAllStreams()
{
    Window window;
    const QAbstractItemModelTester tester(window.table->model());
    QTest::keyClicks(window.line, u"lost"_s); // A moment later it is searched for.
    QTRY_COMPARE(window.positions(), u"1 4"_s);
    QCOMPARE(window.label("searchCount"), u"2 of 4 events"_s);
    QCOMPARE(window.cell(1, FoundModel::TimeColumn), u"2026-03-03 10:05:12.481"_s);
    QCOMPARE(window.cell(1, FoundModel::StreamColumn), u"package-7"_s);
    QCOMPARE(window.cell(1, FoundModel::VersionColumn), u"2"_s);
    QCOMPARE(window.cell(1, FoundModel::TypeColumn), u"Lost"_s);
    QCOMPARE(window.cell(1, FoundModel::ActorColumn), u"judy"_s);
    window.line->selectAll();
    QTest::keyClicks(window.line, u"data.total>=20 stream:order-*"_s);
    QTest::keyClick(window.line, Qt::Key_Return);
    QTRY_COMPARE(window.positions(), u"1 2"_s);
}

void TestSearchPanel::emphasisesTheHit()
{
    Window window;
    QTest::keyClicks(window.line, u"/l.st/i"_s);
    QTest::keyClick(window.line, Qt::Key_Return);
    QTRY_COMPARE(window.cell(1, FoundModel::ExcerptColumn), uR"({"place":"LOST in Altona"})"_s);
    const QModelIndex excerpt = window.table->model()->index(1, FoundModel::ExcerptColumn);
    QCOMPARE(excerpt.data(FoundModel::HitBeginRole).toInt(), 10);
    QCOMPARE(excerpt.data(FoundModel::HitLengthRole).toInt(), 4);
}

void TestSearchPanel::goesToTheHitThatIsClicked()
{
    Window window;
    window.panel.searchFor(u"lost"_s);
    QTRY_COMPARE(window.positions(), u"1 4"_s);
    const QRect rect
        = window.table->visualRect(window.table->model()->index(1, FoundModel::TypeColumn));
    QTest::mouseClick(window.table->viewport(), Qt::LeftButton, {}, rect.center());
    QCOMPARE(window.session.row().value, 3);
    window.table->setFocus();
    QTest::keyClick(window.table, Qt::Key_Up);
    QTest::keyClick(window.table, Qt::Key_Return);
    QCOMPARE(window.session.row().value, 0);
}

void TestSearchPanel::goesFromHitToHit()
{
    Window window;
    window.panel.searchFor(u"lost"_s);
    QTRY_COMPARE(window.positions(), u"1 4"_s);
    window.panel.goToNextHit();
    QCOMPARE(window.session.row().value, 0);
    window.panel.goToNextHit();
    QCOMPARE(window.session.row().value, 3);
    QCOMPARE(window.table->currentIndex().row(), 1);
    window.panel.goToNextHit(); // There is no other.
    QCOMPARE(window.session.row().value, 3);
    window.session.goTo({2});
    QVERIFY(!window.table->currentIndex().isValid());
    window.panel.goToPreviousHit();
    QCOMPARE(window.session.row().value, 0);
}

void TestSearchPanel::escapeEndsTheSearch()
{
    Window window;
    window.panel.searchFor(u"lost"_s);
    QTRY_COMPARE(window.positions(), u"1 4"_s);
    QTest::keyClick(window.line, Qt::Key_Escape);
    QTRY_COMPARE(window.positions(), QString());
    QVERIFY(window.line->text().isEmpty());
    QVERIFY(!window.desk.isRunning());
}

void TestSearchPanel::saysWhyALineCannotBeSearchedFor()
{
    Window window;
    window.panel.searchFor(u"/(lost/"_s);
    QTRY_VERIFY2(window.label("searchMessage")
                     .startsWith(u"the regular expression /(lost/ cannot be searched for: "_s),
                 qPrintable(window.label("searchMessage")));
}

void TestSearchPanel::saysWhenThereIsNoHit()
{
    Window window;
    window.panel.searchFor(u"nowhere"_s);
    QTRY_COMPARE(window.label("searchMessage"), u"No event of the store is like that"_s);
}

void TestSearchPanel::makesExcerptsOnlyOfWhatIsSeen()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back({.stream = "s",
                          .version = {i + 1},
                          .type = "T",
                          .data = {Payload::Kind::Json, R"({"note":"lost"})"}});
    Window window(std::move(events));
    window.panel.searchFor(u"type:T"_s); // Passes by the index alone.
    QTRY_COMPARE(window.table->model()->rowCount(), 20'000);
    QTRY_COMPARE(window.cell(0, FoundModel::ExcerptColumn), uR"({"note":"lost"})"_s);
    QTRY_VERIFY(window.watch->reads > 5);
    QVERIFY2(window.watch->reads < 200, qPrintable(QString::number(window.watch->reads)));
}

void TestSearchPanel::aSearchCanBeStopped()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back({.stream = "s",
                          .version = {i + 1},
                          .type = "T",
                          .data = {Payload::Kind::Json, R"({"note":"lost"})"}});
    Window window(std::move(events));
    window.watch->gate = 10'000;
    window.panel.searchFor(u"lost"_s);
    QTRY_VERIFY(window.watch->isWaiting);
    QTest::mouseClick(window.panel.findChild<QToolButton *>(u"searchCancel"_s), Qt::LeftButton);
    QVERIFY(!window.desk.isRunning());
    emit window.session.indexChanged(); // As it does when the store grows.
    QVERIFY(!window.desk.isRunning());
    window.watch->gate = INT64_MAX;
    window.panel.searchFor(u"type:T"_s); // The next one is not held up.
    QTRY_COMPARE(window.table->model()->rowCount(), 20'000);
}

QTEST_MAIN(TestSearchPanel)
#include "tst_search_panel.moc"
