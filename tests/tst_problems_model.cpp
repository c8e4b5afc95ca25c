// SPDX-License-Identifier: MIT
#include "model/items/problems_model.h"
#include "model/store/index_builder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestProblemsModel : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatWhereAndWith();
    void growsWithoutResetting();
};

void TestProblemsModel::saysWhatWhereAndWith()
{
    IndexBuilder builder;
    builder.addBad(0, {}, u"line 1"_s, u"not an object"_s);
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIndex(builder.snapshot());

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ProblemsModel::KindColumn).data().toString(), u"no event"_s);
    QCOMPARE(model.index(0, ProblemsModel::PlaceColumn).data().toString(), u"line 1"_s);
    QCOMPARE(model.index(0, ProblemsModel::MessageColumn).data().toString(), u"not an object"_s);
    QCOMPARE(model.index(0, 0).data(ProblemsModel::RowRole).value<Row>().value, 0);
}

void TestProblemsModel::growsWithoutResetting()
{
    IndexBuilder builder;
    builder.addBad(0, {}, u"line 1"_s, u"not an object"_s);
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIndex(builder.snapshot());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    builder.addBad(9, {}, u"line 2"_s, u"not JSON"_s);
    model.setIndex(builder.snapshot());

    QCOMPARE(model.rowCount(), 2);
    QVERIFY(reset.isEmpty());
}

QTEST_GUILESS_MAIN(TestProblemsModel)
#include "tst_problems_model.moc"
