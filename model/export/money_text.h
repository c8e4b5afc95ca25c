// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

#include <optional>
#include <string_view>

namespace hindcast {

/// How many digits \a currency has behind the point, by ISO 4217: 2 for `EUR`, 0 for `JPY`, 3 for
/// `KWD`; 2 for what is no currency.
[[nodiscard]] int minorDigits(const QString &currency);

/// The whole number \a token, as JSON has it, with its last \a digits digits behind the point:
/// `28000` becomes `280.00`. Works on the digits, so that nothing is rounded at any length. Nothing
/// if \a token is no whole number.
[[nodiscard]] std::optional<QString> moneyText(std::string_view token, int digits,
                                               const QLocale &locale);

/// The whole number \a token with marks between thousands, if \a locale has them; other numbers as
/// they are.
[[nodiscard]] QString groupedNumber(std::string_view token, const QLocale &locale);

} // namespace hindcast
