// SPDX-License-Identifier: MIT
#include "model/event/timestamp.h"

#include <QTest>

using namespace hindcast;

class TestTimestamp : public QObject
{
    Q_OBJECT
private slots:
    void readsIsoTimes_data();
    void readsIsoTimes();
    void refusesWhatIsNoIsoTime_data();
    void refusesWhatIsNoIsoTime();
    void readsEpochCountsByMagnitude_data();
    void readsEpochCountsByMagnitude();
    void writesMicrosecondsAlways();
};

void TestTimestamp::readsIsoTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray moment = "2026-03-03T10:05:12.481000Z";
    QTest::newRow("with T and Z") << QByteArray("2026-03-03T10:05:12.481Z") << moment;
    QTest::newRow("blank and no zone") << QByteArray("2026-03-03 10:05:12.481") << moment;
    QTest::newRow("offset with colon") << QByteArray("2026-03-03T12:05:12.481+02:00") << moment;
    QTest::newRow("offset without colon") << QByteArray("2026-03-03T12:05:12.481+0200") << moment;
    QTest::newRow("offset of hours") << QByteArray("2026-03-03T05:05:12.481-05") << moment;
    QTest::newRow("half an hour") << QByteArray("2026-03-03T15:35:12.481+05:30") << moment;
    QTest::newRow("nanoseconds") << QByteArray("2026-03-03T10:05:12.481000999Z") << moment;
    QTest::newRow("one digit") << QByteArray("2026-03-03T10:05:12.5Z")
                               << QByteArray("2026-03-03T10:05:12.500000Z");
    QTest::newRow("no seconds") << QByteArray("2026-03-03T10:05Z")
                                << QByteArray("2026-03-03T10:05:00.000000Z");
    QTest::newRow("a day") << QByteArray("2026-03-03") << QByteArray("2026-03-03T00:00:00.000000Z");
    QTest::newRow("leap day") << QByteArray("2024-02-29T23:59:59Z")
                              << QByteArray("2024-02-29T23:59:59.000000Z");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z")
                                 << QByteArray("2017-01-01T00:00:00.000000Z");
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999999Z")
                                 << QByteArray("1969-12-31T23:59:59.999999Z");
}

void TestTimestamp::readsIsoTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto time = parseIsoTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QByteArray::fromStdString(toIsoTime(*time)), expected);
}

void TestTimestamp::refusesWhatIsNoIsoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "yesterday", "2026-02-30", "2026-13-01", "2026-03-03T25:00Z",
                             "2026-03-03T10:61Z", "2026-03-03T10:05:12.Z", "2026-03-03T10:05:12Zx",
                             "2026-03-03T10:05:12+1", "0000-01-01", "20260303"})
        QTest::addRow("'%s'", text) << QByteArray(text);
}

void TestTimestamp::refusesWhatIsNoIsoTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseIsoTime(text.toStdString()));
}

void TestTimestamp::readsEpochCountsByMagnitude_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("seconds") << QByteArray("1772532312")
                             << QByteArray("2026-03-03T10:05:12.000000Z");
    QTest::newRow("milliseconds") << QByteArray("1772532312481")
                                  << QByteArray("2026-03-03T10:05:12.481000Z");
    QTest::newRow("microseconds") << QByteArray("1772532312481123")
                                  << QByteArray("2026-03-03T10:05:12.481123Z");
    QTest::newRow("nanoseconds") << QByteArray("1772532312481123999")
                                 << QByteArray("2026-03-03T10:05:12.481123Z");
    QTest::newRow("seconds with a fraction")
        << QByteArray("1772532312.5") << QByteArray("2026-03-03T10:05:12.500000Z");
    QTest::newRow("zero") << QByteArray("0") << QByteArray("1970-01-01T00:00:00.000000Z");
}

void TestTimestamp::readsEpochCountsByMagnitude()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto time = parseTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QByteArray::fromStdString(toIsoTime(*time)), expected);
}

void TestTimestamp::writesMicrosecondsAlways()
{
    QCOMPARE(toIsoTime(Timestamp{}), std::string("1970-01-01T00:00:00.000000Z"));
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
