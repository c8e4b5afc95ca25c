// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

#include <QTest>

namespace hindcast {

inline std::shared_ptr<const StoreIndex> indexOf(EventStore &store)
{
    IndexBuilder builder(store.rules());
    const auto done = store.index(builder, {}, {});
    if (!done)
        QTest::qFail(qPrintable(done.error().message), __FILE__, __LINE__);
    return builder.snapshot();
}

/// `3 account-42 v1 Opened 2026-03-03T10:05:12.481000Z c=c-1 by=judy`, a line for each row.
inline QByteArray rowsText(const StoreIndex &index)
{
    std::string text;
    for (Row row{0}; row.value < index.rowCount(); ++row.value) {
        const IndexedEvent event = index.event(row);
        text += std::to_string(event.position.value);
        if (event.isBad()) {
            text += " bad\n";
            continue;
        }
        text += ' ' + std::string(index.streams.at(event.stream.value)) + " v"
            + std::to_string(event.version.value) + ' '
            + std::string(index.types.at(event.type.value));
        if (event.time)
            text += ' ' + toIsoTime(*event.time);
        if (event.correlation.isValid())
            text += " c=" + std::string(index.correlations.at(event.correlation.value));
        if (event.actor.isValid())
            text += " by=" + std::string(index.actors.at(event.actor.value));
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

/// `bad-record, line 2: not JSON`, a line for each problem.
inline QString problemsText(const StoreIndex &index)
{
    QString text;
    for (const Problem &problem : index.problems())
        text += problemKindName(problem.kind) + QStringLiteral(", ") + problem.place
            + QStringLiteral(": ") + problem.message + QLatin1Char('\n');
    return text;
}

/// The event at \a row, read by a reader of its own.
inline Event eventAt(const EventStore &store, const StoreIndex &index, std::int64_t row)
{
    const auto reader = store.makeReader();
    if (!reader)
        return {.defect = reader.error().message.toStdString()};
    const auto event = reader.value()->read(index, {row});
    return event ? event.value() : Event{.defect = event.error().message.toStdString()};
}

} // namespace hindcast
