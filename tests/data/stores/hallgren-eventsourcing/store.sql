-- hallgren/eventsourcing (Go): its SQL store on SQLite. "reason" is the type of the event, "type" that
-- of the aggregate; ids of different aggregates may be the same.
CREATE TABLE events (
		seq        INTEGER PRIMARY KEY AUTOINCREMENT,
		id         VARCHAR NOT NULL,
		version    INTEGER,
		reason     VARCHAR,
		type       VARCHAR,
		timestamp  VARCHAR,
		data       BLOB,
		metadata   BLOB,
		UNIQUE (id, type, version)
	);
CREATE INDEX id_type ON events (id, type);
-- The library wants an index id_type here as well; the name is taken, so it is never made.
CREATE TABLE snapshots (id VARCHAR NOT NULL, type VARCHAR, version INTEGER, global_version INTEGER, state BLOB);
INSERT INTO events VALUES
    (1, '123', 1, 'Born', 'Person', '2024-01-01T00:00:00+01:00',
     X'7B224E616D65223A22C3857361227D',
     X'7B22636F7272656C6174696F6E5F6964223A2263222C22757365725F6964223A357D'),
    (2, '123', 2, 'AgedOneYear', 'Person', '2024-01-01T00:00:00+01:00', X'7B7D', NULL),
    (3, '123', 1, 'Born', 'Dog', '2024-01-01T00:00:00Z',
     X'7B224964223A393030373139393235343734303939337D', NULL),
    (6, '123', 3, 'AgedOneYearV2', 'Person', '2024-01-02T03:04:05-05:00', X'7B22416765223A327D',
     X'7B22636175736174696F6E5F6964223A226B227D'),
    (7, '9', 1, 'Packed', 'Box', '2024-01-02T08:04:05Z', X'930102C3', NULL);
INSERT INTO snapshots VALUES ('123', 'Person', 2, 2, '{"Name":"Åsa","Age":1}');
