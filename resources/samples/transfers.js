// SPDX-License-Identifier: MIT
// The transfers between the accounts of the sample store accounts.jsonl. Each account has a state of
// its own, and all of them share one: the balances after the latest transfer.

const change = (s, shared, e, amount) => {
    s.balance += amount;
    shared.balances[e.streamId] = s.balance;
};

fromCategory('account').foreachStream().when({
    $init: () => ({ balance: 0, sent: 0, received: 0 }),
    $initShared: () => ({ transfers: 0, cents: 0, balances: {} }),

    MoneyDeposited([s, shared], e) { change(s, shared, e, e.data.amount); },
    MoneyWithdrawn([s, shared], e) { change(s, shared, e, -e.data.amount); },
    TransferSent([s, shared], e) {
        s.sent += e.data.amount;
        shared.transfers += 1;
        shared.cents += e.data.amount;
        change(s, shared, e, -e.data.amount);
    },
    TransferReceived([s, shared], e) {
        s.received += e.data.amount;
        change(s, shared, e, e.data.amount);
    },
});
