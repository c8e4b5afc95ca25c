// SPDX-License-Identifier: MIT
// Evaluates expressions of people over a state, the state before it, and an event. Runs in a realm
// of its own; the expressions run in another one, whose global object is host.script. What they see
// is frozen, and so is all that they could keep something in from one evaluation to the next.
'use strict';

const script = host.script;
const scriptParse = script.JSON.parse;
const ScriptError = script.Error;
const ScriptTypeError = script.TypeError;
const ScriptObject = script.Object;
const isArray = Array.isArray;

// --- Reading --------------------------------------------------------------------------------------

// Numbers that JSON.parse might round are marked: they go through it as strings. Strings of the
// text that look marked are marked as well. A string cannot hold the mark as it is, only escaped.
const mark = '\u0000';
const mayHoldBig = /\d{16}|[:,[\s]-?\d+(?:\.\d+)?[eE]|^-?\d+(?:\.\d+)?[eE]/;
const stringsAndNumbers = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const lastSafe = 2 ** 53;

// The integer that token stands for, if it is one that a Number cannot be trusted with.
function bigOf(token) {
    const number = Math.abs(Number(token));
    if (number < lastSafe || number === Infinity)
        return undefined;
    const [mantissa, exponent] = token.toLowerCase().split('e');
    const [whole, fraction = ''] = mantissa.split('.');
    let digits = whole + fraction;
    let zeros = Number(exponent ?? 0) - fraction.length;
    while (zeros < 0 && digits.endsWith('0')) {
        digits = digits.slice(0, -1);
        ++zeros;
    }
    if (zeros < 0)
        return undefined; // It has a fraction.
    const big = BigInt(digits + '0'.repeat(zeros));
    return big > lastSafe || big < -lastSafe ? big : undefined;
}

function marked(token) {
    if (token[0] === '"')
        return token.startsWith('"\\u0000') ? `"\\u0000s${token.slice(1)}` : token;
    const big = bigOf(token);
    return big === undefined ? token : `"\\u0000n${big}"`;
}

function unmarked(text) {
    return text[1] === 'n' ? BigInt(text.slice(2)) : text.slice(2);
}

// value without marks, frozen with all that is in it.
function settled(value, hasMarks) {
    if (typeof value !== 'object' || value === null)
        return hasMarks && typeof value === 'string' && value[0] === mark ? unmarked(value) : value;
    if (isArray(value)) {
        for (let i = 0; i < value.length; ++i) {
            const item = settled(value[i], hasMarks);
            if (hasMarks)
                value[i] = item;
        }
    } else {
        for (const key in value) {
            const member = settled(value[key], hasMarks);
            if (hasMarks)
                value[key] = member;
        }
    }
    return Object.freeze(value);
}

function read(text) {
    const hasMarks = mayHoldBig.test(text);
    return settled(scriptParse(hasMarks ? text.replace(stringsAndNumbers, marked) : text), hasMarks);
}

// --- Writing --------------------------------------------------------------------------------------

const deepest = 512;
let written = 0; // How many characters.

function counted(text) {
    written += text.length + 1;
    if (written > host.stateBytes)
        throw new ScriptError(`the value takes more than ${host.stateBytes / 1048576} MB as JSON`);
    return text;
}

// value as JSON, with BigInts as the numbers that they are; undefined for what JSON has no word for.
function jsonOf(value, ancestors) {
    switch (typeof value) {
    case 'string':
        return counted(JSON.stringify(value));
    case 'number':
    case 'boolean':
        return counted(JSON.stringify(value)); // NaN is null.
    case 'bigint':
        return counted(String(value));
    case 'object':
        break;
    default:
        return undefined;
    }
    if (value === null)
        return counted('null');
    if (ancestors.includes(value))
        throw new ScriptError('the value holds itself');
    if (ancestors.length >= deepest)
        throw new ScriptError(`the value is nested deeper than ${deepest} levels`);
    if (typeof value.toJSON === 'function')
        return jsonOf(value.toJSON(), [...ancestors, value]);
    ancestors.push(value);
    const parts = [];
    if (isArray(value)) {
        for (let i = 0; i < value.length; ++i)
            parts.push(jsonOf(value[i], ancestors) ?? 'null');
    } else {
        for (const key of Object.keys(value)) {
            const member = jsonOf(value[key], ancestors);
            if (member !== undefined)
                parts.push(`${counted(JSON.stringify(key))}:${member}`);
        }
    }
    ancestors.pop();
    return isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

// --- The event ------------------------------------------------------------------------------------

// Like the event that projections get, but with exact integers in what it carries, and frozen.
const eventOf = new WeakMap(); // By what expressions see: { event, data, metadata }.
const eventFields = {};

function addField(name, get) {
    Object.freeze(get);
    eventFields[name] = { get, enumerable: true, configurable: false };
}

for (const name of ['streamId', 'eventType', 'eventId', 'sequenceNumber', 'bodyRaw', 'metadataRaw',
    'isJson', 'category', 'created']) {
    addField(name, { get() { return eventOf.get(this)?.event[name]; } }.get);
}

function parsedOnce(seen, part, text) {
    if (seen[part] === undefined && text !== undefined)
        seen[part] = read(text);
    return seen[part];
}

function dataOf() {
    const seen = eventOf.get(this);
    return seen?.event.isJson ? parsedOnce(seen, 'data', seen.event.bodyRaw) : undefined;
}

addField('data', dataOf);
addField('body', dataOf);
addField('metadata', function () {
    const seen = eventOf.get(this);
    return seen && parsedOnce(seen, 'metadata', seen.event.metadataRaw);
});

function seenEvent(event) {
    if (event === undefined)
        return undefined;
    const seen = new ScriptObject();
    Object.defineProperties(seen, eventFields);
    eventOf.set(seen, { event });
    return Object.freeze(seen);
}

// --- Expressions ----------------------------------------------------------------------------------

const expressions = [];
let isExpected = false;
let state;
let before;

Object.defineProperty(script, '$expression', {
    value(expression) {
        if (!isExpected)
            throw new ScriptTypeError('$expression is not for expressions');
        isExpected = false;
        expressions.push(expression);
    },
});

function expect() {
    isExpected = true;
}

function show(isBefore, text) {
    if (isBefore)
        before = undefined;
    else
        state = undefined;
    const value = text === undefined ? undefined : read(text);
    if (isBefore)
        before = value;
    else
        state = value;
}

// The state becomes the one before.
function shift() {
    before = state;
}

function evaluated(number, event) {
    isExpected = false;
    const expression = expressions[number];
    return expression(state, state, seenEvent(event), before);
}

function holds(number, event) {
    return Boolean(evaluated(number, event));
}

// Undefined: JSON has no word for it.
function value(number, event) {
    written = 0;
    return jsonOf(evaluated(number, event), []);
}

// --- Nothing can be kept ----------------------------------------------------------------------------

// Freezes everything that can be reached from roots.
function harden(roots) {
    const seen = new Set();
    const waiting = [...roots];
    while (waiting.length > 0) {
        const object = waiting.pop();
        const isObject = typeof object === 'object' ? object !== null : typeof object === 'function';
        if (!isObject || seen.has(object))
            continue;
        seen.add(object);
        waiting.push(Object.getPrototypeOf(object));
        for (const key of Reflect.ownKeys(object)) {
            const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
            waiting.push(value, get, set);
        }
    }
    for (const object of seen)
        Object.freeze(object);
}

for (const name of ['WebAssembly', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics'])
    delete script[name];
harden([script, new script.Array()[Symbol.iterator](), new script.Map().entries(),
    new script.Set().values()]);

// What expressions are given are functions of this realm, and must not be a way to change it.
for (const name of Object.getOwnPropertyNames(globalThis)) {
    const given = globalThis[name];
    if (typeof given !== 'function')
        continue;
    Object.freeze(given);
    if (given.prototype)
        Object.freeze(given.prototype);
}
