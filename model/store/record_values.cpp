// SPDX-License-Identifier: MIT
#include "model/store/record_values.h"

#include "model/event/json.h"
#include "model/event/json_pointer.h"
#include "model/store/record_value_parser.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;
using Match = ProfileJsonLookup::Match;
using Token = JsonScanner::Token;

/// What \a match is to roles; a string is its text.
StoredValue valueOf(const Match &match, DecodedText &keeper)
{
    switch (match.kind) {
    case Match::Kind::None:
    case Match::Kind::Null:
        return {};
    case Match::Kind::Number:
        return {.kind = Kind::Number, .bytes = match.text, .json = match.json};
    case Match::Kind::Container:
        return {.kind = Kind::Json, .bytes = match.json, .json = match.json};
    case Match::Kind::Word:
        return {.kind = Kind::Text, .bytes = match.text, .json = match.json};
    case Match::Kind::String:
        break;
    }
    // Without json: to a payload it is what it says, not the string that says it.
    if (match.text.find('\\') == std::string_view::npos)
        return {.kind = Kind::Text, .bytes = match.text};
    return {.kind = Kind::Text, .bytes = keeper.emplace_back(decodedJsonString(match.text))};
}

} // namespace

Result<void> RecordValues::begin(std::string_view record, std::string_view key)
{
    m_decoded.clear();
    m_misfits.clear();
    m_record = record;
    m_key = key;
    if (!m_fast.read(record, m_members)) {
        if (auto read = readMembers(record, m_members, m_decoded); !read)
            return read;
    }
    if (m_rules.size() < m_values.columns().size())
        findColumns();
    if (m_lookup.size() > 0)
        m_lookup.read(record);
    m_columns.clear();
    for (std::size_t column = 0; column < m_rules.size(); ++column)
        m_columns.push_back(columnOf(column));
    m_values.begin(m_columns);
    return {};
}

/// Rules name columns by pointers; here they become members of the shape.
void RecordValues::findColumns()
{
    for (std::size_t column = m_rules.size(); column < m_values.columns().size(); ++column) {
        const std::string &name = m_values.columns()[column].column;
        const auto rule = std::ranges::find_if(m_shape.members, [&name](const auto &member) {
            return pointerText(member.pointer) == name;
        });
        const bool isEncoded = rule != m_shape.members.end();
        Q_ASSERT(isEncoded || name.empty());
        m_rules.push_back(isEncoded ? &*rule : nullptr);
        m_encoded.push_back(isEncoded ? m_lookup.add(rule->pointer) : 0);
    }
}

StoredValue RecordValues::columnOf(std::size_t column)
{
    if (!m_values.columns()[column].table.empty())
        return {.kind = Kind::Text, .bytes = keep(decodedJsonString(m_key))};
    if (m_rules[column] == nullptr)
        return {.kind = Kind::Text, .bytes = m_record, .json = m_record};
    const Match &match = m_lookup.match(m_encoded[column]);
    const bool isArray = match.kind == Match::Kind::Container && match.json.starts_with('[');
    if (isArray && m_rules[column]->encoding == EncodedMember::Encoding::Pairs)
        return objectOfPairs(match, *m_rules[column]);
    if (isArray && m_rules[column]->encoding == EncodedMember::Encoding::Named)
        return objectOfNamed(match);
    return valueOf(match, m_decoded);
}

/// `["a","1","b","2"]` as `{"a":"1","b":"2"}`, the values as they are written.
StoredValue RecordValues::objectOfPairs(const Match &match, const EncodedMember &member)
{
    JsonScanner scanner(match.json);
    std::string object = "{";
    std::size_t items = 0;
    scanner.next();
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next(), ++items) {
        const std::size_t begin = scanner.offset();
        const bool isString = token == Token::String;
        scanner.skipValue(token);
        const std::string_view item = match.json.substr(begin, scanner.end() - begin);
        const bool isName = items % 2 == 0;
        if (isName && items > 0)
            object += ',';
        object += isName && !isString ? quotedJson(item) : std::string(item);
        if (isName)
            object += ':';
    }
    if (items % 2 != 0) {
        object += "null";
        m_misfits.push_back(tr("%1 has a name without a value: an odd number of items, %2")
                                .arg(QString::fromStdString(pointerText(member.pointer)))
                                .arg(items));
    }
    const std::string &kept = keep(object + '}');
    return {.kind = Kind::Json, .bytes = kept, .json = kept};
}

/// `[{"name":"a","value":1}]` as `{"a":1}`, the values as they are written; items without a name
/// are passed over.
StoredValue RecordValues::objectOfNamed(const Match &match)
{
    ProfileJsonLookup lookup;
    const std::size_t name = lookup.add({"name"});
    const std::size_t value = lookup.add({"value"});
    JsonScanner scanner(match.json);
    std::string object;
    scanner.next();
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next()) {
        const std::size_t begin = scanner.offset();
        scanner.skipValue(token);
        lookup.read(match.json.substr(begin, scanner.end() - begin));
        if (lookup.match(name).kind != Match::Kind::String)
            continue;
        const std::string_view written = lookup.match(value).json;
        object += object.empty() ? "{" : ",";
        object += lookup.match(name).json;
        object += ':';
        object += written.empty() ? "null" : written;
    }
    const std::string &kept = keep(object.empty() ? "{}" : object + '}');
    return {.kind = Kind::Json, .bytes = kept, .json = kept};
}

} // namespace hindcast
