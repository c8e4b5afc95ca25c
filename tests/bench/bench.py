#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures Hindcast beside its limits and peers, in turn, and prints one table: ./dev bench

Every measurement runs once to warm up and then several times, each time next to its peer, so that a
noisy machine treats both alike. What counts is the ratio of the medians. Ends with 1 when a row
misses its target.
"""
import argparse
import json
import os
import subprocess
import sys

import bench_report
from bench_peers import Peers
from bench_rows import Rows
from bench_run import Tools


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, help="how many; 7 million, or with --quick one")
    parser.add_argument("--quick", action="store_true", help="a million events, and slow peers on a share of them")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured behind the warm-up; 1 has none")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON instead of the table")
    parser.add_argument("--markdown", metavar="FILE", help="also write the table as Markdown")
    parser.add_argument("--tools", required=True, help="where bench_data, bench_limits, bench_model and bench_window are")
    parser.add_argument("--folder", required=True, help="where the stores are kept")
    options = parser.parse_args()
    options.events = options.events or (1_000_000 if options.quick else 7_000_000)
    options.folder = os.path.join(os.path.abspath(options.folder), str(options.events))
    return options


def main():
    options = parsed()
    subprocess.run([os.path.join(options.tools, "bench_data"), options.folder, str(options.events)], check=True)
    lines, database, large = (os.path.join(options.folder, name) for name in ("events.jsonl", "events.db", "large.jsonl"))

    def show(row):
        if not options.json:
            print(bench_report.line(row), flush=True)
    if not options.json:
        print(f"{options.events:,} events, {options.rounds} rounds, {bench_report.machine()}\n")
    measured = Rows(options, Tools(options.tools, options.folder), Peers(options, lines, database), lines, database, large,
                    show)
    measured.measure()
    if options.json:
        print(json.dumps({"rows": measured.rows}, indent=2))
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            file.write(bench_report.document(measured.rows, measured.runs, options.events))
    sys.exit(1 if any(row["met"] is False for row in measured.rows) else 0)


if __name__ == "__main__":
    main()
