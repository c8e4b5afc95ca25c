-- The tables as @event-driven-io/emmett-sqlite makes them up to 0.41.
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
CREATE TABLE emt_subscriptions(
    subscription_id          TEXT      NOT NULL,
    version                  INTEGER   NOT NULL DEFAULT 1,
    partition                TEXT      NOT NULL DEFAULT 'global',
    last_processed_position  BIGINT    NOT NULL,
    PRIMARY KEY (subscription_id, partition, version)
);
-- Positions that an application bound as text: the columns' affinity makes integers of them.
INSERT INTO emt_messages VALUES
    ('cart-1', '1', 'global', 'E', '{"items":[]}', '{"correlation_id":"x","user_id":"kim"}', '0',
     'CartOpened', 'a', 0, 1, '2025-12-31 23:59:59'),
    ('cart-1', '2', 'global', 'E', '{"items":["pen"]}',
     '{"causation_id":"a","trace_id":"tr","userName":"lee"}', '1', 'CartFilled', 'b', 0, 2,
     '2026-01-01 00:00:00');
INSERT INTO emt_subscriptions VALUES('sub', 1, 'global', 1);
