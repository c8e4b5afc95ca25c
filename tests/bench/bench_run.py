# SPDX-License-Identifier: MIT
"""Runs what is measured, in turn with its peers, and keeps the answers."""
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def answers(command, environment=None):
    """The lines of JSON that COMMAND prints."""
    run = subprocess.run(command, capture_output=True, text=True, env=environment)
    if run.returncode != 0:
        sys.exit(f"bench: {' '.join(command)}\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]


def wall(command, environment=None):
    """Seconds that COMMAND takes, its output thrown away."""
    begin = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   check=False, env=environment)
    return time.perf_counter() - begin


def in_turn(measures, rounds):
    """The values of each of MEASURES, one a round, each run beside the others after a warm-up."""
    if rounds > 1:
        for measure in measures:
            measure()
    values = [[measure() for measure in measures] for _ in range(rounds)]
    return [list(column) for column in zip(*values)]


def spread(values):
    """How far VALUES are from each other, as a share of their median."""
    middle = statistics.median(values)
    return (max(values) - min(values)) / middle if middle else 0.0


class Tools:
    """Our own programs, and where their data and caches are."""

    def __init__(self, folder, data):
        self.folder = folder
        self.data = data
        self.known = answers([self.path("bench_model"), "list"])[0]["measurements"]

    def path(self, name):
        return os.path.join(self.folder, name)

    def environment(self, cache):
        return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": cache, "LC_ALL": "C.UTF-8"}

    @contextlib.contextmanager
    def empty_cache(self):
        """A folder for caches with nothing in it, so that opening is opening for the first time."""
        folder = tempfile.mkdtemp(dir=self.data)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def kept_cache(self):
        return os.path.join(self.data, "cache")

    def model(self, what, *arguments, key="seconds"):
        def run():
            with self.empty_cache() as cache:
                return answers([self.path("bench_model"), what, *arguments], self.environment(cache))[-1][key]
        return run

    def limit(self, what, path):
        return lambda: answers([self.path("bench_limits"), what, path])[-1]["seconds"]

    def window(self, what, store, cache=None):
        """What bench_window says of each phase, by its name."""
        with self.empty_cache() as empty:
            command = [self.path("bench_window"), what, store, "--since", str(time.monotonic_ns())]
            lines = answers(command, self.environment(cache or empty))
        return {line["phase"]: line for line in lines}


class WindowRuns:
    """The window driven several times over: figures are medians of the runs."""

    def __init__(self, runs):
        self.runs = runs

    def values(self, phase, *keys):
        found = []
        for run in self.runs:
            value = run[phase]
            for key in keys:
                value = value[key]
            found.append(value)
        return found

    def phases(self):
        return list(self.runs[0])

    def most(self, key):
        """The highest that KEY is behind any phase, in each run."""
        return [max(line[key] for line in run.values()) for run in self.runs]
