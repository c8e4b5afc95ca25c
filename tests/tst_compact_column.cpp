// SPDX-License-Identifier: MIT
#include "model/store/compact_column.h"

#include <QTest>

using hindcast::CompactColumn;

class TestCompactColumn : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatItWasGiven();
    void needsOneByteForSmallNumbers();
    void changesWhatItWasGiven();
};

void TestCompactColumn::givesBackWhatItWasGiven()
{
    CompactColumn column;
    const std::vector<std::int64_t> values{0,      -1,         127,       128,       -32'768,
                                           40'000, 2147483647, INT64_MAX, INT64_MIN, 5};
    for (const std::int64_t value : values)
        column.append(value);
    for (std::size_t row = 0; row < values.size(); ++row)
        QCOMPARE(column.at(row), values[row]);
}

void TestCompactColumn::needsOneByteForSmallNumbers()
{
    CompactColumn column;
    for (int i = 0; i < 1'000; ++i)
        column.append(i % 100);
    QVERIFY2(column.bytes() <= 2'048, "a byte each, and what a growing vector keeps in reserve");
}

void TestCompactColumn::changesWhatItWasGiven()
{
    CompactColumn column;
    for (const int value : {1, 2, 3})
        column.append(value);
    column.set(1, 70'000);
    column.set(2, -4);
    QCOMPARE(column.at(0), 1);
    QCOMPARE(column.at(1), 70'000);
    QCOMPARE(column.at(2), -4);
}

QTEST_GUILESS_MAIN(TestCompactColumn)
#include "tst_compact_column.moc"
