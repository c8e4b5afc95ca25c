// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_json_lookup.h"
#include "model/store/stored_value.h"
#include "model/store/value_decoder.h"

#include <QRegularExpression>

#include <cstddef>
#include <deque>
#include <memory>
#include <span>

namespace hindcast {

class SqliteStatement;

/// Works out the values of a profile's rules for one row after another. Rules are added first;
/// then columns() says what to select. Every JSON column is looked through once a row at most,
/// whatever the number of rules that look into it.
class RowValues
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RowValues)
public:
    /// A rule that was added; the default is one that is always absent.
    struct Handle
    {
        std::size_t node = 0;
    };

    /// Something that stood in the way of a value; it is shown as it is stored then.
    struct Problem
    {
        std::string column;
        QString reason;
        bool operator==(const Problem &) const = default;
    };

    /// \a codings: the columns that have to be decoded first.
    explicit RowValues(std::vector<ColumnCoding> codings = {});

    Handle add(const ValueRule &rule);
    /// The place of \a column in columns(), which it joins if it is not there.
    std::size_t addColumn(const ColumnName &column);
    [[nodiscard]] const std::vector<ColumnName> &columns() const { return m_columns; }

    /// Turns to the row that \a row stands on, where columns() begin at \a firstColumn.
    void begin(const SqliteStatement &row, int firstColumn);
    /// The same, but columns of these joined \a tables are NULL, as if they had no row for it.
    void beginWithout(const SqliteStatement &row, int firstColumn,
                      const std::vector<std::string> &tables);
    /// The item of an expanded row for rules that look into it. It must stay as long.
    void setItem(std::string_view item);
    /// Turns to values that are no row: one for each of columns(). They must stay as long.
    void begin(std::span<const StoredValue> values);
    /// Valid until the next begin().
    [[nodiscard]] StoredValue value(Handle handle) { return valueOf(m_nodes[handle.node]); }
    /// As it is stored.
    [[nodiscard]] StoredValue column(std::size_t number) const;
    /// What roles see of it; done once a row, and only if somebody asks.
    [[nodiscard]] StoredValue decodedColumn(std::size_t number);
    /// Of the values asked for since begin().
    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }

private:
    /// A rule whose columns and pointers have become numbers.
    struct Node
    {
        ValueRule::Kind kind = ValueRule::Kind::Absent;
        std::size_t column = 0;
        std::vector<std::size_t> pointers;
        bool isItem = false;
        bool isUuid = false;
        std::optional<QRegularExpression> pattern;
        std::string text;
        std::vector<std::size_t> parts;
    };
    struct Lookup
    {
        ProfileJsonLookup json;
        bool isFresh = false; ///< It has looked through the current row.
        std::unique_ptr<ValueDecoder> decoder; ///< Null pointer: nothing to decode.
        StoredValue decoded;
        bool isDecoded = false; ///< Of the current row.
    };

    std::size_t addNode(const ValueRule &rule);
    void forgetRow();
    StoredValue valueOf(const Node &node);
    StoredValue columnValue(const Node &node);
    StoredValue asUuid(const StoredValue &value, std::size_t column);
    StoredValue matched(const QRegularExpression &pattern, const StoredValue &value);
    void addProblem(std::size_t column, const QString &reason);
    StoredValue joined(const Node &node);
    StoredValue found(const Node &node);
    StoredValue ofMatch(const ProfileJsonLookup::Match &match);
    std::string &scratch();

    std::vector<ColumnCoding> m_codings;
    std::vector<ColumnName> m_columns;
    std::vector<Lookup> m_lookups; ///< One for each column.
    std::vector<Node> m_nodes;
    std::deque<std::string> m_scratch; ///< Text made for this row; its places are used again.
    std::size_t m_scratchUsed = 0;
    std::vector<Problem> m_problems;
    std::string_view m_itemText;
    Lookup m_item;
    std::vector<bool> m_isHidden; ///< By column; empty: none.
    const SqliteStatement *m_row = nullptr; ///< Else the values that were given.
    std::span<const StoredValue> m_given;
    int m_firstColumn = 0;
};

/// `column state: the packed data is cut off: …`
[[nodiscard]] QString textOf(const RowValues::Problem &problem);

} // namespace hindcast
