// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_text.h"

#include <QLocale>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString line(const QString &plain)
{
    return "<br>"_L1 + plain.toHtmlEscaped();
}

} // namespace

QString TimelineText::position(Row row) const
{
    const IndexedEvent event = m_index.event(row);
    const QString type = fromUtf8(m_index.types.at(event.type.value));
    const QLocale locale;
    const QString version = locale.toString(qlonglong{event.version.value});
    const QString last = locale.toString(qlonglong{m_index.stream(event.stream).lastVersion.value});
    if (!event.time)
        return tr("version %1 of %2, %3").arg(version, last, type);
    return tr("version %1 of %2, %3, %4").arg(version, last, m_format.dateTime(*event.time), type);
}

QString TimelineText::playhead(Row row, TimelineAxis axis) const
{
    const IndexedEvent event = m_index.event(row);
    if (axis == TimelineAxis::Time && event.time)
        return m_format.timeOfDay(*event.time);
    return tr("v%1").arg(QLocale().toString(qlonglong{event.version.value}));
}

QString TimelineText::event(Row row, const QString &failure, const QString &note) const
{
    const IndexedEvent event = m_index.event(row);
    const QString type = fromUtf8(m_index.types.at(event.type.value)).toHtmlEscaped();
    const QString version = QLocale().toString(qlonglong{event.version.value});
    QString text = u"<p style='white-space:pre'><b>%1</b> · %2"_s.arg(type, tr("v%1").arg(version));
    text += line(fromUtf8(m_index.streams.at(event.stream.value)));
    if (event.time)
        text += line(m_format.dateTime(*event.time));
    if (event.actor.isValid())
        text += line(tr("by %1").arg(fromUtf8(m_index.actors.at(event.actor.value))));
    if (!note.isEmpty())
        text += line(tr("Note: %1").arg(note));
    if (!failure.isEmpty())
        text += line(u"⚠ "_s + failure);
    return text + warnings(row) + "</p>"_L1;
}

QString TimelineText::events(const TimelineLane &lane, const TimelineMark &mark) const
{
    const IndexedEvent first = m_index.event(lane.row(mark.first));
    const IndexedEvent last = m_index.event(lane.row(mark.first + mark.count - 1));
    const QString mostly = fromUtf8(m_index.types.at(lane.typeOf(mark).value));
    QString text = u"<p style='white-space:pre'><b>%1</b>"_s.arg(
        tr("%n events", nullptr, static_cast<int>(std::min<std::int64_t>(mark.count, INT_MAX))));
    text += line(tr("mostly %1").arg(mostly));
    text += line(fromUtf8(m_index.streams.at(first.stream.value)));
    if (first.time && last.time)
        text
            += line(m_format.dateTime(*first.time)) + line(u"– "_s + m_format.dateTime(*last.time));
    return text + "</p>"_L1;
}

QString TimelineText::stream(StreamId stream) const
{
    const StreamSummary summary = m_index.stream(stream);
    return u"<p style='white-space:pre'><b>%1</b>"_s.arg(fromUtf8(summary.name).toHtmlEscaped())
        + line(tr("%n events", nullptr, static_cast<int>(summary.events))) + "</p>"_L1;
}

QString TimelineText::warnings(Row row) const
{
    QString text;
    for (const Problem &problem : m_index.problems()) {
        if (problem.row == row)
            text += line(u"⚠ "_s + problem.message);
    }
    return text;
}

} // namespace hindcast
