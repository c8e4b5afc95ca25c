// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace hindcast {

/// A regular expression as a person typed it: `/lost.*package/i`.
struct FilterPattern
{
    QString expression; ///< Without the slashes around it; `\/` has become `/`.
    bool ignoresCase = false; ///< `i`
    bool isMultiLine = false; ///< `m`: `^` and `$` mean lines.
    bool dotMatchesAll = false; ///< `s`
    bool operator==(const FilterPattern &) const = default;
};

/// One word of a filter line. Blanks part words; quotes, and the slashes of a regular expression at
/// the beginning of a word, keep blanks together.
struct FilterWord
{
    QString written; ///< As it stands in the line, quotes included.
    QString text; ///< Without quotes.
    qsizetype begin = 0; ///< Where it begins in the line.
    std::optional<FilterPattern> pattern; ///< If it is a regular expression.
};

/// The words of \a line, without those that are nothing but quotes.
[[nodiscard]] std::vector<FilterWord> filterWords(const QString &line);

/// Where the word begins that a person who types at the end of \a line is writing.
[[nodiscard]] qsizetype lastFilterWord(const QString &line);

/// Whether \a text is \a pattern, upper and lower case alike; `*` stands for anything.
[[nodiscard]] bool matchesStars(QStringView pattern, QStringView text);

} // namespace hindcast
