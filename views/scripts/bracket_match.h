// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

class QTextDocument;

namespace hindcast {

/// A bracket beside the cursor and its other half, as positions in the document.
struct BracketMatch
{
    int bracket = 0;
    std::optional<int> partner; ///< Nothing if the text ends before it.
    bool isRight = false; ///< Whether the two belong together: `(` and `]` do not.

    friend bool operator==(const BracketMatch &, const BracketMatch &) = default;
};

/// The bracket behind \a position, or else the one before it, in a document that a
/// JavaScriptHighlighter reads; brackets in strings, comments and regular expressions are none.
/// Gives up, and finds nothing, where more than 20,000 lines and brackets are between the two.
[[nodiscard]] std::optional<BracketMatch> matchBracket(const QTextDocument &document, int position);

} // namespace hindcast
