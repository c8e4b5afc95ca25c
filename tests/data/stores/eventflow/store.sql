-- EventFlow on SQLite: the application makes the table; this is the one of the library's own tests.
CREATE TABLE [EventFlow](
	[GlobalSequenceNumber] [INTEGER] PRIMARY KEY ASC NOT NULL,
	[BatchId] [uniqueidentifier] NOT NULL,
	[AggregateId] [nvarchar](255) NOT NULL,
	[AggregateName] [nvarchar](255) NOT NULL,
	[Data] [nvarchar](1024) NOT NULL,
	[Metadata] [nvarchar](1024) NOT NULL,
	[AggregateSequenceNumber] [int] NOT NULL
);
CREATE UNIQUE INDEX [IX_EventFlow_AggregateId_AggregateSequenceNumber] ON [EventFlow]([AggregateId] ASC, [AggregateSequenceNumber] ASC);
CREATE TABLE [EventFlowSnapshots](
	[Id] [INTEGER] PRIMARY KEY ASC NOT NULL,
	[AggregateId] [nvarchar](128) NOT NULL,
	[AggregateName] [nvarchar](128) NOT NULL,
	[AggregateSequenceNumber] [int] NOT NULL,
	[Data] [nvarchar](1024) NOT NULL,
	[Metadata] [nvarchar](1024) NOT NULL
);
CREATE TABLE [ReadModel-ThingyAggregate]([AggregateId] [nvarchar](64) NOT NULL, [Version] INTEGER, [PingsReceived] [int] NOT NULL);
INSERT INTO [EventFlow] VALUES
    (1, 'b0000000-0000-4000-8000-000000000001', 'thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7',
     'ThingyAggregate', '{"PingId":"ping-1","Note":"Zoë"}',
     '{"timestamp":"2024-07-01T12:00:00.1234567+02:00","aggregate_sequence_number":"1","aggregate_name":"ThingyAggregate","aggregate_id":"thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7","event_id":"event-00000001-1acea1eb","timestamp_epoch":"1719828000","event_name":"ThingyPing","event_version":"1","batch_id":"b0000000-0000-4000-8000-000000000001","source_id":"command-1","guid":"x"}',
     1),
    (2, 'b0000000-0000-4000-8000-000000000001', 'thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7',
     'ThingyAggregate', '{"Big":9007199254740993}',
     '{"timestamp":"2024-07-01T12:00:00.1234567+02:00","aggregate_sequence_number":"2","aggregate_name":"ThingyAggregate","aggregate_id":"thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7","event_id":"event-00000002-1acea1eb","timestamp_epoch":"1719828000","event_name":"ThingyPing","event_version":"2","batch_id":"b0000000-0000-4000-8000-000000000001","source_id":"command-1","correlation_id":"c-5"}',
     2),
    (3, 'b0000000-0000-4000-8000-000000000002', 'thingy-2ddc3b21-1f1c-4c0b-9d3a-9c6f7e2b5a10',
     'ThingyAggregate', '{}',
     '{"timestamp":"2024-07-01T10:00:01+00:00","aggregate_sequence_number":"1","aggregate_name":"ThingyAggregate","aggregate_id":"thingy-2ddc3b21-1f1c-4c0b-9d3a-9c6f7e2b5a10","event_id":"event-00000001-2ddc3b21","timestamp_epoch":"1719828001","event_name":"ThingyDomainErrorAfterFirst","event_version":"1","batch_id":"b0000000-0000-4000-8000-000000000002","source_id":"command-2"}',
     1),
    (7, 'b0000000-0000-4000-8000-000000000003', 'thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7',
     'ThingyAggregate', '{"Deleted":true}',
     '{"timestamp":"2024-07-02T00:00:00+02:00","aggregate_sequence_number":"3","aggregate_name":"ThingyAggregate","aggregate_id":"thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7","event_id":"event-00000003-1acea1eb","timestamp_epoch":"1719871200","event_name":"ThingyDeleted","event_version":"1","batch_id":"b0000000-0000-4000-8000-000000000003","source_id":"event-00000001-2ddc3b21"}',
     3),
    (8, 'b0000000-0000-4000-8000-000000000004', 'thingy-2ddc3b21-1f1c-4c0b-9d3a-9c6f7e2b5a10',
     'ThingyAggregate', '{"From":"old"}',
     '{"event_name":"ThingyImported","event_version":"1","timestamp_epoch":"1719871201","aggregate_sequence_number":"2","aggregate_name":"ThingyAggregate","event_id":"event-imported"}',
     2);
INSERT INTO [EventFlowSnapshots] VALUES
    (1, 'thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7', 'ThingyAggregate', 2, '{"Pings":2}', '{"aggregate_id":"thingy-1acea1eb-3e11-45c0-83c1-bc32e57ee8e7","snapshot_name":"thingy","snapshot_version":"1"}');
