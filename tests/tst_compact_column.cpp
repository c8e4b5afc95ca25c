// SPDX-License-Identifier: MIT
#include "model/store/compact_column.h"

#include <QTest>

#include <ctime>

using hindcast::CompactColumn;

namespace {

CompactColumn columnOf(const std::vector<std::int64_t> &values)
{
    CompactColumn column;
    for (const std::int64_t value : values)
        column.append(value);
    return column;
}

} // namespace

class TestCompactColumn : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatItWasGiven();
    void givesBackValuesOfAnyWidth_data();
    void givesBackValuesOfAnyWidth();
    void needsAsManyBitsAsNeighboursDiffer();
    void needsNothingForValuesThatAreAllTheSame();
    void readsAStretchAtOnce();
    void findsTheNextRowWithAValue();
    void findsEachRowOfManyWithoutReadingTheRestOfItsBlock();
    void changesWhatItWasGiven();
    void aCopyStaysAsItWas();
};

void TestCompactColumn::givesBackWhatItWasGiven()
{
    const std::vector<std::int64_t> values{0,      -1,         127,       128,       -32'768,
                                           40'000, 2147483647, INT64_MAX, INT64_MIN, 5};
    const CompactColumn column = columnOf(values);
    for (std::size_t row = 0; row < values.size(); ++row)
        QCOMPARE(column.at(row), values[row]);
}

void TestCompactColumn::givesBackValuesOfAnyWidth_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 0; bits <= 64; ++bits)
        QTest::addRow("%d bits", bits) << bits;
}

/// Several blocks, each with the smallest and the largest number of so many bits, below and above
/// 0.
void TestCompactColumn::givesBackValuesOfAnyWidth()
{
    QFETCH(int, bits);
    const std::uint64_t most = bits == 0 ? 0 : ~std::uint64_t{0} >> (64 - bits);
    const auto valueOf = [most](std::uint64_t row) {
        const std::uint64_t distance = row % 3 == 0 ? most : row % 3 == 1 ? 0 : row * 40503 & most;
        return static_cast<std::int64_t>(distance - most / 2);
    };
    CompactColumn column;
    for (std::uint64_t row = 0; row < 10'000; ++row)
        column.append(valueOf(row));
    for (std::uint64_t row = 0; row < 10'000; ++row)
        QCOMPARE(column.at(row), valueOf(row));
}

void TestCompactColumn::needsAsManyBitsAsNeighboursDiffer()
{
    CompactColumn column; // Offsets of records of 300 bytes: 4,096 of them span 2^21 bytes.
    for (std::int64_t i = 0; i < 1'000'000; ++i)
        column.append(i * 300);
    QVERIFY2(column.bytes() <= 3'000'000, qPrintable(QString::number(column.bytes())));
}

void TestCompactColumn::needsNothingForValuesThatAreAllTheSame()
{
    CompactColumn column;
    for (int i = 0; i < 1'000'000; ++i)
        column.append(INT64_MIN);
    QVERIFY2(column.bytes() < 100'000, qPrintable(QString::number(column.bytes())));
    QCOMPARE(column.at(999'999), INT64_MIN);
}

void TestCompactColumn::readsAStretchAtOnce()
{
    CompactColumn column;
    for (std::int64_t i = 0; i < 10'000; ++i)
        column.append(i * i);
    std::vector<std::int64_t> stretch(9'000);
    column.read(500, stretch);
    for (std::size_t i = 0; i < stretch.size(); ++i)
        QCOMPARE(stretch[i], static_cast<std::int64_t>((i + 500) * (i + 500)));
}

void TestCompactColumn::findsTheNextRowWithAValue()
{
    CompactColumn column; // 4,096 rows of 0 to 4,095, as many of 5,000, and a rest of 7, INT64_MAX.
    for (std::int64_t i = 0; i < 8'192; ++i)
        column.append(i < 4'096 ? i : 5'000);
    column.append(7);
    column.append(INT64_MAX);
    QCOMPARE(column.find(7, 0), std::size_t{7});
    QCOMPARE(column.find(7, 8), std::size_t{8'192});
    QCOMPARE(column.find(5'000, 0), std::size_t{4'096});
    QCOMPARE(column.find(5'000, 8'191), std::size_t{8'191});
    QCOMPARE(column.find(INT64_MAX, 0), std::size_t{8'193});
    QCOMPARE(column.find(4'999, 0), column.size());
    QCOMPARE(column.find(INT64_MIN, 0), column.size());
    QCOMPARE(column.find(7, column.size()), column.size());
}

/// Time of the processor in comparison with that of reading all rows once, so that neither a busy
/// machine nor a slow one counts. Reading the rest of a block for each row takes 2,000 times as
/// long.
void TestCompactColumn::findsEachRowOfManyWithoutReadingTheRestOfItsBlock()
{
    CompactColumn column;
    for (std::int64_t i = 0; i < 200'000; ++i)
        column.append(i % 2);
    std::vector<std::int64_t> values(column.size());
    const std::clock_t begin = std::clock();
    column.read(0, values);
    const std::clock_t read = std::clock();
    std::size_t found = 0;
    for (std::size_t row = column.find(1, 0); row < column.size(); row = column.find(1, row + 1))
        ++found;
    const std::clock_t end = std::clock();
    QCOMPARE(found, std::size_t{100'000});
    QVERIFY2(end - read < 300 * std::max<std::clock_t>(read - begin, 1),
             qPrintable(QStringLiteral("%1 against %2").arg(end - read).arg(read - begin)));
}

void TestCompactColumn::changesWhatItWasGiven()
{
    CompactColumn column;
    for (std::int64_t i = 0; i < 5'000; ++i)
        column.append(i);
    column.change({{4'999, 70'000}, {1, 9}, {2, -4}, {1, INT64_MIN}});
    QCOMPARE(column.at(0), 0);
    QCOMPARE(column.at(1), INT64_MIN);
    QCOMPARE(column.at(2), -4);
    QCOMPARE(column.at(3), 3);
    QCOMPARE(column.at(4'095), 4'095);
    QCOMPARE(column.at(4'999), 70'000);
}

void TestCompactColumn::aCopyStaysAsItWas()
{
    CompactColumn column;
    for (std::int64_t i = 0; i < 5'000; ++i)
        column.append(i);
    const CompactColumn copy = column;
    column.change({{1, 100}, {4'998, 100}});
    column.append(7);
    QCOMPARE(copy.at(1), 1);
    QCOMPARE(copy.at(4'998), 4'998);
    QCOMPARE(copy.size(), 5'000U);
}

QTEST_GUILESS_MAIN(TestCompactColumn)
#include "tst_compact_column.moc"
