// SPDX-License-Identifier: MIT
#include "model/session/time_format.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTimeFormat : public QObject
{
    Q_OBJECT
private slots:
    void writesTimesInAZone();
    void readsWhatAPersonTypes_data();
    void readsWhatAPersonTypes();
};

void TestTimeFormat::writesTimesInAZone()
{
    const Timestamp time = *parseIsoTime("2026-03-03T23:05:12.481Z");
    QCOMPARE(TimeFormat().dateTime(time), u"2026-03-03 23:05:12.481"_s);
    QCOMPARE(TimeFormat().zoneName(), u"UTC"_s);
    const TimeFormat berlin = TimeFormat::fromKey(u"Europe/Berlin"_s);
    QCOMPARE(berlin.dateTime(time), u"2026-03-04 00:05:12.481"_s);
    QCOMPARE(berlin.zoneName(), u"Europe/Berlin"_s);
    QCOMPARE(TimeFormat().timeOfDay(time + std::chrono::microseconds(7)), u"23:05:12.481007"_s);
    QCOMPARE(TimeFormat::fromKey(u"Mars/Olympus"_s).zoneName(), u"UTC"_s);
}

void TestTimeFormat::readsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected"); // Empty: refused.
    const QByteArray moment = "2026-03-03T09:05:00.000000Z";
    QTest::newRow("day and time") << u"2026-03-03 10:05"_s << moment;
    QTest::newRow("time on the day of the event") << u"10:05"_s << moment;
    QTest::newRow("with seconds") << u"10:05:12"_s << QByteArray("2026-03-03T09:05:12.000000Z");
    QTest::newRow("with a fraction")
        << u"10:05:12.5"_s << QByteArray("2026-03-03T09:05:12.500000Z");
    QTest::newRow("ISO in UTC") << u"2026-03-03T09:05:00Z"_s << moment;
    QTest::newRow("ISO with an offset") << u"2026-03-03T11:05:00+02:00"_s << moment;
    QTest::newRow("ISO without a zone") << u"2026-03-03T10:05:00"_s << moment;
    QTest::newRow("a day") << u"2026-03-03"_s << QByteArray("2026-03-02T23:00:00.000000Z");
    QTest::newRow("blanks around") << u"  10:05 "_s << moment;
    QTest::newRow("nothing") << u""_s << QByteArray();
    QTest::newRow("no time") << u"soon"_s << QByteArray();
    QTest::newRow("25 o'clock") << u"25:00"_s << QByteArray();
    QTest::newRow("30 February") << u"2026-02-30 10:00"_s << QByteArray();
}

void TestTimeFormat::readsWhatAPersonTypes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    const TimeFormat berlin = TimeFormat::fromKey(u"Europe/Berlin"_s);
    const auto read = berlin.parse(text, parseIsoTime("2026-03-03T12:00:00Z"));
    QCOMPARE(read ? QByteArray::fromStdString(toIsoTime(*read)) : QByteArray(), expected);
}

QTEST_GUILESS_MAIN(TestTimeFormat)
#include "tst_time_format.moc"
