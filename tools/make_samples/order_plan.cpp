// SPDX-License-Identifier: MIT
#include "tools/make_samples/order_plan.h"

#include "tools/make_samples/story.h"

#include <algorithm>

namespace hindcast::samples {

namespace {

constexpr int orderCount = 812;
constexpr int packageCount = 240;

/// Marks which orders travel: as many as there are packages, the story's among them.
void givePackages(Random &random, std::vector<OrderPlan> &plans, std::size_t story)
{
    const Moment lastPacking = Moment(endDay) - std::chrono::days(3);
    plans[story].package = 1;
    for (int given = 1; given < packageCount;) {
        OrderPlan &plan = plans[static_cast<std::size_t>(random.below(orderCount))];
        if (plan.package != 0 || plan.created > lastPacking)
            continue;
        plan.package = 1;
        ++given;
    }
    const auto before = std::count_if(plans.begin(), plans.begin() + static_cast<int>(story),
                                      [](const OrderPlan &plan) { return plan.package != 0; });
    int number = storyPackage - static_cast<int>(before);
    for (OrderPlan &plan : plans) {
        if (plan.package != 0)
            plan.package = number++;
    }
}

} // namespace

std::vector<OrderPlan> planOrders(Random &random)
{
    const Moment storyTime = moment(storyCreated);
    std::vector<OrderPlan> plans{{.created = storyTime}};
    while (plans.size() < orderCount)
        plans.push_back({.created = busyMoment(random)});
    std::ranges::sort(plans, {}, &OrderPlan::created);
    const auto story = static_cast<std::size_t>(
        std::ranges::find(plans, storyTime, &OrderPlan::created) - plans.begin());

    plans[story].number = storyOrder;
    for (std::size_t i = story + 1; i < plans.size(); ++i)
        plans[i].number = plans[i - 1].number + random.between(1, 4);
    for (std::size_t i = story; i > 0; --i)
        plans[i - 1].number = plans[i].number - random.between(1, 4);
    givePackages(random, plans, story);
    return plans;
}

} // namespace hindcast::samples
