// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_report.h"

namespace hindcast {

/// Writes \a report to \a path, all of it or nothing: JSON if the name ends in `.json`, else one
/// page of HTML. The error names the file and says why. Blocks.
[[nodiscard]] Result<void> writeReport(const ComparisonReport &report, const QString &path);

} // namespace hindcast
