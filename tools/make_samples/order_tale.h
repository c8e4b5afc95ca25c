// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/catalogue.h"
#include "tools/make_samples/journal.h"
#include "tools/make_samples/order_plan.h"

#include <map>

namespace hindcast::samples {

/// Tells one order event by event. What its events say adds up: merged one after the other, they
/// give the order as it stands.
class OrderTale
{
public:
    OrderTale(Journal &journal, Random &random, const OrderPlan &plan);
    void tell();

private:
    struct Line
    {
        const Article *article = nullptr;
        int quantity = 0;
    };

    void create();
    void fillCart();
    void changeQuantity();
    void changeAddress();
    void addNote();
    /// What the old cart wrote where the new one has notes.
    void addCartEvent(const std::string &by);
    void useCoupon();
    void pay();
    void tellPaid(const std::string &batch);
    void pick();
    void ship();
    void pack();
    void handOver();
    void travel();
    void deliver();
    void collect();
    void cancel();
    void sendBack();

    void onOrder(const char *type, const std::string &actor, const JsonText &data,
                 int schemaVersion = 1);
    void onPackage(const char *type, const std::string &actor, const JsonText &data);
    [[nodiscard]] JsonText addressText() const;
    [[nodiscard]] int totalCents() const;
    [[nodiscard]] int payableCents() const { return totalCents() - m_discountCents; }
    [[nodiscard]] int schemaVersion() const { return m_isNew ? 2 : 1; }
    [[nodiscard]] bool isOfOldCart() const { return m_plan.created < Moment(cartEnd); }

    Process m_process;
    Random &m_random;
    OrderPlan m_plan;
    std::string m_number;
    std::string m_stream;
    std::string m_package;
    std::string m_depot;
    std::string m_tracking;
    Customer m_customer;
    Address m_address;
    bool m_isNew; ///< Its events have the new schema.
    bool m_isPaid = false;
    int m_version = 0;
    int m_notes = 0;
    int m_scans = 0;
    int m_discountCents = 0;
    std::map<std::string, Line> m_lines; ///< By article.
};

} // namespace hindcast::samples
