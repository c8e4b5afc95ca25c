// SPDX-License-Identifier: MIT
#include "model/event/json_pointer.h"

namespace hindcast {

std::string pointerToken(std::string_view key)
{
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

} // namespace hindcast
