#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the bench on a tiny store and checks that no row is missing: test_bench.py TOOLS FOLDER

Says nothing about speed. Peers need not be installed.
"""
import json
import os
import shutil
import subprocess
import sys
import unittest

TOOLS, FOLDER = sys.argv.pop(1), sys.argv.pop(1)
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bench_report  # noqa: E402
import bench_run  # noqa: E402

# The target table, row by row.
EXPECTED = [
    ("index JSON Lines", ">= 1.0 x"),
    ("index SQLite", "<= 1.3 x"),
    ("memory of the index, names apart", "< 32 bytes an event"),
    ("start to the first painted window", "< 250 ms"),
    ("first rows on the screen", "< 300 ms"),
    ("open again from the cache", "< 500 ms"),
    ("scrub to the painted window, small state, p99", "< 16 ms"),
    ("step to the painted window, small state, p99", "< 16 ms"),
    ("scrub to the painted window, 700 kB, p99", "< 50 ms"),
    ("timeline frame, p99", "< 8 ms"),
    ("ledger: scroll, GUI thread, p99", "< 16 ms"),
    ("ledger: jump, GUI thread, p99", "< 16 ms"),
    ("ledger: filter by type, GUI thread, p99", "< 16 ms"),
    ("ledger: filter by type, painted, p99", "< 100 ms"),
    ("ledger: filter by time, GUI thread, p99", "< 16 ms"),
    ("ledger: filter by time, painted, p99", "< 100 ms"),
    ("resident, mapped files apart, highest", "< 700 MB"),
    ("replay in JavaScript, from the file", ">= 1.2 x"),
    ("replay with Merge, from the file", ">= 2.0 x"),
    ("compare the whole store", "<= 1.3 x"),
    ("scrub to the state, under 1 kB, p50", "< 1 ms"),
    ("scrub to the state, under 1 kB, p99", "< 3 ms"),
    ("search in all payloads", ">= 0.7 x"),
    ("diff of two states of 1 MB", "< 8 ms"),
    ("blame, state of 16 kB", ">= 0.3 x"),
]


class TheBench(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        cls.markdown = os.path.join(FOLDER, "table.md")
        os.makedirs(FOLDER)
        run = subprocess.run([sys.executable, os.path.join(HERE, "bench.py"), "--tools", TOOLS, "--folder", FOLDER,
                              "--events", "2000", "--rounds", "1", "--json", "--markdown", cls.markdown],
                             capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            raise AssertionError(run.stderr)
        cls.rows = {row["what"]: row for row in json.loads(run.stdout)["rows"]}

    def test_measures_every_row_of_the_targets(self):
        for what, target in EXPECTED:
            with self.subTest(what):
                row = self.rows[what]
                self.assertEqual(row["target"], target)
                self.assertLessEqual({"what", "median", "unit", "peer", "ratio", "target", "met"}, row.keys())
                if row["median"] is None:
                    self.assertEqual((row["note"], row["met"]), ("not built yet", False))
                else:
                    self.assertGreater(row["median"], 0)

    def test_judges_by_what_it_measured(self):
        for what, row in self.rows.items():
            if row["ratio"] is None or row["met"] is None:
                continue
            with self.subTest(what):
                sign, factor, _ = row["target"].split()
                reached = row["ratio"] >= float(factor) if sign == ">=" else row["ratio"] <= float(factor)
                self.assertEqual(row["met"], reached)

    def test_writes_the_table_and_the_phases_as_markdown(self):
        with open(self.markdown, encoding="utf-8") as file:
            text = file.read()
        for what in self.rows:
            self.assertIn(f"| {what} |", text)
        for phase in ("drag the slider", "zoom and pan the timeline", "type into the filter of streams"):
            self.assertIn(f"| {phase} |", text)

    def test_makes_the_same_events_each_time(self):
        again = os.path.join(FOLDER, "again")
        subprocess.run([os.path.join(TOOLS, "bench_data"), again, "2000"], check=True)
        for name in ("events.jsonl", "large.jsonl"):
            with open(os.path.join(FOLDER, "2000", name), "rb") as one, open(os.path.join(again, name), "rb") as other:
                self.assertEqual(one.read(), other.read())


class TheFigures(unittest.TestCase):
    def test_runs_peers_in_turn_behind_a_warm_up(self):
        calls = []

        def measure(name):
            return lambda: calls.append(name) or len(calls)
        self.assertEqual(bench_run.in_turn([measure("own"), measure("peer")], 2), [[3, 5], [4, 6]])
        self.assertEqual(calls, ["own", "peer"] * 3)

    def test_says_how_far_values_are_apart(self):
        self.assertEqual(bench_run.spread([9.0, 10.0, 12.0]), 0.3)

    def test_shows_a_missed_row(self):
        row = {"what": "a", "median": 1234.5, "unit": "ms", "spread": 0.25, "peer": "b", "ratio": 0.5, "target": ">= 1 x",
               "met": False}
        self.assertEqual(bench_report.markdown([row]).splitlines()[-1],
                         "| a | 1,234 ms | 25 % | b | 0.50 x | >= 1 x | **no** |")


if __name__ == "__main__":
    unittest.main()
