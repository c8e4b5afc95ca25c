// SPDX-License-Identifier: MIT
#include "tools/make_samples/order_tale.h"

namespace hindcast::samples {

namespace {

constexpr std::array<const char *, 10> notes{
    "Gift, please leave the invoice out.",
    "Ring twice, the bell is old.",
    "Customer asks for a delivery after 5 pm.",
    "Neighbour takes the parcel: Weber, 2nd floor.",
    "Packed with extra paper.",
    "Called back, no answer.",
    "Same customer as last week.",
    "Wants to be told before it is sent.",
    "Please do not bend.",
    "Checked the stock by hand.",
};

/// Someone mended the name in this order by hand, and not in the form that the others have.
constexpr const char *handMendedOrder = "1344328";

constexpr std::array<const char *, 3> coupons{"SPRING5", "HELLO10", "TEATIME15"};

int percentOf(const std::string &coupon)
{
    return std::stoi(coupon.substr(coupon.find_first_of("0123456789")));
}

} // namespace

OrderTale::OrderTale(Journal &journal, Random &random, const OrderPlan &plan)
    : m_process{journal, random, plan.created, random.uuid(), {}, true}
    , m_random(random)
    , m_plan(plan)
    , m_number(std::to_string(plan.number))
    , m_stream("order-" + m_number)
    , m_package(std::to_string(plan.package))
    , m_address(anyAddress(random))
    , m_isNew(plan.created >= Moment(newSchemaDay))
{
}

void OrderTale::tell()
{
    create();
    fillCart();
    const bool isCancelled = m_plan.package == 0 && m_random.chance(12);
    if (isCancelled && m_random.chance(50))
        return cancel();
    pay();
    if (isCancelled)
        return cancel();
    pick();
    if (m_plan.package != 0)
        ship();
    else
        collect();
    if (m_random.chance(5))
        sendBack();
}

void OrderTale::create()
{
    m_customer = anyCustomer(m_random);
    JsonText data;
    data.text("orderId", m_number).text("status", "Created");
    if (m_isNew)
        data.object("customer",
                    JsonText().text("first", m_customer.first).text("last", m_customer.last));
    else
        data.text("customerName", std::string(m_customer.first) + ' ' + m_customer.last);
    data.text("channel", m_random.chance(70) ? "web" : "phone").object("address", addressText());
    data.text("currency", "EUR").raw("items", "{}").number("packages", 0);
    data.number(m_isNew ? "totalCents" : "total", 0);
    onOrder("OrderCreated", anyWorker(m_random), data, schemaVersion());
}

void OrderTale::fillCart()
{
    const bool isShop = m_random.chance(6); // Shops order more than people do.
    const int picks = isShop ? m_random.between(8, 24) : 1 + m_random.few(9);
    for (int i = 0; i < picks; ++i) {
        m_process.wait(20, 300);
        const Article &article = anyArticle(m_random);
        Line &line = m_lines[article.sku];
        line = {&article, line.quantity + 1 + m_random.below(2)};
        JsonText item;
        item.text("name", article.name).number("qty", line.quantity);
        item.text("cart", "cart-" + std::to_string(m_random.between(1, 30)));
        JsonText data;
        if (m_isNew) {
            item.number("priceCents", article.priceCents);
            data.object("items", JsonText().object(article.sku, item));
            data.number("totalCents", totalCents());
        } else {
            item.raw("price", units(article.priceCents));
            data.object("items", JsonText().object(article.sku, item));
            data.raw("total", units(totalCents()));
        }
        onOrder("ItemPicked", anyWorker(m_random), data, schemaVersion());
        if (m_plan.created >= Moment(quantityDay) && m_random.chance(20))
            changeQuantity();
        if (m_random.chance(12))
            addNote();
    }
    if (m_random.chance(9))
        changeAddress();
    if (m_random.chance(22) && totalCents() > 0)
        useCoupon();
}

void OrderTale::changeQuantity()
{
    m_process.wait(15, 200);
    auto line = m_lines.begin();
    std::advance(line, m_random.below(static_cast<int>(m_lines.size())));
    const std::string sku = line->first;
    std::string change = "null"; // Merging null takes the member away.
    if (m_lines.size() > 1 && m_random.chance(30)) {
        m_lines.erase(line);
    } else {
        line->second.quantity = m_random.between(1, 6);
        change = JsonText().number("qty", line->second.quantity).str();
    }
    JsonText data;
    data.object("items", JsonText().raw(sku, change)).number("totalCents", totalCents());
    onOrder("QtyChanged", anyWorker(m_random), data);
}

void OrderTale::changeAddress()
{
    m_process.wait(60, 900);
    m_address = anyAddress(m_random);
    onOrder("AddressChanged", anyWorker(m_random), JsonText().object("address", addressText()));
}

void OrderTale::addNote()
{
    m_process.wait(30, 600);
    const std::string by = anyWorker(m_random);
    JsonText note;
    note.text("text", m_random.pick(notes)).text("by", by);
    if (isOfOldCart() && !m_isPaid)
        return addCartEvent(by);
    onOrder("NoteAdded", by, JsonText().number("noteCount", ++m_notes).object("lastNote", note));
}

void OrderTale::addCartEvent(const std::string &by)
{
    const bool isRenaming = !m_isNew && std::stoi(m_number) % 2 == 0;
    if (!isRenaming)
        return onOrder("CartHeartbeat", "system",
                       JsonText().number("lines", static_cast<int>(m_lines.size())));
    const std::string last = std::string(m_customer.last) + "-Berg";
    if (m_number == handMendedOrder && m_version > 5)
        onOrder("CustomerRenamed", by, JsonText().text("lastName", last));
    else
        onOrder("CustomerRenamed", by,
                JsonText().text("customerName", std::string(m_customer.first) + ' ' + last));
}

void OrderTale::useCoupon()
{
    m_process.wait(20, 240);
    const std::string code = m_random.pick(coupons);
    m_discountCents = totalCents() * percentOf(code) / 100;
    JsonText data;
    data.object("coupon", JsonText().text("code", code).number("percent", percentOf(code)));
    data.number("discountCents", m_discountCents).number("payableCents", payableCents());
    onOrder("CouponApplied", "system", data);
}

void OrderTale::pay()
{
    m_process.wait(30, 900);
    const std::string batch = paymentBatch(m_process.clock);
    const auto told = [&](const char *type, const char *status) {
        JsonText payment;
        payment.text("status", status).number("amountCents", payableCents());
        JsonText data;
        data.text("lastOrder", m_number);
        data.object("payments", JsonText().object(m_number, payment));
        m_process.tell(batch, type, "system", data);
    };
    told("PaymentRequested", "Requested");
    if (m_random.chance(6)) {
        m_process.wait(2, 20);
        told("PaymentDeclined", "Declined");
        m_process.wait(60, 600);
        told("PaymentRequested", "Requested");
    }
    m_process.wait(2, 25);
    told("PaymentAuthorized", "Authorized");
    m_process.wait(1, 3);
    tellPaid(batch);
}

void OrderTale::tellPaid(const std::string &batch)
{
    m_isPaid = true;
    JsonText payment;
    payment.text("status", "Authorized").text("batch", batch);
    payment.text("method", m_random.chance(55) ? "card" : "transfer");
    JsonText data;
    if (m_isNew && isOfOldCart()) {
        data.text("orderId", m_number).text("status", "Paid").raw("paid", units(payableCents()));
        return onOrder("OrderPlacedAndPaid", "system", data.object("payment", payment));
    }
    payment.number("amountCents", payableCents());
    onOrder("PaymentAuthorized", "system", data.text("status", "Paid").object("payment", payment));
}

void OrderTale::pick()
{
    m_process.wait(120, 7'200);
    const std::string picker = anyWorker(m_random);
    const std::string wave = "W-" + std::to_string(m_random.between(1, 6));
    JsonText started;
    started.text("wave", wave).text("picker", picker);
    started.text("zone", m_random.chance(50) ? "hall 1" : "hall 2");
    onOrder("PickingStarted", "system",
            JsonText().text("status", "Picking").object("picking", started));
    m_process.wait(90, 1'200);
    JsonText picking;
    picking.text("finishedBy", picker).number("weightGrams", m_random.between(180, 6'400));
    onOrder("PickingFinished", picker, JsonText().object("picking", picking));
    if (m_random.chance(10))
        addNote();
}

void OrderTale::collect()
{
    m_process.wait(120, 3'600);
    onOrder(
        "OrderPacked", anyWorker(m_random),
        JsonText().text("status", "ReadyForCollection").text("shelf", "C-" + m_number.substr(5)));
    m_process.wait(1'800, 14'400);
    if (m_random.chance(40))
        m_process.sleep(m_random.between(1, 4));
    onOrder("OrderCollected", anyWorker(m_random), JsonText().text("status", "Collected"));
}

void OrderTale::cancel()
{
    m_process.wait(300, 20'000);
    const bool byCustomer = m_random.chance(60);
    JsonText cancellation;
    cancellation.text("by", byCustomer ? "customer" : "warehouse");
    cancellation.text("reason", byCustomer ? "changed their mind" : "article not in stock");
    onOrder("OrderCancelled", anyWorker(m_random),
            JsonText().text("status", "Cancelled").object("cancellation", cancellation));
}

void OrderTale::sendBack()
{
    m_process.sleep(m_random.between(2, 9));
    onOrder("ReturnRequested", "system", JsonText().text("status", "ReturnRequested"));
    m_process.sleep(m_random.between(2, 5));
    onOrder("ReturnReceived", anyWorker(m_random), JsonText().text("status", "Returned"));
    m_process.wait(600, 9'000);
    onOrder("RefundIssued", "system", JsonText().number("refundCents", payableCents()));
}

void OrderTale::onOrder(const char *type, const std::string &actor, const JsonText &data,
                        int schemaVersion)
{
    ++m_version;
    m_process.tell(m_stream, type, actor, data, schemaVersion);
}

JsonText OrderTale::addressText() const
{
    JsonText text;
    text.text("street", m_address.street).text("postalCode", m_address.postalCode);
    return text.text("city", m_address.city);
}

int OrderTale::totalCents() const
{
    int sum = 0;
    for (const auto &[sku, line] : m_lines)
        sum += line.quantity * line.article->priceCents;
    return sum;
}

} // namespace hindcast::samples
