// SPDX-License-Identifier: MIT
#include "model/items/upcast_view.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UpcastView)
};

void add(Json &object, std::string_view key, const Payload &payload)
{
    if (payload.kind == Payload::Kind::Absent)
        return;
    auto json = payload.kind == Payload::Kind::Json ? Json::parse(payload.bytes) : Error{};
    object.set(key, json ? std::move(json).value() : Json::string(payload.bytes));
}

} // namespace

Json eventAsJson(const Event &event)
{
    Json object = Json::object();
    object.set("eventType", Json::string(event.type));
    add(object, "data", event.data);
    add(object, "metadata", event.metadata);
    return object;
}

QString outcomeTitle(UpcastEvent::Outcome outcome)
{
    switch (outcome) {
    case UpcastEvent::Outcome::Unchanged:
        break;
    case UpcastEvent::Outcome::Changed:
        return Text::tr("changed");
    case UpcastEvent::Outcome::Renamed:
        return Text::tr("renamed");
    case UpcastEvent::Outcome::Split:
        return Text::tr("split");
    case UpcastEvent::Outcome::Merged:
        return Text::tr("merged");
    case UpcastEvent::Outcome::Dropped:
        return Text::tr("dropped");
    case UpcastEvent::Outcome::Failed:
        return Text::tr("failed");
    }
    return Text::tr("unchanged");
}

QString outcomeSentence(const UpcastEvent &upcast, const QStringList &rules)
{
    if (upcast.failure)
        return sentence(*upcast.failure);
    const auto pieces = static_cast<int>(upcast.pieces.size());
    const QString by = rules.join(u", "_s);
    switch (upcast.outcome) {
    case UpcastEvent::Outcome::Changed:
        return Text::tr("Changed by %1.").arg(by);
    case UpcastEvent::Outcome::Renamed:
        return pieces == 0 ? Text::tr("Renamed by %1.").arg(by)
                           : Text::tr("Renamed to %1 by %2.")
                                 .arg(QString::fromStdString(upcast.pieces.front().type), by);
    case UpcastEvent::Outcome::Split:
        return Text::tr("Split into %n events by %1.", nullptr, pieces).arg(by);
    case UpcastEvent::Outcome::Merged:
        return Text::tr("Merged with earlier events by %1.").arg(by);
    case UpcastEvent::Outcome::Dropped:
        return Text::tr("Dropped by %1.").arg(by);
    default:
        return Text::tr("No upcaster changes this event.");
    }
}

} // namespace hindcast
