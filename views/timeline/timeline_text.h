// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lanes.h"
#include "model/session/time_format.h"

#include <QCoreApplication>
#include <QString>

namespace hindcast {

/// What the timeline says in words: in tool tips, below the playhead, and to who cannot see it.
class TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TimelineText)
public:
    /// \a index and \a format must outlive this.
    TimelineText(const StoreIndex &index, const TimeFormat &format)
        : m_index(index)
        , m_format(format)
    {
    }

    /// `version 17 of 28, 2026-03-03 10:05:12.481, OrderPacked`; \a row must be of a stream.
    [[nodiscard]] QString position(Row row) const;
    /// `10:05:12.481`, or `v17` on the version axis or where there is no time.
    [[nodiscard]] QString playhead(Row row, TimelineAxis axis) const;
    /// Rich text: type, version, stream, time, actor, what is noted on it, and what is wrong with
    /// it.
    [[nodiscard]] QString event(Row row, const QString &failure, const QString &note) const;
    /// Rich text: how many events share a mark, from when to when.
    [[nodiscard]] QString events(const TimelineLane &lane, const TimelineMark &mark) const;
    /// Rich text: a stream's whole name and its size.
    [[nodiscard]] QString stream(StreamId stream) const;

private:
    [[nodiscard]] QString warnings(Row row) const;

    const StoreIndex &m_index;
    const TimeFormat &m_format;
};

} // namespace hindcast
