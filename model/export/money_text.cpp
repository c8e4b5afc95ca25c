// SPDX-License-Identifier: MIT
#include "model/export/money_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace hindcast {

namespace {

bool isWhole(std::string_view token)
{
    if (token.starts_with('-'))
        token.remove_prefix(1);
    return !token.empty()
        && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits with marks between thousands.
QString grouped(std::string_view digits, const QLocale &locale)
{
    QString text = QString::fromLatin1(digits.data(), static_cast<qsizetype>(digits.size()));
    if (locale.numberOptions().testFlag(QLocale::OmitGroupSeparator))
        return text;
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, locale.groupSeparator());
    return text;
}

} // namespace

int minorDigits(const QString &currency)
{
    static constexpr std::array none{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                     "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
    static constexpr std::array three{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const auto isCurrency = [&currency](const char *code) {
        return currency.compare(QLatin1String(code), Qt::CaseInsensitive) == 0;
    };
    if (std::ranges::any_of(none, isCurrency))
        return 0;
    return std::ranges::any_of(three, isCurrency) ? 3 : 2;
}

std::optional<QString> moneyText(std::string_view token, int digits, const QLocale &locale)
{
    if (!isWhole(token))
        return {};
    const bool isNegative = token.starts_with('-');
    std::string text(token.substr(isNegative ? 1 : 0));
    const auto behind = static_cast<std::size_t>(digits);
    if (text.size() <= behind)
        text.insert(0, behind + 1 - text.size(), '0');
    const std::string_view all = text;
    QString shown = grouped(all.substr(0, all.size() - behind), locale);
    if (behind > 0)
        shown += locale.decimalPoint() + QString::fromStdString(text.substr(text.size() - behind));
    return isNegative ? QString(u'-' + shown) : shown;
}

QString groupedNumber(std::string_view token, const QLocale &locale)
{
    const auto whole = moneyText(token, 0, locale);
    return whole ? *whole : QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
}

} // namespace hindcast
