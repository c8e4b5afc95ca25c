-- EventSauce with the legacy table schema of its Doctrine message repository.
CREATE TABLE domain_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id VARCHAR(36) NOT NULL,
    event_type VARCHAR(100) NOT NULL,
    aggregate_root_id VARCHAR(36) NOT NULL,
    aggregate_root_version INTEGER UNSIGNED NOT NULL,
    time_of_recording DATETIME(6) NOT NULL,
    payload JSON NOT NULL
);
CREATE INDEX aggregate_root_id_idx ON domain_messages (aggregate_root_id ASC);
CREATE INDEX time_of_recording_idx ON domain_messages (time_of_recording ASC);

INSERT INTO domain_messages VALUES
    (1, '00000000-0000-4000-8000-000000000001', 'acme.registration.registration_started', '3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f', 1, '2024-03-05 08:00:00.123456',
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000001","__event_type":"acme.registration.registration_started","__time_of_recording":"2024-03-05 08:00:00.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":1,"correlation_id":"c-77","user_id":"u-1"},"payload":{"email":"zo\u00eb@example.org"}}'),
    (2, '00000000-0000-4000-8000-000000000002', 'acme.registration.email_confirmed', '3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f', 2, '2024-03-05 08:00:00.123456',
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000002","__event_type":"acme.registration.email_confirmed","__time_of_recording":"2024-03-05 09:00:00.123456+0100","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":2,"correlation_id":"c-77","causation_id":"00000000-0000-4000-8000-000000000001"},"payload":{"token":18446744073709551615}}'),
    (5, '00000000-0000-4000-8000-000000000003', 'acme.registration.registration_started', 'c0ffee00-1234-4abc-8def-001122334455', 1, '2024-03-06 00:00:00.000000',
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000003","__event_type":"acme.registration.registration_started","__time_of_recording":"2024-03-06 00:00:00.000000+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"c0ffee00-1234-4abc-8def-001122334455","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":1},"payload":{"email":"b@example.org"}}'),
    (6, '00000000-0000-4000-8000-000000000004', 'acme.registration.profile_completed_v2', '3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f', 3, '2024-03-06 00:00:00.000000',
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000004","__event_type":"acme.registration.profile_completed_v2","__time_of_recording":"2024-03-06 00:00:00.000000+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"3b1f6a52-7c0e-4a5d-8d3a-2f9b1c4e5d6f","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":3,"causation_id":"00000000-0000-4000-8000-000000000002"},"payload":[]}'),
    (7, '00000000-0000-4000-8000-000000000005', 'acme.registration.registration_expired', 'c0ffee00-1234-4abc-8def-001122334455', 2, '2024-03-07 23:59:59.999999',
     '{"headers":{"__event_id":"00000000-0000-4000-8000-000000000005","__event_type":"acme.registration.registration_expired","__time_of_recording":"2024-03-07 23:59:59.999999+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"c0ffee00-1234-4abc-8def-001122334455","__aggregate_root_id_type":"acme.registration.process_id","__aggregate_root_type":"acme.registration.process","__aggregate_root_version":2},"payload":{"why":"no \"answer\""}}');
