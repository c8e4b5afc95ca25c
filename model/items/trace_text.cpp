// SPDX-License-Identifier: MIT
#include "model/items/trace_text.h"

#include "model/items/store_tables.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct TraceWords
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TraceWords)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// `v62`, with its stream where that is another one than that of \a from.
QString placeText(const Trace &trace, int node, Row from)
{
    const TraceNode &other = trace.nodes[std::size_t(node)];
    if (other.isMissing())
        return toQString(trace.text(other.id));
    const StreamId stream = trace.index->streamOf(other.row);
    const QString version
        = TraceWords::tr("v%1").arg(qint64{trace.index->versionOf(other.row).value});
    if (stream == trace.index->streamOf(from))
        return version;
    return toQString(trace.index->streams.at(stream.value)) + u' ' + version;
}

} // namespace

QString gapText(std::chrono::microseconds gap)
{
    constexpr std::int64_t second = 1'000'000;
    const std::int64_t size = std::abs(gap.count());
    if (size == 0)
        return u"0"_s;
    const QString sign = gap.count() < 0 ? u"−"_s : u"+"_s;
    const QLocale locale;
    if (size < 1'000)
        return sign + TraceWords::tr("%1 µs").arg(size);
    if (size < second)
        return sign + TraceWords::tr("%1 ms").arg(size / 1'000);
    if (size < 60 * second)
        return sign + TraceWords::tr("%1 s").arg(locale.toString(double(size) / second, 'f', 1));
    return sign + durationText(std::chrono::microseconds(size));
}

QString traceNote(const Trace &trace, int node)
{
    const TraceNode &own = trace.nodes[std::size_t(node)];
    QStringList notes;
    if (own.repeats >= 0)
        notes += TraceWords::tr("same request again as %1")
                     .arg(placeText(trace, own.repeats, own.row));
    if (own.closes == node)
        notes += TraceWords::tr("names itself as its cause");
    else if (own.closes >= 0)
        notes += TraceWords::tr("goes in a circle: its cause %1 is one of its effects")
                     .arg(placeText(trace, own.closes, own.row));
    if (own.isDuplicate)
        notes += TraceWords::tr("its id is there more than once");
    return notes.join(u"; "_s);
}

QString missingText(const Trace &trace, int node)
{
    return TraceWords::tr("not in this store: %1")
        .arg(toQString(trace.text(trace.nodes[std::size_t(node)].id)));
}

QString traceGapsText(const Trace &trace)
{
    QStringList gaps;
    if (trace.leftOut > 0)
        gaps += TraceWords::tr("%1 events of the same trace are left out")
                    .arg(QLocale().toString(qlonglong{trace.leftOut}));
    if (trace.isCut)
        gaps += TraceWords::tr("not all causes and effects were looked for: there are too many");
    return gaps.join(u"; "_s);
}

} // namespace hindcast
