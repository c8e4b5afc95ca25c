// SPDX-License-Identifier: MIT
// The balance of each account of the sample store accounts.jsonl. account-42 has 5000 left.

const add = (s, e) => { s.balance += e.data.amount; };
const subtract = (s, e) => { s.balance -= e.data.amount; };

fromCategory('account').foreachStream().when({
    $init: () => ({ balance: 0 }),
    AccountOpened(s, e) { s.owner = e.data.owner; },
    MoneyDeposited: add,
    TransferReceived: add,
    MoneyWithdrawn: subtract,
    TransferSent: subtract,
}).transformBy(s => s.balance);
