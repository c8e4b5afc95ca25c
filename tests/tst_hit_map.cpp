// SPDX-License-Identifier: MIT
#include "model/search/hit_map.h"

#include <QTest>

#include <random>
#include <set>

using namespace hindcast;

class TestHitMap : public QObject
{
    Q_OBJECT
private slots:
    void findsTheHitsOnEitherSide();
    void isEmptyAtFirst();
    void countsEachHitOnce();
    void unitesWithLongerAndShorterOnes();
    void doesAsASortedSetDoes();
    void thinsOutWhatCannotBeDrawn();
};

namespace {

HitMap mapOf(std::initializer_list<std::int64_t> hits)
{
    HitMap map;
    for (const std::int64_t hit : hits)
        map.add(hit);
    return map;
}

using Hits = std::vector<std::int64_t>;

} // namespace

void TestHitMap::findsTheHitsOnEitherSide()
{
    const HitMap map = mapOf({3, 63, 64, 200});
    QCOMPARE(map.next(-1), 3);
    QCOMPARE(map.next(3), 63);
    QCOMPARE(map.next(63), 64);
    QCOMPARE(map.next(65), 200);
    QCOMPARE(map.next(200), std::nullopt);
    QCOMPARE(map.previous(1'000), 200);
    QCOMPARE(map.previous(200), 64);
    QCOMPARE(map.previous(64), 63);
    QCOMPARE(map.previous(4), 3);
    QCOMPARE(map.previous(3), std::nullopt);
}

void TestHitMap::isEmptyAtFirst()
{
    QCOMPARE(HitMap().next(-1), std::nullopt);
    QCOMPARE(HitMap().previous(5), std::nullopt);
    QCOMPARE(HitMap().countBefore(5), 0);
    QVERIFY(!HitMap().contains(0));
    QCOMPARE(HitMap().thinned(10, 100), Hits());
}

void TestHitMap::countsEachHitOnce()
{
    const HitMap map = mapOf({64, 64, 2});
    QCOMPARE(map.count(), 2);
    QCOMPARE(map.countBefore(64), 1);
    QCOMPARE(map.countBefore(65), 2);
    QCOMPARE(map.countBefore(9'999), 2);
}

void TestHitMap::unitesWithLongerAndShorterOnes()
{
    HitMap map = mapOf({1, 70});
    map.unite(mapOf({1, 500}));
    map.unite(mapOf({2}));
    QCOMPARE(map, mapOf({1, 2, 70, 500}));
    QCOMPARE(map.count(), 4);
}

void TestHitMap::doesAsASortedSetDoes()
{
    std::mt19937 random(42);
    std::set<std::int64_t> expected;
    HitMap map;
    for (int i = 0; i < 200; ++i) {
        const std::int64_t hit = random() % 2'000;
        expected.insert(hit);
        map.add(hit);
    }
    for (std::int64_t at = 0; at < 2'100; ++at) {
        const auto behind = expected.upper_bound(at);
        const auto here = expected.lower_bound(at);
        QCOMPARE(map.next(at), behind == expected.end() ? std::nullopt : std::optional(*behind));
        QCOMPARE(map.previous(at),
                 here == expected.begin() ? std::nullopt : std::optional(*std::prev(here)));
        QCOMPARE(map.countBefore(at), std::distance(expected.begin(), here));
        QCOMPARE(map.contains(at), expected.contains(at));
    }
}

void TestHitMap::thinsOutWhatCannotBeDrawn()
{
    HitMap map;
    for (std::int64_t i = 5; i < 1'000; ++i)
        map.add(i);
    QCOMPARE(map.thinned(4, 1'000), (Hits{5, 250, 500, 750}));
    QCOMPARE(mapOf({7, 8}).thinned(4, 1'000), (Hits{7, 8}));
}

QTEST_APPLESS_MAIN(TestHitMap)
#include "tst_hit_map.moc"
