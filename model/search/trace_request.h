// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <memory>

namespace hindcast {

/// Whose trace is wanted.
struct TraceRequest
{
    static constexpr std::int64_t usualMost = 2'000'000;

    std::shared_ptr<const StoreIndex> index;
    Row row;
    std::int64_t mostEvents = usualMost;
};

} // namespace hindcast
