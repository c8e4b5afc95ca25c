// SPDX-License-Identifier: MIT
#include "model/session/note_desk.h"
#include "views/debug/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Writing to files from the window.
class TestExportDialog : public QObject
{
    Q_OBJECT
private slots:
    void writesWhatTheLedgerShows();
    void writesStatesAtTheMoment();
    void writesTheHistoryOfAField();
    void theNameFollowsWhatIsChosen();
    void saysWhyItCannotWrite();
    void cannotWriteWhatIsNotThere();
    void escapeCancelsFirst();
    void showsTheFileInItsFolder();
};

namespace {

std::vector<Event> orders(int count = 0)
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":1}
        order-2 Placed {"total":7}
        order-1 Paid {"total":2}
        order-1 Moved {"to":"Ulm"}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = *parseIsoTime("2026-03-03T10:00:00Z") + std::chrono::hours(i);
    for (int i = 0; i < count; ++i)
        events.push_back(events[1]);
    return events;
}

/// Reads so slowly that a person can do something in between.
class SlowStore final : public FakeStore
{
public:
    using FakeStore::FakeStore;
    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        class SlowReader final : public EventReader
        {
        public:
            explicit SlowReader(std::unique_ptr<EventReader> reader)
                : m_reader(std::move(reader))
            {
            }
            Result<Event> read(const StoreIndex &index, Row row) override
            {
                std::this_thread::sleep_for(std::chrono::microseconds(100));
                return m_reader->read(index, row);
            }
            bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }

        private:
            std::unique_ptr<EventReader> m_reader;
        };
        return std::unique_ptr<EventReader>(
            std::make_unique<SlowReader>(FakeStore::makeReader().value()));
    }
};

class Fixture
{
public:
    explicit Fixture(std::string field = {}, int slowEvents = 0)
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([slowEvents]() -> Result<std::unique_ptr<EventStore>> {
            auto events = orders(slowEvents);
            if (slowEvents > 0)
                return std::unique_ptr<EventStore>(std::make_unique<SlowStore>(std::move(events)));
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
        });
        isReady = finished.wait();
        session.selectStream({session.index()->streams.find("order-1")});
        session.goToVersion({2});
        isReady = isReady && QTest::qWaitFor([&] {
                      return session.moment() && session.moment()->row == session.row();
                  });
        dialog = std::make_unique<ExportDialog>(session, notes, std::move(field));
        dialog->show();
        isReady = isReady && QTest::qWaitForWindowExposed(dialog.get());
    }

    void setFile(const QString &path) const
    {
        auto &edit = *dialog->findChild<QLineEdit *>();
        edit.selectAll();
        QTest::keyClicks(&edit, path);
    }

    [[nodiscard]] QComboBox &box(const QString &name) const
    {
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return *box;
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QPushButton &button(const QString &text) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return *button;
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QStringList said() const
    {
        QStringList said;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said += label->text();
        return said;
    }

    [[nodiscard]] bool says(const QString &sentence) const
    {
        return !said().filter(sentence).isEmpty();
    }

    QTemporaryDir folder;
    Session session;
    NoteDesk notes{session};
    std::unique_ptr<ExportDialog> dialog;
    bool isReady = false;
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

} // namespace

void TestExportDialog::writesWhatTheLedgerShows()
{
    Fixture f;
    QVERIFY(f.isReady);
    f.session.setLedgerView({.filter = u"type:Pla* type:Paid"_s});
    f.notes.write({2}, u"late"_s);
    f.dialog = std::make_unique<ExportDialog>(f.session, f.notes, std::string());
    f.dialog->show();
    QCOMPARE(f.box(u"What to export"_s).currentText(),
             u"Events of order-1 with the filter type:Pla* type:Paid"_s);
    const QString path = f.folder.filePath(u"out.csv"_s);
    f.setFile(path);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY2(f.says(u"2 row(s) written to %1."_s.arg(path)), qPrintable(f.said().join(u'|')));
    QCOMPARE(
        content(path),
        "position,stream,version,type,schemaVersion,time,id,correlationId,causationId,actor,"
        "data,metadata,archived,note\r\n"
        "1,order-1,1,Placed,,2026-03-03T10:00:00.000000Z,e-1,,,,\"{\"\"total\"\":1}\",,,\r\n"
        "3,order-1,2,Paid,,2026-03-03T12:00:00.000000Z,e-3,,,,\"{\"\"total\"\":2}\",,,late\r\n");
}

void TestExportDialog::writesStatesAtTheMoment()
{
    Fixture f;
    f.dialog->choose(ExportChoice::What::StatesHere);
    QTest::keyClick(&f.box(u"Format"_s), Qt::Key_Down); // JSON lines.
    const QString path = f.folder.filePath(u"out.jsonl"_s);
    f.setFile(path);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QTRY_VERIFY2(f.says(u"2 row(s) written"_s), qPrintable(f.said().join(u'|')));
    // At version 2 of order-1, at 12:00, before it moved.
    QVERIFY(content(path).startsWith(
        R"({"partition":"order-1","version":2,"position":3,"type":"Paid","time":"2026-03-03T12:00:00.000000Z","state":{"total":2,)"));
    QVERIFY(content(path).contains(R"({"partition":"order-2","version":1,"position":2,)"));
}

void TestExportDialog::writesTheHistoryOfAField()
{
    Fixture f("/total");
    f.dialog->choose(ExportChoice::What::FieldHistory);
    QCOMPARE(f.box(u"What to export"_s).currentText(), u"History of /total"_s);
    const QString path = f.folder.filePath(u"out.csv"_s);
    f.setFile(path);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY(f.says(u"2 row(s) written"_s));
    QVERIFY(
        content(path).endsWith("/total,order-1,1,1,Placed,2026-03-03T10:00:00.000000Z,,,,1\r\n"
                               "/total,order-1,2,3,Paid,2026-03-03T12:00:00.000000Z,,,1,2\r\n"));
}

void TestExportDialog::theNameFollowsWhatIsChosen()
{
    Fixture f;
    auto &edit = *f.dialog->findChild<QLineEdit *>();
    QVERIFY2(edit.text().endsWith(u"/order-1-events.csv"_s), qPrintable(edit.text()));
    f.dialog->choose(ExportChoice::What::StatesAtEnd);
    QTest::keyClick(&f.box(u"Format"_s), Qt::Key_End); // SQLite.
    QVERIFY2(edit.text().endsWith(u"/fake-states.sqlite"_s), qPrintable(edit.text()));
    QVERIFY(!f.dialog->findChild<QCheckBox *>()->isEnabled());
    f.setFile(u"/tmp/mine.db"_s);
    QTest::keyClick(&f.box(u"Format"_s), Qt::Key_Home); // CSV.
    QCOMPARE(edit.text(), u"/tmp/mine.csv"_s);
    f.dialog->choose(ExportChoice::What::LedgerEvents);
    QCOMPARE(edit.text(), u"/tmp/mine.csv"_s);
}

void TestExportDialog::saysWhyItCannotWrite()
{
    Fixture f;
    f.setFile(u"/proc/x.csv"_s);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY2(f.says(u"/proc/x.csv cannot be written: "_s), qPrintable(f.said().join(u'|')));
    QVERIFY(f.button(u"&Export"_s).isEnabled());
    f.setFile(u"fake"_s);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY(f.says(u"fake cannot be written: it is the store that is open"_s));
}

void TestExportDialog::cannotWriteWhatIsNotThere()
{
    Fixture f;
    f.dialog->choose(ExportChoice::What::FieldHistory);
    QVERIFY(f.says(u"No field is selected."_s));
    QVERIFY(!f.button(u"&Export"_s).isEnabled());
    f.dialog->choose(ExportChoice::What::Notes);
    QVERIFY(f.says(u"There are no notes."_s));
    f.dialog->choose(ExportChoice::What::LedgerEvents);
    QVERIFY(!f.says(u"There are no notes."_s));
    QVERIFY(f.button(u"&Export"_s).isEnabled());
}

void TestExportDialog::escapeCancelsFirst()
{
    Fixture f({}, 60'000); // Which take six seconds and more.
    f.session.setLedgerView({.scope = LedgerView::Scope::AllStreams});
    const QString path = f.folder.filePath(u"out.csv"_s);
    f.setFile(path);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY(f.dialog->findChild<QProgressBar *>()->maximum() == 1'000);
    QVERIFY(f.dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!f.button(u"&Export"_s).isEnabled());
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.says(u"Cancelled. Nothing was written."_s));
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
    f.dialog.reset(); // Waits for the thread.
    QCOMPARE(QDir(f.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestExportDialog::showsTheFileInItsFolder()
{
    Fixture f;
    QVERIFY(!f.button(u"Show in &folder"_s).isVisible());
    const QString path = f.folder.filePath(u"out.csv"_s);
    f.setFile(path);
    QTest::mouseClick(&f.button(u"&Export"_s), Qt::LeftButton);
    QTRY_VERIFY(f.button(u"Show in &folder"_s).isVisible());
    QSignalSpy asked(f.dialog.get(), &ExportDialog::folderAsked);
    QTest::mouseClick(&f.button(u"Show in &folder"_s), Qt::LeftButton);
    QCOMPARE(asked.first().first().toString(), path);
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
