// SPDX-License-Identifier: MIT
// node emmett-0.41.mjs PATH: a store of @event-driven-io/emmett-sqlite 0.38, which has the tables of
// all versions before 0.42. A folder of its own, because both versions want their own @…/emmett.
import * as library from '@event-driven-io/emmett-sqlite';
import { fillEmmettStore } from '../emmett_store.mjs';

await fillEmmettStore(library, process.argv[2]);
