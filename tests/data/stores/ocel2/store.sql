-- OCEL 2.0 in SQLite, as pm4py writes it: a table for each type of event and of object; an event
-- belongs to as many objects as it likes.
CREATE TABLE "event" ("ocel_id" TEXT, "ocel_type" TEXT, PRIMARY KEY("ocel_id"), FOREIGN KEY("ocel_type") REFERENCES "event_map_type"("ocel_type"));
CREATE TABLE "event_map_type" ("ocel_type" TEXT, "ocel_type_map" TEXT, PRIMARY KEY("ocel_type"));
CREATE TABLE "event_object" ("ocel_event_id" TEXT, "ocel_object_id" TEXT, "ocel_qualifier" TEXT, PRIMARY KEY("ocel_event_id", "ocel_object_id", "ocel_qualifier"));
CREATE TABLE "object" ("ocel_id" TEXT, "ocel_type" TEXT, PRIMARY KEY("ocel_id"));
CREATE TABLE "object_map_type" ("ocel_type" TEXT, "ocel_type_map" TEXT, PRIMARY KEY("ocel_type"));
CREATE TABLE "object_object" ("ocel_source_id" TEXT, "ocel_target_id" TEXT, "ocel_qualifier" TEXT, PRIMARY KEY("ocel_source_id", "ocel_target_id", "ocel_qualifier"));
CREATE TABLE "event_CreatePurchaseOrder" ("ocel_id" TEXT, "ocel_time" TIMESTAMP, "po_creator" TEXT, "po_quantity" TEXT, PRIMARY KEY("ocel_id"));
CREATE TABLE "event_InsertInvoice" ("ocel_id" TEXT, "ocel_time" TIMESTAMP, "invoice_inserter" TEXT, PRIMARY KEY("ocel_id"));
CREATE TABLE "event_RemovePaymentBlock" ("ocel_id" TEXT, "ocel_time" TIMESTAMP, PRIMARY KEY("ocel_id"));
CREATE TABLE "event_InsertPayment" ("ocel_id" TEXT, "ocel_time" TIMESTAMP, "amount" INTEGER, "rate" REAL, "note" TEXT, PRIMARY KEY("ocel_id"));
CREATE TABLE "object_Invoice" ("ocel_id" TEXT, "ocel_time" TIMESTAMP, "ocel_changed_field" TEXT, "is_blocked" TEXT);
INSERT INTO event_map_type VALUES
    ('Create Purchase Order', 'CreatePurchaseOrder'),
    ('Insert Invoice', 'InsertInvoice'),
    ('Remove Payment Block', 'RemovePaymentBlock'),
    ('Insert Payment', 'InsertPayment');
INSERT INTO event VALUES
    ('e1', 'Create Purchase Order'),
    ('e2', 'Insert Invoice'),
    ('e3', 'Insert Invoice'),
    ('e4', 'Remove Payment Block'),
    ('e5', 'Insert Payment'),
    ('e6', 'Remove Payment Block');
INSERT INTO event_CreatePurchaseOrder VALUES ('e1', '2022-01-09 15:00:00', 'Mike', '500');
INSERT INTO event_InsertInvoice VALUES ('e2', '2022-01-14 12:00:00', 'Luke'), ('e3', '2022-01-14 12:00:00', 'Luke');
INSERT INTO event_RemovePaymentBlock VALUES ('e6', '2022-03-01 00:00:00'), ('e4', '2022-01-30T23:00:00Z');
INSERT INTO event_InsertPayment VALUES ('e5', '2022-02-02 16:00:00.5', 9007199254740993, 1.5, NULL);
INSERT INTO object VALUES
    ('PO1', 'Purchase Order'),
    ('I1', 'Invoice'),
    ('I2', 'Invoice'),
    ('P1', 'Payment'),
    ('Größe 4', 'Material');
INSERT INTO event_object VALUES
    ('e1', 'PO1', 'q'),
    ('e1', 'Größe 4', 'q'),
    ('e2', 'I1', 'q'),
    ('e2', 'PO1', 'q'),
    ('e3', 'I2', 'q'),
    ('e4', 'I1', 'q'),
    ('e5', 'P1', 'q'),
    ('e5', 'I1', 'q'),
    ('e5', 'I2', 'q');
INSERT INTO object_object VALUES ('PO1', 'Größe 4', 'material');
INSERT INTO object_Invoice VALUES ('I1', '1970-01-01 00:00:00', NULL, 'No'), ('I1', '2022-01-16 10:00:00', 'is_blocked', 'Yes');
