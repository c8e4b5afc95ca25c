// SPDX-License-Identifier: MIT
#include "model/search/trace_maker.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Causes and effects as a tree: what is linked how, what is missing, and what goes round.
class TestTrace : public QObject
{
    Q_OBJECT
private slots:
    void makesATreeOfCausesAndEffects();
    void tellsTheTimeBetweenCauseAndEffect();
    void isTheSameTreeFromEachOfItsEvents();
    void showsAMissingCauseAsANodeOfItsOwn();
    void keepsRootsInOrderOfPosition();
    void cutsACycleWhereItCloses();
    void showsAnEventThatNamesItselfAsItsCause();
    void tellsDuplicateIds();
    void climbsOutOfItsCorrelation();
    void looksManyIdsUpInOneGo();
    void findsEffectsWithoutCorrelationIds();
    void findsEffectsThatStandBeforeTheirCauses();
    void findsEffectsBehindOneThatStandsBeforeItsCause();
    void followsPositionsAndPlaces();
    void marksTheSameRequestAgain();
    void takesAVeryLongChain();
    void leavesOutWhatThereIsNoRoomFor();
    void stopsWhenItIsAskedTo();
    void refusesABadRecord();
    void findsTheEventThatAPersonNames_data();
    void findsTheEventThatAPersonNames();
};

namespace {

/// A line `id stream cause correlation seconds data` for each event; `-` is nothing. The type is
/// the stream's name without its number, versions count from 1 in each stream.
std::vector<Event> eventsOf(const QByteArray &lines)
{
    std::vector<Event> events;
    std::map<std::string, std::int64_t> versions;
    for (const QByteArray &line : lines.simplified().split(';')) {
        QByteArrayList words = line.trimmed().split(' ');
        if (words.size() < 2)
            continue;
        words.resize(6);
        const auto word = [&words](int at) {
            return words[at] == "-" ? std::string() : words[at].toStdString();
        };
        Event event{.position = {std::int64_t(events.size()) + 1},
                    .stream = word(1),
                    .version = {++versions[word(1)]},
                    .type = words[1].split('-')[0].toStdString(),
                    .id = {word(0)},
                    .correlationId = {word(3)},
                    .causationId = {word(2)}};
        if (!word(4).empty())
            event.time = Timestamp(std::chrono::milliseconds(std::stoll(word(4))));
        if (!word(5).empty())
            event.data = {Payload::Kind::Json, word(5)};
        events.push_back(event);
    }
    return events;
}

/// `order-1@2` indented by its depth, a line each, with what there is to say of it.
QByteArray text(const Trace &trace)
{
    QByteArray text;
    for (const TraceNode &node : trace.nodes) {
        text += QByteArray(2 * node.depth, ' ');
        if (node.isMissing()) {
            text += "missing " + QByteArray::fromStdString(std::string(trace.text(node.id))) + '\n';
            continue;
        }
        const auto name = [&trace](const TraceNode &one) {
            return std::string(trace.index->streams.at(trace.index->streamOf(one.row).value)) + '@'
                + std::to_string(trace.index->versionOf(one.row).value);
        };
        text += QByteArray::fromStdString(name(node));
        if (node.closes >= 0)
            text += " closes "
                + QByteArray::fromStdString(name(trace.nodes[std::size_t(node.closes)]));
        if (node.repeats >= 0)
            text += " repeats "
                + QByteArray::fromStdString(name(trace.nodes[std::size_t(node.repeats)]));
        if (node.isDuplicate)
            text += " duplicate";
        text += '\n';
    }
    return text;
}

Trace traceOf(FakeStore &store, std::int64_t row, std::int64_t most = TraceRequest::usualMost)
{
    const auto reader = store.makeReader();
    auto trace = makeTrace(*reader.value(), {store.indexed(), {row}, most},
                           [](std::int64_t, std::int64_t) {}, {});
    if (!trace)
        QTest::qFail(qPrintable(trace.error().message), __FILE__, __LINE__);
    return trace ? std::move(trace).value() : Trace();
}

QByteArray tree(const QByteArray &lines, std::int64_t row = 0)
{
    FakeStore store(eventsOf(lines));
    return text(traceOf(store, row));
}

const QByteArray shop = "a order-1 - k 1000; b payment-1 a k 1250; x order-2 - j 1300;"
                        "c order-1 b k 4250; d mail-1 a k 900; e parcel-1 c k -";

/// Events, made as they are read: each one the effect of the one before.
class ChainReader : public EventReader
{
public:
    Result<Event> read(const StoreIndex &, Row row) override
    {
        Event event{.id = {std::to_string(row.value)}};
        if (row.value > 0)
            event.causationId = {std::to_string(row.value - 1)};
        return event;
    }
    bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }

    static std::shared_ptr<const StoreIndex> index(int count)
    {
        IndexBuilder builder;
        for (int i = 0; i < count; ++i)
            builder.add({.stream = "s", .version = Version{i}, .type = "T", .correlation = "k"},
                        {});
        return builder.snapshot();
    }
};

} // namespace

void TestTrace::makesATreeOfCausesAndEffects()
{
    QCOMPARE(tree(shop),
             "order-1@1\n"
             "  payment-1@1\n"
             "    order-1@2\n"
             "      parcel-1@1\n"
             "  mail-1@1\n");
}

void TestTrace::tellsTheTimeBetweenCauseAndEffect()
{
    FakeStore store(eventsOf(shop));
    const Trace trace = traceOf(store, 3);
    using std::chrono::milliseconds;
    QVERIFY(!trace.gapToCause(0));
    QVERIFY(trace.gapToFirst(0) == milliseconds(0));
    QVERIFY(trace.gapToCause(2) == milliseconds(3'000)); // order-1@2 after payment-1@1.
    QVERIFY(trace.gapToFirst(2) == milliseconds(3'250));
    QVERIFY(trace.gapToCause(4) == milliseconds(-100)); // The mail's clock is behind.
    QVERIFY(!trace.gapToCause(3)); // The parcel has no time.
    QCOMPARE(trace.nodeOf({3}), 2);
    QCOMPARE(trace.nodeOf({2}), -1);
    QCOMPARE(trace.eventCount(), 5);
}

void TestTrace::isTheSameTreeFromEachOfItsEvents()
{
    const QByteArray whole = tree(shop);
    for (const std::int64_t row : {1, 3, 4, 5})
        QCOMPARE(tree(shop, row), whole);
    QCOMPARE(tree(shop, 2), "order-2@1\n");
}

void TestTrace::showsAMissingCauseAsANodeOfItsOwn()
{
    QCOMPARE(tree("a order-1 gone k; b order-1 a k; c order-2 gone k; d mail-1 lost k"),
             "missing gone\n"
             "  order-1@1\n"
             "    order-1@2\n"
             "  order-2@1\n"
             "missing lost\n"
             "  mail-1@1\n");
}

void TestTrace::keepsRootsInOrderOfPosition()
{
    QCOMPARE(tree("a order-1 - k; b mail-1 - k; c order-1 a k; - note-1 - k", 1),
             "order-1@1\n"
             "  order-1@2\n"
             "mail-1@1\n"
             "note-1@1\n");
}

void TestTrace::cutsACycleWhereItCloses()
{
    QCOMPARE(tree("a order-1 c k; b order-2 a k; c order-3 b k; d mail-1 c k", 2),
             "order-1@1 closes order-3@1\n"
             "  order-2@1\n"
             "    order-3@1\n"
             "      mail-1@1\n");
}

void TestTrace::showsAnEventThatNamesItselfAsItsCause()
{
    QCOMPARE(tree("a order-1 a k; b mail-1 a k"), "order-1@1 closes order-1@1\n  mail-1@1\n");
}

void TestTrace::tellsDuplicateIds()
{
    QCOMPARE(tree("a order-1 - k; a mail-1 - k; b parcel-1 a k"),
             "order-1@1 duplicate\n  parcel-1@1\nmail-1@1 duplicate\n");
}

void TestTrace::climbsOutOfItsCorrelation()
{
    QCOMPARE(
        tree("r request-1 - -; a order-1 r j; other order-2 r j; b mail-1 a k; c mail-1 b k", 4),
        "request-1@1\n  order-1@1\n    mail-1@1\n      mail-1@2\n");
}

void TestTrace::looksManyIdsUpInOneGo()
{
    QByteArray lines = "far-away note-1 - other;";
    for (int i = 0; i < 20; ++i)
        lines += "e" + QByteArray::number(i) + " order-" + QByteArray::number(i) + " gone"
            + QByteArray::number(i) + " k;";
    const QByteArray text = tree(lines + "z mail-1 far-away k", 1);
    QCOMPARE(text.count("missing gone"), 20);
    QVERIFY2(text.startsWith("note-1@1\n  mail-1@1\n"),
             text.constData()); // It stands first in the store.
}

void TestTrace::findsEffectsWithoutCorrelationIds()
{
    QCOMPARE(tree("r request-1 - -; a order-1 r -; n note-1 - -; b payment-1 a -; c parcel-1 b -;"
                  "m note-2 n -",
                  3),
             "request-1@1\n  order-1@1\n    payment-1@1\n      parcel-1@1\n");
}

void TestTrace::findsEffectsThatStandBeforeTheirCauses()
{
    QCOMPARE(tree("c parcel-1 b -; b payment-1 a -; n note-1 - -; a order-1 - -", 3),
             "order-1@1\n  payment-1@1\n    parcel-1@1\n");
}

/// The first look through the store finds c, the second one b, and only a third one d.
void TestTrace::findsEffectsBehindOneThatStandsBeforeItsCause()
{
    QCOMPARE(tree("n note-1 - -; b payment-1 c -; a order-1 - -; c parcel-1 a -; d mail-1 b -", 2),
             "order-1@1\n  parcel-1@1\n    payment-1@1\n      mail-1@1\n");
}

void TestTrace::followsPositionsAndPlaces()
{
    auto events = eventsOf("a order-1 - k; b payment-1 - k; c parcel-1 - k; d mail-1 - k");
    events[1].cause.position = Position{1};
    events[2].cause.place = EventPlace{"payment-1", {1}};
    events[3].cause.place = EventPlace{"payment-1", {7}};
    FakeStore store(events);
    QCOMPARE(text(traceOf(store, 0)),
             "order-1@1\n  payment-1@1\n    parcel-1@1\nmissing payment-1@7\n  mail-1@1\n");
}

void TestTrace::marksTheSameRequestAgain()
{
    QCOMPARE(tree(R"(r request-1 - k - {"n":1}; a account-1 r k - {"cents":5};
                     b account-1 r k - {"cents":6}; c account-2 r k - {"cents":5};
                     d account-1 b k - {"cents":5}; e account-1 d k - {"cents":7};
                     f account-1 e k - {}; g account-1 f k - {})"),
             "request-1@1\n"
             "  account-1@1\n"
             "  account-1@2 repeats account-1@1\n" // By its cause.
             "    account-1@3 repeats account-1@1\n" // By its data.
             "      account-1@4\n"
             "        account-1@5\n"
             "          account-1@6\n" // Both have no data to speak of.
             "  account-2@1\n");
}

void TestTrace::takesAVeryLongChain()
{
    constexpr int count = 200'000;
    ChainReader reader;
    std::int64_t reports = 0;
    const auto made = makeTrace(reader, {ChainReader::index(count), {100'000}},
                                [&reports](std::int64_t, std::int64_t) { ++reports; }, {});
    QVERIFY(made);
    const Trace &trace = made.value();
    QCOMPARE(trace.nodes.size(), std::size_t{count});
    QCOMPARE(trace.nodes.back().depth, count - 1);
    QCOMPARE(trace.nodeOf({100'000}), 100'000);
    QVERIFY(reports > 20);
}

void TestTrace::leavesOutWhatThereIsNoRoomFor()
{
    FakeStore store(eventsOf("a order-1 - k; b order-1 a k; c order-1 b k; d order-1 c k"));
    const Trace trace = traceOf(store, 3, 2); // The event itself is never left out.
    QCOMPARE(text(trace), "order-1@1\n  order-1@2\norder-1@4\n");
    QCOMPARE(trace.leftOut, 1);
    QVERIFY(trace.isCut);
}

void TestTrace::stopsWhenItIsAskedTo()
{
    constexpr int count = 200'000;
    ChainReader reader;
    std::stop_source stop;
    std::int64_t last = 0;
    const auto progress = [&](std::int64_t done, std::int64_t) {
        last = std::max(last, done);
        if (done > 10'000)
            stop.request_stop();
    };
    QVERIFY(makeTrace(reader, {ChainReader::index(count), {0}}, progress, stop.get_token())
                .has_value());
    QVERIFY(last < count / 2);
}

void TestTrace::refusesABadRecord()
{
    FakeStore store({{.defect = "not JSON"}});
    const auto reader = store.makeReader();
    const auto made = makeTrace(*reader.value(), {store.indexed(), {0}}, {}, {});
    QVERIFY(!made);
    QCOMPARE(made.error().message, u"a record that is no event has neither causes nor effects"_s);
}

void TestTrace::findsTheEventThatAPersonNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("row"); // -1: the sentence.
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an id") << QByteArray("c") << 3 << QString();
    QTest::newRow("a stream and a version") << QByteArray("order-1@2") << 3 << QString();
    QTest::newRow("an id with an at") << QByteArray("m@x") << 6 << QString();
    QTest::newRow("no such id") << QByteArray("nobody") << -1
                                << u"no event has the id \"nobody\""_s;
    QTest::newRow("no such version")
        << QByteArray("order-1@9") << -1 << u"the stream order-1 has no version 9"_s;
    QTest::newRow("no version") << QByteArray("order-1@two") << -1
                                << u"\"two\" is no version of the stream order-1"_s;
    QTest::newRow("nothing") << QByteArray() << -1 << u"no event has the id \"\""_s;
}

void TestTrace::findsTheEventThatAPersonNames()
{
    QFETCH(QByteArray, name);
    QFETCH(int, row);
    QFETCH(QString, sentence);
    FakeStore store(eventsOf(shop + "; m@x note-1 - -"));
    const auto reader = store.makeReader();
    const auto found = findNamedEvent(*reader.value(), *store.indexed(), name.toStdString(), {});
    QCOMPARE(found ? QString() : found.error().message, sentence);
    QCOMPARE(found ? found.value().value : -1, std::int64_t{row});
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
