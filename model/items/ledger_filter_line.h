// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace hindcast {

/// The line that says which events the ledger lists is the one truth about its filter: menus only
/// write into it. These functions do that, and leave alone what a person has typed. The line's
/// grammar is EventFilter's: blanks part, quotes keep together.

/// `type:ItemPicked`, or `actor:"Judy Hopps"` if \a value has blanks.
[[nodiscard]] QString filterToken(const QString &field, const QString &value);

/// The tokens of \a line as they are written, quotes included.
[[nodiscard]] QStringList filterTokens(const QString &line);

[[nodiscard]] bool hasFilterToken(const QString &line, const QString &field, const QString &value);

/// \a line with the token, or without it if it was there.
[[nodiscard]] QString toggledFilter(const QString &line, const QString &field,
                                    const QString &value);

/// \a line with this token instead of all others of \a field; without any if \a value is empty.
[[nodiscard]] QString replacedFilter(const QString &line, const QString &field,
                                     const QString &value);

} // namespace hindcast
