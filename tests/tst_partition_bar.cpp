// SPDX-License-Identifier: MIT
#include "model/session/session.h"
#include "views/state/partition_bar.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestPartitionBar : public QObject
{
    Q_OBJECT
private slots:
    void isNotThereWherePartitionsAreStreams();
    void typingAndEnterChooseAPartition();
};

namespace {

bool openPicks(Session &session)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        std::vector<Event> events;
        for (const char *sku : {"MUG-BLUE", "PEN", "MUG-RED", "PEN"})
            events.push_back(
                {.stream = "order-1",
                 .version = {static_cast<std::int64_t>(events.size()) + 1},
                 .type = "Picked",
                 .data = {Payload::Kind::Json, "{\"sku\":\"" + std::string(sku) + "\"}"}});
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
    });
    return finished.wait();
}

} // namespace

void TestPartitionBar::isNotThereWherePartitionsAreStreams()
{
    Session session;
    QVERIFY(openPicks(session));
    PartitionBar bar(session);
    QVERIFY(bar.isHidden());
}

void TestPartitionBar::typingAndEnterChooseAPartition()
{
    Session session;
    QVERIFY(openPicks(session));
    PartitionBar bar(session);
    session.setLens(
        {.pipeline
         = {.projection = ScriptFile{
                u"p.js"_s,
                "fromAll().partitionBy(e => e.data.sku).when({ $any: (s, e) => e.data });"}}});
    QTRY_VERIFY(session.track().partitions);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    auto *button = bar.findChild<QToolButton *>(u"partition"_s);
    QCOMPARE(button->toolTip(), u"MUG-BLUE"_s);

    QTest::mouseClick(button, Qt::LeftButton);
    auto *filter = bar.findChild<QLineEdit *>();
    QTRY_VERIFY(filter->isVisible());
    auto *list = bar.findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::keyClicks(filter, u"mug"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);

    QCOMPARE(session.track().partition, std::string("MUG-RED"));
    QCOMPARE(button->toolTip(), u"MUG-RED"_s);
    QVERIFY(!filter->isVisible());
}

QTEST_MAIN(TestPartitionBar)
#include "tst_partition_bar.moc"
