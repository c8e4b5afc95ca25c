// SPDX-License-Identifier: MIT
#include "model/store/profiled_entry.h"

#include "model/store/record_tags.h"
#include "model/store/record_value_parser.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 60;
    const auto size = static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4 * longest));
    const QString whole = QString::fromUtf8(text.data(), size);
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

} // namespace

ProfiledEntry::ProfiledEntry(const Profile &profile, std::string stream)
    : m_profile(profile)
    , m_streamOfOthers(std::move(stream))
    , m_values(*profile.records)
{
    if (profile.only)
        m_only = m_values.add(profile.only->value);
    m_stream = m_values.add(profile.stream);
    m_category = m_values.add(profile.category);
    m_version = m_values.add(profile.version);
    m_type = m_values.add(profile.type);
    m_time = m_values.add(profile.time.value);
    m_correlation = m_values.add(profile.correlation);
    m_actor = m_values.add(profile.actor);
    m_position = m_values.add(profile.position);
    m_archived = m_values.add(profile.archived);
    m_deleted = m_values.add(profile.deleted);
    m_tags = m_values.add(profile.records->tags);
    for (const ValueRule &rule : profile.records->orderBy)
        m_order.push_back(m_values.add(rule));
}

Result<ProfiledEntry::Found> ProfiledEntry::read(std::string_view record, std::string_view key)
{
    m_entry = {};
    m_misfits.clear();
    if (auto begun = m_values.begin(record, key); !begun)
        return begun.error();
    if (!isEvent())
        return Found::Other;
    readNames();
    if (m_entry.type.empty())
        return Error{missingType(m_profile)};
    m_misfits = m_values.misfits();
    readNumbers();
    return Found::Event;
}

QString ProfiledEntry::missingType(const Profile &profile)
{
    return tr("has no type at %1").arg(nameOf(profile.type));
}

bool ProfiledEntry::isEvent()
{
    if (!m_profile.only)
        return true;
    std::string scratch;
    const std::string_view kind = shownText(m_values.value(m_only), scratch);
    return std::ranges::count(m_profile.only->accepted, kind) > 0;
}

std::string_view ProfiledEntry::text(Handle handle, std::string &scratch)
{
    return shownText(m_values.value(handle), scratch);
}

/// The event's own stream, and its tags: streams that it is in as well.
void ProfiledEntry::readStreams()
{
    m_places.clear();
    m_entry.stream = text(m_stream, m_texts[0]);
    if (!m_profile.records->tags.isAbsent()) {
        m_tagTexts = tagsIn(m_values.value(m_tags), m_profile.records->tagInItem);
        for (const std::string &tag : m_tagTexts) {
            if (m_entry.stream.empty())
                m_entry.stream = tag;
            else
                m_places.push_back({.stream = tag});
        }
    }
    if (m_entry.stream.empty())
        m_entry.stream = m_streamOfOthers;
    m_entry.places = m_places;
}

void ProfiledEntry::readNames()
{
    readStreams();
    auto &[stream, category, type, correlation, actor] = m_texts;
    if (!m_profile.category.isAbsent())
        m_entry.category = text(m_category, category);
    else if (m_profile.categoryEnd.empty())
        m_entry.category = m_entry.stream;
    else
        m_entry.category = m_entry.stream.substr(0, m_entry.stream.find(m_profile.categoryEnd));
    m_entry.type = text(m_type, type);
    m_entry.correlation = text(m_correlation, correlation);
    m_entry.actor = text(m_actor, actor);
    m_entry.isArchived = isTrue(m_values.value(m_archived));
    m_entry.isDeleted = isTrue(m_values.value(m_deleted));
}

void ProfiledEntry::readNumbers()
{
    if (const auto position = number(m_position, m_profile.position))
        m_entry.position = Position{*position};
    if (const auto version = number(m_version, m_profile.version))
        m_entry.version = Version{*version};
    const StoredValue time = m_values.value(m_time);
    m_entry.time = toTime(time, m_profile.time.encoding);
    if (!m_entry.time && !time.isAbsent())
        addMisfit(tr("%1 is not a time: %2"), m_profile.time.value, time);
}

std::optional<std::int64_t> ProfiledEntry::number(Handle handle, const ValueRule &rule)
{
    const StoredValue value = m_values.value(handle);
    const auto whole = wholeNumber(value);
    if (!whole && !value.isAbsent())
        addMisfit(tr("%1 is not an integer: %2"), rule, value);
    return whole;
}

void ProfiledEntry::addMisfit(const QString &message, const ValueRule &rule,
                              const StoredValue &value)
{
    std::string scratch;
    const QString text = shown(shownText(value, scratch));
    m_misfits.push_back(
        message.arg(nameOf(rule), value.kind == Kind::Text ? u'"' + text + u'"' : text));
}

} // namespace hindcast
