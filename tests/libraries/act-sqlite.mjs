// SPDX-License-Identifier: MIT
// node act-sqlite.mjs PATH: a store of @rotorsoft/act-sqlite: two streams, reactions with their
// correlation and causation, snapshots, a stream that was closed and one that began again.
import { act, dispose, state, store } from '@rotorsoft/act';
import { SqliteStore } from '@rotorsoft/act-sqlite';
import { z } from 'zod';

const Counter = state({ Counter: z.object({ count: z.number() }) })
    .init(() => ({ count: 0 }))
    .emits({
        Incremented: z.object({ amount: z.number(), note: z.string() }),
        Doubled_v2: z.object({}),
    })
    .patch({
        Incremented: ({ data }, before) => ({ count: before.count + data.amount }),
        Doubled_v2: (_, before) => ({ count: 2 * before.count }),
    })
    .on({ increment: z.object({ by: z.number() }) })
    .emit(action => ['Incremented', { amount: action.by, note: 'Zoë' }])
    .on({ double: z.object({}) })
    .emit(() => ['Doubled_v2', {}])
    .snap(snapshot => snapshot.patches >= 2)
    .build();

store(new SqliteStore({ url: `file:${process.argv[2]}` }));
await store().seed();

const app = act()
    .withState(Counter)
    .on('Incremented')
    .do(async function doublesTheOther(event, _stream, app) {
        if (event.stream === 'counter-1')
            await app.do('double', { stream: 'counter-2', actor: { id: 'robot', name: 'Robot' } },
                         {}, event);
    })
    .to(() => ({ target: 'doubler' }))
    .build();

const judy = { id: 'u-1', name: 'Judy' };
for (const by of [1, 2, 3])
    await app.do('increment', { stream: 'counter-1', actor: judy }, { by });
await app.do('increment', { stream: 'counter-3', actor: judy }, { by: 7 });
await app.correlate();
await app.drain();
await new Promise(resolve => setTimeout(resolve, 200)); // Snapshots are written behind one's back.
// One after the other: two at once lock each other out of the file.
await app.close([{ stream: 'counter-3' }]);
await app.close([{ stream: 'counter-1', restart: true }]);
await app.do('increment', { stream: 'counter-1', actor: judy }, { by: 4 });
await dispose()();
