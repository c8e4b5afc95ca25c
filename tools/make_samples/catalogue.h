// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/calendar.h"

#include <string>
#include <vector>

namespace hindcast::samples {

struct Article
{
    std::string sku; ///< `MUG-BLUE`
    std::string name; ///< `Blue mug`
    int priceCents = 0;
};

struct Address
{
    const char *street;
    const char *postalCode;
    const char *city;
};

struct Customer
{
    const char *first;
    const char *last;
};

/// What the warehouse sells: 61 articles.
[[nodiscard]] const std::vector<Article> &articles();
[[nodiscard]] const Article &anyArticle(Random &random);
[[nodiscard]] const Address &anyAddress(Random &random);
[[nodiscard]] const Customer &anyCustomer(Random &random);
/// Someone who works in the warehouse.
[[nodiscard]] std::string anyWorker(Random &random);

/// The streams of the carriers' depots: 30.
[[nodiscard]] const std::vector<std::string> &depots();
/// The carrier of a depot: `ups` of `carrier-ups-north`.
[[nodiscard]] std::string carrierOf(const std::string &depot);

/// Payments are collected in one stream a business day: 60, `payment-47` to `payment-106`. What
/// is paid on a weekend belongs to Monday.
[[nodiscard]] std::string paymentBatch(Moment time);

} // namespace hindcast::samples
