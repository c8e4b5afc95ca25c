-- Sekiban.Dcb on SQLite: events have tags instead of a stream; a sortable text is their order.
CREATE TABLE dcb_events (
                ServiceId TEXT NOT NULL,
                Id TEXT NOT NULL,
                SortableUniqueId TEXT NOT NULL,
                EventType TEXT NOT NULL,
                PayloadJson TEXT NOT NULL,
                TagsJson TEXT,
                Timestamp TEXT NOT NULL,
                CausationId TEXT,
                CorrelationId TEXT,
                ExecutedUser TEXT,
                PRIMARY KEY (ServiceId, Id)
            );
CREATE INDEX IX_Events_ServiceId ON dcb_events(ServiceId);
CREATE INDEX IX_Events_Service_SortableUniqueId ON dcb_events(ServiceId, SortableUniqueId);
CREATE INDEX IX_Events_EventType ON dcb_events(EventType);
CREATE TABLE dcb_tags (
                Id INTEGER PRIMARY KEY AUTOINCREMENT,
                ServiceId TEXT NOT NULL,
                Tag TEXT NOT NULL,
                TagGroup TEXT NOT NULL,
                SortableUniqueId TEXT NOT NULL,
                EventId TEXT NOT NULL,
                EventType TEXT NOT NULL,
                CreatedAt TEXT NOT NULL
            );
CREATE TABLE dcb_meta (Key TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE dcb_multi_projection_states (
                ServiceId TEXT NOT NULL,
                ProjectorName TEXT NOT NULL,
                ProjectorVersion TEXT NOT NULL,
                PayloadType TEXT NOT NULL,
                LastSortableUniqueId TEXT NOT NULL,
                EventsProcessed INTEGER NOT NULL,
                StateData BLOB,
                IsOffloaded INTEGER NOT NULL DEFAULT 0,
                OffloadKey TEXT,
                OffloadProvider TEXT,
                OriginalSizeBytes INTEGER NOT NULL,
                CompressedSizeBytes INTEGER NOT NULL,
                SafeWindowThreshold TEXT,
                CreatedAt TEXT NOT NULL,
                UpdatedAt TEXT NOT NULL,
                BuildSource TEXT,
                BuildHost TEXT
            );
INSERT INTO dcb_multi_projection_states (ServiceId, ProjectorName, ProjectorVersion, PayloadType, LastSortableUniqueId, EventsProcessed, OriginalSizeBytes, CompressedSizeBytes, CreatedAt, UpdatedAt) VALUES
    ('default', 'StudentList', '1', 'StudentListState', '063892310400000002000000000000', 4, 120, 80, '2025-09-01T08:00:01.0000000Z', '2025-09-01T08:00:05.0000000Z');
INSERT INTO dcb_meta VALUES ('SchemaVersion', '2');
INSERT INTO dcb_events VALUES
    ('default', '00000003-1111-4222-8333-444455556666', '063892310400000001000000000002',
     'StudentEnrolled', '{"why":"wants"}',
     '["Student:5a1e0000-0000-4000-8000-000000000001","ClassRoom:math"]',
     '2025-09-01T08:00:00.0000010Z', '00000002-1111-4222-8333-444455556666', 'c-1', 'anna'),
    ('default', '00000001-1111-4222-8333-444455556666', '063892310400000000000000000003',
     'StudentCreated', '{"name":"Zoë"}', '["Student:5a1e0000-0000-4000-8000-000000000001"]',
     '2025-09-01T08:00:00.0000000Z', NULL, 'c-1', 'anna'),
    ('default', '00000005-1111-4222-8333-444455556666', '063892310400000003000000000000',
     'StudentEnrolledV2', '{}',
     '["Student:5a1e0000-0000-4000-8000-000000000002","ClassRoom:math"]',
     '2025-09-01T08:00:00.0000030Z', '00000004-1111-4222-8333-444455556666', NULL, 'system'),
    ('default', '00000002-1111-4222-8333-444455556666', '063892310400000001000000000001',
     'ClassRoomCreated', '{"max":9007199254740993}', '["ClassRoom:math"]',
     '2025-09-01T08:00:00.0000010Z', NULL, 'c-1', 'anna'),
    ('default', '00000006-1111-4222-8333-444455556666', '063892310400000004000000000000',
     'TermEnded', '{}', '[]', '2025-12-20T00:00:00.0000000Z', NULL, NULL, 'system'),
    ('default', '00000004-1111-4222-8333-444455556666', '063892310400000002000000000000',
     'StudentCreated', '{"name":"b"}', '["Student:5a1e0000-0000-4000-8000-000000000002"]',
     '2025-09-01T08:00:00.0000020Z', NULL, NULL, NULL);
INSERT INTO dcb_tags (ServiceId, Tag, TagGroup, SortableUniqueId, EventId, EventType, CreatedAt) VALUES
    ('default', 'Student:5a1e0000-0000-4000-8000-000000000001', 'Student',
     '063892310400000000000000000003', '00000001-1111-4222-8333-444455556666', 'StudentCreated',
     '2025-09-01T08:00:00.0000000Z'),
    ('default', 'ClassRoom:math', 'ClassRoom', '063892310400000001000000000001',
     '00000002-1111-4222-8333-444455556666', 'ClassRoomCreated', '2025-09-01T08:00:00.0000010Z'),
    ('default', 'Student:5a1e0000-0000-4000-8000-000000000001', 'Student',
     '063892310400000001000000000002', '00000003-1111-4222-8333-444455556666', 'StudentEnrolled',
     '2025-09-01T08:00:00.0000010Z'),
    ('default', 'ClassRoom:math', 'ClassRoom', '063892310400000001000000000002',
     '00000003-1111-4222-8333-444455556666', 'StudentEnrolled', '2025-09-01T08:00:00.0000010Z'),
    ('default', 'Student:5a1e0000-0000-4000-8000-000000000002', 'Student',
     '063892310400000002000000000000', '00000004-1111-4222-8333-444455556666', 'StudentCreated',
     '2025-09-01T08:00:00.0000020Z'),
    ('default', 'Student:5a1e0000-0000-4000-8000-000000000002', 'Student',
     '063892310400000003000000000000', '00000005-1111-4222-8333-444455556666',
     'StudentEnrolledV2', '2025-09-01T08:00:00.0000030Z'),
    ('default', 'ClassRoom:math', 'ClassRoom', '063892310400000003000000000000',
     '00000005-1111-4222-8333-444455556666', 'StudentEnrolledV2', '2025-09-01T08:00:00.0000030Z');
