// SPDX-License-Identifier: MIT
// The rules that turn events of an old schema version into newer ones. Runs behind common.js; the
// functions at the end are called by the program.
'use strict';

const mostPieces = 10000; // Of one stored event.
const rules = [];
const contexts = new Map(); // By the function that makes them, then by stream.
const definitionWarnings = [];
let file = '';

// --- Defining -----------------------------------------------------------------------------------

function versionText(value, name, lone) {
    if (value === lone)
        return value === null ? '' : value;
    if ((typeof value === 'string' || typeof value === 'number') && /^\d/.test(value))
        return String(value);
    throw wrong(`${name} of upcast() must be a schema version, which begins with a digit, or ${
        lone === null ? 'null' : `'${lone}'`}`);
}

function optionOf(options, name, type) {
    const value = options[name];
    if (value !== undefined && typeof value !== type)
        throw wrong(`the option ${name} of upcast() needs a ${type}`);
    return value;
}

function upcast(eventType, from, to, change, options = {}) {
    if (typeof eventType !== 'string' || eventType === '')
        throw wrong('upcast() needs an event type first');
    if (typeof change !== 'function')
        throw wrong('upcast() needs a function that changes the event');
    if (typeof options !== 'object' || options === null)
        throw wrong('the options of upcast() must be an object');
    for (const name of Object.keys(options)) {
        if (!['stream', 'category', 'when', 'context', 'flush'].includes(name))
            throw wrong(`upcast() has no option "${name}"`);
    }
    const rule = {
        file, line: here().line, eventType, change,
        from: versionText(from, 'the second argument', '*'),
        to: versionText(to, 'the third argument', null),
        stream: optionOf(options, 'stream', 'string'),
        category: optionOf(options, 'category', 'string'),
        when: optionOf(options, 'when', 'function'),
        context: optionOf(options, 'context', 'function'),
        flush: optionOf(options, 'flush', 'function'),
    };
    if (rule.flush && !rule.context)
        throw wrong('the option flush of upcast() needs the option context');
    if (rule.context && !contexts.has(rule.context))
        contexts.set(rule.context, new Map());
    rules.push(rule);
}

give({ upcast });

// To be called before each script is run, with its path, ...
function beginFile(path) {
    file = path;
}

// ... and behind each: takes in a function of KurrentDB Replicator's form.
function endFile() {
    const transform = script.transform;
    if (typeof transform === 'function') {
        rules.push({ file, line: 0, eventType: '', from: '*', to: '', transform });
        script.transform = undefined;
    } else if (!rules.some(rule => rule.file === file)) {
        throw wrong('it defines no upcaster: it must call upcast(), or define a function transform()');
    }
}

function isNarrowed(rule) {
    return rule.stream !== undefined || rule.category !== undefined || rule.when !== undefined;
}

function sameStreams(a, b) {
    return a.stream === b.stream && a.category === b.category && a.when === b.when;
}

function covers(rule, version) {
    return rule.from === '*' || rule.from === version;
}

function named(rule) {
    return `${rule.eventType} ${rule.from}→${rule.to || '–'}`;
}

// Two rules of which the second never gets an event, and versions that no rule leads on from.
function checkRules() {
    rules.forEach((rule, at) => {
        if (rule.transform)
            return;
        const twin = rules.slice(0, at).find(other => !other.transform
            && other.eventType === rule.eventType && other.from === rule.from
            && !isNarrowed(other) && !isNarrowed(rule));
        if (twin || rules.slice(0, at).some(other => !other.transform && isNarrowed(rule)
            && other.eventType === rule.eventType && other.from === rule.from
            && sameStreams(other, rule)))
            definitionWarnings.push({ line: rule.line, file: rule.file,
                text: `two rules for ${rule.eventType} of version ${rule.from}` });
        if (rule.to === '' || rule.from === '*')
            return;
        const ofType = rules.filter(other => other.eventType === rule.eventType);
        const newer = ofType.filter(other => other.from !== '*'
            && Number(other.from) > Number(rule.to));
        if (newer.length > 0 && !ofType.some(other => covers(other, rule.to)))
            definitionWarnings.push({ line: rule.line, file: rule.file,
                text: `a gap in the chain: ${named(rule)} leads to version ${rule.to}, but the next `
                    + `rule for ${rule.eventType} begins at version ${newer[0].from}` });
    });
}

// Ends the definition. Says what rules there are, as JSON.
function define() {
    take(['upcast']);
    checkRules();
    return JSON.stringify({
        rules: rules.map(({ file, line, eventType, from, to }) => ({ file, line, eventType, from, to })),
        remembers: contexts.size > 0,
        warnings: definitionWarnings,
    });
}

// --- Upcasting --------------------------------------------------------------------------------------

const fixed = ['streamId', 'sequenceNumber', 'eventId', 'created', 'category', 'bodyRaw',
    'metadataRaw', 'linkMetadata', 'linkMetadataRaw', 'isJson', 'partition'];

// Where an event that a rule may change keeps what it was made of.
const made = Symbol('made');

// What such events have in common: what cannot be changed, and what is parsed when it is wanted.
const changeable = Object.create(scriptObjectPrototype);
for (const name of fixed) {
    Object.defineProperty(changeable, name, { get() { return this[made].piece.stored[name]; },
        set() { throw wrong(`an upcaster cannot change ${name}`); } });
}
Object.defineProperty(changeable, 'body',
    { get() { return this.data; }, set(value) { this.data = value; } });
Object.defineProperty(changeable, 'metadata', {
    get() {
        const own = this[made];
        if (!own.hasMetadata) {
            own.hasMetadata = true;
            own.metadata = own.piece.metadata === undefined ? undefined
                : scriptParse(own.piece.metadata);
        }
        return own.metadata;
    },
    set(value) {
        this[made].hasMetadata = true;
        this[made].metadata = value;
    },
});

// What a rule may change: the event with the names of a projection's, and its schema version.
function writable(piece) {
    const e = Object.create(changeable);
    e.eventType = piece.eventType;
    e.data = piece.data === undefined ? undefined : scriptParse(piece.data);
    e.version = numberOrText(piece.version);
    Object.defineProperty(e, made,
        { value: { piece, hasMetadata: false, metadata: undefined } });
    return e;
}

function numberOrText(version) {
    const number = Number(version);
    return String(number) === version ? number : version;
}

function textOrNothing(value, what) {
    if (value === undefined)
        return undefined;
    if (isClean(value))
        return JSON.stringify(value);
    const text = JSON.stringify(plain(value, [], []));
    if (text === undefined)
        throw wrong(`${what} of an event cannot be a ${typeof value}`);
    return text;
}

// The event that given stands for, where it says nothing as e says.
function pieceOf(piece, e, given, rule) {
    if (typeof given !== 'object' || given === null || isArray(given))
        throw wrong('an upcaster must return nothing, an event, an array of events, or null, not a '
            + (isArray(given) ? 'nested array' : given === null ? 'null in an array' : typeof given));
    for (const name of fixed) {
        if (given !== e && Object.hasOwn(given, name) && given[name] !== e[name])
            throw wrong(`an upcaster cannot change ${name}`);
    }
    const own = name => Object.hasOwn(given, name) ? given[name] : e[name];
    const eventType = own('eventType');
    if (typeof eventType !== 'string' || eventType === '')
        throw wrong('the eventType of an event must be text');
    let data = own('data');
    if (given !== e && !Object.hasOwn(given, 'data') && Object.hasOwn(given, 'body'))
        data = given.body;
    // A version that the rule itself has set counts; else that which the rule leads to.
    let version = own('version');
    if (String(version) === piece.version && rule.to !== '')
        version = rule.to;
    const isMetadataTouched = given !== e && Object.hasOwn(given, 'metadata')
        || e[made].hasMetadata;
    return { stored: piece.stored, eventType, version: String(version),
        data: textOrNothing(data, 'the data'),
        metadata: isMetadataTouched ? textOrNothing(own('metadata'), 'the metadata')
            : piece.metadata };
}

function contextOf(rule, stream) {
    if (!rule.context)
        return undefined;
    const streams = contexts.get(rule.context);
    if (!streams.has(stream)) {
        const make = rule.context;
        streams.set(stream, { value: make(), held: 0 });
    }
    return streams.get(stream);
}

function takes(rule, piece) {
    if (rule.transform)
        return true;
    return rule.eventType === piece.eventType && covers(rule, piece.version)
        && (rule.stream === undefined || rule.stream === piece.stored.streamId)
        && (rule.category === undefined || rule.category === piece.stored.category);
}

// What comes out of rule for piece; undefined: the rule does not want it after all.
function changed(rule, piece, facts) {
    if (rule.transform)
        return transformed(rule, piece);
    const e = writable(piece);
    if (rule.when) {
        const wanted = rule.when;
        if (!wanted(e))
            return undefined;
    }
    const context = contextOf(rule, piece.stored.streamId);
    const change = rule.change;
    const returned = context ? change(e, context.value) : change(e);
    let given;
    if (returned === undefined)
        given = [e];
    else if (returned === null)
        given = [];
    else
        given = isArray(returned) ? returned : [returned];
    if (given.length > mostPieces)
        throw wrong(`an upcaster returned ${given.length} events for one, more than ${mostPieces}`);
    const pieces = given.map(each => pieceOf(piece, e, each, rule));
    if (context) {
        if (pieces.length === 0) {
            ++context.held;
        } else if (context.held > 0) {
            facts.isMerged = true;
            context.held = 0;
        }
    }
    return pieces;
}

// function transform({ Stream, EventType, Data, Meta }), as KurrentDB's Replicator calls it.
function transformed(rule, piece) {
    const original = scriptParse('{}');
    original.Stream = piece.stored.streamId;
    original.EventType = piece.eventType;
    original.Data = piece.data === undefined ? undefined : scriptParse(piece.data);
    original.Meta = piece.metadata === undefined ? undefined : scriptParse(piece.metadata);
    const transform = rule.transform;
    const returned = transform(original);
    if (returned === undefined || returned === null)
        return [];
    if (typeof returned !== 'object')
        throw wrong('transform() must return an event or nothing');
    if (returned.Stream !== undefined && returned.Stream !== piece.stored.streamId)
        throw wrong('an upcaster cannot change Stream');
    const eventType = returned.EventType ?? piece.eventType;
    if (typeof eventType !== 'string')
        throw wrong('the EventType of an event must be text');
    const next = { stored: piece.stored, eventType, version: piece.version,
        data: textOrNothing(returned.Data, 'the Data'),
        metadata: textOrNothing(returned.Meta, 'the Meta') };
    return next.eventType === piece.eventType && next.data === rewritten(piece.data)
        && next.metadata === rewritten(piece.metadata) ? undefined : [next];
}

function rewritten(text) {
    return text === undefined ? undefined : JSON.stringify(scriptParse(text));
}

const separator = '\u0000'; // No JSON text holds it, and names lose it.

function clean(text) {
    return text.replaceAll(separator, '');
}

// Whether rules took an event, and put out the same.
function isSame(pieces, event) {
    if (pieces.length !== 1 || pieces[0].eventType !== event.eventType)
        return false;
    const stored = event.isJson ? event.bodyRaw : undefined;
    return (pieces[0].data === stored || pieces[0].data === rewritten(stored))
        && (pieces[0].metadata === event.metadataRaw
            || pieces[0].metadata === rewritten(event.metadataRaw));
}

// Says what becomes of event: undefined if no rule takes it, else a text of parts. `m` if events
// were merged, `=` if the event is as before, else `-`; the numbers of the rules that took part; how many pieces each put
// out, in the same order; then type, version, data and metadata of each piece, with a first letter
// that says whether there are any.
function apply(event, version, eventRow) {
    row = eventRow;
    let pieces = [{ stored: event, eventType: event.eventType, version,
        data: event.isJson ? event.bodyRaw : undefined, metadata: event.metadataRaw }];
    const used = [];
    const counts = [];
    const facts = { isMerged: false };
    for (let number = 0; number < rules.length; ++number) {
        const rule = rules[number];
        const next = [];
        let out = 0;
        let isUsed = false;
        for (const piece of pieces) {
            let made;
            if (takes(rule, piece)) {
                failing = number;
                made = changed(rule, piece, facts);
            }
            if (made === undefined) {
                next.push(piece);
                continue;
            }
            isUsed = true;
            out += made.length;
            warnOfEarlierRules(number, made);
            next.push(...made);
        }
        if (next.length > mostPieces)
            throw wrong(`the upcasters made ${next.length} events of one, more than ${mostPieces}`);
        pieces = next;
        if (isUsed) {
            used.push(number);
            counts.push(out);
        }
    }
    if (used.length === 0)
        return undefined;
    const outcome = facts.isMerged ? 'm' : isSame(pieces, event) ? '=' : '-';
    const parts = [outcome, used.join(','), counts.join(',')];
    for (const piece of pieces)
        parts.push(clean(piece.eventType), clean(piece.version),
            piece.data === undefined ? '-' : `+${piece.data}`,
            piece.metadata === undefined ? '-' : `+${piece.metadata}`);
    return parts.join(separator);
}

let failing = -1; // The rule that was asked last.

function failingRule() {
    return failing;
}

const warnedOutputs = new Set();

// Rules run in the order of the file, so what a rule puts out is not seen by those before it.
function warnOfEarlierRules(number, made) {
    for (const piece of made) {
        const key = `${number} ${piece.eventType} ${piece.version}`;
        if (warnedOutputs.has(key))
            continue;
        warnedOutputs.add(key);
        const earlier = rules.slice(0, number).find(rule => !rule.transform && takes(rule, piece));
        if (earlier)
            note('warning', { text: `the earlier rule ${named(earlier)} would have taken ${piece.eventType} of `
                + `version ${piece.version}, but stands before the rule that puts it out`,
                file: rules[number].file, line: rules[number].line, row: -1 });
    }
}

function forget() {
    for (const streams of contexts.values())
        streams.clear();
}

// Lists what is still held at the end of a stream.
function endStream(stream, lastRow) {
    row = lastRow;
    for (const rule of rules) {
        const context = rule.flush && contexts.get(rule.context).get(stream);
        if (!context)
            continue;
        const flush = rule.flush;
        const held = flush(context.value);
        if (held === undefined || held === null)
            continue;
        for (const each of isArray(held) ? held : [held])
            note('incomplete', { stream, type: String(each?.eventType ?? ''),
                data: asJson(each?.data ?? each) ?? '', file: rule.file, line: rule.line });
    }
}

// What is remembered of streams; undefined if JSON cannot hold it.
function save() {
    const all = [];
    for (const streams of contexts.values()) {
        const own = [];
        for (const [stream, context] of streams) {
            if (context.value !== undefined && !isClean(context.value))
                return undefined;
            own.push([stream, context.value === undefined ? [] : [context.value], context.held]);
        }
        all.push(own);
    }
    return JSON.stringify(all);
}

function restore(text) {
    forget();
    const all = scriptParse(text);
    let number = 0;
    for (const streams of contexts.values()) {
        for (const [stream, value, held] of all[number++])
            streams.set(stream, { value: value[0], held });
    }
}
