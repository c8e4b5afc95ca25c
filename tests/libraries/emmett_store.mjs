// SPDX-License-Identifier: MIT
// What both Emmett versions are asked to write: two streams, every spelling of metadata, a number
// that JavaScript keeps as BigInt, and a consumer that has come to the end.

/** Fills the store of \a library (a module of emmett-sqlite) in the file \a path. */
export async function fillEmmettStore(library, path) {
    const store = library.getSQLiteEventStore({
        fileName: path,
        schema: { autoMigration: 'CreateOrUpdate' },
    });
    await store.appendToStream('order-1', [
        {
            type: 'OrderOpened',
            data: { orderId: '1', total: 9007199254740993n, note: 'Zoë' },
            metadata: { correlationId: 'c-1', actor: 'judy' },
        },
        {
            type: 'ItemAdded',
            data: { sku: 'AB', at: new Date(0) },
            metadata: { correlationId: 'c-1', causationId: 'm-1', userId: 42, schemaVersion: 2 },
        },
    ]);
    await store.appendToStream('package-7', [{ type: 'PackagePacked', data: { weight: 1.5 } }]);
    await store.appendToStream('order-1', [{ type: 'OrderPaid', data: {} }]);

    let seen = 0;
    const consumer = store.consumer({ pulling: { pullingFrequencyInMs: 10 } });
    const processor = {
        processorId: 'orders-view',
        stopAfter: () => ++seen === 3,
        eachMessage: () => {},
    };
    consumer.processor(processor);
    await consumer.start();
    await consumer.close();
}
