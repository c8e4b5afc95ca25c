// SPDX-License-Identifier: MIT
#pragma once

namespace hindcast {

/// The projection that everything in JavaScript is measured with: an account for each stream.
inline constexpr const char *accountOfEachStream = R"(
fromAll().foreachStream().when({
    $init: () => ({ balance: 0, events: 0 }),
    AccountOpened: (s, e) => { s.owner = e.data.owner; s.events++; },
    MoneyDeposited: (s, e) => { s.balance += e.data.amountCents; s.events++; },
    MoneyWithdrawn: (s, e) => { s.balance -= e.data.amountCents; s.events++; },
    FeeCharged: (s, e) => { s.balance -= e.data.amountCents; s.events++; },
});
)";

/// A shelf of 160 things, 16 kB of state, of which each event changes one.
inline constexpr const char *shelfOfThings = R"(
fromAll().foreachStream().when({
    $init: () => ({ things: Object.fromEntries(Array.from({ length: 160 }, (_, i) =>
        ['thing' + i, { place: 'shelf ' + i % 7, owner: 'nobody in particular', count: 0, isChecked: true }])) }),
    Counted: (s, e) => {
        const thing = s.things['thing' + e.data.thing];
        thing.count = e.data.count;
        thing.owner = e.metadata.actor;
        s.total = (s.total || 0) + e.data.count;
    },
});
)";

} // namespace hindcast
