// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"

namespace hindcast {

// Every way to call the program. Kept in one place, because the help texts, the man page and the
// completion say the same.

[[nodiscard]] Usage windowUsage();
[[nodiscard]] Usage infoUsage();
[[nodiscard]] Usage streamsUsage();
[[nodiscard]] Usage eventsUsage();
[[nodiscard]] Usage stateUsage();
[[nodiscard]] Usage blameUsage();
[[nodiscard]] Usage whenUsage();
[[nodiscard]] Usage traceUsage();
[[nodiscard]] Usage explainUsage();
[[nodiscard]] Usage compareUsage();
[[nodiscard]] Usage projectUsage();
[[nodiscard]] Usage upcastUsage();
[[nodiscard]] Usage reduceUsage();
[[nodiscard]] Usage fixtureUsage();
[[nodiscard]] Usage exportUsage();

/// Those of the commands, in the order in which help texts name them.
[[nodiscard]] std::vector<Usage> commandUsages();

/// What `hindcast --help` prints.
[[nodiscard]] QString wholeHelpText();

} // namespace hindcast
