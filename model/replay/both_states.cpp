// SPDX-License-Identifier: MIT
#include "model/replay/both_states.h"

namespace hindcast {

Json bothStates(Fold &fold, const std::string &partition)
{
    fold.select(partition);
    const auto shared = Json::parse(fold.sharedText());
    Json both = Json::object();
    both.set("state", fold.state());
    both.set("shared", shared ? shared.value() : Json());
    return both;
}

} // namespace hindcast
