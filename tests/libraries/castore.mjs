// SPDX-License-Identifier: MIT
// node castore.mjs PATH: what @castore/core pushes into its in-memory storage, written as JSON: the
// storage as it is at PATH (aggregates with their events), and all events in one list beside it, at
// PATH with ".events.json" instead of ".json".
import { writeFileSync } from 'node:fs';

import { EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';

const storage = new InMemoryEventStorageAdapter({ initialEvents: [] });
const pokemons = new EventStore({
    eventStoreId: 'POKEMONS',
    eventTypes: [
        new EventType({ type: 'POKEMON_APPEARED' }),
        new EventType({ type: 'POKEMON_CAUGHT' }),
        new EventType({ type: 'POKEMON_LEVELLED_UP' }),
    ],
    reducer: (aggregate, event) => ({ ...aggregate, aggregateId: event.aggregateId, version: event.version }),
    eventStorageAdapter: storage,
});

await pokemons.pushEvent({
    aggregateId: 'pikachu-1', version: 1, type: 'POKEMON_APPEARED',
    payload: { name: 'Pikachu', level: 42 }, metadata: { correlationId: 'c-1', userId: 'ash' },
});
await pokemons.pushEvent({
    aggregateId: 'flabébé-2', version: 1, type: 'POKEMON_APPEARED',
    timestamp: '2026-01-01T00:00:00.001Z', payload: { name: 'Flabébé', level: 1 },
});
await pokemons.pushEvent({
    aggregateId: 'pikachu-1', version: 2, type: 'POKEMON_CAUGHT',
    metadata: { correlationId: 'c-1', trainer: { id: 7, badges: ['Boulder'] } },
});
await EventStore.pushEventGroup(
    pokemons.groupEvent({ aggregateId: 'pikachu-1', version: 3, type: 'POKEMON_LEVELLED_UP' }),
    pokemons.groupEvent({ aggregateId: 'flabébé-2', version: 2, type: 'POKEMON_LEVELLED_UP' }));

const path = process.argv[2];
writeFileSync(path, JSON.stringify(storage.eventStore, null, 2));
const events = [];
const { aggregateIds } = await pokemons.listAggregateIds();
for (const { aggregateId } of aggregateIds)
    events.push(...(await pokemons.getEvents(aggregateId)).events);
writeFileSync(path.replace(/\.json$/, '.events.json'), JSON.stringify(events, null, 2));
