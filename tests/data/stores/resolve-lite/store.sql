-- @resolve-js/eventstore-lite: a thread number and a counter in it instead of a position. Events
-- are in the order of time, counter, thread, which is not the order in which they stand here.
CREATE TABLE "events"(
      "threadId" BIGINT NOT NULL,
      "threadCounter" BIGINT NOT NULL,
      "timestamp" BIGINT NOT NULL,
      "aggregateId" VARCHAR(700) NOT NULL,
      "aggregateVersion" BIGINT NOT NULL,
      "type" VARCHAR(700) NOT NULL,
      "payload" JSON NULL,
      PRIMARY KEY("threadId", "threadCounter"),
      UNIQUE("aggregateId", "aggregateVersion")
    );
CREATE INDEX "aggregateIdAndVersion-idx" ON "events"("aggregateId", "aggregateVersion");
CREATE INDEX "aggregateId-idx" ON "events"("aggregateId");
CREATE INDEX "aggregateVersion-idx" ON "events"("aggregateVersion");
CREATE INDEX "type-idx" ON "events"("type");
CREATE INDEX "timestamp-idx" ON "events"("timestamp");
CREATE TABLE "secrets" (
      "idx" BIG INT NOT NULL UNIQUE,
      "id" VARCHAR(700) NOT NULL PRIMARY KEY,
      "secret" text
    );
CREATE UNIQUE INDEX "idx-index" ON "secrets"("idx");
CREATE TABLE "snapshots" (
      "snapshotKey" TEXT,
      "content" TEXT,
      PRIMARY KEY("snapshotKey")
    );
CREATE TABLE "subscribers" (
      "applicationName" VARCHAR(700) NOT NULL,
      "eventSubscriber" VARCHAR(700) NOT NULL,
      "destination" JSON NOT NULL,
      "status" JSON NOT NULL,
      PRIMARY KEY("applicationName", "eventSubscriber")
    );
INSERT INTO secrets VALUES (0, 'u-9', NULL);
INSERT INTO events VALUES
    (99, 7, 1701388800005, 'story-1', 3, 'StoryUnvoted', '{}'),
    (200, 7, 1701388800005, 'RESOLVE_SET_SECRET_u-9__oxJD6iNeW', 1, 'RESOLVE_SET_SECRET',
     '{"id":"u-9"}'),
    (3, 0, 1701388800005, 'story-2', 2, 'StoryCommented_v2', '{"commentId":"k","parentId":null}'),
    (17, 0, 1701388800000, 'story-1', 1, 'StoryCreated', '{"title":"Grüße","userId":"u-9"}'),
    (17, 1, 1701388800000, 'story-1', 2, 'StoryUpvoted', 'null'),
    (250, 0, 1701388800000, 'story-2', 1, 'StoryCreated', '{"title":"b","big":9007199254740993}');
INSERT INTO snapshots VALUES
    ('AG;hash-1;story-1', '{"state":"{\"votes\":1,\"title\":\"Grüße\"}","version":2,"minimalTimestamp":1701388800000}');
INSERT INTO subscribers VALUES
    ('hn', 'Stories', '{"queue":"q"}', '{"eventSubscriber":"Stories","status":"deliver","successEvent":{"threadId":17,"threadCounter":1,"timestamp":1701388800000},"cursor":"AAAA"}');
