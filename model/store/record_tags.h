// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_value.h"
#include "model/store/stored_value.h"

#include <string>
#include <vector>

namespace hindcast {

/// The texts that the JSON array \a value lists, in order; of a single text that one. \a item leads
/// to them inside of the items, and is empty where the items are the texts. Items that have none
/// are passed over.
[[nodiscard]] std::vector<std::string> tagsIn(const StoredValue &value, const JsonPointer &item);

} // namespace hindcast
