-- Tables that are called like those of event stores and are none that a profile knows.
CREATE TABLE events (id INTEGER PRIMARY KEY, name TEXT NOT NULL, starts_at DATETIME, venue TEXT, type TEXT, metadata TEXT);
INSERT INTO events VALUES (1, 'Summer party', '2026-07-01 18:00:00', 'Garden', 'party', '{}');
CREATE TABLE event (id INTEGER PRIMARY KEY, ocel_type TEXT);
CREATE TABLE stored_events (id INTEGER PRIMARY KEY, topic TEXT, state BLOB);
CREATE TABLE event_store (id INTEGER PRIMARY KEY AUTOINCREMENT, stream VARCHAR(128) NOT NULL, aggregate_id CHAR(36) NOT NULL, version INT NOT NULL, event VARCHAR(255) NOT NULL, payload TEXT NOT NULL, created_at VARCHAR(128) NOT NULL);
CREATE TABLE event_journal (id INTEGER PRIMARY KEY AUTOINCREMENT, event_type VARCHAR(64) NOT NULL, entity_id VARCHAR(36), payload TEXT, user_id VARCHAR(36), timestamp TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE journal (id INTEGER PRIMARY KEY, entry TEXT, created INTEGER);
CREATE TABLE chat_messages (id INTEGER PRIMARY KEY, stream_id INTEGER, message_type TEXT, created TEXT);
CREATE TABLE chat_streams (stream_id INTEGER PRIMARY KEY, stream_name TEXT, version INTEGER);
CREATE TABLE messages (id INTEGER PRIMARY KEY, body TEXT, type TEXT, position INTEGER);
CREATE TABLE streams (id INTEGER PRIMARY KEY, url TEXT, version TEXT);
CREATE TABLE snapshots (id INTEGER PRIMARY KEY, state TEXT);
CREATE TABLE eventlog (id INTEGER PRIMARY KEY, level TEXT, name TEXT, at TEXT);
CREATE TABLE commits (sha TEXT PRIMARY KEY, author TEXT, payload BLOB);
-- A view with the right columns is still no table.
CREATE VIEW bank_events AS SELECT id, venue AS uuid, 0 AS playhead, metadata AS payload, metadata, starts_at AS recorded_on, type FROM events;
