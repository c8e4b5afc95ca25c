// SPDX-License-Identifier: MIT
#include "model/compare/field_origin.h"

#include <QTest>

#include <array>

using namespace hindcast;

namespace {

Json json(const char *text)
{
    return Json::parse(text).value();
}

Event eventWith(const char *data, const char *metadata = "{}")
{
    Event event;
    event.data = {Payload::Kind::Json, data};
    event.metadata = {Payload::Kind::Json, metadata};
    return event;
}

FieldVersion change(const char *from, const char *to)
{
    FieldVersion version;
    if (*from != '\0')
        version.from = json(from);
    version.to = json(to);
    return version;
}

/// `+/data/amount <- /data/value`: how, where in the event, and where in the stored one.
QByteArray said(const std::vector<FieldOrigin> &origins)
{
    QByteArrayList lines;
    for (const FieldOrigin &origin : origins) {
        constexpr std::array signs{'=', '+', '-'};
        std::string line = signs.at(static_cast<std::size_t>(origin.how)) + origin.pointer;
        if (origin.stored != origin.pointer)
            line += " <- " + origin.stored;
        lines += QByteArray::fromStdString(line);
    }
    return lines.join(", ");
}

} // namespace

class TestFieldOrigin : public QObject
{
    Q_OBJECT

private slots:
    void aCopiedValueIsFoundWhereverItStands()
    {
        const Event event = eventWith(R"({"shipping":{"city":"Graz"},"note":"fragile"})");
        QCOMPARE(said(fieldOrigins({"address", "town"}, change("", "\"Graz\""), event, {})),
                 QByteArray("=/data/shipping/city"));
    }

    void theSameNameIsLikelierThanAnEarlierPlace()
    {
        const Event event = eventWith(R"({"first":7,"inner":{"count":7}})");
        QCOMPARE(said(fieldOrigins({"count"}, change("3", "7"), event, {})),
                 QByteArray("=/data/inner/count, =/data/first"));
    }

    void aSumAndADifferenceAreRecognisedExactly()
    {
        QCOMPARE(said(fieldOrigins({"balance"}, change("28000", "-12040"),
                                   eventWith(R"({"amountCents":40040})"), {})),
                 QByteArray("-/data/amountCents"));
        QCOMPARE(
            said(fieldOrigins({"total"}, change("0.1", "0.3"), eventWith(R"({"price":0.20})"), {})),
            QByteArray("+/data/price"));
        QCOMPARE(said(fieldOrigins({"sum"}, change("9007199254740993", "9007199254740995"),
                                   eventWith(R"({"by":2,"other":3})"), {})),
                 QByteArray("+/data/by"));
    }

    void aValueThatSaysLittleNeedsTheSameName()
    {
        const Event event = eventWith(R"({"isGift":true,"isOpen":true,"zero":0})");
        QCOMPARE(said(fieldOrigins({"isOpen"}, change("false", "true"), event, {})),
                 QByteArray("=/data/isOpen"));
        QCOMPARE(said(fieldOrigins({"lines"}, change("5", "0"), event, {})), QByteArray());
    }

    void theChainGoesOnThroughAnUpcasterToTheStoredField()
    {
        const Event stored = eventWith(R"({"zip":"08010","town":"Graz"})");
        const std::vector<Event> pieces{eventWith(R"({"city":"Graz","country":"AT"})")};
        QCOMPARE(said(fieldOrigins({"city"}, change("", "\"Graz\""), stored, pieces)),
                 QByteArray("=/data/city <- /data/town"));
        // The upcaster has made this value.
        QCOMPARE(said(fieldOrigins({"country"}, change("", "\"AT\""), stored, pieces)),
                 QByteArray("=/data/country <- "));
    }

    void ofEventsThatOneWasSplitIntoEachIsSearched()
    {
        const std::vector<Event> pieces{eventWith(R"({"items":3})"),
                                        eventWith(R"({"cents":1490})")};
        const auto origins = fieldOrigins({"paid"}, change("0", "1490"),
                                          eventWith(R"({"items":3,"total":14.90})"), pieces);
        QCOMPARE(origins.size(), std::size_t{1});
        QCOMPARE(origins.front().piece, std::size_t{1});
        QCOMPARE(origins.front().how, FieldOrigin::How::Copied);
    }

    void whatTheMetadataSaysComesBehindTheData()
    {
        const Event event = eventWith(R"({"by":"zoe"})", R"({"actor":"zoe"})");
        QCOMPARE(said(fieldOrigins({"owner"}, change("\"bob\"", "\"zoe\""), event, {})),
                 QByteArray("=/data/by, =/metadata/actor"));
    }

    void aFieldThatIsGoneCameFromNowhere()
    {
        FieldVersion gone;
        gone.from = json("5");
        QCOMPARE(said(fieldOrigins({"a"}, gone, eventWith(R"({"a":5})"), {})), QByteArray());
    }

    void numbersBeyondAnySizeAreComparedAndNotAdded()
    {
        const std::string wide(400, '9');
        const Event event = eventWith(("{\"n\":" + wide + ",\"m\":1e999999999}").c_str());
        QCOMPARE(said(fieldOrigins({"x"}, change("1", wide.c_str()), event, {})),
                 QByteArray("=/data/n"));
    }
};

QTEST_GUILESS_MAIN(TestFieldOrigin)

#include "tst_field_origin.moc"
