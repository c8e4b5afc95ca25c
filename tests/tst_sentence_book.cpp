// SPDX-License-Identifier: MIT
#include "model/export/money_text.h"
#include "model/session/sentence_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Sentences about events: places, filters, files, and what is told where nobody has written one.
class TestSentenceBook : public QObject
{
    Q_OBJECT
private slots:
    void fillsPlaces_data();
    void fillsPlaces();
    void moneyIsExact_data();
    void moneyIsExact();
    void saysWhatIsWrongWithASentence_data();
    void saysWhatIsWrongWithASentence();
    void namesFileAndLine();
    void makesASentenceOfTypeAndFields_data();
    void makesASentenceOfTypeAndFields();
    void theLastFileCountsFirst();
    void ownLanguageComesBeforeAnyLanguage();
    void ourSentencesNeedAllThatTheyName();
    void readsTheFilesOfAPerson();
};

namespace {

Event deposited(const QByteArray &data)
{
    return {.position = {7},
            .stream = "account-3",
            .version = {2},
            .type = "MoneyDeposited",
            .time = parseIsoTime("2026-03-03T10:05:12.481Z"),
            .id = {"a1b2c3d4-e5f6", false},
            .actor = {"teller.bob", false},
            .data = {Payload::Kind::Json, data.toStdString()},
            .metadata = {Payload::Kind::Json, R"({"ip":"::1"})"}};
}

Wording english()
{
    return wordingOf(TimeFormat(), QLocale::c());
}

QString told(const QString &sentence, const Event &event)
{
    const auto parsed = Sentence::parse(sentence);
    return parsed ? parsed.value().told(ToldEvent(event), english()) : parsed.error().message;
}

} // namespace

void TestSentenceBook::fillsPlaces_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sentence, const char *expected) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
    };
    row("{actor} deposited {data.amountCents:money} into {stream}",
        "teller.bob deposited 280.00 EUR into account-3");
    row("{type} {version} {position} {id:short}", "MoneyDeposited 2 7 a1b2c3d4");
    row("{time}", "2026-03-03 10:05:12.481");
    row("{time:date} at {time:time}", "2026-03-03 at 10:05:12.481");
    row("{data.due:date}", "2026-04-01");
    row("{data.due}", "2026-04-01T00:00Z");
    row("{data.tags:list}", "new, vip and de");
    row("{data.tags:count} tags, {data.big:count}", "3 tags, 9007199254740993");
    row("{data.tags.1:upper}", "VIP");
    row("{data.who.name:lower:short}", "żółć");
    row("{metadata.ip}", "::1");
    row("{data/a.b~1c}", "odd name");
    row("{{no place}}", "{no place}");
    row("{data.nothing}", "(no data.nothing)");
    row("{data.tags.9} {data.who.name.x:money}", "(no data.tags.9) (no data.who.name.x)");
    row("{correlationId:else nobody knows}", "nobody knows");
    row("{data.isGift} {data.none}", "true null");
    row("{data.who:money}", R"({"name":"ŻÓŁĆ"})");
}

void TestSentenceBook::fillsPlaces()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    const Event event = deposited(
        R"({"amountCents":28000,"currency":"EUR","tags":["new","vip","de"],"who":{"name":"ŻÓŁĆ"},
            "due":"2026-04-01T00:00Z","big":9007199254740993,"isGift":true,"none":null,
            "a.b/c":"odd name"})");
    QCOMPARE(told(sentence, event), expected);
}

void TestSentenceBook::moneyIsExact_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *data, const char *place, const char *expected) {
        QTest::addRow("%s %s", data, place)
            << QByteArray(data) << QString::fromLatin1(place) << QString::fromUtf8(expected);
    };
    row(R"({"x":5})", "{data.x:money}", "0.05");
    row(R"({"x":0})", "{data.x:money}", "0.00");
    row(R"({"x":-5})", "{data.x:money}", "-0.05");
    row(R"({"x":-12040,"currency":"EUR"})", "{data.x:money}", "-120.40 EUR");
    // 2^53 + 1 and more digits than any machine number has.
    row(R"({"x":9007199254740993})", "{data.x:money}", "90071992547409.93");
    row(R"({"x":123456789012345678901234567890})", "{data.x:money}",
        "1234567890123456789012345678.90");
    row(R"({"x":"1999"})", "{data.x:money EUR}", "19.99 EUR");
    row(R"({"x":500,"currency":"JPY"})", "{data.x:money}", "500 JPY");
    row(R"({"x":1234,"currency":"KWD"})", "{data.x:money}", "1.234 KWD");
    row(R"({"x":5,"currency":"KWD"})", "{data.x:money}", "0.005 KWD");
    row(R"({"x":1234,"currency":"JPY"})", "{data.x:money 2}", "12.34 JPY");
    row(R"({"feeCents":150,"feeCurrency":"USD","currency":"EUR"})", "{data.feeCents:money}",
        "1.50 USD");
    // What is no whole number of cents stays as it is stored.
    row(R"({"x":280.5})", "{data.x:money}", "280.5");
    row(R"({"x":2.8e4})", "{data.x:money}", "2.8e4");
    row(R"({"x":"a lot"})", "{data.x:money}", "a lot");
}

void TestSentenceBook::moneyIsExact()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, place);
    QFETCH(QString, expected);
    QCOMPARE(told(place, deposited(data)), expected);
    QCOMPARE(*moneyText("123456789", 2, QLocale(u"de_DE"_s)), u"1.234.567,89"_s);
}

void TestSentenceBook::saysWhatIsWrongWithASentence_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sentence, const char *expected) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
    };
    row("by {actor", "{ without } at character 4");
    row("by actor}", "} without { at character 9");
    row("by {}", "there is nothing between { and } at character 4");
    row("by {amount}", R"(an event has no "amount" at character 4)");
    row("by {actor.name}", R"("actor" has no fields at character 4)");
    row("{data.x:cash}", R"(there is no filter "cash" at character 1)");
    row("{data.x:money:}", R"(there is no filter "" at character 1)");
}

void TestSentenceBook::saysWhatIsWrongWithASentence()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    QCOMPARE(told(sentence, deposited("{}")), expected);
}

void TestSentenceBook::namesFileAndLine()
{
    SentenceBook book;
    const QStringList problems = book.add(u"bank.txt"_s,
                                          "# my bank\n"
                                          "MoneyDeposited = {data.x:cash}\n"
                                          "no sentence at all\n"
                                          "[german]\n"
                                          "\n"
                                          "MoneyWithdrawn = {actor} took it\n");
    QCOMPARE(problems.join(u'\n'),
             uR"(bank.txt:2: MoneyDeposited: there is no filter "cash" at character 1
bank.txt:3: expected "Type = sentence", not "no sentence at all"
bank.txt:4: expected a language such as [en] or [de], not [german])"_s);
    QCOMPARE(book.add(u"bad.txt"_s, "A = b\nC = \xff\n"),
             QStringList(u"bad.txt:2: this is not UTF-8"_s));
    // The lines that are fine hold.
    QCOMPARE(book.told(ToldEvent(deposited("{}")), english()).text, u"money deposited"_s);
}

void TestSentenceBook::makesASentenceOfTypeAndFields_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *type, const char *data, const char *expected) {
        QTest::addRow("%s %s", type, data)
            << QString::fromUtf8(type) << QByteArray(data) << QString::fromUtf8(expected);
    };
    row("MoneyDeposited", R"({"amountCents":28000,"currency":"EUR"})",
        "money deposited: amountCents 28000, currency EUR");
    row("bank.money_deposited", "{}", "money deposited");
    row("IBANChanged", R"({"iban":null})", "IBAN changed: iban null");
    row("order-placed", R"({"items":[1,2],"to":{"city":"Ulm"}})",
        "order placed: items [2], to {1}");
    row("OrderV2Placed", "[1,2,3]", "order V2 placed: [3]");
    row("Ping", R"("pong")", "ping: pong");
    row("X", R"({"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10})",
        "x: a 1, b 2, c 3, d 4, e 5, f 6, g 7, h 8, 2 more fields");
    row("...", "{}", "...");
}

void TestSentenceBook::makesASentenceOfTypeAndFields()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, data);
    QFETCH(QString, expected);
    Event event = deposited(data);
    event.type = type.toStdString();
    QCOMPARE(plainSentence(ToldEvent(event), english()), expected);
    event.data = {Payload::Kind::Bytes, "\x01\x02"};
    QVERIFY(plainSentence(ToldEvent(event), english()).endsWith(u": 2 bytes"_s));
}

void TestSentenceBook::theLastFileCountsFirst()
{
    SentenceBook book;
    QCOMPARE(book.add(u"a.txt"_s, "Money* = some money\nMoneyDeposited = first\n"), QStringList());
    const Event event = deposited("{}");
    QCOMPARE(book.told(ToldEvent(event), english()).text, u"first"_s);
    QCOMPARE(book.add(u"b.txt"_s, "\xef\xbb\xbfMoneyD* = {actor} did\r\nM* = m\r\n"),
             QStringList());
    QCOMPARE(book.told(ToldEvent(event), english()).text, u"teller.bob did"_s);
    QVERIFY(book.told(ToldEvent(event), english()).namesActor);
    QCOMPARE(book.names(), QStringList({u"a.txt"_s, u"b.txt"_s}));
}

void TestSentenceBook::ownLanguageComesBeforeAnyLanguage()
{
    SentenceBook book;
    QCOMPARE(book.add(u"a.txt"_s, "MoneyDeposited = money came\n[de]\nMoney* = Geld kam\n"),
             QStringList());
    const Event event = deposited("{}");
    QCOMPARE(book.told(ToldEvent(event), english()).text, u"money came"_s);
    const Wording german = wordingOf(TimeFormat(), QLocale(u"de_DE"_s));
    QCOMPARE(book.told(ToldEvent(event), german).text, u"Geld kam"_s);
}

void TestSentenceBook::ourSentencesNeedAllThatTheyName()
{
    const SentenceBook book = SentenceBook::builtIn();
    QCOMPARE(book.told(ToldEvent(deposited(R"({"amount":10000,"balance":10000})")), english()).text,
             u"teller.bob deposited 100.00 into account-3; the balance is 100.00"_s);
    QCOMPARE(book.told(ToldEvent(deposited(R"({"euros":100})")), english()).text,
             u"money deposited: euros 100"_s);
    QCOMPARE(book.names(), QStringList());
}

void TestSentenceBook::readsTheFilesOfAPerson()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(u"own.txt"_s, "MoneyDeposited = own\n"));
    const auto first = [&](const SentenceChoice &choice) {
        const Event event = deposited("{}");
        return choice.book.told(ToldEvent(event), english()).text;
    };
    QCOMPARE(first(readSentences(folder.path(), {}, {})), u"own"_s);
    QVERIFY(write(u"shop.sentences.txt"_s, "MoneyDeposited = of the shop\n{\n"));
    const QString shop = folder.filePath(u"shop.hindcast"_s);
    QCOMPARE(first(readSentences({}, shop, {})), u"of the shop"_s);
    QCOMPARE(readSentences({}, shop, {}).problems,
             QStringList(folder.filePath(u"shop.sentences.txt"_s)
                         + u":2: expected \"Type = sentence\", not \"{\""_s));
    const QString nowhere = folder.filePath(u"nowhere.txt"_s);
    QCOMPARE(readSentences({}, {}, nowhere).problems,
             QStringList(nowhere + u": there is no such file"_s));
}

QTEST_GUILESS_MAIN(TestSentenceBook)
#include "tst_sentence_book.moc"
