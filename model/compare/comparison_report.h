// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

namespace hindcast {

/// A comparison with what is needed to tell people of it.
struct ComparisonReport
{
    const ComparisonRequest &request;
    const ComparisonResult &result;
    const StoreIndex &index;
    QString store; ///< As the person called it.
};

/// `order-summary.js`, or `merge` for a built-in projection, and the names of the upcasters' files.
[[nodiscard]] QString projectionName(const Pipeline &pipeline);
[[nodiscard]] QStringList upcasterNames(const Pipeline &pipeline);

/// `differs`, `failed-after`, `handler-lost`, `removed`, …: names for programs.
[[nodiscard]] const char *kindName(PartitionDifference::Kind kind);
[[nodiscard]] const char *kindName(FieldChange::Kind kind);
[[nodiscard]] const char *kindName(Finding::Kind kind);
[[nodiscard]] const char *sideName(Side side);
[[nodiscard]] const char *outcomeName(UpcastEvent::Outcome outcome);

/// The report as docs/COMPARE.md describes it. The same comparison gives the same bytes: nothing in
/// it depends on time, place or the number of threads.
[[nodiscard]] Json jsonReport(const ComparisonReport &report);

/// One self-contained page of HTML, which needs no network and no scripts, and prints well.
[[nodiscard]] std::string htmlReport(const ComparisonReport &report);

} // namespace hindcast
