// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QString>

#include <array>
#include <optional>
#include <string>

namespace hindcast {

/// Where a run through the events of a track stops. A value.
struct Breakpoint
{
    enum class Kind {
        Type, ///< At each event of a type, as it is stored.
        Condition, ///< At each event where a condition holds.
        BecomesTrue, ///< Where a condition holds that did not hold before.
        Changes, ///< Where a field of the state comes, goes or gets another value.
        Throws, ///< Where the event cannot be applied.
        Rule, ///< Where a condition that always has to hold stops to.
    };
    Kind kind = Kind::BecomesTrue;
    /// Type: the event's type. Changes: a JSON pointer. Throws: empty. Others: JavaScript.
    std::string text;
    QString name; ///< Rule: what people call it; may be empty.
    bool isOn = true;
    Json others; ///< Members of its workspace file that this version does not know; null: none.
    bool operator==(const Breakpoint &) const = default;

    [[nodiscard]] bool hasCondition() const
    {
        return kind == Kind::Condition || kind == Kind::BecomesTrue || kind == Kind::Rule;
    }
    /// Whether both stop at the same events.
    [[nodiscard]] bool isSameStop(const Breakpoint &other) const
    {
        return kind == other.kind && text == other.text;
    }
};

using BreakpointKind = Breakpoint::Kind;

inline constexpr std::array allBreakpointKinds{
    BreakpointKind::Type,    BreakpointKind::Condition, BreakpointKind::BecomesTrue,
    BreakpointKind::Changes, BreakpointKind::Throws,    BreakpointKind::Rule};

/// `type`, `condition`, `becomesTrue`, `changes`, `throws`, `rule`: as in workspace files.
[[nodiscard]] const char *breakpointKey(BreakpointKind kind);

/// What it stops at: `event AccountFrozen`, `/balanceCents changes`.
[[nodiscard]] QString breakpointText(const Breakpoint &breakpoint);
/// What has happened where it stopped: `s.balanceCents < 0 became true`.
[[nodiscard]] QString stopReason(const Breakpoint &breakpoint);

} // namespace hindcast
