// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace hindcast {

/// What a text becomes where only letters, digits and _ may stand. Never empty, and never begins
/// with a digit.
enum class NameForm { Pascal, Camel, Snake };
[[nodiscard]] std::string identifierFor(std::string_view text, NameForm form);

} // namespace hindcast
