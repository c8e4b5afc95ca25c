// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"

namespace hindcast {

/// A role and its place as somebody wrote it: `stream=agg_id` or `actor=meta:/user/id`, or of the
/// records of a file `stream=/aggregate/id`. A name with
/// one of `,=:"` in it stands in double quotes, with its own doubled.
struct MappingTerm
{
    MappedRole role;
    MappedPlace place;
};

/// Reads terms with commas between them. The error names the role or term and what there is.
[[nodiscard]] Result<std::vector<MappingTerm>> parseMapping(std::string_view text);

/// The mapping that \a terms ask for. \a table says which table; if it is empty, the only one that
/// has all the columns is meant. The error names the table, column or pointer and what there is.
[[nodiscard]] Result<ColumnMapping> resolveMapping(const std::vector<MappingTerm> &terms,
                                                   const StoreSurvey &survey,
                                                   const std::string &table);

/// `stream=agg_id,version=no,…`: \a mapping as parseMapping() reads it.
[[nodiscard]] std::string mappingText(const ColumnMapping &mapping);

} // namespace hindcast
