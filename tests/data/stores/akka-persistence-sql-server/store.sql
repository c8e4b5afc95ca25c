-- Akka.Persistence.Sql with table-mapping sql-server and tags in a column.
CREATE TABLE [EventJournal]
(
	[Ordering]      INTEGER       NOT NULL PRIMARY KEY AUTOINCREMENT,
	[Timestamp]     BigInt        NOT NULL,
	[IsDeleted]     Bit           NOT NULL,
	[PersistenceId] NVarChar(255) NOT NULL,
	[SequenceNr]    BigInt        NOT NULL,
	[Payload]       VarBinary     NOT NULL,
	[Tags]          NVarChar(100)     NULL,
	[Manifest]      NVarChar(500)     NULL,
	[SerializerId]  Int               NULL
);
CREATE TABLE [Metadata] ([PersistenceId] NVarChar(255) NOT NULL, [SequenceNr] BigInt NOT NULL, CONSTRAINT [PK_Metadata] PRIMARY KEY ([PersistenceId], [SequenceNr]));
CREATE TABLE [SnapshotStore]
(
	[Timestamp]     BigInt        NOT NULL,
	[PersistenceId] NVarChar(255) NOT NULL,
	[SequenceNr]    BigInt        NOT NULL,
	[Snapshot]      VarBinary         NULL,
	[Manifest]      NVarChar(500)     NULL,
	[SerializerId]  Int               NULL,
	CONSTRAINT [PK_SnapshotStore] PRIMARY KEY ([PersistenceId], [SequenceNr])
);
INSERT INTO EventJournal VALUES
    (1, 638474832001234567, 0, 'cart-1', 1,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172744F70656E65642C2041636D65222C224F776E6572223A225A6FC3AB227D',
     ';green;kart;', 'Acme.CartOpened, Acme', 1),
    (2, 638474832001234567, 0, 'cart-1', 2,
     X'7B22246964223A2231222C222474797065223A2241636D652E4974656D41646465642C2041636D65222C22426967223A393030373139393235343734303939337D',
     ';green;', '', 1),
    (3, 638474832001234567, 0, 'cart-2', 1,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172744F70656E65642C2041636D65222C224F776E6572223A2262227D',
     '', 'Acme.CartOpened, Acme', 1),
    (6, 638474832010000000, 1, 'cart-1', 3,
     X'7B22246964223A2231222C222474797065223A2241636D652E4974656D52656D6F7665642C2041636D65227D',
     '', '', 1),
    (7, 638475264000000000, 0, 'cart-2', 2, X'020100FF', ';green;', 'ItemAdded_v2', 140),
    (8, 638475264000000000, 0, 'other', 5, X'0A04FF', '', '', -5);
INSERT INTO SnapshotStore VALUES
    (638474832010000000, 'cart-1', 2,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172742C2041636D65222C224974656D73223A327D',
     'Acme.Cart, Acme', 1);
