#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Works out what comparing the sample orders must find, without Hindcast and without JavaScript.

    expected_comparison.py build/dev/samples/warehouse.db

It says in Python what resources/samples/order-summary.js and order-upcasters*.js say in JavaScript.
A change in one of them is a change here; expected-comparison.md has what this prints.
"""
import collections
import json
import sqlite3
import sys

STATUS_TYPES = {
    "PickingStarted", "OrderPacked", "HandedToCarrier", "DeliveryFailed", "OrderOnHold",
    "OrderDelivered", "OrderCollected", "OrderCancelled", "ReturnRequested", "ReturnReceived",
}


class Failure(Exception):
    """What JavaScript would throw."""


def cents(units):
    return int(units * 100 + 0.5)


def split(data):
    if "customerName" not in data:
        raise Failure("customerName is undefined")
    first, _, last = data.pop("customerName").partition(" ")
    return {"first": first, "last": last}


def keep(state, key, value):
    """An undefined member is not kept."""
    state.pop(key, None) if value is None else state.update({key: value})


def upcast(kind, data, schema, mistaken):
    """The events that take the place of one stored event, as pairs of type and data."""
    data = json.loads(json.dumps(data))
    if kind == "CartHeartbeat":
        return []
    if schema != 1:
        return [(kind, data)]
    if kind in ("OrderCreated", "ItemPicked"):
        if kind == "OrderCreated":
            data["customer"] = split(data)
        for item in data["items"].values():
            item["priceCents"] = cents(item.pop("price"))
        data["totalCents"] = cents(data.pop("total"))
    elif kind == "CustomerRenamed":
        kind = "CustomerNameChanged" if mistaken else kind
        data["customer"] = split(data)
    elif kind == "OrderPlacedAndPaid":
        payment = {**data["payment"], "amountCents": cents(data["paid"])}
        return [("OrderPlaced", {"orderId": data["orderId"]}),
                ("PaymentAuthorized", {"status": "Paid", "payment": payment})]
    return [(kind, data)]


def apply(state, kind, data, created):
    """One event of order-summary.js. True: there is a handler for its type."""
    if kind == "OrderCreated":
        state.update(orderId=data["orderId"], channel=data["channel"], status=data["status"])
        state["city"] = data["address"]["city"]
        keep(state, "customerName", data.get("customerName"))
        keep(state, "customer", data.get("customer"))
    elif kind == "CustomerRenamed":
        if "customer" in state:
            if "customer" not in data:
                raise Failure("e.data.customer is undefined")
            state["customer"] = data["customer"]
        else:
            keep(state, "customerName", data.get("customerName") or state.get("customerName"))
    elif kind == "AddressChanged":
        state["city"] = data["address"]["city"]
    elif kind == "CouponApplied":
        state["discountCents"] = data["discountCents"]
    elif kind == "OrderPlaced":
        state["placedAt"] = created
    elif kind == "PaymentAuthorized":
        state.update(paidCents=data["payment"]["amountCents"], status=data["status"])
    elif kind == "RefundIssued":
        state["refundCents"] = data["refundCents"]
    elif kind in STATUS_TYPES:
        state["status"] = data["status"]
    elif kind not in ("ItemPicked", "QtyChanged"):
        return False
    if kind in ("ItemPicked", "QtyChanged"):
        for sku, item in data["items"].items():
            keep(state["items"], sku, None if item is None else item["qty"])
    if kind in ("OrderCreated", "ItemPicked", "QtyChanged"):
        keep(state, "total", data.get("total"))
        keep(state, "totalCents", data.get("totalCents"))
    return True


def replay(events, upcasters, counts):
    """The states after each stored event, and the version at which a handler threw, or None."""
    state, states, failure = {"items": {}}, [], None
    for version, kind, data, schema, created in events:
        pieces = [(kind, data)]
        if upcasters:
            try:
                pieces = upcast(kind, data, schema, upcasters == "wrong")
                outcome = "dropped" if not pieces else "split" if len(pieces) > 1 else (
                    "renamed" if pieces[0][0] != kind else
                    "unchanged" if pieces[0][1] == data else "changed")
            except Failure:
                outcome = "failed"
            counts[(outcome, kind)] += outcome != "unchanged"
        for piece_kind, piece_data in pieces:
            try:
                if failure is None and not apply(state, piece_kind, piece_data, created):
                    counts[("without handler", piece_kind)] += piece_kind != kind
            except Failure:
                failure = version
        states.append((version, json.dumps(state, sort_keys=True)))
    return states, failure


def paths(before, after):
    """The members of the root that differ."""
    return tuple(key for key in sorted({*before, *after}) if before.get(key) != after.get(key))


def compare(orders, before_upcasters, after_upcasters):
    kinds, failed, same, counts = collections.defaultdict(list), [], 0, collections.Counter()
    for stream, events in orders.items():
        before, _ = replay(events, before_upcasters, collections.Counter())
        after, failure = replay(events, after_upcasters, counts)
        if failure is not None:
            failed.append(f"{stream} at version {failure}")
            continue
        changed = paths(json.loads(before[-1][1]), json.loads(after[-1][1]))
        if not changed:
            same += 1
            continue
        first = next(b[0] for b, a in zip(before, after) if b[1] != a[1])
        kinds[changed].append(f"{stream} v{first}")
    print(f"\n{before_upcasters or 'without'} -> {after_upcasters}: {len(orders)} orders, {same} same, "
          f"{sum(map(len, kinds.values()))} differ, {len(failed)} failed")
    for changed, streams in kinds.items():
        print(f"  /{', /'.join(changed)}: {len(streams)}\n    {', '.join(streams)}")
    print("  failed: " + ", ".join(failed))
    for (outcome, kind), count in sorted(counts.items()):
        if count:
            print(f"  {outcome}: {kind} {count}")


def main():
    database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    rows = database.execute(
        "SELECT stream_id, stream_position, message_type, message_data, message_metadata ->> "
        "'schemaVersion', created FROM emt_messages WHERE stream_id LIKE 'order-%' ORDER BY "
        "global_position")
    orders = collections.defaultdict(list)
    for stream, version, kind, data, schema, created in rows:
        orders[stream].append((version, kind, json.loads(data), int(schema), created))
    compare(orders, None, "right")
    compare(orders, None, "wrong")
    compare(orders, "right", "wrong")
    (streams,) = database.execute("SELECT count(DISTINCT stream_id) FROM emt_messages").fetchone()
    print(f"\n{streams} streams in the store, {streams - len(orders)} of them are no orders")


main()
