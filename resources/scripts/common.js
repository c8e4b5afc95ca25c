// SPDX-License-Identifier: MIT
// What projections and upcasters have in common. Runs in a realm of its own, before the script of a
// person, whose global object is host.script. Nothing here trusts what that script may have done to
// the objects of its own realm.
'use strict';

const script = host.script;
const scriptParse = script.JSON.parse;
const ScriptTypeError = script.TypeError;
const ScriptError = script.Error;
const scriptObjectPrototype = script.Object.prototype;
const scriptArrayPrototype = script.Array.prototype;
const mostNotes = 10000;

// A message about how a script is written; the place is that of the script's call.
function wrong(message) {
    return new ScriptTypeError(message);
}

// --- What the script says besides building state ------------------------------------------------

let notes = [];
let notesLeftOut = 0;

let row = -1; // Of the event that is being handled; -1: none is.

function note(kind, fields) {
    if (notes.length < mostNotes)
        notes.push({ kind, row, ...fields });
    else
        ++notesLeftOut;
}

function takeNotes() {
    const text = JSON.stringify([notes, notesLeftOut]);
    notes = [];
    notesLeftOut = 0;
    return text;
}

// Where the script is that runs now: { file, line }.
function here() {
    for (const line of new Error().stack.split('\n')) {
        const parts = /@(.*):(\d+):\d+$/.exec(line);
        if (parts && !parts[1].startsWith('hindcast:') && parts[1] !== 'self-hosted')
            return { file: parts[1], line: Number(parts[2]) };
    }
    return { file: '', line: 0 };
}

const warned = new Set();

// Warns once of each place.
function warnHere(what) {
    const place = here();
    const key = `${what} ${place.file}:${place.line}`;
    if (warned.has(key))
        return;
    warned.add(key);
    note('warning', { text: what, ...place });
}

function logText(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'function')
        return String(value);
    const text = asJson(value);
    return text === undefined ? 'undefined' : text;
}

function log(...values) {
    note('log', { text: values.map(logText).join(' '), ...here() });
}

// --- Values as JSON keeps them --------------------------------------------------------------------

const isArray = Array.isArray;
const prototypeOf = Object.getPrototypeOf;

// Arrays that are known to have items only; a RegExp's match has more.
const plainArrays = new WeakSet();
let root;
let nested = 0; // How many containers the walk has met below the root, ...
let first; // ... the first of them, ...
const seen = new Set(); // ... and from the second one on, all.
let bytes = 0;

function meet(container) {
    if (container === root)
        return false;
    if (nested === 0) {
        first = container;
    } else {
        if (nested === 1)
            seen.add(first);
        if (seen.has(container))
            return false;
        seen.add(container);
    }
    ++nested;
    return true;
}

// Whether value is what would come back if it were written as JSON and read again, so that it
// need not be. Not so for undefined, NaN, a Date, one object in two places, and so on.
function isCleanBelow(value, depth) {
    switch (typeof value) {
    case 'string':
        bytes += value.length + 3;
        return true;
    case 'number':
        bytes += 8;
        return value - value === 0 && (value !== 0 || 1 / value > 0);
    case 'boolean':
        bytes += 6;
        return true;
    case 'object':
        break;
    default:
        return false;
    }
    if (value === null) {
        bytes += 5;
        return true;
    }
    if (depth > host.stateDepth || !meet(value))
        return false;
    return isCleanContainer(value, depth);
}

function isCleanContainer(value, depth) {
    if (isArray(value)) {
        if (prototypeOf(value) !== scriptArrayPrototype)
            return false;
        if (!plainArrays.has(value)) {
            if (Object.keys(value).length !== value.length)
                return false;
            plainArrays.add(value);
        }
        for (let i = 0; i < value.length; ++i) {
            if (!isCleanBelow(value[i], depth + 1))
                return false;
        }
        return true;
    }
    if (prototypeOf(value) !== scriptObjectPrototype)
        return false;
    for (const key in value) {
        bytes += key.length + 4;
        if (!isCleanBelow(value[key], depth + 1))
            return false;
    }
    return true;
}

function isClean(value) {
    root = undefined;
    nested = 0;
    bytes = 0;
    if (typeof value !== 'object' || value === null)
        return isCleanBelow(value, 0);
    root = value;
    const clean = isCleanContainer(value, 1);
    if (nested > 1)
        seen.clear();
    root = first = undefined;
    return clean;
}

function pointerOf(path) {
    return path.map(key => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
        || '/';
}

// A copy of value that holds only what JSON can. Members of any object are walked, so a Date is an
// empty object. path leads to value, ancestors are the containers on the way.
function plain(value, path, ancestors) {
    switch (typeof value) {
    case 'string':
    case 'boolean':
        return value;
    case 'number':
        return value - value === 0 ? value : null;
    case 'bigint':
        return String(value);
    case 'object':
        break;
    default:
        return undefined;
    }
    if (value === null)
        return null;
    if (ancestors.includes(value))
        throw new ScriptError(`it has a cycle: it holds itself at ${pointerOf(path)}`);
    if (ancestors.length >= host.stateDepth)
        throw new ScriptError(`it is nested deeper than ${host.stateDepth} levels at ${
            pointerOf(path.slice(0, 6))}/…`);
    ancestors.push(value);
    const copy = isArray(value) ? [] : {};
    if (isArray(value)) {
        for (let i = 0; i < value.length; ++i) {
            path.push(i);
            const item = plain(value[i], path, ancestors);
            copy.push(item === undefined ? null : item);
            path.pop();
        }
    } else {
        for (const key of Object.keys(value)) {
            path.push(key);
            const member = plain(value[key], path, ancestors);
            path.pop();
            if (member !== undefined)
                Object.defineProperty(copy, key,
                    { value: member, writable: true, enumerable: true, configurable: true });
        }
    }
    ancestors.pop();
    return copy;
}

// value as JSON text; undefined for what JSON has no word for.
function asJson(value) {
    return JSON.stringify(isClean(value) ? value : plain(value, [], []));
}

// value as JSON keeps it: itself where it is that already. what names it in messages.
function kept(value, what) {
    let result = value;
    if (!isClean(value)) {
        if (typeof value === 'function' || typeof value === 'symbol')
            throw wrong(`${what} cannot be a ${typeof value}`);
        try {
            if (typeof value === 'object' && typeof value.then === 'function')
                warnHere('it returns a promise, which is never waited for');
            const text = JSON.stringify(plain(value, [], []));
            bytes = text.length;
            result = scriptParse(text);
        } catch (error) {
            throw new ScriptError(`${what} cannot be kept: ${error.message}`);
        }
    }
    if (bytes > host.stateBytes) {
        const size = JSON.stringify(result).length;
        if (size > host.stateBytes)
            throw new ScriptError(`${what} takes ${size} bytes as JSON, more than the ${
                host.stateBytes / 1048576} MB that it may`);
    }
    return result;
}

// --- What every script finds ------------------------------------------------------------------------

function give(functions) {
    for (const [name, value] of Object.entries(functions))
        Object.defineProperty(script, name,
            { value, writable: true, enumerable: false, configurable: true });
}

function take(names) {
    for (const name of names)
        delete script[name];
}

give({ log, console: { log, info: log, debug: log, warn: log, error: log } });
take(['WebAssembly', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics']);

// Replay must not depend on the day it runs. These work, and are pointed out.
(function () {
    const random = script.Math.random;
    script.Math.random = function () {
        warnHere('it is not deterministic: Math.random()');
        return random();
    };
    const ScriptDate = script.Date;
    const now = ScriptDate.now;
    ScriptDate.now = function () {
        warnHere('it is not deterministic: Date.now()');
        return now();
    };
    const watched = new Proxy(ScriptDate, {
        construct(target, values, newTarget) {
            if (values.length === 0)
                warnHere('it is not deterministic: new Date()');
            return Reflect.construct(target, values, newTarget);
        },
        apply(target) {
            warnHere('it is not deterministic: Date()');
            return target();
        },
    });
    script.Date = watched;
    ScriptDate.prototype.constructor = watched;
})();

// What scripts are given are functions of this realm, and must not be a way to change it.
for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value = globalThis[name];
    if (typeof value !== 'function')
        continue;
    Object.freeze(value);
    if (value.prototype)
        Object.freeze(value.prototype);
}
