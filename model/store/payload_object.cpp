// SPDX-License-Identifier: MIT
#include "model/store/payload_object.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"
#include "model/store/profile_roles.h"

#include <QByteArray>

#include <set>

namespace hindcast {

namespace {

/// The columns of the events' own table that \a rule looks at.
void collect(const ValueRule &rule, std::set<std::string> &columns)
{
    if (rule.kind == ValueRule::Kind::Column && rule.column.table.empty())
        columns.insert(rule.column.column);
    for (const ValueRule &part : rule.parts)
        collect(part, columns);
}

/// All of its columns that \a profile names.
std::set<std::string> namedColumns(const Profile &profile)
{
    std::set<std::string> columns;
    for (const ValueRule *rule : valuesOf(profile))
        collect(*rule, columns);
    for (const OrderColumn &column : profile.order)
        columns.insert(column.column);
    for (const JoinRule &join : profile.joins) {
        for (const auto &[own, other] : join.on) {
            if (other.table.empty())
                columns.insert(other.column);
        }
    }
    if (profile.expand && profile.expand->count)
        columns.insert(profile.expand->count->column);
    return columns;
}

bool isJson(std::string_view text)
{
    if (findInvalidUtf8(text) != std::string_view::npos)
        return false;
    JsonScanner scanner(text);
    const auto first = scanner.next();
    const bool isContainer
        = first == JsonScanner::Token::ObjectBegin || first == JsonScanner::Token::ArrayBegin;
    return isContainer && scanner.skipValue(first) && scanner.next() == JsonScanner::Token::End;
}

enum class Inside { Looked, Untouched };

/// \a value as JSON; whether text that is JSON counts as that, \a inside says.
std::string asJson(const StoredValue &value, Inside inside)
{
    std::string scratch;
    switch (value.kind) {
    case StoredValue::Kind::Integer:
    case StoredValue::Kind::Real:
    case StoredValue::Kind::Number:
    case StoredValue::Kind::Json:
        return std::string(shownText(value, scratch));
    default:
        break;
    }
    if (inside == Inside::Looked && !value.json.empty())
        return std::string(value.json);
    if (const auto text = withoutMark(value.bytes); inside == Inside::Looked && isJson(text))
        return std::string(text);
    return quotedJson(shownText(value, scratch));
}

} // namespace

PayloadObject::PayloadObject(const PayloadRule &rule, const Profile &profile, RowValues &values,
                             const std::vector<std::string> &ownColumns)
    : m_isRest(rule.isRest)
{
    for (const auto &[name, value] : rule.members)
        m_members.emplace_back(name, values.add(value));
    if (!m_isRest)
        return;
    const std::set<std::string> named = namedColumns(profile);
    for (std::size_t i = 0; i < ownColumns.size(); ++i) {
        if (!named.contains(ownColumns[i]))
            m_columns.emplace_back(ownColumns[i], i);
    }
}

bool PayloadObject::mayName(const TextSearch &search) const
{
    const auto isNamed = [&search](const auto &member) { return search.mayFind(member.first); };
    return std::ranges::any_of(m_columns, isNamed) || std::ranges::any_of(m_members, isNamed);
}

Payload PayloadObject::make(RowValues &values) const
{
    std::string json = "{";
    const auto add = [&json](const std::string &name, const StoredValue &value, Inside inside) {
        if (value.isAbsent())
            return;
        if (json.size() > 1)
            json += ',';
        json += quotedJson(name) + ':' + asJson(value, inside);
    };
    for (const auto &[name, column] : m_columns)
        add(name, values.column(column), Inside::Untouched);
    for (const auto &[name, handle] : m_members)
        add(name, values.value(handle), Inside::Looked);
    return {Payload::Kind::Json, json + '}'};
}

} // namespace hindcast
