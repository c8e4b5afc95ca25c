#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures Hindcast beside its limits and peers, in turn, and prints one table: ./dev bench

Every measurement runs once to warm up and then ROUNDS times, each time next to its peer, so that a
noisy machine treats both alike. What counts is the median of the ratios' two sides.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

ROUNDS = 5
HERE = os.path.dirname(os.path.abspath(__file__))

NODE_FOLD = """
const states = new Map();
let count = 0;
function fold(line) {
    const e = JSON.parse(line);
    let s = states.get(e.stream);
    if (s === undefined) states.set(e.stream, s = { balance: 0, events: 0 });
    switch (e.type) {
    case 'AccountOpened': s.owner = e.data.owner; break;
    case 'MoneyDeposited': s.balance += e.data.amountCents; break;
    default: s.balance -= e.data.amountCents;
    }
    s.events++;
    count++;
}
function done(start) {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    console.log(JSON.stringify({ seconds, count }));
}
"""

NODE_SPLIT = "const fs = require('fs');" + NODE_FOLD + """
const file = fs.openSync(process.argv[2]);
const chunk = Buffer.allocUnsafe(1 << 20);
let rest = '';
const start = process.hrtime.bigint();
for (let size; (size = fs.readSync(file, chunk)) > 0;) {
    const lines = (rest + chunk.latin1Slice(0, size)).split('\\n');
    rest = lines.pop();
    for (const line of lines) fold(line);
}
if (rest) fold(rest);
done(start);
"""

NODE_READLINE = "const fs = require('fs');" + NODE_FOLD + """
const lines = require('readline').createInterface({ input: fs.createReadStream(process.argv[2]) });
const start = process.hrtime.bigint();
lines.on('line', fold).on('close', () => done(start));
"""

PYTHON_FOLD = """
import json, sys, time
start = time.perf_counter()
states, count = {}, 0
with open(sys.argv[1]) as lines:
    for line in lines:
        e = json.loads(line)
        s = states.setdefault(e['stream'], {'balance': 0, 'events': 0})
        if e['type'] == 'AccountOpened': s['owner'] = e['data']['owner']
        elif e['type'] == 'MoneyDeposited': s['balance'] += e['data']['amountCents']
        else: s['balance'] -= e['data']['amountCents']
        s['events'] += 1
        count += 1
print(json.dumps({'seconds': time.perf_counter() - start, 'count': count}))
"""

SQLITE_FOLD = """SELECT stream_id, sum(CASE message_type WHEN 'AccountOpened' THEN 0
WHEN 'MoneyDeposited' THEN json_extract(message_data, '$.amountCents')
ELSE -json_extract(message_data, '$.amountCents') END) FROM emt_messages GROUP BY stream_id"""


def answer(command):
    """The JSON that COMMAND prints on its last line."""
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"bench: {' '.join(command)}\n{run.stderr}")
    return json.loads(run.stdout.strip().splitlines()[-1])


def wall(command):
    """Seconds that COMMAND takes, its output thrown away."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


class Bench:
    def __init__(self, options):
        self.options = options
        self.lines = os.path.join(options.folder, "events.jsonl")
        self.database = os.path.join(options.folder, "events.db")
        self.rows = []

    def tool(self, name):
        return os.path.join(self.options.tools, name)

    def model(self, what, *arguments, key="seconds"):
        return lambda: answer([self.tool("bench_model"), what, *arguments])[key]

    def limit(self, what, path):
        return lambda: answer([self.tool("bench_limits"), what, path])["seconds"]

    def script(self, program, name, text):
        path = os.path.join(self.options.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return lambda: answer([program, path, self.lines])["seconds"]

    def in_turn(self, *measures):
        """The medians of MEASURES, and the spread of the first, each run beside the others."""
        for measure in measures:
            measure()
        values = [[measure() for measure in measures] for _ in range(ROUNDS)]
        columns = list(zip(*values))
        spread = (max(columns[0]) - min(columns[0])) / statistics.median(columns[0])
        return [statistics.median(column) for column in columns], spread

    def add(self, what, median, unit, spread, peer, ratio, target, met):
        self.rows.append({"what": what, "median": median, "unit": unit, "spread": spread, "peer": peer,
                          "ratio": ratio, "target": target, "met": met})
        self.show(self.rows[-1])

    def faster_than(self, what, ours, peers, factor):
        """Our speed as a multiple of the best peer's must be FACTOR at least."""
        (own, *others), spread = self.in_turn(ours, *peers.values())
        best = min(zip(others, peers))
        self.add(what, own, "s", spread, f"{best[1]}: {best[0]:.3f} s", best[0] / own, f">= {factor} x", best[0] / own >= factor)

    def at_most(self, what, ours, peer, name, factor):
        """Our time as a multiple of the limit's must be FACTOR at most."""
        (own, other), spread = self.in_turn(ours, peer)
        self.add(what, own, "s", spread, f"{name}: {other:.3f} s", own / other, f"<= {factor} x", own / other <= factor)

    def below(self, what, ours, unit, most, scale=1.0):
        (own,), spread = self.in_turn(ours)
        self.add(what, own * scale, unit, spread, "-", None, f"<= {most} {unit}", own * scale <= most)

    def run(self):
        subprocess.run([self.tool("bench_data"), self.options.folder, str(self.options.events)], check=True)
        peers = self.peers()
        self.faster_than("index JSON Lines", self.model("index", self.lines),
                         {"simdjson": self.limit("fields", self.lines)}, 1.0)
        self.at_most("index SQLite", self.model("index", self.database), self.limit("steps", self.database), "sqlite3_step", 1.3)
        self.below("memory of the index", self.model("memory", self.lines, key="bytesPerEvent"), "bytes an event", 32)
        self.faster_than("replay in JavaScript, from the file", self.model("fold-script", self.lines), peers, 1.2)
        self.faster_than("replay with Merge, from the file", self.model("fold-merge", self.lines), peers, 2.0)
        self.at_most("compare the whole store", self.model("compare", self.lines),
                     self.model("fold-script", self.lines), "one fold", 1.3)
        for key, most in (("p50", 1), ("p99", 3)):
            self.below(f"scrub, state under 1 kB, {key}", self.model("scrub", self.lines, key=key), "ms", most)
        self.below("scrub, state of 700 kB, p99", self.model("scrub-large", key="p99"), "ms", 50)
        self.below("filter by type", self.model("filter", self.lines), "ms", 100, 1000)
        if shutil.which("rg"):
            text = "RF00ff00ff"
            self.faster_than("search in all payloads", self.model("search", self.lines, text),
                             {"ripgrep": lambda: wall(["rg", "--count", "--ignore-case", text, self.lines])}, 0.7)
        self.below("diff of two states of 1 MB", self.model("diff"), "ms", 8, 1000)

    def peers(self):
        """What a person would write instead: folds of the same events."""
        node = shutil.which("node")
        found = {}
        if node:
            found["Node, splitting buffers"] = self.script(node, "split.js", NODE_SPLIT)
            found["Node, readline"] = self.script(node, "readline.js", NODE_READLINE)
        if not self.options.quick:
            found["Python"] = self.script(sys.executable, "fold.py", PYTHON_FOLD)
            if shutil.which("sqlite3"):
                found["SQLite's shell"] = lambda: wall(["sqlite3", "-readonly", self.database, SQLITE_FOLD])
        return found

    def show(self, row):
        if self.options.json:
            return
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f} x"
        print(f"{row['what']:38} {row['median']:10.3f} {row['unit']:14} ±{row['spread'] * 50:3.0f} %  {row['peer']:34} "
              f"{ratio:>8}  {row['target']:20} {'met' if row['met'] else 'MISSED'}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int)
    parser.add_argument("--quick", action="store_true", help="a million events, and only the fastest peers")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--tools", required=True, help="where bench_data, bench_limits and bench_model are")
    parser.add_argument("--folder", required=True, help="where the stores are kept")
    options = parser.parse_args()
    options.events = options.events or (1_000_000 if options.quick else 7_000_000)
    options.folder = os.path.join(options.folder, str(options.events))
    bench = Bench(options)
    bench.run()
    if options.json:
        print(json.dumps({"rows": bench.rows}, indent=2))
    sys.exit(0 if all(row["met"] for row in bench.rows) else 1)


if __name__ == "__main__":
    main()
