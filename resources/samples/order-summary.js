// SPDX-License-Identifier: MIT
// Each order of the sample store warehouse.db in a few fields. It is written for the events as they
// are today; order-upcasters.js brings the oldest ones into that form.

const status = (s, e) => { s.status = e.data.status; };

// What the event lacks becomes undefined, and an undefined member is not kept.
const totals = (s, e) => {
    s.total = e.data.total;
    s.totalCents = e.data.totalCents;
};

const quantities = (s, e) => {
    for (const [sku, item] of Object.entries(e.data.items)) {
        if (item === null)
            delete s.items[sku];
        else
            s.items[sku] = item.qty;
    }
};

fromCategory('order').foreachStream().when({
    $init: () => ({ items: {} }),

    OrderCreated(s, e) {
        s.orderId = e.data.orderId;
        s.channel = e.data.channel;
        s.city = e.data.address.city;
        s.customerName = e.data.customerName;
        s.customer = e.data.customer;
        totals(s, e);
        status(s, e);
    },
    CustomerRenamed(s, e) {
        if (s.customer)
            s.customer = { first: e.data.customer.first, last: e.data.customer.last };
        else
            s.customerName = e.data.customerName ?? s.customerName;
    },
    AddressChanged(s, e) { s.city = e.data.address.city; },
    ItemPicked(s, e) {
        quantities(s, e);
        totals(s, e);
    },
    QtyChanged(s, e) {
        quantities(s, e);
        totals(s, e);
    },
    CouponApplied(s, e) { s.discountCents = e.data.discountCents; },
    OrderPlaced(s, e) { s.placedAt = e.created; },
    PaymentAuthorized(s, e) {
        s.paidCents = e.data.payment.amountCents;
        status(s, e);
    },
    PickingStarted: status,
    OrderPacked: status,
    HandedToCarrier: status,
    DeliveryFailed: status,
    OrderOnHold: status,
    OrderDelivered: status,
    OrderCollected: status,
    OrderCancelled: status,
    ReturnRequested: status,
    ReturnReceived: status,
    RefundIssued(s, e) { s.refundCents = e.data.refundCents; },
});
