-- Akka.Persistence.Sql with its own table mapping and tag table, as it makes the tables on SQLite.
CREATE TABLE [journal]
(
	[ordering]        INTEGER       NOT NULL PRIMARY KEY AUTOINCREMENT,
	[created]         BigInt        NOT NULL,
	[deleted]         Bit           NOT NULL,
	[persistence_id]  NVarChar(255) NOT NULL,
	[sequence_number] BigInt        NOT NULL,
	[message]         VarBinary     NOT NULL,
	[manifest]        NVarChar(500)     NULL,
	[identifier]      Int               NULL,
	[writer_uuid]     NVarChar(128)     NULL
);
CREATE UNIQUE INDEX [journal_uq] ON [journal] ([persistence_id], [sequence_number]);
CREATE TABLE [tags]
(
	[ordering_id]    INTEGER       NOT NULL,
	[tag]            NVarChar(64)  NOT NULL,
	[sequence_nr]    INTEGER       NOT NULL,
	[persistence_id] NVarChar(255) NOT NULL,
	CONSTRAINT [PK_tags] PRIMARY KEY ([ordering_id], [tag])
);
CREATE TABLE [snapshot]
(
	[created]         BigInt        NOT NULL,
	[persistence_id]  NVarChar(255) NOT NULL,
	[sequence_number] BigInt        NOT NULL,
	[snapshot]        VarBinary         NULL,
	[manifest]        NVarChar(500)     NULL,
	[serializer_id]   Int               NULL,
	CONSTRAINT [PK_snapshot] PRIMARY KEY ([persistence_id], [sequence_number])
);
INSERT INTO journal (ordering, created, deleted, persistence_id, sequence_number, message, manifest, identifier, writer_uuid) VALUES
    (1, 638474832001234567, 0, 'cart-1', 1,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172744F70656E65642C2041636D65222C224F776E6572223A225A6FC3AB227D',
     'Acme.CartOpened, Acme', 1, 'w-1'),
    (2, 638474832001234567, 0, 'cart-1', 2,
     X'7B22246964223A2231222C222474797065223A2241636D652E4974656D41646465642C2041636D65222C22426967223A393030373139393235343734303939337D',
     '', 1, 'w-1'),
    (3, 638474832001234567, 0, 'cart-2', 1,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172744F70656E65642C2041636D65222C224F776E6572223A2262227D',
     'Acme.CartOpened, Acme', 1, 'w-1'),
    (6, 638474832010000000, 1, 'cart-1', 3,
     X'7B22246964223A2231222C222474797065223A2241636D652E4974656D52656D6F7665642C2041636D65227D',
     '', 1, 'w-1'),
    (7, 638475264000000000, 0, 'cart-2', 2, X'020100FF', 'ItemAdded_v2', 140, 'w-1'),
    (8, 638475264000000000, 0, 'other', 5, X'0A04FF', '', -5, 'w-1');
INSERT INTO tags VALUES
    (1, 'green', 1, 'cart-1'),
    (1, 'kart', 1, 'cart-1'),
    (2, 'green', 2, 'cart-1'),
    (7, 'green', 2, 'cart-2');
INSERT INTO snapshot VALUES
    (638474832010000000, 'cart-1', 2,
     X'7B22246964223A2231222C222474797065223A2241636D652E436172742C2041636D65222C224974656D73223A327D',
     'Acme.Cart, Acme', 1);
