-- @rotorsoft/act-sqlite 1.19.4, as the library writes it: snapshots and tombstones lie among the
-- events and take part in their versions; a stream that was closed begins again with one of them.
CREATE TABLE events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stream TEXT NOT NULL,
        version INTEGER NOT NULL,
        name TEXT NOT NULL,
        data TEXT NOT NULL,
        meta TEXT NOT NULL,
        created TEXT NOT NULL,
        pii TEXT,
        UNIQUE(stream, version)
      );
CREATE TABLE streams (
        stream TEXT PRIMARY KEY,
        source TEXT,
        at INTEGER NOT NULL DEFAULT -1,
        retry INTEGER NOT NULL DEFAULT -1,
        blocked INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT '',
        leased_by TEXT,
        leased_until TEXT,
        priority INTEGER NOT NULL DEFAULT 0,
        lane TEXT NOT NULL DEFAULT 'default',
        deferred_at TEXT,
        correlated_at INTEGER
      );
CREATE TABLE correlated (
          key TEXT PRIMARY KEY,
          at INTEGER NOT NULL DEFAULT -1,
          leased_by TEXT,
          leased_until INTEGER
        );
CREATE INDEX idx_events_stream ON events(stream);
CREATE INDEX idx_events_name ON events(name);
CREATE INDEX idx_events_snapshot ON events(stream, id) WHERE name = '__snapshot__';
CREATE INDEX idx_events_stream_id ON events(stream, id) WHERE name <> '__snapshot__';
CREATE INDEX idx_streams_claim ON streams(blocked, priority DESC, at);
CREATE INDEX idx_streams_correlated_at ON streams(lane, priority DESC, at) WHERE blocked = 0 AND at < correlated_at;
CREATE INDEX idx_streams_correlated_at_any_lane ON streams(priority DESC, at) WHERE blocked = 0 AND at < correlated_at;
CREATE INDEX idx_streams_lane ON streams(lane);
INSERT INTO events (id, stream, version, name, data, meta, created) VALUES
    (1, 'counter-2', 0, 'Incremented', '{"amount":9007199254740992,"note":"Zoë"}',
     '{"correlation":"coun-incr-mxj1nskn","causation":{"action":{"name":"increment","stream":"counter-2","actor":{"id":"u-1","name":"Judy"}}}}',
     '2026-11-21T15:09:08.100Z'),
    (2, 'counter-2', 1, 'Doubled_v2', '{}',
     '{"correlation":"coun-incr-mxj1nskn","causation":{"action":{"name":"double","stream":"counter-2","actor":{"id":"robot","name":"Robot"}},"event":{"id":1,"name":"Incremented","stream":"counter-2"}}}',
     '2026-11-21T15:09:08.129Z'),
    (3, 'counter-2', 2, '__snapshot__', '{"count":18014398509481984}',
     '{"correlation":"coun-incr-mxj1nskn","causation":{"event":{"id":2,"name":"Doubled_v2","stream":"counter-2"}}}',
     '2026-11-21T15:09:08.153Z'),
    (4, 'counter-2', 3, 'Incremented', '{"amount":1,"note":""}',
     '{"correlation":"coun-incr-mxjhsx0g","causation":{"action":{"name":"increment","stream":"counter-2","actor":{"id":"u-1","name":"Judy"}}}}',
     '2026-11-21T15:09:08.165Z'),
    (8, 'counter-4', 5, 'Incremented', '{"amount":2,"note":"after a cut"}',
     '{"correlation":"coun-incr-mxjhsx0g","causation":{"action":{"name":"increment","stream":"counter-4","actor":{"id":"u-1","name":"Judy"}},"event":{"id":4,"name":"Incremented","stream":"counter-2"}}}',
     '2026-11-21T15:09:08.165Z'),
    (9, 'counter-4', 6, '__tombstone__', '{}',
     '{"correlation":"$clo-clos-mow2bj4g","causation":{}}', '2026-11-21T15:09:08.300Z'),
    (11, 'counter-3', 0, '__tombstone__', '{}',
     '{"correlation":"$clo-clos-mxt2rnkd","causation":{"event":{"id":10,"name":"__tombstone__","stream":"counter-3"}}}',
     '2026-11-21T15:09:08.405Z'),
    (13, 'counter-1', 0, '__snapshot__', '{"count":6}',
     '{"correlation":"$clo-clos-mxtwxe3b","causation":{"event":{"id":12,"name":"__tombstone__","stream":"counter-1"}}}',
     '2026-11-21T15:09:08.434Z'),
    (14, 'counter-1', 1, 'Incremented', '{"amount":4,"note":"Zoë"}',
     '{"correlation":"coun-incr-mxul1i78","causation":{"action":{"name":"increment","stream":"counter-1","actor":{"id":"u-1","name":"Judy"}}}}',
     '2026-11-21T15:09:08.445Z');
-- A person's data that only events of one stream have, apart from the rest.
UPDATE events SET pii = '{"note":"secret"}' WHERE id = 4;
INSERT INTO streams (stream, at, blocked, error, correlated_at) VALUES
    ('doubler', 9, 0, '', 9), ('mailer', -1, 1, 'SMTP', 14);
INSERT INTO correlated VALUES ('', 14, NULL, NULL), ('251cd381', 14, '6178172a-a9fc-438b-941e-7a6c2217dde1', NULL);
