// SPDX-License-Identifier: MIT
#include "model/session/session.h"
#include "views/common/fact_view.h"
#include "views/store/store_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStorePage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysWhatTheStoreIs();
    void saysByWhichColumnsItWasRecognised();
    void countsAndMeasuresEventTypes();
    void listsProblemsByKind();
    void saysHowFarSnapshotsAndConsumersAre();
    void listsArchivedAndDeletedStreams();
    void aClickGoesToTheEvent();
    void copiesWhatIsSelected();
    void saysWhatIsNotThere();
    void writesDurationsForPeople_data();
    void writesDurationsForPeople();

private:
    [[nodiscard]] FactView &table(const QString &name) const;
    void showTab(int tab);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<StorePage> m_page;
};

namespace {

/// Five events of three streams, two of them of streams that are no more, and a bad record.
std::vector<Event> events()
{
    std::vector<Event> events;
    const auto add = [&](const char *stream, int version, const char *type, const char *time) {
        Event event{.position = {std::ssize(events) + 1},
                    .stream = stream,
                    .version = {version},
                    .type = type,
                    .time = parseIsoTime(time)};
        event.data = {Payload::Kind::Json, "{\"n\":1}"};
        events.push_back(event);
    };
    add("order-7", 1, "Opened", "2026-03-03T10:00:00Z");
    add("order-8", 1, "Opened", "2026-03-03T10:00:10Z");
    add("order-7", 2, "Paid", "2026-03-03T10:01:00Z");
    add("order-7", 4, "Paid", "2026-03-03T11:00:00Z");
    add("order-8", 1, "Paid", "2026-03-03T12:00:00Z");
    events[1].isArchived = true;
    events[4].isArchived = true;
    events.push_back({.position = {6}, .defect = "not JSON"});
    return events;
}

class FactsStore : public FakeStore
{
public:
    explicit FactsStore(bool hasFacts)
        : FakeStore(hasFacts ? events() : std::vector<Event>())
        , m_hasFacts(hasFacts)
    {
    }

    Result<StoreFacts> readFacts(const std::stop_token &) const override
    {
        StoreFacts facts;
        if (!m_hasFacts)
            return facts;
        facts.files = {.size = 1'234'000,
                       .logSize = 4'096,
                       .journal = StoreFiles::Journal::Log,
                       .access = StoreFiles::Access::Copy,
                       .notice = u"The log had to be repaired."_s};
        facts.tables = {{TableUse::Purpose::Events,
                         "log",
                         {{"stream", "agg", {}}, {"actor", "meta", {"/user/id", "/by"}}}}};
        facts.snapshots = {{.stream = "order-7",
                            .version = Version{2},
                            .time = parseIsoTime("2026-03-03T10:30:00Z"),
                            .type = "Order"},
                           {.stream = "order-9"}};
        facts.snapshotCount = 2;
        facts.checkpoints = {{.name = "mailer", .position = Position{3}, .text = "0003"}};
        facts.checkpointCount = 1;
        return facts;
    }

private:
    bool m_hasFacts;
};

QStringList lineOf(const QAbstractItemView &view, int row)
{
    QStringList cells;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        cells += view.model()->index(row, column).data().toString();
    return cells;
}

void open(Session &session, bool hasFacts)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([hasFacts]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FactsStore>(hasFacts));
    });
    QVERIFY(finished.wait());
}

} // namespace

void TestStorePage::init()
{
    m_session = std::make_unique<Session>();
    open(*m_session, true);
    m_page = std::make_unique<StorePage>(*m_session);
    m_page->resize(1000, 500);
    m_page->show();
    QTRY_COMPARE(table(u"Event types"_s).model()->rowCount(), 2);
}

void TestStorePage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

FactView &TestStorePage::table(const QString &name) const
{
    for (FactView *view : m_page->findChildren<FactView *>()) {
        if (view->accessibleName() == name)
            return *view;
    }
    qFatal("no table %s", qPrintable(name));
}

void TestStorePage::showTab(int tab)
{
    const QTabBar *bar = m_page->findChild<QTabWidget *>()->tabBar();
    QTest::mouseClick(const_cast<QTabBar *>(bar), Qt::LeftButton, {}, bar->tabRect(tab).center());
}

void TestStorePage::saysWhatTheStoreIs()
{
    QStringList facts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (!label->accessibleName().isEmpty())
            facts += label->accessibleName() + u": "_s + label->text();
    }
    for (const QString &fact :
         {u"Recognised as: Fake"_s, u"Size: 1.2 MB and 4.1 kB in the write-ahead log"_s,
          u"Journal: write-ahead log (WAL)"_s, u"Opened: from a private copy"_s, u"Events: 5"_s,
          u"Streams: 2"_s, u"First event: 2026-03-03 10:00:00.000 UTC"_s,
          u"Last event: 2026-03-03 12:00:00.000 UTC"_s, u"Problems: 3"_s})
        QVERIFY2(facts.contains(fact), qPrintable(fact + u" is not in\n"_s + facts.join(u'\n')));
}

void TestStorePage::saysByWhichColumnsItWasRecognised()
{
    const FactView &roles = table(u"Columns and their roles"_s);
    QCOMPARE(roles.model()->rowCount(), 2);
    QCOMPARE(lineOf(roles, 0), QStringList({u"stream"_s, u"log"_s, u"agg"_s, u"events"_s}));
    QCOMPARE(lineOf(roles, 1),
             QStringList({u"actor"_s, u"log"_s, u"meta:/user/id, /by"_s, u"events"_s}));
}

void TestStorePage::countsAndMeasuresEventTypes()
{
    FactView &types = table(u"Event types"_s);
    QCOMPARE(lineOf(types, 0),
             QStringList({u"Paid"_s, u"3"_s, u"2026-03-03 10:01:00.000"_s,
                          u"2026-03-03 12:00:00.000"_s, u"7 bytes"_s}));
    showTab(1);
    const QHeaderView *header = types.horizontalHeader();
    const QPoint events(header->sectionViewportPosition(1) + 15, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, events);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, events);
    const bool isAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    QCOMPARE(lineOf(types, 0).first(), isAscending ? u"Opened"_s : u"Paid"_s);
}

void TestStorePage::listsProblemsByKind()
{
    showTab(2);
    FactView &kinds = table(u"Kinds of problems"_s);
    const FactView &problems = table(u"Problems"_s);
    QCOMPARE(problems.model()->rowCount(), 3);
    QCOMPARE(lineOf(kinds, 0), QStringList({u"no event"_s, u"1"_s}));
    QCOMPARE(lineOf(kinds, 1), QStringList({u"version twice"_s, u"1"_s}));
    QCOMPARE(lineOf(kinds, 2), QStringList({u"gap in the versions"_s, u"1"_s}));
    QTest::mouseClick(kinds.viewport(), Qt::LeftButton, {},
                      kinds.visualRect(kinds.model()->index(2, 0)).center());
    QCOMPARE(problems.model()->rowCount(), 1);
    QCOMPARE(lineOf(problems, 0).last(), u"stream order-7 goes from version 2 to 4"_s);
}

void TestStorePage::saysHowFarSnapshotsAndConsumersAre()
{
    const FactView &snapshots = table(u"Snapshots"_s);
    QCOMPARE(lineOf(snapshots, 0),
             QStringList({u"order-7"_s, u"2"_s, u"1"_s, u"2026-03-03 10:30:00.000"_s,
                          u"1 h 30 min"_s, u"Order"_s}));
    QCOMPARE(lineOf(snapshots, 1),
             QStringList({u"order-9"_s, u"–"_s, u"–"_s, u"–"_s, u"–"_s, u"–"_s}));
    QCOMPARE(lineOf(table(u"Checkpoints"_s), 0),
             QStringList({u"mailer"_s, u"3"_s, u"3"_s, u"–"_s, u"–"_s}));
}

void TestStorePage::listsArchivedAndDeletedStreams()
{
    const FactView &retired = table(u"Archived and deleted streams"_s);
    QCOMPARE(retired.model()->rowCount(), 1);
    QCOMPARE(lineOf(retired, 0),
             QStringList({u"order-8"_s, u"archived"_s, u"2"_s, u"2"_s, u"0"_s}));
}

void TestStorePage::aClickGoesToTheEvent()
{
    QSignalSpy asked(m_page.get(), &StorePage::rowAsked);
    showTab(2);
    FactView &problems = table(u"Problems"_s);
    QTest::mouseClick(problems.viewport(), Qt::LeftButton, {},
                      problems.visualRect(problems.model()->index(2, 2)).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Row>().value, 5); // The bad record.
}

void TestStorePage::copiesWhatIsSelected()
{
    showTab(1);
    FactView &types = table(u"Event types"_s);
    QTest::mouseClick(types.viewport(), Qt::LeftButton, {},
                      types.visualRect(types.model()->index(1, 0)).center());
    QTest::keyClick(&types, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"event type\tevents\tfirst\tlast\taverage size\n"
             "Opened\t2\t2026-03-03 10:00:00.000\t2026-03-03 10:00:10.000\t7 bytes"_s);
}

void TestStorePage::saysWhatIsNotThere()
{
    open(*m_session, false);
    QTRY_COMPARE(table(u"Event types"_s).model()->rowCount(), 0);
    QCOMPARE(table(u"Event types"_s).emptyText(), u"The store has no events."_s);
    QCOMPARE(table(u"Snapshots"_s).model()->rowCount(), 0);
    QVERIFY(!table(u"Snapshots"_s).emptyText().isEmpty());
    QCOMPARE(m_page->findChild<QTabWidget *>()->tabText(2), u"Problems"_s);
}

void TestStorePage::writesDurationsForPeople_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << u"0.00 s"_s;
    QTest::newRow("short") << qint64{480'000} << u"0.48 s"_s;
    QTest::newRow("seconds") << qint64{42'000'000} << u"42 s"_s;
    QTest::newRow("minutes") << qint64{723'000'000} << u"12 min 3 s"_s;
    QTest::newRow("hours") << qint64{5'400'000'000} << u"1 h 30 min"_s;
    QTest::newRow("days") << qint64{3 * 86'400'000'000 + 4 * 3'600'000'000} << u"3 d 4 h"_s;
}

void TestStorePage::writesDurationsForPeople()
{
    QFETCH(qint64, microseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(std::chrono::microseconds(microseconds)), text);
}

QTEST_MAIN(TestStorePage)
#include "tst_store_page.moc"
