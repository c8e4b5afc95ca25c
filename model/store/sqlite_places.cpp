// SPDX-License-Identifier: MIT
#include "model/store/sqlite_places.h"

#include "model/event/json.h"

#include <algorithm>

namespace hindcast {

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '-' || c == ':';
}

/// The text that everything matching \a pattern begins with, if that is all that it asks for.
std::optional<std::string> prefixOf(const std::string &pattern)
{
    if (pattern.empty() || pattern.front() != '^')
        return {};
    std::string prefix;
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        const bool isEscaped
            = pattern[i] == '\\' && i + 1 < pattern.size() && !isPlain(pattern[i + 1]);
        if (isEscaped)
            ++i;
        else if (!isPlain(pattern[i]))
            return {};
        prefix += pattern[i];
    }
    return prefix;
}

/// The joined tables with many rows for an event, and those that hang on them.
std::vector<std::string> manyTables(const Profile &profile)
{
    std::vector<std::string> names;
    for (const JoinRule &join : profile.joins) {
        const bool hangs = std::ranges::any_of(join.on, [&names](const auto &on) {
            return std::ranges::count(names, on.second.table) > 0;
        });
        if (join.isMany || hangs)
            names.push_back(join.name);
    }
    return names;
}

} // namespace

NameMatcher::NameMatcher(const std::string &pattern)
{
    if (const auto prefix = prefixOf(pattern)) {
        m_isPrefix = true;
        m_prefix = *prefix;
    } else {
        m_expression.setPattern(QString::fromStdString(pattern));
    }
}

bool NameMatcher::matches(std::string_view name) const
{
    if (m_isPrefix)
        return name.starts_with(m_prefix);
    if (m_expression.pattern().isEmpty())
        return false;
    return m_expression.match(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))
        .hasMatch();
}

SqlitePlaces::SqlitePlaces(const Profile &profile, const SqliteSchema &schema, RowValues &values,
                           Ask ask)
    : m_profile(profile)
    , m_rule(*profile.places)
    , m_values(values)
    , m_ask(std::move(ask))
    , m_links(m_rule.links)
    , m_hidden(manyTables(profile))
    , m_stream(values.add(m_rule.stream))
    , m_version(values.add(m_rule.version))
    , m_original(values.add(m_rule.original))
{
    const auto many = std::ranges::find_if(profile.joins, &JoinRule::isMany);
    if (m_rule.kind != PlacesRule::Kind::Rows || many == profile.joins.end())
        return;
    if (const SqliteTable *table = findTable(schema, many->table); !table->rowid.empty())
        m_orderColumn = values.addColumn({many->name, table->rowid});
}

void SqlitePlaces::begin()
{
    m_own.reset();
    m_isOwnAPlace = false;
    m_kept.clear();
}

bool SqlitePlaces::takeRow()
{
    if (m_rule.kind == PlacesRule::Kind::Tags) {
        if (!m_own && !m_profile.stream.isAbsent())
            takeOwn();
        takeTags();
        return true;
    }
    std::string scratch;
    const StoredValue value = m_values.value(m_stream);
    const bool isPlace = !value.isAbsent();
    const std::string_view stream = isPlace ? shownText(value, scratch) : std::string_view();
    const bool isOriginal = m_rule.original.isAbsent() ? !m_links.matches(stream)
                                                       : isTrue(m_values.value(m_original));
    const std::int64_t order = m_orderColumn ? m_values.column(*m_orderColumn).integer : 0;
    if (isPlace && isOriginal && !m_isOwnAPlace) {
        IndexPlace own{.stream = stream, .order = order};
        m_ask.own(own);
        m_own = kept(own);
        m_isOwnAPlace = true;
    } else if (isPlace) {
        m_kept.push_back(kept({.stream = stream,
                               .category = m_ask.category(stream),
                               .version = m_ask.version(m_version),
                               .order = order}));
    }
    return m_own.has_value();
}

void SqlitePlaces::takeOwn()
{
    IndexPlace own{.stream = "NULL"};
    m_ask.own(own);
    m_own = kept(own);
}

void SqlitePlaces::finish(IndexEntry &entry)
{
    if (!m_own && !m_kept.empty()) { // Tags alone: the first is the event's own.
        m_own = std::move(m_kept.front());
        m_kept.erase(m_kept.begin());
    }
    if (!m_own)
        takeOwn();
    entry.stream = m_own->stream;
    entry.category = m_own->category;
    entry.version = m_own->version;
    if (m_orderColumn)
        entry.order = m_isOwnAPlace ? m_own->order : entry.locator;
    m_places.clear();
    for (const Kept &place : m_kept)
        m_places.push_back({place.stream, place.category, place.version, place.order});
    entry.places = m_places;
}

SqlitePlaces::Kept SqlitePlaces::kept(const IndexPlace &place)
{
    Kept own{std::string(place.stream), {}, place.version, place.order};
    if (place.category)
        own.category = std::string(*place.category);
    return own;
}

void SqlitePlaces::takeTags()
{
    std::string scratch;
    const StoredValue value = m_values.value(m_stream);
    if (value.isAbsent())
        return;
    const std::string text(shownText(value, scratch));
    if (const auto list = Json::parse(text); list && list.value().isArray()) {
        for (const Json &item : list.value().items())
            addTag(item.kind() == Json::Kind::String ? item.text() : item.toText());
        return;
    }
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end
            = m_rule.separator.empty() ? std::string::npos : text.find(m_rule.separator, begin);
        addTag(std::string_view(text).substr(begin, end - begin));
        if (end == std::string::npos)
            break;
        begin = end + m_rule.separator.size();
    }
}

void SqlitePlaces::addTag(std::string_view tag)
{
    if (!tag.empty())
        m_kept.push_back(kept({.stream = tag, .category = m_ask.category(tag)}));
}

} // namespace hindcast
