// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace hindcast {

/// The items of the JSON array \a text, each as it is written; nothing if it is no JSON array. A
/// byte order mark before it is passed over.
[[nodiscard]] std::optional<std::vector<std::string_view>> itemsOfJson(std::string_view text);

} // namespace hindcast
