// SPDX-License-Identifier: MIT
#include "model/session/time_format.h"

#include <QDateTime>
#include <QRegularExpression>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QDateTime inZone(Timestamp time, const QTimeZone &zone)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time);
    return QDateTime::fromMSecsSinceEpoch(ms.time_since_epoch().count(), zone);
}

/// `.481`, or `.481123` if there are microseconds.
QString fraction(Timestamp time)
{
    const auto part = time - std::chrono::floor<std::chrono::seconds>(time);
    const auto micros = part.count();
    return micros % 1'000 == 0 ? u".%1"_s.arg(micros / 1'000, 3, 10, '0'_L1)
                               : u".%1"_s.arg(micros, 6, 10, '0'_L1);
}

Timestamp fromDateTime(const QDateTime &moment, int microseconds)
{
    return Timestamp(std::chrono::seconds(moment.toSecsSinceEpoch()))
        + std::chrono::microseconds(microseconds);
}

bool saysItsZone(QStringView text)
{
    static const QRegularExpression zone(uR"(\d\s*(Z|z|[+-]\d\d:?(\d\d)?)$)"_s);
    return text.contains('T'_L1, Qt::CaseInsensitive)
        ? zone.match(text).hasMatch()
        : text.endsWith('Z'_L1, Qt::CaseInsensitive) || text.contains('+'_L1);
}

} // namespace

TimeFormat TimeFormat::fromKey(const QString &key)
{
    if (key == "local"_L1)
        return TimeFormat(QTimeZone::systemTimeZone());
    const QTimeZone zone(key.toUtf8());
    return key == "utc"_L1 || !zone.isValid() ? TimeFormat() : TimeFormat(zone);
}

QString TimeFormat::zoneName() const
{
    return m_zone == QTimeZone::utc() ? u"UTC"_s : QString::fromUtf8(m_zone.id());
}

QString TimeFormat::dateTime(Timestamp time) const
{
    return date(time) + ' '_L1 + timeOfDay(time);
}

QString TimeFormat::timeOfDay(Timestamp time) const
{
    return inZone(time, m_zone).toString(u"HH:mm:ss"_s) + fraction(time);
}

QString TimeFormat::date(Timestamp time) const
{
    return inZone(time, m_zone).toString(u"yyyy-MM-dd"_s);
}

std::optional<Timestamp> TimeFormat::parse(const QString &text, std::optional<Timestamp> near) const
{
    const QString typed = text.trimmed();
    if (saysItsZone(typed))
        return parseIsoTime(typed.toStdString());
    static const QRegularExpression form(
        uR"(^(?:(\d{4})-(\d\d?)-(\d\d?))?(?:[T ]*(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?$)"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (typed.isEmpty() || !match.hasMatch())
        return {};
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    QDate day(number(1), number(2), number(3));
    if (match.captured(1).isEmpty() && near)
        day = inZone(*near, m_zone).date();
    const QTime clock(number(4), number(5), number(6));
    if (!day.isValid() || !clock.isValid())
        return {};
    const int microseconds = match.captured(7).leftJustified(6, '0'_L1, true).toInt();
    return fromDateTime(QDateTime(day, clock, m_zone), microseconds);
}

} // namespace hindcast
