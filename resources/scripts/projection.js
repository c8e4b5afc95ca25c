// SPDX-License-Identifier: MIT
// KurrentDB's projection API. Runs behind common.js; the functions at the end are called by the
// program, for each event that a handler takes.
'use strict';

// --- Defining -----------------------------------------------------------------------------------

const known = {
    $includelinks: ['$includeLinks', 'boolean'],
    reorderevents: ['reorderEvents', 'boolean'],
    processinglag: ['processingLag', 'number'],
    resultstreamname: ['resultStreamName', 'string'],
    bistate: ['biState', 'boolean'],
};
const special = ['$init', '$initShared', '$any', '$created', '$deleted'];

const settings = {};
let fromAnything = false;
const sourceStreams = [];
const sourceCategories = [];
let foreachStreamAsked = false;
let keyFunction;
const handlerTypes = [];
const handlers = []; // By the number of their type.
const specials = {};
const shaping = []; // { transform } or { filter }, in order.
let resultStream = '';
let outputAsked = false;
const definitionWarnings = [];

function mustBeFunction(value, name) {
    if (typeof value !== 'function')
        throw wrong(`${name} needs a function, not ${value === null ? 'null' : typeof value}`);
}

function mustBeText(value, name) {
    if (typeof value !== 'string')
        throw wrong(`${name} needs a string, not ${value === null ? 'null' : typeof value}`);
}

function mustBeObject(value, name) {
    if (typeof value !== 'object' || value === null)
        throw wrong(`${name} needs an object, not ${value === null ? 'null' : typeof value}`);
}

function addHandler(type, handler) {
    if (special.includes(type)) {
        if (specials[type])
            throw wrong(`${type} is defined twice`);
        specials[type] = handler;
        return;
    }
    if (handlerTypes.includes(type))
        throw wrong(`the handler of ${type} is defined twice`);
    handlerTypes.push(type);
    handlers.push(handler);
}

function when(definition) {
    if (typeof definition !== 'object' || definition === null)
        throw wrong('when() needs an object of handlers');
    let count = 0;
    for (const name of Object.keys(definition)) {
        if (typeof definition[name] !== 'function')
            continue;
        addHandler(name, definition[name]);
        ++count;
    }
    if (specials.$deleted && (specials.$initShared || settings.biState))
        throw wrong('a bi-state projection cannot handle $deleted');
    if (count === 0)
        definitionWarnings.push('when() has no handlers, so the state is the data of the last event');
    return { transformBy, filterBy, outputState, outputTo };
}

function transformBy(transform) {
    mustBeFunction(transform, 'transformBy()');
    shaping.push({ transform });
    return { transformBy, filterBy, outputState, outputTo };
}

function filterBy(filter) {
    mustBeFunction(filter, 'filterBy()');
    shaping.push({ filter });
    return { transformBy, filterBy, outputState, outputTo };
}

function outputState() {
    outputAsked = true;
    return { transformBy, filterBy, outputTo };
}

function outputTo(stream, pattern) {
    mustBeText(stream, 'outputTo()');
    if (pattern !== undefined)
        mustBeText(pattern, 'the pattern of outputTo()');
    outputAsked = true;
    resultStream = stream;
    return {}; // Nothing may follow.
}

function partitionBy(key) {
    mustBeFunction(key, 'partitionBy()');
    keyFunction = key;
    return { when };
}

function foreachStream() {
    foreachStreamAsked = true;
    return { when };
}

const oneState = { when, partitionBy, outputState };
const anyState = { when, partitionBy, outputState, foreachStream };

function texts(values, name) {
    const list = values.length === 1 && isArray(values[0]) ? values[0] : values;
    if (list.length === 0)
        throw wrong(`${name}() needs at least one name`);
    for (const value of list)
        mustBeText(value, `${name}()`);
    return list;
}

const defining = {
    fromAll() {
        fromAnything = true;
        return { ...anyState };
    },
    fromStream(stream) {
        mustBeText(stream, 'fromStream()');
        sourceStreams.push(stream);
        return { ...oneState };
    },
    fromStreams(...streams) {
        sourceStreams.push(...texts(streams, 'fromStreams'));
        return { ...oneState };
    },
    fromCategory(category) {
        mustBeText(category, 'fromCategory()');
        sourceCategories.push(category);
        return { ...anyState };
    },
    fromCategories(...categories) {
        sourceCategories.push(...texts(categories, 'fromCategories'));
        return { ...anyState };
    },
    on_event(type, handler) {
        mustBeText(type, 'on_event()');
        mustBeFunction(handler, 'on_event()');
        addHandler(type, handler);
    },
    on_any(handler) {
        mustBeFunction(handler, 'on_any()');
        addHandler('$any', handler);
    },
    options(values) {
        if (typeof values !== 'object' || values === null)
            throw wrong('options() needs an object');
        for (const name of Object.keys(values)) {
            const option = known[name.toLowerCase()];
            if (!option)
                throw wrong(`there is no option "${name}"`);
            if (typeof values[name] !== option[1])
                throw wrong(`the option ${option[0]} needs a ${option[1]}, not ${
                    values[name] === null ? 'null' : typeof values[name]}`);
            settings[option[0]] = values[name];
        }
    },
};
give(defining);

// Ends the definition. Says what the script has defined, as JSON.
function define() {
    take(Object.keys(defining));
    if (!fromAnything && sourceStreams.length === 0 && sourceCategories.length === 0)
        throw wrong('the projection has no source: it must call fromAll(), fromStream(), '
            + 'fromStreams(), fromCategory() or fromCategories()');
    give(handling);
    biState = specials.$initShared !== undefined || settings.biState === true;
    perStream = foreachStreamAsked;
    host.setPartitionIsStream(perStream);
    if (specials.$any && handlers.length > 0)
        definitionWarnings.push('$any stands beside handlers of event types: '
            + 'servers differ on which events it gets');
    return JSON.stringify({
        streams: fromAnything ? [] : sourceStreams,
        categories: fromAnything ? [] : sourceCategories,
        partitioning: keyFunction ? 'key' : perStream ? 'stream' : 'single',
        biState,
        types: handlerTypes,
        any: specials.$any !== undefined,
        none: handlers.length === 0 && !specials.$any,
        deleted: perStream && !biState && specials.$deleted !== undefined,
        includeLinks: settings.$includeLinks === true,
        hasResult: shaping.length > 0,
        resultStream: resultStream || settings.resultStreamName || '',
        warnings: definitionWarnings,
    });
}

// --- Handling ---------------------------------------------------------------------------------------

function metadataText(metadata) {
    return metadata === undefined || metadata === null ? '' : asJson(metadata);
}

function mustBeEvent(event, name) {
    if (typeof event !== 'object' || event === null || typeof event.streamId !== 'string')
        throw wrong(`${name} needs an event`);
}

const handling = {
    emit(stream, type, body, metadata) {
        mustBeText(stream, 'emit()');
        mustBeText(type, 'the event type of emit()');
        mustBeObject(body, 'the body of emit()');
        if (metadata !== undefined && metadata !== null)
            mustBeObject(metadata, 'the metadata of emit()');
        note('emitted', { stream, type, data: asJson(body) ?? '', metadata: metadataText(metadata),
            ...here() });
    },
    linkTo(stream, event, metadata) {
        mustBeText(stream, 'linkTo()');
        mustBeEvent(event, 'linkTo()');
        note('linked', { stream, data: `${event.sequenceNumber}@${event.streamId}`,
            metadata: metadataText(metadata), ...here() });
    },
    linkStreamTo(stream, linked, metadata) {
        mustBeText(stream, 'linkStreamTo()');
        mustBeText(linked, 'linkStreamTo()');
        note('linked', { stream, data: linked, metadata: metadataText(metadata), ...here() });
    },
    copyTo() { }, // KurrentDB has the name, and does nothing.
};

let biState = false;
let perStream = false;
let partition = ''; // The one whose state is folded, or shown.
let state;
let isCreated = false; // Whether an event has reached it.
// Only for bi-state projections:
let shared;
let isSharedThere = false;
let others = new Map(); // The states of all partitions that events have reached.

const numberOfAny = -1;
const numberOfBody = -2;
const numberOfDeleted = -3;

function begin(key) {
    partition = key;
    state = undefined;
    isCreated = false;
    shared = undefined;
    isSharedThere = false;
    others = new Map();
}

function firstState() {
    if (!specials.$init)
        return scriptParse('{}');
    const init = specials.$init;
    const made = init();
    return made === undefined ? scriptParse('{}') : kept(made, 'the state that $init returns');
}

function makeShared() {
    isSharedThere = true;
    const init = specials.$initShared;
    const made = init ? init() : undefined;
    shared = made === undefined ? scriptParse('{}')
        : kept(made, 'the shared state that $initShared returns');
}

function create(event) {
    isCreated = true;
    state = firstState();
    const created = specials.$created;
    if (created) {
        created(biState ? pair() : state, event);
        state = kept(state, 'the state');
    }
}

// What partitionBy() says, or undefined.
function keyOf(event, eventRow) {
    if (eventRow !== undefined)
        row = eventRow;
    if (!keyFunction)
        return perStream ? event.streamId : '';
    const key = keyFunction;
    const value = key(event);
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' ? String(value) : undefined;
}

function pair() {
    const values = new script.Array(2);
    values[0] = state;
    values[1] = shared;
    return values;
}

function takePair(values) {
    if (!isArray(values) || values.length > 2)
        throw wrong('a handler of a bi-state projection must return [state, shared]');
    state = values[0] === undefined ? null : kept(values[0], 'the state');
    shared = values[1] === undefined ? null : kept(values[1], 'the shared state');
}

// What an event becomes as a state.
function bodyOf(event) {
    return event.data ?? event.bodyRaw ?? null;
}

function handlerOf(number) {
    return number === numberOfAny ? specials.$any : handlers[number];
}

// Says whether the event was of this partition.
function step(number, event, eventRow) {
    row = eventRow;
    if (keyFunction) {
        const key = keyOf(event);
        if (key === undefined || (key !== partition && !biState))
            return false;
        host.setPartition(event, key);
    }
    if (biState)
        return stepOfTwo(number, event);
    if (!isCreated)
        create(event);
    if (number === numberOfBody) {
        state = kept(bodyOf(event), 'the state');
        return true;
    }
    if (number === numberOfDeleted) {
        const deleted = specials.$deleted;
        deleted(state, null, partition, false);
        state = kept(state, 'the state');
        return true;
    }
    const handler = handlerOf(number);
    const returned = handler(state, event);
    state = kept(returned === undefined ? state : returned, 'the state');
    return true;
}

function stepOfTwo(number, event) {
    const shown = partition;
    const isShownCreated = isCreated;
    const key = event.partition;
    if (!isSharedThere)
        makeShared();
    state = others.get(key);
    isCreated = others.has(key);
    if (!isCreated)
        create(event);
    if (number === numberOfBody) {
        state = kept(bodyOf(event), 'the state');
    } else {
        const values = pair();
        const handler = handlerOf(number);
        const returned = handler(values, event);
        takePair(returned === undefined ? values : returned);
    }
    others.set(key, state);
    partition = shown;
    isCreated = key === shown || isShownCreated;
    if (key !== shown)
        state = others.get(shown);
    return true;
}

function select(key) {
    partition = key;
    state = others.get(key);
    isCreated = others.has(key);
}

function stateNow() {
    return isCreated ? state : firstState();
}

// Undefined: $init throws, so there is none.
function stateText() {
    try {
        return JSON.stringify(stateNow());
    } catch {
        return undefined;
    }
}

function sharedText() {
    if (!isSharedThere)
        makeShared();
    return JSON.stringify(shared);
}

// Undefined: there is no result.
function resultText() {
    let value = stateNow();
    if (biState) {
        if (!isSharedThere)
            makeShared();
        value = [value, shared];
    }
    if (shaping.length > 0)
        value = scriptParse(JSON.stringify(value));
    for (const { transform, filter } of shaping) {
        if (filter) {
            if (filter(value) !== true)
                return undefined;
            continue;
        }
        value = transform(value);
        if (value === undefined || value === null)
            return undefined;
        value = kept(value, 'the result');
    }
    return JSON.stringify(value);
}

function partitionsText() {
    if (biState)
        return JSON.stringify([...others.keys()]);
    return JSON.stringify(isCreated ? [partition] : []);
}

function save() {
    if (biState)
        return JSON.stringify([[...others], isSharedThere, shared]);
    return JSON.stringify(isCreated ? [state] : []);
}

function restore(key, text) {
    begin(key);
    const saved = scriptParse(text);
    if (!biState) {
        isCreated = saved.length > 0;
        state = saved[0];
        return;
    }
    others = new Map(saved[0]);
    isSharedThere = saved[1];
    shared = saved[2];
    select(key);
}
