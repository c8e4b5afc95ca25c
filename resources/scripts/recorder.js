// SPDX-License-Identifier: MIT
// Tells what each event writes into the state. Runs behind projection.js, if somebody asks. Handlers
// get the state through proxies that note the writes; what they return is compared with what there
// was by identity, and only where it was touched or is new. Handlers must not be able to tell.
'use strict';

const absent = Symbol('absent');
const recorders = new WeakMap(); // By the container that they watch.
const containerOf = new WeakMap(); // By proxy.
const ownHas = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const sliced = Array.prototype.slice;
let isUnsure = false; // The script has done what the proxies cannot follow.
let lastRoot; // The state that was told last.
let written = []; // Recorders that have a log, ...
let touched = []; // ... and those above them.
const fresh = new Map(); // Containers that a handler has put into the state, and where to.

function isContainer(value) {
    return typeof value === 'object' && value !== null;
}

class Recorder {
    constructor(container, parent, key) {
        this.container = container;
        this.parent = parent; // The recorder through which it was reached last, ...
        this.key = key; // ... and as what.
        this.log = undefined; // Of an array the items, of an object what its members were.
        this.inside = undefined; // The containers below it that were written to, by key.
        this.proxy = new Proxy(this.target(), this);
        recorders.set(container, this);
        containerOf.set(this.proxy, container);
    }

    target() {
        return this.container;
    }

    remember(key) {
        if (typeof key === 'symbol')
            return;
        const container = this.container;
        if (this.log === undefined) {
            this.log = isArray(container) ? sliced.call(container) : new Map();
            written.push(this);
        }
        if (!isArray(container) && !this.log.has(key))
            this.log.set(key, ownHas(container, key) ? container[key] : absent);
    }

    kept(key, value) {
        if (!isContainer(value))
            return value;
        const own = containerOf.get(value);
        if (own !== undefined)
            return own;
        fresh.set(value, [this.container, key]);
        return value;
    }

    get(target, key) {
        const value = this.container[key];
        if (typeof value !== 'object' || value === null || key === '__proto__')
            return value;
        const known = recorders.get(value);
        if (known !== undefined) {
            known.parent = this;
            known.key = key;
            return known.proxy;
        }
        // What this very handler has put there is told as a whole, and is still the same object.
        if (fresh.size > 0 && fresh.has(value))
            return value;
        return watch(value, this, key);
    }

    set(target, key, value) {
        this.remember(key);
        return Reflect.set(this.container, key, this.kept(key, value));
    }

    deleteProperty(target, key) {
        this.remember(key);
        return Reflect.deleteProperty(this.container, key);
    }

    defineProperty(target, key, descriptor) {
        this.remember(key);
        if (!('value' in descriptor))
            isUnsure = true;
        else
            descriptor = { ...descriptor, value: this.kept(key, descriptor.value) };
        return Reflect.defineProperty(this.container, key, descriptor);
    }

    preventExtensions(target) {
        isUnsure = true;
        return Reflect.preventExtensions(target);
    }
}

// A proxy must show the members of a frozen object as they are, so it stands for an empty one.
class FrozenRecorder extends Recorder {
    target() {
        return isArray(this.container) ? [] : Object.create(prototypeOf(this.container));
    }

    has(target, key) {
        return Reflect.has(this.container, key);
    }

    ownKeys() {
        return Reflect.ownKeys(this.container);
    }

    getPrototypeOf() {
        return prototypeOf(this.container);
    }

    getOwnPropertyDescriptor(target, key) {
        const found = Reflect.getOwnPropertyDescriptor(this.container, key);
        if (found === undefined)
            return undefined;
        const isLength = isArray(this.container) && key === 'length';
        return { value: this.get(target, key), enumerable: found.enumerable, writable: true,
            configurable: !isLength };
    }
}

function watch(container, parent, key) {
    const Kind = Object.isExtensible(container) ? Recorder : FrozenRecorder;
    return new Kind(container, parent, key).proxy;
}

function watchRoot(value) {
    if (!isContainer(value))
        return value;
    const known = recorders.get(value);
    if (known === undefined)
        return watch(value, undefined, '');
    known.parent = undefined;
    return known.proxy;
}

// --- What handlers leave behind ---------------------------------------------------------------------

// value with the containers themselves in the place of their proxies.
function settled(value, seen) {
    const own = containerOf.get(value);
    if (own !== undefined)
        return own;
    if (seen.has(value))
        return seen.get(value);
    seen.set(value, value);
    let result = value;
    for (const key of Object.keys(value)) {
        const inner = value[key];
        if (!isContainer(inner))
            continue;
        const plainInner = settled(inner, seen);
        if (plainInner === inner)
            continue;
        if (result === value && Object.isFrozen(value))
            result = isArray(value) ? Object.setPrototypeOf([...value], scriptArrayPrototype)
                : Object.assign(Object.create(prototypeOf(value)), value);
        result[key] = plainInner;
    }
    if (result !== value)
        seen.set(value, Object.freeze(result));
    return result;
}

function settleFresh() {
    if (fresh.size === 0)
        return;
    const seen = new Map();
    for (const [value, [container, key]] of fresh) {
        const result = settled(value, seen);
        if (result !== value && container[key] === value)
            container[key] = result;
    }
    fresh.clear();
}

function recorded(handler) {
    return (before, ...others) => {
        const returned = handler(watchRoot(before), ...others);
        settleFresh();
        return isContainer(returned) ? settled(returned, new Map()) : returned;
    };
}

for (let i = 0; i < handlers.length; ++i)
    handlers[i] = recorded(handlers[i]);
for (const name of ['$any', '$deleted']) {
    if (specials[name])
        specials[name] = recorded(specials[name]);
}

// --- Telling what was written -----------------------------------------------------------------------

// Each is [what, path, ...]: 's' set to a value, 'd' deleted, 'w' assigned anew, and 'a'
// an array of which so many items at the front and at the end stay, and between them stand old ones
// (a number) and new ones ([value]). They hold one after the other.
let writes = [];

function markAbove(recorder) {
    for (let at = recorder; at.parent !== undefined; at = at.parent) {
        const above = at.parent;
        if (above.inside === undefined) {
            above.inside = new Map();
            touched.push(above);
        } else if (above.inside.get(at.key) === at.container) {
            return;
        }
        above.inside.set(at.key, at.container);
    }
}

function isTouched(container) {
    const recorder = recorders.get(container);
    return recorder !== undefined && (recorder.log !== undefined || recorder.inside !== undefined);
}

function tell(before, after, path) {
    if (!isContainer(before) || !isContainer(after) || isArray(before) !== isArray(after))
        writes.push(['s', path.slice(), after]);
    else if (isArray(after))
        tellItems(before, after, path);
    else if (before === after)
        tellWrites(after, path);
    else
        tellMembers(before, after, path);
}

function tellAt(before, after, path, key) {
    if (before === after && !(isContainer(after) && isTouched(after)))
        return;
    path.push(key);
    tell(before, after, path);
    path.pop();
}

// An object that was changed in its place.
function tellWrites(object, path) {
    const recorder = recorders.get(object);
    if (recorder === undefined)
        return;
    for (const [key, old] of recorder.log ?? []) {
        if (!ownHas(object, key)) {
            if (old !== absent)
                writes.push(['d', [...path, key]]);
        } else if (old === absent) {
            writes.push(['s', [...path, key], object[key]]);
        } else {
            if (old === object[key] || isContainer(object[key]))
                writes.push(['w', [...path, key]]);
            tellAt(old, object[key], path, key);
        }
    }
    for (const [key, container] of recorder.inside ?? []) {
        if (object[key] === container && !recorder.log?.has(key))
            tellAt(container, container, path, key);
    }
}

// An object that another one has taken the place of.
function tellMembers(before, after, path) {
    const log = recorders.get(before)?.log;
    for (const key of Object.keys(after)) {
        const old = log?.has(key) ? log.get(key) : ownHas(before, key) ? before[key] : absent;
        if (old === absent)
            writes.push(['s', [...path, key], after[key]]);
        else
            tellAt(old, after[key], path, key);
    }
    for (const key of Object.keys(before)) {
        if (!ownHas(after, key) && log?.get(key) !== absent)
            writes.push(['d', [...path, key]]);
    }
    for (const [key, old] of log ?? []) {
        if (old !== absent && !ownHas(before, key) && !ownHas(after, key))
            writes.push(['d', [...path, key]]);
    }
}

function tellItems(before, after, path) {
    const recorder = recorders.get(before);
    const items = recorder?.log ?? before;
    let first = 0;
    while (first < items.length && first < after.length && items[first] === after[first])
        ++first;
    let last = 0; // Counted from the end.
    while (last < items.length - first && last < after.length - first
        && items[items.length - 1 - last] === after[after.length - 1 - last])
        ++last;
    const known = new Map();
    for (let i = first; i < items.length - last; ++i) {
        if (isContainer(items[i]))
            known.set(items[i], i);
    }
    const middle = sliced.call(after, first, after.length - last);
    if (items.length === after.length && !middle.some(item => known.has(item))) {
        for (let i = first; i < after.length - last; ++i)
            tellAt(items[i], after[i], path, i);
        known.clear();
    } else {
        writes.push(['a', path.slice(), first, last,
            middle.map(item => known.get(item) ?? [item])]);
    }
    for (const container of recorder?.inside?.values() ?? []) {
        const at = after.indexOf(container);
        if (at >= 0 && (at < first || at >= after.length - last || known.has(container)))
            tellAt(container, container, path, at);
    }
}

function forget() {
    for (const recorder of written)
        recorder.log = undefined;
    for (const recorder of touched)
        recorder.inside = undefined;
    written = [];
    touched = [];
    fresh.clear();
    lastRoot = state;
}

// What was written since the last call, as JSON; empty: nothing. Undefined: it is not known.
function takeWrites() {
    for (const recorder of written)
        markAbove(recorder);
    tellAt(lastRoot, state, [], '');
    const text = writes.length > 0 ? JSON.stringify(writes.map(([what, path, ...rest]) =>
        [what, path.slice(1), ...rest])) : '';
    writes = [];
    forget();
    return isUnsure ? undefined : text;
}

// Begins anew with the state as it is.
function record() {
    isUnsure = false;
    forget();
}
