-- The tables as @event-driven-io/emmett-sqlite 0.42 makes them, and rows that show its surprises.
CREATE TABLE emt_streams(
    stream_id         TEXT      NOT NULL,
    stream_position   BIGINT    NOT NULL DEFAULT 0,
    partition         TEXT      NOT NULL DEFAULT 'global',
    stream_type       TEXT      NOT NULL,
    stream_metadata   JSONB     NOT NULL,
    is_archived       BOOLEAN   NOT NULL DEFAULT FALSE,
    PRIMARY KEY (stream_id, partition, is_archived),
    UNIQUE (stream_id, partition, is_archived)
);
CREATE TABLE emt_messages(
    stream_id              TEXT      NOT NULL,
    stream_position        BIGINT    NOT NULL,
    partition              TEXT      NOT NULL DEFAULT 'global',
    message_kind           CHAR(1)   NOT NULL DEFAULT 'E',
    message_data           JSONB     NOT NULL,
    message_metadata       JSONB     NOT NULL,
    message_schema_version TEXT      NOT NULL,
    message_type           TEXT      NOT NULL,
    message_id             TEXT      NOT NULL,
    is_archived            BOOLEAN   NOT NULL DEFAULT FALSE,
    global_position        INTEGER   PRIMARY KEY,
    created                DATETIME  DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (stream_id, stream_position, partition, is_archived)
);
CREATE TABLE emt_processors(
    processor_id                 TEXT      NOT NULL,
    version                      INTEGER   NOT NULL DEFAULT 1,
    partition                    TEXT      NOT NULL DEFAULT 'global',
    status                       TEXT      NOT NULL DEFAULT 'stopped',
    last_processed_checkpoint    TEXT      NOT NULL,
    processor_instance_id        TEXT      DEFAULT 'emt:unknown',
    PRIMARY KEY (processor_id, partition, version)
);
CREATE TABLE emt_projections(
    name        TEXT      NOT NULL,
    version     INTEGER   NOT NULL DEFAULT 1,
    partition   TEXT      NOT NULL DEFAULT 'global',
    type        CHAR(1)   NOT NULL,
    kind        TEXT      NOT NULL,
    status      TEXT      NOT NULL,
    definition  JSONB     NOT NULL DEFAULT '{}',
    PRIMARY KEY (name, partition, version)
);
-- A read model of the application's own in the same file.
CREATE TABLE orders(_id TEXT PRIMARY KEY, data JSON, message_type TEXT);
INSERT INTO orders VALUES('1', '{"status":"open"}', 'x');

-- The streams' partition is what a bug in the library made of it.
INSERT INTO emt_streams VALUES
    ('order-1', 4, '[object Object]', 'order', '[]', 0),
    ('package-7', 1, '[object Object]', 'package', '[]', 0);
-- message_schema_version is the stream version that was expected before the append.
INSERT INTO emt_messages VALUES
    ('order-1', 1, 'emt:default', 'E', '{"orderId":"1","total":12345678901234567890}',
     '{"streamName":"order-1","messageId":"m-1","streamPosition":"1","correlationId":"c-1","actor":"judy"}',
     '0', 'OrderOpened', 'm-1', 0, 1, '2026-03-03 10:05:12'),
    ('order-1', 2, 'emt:default', 'E', '{"sku":"A\u0042","qty":2}',
     '{"correlationId":"c-1","causationId":"m-1","userId":42,"schemaVersion":2}',
     '0', 'ItemAdded', 'm-2', 0, 2, '2026-03-03 10:05:12.481'),
    ('package-7', 1, 'emt:default', 'E', '{"weight":1e400}',
     '{"traceId":"t-9","$causationId":"m-2","user":{"id":"u-7","name":"Kim"}}',
     '0', 'PackagePacked', 'm-3', 0, 5, '2026-03-03 10:06:00.000001'),
    ('package-7', 2, 'emt:default', 'C', '{"do":"it"}', '{}', '1', 'ShipPackage', 'm-4', 0, 6,
     '2026-03-03 10:06:01'),
    ('order-1', 3, 'emt:default', 'E', '{}', '{}', '2', 'OrderPaid', 'm-5', 0, 7,
     '2026-03-03T11:07:00+01:00'),
    ('order-1', 4, 'emt:default', 'E', '{"reason":"lost"}', '{"$correlationId":"c-2","by":"bot"}',
     '3', 'OrderCancelled', 'm-6', 1, 9, '2026-03-03 10:08:00');
INSERT INTO emt_processors VALUES
    ('orders-view', 1, 'emt:default', 'running', '0000000000000000007', 'emt:unknown');
