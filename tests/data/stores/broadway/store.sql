-- Broadway, event-store-dbal: the table as the library makes it through DBAL on SQLite.
-- The name of the table is the application's; ids may be text or 16 bytes.
CREATE TABLE bank_events (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid CHAR(36) NOT NULL, playhead INTEGER UNSIGNED NOT NULL, payload CLOB NOT NULL, metadata CLOB NOT NULL, recorded_on VARCHAR(32) NOT NULL, type VARCHAR(255) NOT NULL);
CREATE UNIQUE INDEX UNIQ_1D17F50A634B91FA9 ON bank_events (uuid, playhead);
CREATE TABLE shop_events (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid CHAR(36) NOT NULL, playhead INTEGER UNSIGNED NOT NULL, payload CLOB NOT NULL, metadata CLOB NOT NULL, recorded_on VARCHAR(32) NOT NULL, type VARCHAR(255) NOT NULL);
CREATE UNIQUE INDEX UNIQ_2D17F50A634B91FA9 ON shop_events (uuid, playhead);
INSERT INTO bank_events VALUES
    (1, '8a7e2f5c-51c4-4a4d-9a8e-0d5f6b7c8d90', 0, '{"class":"Acme\\Bank\\AccountOpened","payload":{"owner":"Zoë Müller","iban":"DE02"}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":{"correlation_id":"c-1","user_id":7,"ip":"10.0.0.1"}}',
     '2024-11-04T08:54:42.011723+00:00', 'Acme.Bank.AccountOpened'),
    (2, '8a7e2f5c-51c4-4a4d-9a8e-0d5f6b7c8d90', 1, '{"class":"Acme\\Bank\\MoneyDepositedV2","payload":{"cents":9007199254740993}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":{"correlation_id":"c-1"}}',
     '2024-11-04T08:54:42.011723+00:00', 'Acme.Bank.MoneyDepositedV2'),
    (4, 'f0e1d2c3-b4a5-4687-9788-695a4b3c2d1e', 0, '{"class":"Acme\\Bank\\AccountOpened","payload":{"owner":"李雷","iban":"DE03"}}',
     '{"class":"Broadway\\Domain\\Metadata","payload":[]}',
     '2024-11-04T10:00:00.000000+01:00', 'Acme.Bank.AccountOpened'),
    (5, '8a7e2f5c-51c4-4a4d-9a8e-0d5f6b7c8d90', 2, '{"class":"Acme\\Bank\\AccountClosed","payload":[]}',
     '{"class":"Broadway\\Domain\\Metadata","payload":[]}',
     '2024-11-05T00:00:00.500000+00:00', 'Acme.Bank.AccountClosed'),
    (6, 'f0e1d2c3-b4a5-4687-9788-695a4b3c2d1e', 1, '{"class":"Acme\\Bank\\MoneyDepositedV2","payload":{"cents":5}}',
     'null', '2024-11-05T00:00:01.000001+00:00', 'Acme.Bank.MoneyDepositedV2');
-- Another application's store beside it, and a read model.
INSERT INTO shop_events VALUES
    (1, '8a7e2f5c-51c4-4a4d-9a8e-0d5f6b7c8d90', 0, '{"class":"Shop\\CartOpened","payload":{}}', '{"class":"Broadway\\Domain\\Metadata","payload":[]}',
     '2024-11-04T08:00:00.000000+00:00', 'Shop.CartOpened');
CREATE TABLE balances (uuid CHAR(36) PRIMARY KEY, playhead INTEGER, cents INTEGER, type TEXT);
INSERT INTO balances VALUES ('x', 2, 0, 'current');
