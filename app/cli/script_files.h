// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"
#include "model/replay/pipeline.h"

namespace hindcast {

/// The script in the file \a path. The error names the file and says why it cannot be used.
[[nodiscard]] Result<ScriptFile> scriptAt(const QString &path);

/// The projection that \a text names: a built-in one, or a file with a script.
[[nodiscard]] Result<std::variant<BuiltIn, ScriptFile>> projectionNamed(const QString &text);

/// The projection and the upcasters that these options of \a arguments name; merge, and none, where
/// they are not given.
[[nodiscard]] Result<Pipeline> pipelineOf(const Arguments &arguments,
                                          const QString &projectionOption,
                                          const QString &upcastersOption);

} // namespace hindcast
