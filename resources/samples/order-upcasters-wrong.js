// SPDX-License-Identifier: MIT
// The same as order-upcasters.js, but with one mistake. Reading on, would you see it? Comparing
// before and after finds it.

// The first cart stored prices in units; cents since 7 January. A name became two.
const cents = units => Math.round(units * 100);
const split = name => {
    const [first, ...rest] = name.split(' ');
    return { first, last: rest.join(' ') };
};

upcast('OrderCreated', 1, 2, e => {
    e.data.customer = split(e.data.customerName);
    e.data.totalCents = cents(e.data.total);
    delete e.data.customerName;
    delete e.data.total;
});

upcast('ItemPicked', 1, 2, e => {
    for (const item of Object.values(e.data.items)) {
        item.priceCents = cents(item.price);
        delete item.price;
    }
    e.data.totalCents = cents(e.data.total);
    delete e.data.total;
});

upcast('CustomerRenamed', 1, 2, e => {
    e.eventType = 'CustomerNameChanged';
    e.data.customer = split(e.data.customerName);
    delete e.data.customerName;
});

// On two days one event said that an order is placed and paid; two since then.
upcast('OrderPlacedAndPaid', 1, 2, e => [
    { eventType: 'OrderPlaced', data: { orderId: e.data.orderId } },
    {
        eventType: 'PaymentAuthorized',
        data: { status: 'Paid', payment: { ...e.data.payment, amountCents: cents(e.data.paid) } },
    },
]);

upcast('CartHeartbeat', '*', null, () => []);
