// SPDX-License-Identifier: MIT
#include "model/session/workspace.h"

#include <cstdint>
#include <cstdlib>

using namespace hindcast;

/// A workspace that was read must come back the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString folder = QStringLiteral("/work space");
    const auto workspace
        = parseWorkspace(std::string_view(reinterpret_cast<const char *>(data), size), folder);
    if (!workspace)
        return 0;
    const auto again = parseWorkspace(workspaceText(workspace.value(), folder), folder);
    if (!again || again.value() != workspace.value())
        std::abort();
    return 0;
}
