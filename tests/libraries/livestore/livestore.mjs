// SPDX-License-Identifier: MIT
// node livestore.mjs PATH: the event log of a LiveStore client in node. The library wants a folder and
// chooses the names in it; the log is copied from there.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeAdapter } from '@livestore/adapter-node';
import { createStorePromise, Events, makeSchema, Schema, State } from '@livestore/livestore';

const created = Schema.Struct({ id: Schema.String, text: Schema.String });
const deleted = Schema.Struct({ id: Schema.String, deletedAt: Schema.Date });
const events = {
    created: Events.synced({ name: 'v1.TodoCreated', schema: created }),
    deleted: Events.synced({ name: 'v2.TodoDeleted', schema: deleted }),
    filtered: Events.clientOnly({
        name: 'filterSet',
        schema: Schema.Struct({ filter: Schema.String }),
    }),
};
const todos = State.SQLite.table({
    name: 'todos',
    columns: {
        id: State.SQLite.text({ primaryKey: true }),
        text: State.SQLite.text({ default: '' }),
    },
});
const materializers = State.SQLite.materializers(events, {
    'v1.TodoCreated': ({ id, text }) => todos.insert({ id, text }),
    'v2.TodoDeleted': ({ id }) => todos.delete().where({ id }),
    filterSet: () => [],
});
const state = State.SQLite.makeState({ tables: { todos }, materializers });

const folder = mkdtempSync(join(tmpdir(), 'livestore-'));
const store = await createStorePromise({
    schema: makeSchema({ events, state }),
    adapter: makeAdapter({ storage: { type: 'fs', baseDirectory: folder } }),
    storeId: 'todos',
});
store.commit(events.created({ id: 't-1', text: 'Käse' }));
store.commit(events.filtered({ filter: 'all' }), events.created({ id: 't-2', text: 'b' }));
store.commit(events.deleted({ id: 't-1', deletedAt: new Date(0) }));
await new Promise(resolve => setTimeout(resolve, 1000)); // Another thread writes the log.
await store.shutdownPromise();

const log = readdirSync(join(folder, 'todos')).find(name => name.startsWith('eventlog'));
copyFileSync(join(folder, 'todos', log), process.argv[2]);
rmSync(folder, { recursive: true });
