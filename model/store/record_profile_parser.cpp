// SPDX-License-Identifier: MIT
#include "model/store/record_profile_parser.h"

#include "model/store/profile_json_lookup.h"
#include "model/store/profile_roles.h"
#include "model/store/profile_value_parser.h"
#include "model/store/record_value_parser.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

RecordMark readMark(const ProfileNode &node)
{
    node.expectObject({"members", "form"});
    RecordMark mark;
    for (const ProfileNode &pointer : node.required("members").items())
        mark.members.push_back(RecordValueParser::readPointer(pointer));
    if (mark.members.size() > ProfileJsonLookup::most)
        node.required("members").fail(Words::tr("expected at most %1 pointers in all, found %2")
                                          .arg(ProfileJsonLookup::most)
                                          .arg(mark.members.size()));
    const auto addForm = [&mark](const ProfileNode &form) {
        mark.forms.push_back(
            static_cast<FileForm::Kind>(form.oneOf({"lines", "array", "objects"})));
    };
    const auto form = node.member("form");
    if (form && form->value().isArray())
        std::ranges::for_each(form->items(), addForm);
    else if (form)
        addForm(*form);
    return mark;
}

std::vector<EncodedMember> readMembers(const ProfileNode &records)
{
    std::vector<EncodedMember> members;
    const auto node = records.member("members");
    if (!node)
        return members;
    if (!node->value().isObject())
        node->failExpecting(Words::tr("an object: JSON pointers and how each is encoded"));
    for (const JsonMember &member : node->value().members()) {
        const ProfileNode rule = node->required(member.key.c_str());
        rule.expectObject({"encoding"});
        EncodedMember made;
        made.pointer = RecordValueParser::readPointer(*node, member.key);
        made.encoding = static_cast<EncodedMember::Encoding>(
            rule.required("encoding").oneOf({"json-in-string", "pairs", "named"}));
        members.push_back(std::move(made));
    }
    return members;
}

/// Reads the roles of records. What it has to say of them is kept by the nodes.
class RoleReader
{
public:
    RoleReader(const ProfileNode &records, Profile &profile)
        : m_records(records)
        , m_profile(profile)
        , m_shape(*profile.records)
        , m_values(profile.records->members)
    {
    }

    void read()
    {
        readOrder();
        if (const auto only = m_records.member("only")) {
            only->expectObject({"value", "in"});
            m_profile.only
                = RowFilter{m_values.read(only->required("value")), only->required("in").texts()};
        }
        readNames();
        readStreams();
        readNumbers();
        m_profile.time = readOptionalTime(m_records, "time", m_values.reader());
        m_profile.validTime = readOptionalTime(m_records, "validTime", m_values.reader());
        readPayload("data", m_profile.data, m_shape.data);
        readPayload("metadata", m_profile.metadata, m_shape.metadata);
    }

private:
    void readOrder()
    {
        const auto order = m_records.member("order");
        if (!order)
            return;
        if (order->value().kind() == Json::Kind::String) {
            m_shape.order = order->oneOf({"newest-first", "by-time"}) == 0
                ? RecordShape::Order::NewestFirst
                : RecordShape::Order::ByTime;
            return;
        }
        m_shape.order = RecordShape::Order::ByValues;
        for (const ProfileNode &value : order->items())
            m_shape.orderBy.push_back(m_values.read(value));
    }

    void readNames()
    {
        if (m_records.member("stream"))
            m_profile.stream = m_values.read(m_records.required("stream"));
        const auto category = m_records.member("category");
        if (category && category->member("before")) {
            category->expectObject({"before"});
            m_profile.categoryEnd = category->required("before").anyText();
        } else if (category) {
            m_profile.category = m_values.read(*category);
        }
        m_profile.type = m_values.read(m_records.required("type"));
        m_profile.schemaVersion = m_values.readOptional(m_records, "schemaVersion");
        m_profile.id = m_values.readOptional(m_records, "id");
        m_profile.correlation = m_values.readOptional(m_records, "correlation");
        m_profile.causation = m_values.readOptional(m_records, "causation");
        m_profile.actor = m_values.readOptional(m_records, "actor");
    }

    void readStreams()
    {
        if (const auto tags = m_records.member("tags")) {
            const bool isPlain = !tags->member("value");
            if (!isPlain)
                tags->expectObject({"value", "item"});
            m_shape.tags = m_values.read(isPlain ? *tags : tags->required("value"));
            if (const auto item = isPlain ? std::nullopt : tags->member("item"))
                m_shape.tagInItem = RecordValueParser::readPointer(*item);
        }
        m_profile.archived = m_values.readOptional(m_records, "archived");
        m_profile.deleted = m_values.readOptional(m_records, "deleted");
        if (const auto tombstones = m_records.member("tombstones")) {
            tombstones->expectObject({"types"});
            m_profile.tombstones = tombstones->required("types").texts();
        }
    }

    void readNumbers()
    {
        m_profile.position = m_values.readOptional(m_records, "position");
        m_profile.version = m_values.readOptional(m_records, "version");
        if (const auto first = m_records.member("firstVersion"))
            m_profile.firstVersion = first->integer();
        if (const auto gaps = m_records.member("gapsAreNormal"))
            m_profile.gapsAreNormal = gaps->boolean();
    }

    void readPayload(const char *key, PayloadRule &rule, std::optional<GatheredMembers> &gathered)
    {
        const auto node = m_records.member(key);
        if (!node)
            return;
        if (const auto members = node->member("members")) {
            node->expectObject({"members", "of"});
            gathered = readGathered(*node, *members);
            return;
        }
        rule = readOptionalPayload(m_records, key, m_values.reader());
    }

    [[nodiscard]] GatheredMembers readGathered(const ProfileNode &node,
                                               const ProfileNode &members) const
    {
        GatheredMembers gathered;
        if (members.value().kind() == Json::Kind::String) {
            static_cast<void>(members.oneOf({"rest"}));
            gathered.isRest = true;
            if (const auto of = node.member("of"))
                gathered.of = RecordValueParser::readPointer(*of);
            return gathered;
        }
        for (const ProfileNode &item : members.items()) {
            const JsonPointer pointer = RecordValueParser::readPointer(item);
            if (!pointer.empty())
                gathered.members.emplace_back(pointer.back(), m_values.valueAt(pointer));
        }
        return gathered;
    }

    const ProfileNode &m_records;
    Profile &m_profile;
    RecordShape &m_shape;
    RecordValueParser m_values;
};

std::size_t pointersIn(const ValueRule &rule)
{
    std::size_t count = std::max<std::size_t>(rule.pointers.size(), 1);
    for (const ValueRule &part : rule.parts)
        count += pointersIn(part);
    return count;
}

void checkPointers(const ProfileNode &records, const Profile &profile)
{
    const RecordShape &shape = *profile.records;
    std::size_t count = shape.members.size();
    for (const ValueRule *rule : valuesOf(profile))
        count += rule->isAbsent() ? 0 : pointersIn(*rule);
    for (const ValueRule &rule : shape.orderBy)
        count += pointersIn(rule);
    count += shape.tags.isAbsent() ? 0 : pointersIn(shape.tags);
    for (const auto *gathered : {&shape.data, &shape.metadata})
        count += *gathered ? (*gathered)->members.size() + ((*gathered)->isRest ? 1 : 0) : 0;
    if (count > ProfileJsonLookup::most)
        records.fail(Words::tr("expected at most %1 pointers in all, found %2")
                         .arg(ProfileJsonLookup::most)
                         .arg(count));
}

} // namespace

void readRecords(const ProfileNode &root, Profile &profile)
{
    const ProfileNode records = root.required("records");
    records.expectObject({"at",
                          "members",
                          "order",
                          "only",
                          "position",
                          "stream",
                          "tags",
                          "category",
                          "version",
                          "firstVersion",
                          "gapsAreNormal",
                          "type",
                          "schemaVersion",
                          "time",
                          "validTime",
                          "id",
                          "correlation",
                          "causation",
                          "actor",
                          "archived",
                          "deleted",
                          "tombstones",
                          "data",
                          "metadata"});
    RecordShape &shape = profile.records.emplace();
    for (const ProfileNode &mark : root.required("detect").items())
        shape.detect.push_back(readMark(mark));
    if (const auto at = records.member("at"))
        shape.at = RecordValueParser::readPointer(*at);
    shape.members = readMembers(records);
    RoleReader(records, profile).read();
    checkPointers(records, profile);
}

} // namespace hindcast
