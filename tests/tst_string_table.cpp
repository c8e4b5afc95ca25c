// SPDX-License-Identifier: MIT
#include "model/store/string_table.h"

#include <QTest>

using hindcast::StringTable;

class TestStringTable : public QObject
{
    Q_OBJECT
private slots:
    void numbersStringsInOrderOfFirstSight();
    void tellsStringsApartThatDifferInAnything();
    void keepsStringsOfAnyLength();
    void aCopyKnowsOnlyWhatWasThereWhenItWasMade();
    void viewsStayWhereTheyAreWhileItGrows();
};

void TestStringTable::numbersStringsInOrderOfFirstSight()
{
    StringTable table;
    QCOMPARE(table.find("order-1"), 0xffffffffU);
    QCOMPARE(table.intern("order-1"), 0U);
    QCOMPARE(table.intern("order-2"), 1U);
    QCOMPARE(table.intern("order-1"), 0U);
    QCOMPARE(table.find("order-2"), 1U);
    QCOMPARE(table.find("order-3"), 0xffffffffU);
    QCOMPARE(table.size(), 2U);
}

void TestStringTable::tellsStringsApartThatDifferInAnything()
{
    StringTable table;
    const std::vector<std::string> texts{"", "a", "A", "a ", std::string("a\0", 2), "ä", "aa"};
    for (std::uint32_t i = 0; i < texts.size(); ++i)
        QCOMPARE(table.intern(texts[i]), i);
    for (std::uint32_t i = 0; i < texts.size(); ++i)
        QCOMPARE(std::string(table.at(i)), texts[i]);
}

void TestStringTable::keepsStringsOfAnyLength()
{
    StringTable table;
    const std::vector<std::size_t> sizes{0, 1, 127, 128, 40'000, 40'001, 65'536, 300'000, 3};
    for (std::uint32_t i = 0; i < sizes.size(); ++i)
        QCOMPARE(table.intern(std::string(sizes[i], 'x')), i);
    for (std::uint32_t i = 0; i < sizes.size(); ++i)
        QCOMPARE(std::string(table.at(i)), std::string(sizes[i], 'x'));
}

void TestStringTable::aCopyKnowsOnlyWhatWasThereWhenItWasMade()
{
    StringTable table;
    for (int i = 0; i < 5; ++i)
        table.intern("before " + std::to_string(i));
    const StringTable copy = table;
    for (int i = 0; i < 5'000; ++i)
        QCOMPARE(table.intern("after " + std::to_string(i)), static_cast<std::uint32_t>(5 + i));

    QCOMPARE(copy.size(), 5U);
    QCOMPARE(copy.find("before 4"), 4U);
    QCOMPARE(copy.find("after 0"), 0xffffffffU);
    QCOMPARE(table.find("after 4999"), 5'004U);
}

void TestStringTable::viewsStayWhereTheyAreWhileItGrows()
{
    StringTable table;
    table.intern("first");
    const std::string_view first = table.at(0);
    for (int i = 0; i < 100'000; ++i)
        table.intern("stream-" + std::to_string(i));
    QCOMPARE(static_cast<const void *>(first.data()),
             static_cast<const void *>(table.at(0).data()));
    QCOMPARE(std::string(first), "first");
}

QTEST_GUILESS_MAIN(TestStringTable)
#include "tst_string_table.moc"
