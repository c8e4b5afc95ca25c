// SPDX-License-Identifier: MIT
// node cloudevents.mjs PATH: CloudEvents as the SDK writes them. PATH gets one a line; beside it, with
// ".one.json" and ".batch.json" instead of ".jsonl", lie a single event and a batch, both as the body
// of an HTTP message in structured mode.
import { writeFileSync } from 'node:fs';

import { CloudEvent, HTTP } from 'cloudevents';

const events = [
    new CloudEvent({
        id: 'a-1', source: '/orders', type: 'org.example.order.opened', subject: 'order-1',
        time: '2026-03-03T10:05:12.481Z', data: { total: 12.5, note: 'Zoë' },
        correlationid: 'c-1', partitionkey: 'order-1', sequence: '1',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    }),
    new CloudEvent({
        id: 'a-2', source: '/orders', type: 'org.example.order.paid.v2', subject: 'order-1',
        time: '2026-03-03T11:05:12+01:00', datacontenttype: 'application/json',
        dataschema: 'https://example.org/paid.json', data: { big: '9007199254740993' },
        correlationid: 'c-1', causationid: 'a-1',
    }),
    new CloudEvent({
        id: 'a-3', source: '/orders', type: 'org.example.order.label', subject: 'order-2',
        datacontenttype: 'application/octet-stream', data: Uint8Array.from([0, 1, 254, 255]),
    }),
    new CloudEvent({ id: 'a-4', source: '/orders', type: 'org.example.order.pinged',
                     datacontenttype: 'text/plain', data: 'just a text' }),
];

const path = process.argv[2];
const beside = ending => path.replace(/\.jsonl$/, ending);
writeFileSync(path, events.map(event => `${JSON.stringify(event)}\n`).join(''));
writeFileSync(beside('.one.json'), HTTP.structured(events[0]).body);
writeFileSync(beside('.batch.json'), `[${events.map(event => HTTP.structured(event).body).join(',')}]`);
