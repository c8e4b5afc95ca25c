-- spatie/laravel-event-sourcing on SQLite: the tables of its migrations.
CREATE TABLE "stored_events" ("id" integer primary key autoincrement not null, "aggregate_uuid" varchar, "aggregate_version" integer, "event_version" integer not null default '1', "event_class" varchar not null, "event_properties" text not null, "meta_data" text not null, "created_at" datetime not null);
CREATE INDEX "stored_events_event_class_index" on "stored_events" ("event_class");
CREATE INDEX "stored_events_aggregate_uuid_index" on "stored_events" ("aggregate_uuid");
CREATE UNIQUE INDEX "stored_events_aggregate_uuid_aggregate_version_unique" on "stored_events" ("aggregate_uuid", "aggregate_version");
CREATE TABLE "snapshots" ("id" integer primary key autoincrement not null, "aggregate_uuid" varchar not null, "aggregate_version" integer not null, "state" text not null, "created_at" datetime, "updated_at" datetime);
CREATE INDEX "snapshots_aggregate_uuid_index" on "snapshots" ("aggregate_uuid");
CREATE TABLE "migrations" ("id" integer primary key autoincrement not null, "migration" varchar not null, "batch" integer not null);
CREATE TABLE "accounts" ("id" integer primary key autoincrement not null, "uuid" varchar not null, "balance" integer not null default '0');
INSERT INTO stored_events VALUES
    (1, '9c0f1b2e-7a3d-4d5e-8f60-112233445566', 1, 1, 'App\Domain\Account\Events\AccountCreated',
     '{"name":"Zoë","attributes":[]}',
     '{"aggregate-root-uuid":"9c0f1b2e-7a3d-4d5e-8f60-112233445566","aggregate-root-version":1,"stored-event-id":1,"created-at":"2024-08-01T10:00:00.000000Z","user_id":7}',
     '2024-08-01 10:00:00'),
    (2, NULL, NULL, 1, 'App\Domain\Account\Events\MailSent', '{"to":"b"}', '[]',
     '2024-08-01 10:00:00'),
    (3, '9c0f1b2e-7a3d-4d5e-8f60-112233445566', 2, 2, 'App\Domain\Account\Events\MoneyAdded',
     '{"amount":9007199254740993}',
     '{"aggregate-root-uuid":"9c0f1b2e-7a3d-4d5e-8f60-112233445566","correlation_id":"c"}',
     '2024-08-01 10:00:00'),
    (6, NULL, NULL, 1, 'mail.bounced', '{"to":"b"}', '[]', '2024-08-01 10:00:01'),
    (7, '9c0f1b2e-7a3d-4d5e-8f60-112233445566', 3, 1, 'App\Domain\Account\Events\AccountDeleted',
     '[]', '{"aggregate-root-uuid":"9c0f1b2e-7a3d-4d5e-8f60-112233445566"}', '2024-08-02 00:00:00');
INSERT INTO snapshots VALUES (1, '9c0f1b2e-7a3d-4d5e-8f60-112233445566', 2, '{"balance":9007199254740993}', '2024-08-01 10:00:05', '2024-08-01 10:00:05');
