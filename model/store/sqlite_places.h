// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/index_builder.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_schema.h"

#include <QRegularExpression>

namespace hindcast {

/// Tells names that match a regular expression. What begins with a few plain letters, as in
/// `^\$by_`, is told without asking the expression.
class NameMatcher
{
public:
    explicit NameMatcher(const std::string &pattern);
    [[nodiscard]] bool matches(std::string_view name) const;

private:
    bool m_isPrefix = false;
    std::string m_prefix;
    QRegularExpression m_expression;
};

/// Collects the streams that one event is in, row by row of a joined table or out of a list of
/// tags: docs/PROFILES.md, "places and tags".
class SqlitePlaces
{
public:
    /// What is asked of the row that the values stand on.
    struct Ask
    {
        /// Stream, category and version of the event as the profile's own rules have them.
        std::function<void(IndexPlace &)> own;
        std::function<std::optional<std::string_view>(std::string_view stream)> category;
        std::function<std::optional<Version>(RowValues::Handle)> version;
    };

    /// \a profile must have places. Its values and \a ask are those of \a values; all of them must
    /// outlive this.
    SqlitePlaces(const Profile &profile, const SqliteSchema &schema, RowValues &values, Ask ask);

    /// Tables whose columns are NULL for an event without any place.
    [[nodiscard]] const std::vector<std::string> &hidden() const { return m_hidden; }

    void begin();
    /// Takes the places of the row that the values stand on. False if it needs to know what the
    /// event's own stream is without one: then takeOwn() comes next, with such values.
    [[nodiscard]] bool takeRow();
    void takeOwn();
    /// Gives \a entry its streams. They live until the next begin().
    void finish(IndexEntry &entry);

private:
    /// A place with text of its own.
    struct Kept
    {
        std::string stream;
        std::optional<std::string> category;
        std::optional<Version> version;
        std::int64_t order = 0;
    };

    static Kept kept(const IndexPlace &place);
    void takeTags();
    void addTag(std::string_view tag);

    const Profile &m_profile;
    const PlacesRule &m_rule;
    RowValues &m_values;
    Ask m_ask;
    NameMatcher m_links;
    std::vector<std::string> m_hidden;
    RowValues::Handle m_stream;
    RowValues::Handle m_version;
    RowValues::Handle m_original;
    std::optional<std::size_t> m_orderColumn; ///< The rowid of the table with many rows.

    std::optional<Kept> m_own;
    bool m_isOwnAPlace = false; ///< One of those that were taken.
    std::vector<Kept> m_kept;
    std::vector<IndexPlace> m_places;
};

} // namespace hindcast
