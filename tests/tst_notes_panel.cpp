// SPDX-License-Identifier: MIT
#include "model/items/notes_model.h"
#include "views/debug/notes_panel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Bookmarks and notes: the desk that holds them, and the panel that lists them.
class TestNotesPanel : public QObject
{
    Q_OBJECT
private slots:
    void findsTheEventsOfAWorkspace();
    void theLastOfSeveralWithAVersionIsMeant();
    void findsManyInALongStreamAtOnce();
    void findsThemWhereVersionsAreOdd();
    void toggleTakesTheNoteAway();
    void givesBackWhatTheWorkspaceKeeps();
    void listsAndGoesThereByClick();
    void goesThereByKey();
    void writesInPlace();
    void writesOnTheEventThatIsLookedAt();
    void deletesByKey();
    void exportsNotes();
};

namespace {

std::vector<Event> orders()
{
    auto events = eventsOf(R"(
        order-1 Placed {}
        order-2 Placed {}
        order-1 Paid {}
        order-1 Moved {}
    )");
    events[2].time = parseIsoTime("2026-03-03T10:05:12.481Z");
    events[3].version = {2}; // As in a store that was written to by two.
    events.push_back({.position = {5}, .defect = "not JSON"});
    return events;
}

Bookmark bookmark(const char *stream, int version, const char *note = "")
{
    return {.stream = stream, .version = {version}, .note = QString::fromUtf8(note)};
}

class Fixture
{
public:
    Fixture()
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(orders()));
        });
        isReady = finished.wait();
        panel.resize(760, 300);
        panel.show();
        isReady = isReady && QTest::qWaitForWindowExposed(&panel);
        panel.activateWindow();
        session.selectStream({session.index()->streams.find("order-1")});
    }

    [[nodiscard]] QTableView &table() const { return *panel.findChild<QTableView *>(); }

    [[nodiscard]] QStringList rows() const
    {
        const QAbstractItemModel &model = *table().model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += cells.join(u'|');
        }
        return rows;
    }

    void click(int row, int column = NotesModel::StreamColumn) const
    {
        const QRect cell = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    }

    Session session;
    NoteDesk desk{session};
    NotesPanel panel{session, desk};
    bool isReady = false;
};

} // namespace

void TestNotesPanel::findsTheEventsOfAWorkspace()
{
    Session session;
    NoteDesk desk(session);
    QSignalSpy changed(&desk, &NoteDesk::changed);
    desk.setBookmarks({bookmark("order-2", 1, "whose?"),
                       bookmark("order-9", 1),
                       {.position = {5}, .note = u"broken"_s},
                       {.position = {6}}});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!desk.notes()[0].row.isValid()); // No store is open.
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(orders()));
    });
    QVERIFY(finished.wait());
    QVERIFY(changed.count() > 1);
    QCOMPARE(desk.notes()[0].row, Row{1});
    QCOMPARE(desk.notes()[1].row, Row());
    QCOMPARE(desk.notes()[2].row, Row{4});
    QCOMPARE(desk.notes()[3].row, Row());
    QCOMPARE(desk.find({1}), 0);
    QCOMPARE(desk.find({0}), -1);
    QCOMPARE(desk.find(Row()), -1);
    QVERIFY(desk.byRow() == (std::map<Row, QString>{{Row{1}, u"whose?"_s}, {Row{4}, u"broken"_s}}));
}

void TestNotesPanel::theLastOfSeveralWithAVersionIsMeant()
{
    Fixture f;
    f.desk.setBookmarks({bookmark("order-1", 2)});
    QCOMPARE(f.desk.notes()[0].row, Row{3});
}

void TestNotesPanel::findsManyInALongStreamAtOnce()
{
    constexpr int events = 100'000;
    Session session;
    NoteDesk desk(session);
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        std::vector<Event> all;
        for (int i = 0; i < events; ++i)
            all.push_back({.stream = "s", .version = {i}, .type = "T"});
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(all)));
    });
    QVERIFY(finished.wait(60'000));
    std::vector<Bookmark> bookmarks;
    for (int version = 0; version < 2'000; ++version)
        bookmarks.push_back(bookmark("s", version));
    QElapsedTimer timer;
    timer.start();
    desk.setBookmarks(bookmarks); // From the end of the stream it would take many seconds.
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(desk.notes()[1'999].row, Row{1'999});
}

void TestNotesPanel::findsThemWhereVersionsAreOdd()
{
    const std::vector<std::int64_t> versions{1, 3, 3, 4, 1, 6}; // As many as from 1 to 6.
    Session session;
    NoteDesk desk(session);
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([versions]() -> Result<std::unique_ptr<EventStore>> {
        std::vector<Event> all;
        for (const std::int64_t version : versions)
            all.push_back({.stream = "s", .version = {version}, .type = "T"});
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(all)));
    });
    QVERIFY(finished.wait());
    desk.setBookmarks({bookmark("s", 2), bookmark("s", 3), bookmark("s", 4), bookmark("s", 6),
                       bookmark("s", 7), bookmark("s", -1)});
    std::vector<std::int64_t> rows;
    for (const NoteDesk::Note &note : desk.notes())
        rows.push_back(note.row.value);
    QCOMPARE(rows, (std::vector<std::int64_t>{-1, 2, 3, 5, -1, -1}));
}

void TestNotesPanel::toggleTakesTheNoteAway()
{
    Fixture f;
    QSignalSpy edited(&f.desk, &NoteDesk::edited);
    f.session.goTo({2});
    f.desk.toggleHere();
    QCOMPARE(f.desk.notes().size(), 1U);
    f.desk.write({2}, u"x"_s);
    QCOMPARE(f.desk.notes().size(), 1U);
    f.desk.toggleHere();
    QVERIFY(f.desk.notes().empty());
    QCOMPARE(edited.count(), 3);
}

void TestNotesPanel::givesBackWhatTheWorkspaceKeeps()
{
    Fixture f;
    const std::vector<Bookmark> kept{bookmark("order-9", 4, "another store's"),
                                     bookmark("order-2", 1)};
    f.desk.setBookmarks(kept);
    QVERIFY(f.desk.bookmarks() == kept);
    f.desk.toggle({4});
    QCOMPARE(f.desk.bookmarks().back().position.value, 5);
    QVERIFY(f.desk.bookmarks().back().stream.empty());
}

void TestNotesPanel::listsAndGoesThereByClick()
{
    Fixture f;
    QVERIFY(f.isReady);
    const QAbstractItemModelTester tester(f.table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.desk.setBookmarks({bookmark("order-1", 2, "who paid?"),
                         bookmark("order-2", 1),
                         bookmark("order-9", 1),
                         {.position = {5}}});
    f.desk.write({2}, u"the first of two"_s);
    QCOMPARE(f.rows(),
             QStringList({u"order-1|v2||Moved|who paid?"_s, u"order-2|v1||Placed|"_s,
                          u"order-9|v1||not in this store|"_s, u"|position 5||bad record|"_s,
                          u"order-1|v2|2026-03-03 10:05:12.481|Paid|the first of two"_s}));
    f.click(1);
    QCOMPARE(f.session.row(), Row{1});
    f.click(4);
    QCOMPARE(f.session.row(), Row{2});
    f.click(2); // It is nowhere.
    QCOMPARE(f.session.row(), Row{2});
}

void TestNotesPanel::goesThereByKey()
{
    Fixture f;
    f.desk.setBookmarks({bookmark("order-1", 1), bookmark("order-2", 1)});
    f.click(0);
    QTest::keyClick(&f.table(), Qt::Key_Down);
    QCOMPARE(f.session.row(), Row{0});
    QTest::keyClick(&f.table(), Qt::Key_Return);
    QCOMPARE(f.session.row(), Row{1});
}

void TestNotesPanel::writesInPlace()
{
    Fixture f;
    f.desk.setBookmarks({bookmark("order-1", 1, "old"), bookmark("order-2", 1)});
    QSignalSpy edited(&f.desk, &NoteDesk::edited);
    f.click(0); // Its stream; F2 writes the note all the same.
    QTest::keyClick(&f.table(), Qt::Key_F2);
    auto *edit = f.table().findChild<QLineEdit *>();
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->text(), u"old"_s);
    QTest::keyClicks(edit, u"new <b>note</b>"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(f.desk.notes()[0].bookmark.note, u"new <b>note</b>"_s);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(f.rows().first(), u"order-1|v1||Placed|new <b>note</b>"_s);
}

void TestNotesPanel::writesOnTheEventThatIsLookedAt()
{
    Fixture f;
    f.session.goTo({0});
    for (QPushButton *button : f.panel.findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Note on the event that is looked at"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto *edit = f.table().findChild<QLineEdit *>();
    QVERIFY(edit != nullptr);
    QTest::keyClicks(edit, u"here it begins"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(f.rows(), QStringList(u"order-1|v1||Placed|here it begins"_s));
}

void TestNotesPanel::deletesByKey()
{
    Fixture f;
    f.desk.setBookmarks(
        {bookmark("order-1", 1, "a"), bookmark("order-1", 2, "b"), bookmark("order-2", 1, "c")});
    f.click(1);
    QTest::keyClick(&f.table(), Qt::Key_Delete);
    QCOMPARE(f.rows(), QStringList({u"order-1|v1||Placed|a"_s, u"order-2|v1||Placed|c"_s}));
    QTest::keyClick(&f.table(), Qt::Key_Delete);
    QTest::keyClick(&f.table(), Qt::Key_Delete);
    QCOMPARE(f.rows(), QStringList());
    QTest::keyClick(&f.table(), Qt::Key_Delete); // Nothing happens.
}

void TestNotesPanel::exportsNotes()
{
    Fixture f;
    f.desk.setBookmarks({bookmark("order-9", 7, "lost"), {.position = {5}, .note = u"bad"_s}});
    f.desk.write({2}, u"=1+1"_s);
    QSignalSpy asked(&f.panel, &NotesPanel::exportAsked);
    for (QPushButton *button : f.panel.findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Export the notes"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(asked.count(), 1);
    QString rows;
    const auto take = [&rows](std::span<const ExportCell> cells) -> Result<void> {
        for (const ExportCell &cell : cells)
            rows += QString::fromStdString(cell.bytes) + u'|';
        rows += u'\n';
        return {};
    };
    QVERIFY(noteRows(f.desk.exported()).run(take, [](std::int64_t, std::int64_t) {}, {}));
    QCOMPARE(rows,
             u"order-9|7||||lost|\n||5|||bad|\n"
             "order-1|2|3|Paid|2026-03-03T10:05:12.481000Z|=1+1|\n"_s);
}

QTEST_MAIN(TestNotesPanel)
#include "tst_notes_panel.moc"
