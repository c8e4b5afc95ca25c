// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <string>
#include <string_view>

namespace hindcast {

/// What a YAML 1.1 scalar without quotes and without a tag stands for, as Ruby's and Python's
/// readers take it: null, true, a number, else a text. Numbers keep their digits. A moment stays a
/// text as it is written, and so does a Ruby symbol, with its colon. A number of JSON has no words
/// for infinity, so `.inf` and `.nan` are texts as well.
[[nodiscard]] Json plainYamlScalar(std::string_view text);

/// \a text as the number it says it is, or nothing: 0x1F, 0b11, 1_000, .5 included.
[[nodiscard]] std::optional<std::string> yamlNumber(std::string_view text);

/// Ruby's BigDecimal as its digits: `27:0.1999e2` is `19.99`. As written if it is something else.
[[nodiscard]] std::string bigDecimalText(std::string_view text);

} // namespace hindcast
