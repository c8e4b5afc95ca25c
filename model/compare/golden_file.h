// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QStringList>

namespace hindcast {

/// What is to be kept of a jsonReport() as the outcome that is right: which partitions differ and
/// in what, and the findings. As text, with a line for each value, so that it reads well in a diff.
[[nodiscard]] std::string goldenText(const Json &report);

/// Sentences about what is not as in \a golden, the text of a golden file; empty: all is. The error
/// says why the text is no golden file.
[[nodiscard]] Result<QStringList> differencesFromGolden(const std::string &golden,
                                                        const Json &report);

} // namespace hindcast
