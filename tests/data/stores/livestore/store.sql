-- LiveStore: the log of one client. Three numbers make the order; there is no time and no stream.
CREATE TABLE IF NOT EXISTS "eventlog" ("seqNumGlobal" integer   not null , "seqNumClient" integer   not null , "seqNumRebaseGeneration" integer   not null , "parentSeqNumGlobal" integer   not null , "parentSeqNumClient" integer   not null , "parentSeqNumRebaseGeneration" integer   not null , "name" text   not null , "argsJson" text   not null , "clientId" text   not null , "sessionId" text   not null , "schemaHash" integer   not null , "syncMetadataJson" text   not null , PRIMARY KEY ("seqNumGlobal", "seqNumClient", "seqNumRebaseGeneration")) strict;
CREATE INDEX "idx_eventlog_seqNumGlobal" on "eventlog" ("seqNumGlobal");
CREATE INDEX "idx_eventlog_seqNum" on "eventlog" ("seqNumGlobal", "seqNumClient", "seqNumRebaseGeneration");
CREATE TABLE IF NOT EXISTS "__livestore_sync_status" ("head" integer primary key   , "backendId" text    ) strict;
INSERT INTO __livestore_sync_status VALUES (2, NULL);
INSERT INTO eventlog VALUES
    (4, 0, 0, 2, 0, 1, 'v2.TodoDeleted', '{"id":"t-1","deletedAt":"2026-01-01T00:00:00.000Z"}',
     'client-a', 'static', 77, '{"_tag":"None"}'),
    (1, 1, 0, 1, 0, 0, 'filterSet', '{"filter":"all"}', 'client-a', 'session-1', 937629264,
     '{"_tag":"None"}'),
    (2, 0, 1, 1, 0, 0, 'v1.TodoCompleted', '{"id":"t-1"}', 'client-a', 'session-1', 77,
     '{"_tag":"None"}'),
    (1, 0, 0, 0, 0, 0, 'v1.TodoCreated', '{"id":"t-1","text":"Käse"}', 'client-a', 'session-1',
     -1420953472, '{"_tag":"None"}'),
    (2, 0, 0, 1, 0, 0, 'v1.TodoCreated', '{"id":"t-2","n":9007199254740993}', 'client-b',
     'session-9', -1420953472, '{"_tag":"Some","value":{"t":1}}');
