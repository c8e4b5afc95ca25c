// SPDX-License-Identifier: MIT
#include "model/items/command_list_model.h"
#include "model/items/fuzzy_match.h"
#include "model/store/index_builder.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestCommandListModel : public QObject
{
    Q_OBJECT
private slots:
    void matchesLettersInOrder_data();
    void matchesLettersInOrder();
    void scoresTheBetterTextHigher_data();
    void scoresTheBetterTextHigher();
    void offersAllActionsWhenNothingIsTyped();
    void offersRecentActionsFirst();
    void putsStreamsBetweenGoodAndWeakActions();
    void putsJumpsBeforeAndSearchesAfterAllElse();
    void looksThroughStreamsSliceBySlice();
    void offersTheBestFiftyOfMany();
    void answersAtOnceInManyStreams();
};

namespace {

std::vector<Command> actions()
{
    return {
        {.text = u"Open…"_s, .detail = u"File"_s, .shortcut = u"Ctrl+O"_s, .key = u"open"_s},
        {.text = u"Dark theme"_s, .detail = u"View > Theme"_s, .key = u"dark"_s},
        {.text = u"Fold order"_s, .detail = u"View"_s, .key = u"fold"_s},
    };
}

std::shared_ptr<const StoreIndex> streamsNamed(const QStringList &names)
{
    IndexBuilder builder;
    for (const QString &name : names)
        builder.add({.stream = name.toStdString(), .type = "Made"}, [] { return QString(); });
    return builder.snapshot();
}

QStringList texts(const CommandListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

} // namespace

void TestCommandListModel::matchesLettersInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QList<int>>("letters");
    QTest::newRow("in one piece") << u"Go to version"_s << u"VER"_s << QList<int>{6, 7, 8};
    QTest::newRow("a word's beginning first") << u"reopen Open"_s << u"op"_s << QList<int>{7, 8};
    QTest::newRow("scattered") << u"Go to version"_s << u"gtv"_s << QList<int>{0, 3, 6};
    QTest::newRow("the shortest stretch") << u"a-xab"_s << u"ab"_s << QList<int>{3, 4};
    QTest::newRow("blanks do not count") << u"Dark theme"_s << u"dk tm"_s << QList<int>{0, 3, 5, 8};
    QTest::newRow("beyond ASCII") << u"Größe ändern"_s << u"Ä"_s << QList<int>{6};
}

void TestCommandListModel::matchesLettersInOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(QList<int>, letters);
    const auto match = fuzzyMatch(text, pattern);
    QVERIFY(match);
    QCOMPARE(match->letters, letters);
    QVERIFY(!fuzzyMatch(text, u"zz"_s));
}

void TestCommandListModel::scoresTheBetterTextHigher_data()
{
    QTest::addColumn<QByteArray>("better");
    QTest::addColumn<QByteArray>("worse");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("begins with it") << "order-1"_ba
                                    << "reorder-1"_ba
                                    << "ord"_ba;
    QTest::newRow("is shorter") << "order-1"_ba
                                << "order-11"_ba
                                << "order-1"_ba;
    QTest::newRow("in one piece") << "big-order"_ba
                                  << "o-r-d"_ba
                                  << "ord"_ba;
    QTest::newRow("at the beginning of words") << "order-item"_ba
                                               << "coriander"_ba
                                               << "oi"_ba;
}

void TestCommandListModel::scoresTheBetterTextHigher()
{
    QFETCH(QByteArray, better);
    QFETCH(QByteArray, worse);
    QFETCH(QByteArray, pattern);
    const auto high = fuzzyScore(better.toStdString(), pattern.toStdString());
    const auto low = fuzzyScore(worse.toStdString(), pattern.toStdString());
    QVERIFY(high && low);
    QVERIFY2(*high > *low, qPrintable(u"%1 and %2"_s.arg(*high).arg(*low)));
    QCOMPARE(fuzzyMatch(QString::fromUtf8(better), QString::fromUtf8(pattern))->score, *high);
}

void TestCommandListModel::offersAllActionsWhenNothingIsTyped()
{
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setIndex(streamsNamed({u"order-1"_s}));
    model.setActions(actions());

    QCOMPARE(texts(model), QStringList({u"Open…"_s, u"Dark theme"_s, u"Fold order"_s}));
    const QModelIndex open = model.index(0);
    QCOMPARE(open.data(CommandListModel::ShortcutRole).toString(), u"Ctrl+O"_s);
    QCOMPARE(open.data(CommandListModel::DetailRole).toString(), u"File"_s);
    QCOMPARE(open.data(CommandListModel::KeyRole).toString(), u"open"_s);
    QCOMPARE(open.data(Qt::AccessibleTextRole).toString(), u"Open…, File, Ctrl+O"_s);
}

void TestCommandListModel::offersRecentActionsFirst()
{
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setActions(actions());
    model.setRecent({u"fold"_s, u"dark"_s});
    QCOMPARE(texts(model), QStringList({u"Fold order"_s, u"Dark theme"_s, u"Open…"_s}));
}

void TestCommandListModel::putsStreamsBetweenGoodAndWeakActions()
{
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setActions(actions());
    model.setIndex(streamsNamed({u"package-1"_s, u"order-1"_s, u"oder-2"_s, u"door-1"_s}));

    model.setQuery(u"ode"_s); // fOlD ordEr has the letters only.
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(texts(model), QStringList({u"oder-2"_s, u"order-1"_s, u"Fold order"_s}));
    QCOMPARE(model.index(0).data(CommandListModel::KindRole).toInt(), int(Command::Kind::Stream));
    QCOMPARE(model.index(0).data(CommandListModel::DetailRole).toString(), u"1 events"_s);
    QCOMPARE(model.index(1).data(CommandListModel::LettersRole).value<QList<int>>(),
             QList<int>({0, 2, 3}));

    model.setQuery(u"ORDER"_s);
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(texts(model), QStringList({u"Fold order"_s, u"order-1"_s}));
}

void TestCommandListModel::putsJumpsBeforeAndSearchesAfterAllElse()
{
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setIndex(streamsNamed({u"order-17"_s}));
    model.setQuery(u"17"_s, {{.kind = Command::Kind::Jump, .text = u"Go to version 17"_s}},
                   {{.kind = Command::Kind::Search, .text = u"Find 17"_s}});
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(texts(model), QStringList({u"Go to version 17"_s, u"order-17"_s, u"Find 17"_s}));
}

void TestCommandListModel::looksThroughStreamsSliceBySlice()
{
    QStringList names;
    for (int i = 0; i < 3'000; ++i)
        names.append(u"stream-%1"_s.arg(i, 4, 10, QChar(u'0')));
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setIndex(streamsNamed(names));
    model.setSlice(std::chrono::microseconds(0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    model.setQuery(u"2999"_s);
    QVERIFY(model.isScanning());
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(texts(model), QStringList({u"stream-2999"_s}));
    QVERIFY(!model.isScanning());
    QCOMPARE(reset.count(), 1); // Later slices only add and change lines.
}

void TestCommandListModel::offersTheBestFiftyOfMany()
{
    QStringList names;
    for (int i = 0; i < 2'000; ++i)
        names.append(u"order-%1"_s.arg(i));
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setIndex(streamsNamed(names));
    model.setSlice(std::chrono::microseconds(0));
    model.setQuery(u"order-19"_s);
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(model.rowCount(), int(CommandListModel::mostStreams));
    QCOMPARE(texts(model).first(3), QStringList({u"order-19"_s, u"order-190"_s, u"order-191"_s}));
}

void TestCommandListModel::answersAtOnceInManyStreams()
{
    IndexBuilder builder;
    for (int i = 0; i < 200'000; ++i)
        builder.add({.stream = "order-" + std::to_string(i), .type = "Made"},
                    [] { return QString(); });
    CommandListModel model;
    model.setIndex(builder.snapshot());

    QElapsedTimer clock;
    clock.start();
    model.setQuery(u"9999"_s);
    const qint64 first = clock.elapsed();
    // A slice of six, with room for a busy machine.
    QVERIFY2(first < 500, qPrintable(u"%1 ms"_s.arg(first)));
    QTRY_VERIFY(!model.isScanning());
    qInfo("first answer after %lld ms, all after %lld ms", first, clock.elapsed());
    QCOMPARE(texts(model).first(), u"order-9999"_s);
}

QTEST_GUILESS_MAIN(TestCommandListModel)
#include "tst_command_list_model.moc"
