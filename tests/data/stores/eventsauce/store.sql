-- EventSauce 3 with the Doctrine message repository and its default table schema, as SQLite's
-- dialect of the DDL: binary UUIDs, everything else in the payload's headers.
CREATE TABLE registration_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id BINARY(16) NOT NULL,
    aggregate_root_id BINARY(16) NOT NULL,
    version INTEGER UNSIGNED NULL,
    payload VARCHAR(16001) NOT NULL
);
CREATE UNIQUE INDEX unique_event_id ON registration_messages (event_id ASC);
CREATE INDEX aggregate_root_id ON registration_messages (aggregate_root_id ASC);
CREATE INDEX reconstitution ON registration_messages (aggregate_root_id ASC, version ASC);
-- An outbox has the same payloads but is no store.
CREATE TABLE outbox_messages (id INTEGER PRIMARY KEY, consumed INTEGER NOT NULL, payload VARCHAR(16001) NOT NULL);
INSERT INTO outbox_messages VALUES (1, 0, '{"headers":{},"payload":{}}');

INSERT INTO registration_messages VALUES
    (1, X'00000000000040008000000000000001', X'3B1F6A527C0E4A5D8D3A2F9B1C4E5D6F', 1,
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000001","__event_type":"acme.registration.registration_started","__time_of_recording":"2024-03-05 08:00:00.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":1,"correlation_id":"c-77","user_id":"u-1"},"payload":{"email":"zo\u00eb@example.org"}}'),
    (2, X'00000000000040008000000000000002', X'3B1F6A527C0E4A5D8D3A2F9B1C4E5D6F', 2,
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000002","__event_type":"acme.registration.email_confirmed","__time_of_recording":"2024-03-05 09:00:00.123456+0100","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":2,"correlation_id":"c-77","causation_id":"00000000-0000-4000-8000-000000000001"},"payload":{"token":18446744073709551615}}'),
    (5, X'00000000000040008000000000000003', X'C0FFEE0012344ABC8DEF001122334455', 1,
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000003","__event_type":"acme.registration.registration_started","__time_of_recording":"2024-03-06 00:00:00.000000+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"c0ffee00-1234-4abc-8def-001122334455","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":1},"payload":{"email":"b@example.org"}}'),
    (6, X'00000000000040008000000000000004', X'3B1F6A527C0E4A5D8D3A2F9B1C4E5D6F', 3,
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000004","__event_type":"acme.registration.profile_completed_v2","__time_of_recording":"2024-03-06 00:00:00.000000+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":3,"causation_id":"00000000-0000-4000-8000-000000000002"},"payload":[]}'),
    (7, X'00000000000040008000000000000005', X'C0FFEE0012344ABC8DEF001122334455', 2,
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000005","__event_type":"acme.registration.registration_expired","__time_of_recording":"2024-03-07 23:59:59.999999+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"c0ffee00-1234-4abc-8def-001122334455","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":2},"payload":{"why":"no \"answer\""}}');
