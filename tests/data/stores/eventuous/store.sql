-- Eventuous on SQLite: the schema's name is a prefix of all tables; a second schema stands beside.
CREATE TABLE eventuous_streams (
    stream_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    stream_name TEXT    NOT NULL UNIQUE,
    version     INTEGER NOT NULL DEFAULT(-1)
);
CREATE TABLE eventuous_messages (
    global_position INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id      TEXT    NOT NULL,
    message_type    TEXT    NOT NULL,
    stream_id       INTEGER NOT NULL REFERENCES eventuous_streams(stream_id),
    stream_position INTEGER NOT NULL,
    json_data       TEXT    NOT NULL,
    json_metadata   TEXT,
    created         TEXT    NOT NULL,
    UNIQUE(stream_id, stream_position),
    UNIQUE(stream_id, message_id),
    CHECK(stream_position >= 0)
);
CREATE INDEX idx_eventuous_messages_stream_id ON eventuous_messages(stream_id);
CREATE TABLE eventuous_checkpoints (
    id       TEXT PRIMARY KEY,
    position INTEGER NULL
);
CREATE TABLE billing_streams (
    stream_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    stream_name TEXT    NOT NULL UNIQUE,
    version     INTEGER NOT NULL DEFAULT(-1)
);
CREATE TABLE billing_messages (
    global_position INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id      TEXT    NOT NULL,
    message_type    TEXT    NOT NULL,
    stream_id       INTEGER NOT NULL REFERENCES billing_streams(stream_id),
    stream_position INTEGER NOT NULL,
    json_data       TEXT    NOT NULL,
    json_metadata   TEXT,
    created         TEXT    NOT NULL,
    UNIQUE(stream_id, stream_position),
    UNIQUE(stream_id, message_id),
    CHECK(stream_position >= 0)
);
CREATE INDEX idx_billing_messages_stream_id ON billing_messages(stream_id);
CREATE TABLE billing_checkpoints (
    id       TEXT PRIMARY KEY,
    position INTEGER NULL
);
INSERT INTO eventuous_streams VALUES (1, 'Booking-42', 2), (2, 'Payment-7', 0), (3, 'Booking-43', 4);
INSERT INTO eventuous_messages VALUES
    (1, '00000001-1111-4222-8333-444455556666', 'V1.RoomBooked', 1, 0,
     '{"guest":"Zoë","price":9007199254740993}',
     '{"eventuous.message-id":"00000001-1111-4222-8333-444455556666","eventuous.correlation-id":"c-1","userId":"u"}',
     '2026-01-31T23:59:59.9999999Z'),
    (2, '00000002-1111-4222-8333-444455556666', 'V1.PaymentRecorded', 2, 0, '{"paid":10.5}',
     '{"eventuous.correlation-id":"c-1","eventuous.causation-id":"00000001-1111-4222-8333-444455556666"}',
     '2026-02-01T00:00:00.0000000Z'),
    (5, '00000003-1111-4222-8333-444455556666', 'V2.RoomBooked', 1, 1, '{}', NULL,
     '2026-02-01T00:00:00.0000000Z'),
    (6, '00000004-1111-4222-8333-444455556666', 'BookingCancelled', 1, 2, '{"why":"rain"}',
     '{"eventuous.causation-id":"00000003-1111-4222-8333-444455556666"}', '2026-02-01 08:00:00'),
    (7, '00000005-1111-4222-8333-444455556666', 'V1.RoomBooked', 3, 4,
     '{"guest":"after truncation"}', '{}', '2026-02-02T00:00:00Z');
INSERT INTO eventuous_checkpoints VALUES ('BookingsProjection', 6), ('NewOne', NULL);
INSERT INTO billing_streams VALUES (1, 'Invoice-1', 0);
INSERT INTO billing_messages VALUES (1, 'x', 'V1.Invoiced', 1, 0, '{}', '{}', '2026-01-01T00:00:00Z');
