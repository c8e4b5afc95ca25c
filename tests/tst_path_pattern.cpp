// SPDX-License-Identifier: MIT
#include "model/compare/path_pattern.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestPathPattern : public QObject
{
    Q_OBJECT
private slots:
    void coversPlacesAndWhatIsInThem_data();
    void coversPlacesAndWhatIsInThem();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void manyStarsCostNoMoreThanTheirNumber();
};

void TestPathPattern::coversPlacesAndWhatIsInThem_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("covered");
    QTest::addColumn<QStringList>("free");
    const auto row
        = [](const QString &pattern, const QStringList &covered, const QStringList &free) {
              QTest::newRow(qPrintable(pattern)) << pattern << covered << free;
          };
    row(u"/total"_s, {u"/total"_s, u"/total/net"_s}, {u""_s, u"/totals"_s, u"/a/total"_s});
    row(u"/*/postalCode"_s, {u"/address/postalCode"_s, u"/label/postalCode/0"_s},
        {u"/postalCode"_s, u"/a/b/postalCode"_s, u"/address"_s, u"/address/city"_s});
    row(u"/items/*/price"_s, {u"/items/0/price"_s, u"/items/17/price"_s},
        {u"/items/price"_s, u"/items/0"_s, u"/items/0/sku"_s});
    row(u"/**/zip"_s, {u"/zip"_s, u"/a/zip"_s, u"/a/b/c/zip"_s}, {u"/a/zipped"_s, u""_s});
    row(u"/a/**"_s, {u"/a"_s, u"/a/b"_s, u"/a/b/c"_s}, {u"/b"_s, u""_s});
    row(u"/**"_s, {u""_s, u"/a"_s, u"/a/b"_s}, {});
    row(u"/a/**/b/**/c"_s, {u"/a/b/c"_s, u"/a/x/b/y/z/c"_s, u"/a/b/b/c/d"_s},
        {u"/a/c"_s, u"/a/c/b"_s});
    row(u"/a~1b/~0"_s, {u"/a~1b/~0"_s}, {u"/a/b/~0"_s});
    row(u"/"_s, {u"/"_s, u"//a"_s}, {u"/a"_s, u""_s});
}

void TestPathPattern::coversPlacesAndWhatIsInThem()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, covered);
    QFETCH(QStringList, free);
    const auto parsed = PathPattern::parse(pattern);
    QVERIFY(parsed);
    for (const QString &pointer : covered)
        QVERIFY2(parsed.value().covers(pointer.toStdString()), qPrintable(pointer));
    for (const QString &pointer : free)
        QVERIFY2(!parsed.value().covers(pointer.toStdString()), qPrintable(pointer));
}

void TestPathPattern::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << u""_s << u"\"\" is no path: it does not begin with \"/\""_s;
    QTest::newRow("no slash") << u"total"_s
                              << u"\"total\" is no path: it does not begin with \"/\""_s;
    QTest::newRow("half a star")
        << u"/post*"_s
        << u"\"/post*\" is no path: \"*\" and \"**\" stand for whole steps, so \"post*\" is none"_s;
    QTest::newRow("three stars")
        << u"/***"_s
        << u"\"/***\" is no path: \"*\" and \"**\" stand for whole steps, so \"***\" is none"_s;
    QTest::newRow("tilde")
        << u"/a~b"_s << u"\"/a~b\" is no path: \"~\" must be written ~0, and \"/\" in a name ~1"_s;
    QTest::newRow("tilde at the end")
        << u"/a~"_s << u"\"/a~\" is no path: \"~\" must be written ~0, and \"/\" in a name ~1"_s;
}

void TestPathPattern::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const auto parsed = PathPattern::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().message, sentence);
}

void TestPathPattern::manyStarsCostNoMoreThanTheirNumber()
{
    // Trying out what each of them may stand for would take longer than the world is old.
    const auto parsed = PathPattern::parse(u"/**/a"_s.repeated(40) + u"/b"_s);
    QVERIFY(parsed);
    QVERIFY(!parsed.value().covers(u"/a"_s.repeated(200).toStdString()));
}

QTEST_GUILESS_MAIN(TestPathPattern)
#include "tst_path_pattern.moc"
