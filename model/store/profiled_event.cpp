// SPDX-License-Identifier: MIT
#include "model/store/profiled_event.h"

#include "model/event/json.h"
#include "model/event/json_pointer.h"
#include "model/store/profile_roles.h"
#include "model/store/record_value_parser.h"

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;

/// Adds `"name":value` to the text of an object that is not closed yet.
void addMember(std::string &object, std::string_view quotedName, std::string_view value)
{
    object += object.empty() ? "{" : ",";
    object += quotedName;
    object += ':';
    object += value;
}

/// \a value as JSON: as it is written, but for the text of an encoded member, which is what it
/// holds.
std::string jsonOf(const StoredValue &value)
{
    if (!value.json.empty())
        return std::string(value.json);
    if (beginsLikeContainer(value.bytes) && isWholeJson(value.bytes))
        return std::string(value.bytes);
    return quotedJson(value.bytes);
}

/// Calls \a use with each pointer of \a rule, from the top of the record.
template<typename Use>
void eachPointer(const ValueRule &rule, const std::vector<EncodedMember> &members, const Use &use)
{
    for (const ValueRule &part : rule.parts)
        eachPointer(part, members, use);
    if (rule.kind != ValueRule::Kind::Column)
        return;
    JsonPointer beginning;
    for (const EncodedMember &member : members) {
        if (pointerText(member.pointer) == rule.column.column)
            beginning = member.pointer;
    }
    if (rule.pointers.empty())
        use(beginning);
    for (const JsonPointer &pointer : rule.pointers) {
        JsonPointer whole = beginning;
        whole.insert(whole.end(), pointer.begin(), pointer.end());
        use(whole);
    }
}

} // namespace

ProfiledEvent::ProfiledEvent(const Profile &profile)
    : m_profile(profile)
    , m_values(*profile.records)
    , m_type(m_values.add(profile.type))
    , m_schemaVersion(m_values.add(profile.schemaVersion))
    , m_validTime(m_values.add(profile.validTime.value))
    , m_id(m_values.add(profile.id))
    , m_correlation(m_values.add(profile.correlation))
    , m_causation(m_values.add(profile.causation))
    , m_actor(m_values.add(profile.actor))
    , m_data(sourceOf(profile.data, profile.records->data))
    , m_metadata(sourceOf(profile.metadata, profile.records->metadata))
{
}

ProfiledEvent::Source ProfiledEvent::sourceOf(const PayloadRule &rule,
                                              const std::optional<GatheredMembers> &gathered)
{
    Source source{.rule = rule, .gathered = gathered};
    source.value = m_values.add(rule.value);
    if (!gathered)
        return source;
    for (const auto &[name, value] : gathered->members)
        source.members.push_back(m_values.add(value));
    if (gathered->isRest) {
        source.of = m_values.addMember(gathered->of);
        findTaken(source);
    }
    return source;
}

/// A member that a role's pointer leads through plays that role.
void ProfiledEvent::findTaken(Source &source) const
{
    const JsonPointer &of = source.gathered->of;
    const auto take = [&](const JsonPointer &pointer) {
        if (pointer.size() > of.size() && std::equal(of.begin(), of.end(), pointer.begin()))
            source.taken.insert(pointer[of.size()]);
    };
    const RecordShape &shape = *m_profile.records;
    for (const ValueRule *rule : valuesOf(m_profile))
        eachPointer(*rule, shape.members, take);
    for (const ValueRule &rule : shape.orderBy)
        eachPointer(rule, shape.members, take);
    eachPointer(shape.tags, shape.members, take);
    for (const auto *gathered : {&shape.data, &shape.metadata}) {
        if (!*gathered)
            continue;
        if ((*gathered)->isRest && (*gathered)->of != of)
            take((*gathered)->of);
        for (const auto &[name, value] : (*gathered)->members)
            eachPointer(value, shape.members, take);
    }
}

void ProfiledEvent::fill(Event &event)
{
    std::string scratch;
    event.type = shownText(m_values.value(m_type), scratch);
    event.schemaVersion = toIdentifier(m_values.value(m_schemaVersion));
    event.validTime = toTime(m_values.value(m_validTime), m_profile.validTime.encoding);
    event.id = toIdentifier(m_values.value(m_id));
    event.correlationId = toIdentifier(m_values.value(m_correlation));
    event.causationId = toIdentifier(m_values.value(m_causation));
    event.actor = toIdentifier(m_values.value(m_actor));
    event.data = payloadOf(m_data);
    event.metadata = payloadOf(m_metadata);
}

Payload ProfiledEvent::payloadOf(const Source &source)
{
    if (!source.gathered)
        return toPayload(m_values.value(source.value), source.rule);
    std::string object = source.gathered->isRest ? restOf(source) : namedOf(source);
    if (object.empty())
        return {};
    return {Payload::Kind::Json, std::move(object)};
}

std::string ProfiledEvent::restOf(const Source &source)
{
    std::vector<RecordMember> members;
    DecodedText decoded;
    const ProfileJsonLookup::Match &of = m_values.member(source.of);
    if (!of.json.starts_with('{') || !readMembers(of.json, members, decoded))
        return {};
    std::string object;
    for (const RecordMember &member : members) {
        if (!source.taken.contains(member.key))
            addMember(object, {member.rawKey.data() - 1, member.rawKey.size() + 2},
                      member.written());
    }
    return object.empty() ? object : object + '}';
}

std::string ProfiledEvent::namedOf(const Source &source)
{
    std::string object;
    for (std::size_t i = 0; i < source.members.size(); ++i) {
        const StoredValue value = m_values.value(source.members[i]);
        if (!value.isAbsent())
            addMember(object, quotedJson(source.gathered->members[i].first), jsonOf(value));
    }
    return object.empty() ? object : object + '}';
}

} // namespace hindcast
