// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/explanation_outline.h"

namespace hindcast {

/// The page as plain text with aligned columns, for a terminal or a mail. Control characters of the
/// store are replaced.
[[nodiscard]] QString explanationText(const ExplanationOutline &outline);

/// The page as HTML: only what is between the tags of its body, for a text document, …
[[nodiscard]] std::string explanationBody(const ExplanationOutline &outline);
/// … and as a whole, self-contained, dark on white.
[[nodiscard]] std::string explanationPage(const ExplanationOutline &outline);

/// The explanation for programs, as docs/EXPLAIN.md describes it.
[[nodiscard]] Json explanationJson(const Explanation &explanation);

} // namespace hindcast
