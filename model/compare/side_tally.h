// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

#include <map>
#include <tuple>
#include <unordered_set>

namespace hindcast {

/// Something that was seen at one or more events.
struct Sighting
{
    std::int64_t count = 0;
    std::int64_t unit = INT64_MAX; ///< The first of the units, as all threads count them, …
    Row row; ///< … and the event in it, where it was seen first.
    QString text;

    /// The same whatever the order in which threads come together.
    void add(const Sighting &other);
};

/// What a side makes of the events of one stored type.
struct TypeUse
{
    std::int64_t named = 0; ///< Events that a handler of their own took, …
    std::int64_t any = 0; ///< … that `$any` took, or a projection without handlers, …
    std::int64_t dropped = 0; ///< … of which the upcasters left nothing, …
    std::int64_t unhandled = 0; ///< … that nothing took.
    Row firstUnhandled;

    void add(const TypeUse &other);
};

/// Counts what happens on one side. Each thread has its own; they are added up at the end, and the
/// sum does not depend on who counted what.
class SideTally
{
public:
    using SightingKey = std::tuple<Finding::Kind, QString, int, QString>; ///< File, line, text.

    SideTally(const ProjectionShape &shape, std::size_t typeCount);

    /// One event of \a type, which the upcasters left as \a upcast; null pointer: there are none.
    void countUpcast(const UpcastEvent *upcast, Row row);
    /// The same event, of which the projection took something or not.
    void countUse(const UpcastEvent *upcast, TypeId type, std::string_view typeName, bool isTaken,
                  Row row);
    void see(Finding::Kind kind, const ScriptError &error, Row row);
    void see(const ScriptNote &note);
    void addRules(const std::vector<RuleCount> &counts, int sign);

    void add(const SideTally &other);

    std::int64_t unit = 0; ///< Which one is being worked on.
    std::array<std::int64_t, SideSummary::outcomeCount> outcomes{};
    std::vector<RuleCount> rules;
    std::vector<TypeUse> types; ///< By TypeId.
    /// Types that upcasters made of stored ones, by stored type, and how often nothing took them.
    std::map<std::pair<std::uint32_t, std::string>, TypeUse> made;
    std::map<SightingKey, Sighting> sightings;

private:
    [[nodiscard]] bool isNamed(std::string_view type) const
    {
        return m_named.contains(std::string(type));
    }

    enum class Named : std::uint8_t { Unknown, No, Yes };
    std::unordered_set<std::string> m_named;
    bool m_takesAny;
    std::vector<Named> m_isStoredTypeNamed; ///< By TypeId.
};

} // namespace hindcast
