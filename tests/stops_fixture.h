// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"
#include "model/session/stop_desk.h"
#include "model/session/watch_desk.h"

#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

namespace hindcast {

using namespace Qt::StringLiterals;

inline Event money(int version, const char *type, const char *data, const char *actor = "",
                   const char *correlation = "")
{
    return {.stream = "account-3",
            .version = {version},
            .type = type,
            .time = Timestamp(std::chrono::seconds(1'000 * version)),
            .correlationId = {correlation, false},
            .actor = {actor, false},
            .data = {Payload::Kind::Json, data}};
}

/// Seven events of account-3, versions 1 to 7, with the balances 0, 100, -40, -40, -60, 10 and -5.
inline std::vector<Event> accountEvents()
{
    return {money(1, "Opened", R"({"balance":0,"open":true})", "bob", "r-1"),
            money(2, "Deposited", R"({"balance":100})", "zoe", "r-2"),
            money(3, "Withdrawn", R"({"balance":-40})", "zoe", "r-3"),
            money(4, "Frozen", R"({"open":false})", "eve"),
            money(5, "Withdrawn", R"({"balance":-60})", "zoe", "r-1"),
            money(6, "Deposited", R"({"balance":10})", "bob"),
            money(7, "Withdrawn", R"({"balance":-5})", "zoe", "r-3")};
}

inline Breakpoint becomesTrue(const char *condition)
{
    return {.kind = BreakpointKind::BecomesTrue, .text = condition};
}

inline Breakpoint atType(const char *type)
{
    return {.kind = BreakpointKind::Type, .text = type};
}

/// A session at the first event of a stream, with both desks.
class StopsFixture
{
public:
    explicit StopsFixture(std::vector<Event> events = accountEvents(), const Lens &lens = {})
    {
        session.setLens(lens);
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        isReady = finished.wait();
        session.selectStream({0});
        session.goToOrdinal(0);
        QObject::connect(&desk, &StopDesk::said, &desk,
                         [this](const QString &sentence) { said = sentence; });
        QObject::connect(&watches, &WatchDesk::said, &watches,
                         [this](const QString &sentence) { said = sentence; });
    }

    /// `2 4 6`: the ordinals at which a breakpoint stops.
    [[nodiscard]] QString hits(std::size_t at) const { return text(desk.hits(at).found.hits); }
    [[nodiscard]] QString stops() const { return text(*desk.stops()); }
    [[nodiscard]] bool isFound() const
    {
        for (std::size_t at = 0; at < desk.breakpoints().size(); ++at) {
            if (desk.hits(at).examined < session.trackRows().count())
                return false;
        }
        return true;
    }
    /// `-40 100 2`: now, before, and since which ordinal.
    [[nodiscard]] QString watch(std::size_t at) const
    {
        const WatchDesk::Values &values = watches.values(at);
        const auto since = watches.since(at);
        return valueText(values.now) + u' ' + valueText(values.before) + u' '
            + (since ? QString::number(*since) : u"?"_s);
    }

    Session session;
    StopDesk desk{session};
    WatchDesk watches{session, desk.finder()};
    QString said;
    bool isReady = false;

private:
    static QString valueText(const WatchValue &value)
    {
        if (!value.isKnown)
            return u"…"_s;
        return value.error.isEmpty() ? QString::fromStdString(value.text) : u"error"_s;
    }
    static QString text(const HitMap &hits)
    {
        QStringList list;
        for (auto hit = hits.next(-1); hit; hit = hits.next(*hit))
            list += QString::number(*hit);
        return list.join(u' ');
    }
};

} // namespace hindcast
