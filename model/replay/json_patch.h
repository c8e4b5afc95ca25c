// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

namespace hindcast {

/// \a target with \a patch merged into it, as RFC 7396 says: members are set one by one, null
/// removes, anything that is not an object replaces. What the patch does not name is shared.
void mergePatch(Json &target, const Json &patch);

/// The same with the text of a patch, without making a value of it: what is replaced gives its
/// memory to what comes. The error is Json::parse()'s; \a target may then hold some of the patch.
[[nodiscard]] Result<void> mergePatchText(Json &target, std::string_view patch);

/// \a document after the operations of \a patch, an array as RFC 6902 defines it. The error names
/// the operation, from 1, and its path; \a document is then as it was.
[[nodiscard]] Result<Json> jsonPatch(const Json &document, const Json &patch);

} // namespace hindcast
