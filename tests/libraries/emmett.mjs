// SPDX-License-Identifier: MIT
// node emmett.mjs PATH: a store of @event-driven-io/emmett-sqlite 0.42.
import * as library from '@event-driven-io/emmett-sqlite';
import { fillEmmettStore } from './emmett_store.mjs';

await fillEmmettStore(library, process.argv[2]);
