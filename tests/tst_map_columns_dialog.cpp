// SPDX-License-Identifier: MIT
#include "model/store/profile_parser.h"
#include "views/common/fact_view.h"
#include "views/store/map_columns_dialog.h"
#include "views/store/role_form.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include "sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

class TestMapColumnsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTablesColumnsAndTheProposal();
    void saysWhatFollowsFromMissingRoles();
    void previewsWhatTheMappingMakes();
    void keysChangeAMappingAndItsPreview();
    void anotherTableHasItsOwnProposal();
    void problemsAreCounted();
    void sortsAndCopies();
    void opensWithTheMapping();
    void savesAProfileThatOpensTheStore();
    void offersThePointersOfAFile();
    void saysWhyThereIsNothingToMap();
    void fitsASmallWindow();

private:
    template<typename View>
    [[nodiscard]] View &find(const QString &accessibleName) const
    {
        for (View *view : m_dialog->findChildren<View *>()) {
            if (view->accessibleName() == accessibleName)
                return *view;
        }
        qFatal("no %s", qPrintable(accessibleName));
    }
    [[nodiscard]] QComboBox &role(const QString &name) const
    {
        return *m_dialog->findChild<QComboBox *>(name);
    }
    [[nodiscard]] QPushButton &button(const QString &text) const;
    void show(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MapColumnsDialog> m_dialog;
};

namespace {

QStringList lineOf(const QAbstractItemView &view, int row)
{
    QStringList cells;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        cells += view.model()->index(row, column).data().toString();
    return cells;
}

} // namespace

void TestMapColumnsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"shop.db"_s);
    QCOMPARE(runSql(path, R"(
        CREATE TABLE customers(id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE log(no INTEGER PRIMARY KEY, agg TEXT, ver INT, what TEXT, body TEXT, ts INT);
        INSERT INTO log VALUES
            (1, 'order-7', 1, 'Opened',  '{"n":1,"meta":{"userId":"judy"}}', 1772532312481),
            (2, 'order-8', 1, 'Opened',  '{"n":2}', 1772532313000),
            (3, 'order-7', 2, 'Changed', '{"n":3}', 1772532314000);)"),
             QString());
    show(path);
    QTRY_COMPARE(find<FactView>(u"First events"_s).model()->rowCount(), 3);
}

void TestMapColumnsDialog::cleanup()
{
    m_dialog.reset();
    m_folder.reset();
}

void TestMapColumnsDialog::show(const QString &path)
{
    m_dialog
        = std::make_unique<MapColumnsDialog>(path, TimeFormat(), m_folder->filePath(u"profiles"_s));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QPushButton &TestMapColumnsDialog::button(const QString &text) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == text)
            return *each;
    }
    qFatal("no button %s", qPrintable(text));
}

void TestMapColumnsDialog::showsTablesColumnsAndTheProposal()
{
    const auto &tables = find<FactView>(u"Tables"_s);
    QCOMPARE(lineOf(tables, 0), QStringList({u"customers"_s, u"0"_s}));
    QCOMPARE(lineOf(tables, 1), QStringList({u"log"_s, u"3"_s}));
    QCOMPARE(tables.currentLine(), 1); // It looks like events.
    const auto &columns = find<FactView>(u"Columns with the first rows"_s);
    QCOMPARE(lineOf(columns, 0),
             QStringList({u"no"_s, u"INTEGER, rowid"_s, u"1"_s, u"2"_s, u"3"_s, {}, {}}));
    QCOMPARE(lineOf(columns, 3),
             QStringList({u"what"_s, u"TEXT"_s, u"Opened"_s, u"Opened"_s, u"Changed"_s, {}, {}}));
    QCOMPARE(role(u"stream"_s).currentText(), u"agg"_s);
    QCOMPARE(role(u"version"_s).currentText(), u"ver"_s);
    QCOMPARE(role(u"type"_s).currentText(), u"what"_s);
    QCOMPARE(role(u"time"_s).currentText(), u"ts"_s);
    QCOMPARE(role(u"data"_s).currentText(), u"body"_s);
    QCOMPARE(role(u"actor"_s).currentText(), u"body:/meta/userId"_s);
    QCOMPARE(role(u"correlation"_s).currentText(), u"none"_s);
}

void TestMapColumnsDialog::saysWhatFollowsFromMissingRoles()
{
    const auto saysIt = [this](const QString &sentence) {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->text() == sentence)
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(saysIt(u"no correlation: what belongs together is not marked"_s));
    QVERIFY(!saysIt(u"no time: the time axis is off"_s));
    role(u"time"_s).setFocus();
    QTest::keyClick(&role(u"time"_s), Qt::Key_Home);
    QVERIFY(saysIt(u"no time: the time axis is off"_s));
}

void TestMapColumnsDialog::previewsWhatTheMappingMakes()
{
    QCOMPARE(lineOf(find<FactView>(u"First events"_s), 0),
             QStringList({u"1"_s, u"order-7"_s, u"1"_s, u"Opened"_s, u"2026-03-03 10:05:12.481"_s,
                          uR"({"n":1,"meta":{"userId":"judy"}})"_s}));
    const auto &streams = find<FactView>(u"Streams"_s);
    QCOMPARE(streams.model()->rowCount(), 2);
    QCOMPARE(lineOf(streams, 0), QStringList({u"order-7"_s, u"order"_s, u"2"_s, u"1 – 2"_s}));
    QCOMPARE(find<QLabel>(u"What the mapping makes of the store"_s).text(),
             u"All 3 rows: 2 stream(s) and 2 event type(s)"_s);
}

void TestMapColumnsDialog::keysChangeAMappingAndItsPreview()
{
    QComboBox &stream = role(u"stream"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(stream.hasFocus());
    QTest::keyClick(&stream, 'w'); // Goes to "what".
    QCOMPARE(stream.currentText(), u"what"_s);
    const auto &events = find<FactView>(u"First events"_s);
    QTRY_COMPARE(lineOf(events, 0).at(1), u"Opened"_s);
    QTest::keyClick(&stream, Qt::Key_Home);
    QCOMPARE(stream.currentText(), u"none"_s);
    QTRY_COMPARE(lineOf(events, 0).at(1), u"log"_s);
    QCOMPARE(m_dialog->mapping().of(MappedRole::Stream), MappedPlace());
}

void TestMapColumnsDialog::anotherTableHasItsOwnProposal()
{
    auto &tables = find<FactView>(u"Tables"_s);
    const QRect first = tables.visualRect(tables.model()->index(0, 0));
    QTest::mouseClick(tables.viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(find<FactView>(u"Columns with the first rows"_s).model()->rowCount(), 2);
    QCOMPARE(find<QLineEdit>(u"Name of the profile"_s).text(), u"customers"_s);
    QCOMPARE(role(u"position"_s).currentText(), u"id"_s);
    QTRY_COMPARE(find<FactView>(u"First events"_s).model()->rowCount(), 0);
}

void TestMapColumnsDialog::problemsAreCounted()
{
    auto &version = role(u"version"_s);
    version.setFocus();
    QTest::keyClicks(&version, u"body"_s);
    QCOMPARE(version.currentText(), u"body"_s);
    auto *tabs = m_dialog->findChild<QTabWidget *>();
    QTRY_COMPARE(tabs->tabText(2), u"Problems (3)"_s);
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(2).center());
    const auto &problems = find<FactView>(u"Problems"_s);
    QVERIFY(problems.isVisible());
    QCOMPARE(lineOf(problems, 1),
             QStringList({u"unreadable value"_s, u"log row 2"_s,
                          uR"(the version (column body) is no whole number: {"n":2})"_s}));
}

void TestMapColumnsDialog::sortsAndCopies()
{
    auto &events = find<FactView>(u"First events"_s);
    const auto *header = events.horizontalHeader();
    const QPoint stream(header->sectionViewportPosition(1) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, stream); // From the greatest …
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, stream); // … or the smallest.
    const QStringList sorted{lineOf(events, 0).at(1), lineOf(events, 2).at(1)};
    QVERIFY(sorted == QStringList({u"order-7"_s, u"order-8"_s})
            || sorted == QStringList({u"order-8"_s, u"order-7"_s}));
    QTest::mouseClick(events.viewport(), Qt::LeftButton, {},
                      events.visualRect(events.model()->index(0, 1)).center());
    QTest::keyClick(&events, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first(), u"position\tstream\tversion\ttype\ttime\tdata"_s);
    QCOMPARE(lines.last(), lineOf(events, 0).join(u'\t'));
}

void TestMapColumnsDialog::opensWithTheMapping()
{
    QSignalSpy opened(m_dialog.get(), &MapColumnsDialog::openAsked);
    QTest::mouseClick(&button(u"Open"_s), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    const auto mapping = opened.first().first().value<ColumnMapping>();
    QCOMPARE(mapping.table, std::string("log"));
    QCOMPARE(mapping.of(MappedRole::Stream).column, std::string("agg"));
    QVERIFY(!m_dialog->isVisible());
}

void TestMapColumnsDialog::savesAProfileThatOpensTheStore()
{
    auto &name = find<QLineEdit>(u"Name of the profile"_s);
    name.setFocus();
    name.selectAll();
    QTest::keyClicks(&name, u"The Shop!"_s);
    QTest::mouseClick(&button(u"Save as profile"_s), Qt::LeftButton);
    QCOMPARE(find<QLabel>(u"What was saved"_s).text(),
             u"Saved. Stores like this one open with it from now on."_s);
    QFile file(m_folder->filePath(u"profiles/the-shop.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto profile = parseProfile(file.readAll().toStdString());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    const OpenStore store(m_dialog->path(), {profile.value()});
    QCOMPARE(store.failure, QString());
    QCOMPARE(store.store->description().profile, u"The Shop!"_s);
    QCOMPARE(store.events(),
             QStringList({u"order-7/1 Opened"_s, u"order-8/1 Opened"_s, u"order-7/2 Changed"_s}));
}

void TestMapColumnsDialog::offersThePointersOfAFile()
{
    const QString path = m_folder->filePath(u"log.jsonl"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":{\"agg\":\"order-7\"},\"what\":\"Opened\",\"in\":{\"n\":1}}\n");
    file.close();
    show(path);
    QTRY_COMPARE(find<FactView>(u"First events"_s).model()->rowCount(), 1);
    QCOMPARE(lineOf(find<FactView>(u"Columns with the first rows"_s), 1).mid(0, 3),
             QStringList({u"/id/agg"_s, u"1"_s, u"order-7"_s}));
    auto &stream = role(u"stream"_s);
    stream.setCurrentIndex(stream.findText(u"/id/agg"_s));
    QTRY_COMPARE(lineOf(find<FactView>(u"First events"_s), 0).at(1), u"order-7"_s);
}

void TestMapColumnsDialog::saysWhyThereIsNothingToMap()
{
    const QString path = m_folder->filePath(u"empty.db"_s);
    QCOMPARE(runSql(path, "PRAGMA user_version = 1;"), QString());
    MapColumnsDialog dialog(path, TimeFormat(), m_folder->path());
    QSignalSpy failed(&dialog, &MapColumnsDialog::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(), path + u" has no tables."_s);
}

void TestMapColumnsDialog::fitsASmallWindow()
{
    m_dialog->resize(984, 600);
    QCOMPARE(m_dialog->size(), QSize(984, 600)); // Its least size is no greater.
    QVERIFY(m_dialog->rect().contains(
        QRect(button(u"Open"_s).mapTo(m_dialog.get(), QPoint()), button(u"Open"_s).size())));
}

QTEST_MAIN(TestMapColumnsDialog)
#include "tst_map_columns_dialog.moc"
