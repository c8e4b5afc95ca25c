-- Broadway, event-store-dbal: the table as the library makes it through DBAL on SQLite.
-- The name of the table is the application's; ids may be text or 16 bytes.
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid BINARY(16) NOT NULL, playhead INTEGER UNSIGNED NOT NULL, payload CLOB NOT NULL, metadata CLOB NOT NULL, recorded_on VARCHAR(32) NOT NULL, type VARCHAR(255) NOT NULL);
CREATE UNIQUE INDEX UNIQ_1D17F50A634B91FA9 ON events (uuid, playhead);
INSERT INTO events VALUES
    (1, X'8A7E2F5C51C44A4D9A8E0D5F6B7C8D90', 0, '{"class":"Acme\\Bank\\AccountOpened","payload":{"owner":"Zoë Müller","iban":"DE02"}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":{"correlation_id":"c-1","user_id":7,"ip":"10.0.0.1"}}',
     '2024-11-04T08:54:42.011723+00:00', 'Acme.Bank.AccountOpened'),
    (2, X'8A7E2F5C51C44A4D9A8E0D5F6B7C8D90', 1, '{"class":"Acme\\Bank\\MoneyDepositedV2","payload":{"cents":9007199254740993}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":{"correlation_id":"c-1"}}',
     '2024-11-04T08:54:42.011723+00:00', 'Acme.Bank.MoneyDepositedV2'),
    (4, X'F0E1D2C3B4A546879788695A4B3C2D1E', 0, '{"class":"Acme\\Bank\\AccountOpened","payload":{"owner":"李雷","iban":"DE03"}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":[]}',
     '2024-11-04T10:00:00.000000+01:00', 'Acme.Bank.AccountOpened'),
    (5, X'8A7E2F5C51C44A4D9A8E0D5F6B7C8D90', 2, '{"class":"Acme\\Bank\\AccountClosed","payload":[]}',
     '{"class":"Broadway\\Domain\\Metadata","payload":[]}',
     '2024-11-05T00:00:00.500000+00:00', 'Acme.Bank.AccountClosed'),
    (6, X'F0E1D2C3B4A546879788695A4B3C2D1E', 1, '{"class":"Acme\\Bank\\MoneyDepositedV2","payload":{"cents":5}}',
     'null', '2024-11-05T00:00:01.000001+00:00', 'Acme.Bank.MoneyDepositedV2');
CREATE TABLE balances (uuid CHAR(36) PRIMARY KEY, playhead INTEGER, cents INTEGER, type TEXT);
INSERT INTO balances VALUES ('x', 2, 0, 'current');
