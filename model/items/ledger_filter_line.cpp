// SPDX-License-Identifier: MIT
#include "model/items/ledger_filter_line.h"

#include "model/session/filter_words.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// `type` of `Type:ItemPicked`; `by` and `correlation` are other names of `actor` and `trace`.
QString fieldOf(const QString &token)
{
    const QString field = token.left(std::max(token.indexOf(u':'), qsizetype{0})).toLower();
    if (field == "by"_L1)
        return u"actor"_s;
    return field == "correlation"_L1 ? u"trace"_s : field;
}

QString valueOf(const QString &token)
{
    return token.mid(token.indexOf(u':') + 1).remove(u'"');
}

bool isToken(const QString &token, const QString &field, const QString &value)
{
    return fieldOf(token) == field && valueOf(token).compare(value, Qt::CaseInsensitive) == 0;
}

} // namespace

QString filterToken(const QString &field, const QString &value)
{
    const bool hasBlank = std::ranges::any_of(value, [](QChar c) { return c.isSpace(); });
    return field + u':' + (hasBlank ? u'"' + value + u'"' : value);
}

QStringList filterTokens(const QString &line)
{
    QStringList tokens;
    for (const FilterWord &word : filterWords(line))
        tokens += word.written;
    return tokens;
}

bool hasFilterToken(const QString &line, const QString &field, const QString &value)
{
    return std::ranges::any_of(filterTokens(line),
                               [&](const QString &token) { return isToken(token, field, value); });
}

QString toggledFilter(const QString &line, const QString &field, const QString &value)
{
    QStringList tokens = filterTokens(line);
    const auto removed
        = tokens.removeIf([&](const QString &token) { return isToken(token, field, value); });
    if (removed == 0)
        tokens += filterToken(field, value);
    return tokens.join(u' ');
}

QString replacedFilter(const QString &line, const QString &field, const QString &value)
{
    QStringList tokens = filterTokens(line);
    tokens.removeIf([&](const QString &token) { return fieldOf(token) == field; });
    if (!value.isEmpty())
        tokens += filterToken(field, value);
    return tokens.join(u' ');
}

} // namespace hindcast
