// SPDX-License-Identifier: MIT
// node resolve-lite.mjs PATH: a store of @resolve-js/eventstore-lite, and its export beside it, at PATH
// with ".export.jsonl" instead of ".db". The snapshot and the subscriber are what @resolve-js/core hands
// to the store.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import library from '@resolve-js/eventstore-lite';

const store = library.default({ databaseFile: process.argv[2], snapshotBucketSize: 1 });
await store.init();
const save = (aggregateId, aggregateVersion, type, payload) =>
    store.saveEvent({ aggregateId, aggregateVersion, type, payload, timestamp: Date.now() });

const secrets = await store.getSecretsManager();
await secrets.setSecret('u-9', 'key');
await save('story-1', 1, 'StoryCreated', { title: 'Grüße', userId: 'u-9' });
await save('story-1', 2, 'StoryUpvoted');
await save('story-2', 1, 'StoryCreated', { title: 'b', big: Number.MAX_SAFE_INTEGER });
await secrets.deleteSecret('u-9');

await store.saveSnapshot('AG;hash-1;story-1', JSON.stringify({
    state: JSON.stringify({ votes: 1, title: 'Grüße' }), version: 2, minimalTimestamp: Date.now(),
}));
await store.ensureEventSubscriber({
    applicationName: 'hn',
    eventSubscriber: 'Stories',
    destination: { queue: 'q' },
    status: {
        eventSubscriber: 'Stories', status: 'deliver',
        successEvent: { threadId: 17, threadCounter: 1, timestamp: Date.now() },
    },
});
await pipeline(
    store.exportEvents({
        cursor: null,
        maintenanceMode: Symbol.for('MAINTENANCE_MODE_MANUAL'),
    }),
    createWriteStream(process.argv[2].replace(/\.db$/, '.export.jsonl')));
await store.dispose();
