// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility> // With <compare>, which moc 6.4 cannot read on its own.

namespace hindcast {

/// Place of an event in the whole store, as the store numbers it (in a file: the record's number,
/// from 1, unless the record says otherwise). Its own type, because versions and rows are integers
/// too, and mixing them up compiles.
struct Position
{
    std::int64_t value = 0;
    auto operator<=>(const Position &) const = default;
};

/// An event's number in its stream, exactly as the store numbers it. Some stores count from 0,
/// some from 1, some leave gaps.
struct Version
{
    std::int64_t value = 0;
    auto operator<=>(const Version &) const = default;
};

/// An event's place in a StoreIndex, counted from 0 in order of position. Bad records have a row
/// as well. Rows never change while a store grows at its end.
struct Row
{
    std::int64_t value = -1;
    [[nodiscard]] bool isValid() const { return value >= 0; }
    auto operator<=>(const Row &) const = default;
};

/// Number of an interned string; \a Tag keeps streams, types and actors apart. The default is
/// "there is none".
template<typename Tag>
struct Interned
{
    static constexpr std::uint32_t none = 0xffffffff;
    std::uint32_t value = none;
    [[nodiscard]] bool isValid() const { return value != none; }
    auto operator<=>(const Interned &) const = default;
};

using StreamId = Interned<struct StreamTag>;
using TypeId = Interned<struct TypeTag>;
using CorrelationId = Interned<struct CorrelationTag>;
using ActorId = Interned<struct ActorTag>;

} // namespace hindcast
