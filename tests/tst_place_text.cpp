// SPDX-License-Identifier: MIT
#include "model/session/place_text.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestPlaceText : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatAPersonTypes_data();
    void readsWhatAPersonTypes();
    void findsNothingInBlankText();
    void readsAVersionAsItIsShown_data();
    void readsAVersionAsItIsShown();
};

namespace {

/// `version 17`, `position 88412`, `time 2026-…`, `id abc`.
QString inWords(const Destination &place)
{
    if (const auto *version = std::get_if<Version>(&place))
        return u"version %1"_s.arg(version->value);
    if (const auto *position = std::get_if<Position>(&place))
        return u"position %1"_s.arg(position->value);
    if (const auto *time = std::get_if<Timestamp>(&place))
        return u"time "_s + QString::fromStdString(toIsoTime(*time));
    return u"id "_s + std::get<QString>(place);
}

} // namespace

void TestPlaceText::readsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("a number", u"17"_s, u"version 17"_s);
    row("v17", u"v17"_s, u"version 17"_s);
    row("v 17", u" V 17 "_s, u"version 17"_s);
    row("version 0", u"version 0"_s, u"version 0"_s);
    row("before the first", u"v -1"_s, u"version -1"_s);
    row("#", u"#88412"_s, u"position 88412"_s);
    row("position", u"Position 88412"_s, u"position 88412"_s);
    row("thousands, blank", u"#88 412"_s, u"position 88412"_s);
    row("thousands, no-break", u"#1\u00a0088\u00a0412"_s, u"position 1088412"_s);
    row("thousands, comma", u"#88,412"_s, u"position 88412"_s);
    row("thousands, point", u"12.345"_s, u"version 12345"_s);
    row("two marks", u"#1,088.412"_s, u"id #1,088.412"_s);
    row("time of day", u"10:05"_s, u"time 2026-03-03T10:05:00.000000Z"_s);
    row("day and time", u"2026-03-04 10:05"_s, u"time 2026-03-04T10:05:00.000000Z"_s);
    row("with a zone", u"2026-03-04T10:05:00+01:00"_s, u"time 2026-03-04T09:05:00.000000Z"_s);
    row("a UUID", u"0b0f8c1e-5f0c-4d5e-9b6e-0c7a7f3d2e11"_s,
        u"id 0b0f8c1e-5f0c-4d5e-9b6e-0c7a7f3d2e11"_s);
    row("an id that is a number", u"id 17"_s, u"id 17"_s);
    row("too great for a version", u"99999999999999999999"_s, u"id 99999999999999999999"_s);
    row("begins like a version", u"v-index"_s, u"id v-index"_s);
    row("a word", u"order-17"_s, u"id order-17"_s);
}

void TestPlaceText::readsWhatAPersonTypes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto place = parsePlace(text, TimeFormat(), parseIsoTime("2026-03-03T23:00:00Z"));
    QVERIFY(place);
    QCOMPARE(inWords(*place), expected);
}

void TestPlaceText::findsNothingInBlankText()
{
    QVERIFY(!parsePlace(u"  "_s, TimeFormat(), {}));
}

void TestPlaceText::readsAVersionAsItIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVersion");
    QTest::newRow("as shown") << u"v 17 / 28"_s << true;
    QTest::newRow("only the number") << u"17"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("a position") << u"#17"_s << false;
    QTest::newRow("a word") << u"seventeen"_s << false;
}

void TestPlaceText::readsAVersionAsItIsShown()
{
    QFETCH(QString, text);
    QFETCH(bool, isVersion);
    const auto version = parseVersion(text);
    QCOMPARE(version.has_value(), isVersion);
    if (version)
        QCOMPARE(version->value, 17);
}

QTEST_GUILESS_MAIN(TestPlaceText)
#include "tst_place_text.moc"
