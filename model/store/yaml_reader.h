// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <string_view>

namespace hindcast {

/// Reads one YAML 1.1 document as a JSON value that keeps its types visible: a symbol of Ruby is a
/// text with its colon (`":name"`, as a key too), and a value with a tag is an object with the tag
/// as its only key, `{"!ruby/object:BigDecimal": "19.99"}`, `{"!binary": "base64…"}`. Aliases are
/// written out, merge keys (`<<`) are merged.
///
/// What aliases and merges make of a document may be at most a million values and 64 MB; more, and
/// deeper nesting than JSON may have, is an error, and so is a second document. The error says what
/// and in which line and column, from 1.
[[nodiscard]] Result<Json> readYaml(std::string_view yaml);

} // namespace hindcast
