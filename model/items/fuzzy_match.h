// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <string_view>

namespace hindcast {

/// How well a text fits what a person typed.
struct FuzzyMatch
{
    /// Greater is better. Texts that hold what was typed in one piece have at least
    /// wholeScore, those that only hold its letters in order have less.
    int score = 0;
    QList<int> letters; ///< Which characters of the text matched, ascending.
};

/// From this score on, the pattern is in the text in one piece.
constexpr int wholeScore = 1000;

/// Whether the letters of \a pattern occur in \a text in order, upper and lower case alike; blanks
/// in the pattern do not count. Beginnings of words and letters in a row score more.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView text, QStringView pattern);

/// The same score for UTF-8, made for a million names: \a pattern must be lower-case, and only
/// ASCII letters match regardless of their case.
[[nodiscard]] std::optional<int> fuzzyScore(std::string_view text, std::string_view pattern);

} // namespace hindcast
