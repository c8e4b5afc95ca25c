// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QString>

#include <string>
#include <string_view>

namespace hindcast {

enum class ScriptKind { Projection, Upcasters };

/// What \a text most likely is: upcasters if it calls upcast() or defines a function transform(),
/// as far as comments and strings do not count; else a projection.
[[nodiscard]] ScriptKind guessScriptKind(std::string_view text);

/// A script as an editor shows it, and what its file has besides. Thread-safe, as all functions
/// here are.
struct ScriptText
{
    /// UTF-8 without byte order mark; lines end with LF if all of them end with CRLF in the file,
    /// else as they do there.
    std::string text;
    bool hasByteOrderMark = false;
    bool hasCarriageReturns = false;
    bool operator==(const ScriptText &) const = default;
};

/// Greater files are refused.
constexpr qint64 longestScript = qint64{10} * 1024 * 1024;

/// The error is a sentence with path and reason: a folder, no file, too long, not UTF-8, and so on.
[[nodiscard]] Result<ScriptText> readScript(const QString &path);

/// Replaces the file at \a path at once and whole, with the marks and line ends that \a script has.
[[nodiscard]] Result<void> writeScript(const QString &path, const ScriptText &script);

} // namespace hindcast
