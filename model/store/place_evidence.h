// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"

namespace hindcast {

/// What the sample rows say of a column, or of what lies behind a pointer in one. Everything that
/// is said of "all" is said of those values that are there, and false if none is.
struct PlaceEvidence
{
    MappedPlace place;
    std::string key; ///< The column's name, or the last of the pointer; `user_id` for `/user/id`.
    bool isRowid = false;
    std::vector<SampleValue> values; ///< One for each sample row; absent where there is none.

    int filled = 0;
    int distinct = 0;
    bool areNumbers = false; ///< All of them whole.
    bool areRising = false; ///< Whole numbers, each greater than the one before.
    bool areObjects = false; ///< All of them JSON objects.
    bool areContainers = false; ///< All of them JSON objects or arrays.
    bool areUuids = false;
    bool areWords = false; ///< Short text without blanks.
    bool areFlags = false; ///< 0 and 1, or words for them.
    bool areTexts = false; ///< Text, or bytes that are text.
    std::optional<TimeEncoding> times; ///< All of them times, in this encoding.
    std::size_t averageSize = 0; ///< Bytes.
};

/// What is said of each column of \a table that can be read, and of each key, down to the third
/// level, of the JSON objects in them.
[[nodiscard]] std::vector<PlaceEvidence> gatherEvidence(const SurveyedTable &table);

/// What is said of \a place in \a table; nothing is, if it is not there.
[[nodiscard]] PlaceEvidence evidenceOf(const SurveyedTable &table, const MappedPlace &place);

} // namespace hindcast
