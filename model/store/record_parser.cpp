// SPDX-License-Identifier: MIT
#include "model/store/record_parser.h"

#include "model/event/json_scanner.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = RecordMember::Kind;

/// Roles whose text must be exactly as written, even if it is a number.
constexpr Role textRoles[] = {Role::Stream, Role::Type,        Role::SchemaVersion, Role::Id,
                              Role::Actor,  Role::Correlation, Role::Causation};
constexpr Role numberRoles[] = {Role::Version, Role::Position, Role::Time};

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 60;
    const auto size = static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4 * longest));
    const QString whole = QString::fromUtf8(text.data(), size);
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

/// The trace id inside a `traceparent`, `00-<trace id>-<parent id>-<flags>`; else nothing.
std::string_view traceIdOf(std::string_view traceparent)
{
    constexpr std::size_t begin = 3;
    constexpr std::size_t size = 32;
    const bool fits = traceparent.size() >= begin + size + 1 && traceparent[begin - 1] == '-'
        && traceparent[begin + size] == '-';
    return fits ? traceparent.substr(begin, size) : std::string_view();
}

bool beginsWithIgnoringCase(std::string_view text, std::string_view begin)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return text.size() >= begin.size()
        && std::ranges::equal(text.substr(0, begin.size()), begin, {}, lower, lower);
}

bool isKey(const RecordMember &member, std::string_view normalised)
{
    return normalisedKey(member.key) == normalised;
}

} // namespace

bool RecordParser::parseFast(std::string_view record)
{
    m_decoded.clear();
    m_metadataMembers.clear();
    m_metadataChoice = {};
    if (!m_fast.read(record, m_members))
        return false;
    m_choice = m_chooser.choose(m_members);
    if (!isExactWhenFast(m_choice, m_members))
        return false;
    if (const RecordMember *metadata = member(Role::Metadata)) {
        if (metadata->kind == Kind::String && beginsLikeContainer(metadata->value))
            return false;
        if (metadata->kind == Kind::Object) {
            const auto number = static_cast<std::size_t>(m_choice.of(Role::Metadata));
            if (!m_fast.readInside(number, m_metadataMembers))
                return false;
            m_metadataChoice = m_chooser.chooseInMetadata(m_metadataMembers);
            if (!isExactWhenFast(m_metadataChoice, m_metadataMembers))
                return false;
        }
    }
    resolve();
    return !m_fields.type.text.empty();
}

Result<void> RecordParser::parse(std::string_view record)
{
    m_decoded.clear();
    m_metadataMembers.clear();
    m_metadataChoice = {};
    if (auto read = readMembers(record, m_members, m_decoded); !read)
        return read;
    m_choice = m_chooser.choose(m_members);
    if (const RecordMember *metadata = member(Role::Metadata))
        readMetadata(*metadata);
    resolve();
    if (m_fields.type.text.empty())
        return Error{tr("has no type")};
    return {};
}

bool RecordParser::parseAgain(std::string_view record, const EventParts &parts)
{
    m_decoded.clear();
    if (!m_fast.readWritten(record, m_members))
        return false;
    m_choice = m_chooser.chooseAgain(m_members);
    m_metadataMembers.clear();
    m_metadataChoice = {};
    const bool isSchemaInside = parts.schemaVersion && text(Role::SchemaVersion).text.empty();
    const RecordMember *metadata = member(Role::Metadata);
    if (metadata != nullptr && (isSchemaInside || parts.context)) {
        if (metadata->kind == Kind::String)
            return false;
        if (metadata->kind == Kind::Object) {
            if (!m_fast.readWritten(metadata->value, m_metadataMembers))
                return false;
            m_metadataChoice = m_chooser.chooseInMetadata(m_metadataMembers);
        }
    }
    resolveTexts(parts);
    return true;
}

bool RecordParser::isExactWhenFast(const RoleChoice &choice,
                                   const std::vector<RecordMember> &members) const
{
    const auto isNumber = [&](Role role) {
        return choice.has(role)
            && members[static_cast<std::size_t>(choice.of(role))].kind == Kind::Number;
    };
    const auto digits
        = [&](Role role) { return members[static_cast<std::size_t>(choice.of(role))].value; };
    // Where simdjson says 0 the file may say -0.
    return std::ranges::none_of(textRoles,
                                [&](Role role) {
                                    return isNumber(role)
                                        && (digits(role).empty() || digits(role) == "0");
                                })
        && std::ranges::none_of(numberRoles,
                                [&](Role role) { return isNumber(role) && digits(role).empty(); });
}

/// Metadata may be an object, or a string that holds the text of one.
void RecordParser::readMetadata(const RecordMember &metadata)
{
    std::string_view json = metadata.value;
    if (metadata.kind == Kind::String) {
        if (const std::string_view text = textOf(metadata, m_decoded); beginsLikeContainer(text))
            json = text;
        else
            return;
    } else if (metadata.kind != Kind::Object) {
        return;
    }
    if (readMembers(json, m_metadataMembers, m_decoded))
        m_metadataChoice = m_chooser.chooseInMetadata(m_metadataMembers);
    else
        m_metadataMembers.clear(); // It stays what it is: a string.
}

void RecordParser::resolve()
{
    m_fields.version.reset();
    m_fields.position.reset();
    m_fields.time.reset();
    m_fields.misfits.clear();
    resolveTexts({});
    resolveStream();
    resolveNumbers();
    resolveTime();
}

void RecordParser::resolveTexts(const EventParts &parts)
{
    m_fields.isCloudEvent = m_choice.isCloudEvent;
    m_fields.type = text(Role::Type);
    m_fields.id = text(Role::Id);
    if (parts.schemaVersion)
        m_fields.schemaVersion = textAnywhere(Role::SchemaVersion);
    if (!parts.context)
        return;
    m_fields.correlation = textAnywhere(Role::Correlation);
    m_fields.causation = textAnywhere(Role::Causation);
    m_fields.actor = textAnywhere(Role::Actor);
    if (m_choice.isCloudEvent && m_choice.has(Role::Correlation)
        && isKey(*member(Role::Correlation), "traceparent"))
        m_fields.correlation = {traceIdOf(m_fields.correlation.text), false};
}

void RecordParser::resolveStream()
{
    m_fields.stream = text(Role::Stream);
    if (m_choice.streamKind == RoleChoice::none)
        return;
    const RecordMember &kindMember = m_members[static_cast<std::size_t>(m_choice.streamKind)];
    const std::string_view kind = textOf(kindMember, m_decoded);
    if (kind.empty() || beginsWithIgnoringCase(m_fields.stream.text, kind))
        return;
    std::string &whole = m_decoded.emplace_back(kind);
    whole += '-';
    whole += m_fields.stream.text;
    m_fields.stream = {whole, false};
}

void RecordParser::resolveNumbers()
{
    const auto integer
        = [this](const RecordMember &found) { return integerOf(textOf(found, m_decoded)); };
    if (const RecordMember *found = member(Role::Position); found && found->kind != Kind::Null) {
        if (const auto value = integer(*found))
            m_fields.position = Position{*value};
    }
    const RecordMember *found = member(Role::Version);
    if (!found || found->kind == Kind::Null)
        return;
    if (const auto value = integer(*found))
        m_fields.version = Version{*value};
    else if (!m_choice.isCloudEvent) // There a sequence may be any text that sorts.
        addMisfit(tr("%1 is not an integer: %2"), *found);
}

void RecordParser::resolveTime()
{
    const RecordMember *found = member(Role::Time);
    if (!found || found->kind == Kind::Null)
        return;
    m_fields.time = parseTime(textOf(*found, m_decoded));
    if (!m_fields.time)
        addMisfit(tr("%1 is not a time: %2"), *found);
}

const RecordMember *RecordParser::member(Role role) const
{
    return m_choice.has(role) ? &m_members[static_cast<std::size_t>(m_choice.of(role))] : nullptr;
}

RecordFields::Text RecordParser::text(Role role)
{
    const RecordMember *found = member(role);
    if (!found || found->kind == Kind::Null)
        return {};
    return {textOf(*found, m_decoded), found->kind == Kind::Number};
}

/// At the top of the record, or else in its metadata.
RecordFields::Text RecordParser::textAnywhere(Role role)
{
    if (const RecordFields::Text found = text(role); !found.text.empty())
        return found;
    if (!m_metadataChoice.has(role))
        return {};
    const auto number = static_cast<std::size_t>(m_metadataChoice.of(role));
    const RecordMember &found = m_metadataMembers[number];
    if (found.kind == Kind::Null)
        return {};
    return {textOf(found, m_decoded), found.kind == Kind::Number};
}

void RecordParser::addMisfit(const QString &message, const RecordMember &member)
{
    const QString value = shown(textOf(member, m_decoded));
    m_fields.misfits.push_back(
        message.arg(shown(member.key), member.kind == Kind::String ? u'"' + value + u'"' : value));
}

} // namespace hindcast
