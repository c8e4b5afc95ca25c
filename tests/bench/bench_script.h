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

} // namespace hindcast
