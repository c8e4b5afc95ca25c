-- Python eventsourcing 9.3 on SQLite with a cipher: nonce, tag and ciphertext, which say nothing.
CREATE TABLE stored_events (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, PRIMARY KEY (originator_id, originator_version));
CREATE TABLE stored_snapshots (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, PRIMARY KEY (originator_id, originator_version)) WITHOUT ROWID;
CREATE TABLE tracking (application_name text, notification_id int, PRIMARY KEY (application_name, notification_id)) WITHOUT ROWID;
INSERT INTO stored_events (rowid, originator_id, originator_version, topic, state) VALUES
    (1, '1b4e28ba2fa111d2883f0016d3cca427', 1, 'bank.domain:BankAccount.Opened',
     X'F16C69E6FB5E83B9C3A31AC105ABF78EF0EB2DEF0D635D922AC0C7F66C159591CB30C34111601157'),
    (2, '1b4e28ba2fa111d2883f0016d3cca427', 2, 'bank.domain:BankAccount.TransactionAppended',
     X'F1421D7B36EEFD4D1CEB76EF310A613F7A1ACA4F428B47C07A35B0D305193D8FFB7422B1242DD2A1'),
    (4, '6fa459eaee8a3ca4894edb77e160355e', 1, 'bank.domain:Transfer.Started',
     X'F199EF4053F1BF74049C6F01B31017EB00BF26876B0ADA2D995C29FEA05104555D8B8AE27BEE0299'),
    (5, '1b4e28ba2fa111d2883f0016d3cca427', 3, 'bank.domain:BankAccount.TransactionAppended',
     X'F123AFDEFF042953027E43DA23B2AC55F828617DD9AC19FDC281E08BBF73A6E3006D1AFB70E113EA'),
    (6, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 1, 'bank.functions:LogOpened',
     X'F1166A326796AD245F242E4C7179D76607F2E0D314B1EAC43434C25AE6C9206BDFC389DEFDAA04C1');
INSERT INTO stored_snapshots VALUES
    ('1b4e28ba2fa111d2883f0016d3cca427', 3, 'eventsourcing.domain:Snapshot',
     X'F1341FF38311487CC167D4D71B70DCC055EE76A30E9FC2C8C05E41E40D62908A4F7472DF50CC4123');
-- One row for each notification that was processed; not in order, and not for every one.
INSERT INTO tracking VALUES ('Accounts', 1), ('Accounts', 5), ('Accounts', 2), ('Ledger', 4);
