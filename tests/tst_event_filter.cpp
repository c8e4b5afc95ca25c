// SPDX-License-Identifier: MIT
#include "model/session/event_excerpt.h"
#include "model/session/event_filter.h"
#include "model/session/filter_run.h"

#include <QTest>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The language of the filter line: words, names, fields of events, regular expressions.
class TestEventFilter : public QObject
{
    Q_OBJECT
private slots:
    void partsALineIntoWords_data();
    void partsALineIntoWords();
    void findsTheWordThatIsBeingTyped();
    void starsStandForAnything_data();
    void starsStandForAnything();
    void findsEvents_data();
    void findsEvents();
    void comparesNumbersExactly_data();
    void comparesNumbersExactly();
    void looksOnlyAtRowsThatMayPass_data();
    void looksOnlyAtRowsThatMayPass();
    void findsWhatAnExpressionWritesWithEscapes_data();
    void findsWhatAnExpressionWritesWithEscapes();
    void refusesAnExpressionThatCannotBeSearchedFor_data();
    void refusesAnExpressionThatCannotBeSearchedFor();
    void showsTheHitInItsSurroundings_data();
    void showsTheHitInItsSurroundings();
};

namespace {

/// Seven events, one a line, known by their positions.
std::vector<Event> someEvents()
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":149.00,"customer":{"email":"a@b.c"},"note":"lost"}
        order-2 Placed {"total":"1000.5","customer":{"email":"A@b.c"},"items":[{"sku":"MUG"},{"sku":"BOWL"}]}
        order-12 Noted {"reason":"LOST the\npackage","open":true,"total":9007199254740993}
        cart-1+order-2 Noted {"reason":"nothing lost","open":false,"tags":["a","b"],"deep":{"x":null}}
        mail-1 Sent {"due":"2026-03-06","total":-3}
        mail-2 Sent {"due":"2026-04-01","e.mail":"x","a=b":1}
    )");
    events[3].metadata = {Payload::Kind::Json, R"({"region":"eu","retries":2})"};
    events[4].metadata = {Payload::Kind::Json, R"({"region":"us"})"};
    events.push_back({.raw = R"({"total":149,"lost pack)", .defect = "not JSON"});
    return events;
}

LedgerRows found(const QString &line, std::vector<Event> events = someEvents())
{
    FakeStore store(std::move(events));
    const auto reader = store.makeReader();
    LedgerRows last;
    FilterRun().run(RowList::all(store.indexed()), EventFilter::parse(line, {}, {}),
                    *reader.value(), [&last](const LedgerRows &rows) { last = rows; }, {});
    return last;
}

/// `1 3`: the positions of the events that pass.
QByteArray positions(const LedgerRows &rows)
{
    QByteArrayList all;
    for (std::int64_t i = 0; i < rows.rows.count(); ++i)
        all += QByteArray::number(qlonglong{rows.rows.at(i).value} + 1);
    return all.join(' ');
}

} // namespace

void TestEventFilter::partsALineIntoWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words"); // With | between; a regular expression as <…>flags.
    const auto row = [](const char *line, const char *words) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(words);
    };
    row("", "");
    row("  lost   package ", "lost|package");
    row(R"("lost package" x)", "lost package|x");
    row(R"("" x)", "x");
    row("/lost.*package/i x", "<lost.*package>i|x");
    row("/lost package/ x", "<lost package>|x");
    row(R"(/a\/b\d/ms)", R"(<a/b\d>ms)");
    row("/usr/bin", "/usr/bin");
    row("/usr/bin /x/", "/usr/bin|<x>");
    row("/open", "/open");
    row(R"("/x/")", "/x/");
    row("//", "//");
    row("a/b/i", "a/b/i");
    row(R"(data.a="x y" z)", "data.a=x y|z");
}

void TestEventFilter::partsALineIntoWords()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QStringList all;
    for (const FilterWord &word : filterWords(line)) {
        const auto &pattern = word.pattern;
        all += pattern ? u'<' + pattern->expression + u'>' + (pattern->ignoresCase ? u"i"_s : u""_s)
                + (pattern->isMultiLine ? u"m"_s : u""_s)
                + (pattern->dotMatchesAll ? u"s"_s : u""_s)
                       : word.text;
    }
    QCOMPARE(all.join(u'|'), words);
}

void TestEventFilter::findsTheWordThatIsBeingTyped()
{
    QCOMPARE(lastFilterWord(u"type:A lo"_s), 7);
    QCOMPARE(lastFilterWord(u"type:A "_s), 7);
    QCOMPARE(lastFilterWord(u"x \"type:A B"_s), 2);
    QCOMPARE(lastFilterWord(QString()), 0);
}

void TestEventFilter::starsStandForAnything_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("yes");
    QTest::addColumn<QString>("no");
    QTest::newRow("none") << u"order-1"_s << u"ORDER-1"_s << u"order-12"_s;
    QTest::newRow("at the end") << u"order-*"_s << u"order-"_s << u"border-1"_s;
    QTest::newRow("at the beginning") << u"*-1"_s << u"order-1"_s << u"order-12"_s;
    QTest::newRow("in the middle") << u"o*r-*2"_s << u"order-1-2"_s << u"order-21"_s;
    QTest::newRow("both share no letter") << u"ab*ba"_s << u"abba"_s << u"aba"_s;
    QTest::newRow("several in a row") << u"a**b"_s << u"ab"_s << u"a"_s;
}

void TestEventFilter::starsStandForAnything()
{
    QFETCH(QString, pattern);
    QFETCH(QString, yes);
    QFETCH(QString, no);
    QVERIFY(matchesStars(pattern, yes));
    QVERIFY(!matchesStars(pattern, no));
}

void TestEventFilter::findsEvents_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *line, const char *expected) {
        QTest::newRow(line) << QString::fromUtf8(line) << QByteArray(expected);
    };
    row("stream:order-1", "1");
    row("stream:ORDER-*", "1 2 3 4"); // The fourth is linked to order-2.
    row("stream:*-2 type:Placed", "2");
    row("id:e-3", "3");
    row("id:e-*", "1 2 3 4 5 6");
    row("id:e-3 id:e-5", "3 5");
    row("/lost.*package/", "");
    row("/lost.*package/i", "3"); // As it is written there is no line break.
    row("/LOST\\sthe\\spackage/", "3"); // With the escape decoded.
    row("/lost/", "1 4 7");
    row("/^{\"total\":1\\d\\d/", "1 7");
    row("/region.:.(eu|us)/", "4 5");
    row("/lost/ type:Noted", "4");
    row("data.total=149", "1");
    row("data.total=149.0", "1");
    row("data.total>149", "2 3"); // A text that is a number is one.
    row("data.total>=149", "1 2 3");
    row("data.total<0", "5");
    row("data.total!=149", "2 3 5"); // Not where there is none.
    row("data.total=*", "1 2 3 5");
    row("data.customer.email=a@b.c", "1 2");
    row("data.customer.email=\"a@b.c\"", "1");
    row("data.customer=*", "1 2");
    row("data.customer=a", "");
    row("data.items.sku=bowl", "2"); // In any of the items.
    row("data.items.0.sku=bowl", "");
    row("data.items.1.sku=bowl", "2");
    row("data.tags=b", "4");
    row("data.reason=lost*", "3");
    row("data.reason=*lost", "4");
    row("data.open=true", "3");
    row("data.open!=true", "4");
    row("data.deep.x=null", "4");
    row("data.due<2026-04", "5");
    row("data.due>=2026-04-01", "6");
    row("data.\"e.mail\"=x", "6");
    row("data.\"a=b\"=1", "6");
    row("metadata.region=eu", "4");
    row("metadata.retries>1 metadata.region=EU", "4");
    row("data.total", ""); // No test, but a text.
    row("data.total>", "");
    row("data.=1", "");
    row("lost data.total=149", "1");
}

void TestEventFilter::findsEvents()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, expected);
    const LedgerRows rows = found(line);
    QCOMPARE(positions(rows), expected);
    QCOMPARE(rows.failure, QString());
    QVERIFY(rows.isComplete());
}

void TestEventFilter::comparesNumbersExactly_data()
{
    QTest::addColumn<QString>("test");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *test, const char *number, bool expected) {
        QTest::addRow("%s of %s", test, number)
            << u"data.n"_s + QLatin1String(test) << QByteArray(number) << expected;
    };
    row("=9007199254740993", "9007199254740993", true);
    row("=9007199254740993", "9007199254740992", false); // The same double.
    row(">9007199254740992", "9007199254740993", true);
    row("<-9007199254740992", "-9007199254740993", true);
    row("=1e2", "100.0", true);
    row(">0.1", "0.10000000000000000000000001", true);
    row(">0.1", "0.1", false);
    row(">=-0", "0", true);
    row("<1e400", "1e399", true);
    row(">1e-99999999999999999999", "0", false);
    row("<1e99999999999999999999", "1e88888888888888888888", true);
    row(">-1", "-1e-9", true);
    row("<12", "9", true);
    row("<-9", "-12", true);
}

void TestEventFilter::comparesNumbersExactly()
{
    QFETCH(QString, test);
    QFETCH(QByteArray, json);
    QFETCH(bool, expected);
    const auto parsed = FieldTest::parse(test);
    QVERIFY(parsed);
    const Payload data{Payload::Kind::Json, "{\"n\":" + json.toStdString() + '}'};
    QCOMPARE(parsed->find(data).has_value(), expected);
}

void TestEventFilter::looksOnlyAtRowsThatMayPass_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("reads");
    QTest::newRow("the value") << u"data.reason=*lost"_s << 3; // Of six; it stands in three.
    QTest::newRow("the name") << u"data.due<3"_s << 2;
    QTest::newRow("the last name that is none of an item") << u"data.tags.0=1"_s << 1;
    QTest::newRow("an id") << u"id:e-3"_s << 1;
    QTest::newRow("letters of an expression") << u"/n[aeiou]thing/ /thi+ng lost/"_s << 1;
}

void TestEventFilter::looksOnlyAtRowsThatMayPass()
{
    QFETCH(QString, line);
    QFETCH(int, reads);
    auto events = someEvents();
    events.pop_back();
    FakeStore store(events);
    const auto reader = store.makeReader();
    const FilterMatcher matcher(EventFilter::parse(line, {}, {}), *store.indexed());
    QCOMPARE(matcher.rowsThatMayMatch(*reader.value(), {0, 1, 2, 3, 4, 5}).size(),
             std::size_t(reads));
}

/// In each expression, letters behind a backslash stand for others, or for none.
void TestEventFilter::findsWhatAnExpressionWritesWithEscapes_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a hexadecimal number") << uR"(/re\x61son/)"_s;
    QTest::newRow("the same in braces") << uR"(/re\x{61}son/)"_s;
    QTest::newRow("an octal number") << uR"(/re\141son/)"_s;
    QTest::newRow("the same in braces, too") << uR"(/re\o{141}son/)"_s;
    QTest::newRow("a class of letters") << uR"(/re\pLson/)"_s;
    QTest::newRow("all but a class of letters") << uR"(/\PLreason/)"_s;
    QTest::newRow("a text") << uR"(/\Qreason\E":/)"_s;
    QTest::newRow("the end of no text") << uR"(/rea\Eson":/)"_s;
    QTest::newRow("the end of a word") << uR"(/reason\b/)"_s;
    QTest::newRow("a brace that repeats nothing") << uR"(/nobody{|reason/)"_s;
    QTest::newRow("braces that repeat nothing") << uR"(/nobody{x|reason|y}/)"_s;
}

void TestEventFilter::findsWhatAnExpressionWritesWithEscapes()
{
    QFETCH(QString, line);
    const LedgerRows rows = found(line);
    QCOMPARE(rows.failure, QString());
    QCOMPARE(positions(rows), "3 4"); // Those with a reason.
}

void TestEventFilter::refusesAnExpressionThatCannotBeSearchedFor_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("what was found before") << uR"(/(a)\1/)"_s;
    QTest::newRow("what comes next") << u"/a(?=b)/"_s;
    QTest::newRow("open") << u"/a(b/"_s;
    QTest::newRow("too large") << u"/((a{1,999}){1,999}){1,999}/"_s;
}

void TestEventFilter::refusesAnExpressionThatCannotBeSearchedFor()
{
    QFETCH(QString, line);
    const LedgerRows rows = found(line + u" lost"_s);
    QCOMPARE(positions(rows), "");
    QVERIFY(rows.isComplete());
    QVERIFY2(rows.failure.startsWith(u"the regular expression "_s + line
                                     + u" cannot be searched for: "_s),
             qPrintable(rows.failure));
}

void TestEventFilter::showsTheHitInItsSurroundings_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("expected"); // The hit in brackets.
    QTest::newRow("a word") << u"lost"_s << 1
                            << uR"(…00,"customer":{"email":"a@b.c"},"note":"[lost]"})"_s;
    QTest::newRow("an expression")
        << u"/to[a-z]+/"_s << 5 << uR"({"due":"2026-03-06","[total]":-3})"_s;
    QTest::newRow("a field")
        << u"data.open=true"_s << 3
        << uR"({"reason":"LOST the\npackage","open":[true],"total":9007199254740993})"_s;
    QTest::newRow("a text field") << u"data.due=*"_s << 5
                                  << uR"({"due":["2026-03-06"],"total":-3})"_s;
    QTest::newRow("decoded") << u"\"the package\""_s << 3 << QString(); // Not there: a line break.
    QTest::newRow("of metadata") << u"metadata.region=us"_s << 5 << uR"({"region":["us"]})"_s;
    QTest::newRow("nothing") << u"type:Sent"_s << 5 << uR"([]{"due":"2026-03-06","total":-3})"_s;
    QTest::newRow("a bad record") << u"pack"_s << 7 << uR"({"total":149,"lost [pack])"_s;
}

void TestEventFilter::showsTheHitInItsSurroundings()
{
    QFETCH(QString, line);
    QFETCH(int, position);
    QFETCH(QString, expected);
    if (expected.isEmpty()) {
        QCOMPARE(positions(found(line)), "");
        return;
    }
    const ExcerptMaker maker(EventFilter::parse(line, {}, {}));
    Excerpt excerpt = maker.excerptOf(someEvents()[std::size_t(position) - 1]);
    excerpt.text.insert(excerpt.begin + excerpt.length, u']');
    excerpt.text.insert(excerpt.begin, u'[');
    QCOMPARE(excerpt.text, expected);
}

QTEST_GUILESS_MAIN(TestEventFilter)
#include "tst_event_filter.moc"
