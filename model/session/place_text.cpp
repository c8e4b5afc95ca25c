// SPDX-License-Identifier: MIT
#include "model/session/place_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// A whole number, with or without marks between its thousands: `88 412`, `88,412`, `88.412`.
std::optional<std::int64_t> parseNumber(const QString &text)
{
    static const QRegularExpression form(
        uR"(^-?(?:\d+|\d{1,3}([ ,.'\x{a0}\x{2009}\x{202f}\x{2019}])\d{3}(?:\1\d{3})*)$)"_s);
    if (!form.match(text).hasMatch())
        return {};
    QString digits = text;
    digits.removeIf([](QChar c) { return c != u'-' && (c < u'0' || c > u'9'); });
    bool fits = false;
    const qlonglong number = digits.toLongLong(&fits);
    return fits ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// What follows the first of \a prefixes that \a text begins with; nothing if it has none of them.
std::optional<QString> afterPrefix(const QString &text, const QStringList &prefixes)
{
    for (const QString &prefix : prefixes) {
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            return text.mid(prefix.size()).trimmed();
    }
    return {};
}

template<typename Number>
std::optional<Number> numberAfter(const QString &text, const QStringList &prefixes)
{
    const auto rest = afterPrefix(text, prefixes);
    const auto number = rest ? parseNumber(*rest) : std::nullopt;
    return number ? std::optional<Number>(Number{*number}) : std::nullopt;
}

} // namespace

std::optional<Destination> parsePlace(const QString &text, const TimeFormat &format,
                                      std::optional<Timestamp> near)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    if (const auto position = numberAfter<Position>(typed, {u"#"_s, u"position "_s}))
        return *position;
    if (const auto version = parseVersion(typed))
        return *version;
    if (const auto id = afterPrefix(typed, {u"id "_s}); id && !id->isEmpty())
        return *id;
    if (const auto time = format.parse(typed, near))
        return *time;
    return typed;
}

std::optional<Version> parseVersion(const QString &text)
{
    const QString typed = text.section(u'/', 0, 0).trimmed();
    if (const auto number = parseNumber(typed))
        return Version{*number};
    return numberAfter<Version>(typed, {u"version "_s, u"v"_s});
}

} // namespace hindcast
