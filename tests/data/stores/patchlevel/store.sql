-- patchlevel/event-sourcing 3.0: the store that knows aggregates. A new stream start has archived
-- what was before it, though here the flag of one earlier row was never set; SQLite keeps whole
-- seconds and no zone.
CREATE TABLE eventstore (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, aggregate VARCHAR(255) NOT NULL, aggregate_id VARCHAR(36) NOT NULL, playhead INTEGER NOT NULL, event VARCHAR(255) NOT NULL, payload CLOB NOT NULL --(DC2Type:json)
, recorded_on DATETIME NOT NULL --(DC2Type:datetimetz_immutable)
, new_stream_start BOOLEAN DEFAULT 0 NOT NULL, archived BOOLEAN DEFAULT 0 NOT NULL, custom_headers CLOB NOT NULL --(DC2Type:json)
);
CREATE UNIQUE INDEX UNIQ_A ON eventstore (aggregate, aggregate_id, playhead);
CREATE INDEX IDX_A ON eventstore (aggregate, aggregate_id, playhead, archived);
INSERT INTO eventstore VALUES
    (1, 'hotel', '018f2b1c-0000-7000-8000-000000000001', 1, 'hotel.created', '{"hotelId":"018f2b1c-0000-7000-8000-000000000001","name":"Zum Löwen"}',
     '2024-05-01 10:00:00', 0, 1, '{"correlationId":"c-1","userId":12}'),
    (2, 'hotel', '018f2b1c-0000-7000-8000-000000000001', 2, 'hotel.guest_checked_in', '{"guest":"加藤","room":101}',
     '2024-05-01 10:00:00', 0, 1, '{"correlationId":"c-1","causationId":"e-1"}'),
    (4, 'hotel', '018f2b1c-0000-7000-8000-000000000001', 3, 'hotel.guest_checked_out', '{"guest":"加藤"}',
     '2024-05-01 10:00:01', 0, 0, '[]'),
    (5, 'guest', 'g-1', 1, 'guest.registered', '{"id":9007199254740995}',
     '2024-05-01 11:00:00', 0, 0, '{"eventId":"e-5"}'),
    (6, 'hotel', '018f2b1c-0000-7000-8000-000000000001', 4, 'hotel.month_closed.v2', '{"guests":0}',
     '2024-05-31 23:59:59', 1, 0, '{"correlationId":"c-2","causationId":"e-5"}'),
    (7, 'hotel', '018f2b1c-0000-7000-8000-000000000001', 5, 'hotel.renamed', '{"name":"Löwen"}',
     '2024-06-01 00:00:00', 0, 0, '{}');
CREATE TABLE subscriptions (id VARCHAR(255) NOT NULL, group_name VARCHAR(32) NOT NULL, run_mode VARCHAR(16) NOT NULL, position INTEGER NOT NULL, status VARCHAR(32) NOT NULL, error_message VARCHAR(255) DEFAULT NULL, error_previous_status VARCHAR(32) DEFAULT NULL, error_context CLOB DEFAULT NULL, retry_attempt INTEGER NOT NULL, last_saved_at DATETIME NOT NULL, PRIMARY KEY(id));
INSERT INTO subscriptions VALUES
    ('hotel_list', 'default', 'from_beginning', 7, 'active', NULL, NULL, NULL, 0, '2024-05-02 09:00:00'),
    ('mailer', 'processor', 'from_now', 4, 'error', 'SMTP', 'active', NULL, 3, '2024-05-02 08:30:00');
-- The library's keys for crypto-shredding, and a read model.
CREATE TABLE crypto_keys (subject_id VARCHAR(255) NOT NULL, crypto_key VARCHAR(255) NOT NULL, crypto_method VARCHAR(255) NOT NULL, crypto_iv VARCHAR(255) NOT NULL, PRIMARY KEY(subject_id));
CREATE TABLE hotels (id TEXT PRIMARY KEY, name TEXT);
