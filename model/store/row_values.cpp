// SPDX-License-Identifier: MIT
#include "model/store/row_values.h"

#include "model/event/json.h"
#include "model/store/sqlite_row_batch.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;

/// As much of \a text as a sentence holds.
QString shortened(std::string_view text)
{
    constexpr qsizetype longest = 80;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

/// Correlations and the like are no use if there is nothing in them, so the next pointer is tried.
bool isNothing(const StoredValue &value)
{
    return value.isAbsent() || (value.kind == Kind::Text && value.bytes.empty());
}

} // namespace

RowValues::RowValues(std::vector<ColumnCoding> codings)
    : m_codings(std::move(codings))
    , m_nodes(1) // What the default handle stands for.
{
}

RowValues::Handle RowValues::add(const ValueRule &rule)
{
    return rule.isAbsent() ? Handle() : Handle{addNode(rule)};
}

std::size_t RowValues::addNode(const ValueRule &rule)
{
    Node node{.kind = rule.kind, .isItem = rule.isItem, .isUuid = rule.isUuid, .text = rule.text};
    if (!rule.pattern.empty())
        node.pattern.emplace(QString::fromStdString(rule.pattern));
    if (rule.isItem) {
        for (const JsonPointer &pointer : rule.pointers)
            node.pointers.push_back(m_item.json.add(pointer));
    } else if (rule.kind == ValueRule::Kind::Column) {
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
    Lookup &lookup = m_lookups.emplace_back();
    const auto coding = std::ranges::find(m_codings, column, &ColumnCoding::column);
    if (coding != m_codings.end())
        lookup.decoder = std::make_unique<ValueDecoder>(*coding);
    return m_columns.size() - 1;
}

void RowValues::begin(const SqliteStatement &row, int firstColumn)
{
    m_row = &row;
    m_firstColumn = firstColumn;
    m_isHidden.clear();
    forgetRow();
}

void RowValues::beginWithout(const SqliteStatement &row, int firstColumn,
                             const std::vector<std::string> &tables)
{
    begin(row, firstColumn);
    for (const ColumnName &column : m_columns)
        m_isHidden.push_back(std::ranges::count(tables, column.table) > 0);
}

void RowValues::setItem(std::string_view item)
{
    m_itemText = item;
    m_item.isFresh = false;
}

void RowValues::begin(std::span<const StoredValue> values)
{
    m_row = nullptr;
    m_given = values;
    forgetRow();
}

void RowValues::forgetRow()
{
    m_scratchUsed = 0;
    m_problems.clear();
    for (Lookup &lookup : m_lookups)
        lookup.isFresh = lookup.isDecoded = false;
}

StoredValue RowValues::column(std::size_t number) const
{
    if (m_row == nullptr)
        return m_given[number];
    if (!m_isHidden.empty() && m_isHidden[number])
        return {};
    return valueIn(*m_row, m_firstColumn + static_cast<int>(number));
}

StoredValue RowValues::decodedColumn(std::size_t number)
{
    Lookup &lookup = m_lookups[number];
    if (!lookup.decoder)
        return column(number);
    if (!lookup.isDecoded) {
        lookup.decoded = lookup.decoder->decode(column(number));
        lookup.isDecoded = true;
        if (!lookup.decoder->problem().isEmpty())
            addProblem(number, lookup.decoder->problem());
    }
    return lookup.decoded;
}

StoredValue RowValues::valueOf(const Node &node)
{
    switch (node.kind) {
    case ValueRule::Kind::Absent:
        return {};
    case ValueRule::Kind::Constant:
        if (!node.parts.empty() && !isNothing(valueOf(m_nodes[node.parts.front()])))
            return {};
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
    StoredValue value = node.pointers.empty() ? decodedColumn(node.column) : found(node);
    if (node.isUuid)
        value = asUuid(value, node.column);
    return node.pattern && !value.isAbsent() ? matched(*node.pattern, value) : value;
}

StoredValue RowValues::asUuid(const StoredValue &value, std::size_t column)
{
    if (auto uuid = uuidText(value)) {
        std::string &text = scratch();
        text = std::move(*uuid);
        return {.kind = Kind::Text, .bytes = text};
    }
    constexpr std::size_t lengthOfText = 36;
    if (value.kind != Kind::Bytes || value.bytes.size() == lengthOfText)
        return value; // Stores may have other ids than UUIDs, but not as bytes.
    std::string &text = scratch();
    text = hexText(value.bytes);
    addProblem(column, tr("%1 bytes are no UUID: %2").arg(value.bytes.size()).arg(shortened(text)));
    return {.kind = Kind::Text, .bytes = text};
}

/// The first group of \a pattern, or all that it matches if it has none.
StoredValue RowValues::matched(const QRegularExpression &pattern, const StoredValue &value)
{
    std::string shown;
    const std::string_view whole = shownText(value, shown);
    const auto match
        = pattern.match(QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size())));
    const int group = std::min(1, pattern.captureCount());
    if (!match.hasMatch() || match.capturedStart(group) < 0)
        return {};
    std::string &text = scratch();
    text = match.captured(group).toStdString();
    return {.kind = Kind::Text, .bytes = text};
}

void RowValues::addProblem(std::size_t column, const QString &reason)
{
    Problem problem{m_columns[column].column, reason};
    if (std::ranges::find(m_problems, problem) == m_problems.end())
        m_problems.push_back(std::move(problem));
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
    Lookup &lookup = node.isItem ? m_item : m_lookups[node.column];
    if (!lookup.isFresh) {
        lookup.json.read(withoutMark(node.isItem ? m_itemText : decodedColumn(node.column).bytes));
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

QString textOf(const RowValues::Problem &problem)
{
    return QCoreApplication::translate("hindcast::RowValues", "column %1: %2")
        .arg(QString::fromStdString(problem.column), problem.reason);
}

} // namespace hindcast
