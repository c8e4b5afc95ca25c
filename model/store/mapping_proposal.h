// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"

namespace hindcast {

/// The mapping that names, types and sample values of \a table, one of \a survey, speak for. Roles
/// for which nothing speaks are left out.
[[nodiscard]] ColumnMapping proposeMapping(const StoreSurvey &survey, const SurveyedTable &table);

/// The table that most looks like one of events; null pointer if there is no table at all.
[[nodiscard]] const SurveyedTable *likeliestTable(const StoreSurvey &survey);

/// Works out what follows from the places in \a mapping and the sample rows of its \a table: in
/// which encoding times are, and what streams are called.
void completeMapping(ColumnMapping &mapping, const SurveyedTable &table);

} // namespace hindcast
