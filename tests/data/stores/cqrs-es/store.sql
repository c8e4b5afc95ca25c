-- sqlite-es, the SQLite store of cqrs-es: the tables of its migration. No position, no time; the
-- rowid is the order in which events were written.
CREATE TABLE events
(
  aggregate_type text                          NOT NULL,
  aggregate_id   text                          NOT NULL,
  sequence       integer CHECK (sequence >= 0) NOT NULL,
  event_type     text                          NOT NULL,
  event_version  text                          NOT NULL,
  payload        text                          NOT NULL,
  metadata       text                          NOT NULL,
  PRIMARY KEY (aggregate_type, aggregate_id, sequence)
) STRICT;
CREATE TABLE snapshots
(
  aggregate_type   text                                  NOT NULL,
  aggregate_id     text                                  NOT NULL,
  last_sequence    integer CHECK (last_sequence >= 0)    NOT NULL,
  current_snapshot integer CHECK (current_snapshot >= 0) NOT NULL,
  payload          text                                  NOT NULL,
  PRIMARY KEY (aggregate_type, aggregate_id, last_sequence)
) STRICT;
CREATE TABLE test_view
(
  view_id text                         NOT NULL,
  version integer CHECK (version >= 0) NOT NULL,
  payload text                         NOT NULL,
  PRIMARY KEY (view_id)
) STRICT;
INSERT INTO test_view VALUES ('42', 3, '{"name":"Zoë"}');
INSERT INTO events (rowid, aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) VALUES
    (1, 'Customer', '42', 1, 'NameAdded', '1.0', '{"NameAdded":{"changed_name":"Zoë 😀"}}',
     '{"time":"1700000000","user_id":"u-1","correlation_id":"c-1"}'),
    (2, 'Customer', '42', 2, 'EmailUpdated', '1.0',
     '{"EmailUpdated":{"new_email":"z@example.org"}}', '{"correlation_id":"c-1"}'),
    (3, 'account', 'a-b', 1, 'Opened', '2.1', '{"Opened":{"id":9007199254740993}}', '{}'),
    (4, 'Customer', '42', 3, 'Closed', '1.0', '"Closed"', '{}'),
    (5, 'Customer', 'previous_event_in_need_of_upcast', 1, 'NameAdded', '1.0', '{"NameAdded":{}}',
     '{}'),
    (9, 'account', 'a-b', 2, 'Moved', '2.1', '{"Moved":{"x":1}}', '{}');
INSERT INTO snapshots VALUES ('Customer', '42', 3, 1, '{"name":"Zoë 😀","closed":true}');
