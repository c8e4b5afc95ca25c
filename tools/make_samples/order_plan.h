// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/calendar.h"

#include <vector>

namespace hindcast::samples {

/// What is known of an order before its tale is told.
struct OrderPlan
{
    Moment created;
    int number = 0;
    int package = 0; ///< Number of its package; 0: collected in the shop, or cancelled.
};

/// 812 orders, 240 of them with a package, in order of time. One is the story's.
[[nodiscard]] std::vector<OrderPlan> planOrders(Random &random);

} // namespace hindcast::samples
