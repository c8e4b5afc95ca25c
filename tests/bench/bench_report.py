# SPDX-License-Identifier: MIT
"""Shows the rows of a bench: on a terminal, as JSON, and as the Markdown of docs/BENCHMARKS.md."""
import datetime
import os
import platform
import statistics
import subprocess

HEADINGS = ("what", "median", "spread", "peer or limit", "ratio", "target", "met")


def number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def cells(row):
    """ROW as texts, in order of HEADINGS."""
    if row["median"] is None:
        return [row["what"], row["note"], "", "", "", row["target"], "no"]
    met = {True: "yes", False: "**no**", None: ""}[row["met"]]
    ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f} x"
    return [row["what"], f"{number(row['median'])} {row['unit']}", f"{row['spread'] * 100:.0f} %", row["peer"], ratio,
            row["target"], met]


def line(row):
    what, median, spread, peer, ratio, target, met = cells(row)
    return f"{what:46} {median:>20} {spread:>6}  {peer:44} {ratio:>8}  {target:16} {met.strip('*')}"


def markdown(rows):
    lines = ["| " + " | ".join(HEADINGS) + " |", "|---|--:|--:|---|--:|---|---|"]
    lines += ["| " + " | ".join(cells(row)) + " |" for row in rows]
    return "\n".join(lines)


def phases_markdown(runs):
    """Every phase of the window as it was driven: the medians of all runs."""
    lines = ["| in the window | inputs | painted p50 | p99 | worst | GUI thread p50 | p99 | its processor p50 | p99 | peak | own |",
             "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for phase in runs.phases():
        if "painted" not in runs.runs[0][phase]:
            continue

        def of(*keys, phase=phase):
            return statistics.median(runs.values(phase, *keys))
        times = [number(of(kind, share)) + " ms" for kind, share in
                 (("painted", "p50"), ("painted", "p99"), ("painted", "worst"), ("busy", "p50"), ("busy", "p99"),
                  ("processor", "p50"), ("processor", "p99"))]
        lines.append(f"| {phase} | {of('inputs'):.0f} | " + " | ".join(times)
                     + f" | {of('peakMb'):.0f} MB | {of('ownMb'):.0f} MB |")
    return "\n".join(lines)


def machine():
    """Cores, memory and system, and nothing that names the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    release = {}
    if os.path.exists("/etc/os-release"):
        with open("/etc/os-release", encoding="utf-8") as file:
            release = dict(text.rstrip().split("=", 1) for text in file if "=" in text)
    system = release.get("PRETTY_NAME", platform.system()).strip('"')
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GB of memory, {system}"


def commit():
    here = os.path.dirname(os.path.abspath(__file__))
    run = subprocess.run(["git", "-C", here, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return run.stdout.strip() or "unknown"


def document(rows, runs, events):
    """What docs/BENCHMARKS.md has for one number of events."""
    return "\n".join([f"### {events:,} events", "",
                      f"{datetime.date.today()}, commit {commit()}, {machine()}.", "", markdown(rows), "",
                      phases_markdown(runs), ""])
