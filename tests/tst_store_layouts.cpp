// SPDX-License-Identifier: MIT
#include "model/event/json.h"
#include "model/session/relations.h"
#include "model/store/store_choice.h"

#include <algorithm>
#include <map>

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Every layout of tests/data/stores against what somebody worked out by hand from the library's
/// own description. What stands in expected.json is told in tests/data/stores/README.md.
class TestStoreLayouts : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsExpected_data();
    void readsWhatIsExpected();
};

namespace {

/// A value as expected.json writes it; nothing if there is none.
using Shown = std::optional<Json>;

/// What there is to compare, with its key. Adding a field is adding a line.
template<typename T>
using Fields = std::vector<std::pair<std::string, std::function<Shown(const T &)>>>;

QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Shown shownText(std::string_view text)
{
    return text.empty() ? Shown() : Json::string(text);
}

Shown shownIdentifier(const Identifier &id)
{
    return id.isNumber ? Json::number(id.text) : shownText(id.text);
}

Shown shownTime(const std::optional<Timestamp> &time)
{
    return time ? Json::string(toIsoTime(*time)) : Shown();
}

Shown shownFlag(bool flag)
{
    return flag ? Json::boolean(true) : Shown();
}

Shown shownPayload(const Payload &payload, Payload::Kind kind)
{
    if (payload.kind != kind)
        return {};
    if (kind == Payload::Kind::Text)
        return Json::string(payload.bytes);
    if (kind == Payload::Kind::Bytes)
        return Json::string(QByteArray::fromStdString(payload.bytes).toHex().toStdString());
    const auto json = Json::parse(payload.bytes);
    return json ? json.value() : Json::string("not JSON: " + payload.bytes);
}

Shown shownPlaces(const std::vector<EventPlace> &places)
{
    std::vector<Json> list;
    for (const EventPlace &place : places) {
        Json item = Json::object();
        item.set("stream", Json::string(place.stream));
        item.set("version", Json::integer(place.version.value));
        list.push_back(std::move(item));
    }
    return list.empty() ? Shown() : Json::array(std::move(list));
}

/// An event with what only the index knows of it.
struct Found
{
    Event event;
    std::optional<Position> cause; ///< Of the event that its causation leads to.
};

const Fields<Found> &eventFields()
{
    using Kind = Payload::Kind;
    static const Fields<Found> fields{
        {"position", [](const Found &f) { return Json::integer(f.event.position.value); }},
        {"stream", [](const Found &f) { return Json::string(f.event.stream); }},
        {"version", [](const Found &f) { return Json::integer(f.event.version.value); }},
        {"type", [](const Found &f) { return shownText(f.event.type); }},
        {"schemaVersion", [](const Found &f) { return shownIdentifier(f.event.schemaVersion); }},
        {"time", [](const Found &f) { return shownTime(f.event.time); }},
        {"validTime", [](const Found &f) { return shownTime(f.event.validTime); }},
        {"id", [](const Found &f) { return shownIdentifier(f.event.id); }},
        {"correlation", [](const Found &f) { return shownIdentifier(f.event.correlationId); }},
        {"causation", [](const Found &f) { return shownIdentifier(f.event.causationId); }},
        {"causedBy",
         [](const Found &f) { return f.cause ? Json::integer(f.cause->value) : Shown(); }},
        {"actor", [](const Found &f) { return shownIdentifier(f.event.actor); }},
        {"archived", [](const Found &f) { return shownFlag(f.event.isArchived); }},
        {"deleted", [](const Found &f) { return shownFlag(f.event.isDeleted); }},
        {"places", [](const Found &f) { return shownPlaces(f.event.places); }},
        {"data", [](const Found &f) { return shownPayload(f.event.data, Kind::Json); }},
        {"dataText", [](const Found &f) { return shownPayload(f.event.data, Kind::Text); }},
        {"dataBytes", [](const Found &f) { return shownPayload(f.event.data, Kind::Bytes); }},
        {"metadata", [](const Found &f) { return shownPayload(f.event.metadata, Kind::Json); }},
        {"metadataText", [](const Found &f) { return shownPayload(f.event.metadata, Kind::Text); }},
        {"metadataBytes",
         [](const Found &f) { return shownPayload(f.event.metadata, Kind::Bytes); }},
        {"problem",
         [](const Found &f) {
             return f.event.problems.empty() ? Shown() : Json::string(f.event.problems.front());
         }},
        {"defect", [](const Found &f) { return shownText(f.event.defect); }},
    };
    return fields;
}

/// A snapshot with its state.
struct FoundSnapshot
{
    Snapshot snapshot;
    Payload state;
};

const Fields<FoundSnapshot> &snapshotFields()
{
    using Kind = Payload::Kind;
    static const Fields<FoundSnapshot> fields{
        {"stream", [](const FoundSnapshot &f) { return Json::string(f.snapshot.stream); }},
        {"version",
         [](const FoundSnapshot &f) {
             return f.snapshot.version ? Json::integer(f.snapshot.version->value) : Shown();
         }},
        {"time", [](const FoundSnapshot &f) { return shownTime(f.snapshot.time); }},
        {"type", [](const FoundSnapshot &f) { return shownText(f.snapshot.type); }},
        {"state", [](const FoundSnapshot &f) { return shownPayload(f.state, Kind::Json); }},
        {"stateText", [](const FoundSnapshot &f) { return shownPayload(f.state, Kind::Text); }},
        {"stateBytes", [](const FoundSnapshot &f) { return shownPayload(f.state, Kind::Bytes); }},
    };
    return fields;
}

const Fields<Checkpoint> &checkpointFields()
{
    static const Fields<Checkpoint> fields{
        {"name", [](const Checkpoint &c) { return Json::string(c.name); }},
        {"position",
         [](const Checkpoint &c) {
             return c.position ? Json::integer(c.position->value) : shownText(c.text);
         }},
        {"time", [](const Checkpoint &c) { return shownTime(c.time); }},
    };
    return fields;
}

const Fields<StreamSummary> &streamFields()
{
    static const Fields<StreamSummary> fields{
        {"name", [](const StreamSummary &s) { return Json::string(s.name); }},
        {"category", [](const StreamSummary &s) { return Json::string(s.category); }},
        {"events", [](const StreamSummary &s) { return Json::integer(s.events); }},
        {"firstVersion",
         [](const StreamSummary &s) { return Json::integer(s.firstVersion.value); }},
        {"lastVersion", [](const StreamSummary &s) { return Json::integer(s.lastVersion.value); }},
    };
    return fields;
}

const std::vector<std::string> &timeKeys()
{
    static const std::vector<std::string> keys{"time", "validTime"};
    return keys;
}

QString shown(const Shown &value)
{
    return value ? qtText(value->toText()) : u"nothing"_s;
}

/// \a value with each string as it reads, however it was written.
Json decoded(const Json &value)
{
    if (value.kind() == Json::Kind::String)
        return Json::string(value.text());
    Json whole = value;
    for (std::size_t i = 0; i < value.items().size(); ++i)
        whole.editItems()[i] = decoded(value.items()[i]);
    for (std::size_t i = 0; i < value.members().size(); ++i)
        whole.editMembers()[i].value = decoded(value.members()[i].value);
    return whole;
}

Shown decoded(const Shown &value)
{
    return value ? Shown(decoded(*value)) : value;
}

/// The value as it is compared: moments are, not their text.
Shown expectedValue(const Json &object, const std::string &key)
{
    const Json *value = object.find(key);
    if (value == nullptr)
        return {};
    if (std::ranges::count(timeKeys(), key) > 0) {
        if (const auto time = parseIsoTime(value->text()))
            return Json::string(toIsoTime(*time));
    }
    return *value;
}

/// What differs between \a expected and \a found, a line for each key.
template<typename T>
QStringList differences(const QString &what, const Json &expected, const T &found,
                        const Fields<T> &fields)
{
    QStringList lines;
    for (const auto &[key, read] : fields) {
        const Shown wanted = expectedValue(expected, key);
        const Shown got = read(found);
        if (decoded(wanted) != decoded(got))
            lines += u"%1, %2: expected %3, found %4"_s.arg(what, qtText(key), shown(wanted),
                                                            shown(got));
    }
    for (const JsonMember &member : expected.members()) {
        const bool isKnown = std::ranges::any_of(
            fields, [&member](const auto &field) { return field.first == member.key; });
        if (!isKnown)
            lines += u"%1: expected.json has an unknown key %2"_s.arg(what, qtText(member.key));
    }
    return lines;
}

Json itemAt(const Json &expected, std::string_view key, std::size_t at)
{
    const Json *list = expected.find(key);
    return list != nullptr && at < list->size() ? list->items()[at] : Json::object();
}

std::size_t sizeOf(const Json &expected, std::string_view key)
{
    const Json *list = expected.find(key);
    return list != nullptr ? list->size() : 0;
}

std::string textOf(const Json &object, std::string_view key)
{
    const Json *text = object.find(key);
    return text != nullptr ? text->text() : std::string();
}

std::optional<Position> causeOf(EventReader &reader, const StoreIndex &index, Row row,
                                const Event &event)
{
    const Row cause = findRelated(reader, index, row, event, {}).cause;
    return cause.isValid() ? std::optional(index.event(cause).position) : std::nullopt;
}

QStringList differencesOfEvents(const Json &expected, const EventStore &store,
                                const StoreIndex &index)
{
    auto reader = store.makeReader();
    if (!reader)
        return {reader.error().message};
    QStringList lines;
    const auto found = static_cast<std::size_t>(index.rowCount());
    for (std::size_t at = 0; at < std::max(found, sizeOf(expected, "events")); ++at) {
        const Json wanted = itemAt(expected, "events", at);
        const QString what = u"event %1 at position %2"_s.arg(at + 1).arg(
            shown(expectedValue(wanted, "position")));
        if (at >= found) {
            lines += what + u": is missing"_s;
            continue;
        }
        const Row row{static_cast<std::int64_t>(at)};
        const auto event = reader.value()->read(index, row);
        if (event)
            lines += differences(
                what, wanted,
                Found{event.value(), causeOf(*reader.value(), index, row, event.value())},
                eventFields());
        else
            lines += what + u": "_s + event.error().message;
    }
    return lines;
}

QStringList differencesOfStreams(const Json &expected, const StoreIndex &index)
{
    std::vector<StreamSummary> streams;
    for (std::uint32_t i = 0; i < index.streamCount(); ++i)
        streams.push_back(index.stream({i}));
    std::ranges::sort(streams, {}, &StreamSummary::name);
    QStringList lines;
    for (std::size_t at = 0; at < std::max(streams.size(), sizeOf(expected, "streams")); ++at) {
        const Json wanted = itemAt(expected, "streams", at);
        if (at < streams.size())
            lines += differences(u"stream %1"_s.arg(at + 1), wanted, streams[at], streamFields());
        else
            lines += u"stream %1 is missing"_s.arg(qtText(textOf(wanted, "name")));
    }
    return lines;
}

QStringList differencesOfProblems(const Json &expected, const StoreIndex &index)
{
    std::vector<Problem> problems;
    std::ranges::copy_if(index.problems(), std::back_inserter(problems),
                         [](const Problem &one) { return one.kind != Problem::Kind::Notice; });
    QStringList lines;
    for (std::size_t at = 0; at < std::max(problems.size(), sizeOf(expected, "problems")); ++at) {
        const Json wanted = itemAt(expected, "problems", at);
        const QString place = qtText(textOf(wanted, "place"));
        const QString says = qtText(textOf(wanted, "says"));
        const QString got = at < problems.size()
            ? problems[at].place + u": "_s + problems[at].message
            : u"none"_s;
        const bool isRight = at < problems.size() && wanted.size() > 0
            && problems[at].place == place && problems[at].message.contains(says);
        if (!isRight)
            lines += u"problem %1: expected %2: …%3…, found %4"_s.arg(QString::number(at + 1),
                                                                      place, says, got);
    }
    return lines;
}

/// The items of \a key in the order in which facts list them.
std::vector<Json> sortedItems(const Json &expected, std::string_view key)
{
    const Json *list = expected.find(key);
    std::vector<Json> items = list != nullptr ? list->items() : std::vector<Json>();
    std::ranges::stable_sort(items, [](const Json &left, const Json &right) {
        const auto rank = [](const Json &item) {
            const Json *version = item.find("version");
            return std::pair(textOf(item, "stream") + textOf(item, "name"),
                             version != nullptr ? -std::stoll(version->token()) : 0);
        };
        return rank(left) < rank(right);
    });
    return items;
}

template<typename T>
QStringList differencesOfItems(const Json &expected, const char *key, const std::vector<T> &found,
                               const Fields<T> &fields)
{
    const std::vector<Json> wanted = sortedItems(expected, key);
    if (wanted.size() != found.size())
        return {
            u"%1: expected %2, found %3"_s.arg(qtText(key)).arg(wanted.size()).arg(found.size())};
    QStringList lines;
    for (std::size_t at = 0; at < wanted.size(); ++at)
        lines
            += differences(u"%1 %2"_s.arg(qtText(key)).arg(at + 1), wanted[at], found[at], fields);
    return lines;
}

QStringList differencesOfFacts(const Json &expected, const EventStore &store)
{
    const auto facts = store.readFacts({});
    if (!facts)
        return {facts.error().message};
    QStringList lines;
    std::vector<FoundSnapshot> snapshots;
    for (const Snapshot &snapshot : facts.value().snapshots) {
        const auto state = store.readState(snapshot);
        if (state)
            snapshots.push_back({snapshot, state.value()});
        else
            lines += state.error().message;
    }
    for (const QString &problem : facts.value().problems)
        lines += problem;
    return lines + differencesOfItems(expected, "snapshots", snapshots, snapshotFields())
        + differencesOfItems(expected, "checkpoints", facts.value().checkpoints,
                             checkpointFields());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path of the layout's store: the file as it is, or a database made of its SQL in \a folder.
Result<QString> storeOf(const QDir &layout, const QString &folder)
{
    const QStringList names = layout.entryList({u"store.*"_s}, QDir::Files);
    if (names.size() != 1)
        return Error{u"expected one file store.*, found %1"_s.arg(names.size())};
    const QString path = layout.filePath(names.first());
    if (!path.endsWith(u".sql"_s))
        return path;
    const QString database = folder + u"/store.db"_s;
    const QString wrong = runSql(database, contentOf(path));
    return wrong.isEmpty() ? Result<QString>(database) : Result<QString>(Error{wrong});
}

} // namespace

void TestStoreLayouts::readsWhatIsExpected_data()
{
    QTest::addColumn<QString>("folder");
    const QDir stores(QStringLiteral(TEST_DATA "/stores"));
    for (const QString &name : stores.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(name)) << stores.filePath(name);
}

void TestStoreLayouts::readsWhatIsExpected()
{
    QFETCH(QString, folder);
    const auto expected = Json::parse(contentOf(folder + u"/expected.json"_s).toStdString());
    QVERIFY2(expected, expected ? "" : qPrintable(expected.error().message));

    const QTemporaryDir temporary;
    const auto path = storeOf(QDir(folder), temporary.path());
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    const auto store
        = openStore(path.value(), {.table = qtText(textOf(expected.value(), "table"))});
    if (textOf(expected.value(), "profile").empty()) {
        QVERIFY2(!store, "no profile may take it");
        return;
    }
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    QCOMPARE(store.value()->description().profile, qtText(textOf(expected.value(), "profile")));

    IndexBuilder builder(store.value()->rules());
    const auto done = store.value()->index(builder, {}, {});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const auto index = builder.snapshot();
    const QStringList wrong = differencesOfEvents(expected.value(), *store.value(), *index)
        + differencesOfStreams(expected.value(), *index)
        + differencesOfProblems(expected.value(), *index)
        + differencesOfFacts(expected.value(), *store.value());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestStoreLayouts)
#include "tst_store_layouts.moc"
