// SPDX-License-Identifier: MIT
#include "model/event/json_builder.h"

namespace hindcast {

Result<Json> Json::parse(std::string_view text)
{
    if (const std::size_t bad = findInvalidUtf8(text); bad != std::string_view::npos)
        return Error{QStringLiteral("invalid UTF-8 at column %1").arg(bad + 1)};
    return JsonBuilder(text).build();
}

} // namespace hindcast
