// SPDX-License-Identifier: MIT
#include "model/event/json.h"
#include "model/store/profile_parser.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The JSON Schema of profiles against the profiles that come with the program, and against the
/// parser: both have to know the same keys.
class TestProfileSchema : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void fitsEveryProfile_data();
    void fitsEveryProfile();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void knowsTheKeysOfTheParser_data();
    void knowsTheKeysOfTheParser();
    void isProbedInEveryObject();

private:
    Json m_schema;
};

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As much of JSON Schema 2020-12 as profile.schema.json uses.
class Validator
{
public:
    explicit Validator(const Json &root)
        : m_root(root)
    {
    }

    /// Where \a value does not fit \a schema, and why; empty if it does.
    [[nodiscard]] QStringList check(const Json &schema, const Json &value, const QString &at) const
    {
        QStringList wrong;
        for (const JsonMember &keyword : schema.members())
            wrong += checkKeyword(schema, text(keyword.key), keyword.value, value, at);
        return wrong;
    }

private:
    [[nodiscard]] QStringList checkKeyword(const Json &schema, const QString &keyword,
                                           const Json &rule, const Json &value,
                                           const QString &at) const
    {
        if (keyword == u"$ref"_s)
            return check(*m_root.find("$defs")->find(rule.text().substr(8)), value, at);
        if (keyword == u"type"_s)
            return complain(typeOf(value).contains(text(rule.text())), at, keyword);
        if (keyword == u"const"_s)
            return complain(rule == value, at, keyword);
        if (keyword == u"enum"_s)
            return complain(std::ranges::count(rule.items(), value) > 0, at, keyword);
        if (keyword == u"anyOf"_s) {
            const bool isFine = std::ranges::any_of(
                rule.items(), [&](const Json &one) { return check(one, value, at).isEmpty(); });
            return complain(isFine, at, keyword);
        }
        if (keyword == u"required"_s && value.isObject()) {
            return complain(std::ranges::all_of(rule.items(),
                                                [&value](const Json &key) {
                                                    return value.find(key.text()) != nullptr;
                                                }),
                            at, keyword);
        }
        if (keyword == u"minLength"_s && value.kind() == Json::Kind::String)
            return complain(!value.text().empty(), at, keyword);
        if (keyword == u"pattern"_s && value.kind() == Json::Kind::String) {
            const QRegularExpression pattern(text(rule.text()));
            return complain(pattern.match(text(value.text())).hasMatch(), at, keyword);
        }
        if ((keyword == u"minItems"_s && value.isArray())
            || (keyword == u"minProperties"_s && value.isObject()))
            return complain(value.size() > 0, at, keyword);
        if (keyword == u"maxItems"_s && value.isArray())
            return complain(value.size() <= std::stoul(rule.token()), at, keyword);
        if (keyword == u"items"_s && value.isArray()) {
            QStringList wrong;
            for (const Json &item : value.items())
                wrong += check(rule, item, at + u"/*"_s);
            return wrong;
        }
        if ((keyword == u"properties"_s || keyword == u"additionalProperties"_s)
            && value.isObject())
            return checkMembers(schema, keyword, rule, value, at);
        return {};
    }

    [[nodiscard]] QStringList checkMembers(const Json &schema, const QString &keyword,
                                           const Json &rule, const Json &value,
                                           const QString &at) const
    {
        QStringList wrong;
        const Json *properties = schema.find("properties");
        for (const JsonMember &member : value.members()) {
            const QString place = at + u'/' + text(member.key);
            const Json *known = properties != nullptr ? properties->find(member.key) : nullptr;
            if (keyword == u"properties"_s && known != nullptr)
                wrong += check(*known, member.value, place);
            if (keyword == u"additionalProperties"_s && known == nullptr)
                wrong += rule.kind() == Json::Kind::False ? QStringList{place + u": key"_s}
                                                          : check(rule, member.value, place);
        }
        return wrong;
    }

    static QStringList typeOf(const Json &value)
    {
        switch (value.kind()) {
        case Json::Kind::Null:
            return {u"null"_s};
        case Json::Kind::False:
        case Json::Kind::True:
            return {u"boolean"_s};
        case Json::Kind::Number:
            return {u"number"_s,
                    value.token().find('.') == std::string::npos ? u"integer"_s : u""_s};
        case Json::Kind::String:
            return {u"string"_s};
        case Json::Kind::Array:
            return {u"array"_s};
        case Json::Kind::Object:
            break;
        }
        return {u"object"_s};
    }

    static QStringList complain(bool isFine, const QString &at, const QString &keyword)
    {
        return isFine ? QStringList() : QStringList{at + u": "_s + keyword};
    }

    const Json &m_root;
};

constexpr const char *databaseStart
    = R"({"format":"hindcast-profile/1","name":"x","detect":[{"table":"t","columns":["a"]}])";
constexpr const char *recordsStart
    = R"({"format":"hindcast-profile/1","name":"x","detect":[{"members":["/a"]}],"records":{)";

/// A profile with an object of the schema's definition at the @, and what that has anyway.
struct Probe
{
    const char *definition;
    QByteArray profile;
    const char *members;
};

std::vector<Probe> probes()
{
    const QByteArray start = databaseStart;
    const auto events = [&start](const QByteArray &member) -> QByteArray {
        return start + R"(,"events":{"table":"t","stream":"s","type":"y",)" + member + "}}";
    };
    const QByteArray plain = R"(,"events":{"table":"t","stream":"s","type":"y"})";
    const auto records = [](const QByteArray &member) -> QByteArray {
        return recordsStart + QByteArray(R"("type":"/y",)") + member + "}}";
    };
    return {
        {"database", "@", R"("events":{})"},
        {"file", "@", R"("records":{})"},
        {"sign", R"({"format":"hindcast-profile/1","name":"x","detect":[@],"events":{}})",
         "\"columns\":[\"a\"]"},
        {"mark", R"({"format":"hindcast-profile/1","name":"x","detect":[@],"records":{}})",
         "\"members\":[\"/a\"]"},
        {"events", start + R"(,"events":@})", R"("table":"t")"},
        {"tablesFrom", start + R"(,"events":{"tablesFrom":@}})", R"("table":"t")"},
        {"join", events(R"("joins":[@])"), R"("table":"t")"},
        {"coding", events(R"("columns":{"a":@})"), R"("encoding":"yaml")"},
        {"filter", events(R"("only":@)"), R"("value":"a")"},
        {"expand", events(R"("expand":@)"), R"("column":"a")"},
        {"orderColumn", events(R"("order":[@])"), R"("column":"a")"},
        {"places", events(R"("places":@)"), R"("stream":"a")"},
        {"tags", events(R"("tags":@)"), R"("value":"a")"},
        {"before", events(R"("category":@)"), R"("before":"a")"},
        {"causationLink", events(R"("causationLink":@)"), R"("stream":"a")"},
        {"tombstones", events(R"("tombstones":@)"), R"("types":["a"])"},
        {"snapshot", start + plain + R"(,"snapshots":[@]})", R"("types":["a"])"},
        {"checkpoint", start + plain + R"(,"checkpoints":[@]})", R"("types":["a"])"},
        {"valueOfColumn", events(R"("id":@)"), R"("column":"a")"},
        {"valueOfItem", events(R"("id":@)"), R"("item":["/a"])"},
        {"valueConstant", events(R"("id":@)"), R"("constant":"a")"},
        {"valueJoin", events(R"("id":@)"), R"("join":["a"])"},
        {"valueFirstOf", events(R"("id":@)"), R"("firstOf":["a"])"},
        {"encodedTime", events(R"("time":@)"), R"("value":"a")"},
        {"encodedPayload", events(R"("data":@)"), R"("value":"a")"},
        {"payloadOfColumns", events(R"("data":@)"), R"("columns":"rest")"},
        {"payloadOfValues", events(R"("data":@)"), R"("object":{"a":"b"})"},
        {"records",
         R"({"format":"hindcast-profile/1","name":"x","detect":[{"members":["/a"]}],"records":@})",
         R"("type":"/y")"},
        {"member", records(R"("members":{"/a":@})"), R"("encoding":"pairs")"},
        {"recordFilter", records(R"("only":@)"), R"("value":"/a")"},
        {"recordTags", records(R"("tags":@)"), R"("value":"/a")"},
        {"recordPointers", records(R"("id":@)"), R"("pointers":["/a"])"},
        {"recordKey", records(R"("at":"/a","id":@)"), R"("key":true)"},
        {"recordConstant", records(R"("id":@)"), R"("constant":"a")"},
        {"recordJoin", records(R"("id":@)"), R"("join":["/a"])"},
        {"recordFirstOf", records(R"("id":@)"), R"("firstOf":["/a"])"},
        {"encodedRecordTime", records(R"("time":@)"), R"("value":"/a")"},
        {"encodedRecordPayload", records(R"("data":@)"), R"("value":"/a")"},
        {"gatheredMembers", records(R"("data":@)"), R"("members":"rest")"},
    };
}

/// What the parser says of \a probe with \a key among the object's members.
QString answerTo(const Probe &probe, const QString &key)
{
    QByteArray profile = probe.profile;
    const QByteArray object = '{' + QByteArray(probe.members) + ",\"" + key.toUtf8() + "\":null}";
    profile.replace("@", object);
    const auto parsed = parseProfile(profile.toStdString());
    return parsed ? QString() : parsed.error().message;
}

} // namespace

void TestProfileSchema::initTestCase()
{
    const auto schema = Json::parse(contentOf(u"" SCHEMAS "/profile.schema.json"_s).toStdString());
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    m_schema = schema.value();
}

void TestProfileSchema::fitsEveryProfile_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(u"" PROFILES ""_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestProfileSchema::fitsEveryProfile()
{
    QFETCH(QString, path);
    const auto profile = Json::parse(contentOf(path).toStdString());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    // By its kind, because anyOf does not say why.
    const bool isOfFiles = profile.value().find("records") != nullptr;
    const Json &definition = *m_schema.find("$defs")->find(isOfFiles ? "file" : "database");
    QCOMPARE(Validator(m_schema).check(definition, profile.value(), {}), QStringList());
    QCOMPARE(Validator(m_schema).check(m_schema, profile.value(), {}), QStringList());
}

void TestProfileSchema::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *events, const QString &wrong) {
        QTest::newRow(events) << QByteArray(events) << wrong;
    };
    row(R"({"table":"t","stream":"s"})", u"/events: required"_s);
    row(R"({"table":"t","type":"y","colour":"red"})", u"/events/colour: key"_s);
    row(R"({"table":"t","type":{"columns":"y"}})", u"/events/type: anyOf"_s);
    row(R"({"table":"","type":"y"})", u"/events/table: minLength"_s);
    row(R"({"table":"t","type":"y","firstVersion":"1"})", u"/events/firstVersion: type"_s);
    row(R"({"table":"t","type":"y","joins":[]})", u"/events/joins: minItems"_s);
    row(R"({"table":"t","type":"y","columns":{"a":{"encoding":"xml"}}})",
        u"/events/columns/a/encoding: enum"_s);
}

void TestProfileSchema::refusesWhatIsWrong()
{
    QFETCH(QByteArray, events);
    QFETCH(QString, wrong);
    const QByteArray whole = databaseStart + (",\"events\":" + events) + '}';
    const Json profile = Json::parse(whole.toStdString()).value();
    const Json &definition = *m_schema.find("$defs")->find("database");
    QCOMPARE(Validator(m_schema).check(definition, profile, {}), QStringList{wrong});
}

void TestProfileSchema::knowsTheKeysOfTheParser_data()
{
    QTest::addColumn<int>("number");
    const std::vector<Probe> all = probes();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].definition) << static_cast<int>(i);
}

void TestProfileSchema::knowsTheKeysOfTheParser()
{
    QFETCH(int, number);
    const Probe probe = probes()[static_cast<std::size_t>(number)];
    const Json &definition = *m_schema.find("$defs")->find(probe.definition);
    const QString unknown = u"there is no such key here"_s;
    QStringList keys;
    for (const JsonMember &property : definition.find("properties")->members()) {
        const QString key = text(property.key);
        keys += key;
        QVERIFY2(!answerTo(probe, key).contains(u'/' + key + u": "_s + unknown),
                 qPrintable(u"the parser does not know "_s + key));
    }
    const QString answer = answerTo(probe, u"colour"_s);
    QVERIFY2(answer.contains(u"/colour: "_s + unknown), qPrintable(answer));
    const QString known = answer.mid(answer.indexOf(u"one of "_s) + 7);
    for (const QString &key : known.split(u", "_s))
        QVERIFY2(keys.contains(key), qPrintable(u"the schema does not know "_s + key));
}

void TestProfileSchema::isProbedInEveryObject()
{
    QStringList missing;
    for (const JsonMember &definition : m_schema.find("$defs")->members()) {
        const bool isProbed = std::ranges::any_of(probes(), [&definition](const Probe &probe) {
            return probe.definition == definition.key;
        });
        if (definition.value.find("properties") != nullptr && !isProbed)
            missing += text(definition.key);
    }
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(TestProfileSchema)
#include "tst_profile_schema.moc"
