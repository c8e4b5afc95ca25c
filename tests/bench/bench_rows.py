# SPDX-License-Identifier: MIT
"""The rows of the table: what is measured beside what, and what it has to reach."""
import statistics

from bench_run import WindowRuns, in_turn, spread

SEARCHED = "RF00ff00ff"


class Rows:
    """Measures the rows one after the other; \a show is called with each."""

    def __init__(self, options, tools, peers, lines, database, large, show):
        self.options = options
        self.tools = tools
        self.peers = peers
        self.lines = lines
        self.database = database
        self.large = large
        self.show = show
        self.rows = []
        self.runs = None

    def add(self, what, values, unit, peer="-", ratio=None, target="-", met=None):
        self.rows.append({"what": what, "median": statistics.median(values), "unit": unit, "spread": spread(values),
                          "peer": peer, "ratio": ratio, "target": target, "met": met})
        self.show(self.rows[-1])

    def not_yet(self, what, unit, target, note="not built yet"):
        self.rows.append({"what": what, "median": None, "unit": unit, "spread": None, "peer": "-", "ratio": None,
                          "target": target, "met": False, "note": note})
        self.show(self.rows[-1])

    def turns(self, *measures):
        return in_turn(measures, self.options.rounds)

    def below(self, what, values, unit, most):
        self.add(what, values, unit, target=f"< {most} {unit}", met=statistics.median(values) < most)

    def at_most(self, what, own, other, name, factor):
        """Our time as a multiple of the limit's, FACTOR at most."""
        ratio = statistics.median(own) / statistics.median(other)
        self.add(what, own, "s", f"{name}: {statistics.median(other):.3f} s", ratio, f"<= {factor} x", ratio <= factor)

    def beside(self, what, own, peers, rates, factor=None):
        """Our speed as a multiple of the fastest of PEERS, FACTOR at least if there is one."""
        target = "-" if factor is None else f">= {factor} x"
        if not peers:
            self.add(what, own, "s", "not installed", None, target, None)
            return
        best, rate = max(zip(peers, (statistics.median(rate) for rate in rates)), key=lambda pair: pair[1])
        ratio = self.options.events / statistics.median(own) / rate
        self.add(what, own, "s", f"{best.name}: {rate / 1000:,.0f} k events/s", ratio, target,
                 None if factor is None else ratio >= factor)

    def each_beside(self, what, own, peers, rates):
        for peer, rate in zip(peers, rates):
            self.beside(f"{what}, beside {peer.name.split(',')[0]}", own, [peer], [rate])

    def measure(self):
        self.index()
        self.window()
        self.replay()
        self.compare()
        self.search()
        self.diff_and_blame()

    def index(self):
        lnav = self.peers.lnav()
        own, fields, found, *rates = self.turns(
            self.tools.model("index", self.lines), self.tools.limit("fields", self.lines),
            self.tools.limit("lines", self.lines), *(peer.rate for peer in lnav))
        ratio = statistics.median(fields) / statistics.median(own)
        self.add("index JSON Lines", own, "s", f"simdjson, one core: {statistics.median(fields):.3f} s", ratio, ">= 1.0 x",
                 ratio >= 1.0)
        self.add("index JSON Lines, beside the limit", own, "s", f"memchr: {statistics.median(found):.3f} s",
                 statistics.median(found) / statistics.median(own))
        self.beside("index JSON Lines, beside lnav", own, lnav, rates)
        own, steps = self.turns(self.tools.model("index", self.database), self.tools.limit("steps", self.database))
        self.at_most("index SQLite", own, steps, "sqlite3_step", 1.3)
        own, = self.turns(self.tools.model("memory", self.lines, key="bytesPerEvent"))
        self.below("memory of the index, names apart", own, "bytes an event", 32)

    def window(self):
        """The real window, as a person meets it."""
        cache = self.tools.kept_cache()
        self.tools.window("start", self.lines, cache)  # Fills the cache.
        first, again = self.turns(lambda: self.tools.window("start", self.lines),
                                  lambda: self.tools.window("start", self.lines, cache))

        def starts(runs, key):
            return [run["start"][key] for run in runs]
        self.below("start to the first painted window", starts(first, "firstWindowMs"), "ms", 250)
        self.below("first rows on the screen", starts(first, "firstRowsMs"), "ms", 300)
        self.below("open again from the cache", starts(again, "allEventsMs"), "ms", 500)
        rounds = 1 if self.options.rounds == 1 else 3  # Each phase asks a hundred times by itself.
        self.runs = WindowRuns([self.tools.window("all", self.lines, cache) for _ in range(rounds)])
        large = WindowRuns([self.tools.window("scrub", self.large, cache) for _ in range(rounds)])

        def limit(what, runs, phase, kind, most, share="p99"):
            self.below(f"{what}, {share}", runs.values(phase, kind, share), "ms", most)
        limit("scrub to the painted window, small state", self.runs, "drag the slider, JavaScript", "painted", 16)
        limit("step to the painted window, small state", self.runs, "step with the keyboard, JavaScript", "painted", 16)
        limit("scrub to the painted window, 700 kB", large, "drag the slider", "painted", 50)
        limit("timeline frame", self.runs, "zoom and pan the timeline", "busy", 8)
        limit("ledger: scroll, GUI thread", self.runs, "scroll the ledger by the wheel", "longest", 16)
        limit("ledger: jump, GUI thread", self.runs, "drag the ledger's scroll bar", "longest", 16)
        for name in ("type", "time"):
            limit(f"ledger: filter by {name}, GUI thread", self.runs, f"filter the ledger by {name}", "longest", 16)
            limit(f"ledger: filter by {name}, painted", self.runs, f"filter the ledger by {name}", "painted", 100)
        # Opened for the first time, the index is in memory; from the cache, it is a mapped file.
        own = max(self.runs.most("ownMb"), starts(first, "ownMb"), key=statistics.median)
        self.below("resident, mapped files apart, highest", own, "MB", 700)
        self.add("resident, all, peak", self.runs.most("peakMb"), "MB")

    def replay(self):
        node, others = self.peers.node(), self.peers.other_folds()
        script, merge, native, *rates = self.turns(
            self.tools.model("fold-script", self.lines), self.tools.model("fold-merge", self.lines),
            self.tools.limit("fold", self.lines), *(peer.rate for peer in node + others))
        self.beside("replay in JavaScript, from the file", script, node, rates[:len(node)], 1.2)
        self.beside("replay with Merge, from the file", merge, node, rates[:len(node)], 2.0)
        self.add("replay in JavaScript, beside the limit", script, "s", f"C++ over simdjson: {statistics.median(native):.3f} s",
                 statistics.median(native) / statistics.median(script))
        self.each_beside("replay in JavaScript", script, others, rates[len(node):])

    def compare(self):
        both, fold = self.turns(self.tools.model("compare", self.lines), self.tools.model("fold-script", self.lines))
        self.at_most("compare the whole store", both, fold, "one fold", 1.3)
        for key, most in (("p50", 1), ("p99", 3)):
            own, = self.turns(self.tools.model("scrub", self.lines, key=key))
            self.below(f"scrub to the state, under 1 kB, {key}", own, "ms", most)
        own, = self.turns(self.tools.model("scrub-merge", self.large, key="p99"))
        self.add("scrub to the state, 700 kB, p99", own, "ms")

    def search(self):
        peers = self.peers.ripgrep(SEARCHED)
        own, *rates = self.turns(self.tools.model("search", self.lines, SEARCHED), *(peer.rate for peer in peers))
        self.beside("search in all payloads", own, peers, rates, 0.7)

    def diff_and_blame(self):
        own, = self.turns(self.tools.model("diff"))
        self.below("diff of two states of 1 MB", [seconds * 1000 for seconds in own], "ms", 8)
        if "blame" not in self.tools.known:
            self.not_yet("blame, state of 16 kB", "s", ">= 0.3 x")
            return
        # One process measures both, so that they see the same events: {"seconds", "plainSeconds"}.
        own, = self.turns(self.tools.model("blame"))
        plain, = self.turns(self.tools.model("blame", key="plainSeconds"))
        ratio = statistics.median(plain) / statistics.median(own)
        self.add("blame, state of 16 kB", own, "s", f"plain fold: {statistics.median(plain):.3f} s", ratio, ">= 0.3 x",
                 ratio >= 0.3)
