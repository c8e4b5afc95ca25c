// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/json_diff.h"

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// Characters of a value that a row or a list shows.
constexpr qsizetype shownValueLength = 300;

/// UTF-8 as it can be shown: what would break a line or is no character becomes a picture of it
/// (U+2400 and on), CR LF becomes a line break. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] QString shownText(std::string_view text);

/// A value in one line, as it is stored: `"Picking"`, `14900`, `true`; `[3]` and `{2}` for
/// containers. After \a limit bytes it ends in `…`.
[[nodiscard]] QString jsonValueText(const Json &value, qsizetype limit = shownValueLength);

/// How much of a text is shown: about so many bytes, and so many of one value or line, because
/// endless lines are slow to draw.
struct TextLimit
{
    std::size_t bytes = std::size_t{1024} * 1024;
    std::size_t line = std::size_t{16} * 1024;
};

/// Text to be read, perhaps only its beginning.
struct ShownText
{
    QString text;
    bool isWhole = true;
    /// By line: whether it is part of what changed. Empty: nothing changed.
    std::vector<bool> changedLines;
};

/// \a json with one token a line, indented by two blanks a level, tokens as they are written. Text
/// that turns out not to be JSON goes on as it is.
[[nodiscard]] ShownText indentedJson(std::string_view json, const TextLimit &limit);

/// The same for a value, with the lines of \a changes marked.
[[nodiscard]] ShownText indentedJson(const Json &value, const std::vector<Change> &changes,
                                     const TextLimit &limit);

/// Plain text, line by line.
[[nodiscard]] ShownText plainText(std::string_view text, const TextLimit &limit);

/// Bytes in lines of 16: offset, hexadecimal, ASCII.
[[nodiscard]] ShownText hexDump(std::string_view bytes, const TextLimit &limit);

/// A stretch of one line of JSON that is shown in its own colour.
struct JsonSpan
{
    enum class Kind { Key, String, Number, Keyword };
    Kind kind = Kind::Key;
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const JsonSpan &) const = default;
};

/// The stretches of \a line, which needs no other line to be understood.
[[nodiscard]] std::vector<JsonSpan> jsonSpans(QStringView line);

} // namespace hindcast
