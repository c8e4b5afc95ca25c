// SPDX-License-Identifier: MIT
#include "model/store/row_values.h"

#include "model/event/json.h"
#include "model/store/sqlite_handle.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;

/// Correlations and the like are no use if there is nothing in them, so the next pointer is tried.
bool isNothing(const StoredValue &value)
{
    return value.isAbsent() || (value.kind == Kind::Text && value.bytes.empty());
}

} // namespace

RowValues::RowValues()
    : m_nodes(1) // What the default handle stands for.
{
}

RowValues::Handle RowValues::add(const ValueRule &rule)
{
    return rule.isAbsent() ? Handle() : Handle{addNode(rule)};
}

std::size_t RowValues::addNode(const ValueRule &rule)
{
    Node node{.kind = rule.kind, .isUuid = rule.isUuid, .text = rule.text};
    if (rule.kind == ValueRule::Kind::Column) {
        node.column = addColumn(rule.column);
        for (const JsonPointer &pointer : rule.pointers)
            node.pointers.push_back(m_lookups[node.column].json.add(pointer));
    }
    for (const ValueRule &part : rule.parts)
        node.parts.push_back(addNode(part));
    m_nodes.push_back(std::move(node));
    return m_nodes.size() - 1;
}

std::size_t RowValues::addColumn(const ColumnName &column)
{
    const auto known = std::ranges::find(m_columns, column);
    if (known != m_columns.end())
        return static_cast<std::size_t>(known - m_columns.begin());
    m_columns.push_back(column);
    m_lookups.emplace_back();
    return m_columns.size() - 1;
}

void RowValues::begin(const SqliteStatement &row, int firstColumn)
{
    m_row = &row;
    m_firstColumn = firstColumn;
    m_scratchUsed = 0;
    for (Lookup &lookup : m_lookups)
        lookup.isFresh = false;
}

void RowValues::begin(std::span<const StoredValue> values)
{
    m_row = nullptr;
    m_given = values;
    m_scratchUsed = 0;
    for (Lookup &lookup : m_lookups)
        lookup.isFresh = false;
}

StoredValue RowValues::column(std::size_t number) const
{
    if (m_row == nullptr)
        return m_given[number];
    const int at = m_firstColumn + static_cast<int>(number);
    switch (m_row->type(at)) {
    case SqliteStatement::Type::Integer:
        return {.kind = Kind::Integer, .integer = m_row->integer(at)};
    case SqliteStatement::Type::Real:
        return {.kind = Kind::Real, .real = m_row->real(at)};
    case SqliteStatement::Type::Text:
        return {.kind = Kind::Text, .bytes = m_row->bytes(at)};
    case SqliteStatement::Type::Blob:
        return {.kind = Kind::Bytes, .bytes = m_row->bytes(at)};
    case SqliteStatement::Type::Null:
        break;
    }
    return {};
}

StoredValue RowValues::valueOf(const Node &node)
{
    switch (node.kind) {
    case ValueRule::Kind::Absent:
        return {};
    case ValueRule::Kind::Constant:
        return {.kind = Kind::Text, .bytes = node.text};
    case ValueRule::Kind::Column:
        return columnValue(node);
    case ValueRule::Kind::Join:
        return joined(node);
    case ValueRule::Kind::FirstOf:
        break;
    }
    for (const std::size_t part : node.parts) {
        const StoredValue value = valueOf(m_nodes[part]);
        if (!isNothing(value))
            return value;
    }
    return {};
}

StoredValue RowValues::columnValue(const Node &node)
{
    StoredValue value = node.pointers.empty() ? column(node.column) : found(node);
    if (!node.isUuid)
        return value;
    if (auto uuid = uuidText(value)) {
        std::string &text = scratch();
        text = std::move(*uuid);
        return {.kind = Kind::Text, .bytes = text};
    }
    return value;
}

/// A name without one of its parts would be the name of something else, so there is none then.
StoredValue RowValues::joined(const Node &node)
{
    std::string &text = scratch();
    text.clear();
    bool isFirst = true;
    for (const std::size_t part : node.parts) {
        const StoredValue value = valueOf(m_nodes[part]);
        if (value.isAbsent())
            return {};
        if (!isFirst)
            text += node.text;
        isFirst = false;
        std::string shown;
        text += shownText(value, shown);
    }
    return {.kind = Kind::Text, .bytes = text};
}

/// The first of the pointers that leads to something.
StoredValue RowValues::found(const Node &node)
{
    Lookup &lookup = m_lookups[node.column];
    if (!lookup.isFresh) {
        const StoredValue whole = column(node.column);
        lookup.json.read(whole.bytes);
        lookup.isFresh = true;
    }
    StoredValue container;
    for (const std::size_t pointer : node.pointers) {
        const StoredValue value = ofMatch(lookup.json.match(pointer));
        if (value.kind == Kind::Json) {
            if (container.isAbsent())
                container = value; // Only if nothing plainer comes.
        } else if (!isNothing(value)) {
            return value;
        }
    }
    return container;
}

StoredValue RowValues::ofMatch(const ProfileJsonLookup::Match &match)
{
    using Match = ProfileJsonLookup::Match;
    switch (match.kind) {
    case Match::Kind::None:
    case Match::Kind::Null:
        return {};
    case Match::Kind::Number:
        return {.kind = Kind::Number, .bytes = match.text, .json = match.json};
    case Match::Kind::Container:
        return {.kind = Kind::Json, .bytes = match.json, .json = match.json};
    case Match::Kind::String:
    case Match::Kind::Word:
        break;
    }
    if (match.text.find('\\') == std::string_view::npos)
        return {.kind = Kind::Text, .bytes = match.text, .json = match.json};
    std::string &text = scratch();
    text = decodedJsonString(match.text);
    return {.kind = Kind::Text, .bytes = text, .json = match.json};
}

std::string &RowValues::scratch()
{
    if (m_scratchUsed == m_scratch.size())
        m_scratch.emplace_back();
    return m_scratch[m_scratchUsed++];
}

} // namespace hindcast
