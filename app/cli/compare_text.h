// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "model/compare/comparison_report.h"

namespace hindcast {

/// Prints \a report for people, at most a screen of it.
void printComparison(Output &output, const ComparisonReport &report);

} // namespace hindcast
