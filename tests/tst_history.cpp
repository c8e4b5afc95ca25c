// SPDX-License-Identifier: MIT
#include "model/session/history.h"

#include <QTest>

using namespace hindcast;

class TestHistory : public QObject
{
    Q_OBJECT
private slots:
    void goesBackAndForward();
    void aNewPlaceForgetsThoseAhead();
    void keepsAFewHundredPlaces();
};

namespace {

Place at(std::int64_t row)
{
    return {.row = {row}};
}

} // namespace

void TestHistory::goesBackAndForward()
{
    History history;
    QVERIFY(!history.back(at(1)));
    history.leave(at(1));
    history.leave(at(2));
    QCOMPARE(history.back(at(3))->row.value, 2);
    QCOMPARE(history.back(at(2))->row.value, 1);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(at(1))->row.value, 2);
    QCOMPARE(history.forward(at(2))->row.value, 3);
    QVERIFY(!history.canGoForward());
}

void TestHistory::aNewPlaceForgetsThoseAhead()
{
    History history;
    history.leave(at(1));
    QCOMPARE(history.back(at(2))->row.value, 1);
    history.leave(at(1));
    QVERIFY(!history.canGoForward());
}

void TestHistory::keepsAFewHundredPlaces()
{
    History history;
    for (int row = 0; row < 10'000; ++row)
        history.leave(at(row));
    int steps = 0;
    while (history.back(at(0)))
        ++steps;
    QCOMPARE(steps, 200);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
