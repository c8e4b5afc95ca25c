// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/opened_store.h"
#include "app/cli/options.h"
#include "model/compare/blame.h"
#include "model/replay/pipeline.h"

namespace hindcast {

/// Which moment of which stream or partition the options of `state` and `blame` ask for.
struct StatePlace
{
    QString command; ///< Its name, for what it complains of.
    std::optional<QString> stream;
    std::optional<QString> partition;
    std::optional<Version> version;
    std::optional<Position> position;
    std::optional<Timestamp> at;
};

/// What a whole number behind --at stands for.
enum class AtNumber { Nothing, Version };
[[nodiscard]] Result<StatePlace> statePlaceOf(const Arguments &arguments,
                                              AtNumber atNumber = AtNumber::Nothing);

/// The field that --path asks for by its JSON pointer; without one, the whole state.
[[nodiscard]] Result<StatePath> statePathOf(const Arguments &arguments);

/// The events that build a state.
struct StateEvents
{
    std::string partition;
    std::vector<std::uint32_t> rows;
};

/// Why there are none.
struct NoEvents
{
    int code = NothingFound;
    QString sentence;
};

/// The events of the partition that is meant.
[[nodiscard]] Result<StateEvents, NoEvents> eventsOf(const StatePlace &place,
                                                     const Pipeline &pipeline,
                                                     const ProjectionShape &shape,
                                                     const OpenedStore &opened);

/// Which of \a rows is meant: the last that fits. The error says what there is instead.
[[nodiscard]] Result<std::int64_t> ordinalOf(const StatePlace &place, const StoreIndex &index,
                                             const StateEvents &events);

} // namespace hindcast
