// SPDX-License-Identifier: MIT
#pragma once

#include "views/scripts/text_range.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace hindcast {

/// What is to be found.
struct SearchTerm
{
    QString text;
    bool matchesCase = false;
    bool isExpression = false; ///< A regular expression; ^ and $ stand for the ends of a line.
};

/// Finds all places of a term in a text.
class CodeSearch
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::CodeSearch)
public:
    static constexpr std::size_t mostMatches = 50'000; ///< That are worth showing.

    struct Found
    {
        std::vector<TextRange> matches; ///< In order; none is empty, no two overlap.
        bool isAll = true; ///< False if there are more than were asked for.
        QString problem; ///< Why there can be no matches, for people; usually empty.
    };

    explicit CodeSearch(SearchTerm term);

    [[nodiscard]] Found findIn(const QString &text, std::size_t most = mostMatches) const;
    /// What \a match in \a text becomes. For an expression `$1` to `$9` stand for its groups, `$&`
    /// for the whole, `$$` for a dollar.
    [[nodiscard]] QString replacement(const QString &text, const TextRange &match,
                                      const QString &with) const;

private:
    [[nodiscard]] Found findExpressionIn(const QString &text, std::size_t most) const;

    SearchTerm m_term;
    QRegularExpression m_expression;
};

} // namespace hindcast
