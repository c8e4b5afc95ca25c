-- neos/eventstore-doctrineadapter on SQLite; the name of the table is that of the content repository.
CREATE TABLE cr_default_events (sequencenumber INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, stream VARCHAR(100) NOT NULL, version BIGINT UNSIGNED NOT NULL, type VARCHAR(100) NOT NULL, payload CLOB NOT NULL, metadata CLOB DEFAULT NULL, id CHAR(36) NOT NULL, causationid CHAR(36) DEFAULT NULL, correlationid CHAR(36) DEFAULT NULL, recordedat DATETIME NOT NULL);
CREATE UNIQUE INDEX UNIQ_id ON cr_default_events (id);
CREATE UNIQUE INDEX UNIQ_sv ON cr_default_events (stream, version);
CREATE INDEX IDX_c ON cr_default_events (correlationid);
CREATE TABLE cr_default_p_graph_node (nodeid TEXT PRIMARY KEY, properties TEXT);
INSERT INTO cr_default_events VALUES
    (1, 'Workspace:live', 0, 'RootWorkspaceWasCreated', '{"workspaceName":"live"}',
     '{"initiatingUserId":"system"}', '00000001-1111-4222-8333-444455556666', NULL, 'corr',
     '2025-05-05 05:05:05'),
    (2, 'ContentStream:cs-1', 0, 'ContentStreamWasCreated', '{"n":9007199254740993}', '{}',
     '00000002-1111-4222-8333-444455556666', '00000001-1111-4222-8333-444455556666', 'corr',
     '2025-05-05 05:05:05'),
    (5, 'ContentStream:cs-1', 1, 'NodeWasCreated', '{"title":"Über uns"}', NULL,
     '00000003-1111-4222-8333-444455556666', '00000002-1111-4222-8333-444455556666', NULL,
     '2025-05-05 05:05:05'),
    (6, 'Workspace:live', 1, 'WorkspaceWasRebased_v2', '{}', '{}',
     '00000004-1111-4222-8333-444455556666', '00000009-1111-4222-8333-444455556666', NULL,
     '2025-05-06 00:00:00');
