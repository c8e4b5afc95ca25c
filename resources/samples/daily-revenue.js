// SPDX-License-Identifier: MIT
// What the sample store warehouse.db earned on each day, in cents: one state for everything.

const day = (s, e) => (s.days[e.created.slice(0, 10)] ??= { orders: 0, cents: 0, refundedCents: 0 });

fromAll().when({
    $init: () => ({ days: {}, totalCents: 0 }),

    PaymentAuthorized(s, e) {
        if (e.category !== 'payment')
            return; // The order's own note of the same payment.
        const { amountCents } = e.data.payments[e.data.lastOrder];
        const today = day(s, e);
        today.orders += 1;
        today.cents += amountCents;
        s.totalCents += amountCents;
    },
    RefundIssued(s, e) {
        day(s, e).refundedCents += e.data.refundCents;
        s.totalCents -= e.data.refundCents;
    },
}).transformBy(s => {
    const days = Object.entries(s.days).sort(([, a], [, b]) => b.cents - a.cents);
    return { days: days.length, totalCents: s.totalCents, bestDay: days.length ? days[0][0] : null };
});
