// SPDX-License-Identifier: MIT
#include "model/items/ledger_row_text.h"

#include "model/event/json.h"

#include <QStringList>

namespace hindcast {

namespace {

template<typename Id>
std::string_view nameOf(const StringTable &table, Id id)
{
    return id.isValid() ? table.at(id.value) : std::string_view();
}

} // namespace

QString ledgerRowAsJson(const StoreIndex &index, Row row)
{
    const IndexedEvent event = index.event(row);
    std::string json = "{\"position\":" + std::to_string(event.position.value);
    const auto add = [&json](const char *name, std::string_view text) {
        if (!text.empty())
            json += std::string(",\"") + name + "\":" + quotedJson(text);
    };
    add("stream", nameOf(index.streams, event.stream));
    if (!event.isBad())
        json += ",\"version\":" + std::to_string(event.version.value);
    add("type", nameOf(index.types, event.type));
    add("time", event.time ? toIsoTime(*event.time) : std::string());
    add("correlationId", nameOf(index.correlations, event.correlation));
    add("actor", nameOf(index.actors, event.actor));
    if (event.isArchived)
        json += ",\"archived\":true";
    return QString::fromStdString(json + '}');
}

QString ledgerRowAsText(const StoreIndex &index, Row row, const TimeFormat &format)
{
    const IndexedEvent event = index.event(row);
    const QStringList cells{
        QString::number(event.position.value),
        QString::fromUtf8(nameOf(index.streams, event.stream)),
        event.isBad() ? QString() : QString::number(event.version.value),
        event.time ? format.dateTime(*event.time) : QString(),
        QString::fromUtf8(nameOf(index.types, event.type)),
        QString::fromUtf8(nameOf(index.actors, event.actor)),
        QString::fromUtf8(nameOf(index.correlations, event.correlation)),
    };
    return cells.join(u'\t');
}

} // namespace hindcast
