# SPDX-License-Identifier: MIT
"""What a person would use instead: the same fold, index or search in tools that apt has.

The slow ones see a share of the events, and are compared by events a second.
"""
import itertools
import json
import os
import shutil
import sys

from bench_run import answers, wall

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

JQ_FOLD = """reduce inputs as $e ({}; .[$e.stream] +=
  if $e.type == "MoneyDeposited" then $e.data.amountCents else -$e.data.amountCents end) | length"""

SQLITE_FOLD = """SELECT stream_id, sum(CASE message_type WHEN 'AccountOpened' THEN 0
WHEN 'MoneyDeposited' THEN json_extract(message_data, '$.amountCents')
ELSE -json_extract(message_data, '$.amountCents') END) FROM emt_messages GROUP BY stream_id"""

LNAV_FORMAT = {
    "hindcast_bench": {
        "title": "events of the bench", "json": True, "file-pattern": r"events.*\.jsonl",
        "timestamp-field": "time", "body-field": "type", "opid-field": "stream",
        "line-format": [{"field": "__timestamp__"}, " ", {"field": "stream"}, " ", {"field": "type"}],
        "value": {"stream": {"kind": "string", "identifier": True}, "type": {"kind": "string"},
                  "version": {"kind": "integer"}, "position": {"kind": "integer"}, "id": {"kind": "string"}},
    }
}


class Peer:
    """Another tool at the same work: its name, and how many events it takes a second."""

    def __init__(self, name, events, seconds):
        self.name = name
        self.events = events
        self.rate = lambda: events / max(seconds(), 1e-6)


class Peers:
    """Those of the tools that are installed."""

    def __init__(self, options, lines, database):
        self.folder = options.folder
        self.events = options.events
        self.lines = lines
        self.database = database
        bound = 10 if options.quick else 1
        self.python_share = min(self.events, 3_000_000 // bound)
        self.lnav_share = min(self.events, 1_000_000 // bound)
        self.jq_share = min(self.events, 50_000 // bound)

    def file(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def share(self, count):
        """A file with the first COUNT of the events."""
        if count == self.events:
            return self.lines
        path = os.path.join(self.folder, f"events-{count}.jsonl")
        if not os.path.exists(path):
            with open(self.lines, "rb") as whole, open(path + ".part", "wb") as part:
                part.writelines(itertools.islice(whole, count))
            os.rename(path + ".part", path)
        return path

    def name(self, tool, count):
        return tool if count == self.events else f"{tool}, {count:,} events"

    def node(self):
        """The two scripts that a person would write with Node."""
        if not shutil.which("node"):
            return []

        def script(name, text):
            path = self.file(name, text)
            return lambda: answers(["node", path, self.lines])[-1]["seconds"]
        return [Peer("Node, splitting buffers", self.events, script("split.js", NODE_SPLIT)),
                Peer("Node, readline", self.events, script("readline.js", NODE_READLINE))]

    def other_folds(self):
        found = []
        path, count = self.file("fold.py", PYTHON_FOLD), self.python_share
        part = self.share(count)
        found.append(Peer(self.name("Python", count), count,
                          lambda: answers([sys.executable, path, part])[-1]["seconds"]))
        if shutil.which("jq"):
            few = self.share(self.jq_share)
            found.append(Peer(self.name("jq", self.jq_share), self.jq_share,
                              lambda: wall(["jq", "-n", JQ_FOLD, few])))
        if shutil.which("sqlite3"):
            found.append(Peer("sqlite3 shell, json_extract", self.events,
                              lambda: wall(["sqlite3", "-readonly", self.database, SQLITE_FOLD])))
        return found

    def lnav(self):
        """lnav indexing the same lines, with a format that tells it which member is what."""
        if not shutil.which("lnav"):
            return []
        configuration = os.path.join(self.folder, "lnav")
        formats = os.path.join(configuration, "formats", "hindcast")
        os.makedirs(formats, exist_ok=True)
        with open(os.path.join(formats, "format.json"), "w", encoding="utf-8") as file:
            json.dump(LNAV_FORMAT, file)
        part = self.share(self.lnav_share)
        environment = {**os.environ, "HOME": configuration, "XDG_CONFIG_HOME": configuration}
        command = ["lnav", "-n", "-I", configuration, "-c", ";SELECT count(*) FROM all_logs", part]
        return [Peer(self.name("lnav", self.lnav_share), self.lnav_share, lambda: wall(command, environment))]

    def ripgrep(self, text):
        if not shutil.which("rg"):
            return []
        command = ["rg", "--count", "--ignore-case", "--fixed-strings", text, self.lines]
        return [Peer("ripgrep", self.events, lambda: wall(command))]
