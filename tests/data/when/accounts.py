# SPDX-License-Identifier: MIT
"""Makes accounts.txt, a store of random deposits and withdrawals, and intervals.txt: every stretch of
versions in which a balance was below 0 or exactly 7, found by writing down all balances first."""
import itertools
import pathlib
import random

here = pathlib.Path(__file__).parent
source = random.Random(20261121)
lines = []
balances = {}
for _ in range(1200):
    stream = f"account-{source.randrange(40)}"
    kind = source.choice(["In", "Out", "In", "Out", "Noted"])
    amount = source.randrange(10)
    lines.append(f'{stream} {kind} {{"n":{amount}}}')
    history = balances.setdefault(stream, [0])
    history.append(history[-1] + {"In": amount, "Out": -amount, "Noted": 0}[kind])
(here / "accounts.txt").write_text("\n".join(lines) + "\n")

found = []
for stream, history in balances.items():
    versions = list(enumerate(history))[1:]
    for is_so, group in itertools.groupby(versions, key=lambda at: at[1] < 0 or at[1] == 7):
        group = [version for version, _ in group]
        if is_so:
            end = "still" if group[-1] == versions[-1][0] else f"until {group[-1] + 1}"
            found.append(f"{stream} {group[0]}-{group[-1]} {end} ({len(group)})")
(here / "intervals.txt").write_text("\n".join(found) + "\n")
