// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison.h"

#include <QTest>

#include "fake_store.h"

namespace hindcast {

/// Events written as lines `stream Type {"data":1}`; versions count from 1 in each stream. An event
/// of `stream+other` is linked to from another stream.
inline std::vector<Event> eventsOf(const QByteArray &lines)
{
    std::vector<Event> events;
    std::map<std::string, std::int64_t> versions;
    for (const QByteArray &line : lines.split('\n')) {
        const QByteArrayList words = line.trimmed().split(' ');
        if (words.size() < 2)
            continue;
        const QByteArrayList streams = words[0].split('+');
        const std::string stream = streams[0].toStdString();
        const std::string data = QByteArrayList(words.mid(2)).join(' ').toStdString();
        const auto position = static_cast<std::int64_t>(events.size()) + 1;
        events.push_back({.position = {position},
                          .stream = stream,
                          .version = {++versions[stream]},
                          .type = words[1].toStdString(),
                          .id = {"e-" + std::to_string(position), false},
                          .data = {Payload::Kind::Json, data.empty() ? "{}" : data}});
        for (const QByteArray &link : streams.mid(1))
            events.back().places.push_back({link.toStdString(), {++versions[link.toStdString()]}});
    }
    return events;
}

inline Pipeline pipelineOf(const std::string &projection, const std::string &upcasters = {})
{
    Pipeline pipeline;
    if (!projection.empty())
        pipeline.projection = ScriptFile{QStringLiteral("/scripts/p.js"), projection};
    if (!upcasters.empty())
        pipeline.upcasters.push_back({QStringLiteral("/scripts/u.js"), upcasters});
    return pipeline;
}

inline ComparisonSource sourceOf(FakeStore &store)
{
    return {store.indexed(), [&store] { return store.makeReader(); }};
}

inline const char *nameOf(PartitionDifference::Kind kind)
{
    static constexpr std::array names{"differs",       "only before",  "only after",
                                      "failed before", "failed after", "failed both"};
    return names[static_cast<std::size_t>(kind)];
}

/// `v2` of the event's stream, or `-`.
inline std::string placeOf(const StoreIndex &index, Row row)
{
    return row.isValid() ? "v" + std::to_string(index.versionOf(row).value) : "-";
}

/// `order-1 differs from v2: ~ /total 149 14900 (v2, v2)`, with the events that set it on either
/// side; one line for each partition, and one below it for each failure.
inline QByteArray printed(const StoreIndex &index,
                          const std::vector<PartitionDifference> &differences)
{
    static const std::string marks = "+-~<";
    std::string lines;
    for (const PartitionDifference &difference : differences) {
        lines += (difference.isShared ? "(shared)" : difference.key) + " " + nameOf(difference.kind)
            + " from " + placeOf(index, difference.firstDiverging) + ":";
        for (const PartitionChange &change : difference.changes) {
            lines += std::string(" ") + marks[static_cast<std::size_t>(change.kind)] + " "
                + change.pointer();
            for (const Side side : bothSides)
                lines += change.values.of(side).empty() ? "" : " " + change.values.of(side);
            lines += " (" + placeOf(index, change.setBy.before) + ", "
                + placeOf(index, change.setBy.after) + ")";
            lines += change.isExpected ? " as expected" : "";
        }
        lines += "\n";
        for (const Side side : bothSides) {
            if (const auto &failure = difference.failures.of(side))
                lines += "  " + placeOf(index, failure->row) + " x" + std::to_string(failure->count)
                    + " " + sentence(failure->error).toStdString() + "\n";
        }
    }
    return QByteArray::fromStdString(lines);
}

inline QByteArray printed(const std::vector<Finding> &findings)
{
    static constexpr std::array kinds{
        "handler lost", "output not handled", "rule never matched", "upcast failed",
        "key failed",   "projection failed",  "incomplete merge",   "warning"};
    QStringList lines;
    for (const Finding &finding : findings)
        lines
            += QStringLiteral("%1 %2: %3 [%4]")
                   .arg(QLatin1String(finding.side == Side::Before ? "before" : "after"),
                        QLatin1String(kinds[static_cast<std::size_t>(finding.kind)]), finding.text)
                   .arg(finding.count);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace hindcast
