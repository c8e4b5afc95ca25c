// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/fact_table.h"
#include "model/session/mapping_desk.h"
#include "model/session/time_format.h"

namespace hindcast {

/// The tables of a store, and how many rows each has.
[[nodiscard]] FactTable tableTable(const StoreSurvey &survey);

/// The columns of \a table, or the pointers into the records of a file, one a line: name, type, and
/// what the first rows have.
[[nodiscard]] FactTable columnTable(const SurveyedStore &store, std::size_t table);

/// The first events that a mapping makes.
[[nodiscard]] FactTable eventTable(const MappingPreview &preview, const TimeFormat &format);

/// Their streams.
[[nodiscard]] FactTable streamTable(const MappingPreview &preview);

/// What is wrong with them.
[[nodiscard]] FactTable problemTable(std::span<const Problem> problems);

/// `first 4,000 rows: 12 streams, 5 event types`
[[nodiscard]] QString previewSummary(const MappingPreview &preview);

} // namespace hindcast
