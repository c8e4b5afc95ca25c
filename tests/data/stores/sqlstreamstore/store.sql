-- SqlStreamStore on SQLite: streams under a hash with their name beside it; positions from 0.
CREATE TABLE streams(
    id              text    NOT NULL                            UNIQUE,
    id_original     text    NOT NULL,
    id_internal     integer NOT NULL PRIMARY KEY                AUTOINCREMENT,
    version         integer NOT NULL DEFAULT -1                 CHECK (version >= -1),
    position        integer NOT NULL DEFAULT -1,
    max_age         integer NULL,
    max_count       integer NULL
);
CREATE INDEX ix_id_original ON streams (id_original);
CREATE TABLE messages (
    event_id                CHAR(36)    NOT NULL,
    stream_id_internal      integer     NOT NULL,
    stream_version          integer     NOT NULL                CHECK (stream_version >= 0),
    [position]              integer     NOT NULL PRIMARY KEY,
    created_utc             DATETIME    NOT NULL,
    type                    CHAR(128)   NOT NULL,
    json_data               text        NOT NULL,
    json_metadata           text,
    FOREIGN KEY (stream_id_internal) REFERENCES streams (id_internal),
    UNIQUE (stream_id_internal, stream_version)
    UNIQUE (stream_id_internal, event_id)
);
INSERT INTO streams VALUES
    ('EA37B42B1C3B60951F13DC801405F2F50B6A0C00', 'order-1', 1, 3, 4, NULL, 2),
    ('0A6897B5BEFA908BE60DCB9FF79CE77F85A5E4D0', '$$order-1', 2, 0, 1, NULL, NULL),
    ('3A6B2F0A2C8DE85A87ACD69A74E8B58B0233C7AA', '$deleted', 3, 1, 8, NULL, NULL);
INSERT INTO messages VALUES
    ('00000001-1111-4222-8333-444455556666', 1, 0, 0, '2021-06-30 12:00:00', 'OrderPlaced',
     '{"sku":"日本"}', '{"$correlationId":"c","userId":3}'),
    ('00000002-1111-4222-8333-444455556666', 2, 0, 1, '2021-06-30 12:00:00', '$stream-metadata',
     '{"StreamId":"order-1","MaxAge":null,"MaxCount":2,"MetaJson":null}', NULL),
    ('00000004-1111-4222-8333-444455556666', 1, 2, 3, '2021-06-30 12:00:00.1234567', 'OrderPaid',
     '{"n":12345678901234567890}', '{"$causationId":"00000001-1111-4222-8333-444455556666"}'),
    ('00000005-1111-4222-8333-444455556666', 1, 3, 4, '2021-06-30 12:00:01', 'OrderSentV3', '{}',
     '{}'),
    ('00000006-1111-4222-8333-444455556666', 3, 0, 7, '2021-07-01 00:00:00', '$message-deleted',
     '{"StreamId":"order-1","MessageId":"00000003-1111-4222-8333-444455556666"}', NULL),
    ('00000007-1111-4222-8333-444455556666', 3, 1, 8, '2021-07-01 00:00:00', '$stream-deleted',
     '{"StreamId":"cart-9"}', NULL);
