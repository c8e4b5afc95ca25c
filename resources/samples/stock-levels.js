// SPDX-License-Identifier: MIT
// What is on the shelves of the sample store warehouse.db, and how much of it carts have taken: one
// state for each article, from the streams of the articles and from those of all orders.

const sku = e => {
    if (e.category === 'stock')
        return e.streamId.slice('stock-'.length);
    if (e.eventType === 'ItemPicked')
        return Object.keys(e.data.items)[0];
    return null; // Nobody's: the event is skipped.
};

const level = (s, e) => {
    s.onHand = e.data.onHand ?? s.onHand;
    s.reserved = e.data.reserved ?? s.reserved;
};

fromCategories('stock', 'order').partitionBy(sku).when({
    $init: () => ({ onHand: 0, reserved: 0, shipped: 0, picks: 0 }),

    StockListed(s, e) {
        s.bin = e.data.bin;
        level(s, e);
    },
    StockMoved(s, e) { s.bin = e.data.bin; },
    StockReserved: level,
    StockReleased: level,
    StockReceived: level,
    StockCounted: level,
    StockShipped(s, e) {
        s.shipped += e.data.lastShipment.quantity;
        level(s, e);
    },
    ItemPicked(s) { s.picks += 1; },
});
