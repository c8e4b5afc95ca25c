-- The tables as @event-driven-io/emmett-sqlite makes them up to 0.41, and what 0.38.5 wrote.
CREATE TABLE emt_streams(
      stream_id         TEXT                      NOT NULL,
      stream_position   BIGINT                    NOT NULL DEFAULT 0,
      partition         TEXT                      NOT NULL DEFAULT 'global',
      stream_type       TEXT                      NOT NULL,
      stream_metadata   JSONB                     NOT NULL,
      is_archived       BOOLEAN                   NOT NULL DEFAULT FALSE,
      PRIMARY KEY (stream_id, partition, is_archived),
      UNIQUE (stream_id, partition, is_archived)
  );
CREATE TABLE emt_messages(
      stream_id              TEXT                      NOT NULL,
      stream_position        BIGINT                    NOT NULL,
      partition              TEXT                      NOT NULL DEFAULT 'global',
      message_kind           CHAR(1)                   NOT NULL DEFAULT 'E',
      message_data           JSONB                     NOT NULL,
      message_metadata       JSONB                     NOT NULL,
      message_schema_version TEXT                      NOT NULL,
      message_type           TEXT                      NOT NULL,
      message_id             TEXT                      NOT NULL,
      is_archived            BOOLEAN                   NOT NULL DEFAULT FALSE,
      global_position        INTEGER                   PRIMARY KEY,
      created                DATETIME                  DEFAULT CURRENT_TIMESTAMP,
      UNIQUE (stream_id, stream_position, partition, is_archived)
  );
CREATE TABLE emt_subscriptions(
      subscription_id                 TEXT                   NOT NULL,
      version                         INTEGER                NOT NULL DEFAULT 1,
      partition                       TEXT                   NOT NULL DEFAULT 'global',
      last_processed_position         BIGINT                NOT NULL,
      PRIMARY KEY (subscription_id, partition, version)
  );
-- A Pongo collection of the application's in the same file.
CREATE TABLE carts (_id TEXT PRIMARY KEY, data JSON NOT NULL, metadata JSON NOT NULL DEFAULT '{}', _version INTEGER, _partition TEXT, _archived BOOLEAN, _created TEXT, _updated TEXT);

INSERT INTO emt_streams VALUES('order-1',3,'[object Object]','order','[]',0), ('singleton',1,'[object Object]','emt:unknown','[]',0);
INSERT INTO emt_messages VALUES
    ('order-1', 1, 'emt:default', 'E', '{"orderId":"1","total":"9007199254740993","note":"Zoë"}',
     '{"streamName":"order-1","messageId":"0e183e3a-6a25-414e-887b-2af3b5bd78f4","streamPosition":"1","correlationId":"c-1","actor":"judy"}',
     '0', 'OrderOpened', '0e183e3a-6a25-414e-887b-2af3b5bd78f4', 0, 1, '2025-11-21 15:08:41'),
    ('order-1', 2, 'emt:default', 'E', '{"sku":"AB","at":"1970-01-01T00:00:00.000Z"}',
     '{"streamName":"order-1","messageId":"40170d5c-e8f0-4345-b6b2-2f6c9f386ce9","streamPosition":"2","correlationId":"c-1","causationId":"0e183e3a-6a25-414e-887b-2af3b5bd78f4","userId":42,"schemaVersion":2}',
     '0', 'ItemAdded', '40170d5c-e8f0-4345-b6b2-2f6c9f386ce9', 0, 2, '2025-11-21 15:08:41'),
    ('singleton', 1, 'emt:default', 'E', '{"weight":1.5}',
     '{"streamName":"singleton","messageId":"bf82d42f-c54a-43e4-b321-e230e14fd1e3","streamPosition":"1"}',
     '0', 'PackagePacked', 'bf82d42f-c54a-43e4-b321-e230e14fd1e3', 0, 3, '2025-11-21 15:08:41'),
    ('order-1', 3, 'emt:default', 'E', '{}',
     '{"streamName":"order-1","messageId":"6ac67132-b4c6-4c45-9eb4-3cb733434bb3","streamPosition":"1"}',
     '2', 'OrderPaid', '6ac67132-b4c6-4c45-9eb4-3cb733434bb3', 0, 6, '2025-11-21 15:08:41');
INSERT INTO emt_subscriptions VALUES('orders-view',1,'emt:default',3), ('mailer',1,'emt:default',6);
