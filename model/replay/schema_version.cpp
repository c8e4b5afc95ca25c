// SPDX-License-Identifier: MIT
#include "model/replay/schema_version.h"

namespace hindcast {

std::string schemaVersionOf(const Event &event)
{
    if (!event.schemaVersion.text.empty())
        return event.schemaVersion.text;
    const std::string &type = event.type;
    const std::size_t last = type.find_last_not_of("0123456789");
    const bool hasNumber = last != std::string::npos && last + 1 < type.size() && last > 0;
    if (!hasNumber || (type[last] != 'v' && type[last] != 'V'))
        return "1";
    // A small v needs something before it, or it is the end of a word: `Rev2`.
    const char before = type[last - 1];
    const bool isSuffix = type[last] == 'V' || before == '_' || before == '.' || before == '-';
    return isSuffix ? type.substr(last + 1) : "1";
}

} // namespace hindcast
