// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/json.h"

#include <QString>

#include <memory>
#include <span>

namespace hindcast {

/// Folds events into a state, one at a time. Knows nothing of the events before, so a fold may
/// begin at any state that it has made itself. Thread-safe as far as it is const.
class Projection
{
public:
    Projection() = default;
    virtual ~Projection() = default;
    Q_DISABLE_COPY_MOVE(Projection)

    [[nodiscard]] virtual Json initialState() const = 0;

    /// The state after \a event. An error says why the event cannot be applied; the caller then
    /// keeps the state that it had. Pass \a state by moving it where it is not needed any more:
    /// a state with one owner is changed in place.
    [[nodiscard]] virtual Result<Json> apply(Json state, const Event &event) const = 0;
};

/// The projections that need no script.
enum class BuiltIn {
    Merge, ///< Each event's data is merged into the state by RFC 7396.
    LastEvent, ///< The state is the last event.
    CountByType, ///< How many events of each type there were.
    JsonPatch, ///< Each event's data is a patch of the state by RFC 6902.
};

/// `merge`, `last`, `count`, `patch`: how the command line and the settings call them.
[[nodiscard]] QString builtInKey(BuiltIn projection);
[[nodiscard]] std::optional<BuiltIn> builtInFromKey(const QString &key);
[[nodiscard]] std::span<const BuiltIn> builtInProjections();

/// Never a null pointer.
[[nodiscard]] std::shared_ptr<const Projection> makeBuiltIn(BuiltIn projection);

} // namespace hindcast
