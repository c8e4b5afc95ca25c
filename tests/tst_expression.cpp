// SPDX-License-Identifier: MIT
#include "model/compare/exact_equality.h"
#include "model/search/condition.h"

#include <QTest>

#include <random>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Expressions of people over a state, the state before it and an event.
class TestExpression : public QObject
{
    Q_OBJECT
private slots:
    void givesValues_data();
    void givesValues();
    void seesTheStateBeforeAndTheEvent();
    void tellsWhereItIsWrong_data();
    void tellsWhereItIsWrong();
    void tellsWhereItThrew_data();
    void tellsWhereItThrew();
    void cannotChangeWhatItSees_data();
    void cannotChangeWhatItSees();
    void keepsNothingFromOneTimeToTheNext_data();
    void keepsNothingFromOneTimeToTheNext();
    void aLoopRunsIntoTheLimitAndTheNextCallWorks();
    void aGreedyExpressionRunsIntoTheLimit();
    void manyShareOneState();
    void whatIsNoJavaScriptIsInNobodysWay_data();
    void whatIsNoJavaScriptIsInNobodysWay();
    void blanksOfAnyKindAreBlanks_data();
    void blanksOfAnyKindAreBlanks();
    void givesTheSameWithAndWithoutTheEngine();
    void knowsWhatNeedsNoEngine_data();
    void knowsWhatNeedsNoEngine();
};

namespace {

constexpr auto account = R"({
    "balance": -1, "price": 149.00, "id": 9007199254740993, "other": 9007199254740992,
    "big": -123456789012345678901234567890, "power": 1e20, "name": "Ada \"x\"", "no": null,
    "yes": true, "items": [{"sku": "A", "n": 2}, {"sku": "B", "n": 10}], "a-b": {"0": "zero"},
    "__proto__": {"x": 1}
})";

ExpressionState state(const char *json = account)
{
    return {std::string(json)};
}

/// What \a text gives over \a of, or why it gives nothing.
QString valueOf(const QString &text, const ExpressionState &of = state(),
                const ExpressionState &before = {}, const Event *event = nullptr)
{
    const auto expression = Expression::compile(text);
    if (!expression)
        return u"! "_s + expression.error().message;
    const auto value = expression.value()->value(of, before, event);
    return value ? QString::fromStdString(value.value()) : u"! "_s + value.error().message;
}

/// The same from the engine, also where it is not needed.
QString inEngine(const QString &text)
{
    return u"(0, (%1))"_s.arg(text);
}

} // namespace

void TestExpression::givesValues_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *text, const QString &expected) { QTest::newRow(text) << expected; };
    row("s.balance < 0", u"true"_s);
    row("s.balance > -1", u"false"_s);
    row("state.balance === s.balance", u"true"_s);
    // 64-bit integers, and longer ones, are exact.
    row("s.id === 9007199254740993", u"true"_s);
    row("s.id === 9007199254740992", u"false"_s);
    row("s.id > s.other", u"true"_s);
    row("s.id - s.other",
        u"! TypeError: can't convert BigInt to number — integers beyond 2^53 are "
        "kept exact as BigInts; write Number(…) or BigInt(…) around one side"_s);
    row("s.id - BigInt(s.other)", u"1"_s);
    row("s.id + 9007199254740993", u"18014398509481986"_s);
    row("s.id", u"9007199254740993"_s);
    row("[s.id, {x: s.big}]", u"[9007199254740993,{\"x\":-123456789012345678901234567890}]"_s);
    row("s.big < -9007199254740993", u"true"_s);
    row("s.power === 100000000000000000000", u"true"_s);
    row("s.power === 1e20", u"true"_s);
    row("s.id === 0x20000000000001", u"true"_s);
    row("s.price === 149", u"true"_s);
    row("s.price === 149.00000000000000000001", u"false"_s);
    row("s.price", u"149.00"_s);
    row("s.price / 2", u"74.5"_s);
    // All else is JavaScript.
    row("s.no == undefined && s.gone == null", u"true"_s);
    row("s.no === undefined", u"false"_s);
    row("s.gone", QString());
    row("s.gone === undefined", u"true"_s);
    row("s.gone?.deeper", QString());
    row("s.gone?.deeper.down", QString());
    row("!s.gone", u"true"_s);
    row("s.no || s.name", u"\"Ada \\\"x\\\"\""_s);
    row("s.yes && s.balance", u"-1"_s);
    row("s.name < \"B\"", u"true"_s);
    row("s.items[1].sku", u"\"B\""_s);
    row("s.items.length", u"2"_s);
    row("s['a-b'][0]", u"\"zero\""_s);
    row("s.items.map(i => i.n).reduce((a, b) => a + b, 0)", u"12"_s);
    row("[...s.items].sort((a, b) => b.n - a.n)[0].sku", u"\"B\""_s);
    row("s.items.filter(i => i.n > 5)", u"[{\"sku\":\"B\",\"n\":10}]"_s);
    row("`${s.items[0].sku}/${s.items.length}`", u"\"A/2\""_s);
    row("/^ada/i.test(s.name)", u"true"_s);
    row("s.price / s.balance / 1", u"-149"_s);
    row("typeof s.id", u"\"bigint\""_s);
    row("{ total: s.price * 2 }", u"{\"total\":298}"_s);
    row("s.__proto__.x", u"1"_s);
    row("s.balance // it is below", u"-1"_s);
    row("[undefined, NaN, () => 1]", u"[null,null,null]"_s);
    row("(() => { let n = 0; for (const i of s.items) n += i.n; return n; })()", u"12"_s);
    row("s.constructor === Object", u"true"_s);
}

void TestExpression::givesValues()
{
    QFETCH(QString, expected);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(valueOf(text), expected);
}

void TestExpression::seesTheStateBeforeAndTheEvent()
{
    Event event;
    event.stream = "account-3";
    event.type = "MoneyWithdrawn";
    event.version = {63};
    event.data = {Payload::Kind::Json, R"({"cents": 9007199254740993})"};
    event.time = parseIsoTime("2026-03-03T10:05:12Z");
    const ExpressionState before(std::string(R"({"balance": 28000})"));
    const auto ask = [&](const QString &text) { return valueOf(text, state(), before, &event); };
    QCOMPARE(ask(u"before.balance - s.balance"_s), u"28001"_s);
    QCOMPARE(ask(u"event.eventType + ' of ' + event.streamId"_s),
             u"\"MoneyWithdrawn of account-3\""_s);
    QCOMPARE(ask(u"event.data.cents === s.id"_s), u"true"_s);
    QCOMPARE(ask(u"event.sequenceNumber === 63 && event.category === 'account'"_s), u"true"_s);
    QCOMPARE(ask(u"Object.keys(event).length"_s), u"12"_s);
    QCOMPARE(ask(u"event.data.cents = 1, 2"_s),
             u"! an expression cannot assign; to compare, write ==="_s);
    QCOMPARE(valueOf(u"event"_s), QString());
    QCOMPARE(valueOf(u"before === undefined"_s), u"true"_s);
}

void TestExpression::tellsWhereItIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << u"  "_s << 1 << 1 << u"there is no expression"_s;
    QTest::newRow("no second operand") << u"s.a <"_s << 1 << 6 << u"is not complete"_s;
    QTest::newRow("two operands") << u"s.a s.b"_s << 1 << 5 << u"go on with an operator"_s;
    QTest::newRow("behind a big number")
        << u"s.a < 9007199254740993 s.b"_s << 1 << 24 << u"go on with an operator"_s;
    QTest::newRow("behind letters beyond ASCII")
        << u"'ä𝄞' s.b"_s << 1 << 7 << u"go on with an operator"_s;
    QTest::newRow("a statement") << u"if (s.a) true"_s << 1 << 1 << u"SyntaxError"_s;
    QTest::newRow("two statements") << u"s.a; s.b"_s << 1 << 4 << u"go on with an operator"_s;
    QTest::newRow("an assignment")
        << u"s.a = 0"_s << 1 << 5 << u"cannot assign; to compare, write ==="_s;
    QTest::newRow("counting up") << u"s.a++"_s << 1 << 4 << u"cannot change anything"_s;
    QTest::newRow("breaks out") << u"1)); globalThis.x = ((2"_s << 1 << 2 << u"nothing is open"_s;
    QTest::newRow("breaks out behind a function")
        << u"(() => 1)()); log((2"_s << 1 << 12 << u"nothing is open"_s;
    QTest::newRow("wrong bracket") << u"[s.a)"_s << 1 << 5 << u"nothing is open"_s;
    QTest::newRow("open bracket") << u"(s.a + (s.b)"_s << 1 << 1 << u"never closed"_s;
    QTest::newRow("open template") << u"`a${s.b`"_s << 1 << 8 << u"no end"_s;
    QTest::newRow("open string") << u"s.a === 'x"_s << 1 << 9 << u"no end"_s;
    QTest::newRow("eval") << u"s.a && eval('1')"_s << 1 << 8 << u"eval cannot be used"_s;
    QTest::newRow("Function") << u"new Function('return 1')()"_s << 1 << 5
                              << u"Function cannot be used"_s;
    QTest::newRow("import") << u"import('x')"_s << 1 << 1 << u"import cannot be used"_s;
    QTest::newRow("second line") << u"s.a &&\n  s.b s.c"_s << 2 << 7 << u"go on with an operator"_s;
}

void TestExpression::tellsWhereItIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto expression = Expression::compile(text);
    QVERIFY(!expression);
    const ScriptError &error = expression.error();
    QVERIFY2(error.message.contains(message), qPrintable(error.message));
    QCOMPARE(error.line, line);
    QCOMPARE(error.column, column);
    QCOMPARE(error.kind, ScriptError::Kind::Syntax);
    QCOMPARE(error.file, QString());
}

void TestExpression::tellsWhereItThrew_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("member of nothing") << u"1 + s.gone.deeper"_s << 5 << u"s.gone is undefined"_s;
    QTest::newRow("native as well") << u"s.gone.deeper < 0"_s << 1 << u"s.gone is undefined"_s;
    QTest::newRow("behind a big number")
        << u"s.id > 9007199254740992000 || s.no.x"_s << 31 << u"s.no is null"_s;
    QTest::newRow("no such name") << u"s.balance < limit"_s << 13 << u"limit is not defined"_s;
    QTest::newRow("code out of text")
        << u"[].constructor.constructor('return 1')()"_s << 16 << u""_s;
    QTest::newRow("code out of the event's text")
        << u"event.constructor.constructor('return 1')()"_s << 19 << u""_s;
}

void TestExpression::tellsWhereItThrew()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, message);
    const Event event;
    const auto expression = Expression::compile(text);
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().message));
    const auto value = expression.value()->holds(state(), {}, &event);
    QVERIFY(!value);
    QVERIFY2(value.error().message.contains(message), qPrintable(value.error().message));
    QCOMPARE(value.error().line, 1);
    QCOMPARE(value.error().column, column);
    QCOMPARE(value.error().kind, ScriptError::Kind::Thrown);
}

void TestExpression::cannotChangeWhatItSees_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a member") << u"(() => { s.balance = 5; return 1; })()"_s;
    QTest::newRow("a new member") << u"(() => { s.fresh = 5; return 1; })()"_s;
    QTest::newRow("deep") << u"(() => { s.items[0].n = 5; return 1; })()"_s;
    QTest::newRow("sorting") << u"s.items.sort((a, b) => b.n - a.n)"_s;
    QTest::newRow("taking away") << u"(() => delete s.items)()"_s;
    QTest::newRow("deleting") << u"delete s.items"_s;
    QTest::newRow("the event") << u"(() => { event.eventType = 'x'; })()"_s;
    QTest::newRow("what the event carries") << u"(() => { event.data.n = 2; })()"_s;
}

void TestExpression::cannotChangeWhatItSees()
{
    QFETCH(QString, text);
    Event event;
    event.type = "Placed";
    event.data = {Payload::Kind::Json, R"({"n":1})"};
    ExpressionSet set;
    QVERIFY(set.add(text));
    QVERIFY(set.add(u"[s, event.eventType, event.data]"_s));
    const ExpressionState seen = state(R"({"balance":-1,"items":[{"n":1},{"n":2}]})");
    const auto changed = set.value(0, {seen, seen, &event});
    QVERIFY(!changed);
    QVERIFY2(
        changed.error().message.contains(u"an expression sees the state and cannot change it"_s)
            || changed.error().message.contains(u"setting getter-only property"_s),
        qPrintable(changed.error().message));
    const auto after = set.value(1, {seen, seen, &event});
    QVERIFY(after);
    QCOMPARE(after.value(), R"([{"balance":-1,"items":[{"n":1},{"n":2}]},"Placed",{"n":1}])");
}

void TestExpression::keepsNothingFromOneTimeToTheNext_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a global") << u"(() => { globalThis.n = (globalThis.n ?? 0) + 1; })()"_s;
    QTest::newRow("an undeclared one") << u"(() => { counter = 1; })()"_s;
    QTest::newRow("a prototype") << u"(() => { Object.prototype.n = 1; })()"_s;
    QTest::newRow("an array's prototype") << u"(() => { s.items.__proto__.n = 1; })()"_s;
    QTest::newRow("a function") << u"(() => { Math.max = () => 7; })()"_s;
    QTest::newRow("ours") << u"(() => { event.constructor.n = 7; })()"_s;
    QTest::newRow("our door") << u"$expression(() => 1)"_s;
    QTest::newRow("a getter's realm")
        << u"(() => { Object.getOwnPropertyDescriptor(event, 'data').get.__proto__.n = 1; })()"_s;
}

void TestExpression::keepsNothingFromOneTimeToTheNext()
{
    QFETCH(QString, text);
    const Event event;
    const auto expression = Expression::compile(text);
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().message));
    for (int i = 0; i < 2; ++i) {
        const auto value = expression.value()->value(state(), {}, &event);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ScriptError::Kind::Thrown);
    }
}

void TestExpression::aLoopRunsIntoTheLimitAndTheNextCallWorks()
{
    const auto expression = Expression::compile(u"(() => { while (s.loops); return s.n; })()"_s,
                                                {.callTime = std::chrono::milliseconds(30)});
    QVERIFY(expression);
    const auto looped = expression.value()->value(state(R"({"loops":true})"), {}, nullptr);
    QVERIFY(!looped);
    QCOMPARE(looped.error().kind, ScriptError::Kind::TimeLimit);
    QCOMPARE(looped.error().message, u"it took longer than 30 ms"_s);
    const auto value = expression.value()->value(state(R"({"n":7})"), {}, nullptr);
    QVERIFY2(value, qPrintable(value ? QString() : value.error().message));
    QCOMPARE(value.value(), "7");
}

void TestExpression::aGreedyExpressionRunsIntoTheLimit()
{
    const auto expression = Expression::compile(
        u"(() => { const a = []; for (let i = 0; s.greedy; ++i) a.push({ i }); return 1; })()"_s,
        {.callTime = std::chrono::milliseconds(60'000), .heapBytes = std::size_t{12} << 20});
    QVERIFY(expression);
    const auto greedy = expression.value()->value(state(R"({"greedy":true})"), {}, nullptr);
    QVERIFY(!greedy);
    QCOMPARE(greedy.error().kind, ScriptError::Kind::MemoryLimit);
    QVERIFY(expression.value()->value(state(), {}, nullptr));
}

void TestExpression::manyShareOneState()
{
    ExpressionSet set;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(set.add(u"s.n * %1 + before.n"_s.arg(i)).value(), static_cast<std::size_t>(i));
    QVERIFY(!set.add(u"s.n +"_s)); // It gets no number, and is in nobody's way.
    QCOMPARE(set.add(u"s === before"_s).value(), std::size_t{20});
    ExpressionState before(std::string(R"({"n":0})"));
    for (int n = 1; n < 5; ++n) {
        const ExpressionState now(Json::parse("{\"n\":" + std::to_string(n) + "}").value());
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(
                set.value(i, {now, before}).value(),
                std::to_string(static_cast<std::size_t>(n) * i + static_cast<std::size_t>(n) - 1));
        QCOMPARE(set.value(20, {now, before}).value(), "false");
        QCOMPARE(set.value(20, {now, now}).value(), "true"); // It is parsed once.
        before = now;
    }
}

void TestExpression::whatIsNoJavaScriptIsInNobodysWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a sign in a name") << u"s.balance€ < 0"_s;
    QTest::newRow("a line break in a text") << u"s.name === 'A\rd'"_s;
}

void TestExpression::whatIsNoJavaScriptIsInNobodysWay()
{
    QFETCH(QString, text);
    ExpressionSet set;
    QVERIFY(!set.add(text));
    QCOMPARE(set.add(u"s.balance + 1"_s).value(), std::size_t{0}); // For the engine.
    const ExpressionState now = state();
    QCOMPARE(set.value(0, {now, now}).value(), "0");
}

void TestExpression::blanksOfAnyKindAreBlanks_data()
{
    QTest::addColumn<int>("blank");
    for (const int blank : {0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2005,
                            0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff})
        QTest::addRow("U+%04X", static_cast<unsigned>(blank)) << blank;
}

void TestExpression::blanksOfAnyKindAreBlanks()
{
    QFETCH(int, blank);
    QString text = u"_s.balance_<_0_||_s.größe_>_1_"_s;
    text.replace(u'_', QChar(blank));
    QCOMPARE(valueOf(text), u"true"_s);
    QCOMPARE(valueOf(text.section(u'|', 0, 0)), u"true"_s); // Without the engine.
    QCOMPARE(valueOf(inEngine(text)), u"true"_s);
    QCOMPARE(valueOf(u"s.größe"_s + QChar(blank) + u"> 1"_s, state(R"({"größe":2})")), u"true"_s);
    const bool endsLine = blank == 0x0a || blank == 0x0d || blank == 0x2028 || blank == 0x2029;
    QCOMPARE(valueOf(u"s.balance // <"_s + QChar(blank) + u"< 0"_s),
             endsLine ? u"true"_s : u"-1"_s);
}

namespace {

/// Makes states and simple expressions over them, the same ones for one seed.
class Generator
{
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {
    }

    std::string value(int depth)
    {
        static const std::vector<std::string> plain{"0",
                                                    "1",
                                                    "-1",
                                                    "2.50",
                                                    "2.5",
                                                    "1e2",
                                                    "100",
                                                    "9007199254740991",
                                                    "9007199254740992",
                                                    "9007199254740993",
                                                    "-9007199254740993",
                                                    "9223372036854775807",
                                                    "1e20",
                                                    "100000000000000000000",
                                                    "123456789012345678901234567890",
                                                    "0.1",
                                                    "-0.5",
                                                    "true",
                                                    "false",
                                                    "null",
                                                    "\"\"",
                                                    "\"a\"",
                                                    "\"b\"",
                                                    "\"10\"",
                                                    "\"\\u0061\"",
                                                    "\"\\u0000n5\"",
                                                    "\"\xc3\xa4\"",
                                                    "\"9007199254740993\""};
        const std::size_t kind = below(depth > 0 ? 10 : 8);
        if (kind < 8)
            return plain[below(plain.size())];
        std::string text;
        for (std::size_t i = below(3); i > 0; --i) {
            text += text.empty() ? "" : ",";
            text += (kind == 8 ? "" : '"' + name() + "\":") + value(depth - 1);
        }
        return kind == 8 ? '[' + text + ']' : '{' + text + '}';
    }

    std::string state()
    {
        return "{\"a\":" + value(3) + ",\"b\":" + value(2) + ",\"c\":" + value(0) + '}';
    }

    QString expression(int depth)
    {
        switch (below(depth > 0 ? 9 : 3)) {
        case 0:
        case 1:
            return path();
        case 2:
            return literal();
        case 3:
            return u"!"_s + expression(0);
        case 4:
            return u"(%1)"_s.arg(expression(depth - 1));
        case 5:
            return u"%1 %2 %3"_s.arg(expression(depth - 1), pick({u"&&"_s, u"||"_s}),
                                     expression(depth - 1));
        default:
            return u"%1 %2 %3"_s.arg(
                expression(0),
                pick({u"==="_s, u"!=="_s, u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s}),
                expression(0));
        }
    }

private:
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }
    QString pick(const QStringList &texts)
    {
        return texts[static_cast<qsizetype>(below(static_cast<std::size_t>(texts.size())))];
    }
    std::string name() { return std::string(1, "abcd"[below(4)]); }
    QString path()
    {
        QString text = pick({u"s"_s, u"state"_s, u"before"_s, u"s"_s});
        for (std::size_t steps = 1 + below(3); steps > 0; --steps) {
            const QString key = QString::fromStdString(name());
            text += pick({u"."_s + key, u"."_s + key, u"?."_s + key, u"[\"%1\"]"_s.arg(key),
                          u"[0]"_s, u"[1]"_s, u".length"_s, u"?.[0]"_s, u".toString"_s});
        }
        return text;
    }
    QString literal()
    {
        return pick({u"0"_s, u"1"_s, u"-1"_s, u"2.5"_s, u"100"_s, u"9007199254740992"_s,
                     u"9007199254740993"_s, u"-9007199254740993"_s, u"1e20"_s, u"\"a\""_s, u"'b'"_s,
                     u"''"_s, u"'10'"_s, u"'ä'"_s, u"true"_s, u"false"_s, u"null"_s,
                     u"undefined"_s});
    }

    std::mt19937 m_random;
};

/// What \a set says of its expression \a number: a value, or that it throws.
std::optional<Json> answerOf(ExpressionSet &set, std::size_t number, const ExpressionInput &input)
{
    const auto value = set.value(number, input);
    if (!value)
        return {};
    return value.value().empty() ? Json::string("undefined") : Json::parse(value.value()).value();
}

} // namespace

void TestExpression::givesTheSameWithAndWithoutTheEngine()
{
    constexpr int rounds = 100;
    constexpr int expressionsEach = 80;
    int native = 0;
    int throwing = 0;
    Generator generator(20'261'121);
    for (int round = 0; round < rounds; ++round) {
        ExpressionSet set;
        QStringList texts;
        while (texts.size() < expressionsEach) {
            const QString text = generator.expression(3);
            const auto added = set.add(text);
            QVERIFY2(added,
                     qPrintable(text + u": "_s + (added ? QString() : added.error().message)));
            QVERIFY(set.add(inEngine(text)));
            native += set.isNative(added.value()) ? 1 : 0;
            texts += text;
        }
        const ExpressionState now(generator.state());
        const ExpressionState before(generator.state());
        for (std::size_t i = 0; i < expressionsEach; ++i) {
            const Verdict one = set.judge(2 * i, {now, before});
            const Verdict other = set.judge(2 * i + 1, {now, before});
            const auto value = answerOf(set, 2 * i, {now, before});
            const auto engineValue = answerOf(set, 2 * i + 1, {now, before});
            const bool isSame = one.holds == other.holds && one.throws == other.throws
                && value.has_value() == engineValue.has_value()
                && (!value || isExactlyEqual(*value, *engineValue));
            QVERIFY2(isSame,
                     qPrintable(u"%1 over %2 and before %3"_s.arg(
                         texts[static_cast<qsizetype>(i)], QString::fromStdString(now.text()),
                         QString::fromStdString(before.text()))));
            throwing += one.throws ? 1 : 0;
        }
    }
    QCOMPARE(native, rounds * expressionsEach);
    QVERIFY2(throwing > 500 && throwing < 6'000, qPrintable(QString::number(throwing)));
}

void TestExpression::knowsWhatNeedsNoEngine_data()
{
    QTest::addColumn<bool>("isNative");
    const auto row = [](const char *text, bool isNative) { QTest::newRow(text) << isNative; };
    row("s.balanceCents < 0", true);
    row("!(s.a.b[3]['c d'] >= -2.5e3) || before?.x === null", true);
    row("s.a < 0 ? 1 : 2", false);
    row("s.a + 1 < 2", false);
    row("s.a ?? 1", false);
    row("s.größe < 0", false);
    row("s['größe'] < 0", true);
    row("event.eventType === 'Paid'", false);
    row("s.items.some(i => i.n)", false);
    row("'\\x41' === s.a", false);
    row("s.a === 5n", false);
    row("s.a === .5", false);
    row("s.a, s.b", false);
    row("s.", false);
}

void TestExpression::knowsWhatNeedsNoEngine()
{
    QFETCH(bool, isNative);
    ExpressionSet set;
    const auto added = set.add(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(added && set.isNative(added.value()), isNative);
}

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
