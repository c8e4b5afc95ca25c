// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/journal.h"

namespace hindcast::samples {

inline constexpr int storyOrder = 1345693;
inline constexpr int storyPackage = 20931;
inline constexpr const char *storyCreated = "2026-03-03 09:10:13.047";

/// The lost package of order 1345693, and the snapshots that were taken of the order.
/// docs/TOUR.md walks through it.
void tellStory(Journal &journal);

} // namespace hindcast::samples
