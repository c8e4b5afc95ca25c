#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares a store that a library wrote with the fixture of its layout.

Usage: compare.py LIBRARY_STORE FIXTURE [--own COLUMN]...

LIBRARY_STORE is a SQLite database, or a file of JSON (an array, one object, or one value a line);
FIXTURE is the fixture's store.sql, or its file of JSON. Looked at are the tables and indexes as
SQLite keeps them, the types of the values in each column, and the members of JSON in them with their
types. The library may lack what the fixture has, for a fixture shows every surprise at once; what the
library has and the fixture lacks is a difference. In a column named with --own the members are the
application's, so only its being JSON counts. Says each difference in a line; the exit code is 1 if
there is any.
"""
import argparse
import json
import re
import sqlite3
import sys

JSON_TYPES = {dict: "object", list: "array", str: "text", bool: "boolean", type(None): "null"}


def normalised(statement):
    """DDL without what says nothing: white space, quotes, letter case, IF NOT EXISTS, comments."""
    text = re.sub(r"--[^\n]*", "", statement)
    text = re.sub(r"\bif not exists\b", "", text, flags=re.IGNORECASE)
    text = re.sub(r"[\"`\[\]]", "", text)
    text = re.sub(r"\s+", " ", text).strip().lower()
    return re.sub(r" ?([(),]) ?", r"\1", text)


def members(value, path=""):
    """Every path in a JSON value with the type there; array items share one path."""
    yield path or "/", JSON_TYPES.get(type(value), "number")
    if isinstance(value, dict):
        for name, child in value.items():
            yield from members(child, f"{path}/{name}")
    elif isinstance(value, list):
        for child in value:
            yield from members(child, f"{path}/*")


def parsed(value):
    """The JSON object or array in a column's value, or nothing."""
    try:
        text = value.decode() if isinstance(value, bytes) else value
        document = json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return document if isinstance(document, (dict, list)) else None


class SqliteShape:
    """What a database is made of, and what stands in it."""

    def __init__(self, connection, own):
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
        self.statements = {name: normalised(sql) for name, sql in rows}
        self.types = {}  # by (table, column): the storage classes there
        self.members = {}  # by (table, column): paths with their types
        for name, sql in self.statements.items():
            if sql.startswith("create table"):
                self._read(connection, name, own)

    def _read(self, connection, table, own):
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        columns = [column[0] for column in cursor.description]
        for row in cursor:
            for column, value in zip(columns, row):
                kind = connection.execute("SELECT typeof(?)", (value,)).fetchone()[0]
                self.types.setdefault((table, column), set()).add(kind)
                document = parsed(value)
                if document is not None:
                    found = [("/", "JSON")] if column in own else members(document)
                    self.members.setdefault((table, column), set()).update(found)


def sqlite_differences(library, fixture):
    for name, statement in library.statements.items():
        if name not in fixture.statements:
            yield f"{name}: only the library has it: {statement}"
        elif fixture.statements[name] != statement:
            yield f"{name}: the library says {statement}\n    the fixture {fixture.statements[name]}"
    for what, ours, theirs in (("values", fixture.types, library.types),
                               ("members", fixture.members, library.members)):
        for (table, column), found in sorted(theirs.items()):
            missing = found - ours.get((table, column), set())
            if missing:
                yield f"{table}.{column}: only the library has {what}: {sorted(missing)}"


def is_sqlite(path):
    with open(path, "rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def json_members(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        documents = json.loads(text)
        documents = documents if isinstance(documents, list) else [documents]
    except ValueError:
        documents = [json.loads(line) for line in text.splitlines() if line.strip()]
    return {member for document in documents for member in members(document)}


def differences(library, fixture, own):
    if not is_sqlite(library):
        for path, kind in sorted(json_members(library) - json_members(fixture)):
            if not any(path == name or path.startswith(name + "/") for name in own):
                yield f"{path}: only the library has it as {kind}"
        return
    theirs = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    ours = sqlite3.connect(":memory:")
    with open(fixture, encoding="utf-8") as script:
        ours.executescript(script.read())
    yield from sqlite_differences(SqliteShape(theirs, own), SqliteShape(ours, own))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library")
    parser.add_argument("fixture")
    parser.add_argument("--own", action="append", default=[])
    arguments = parser.parse_args()
    found = list(differences(arguments.library, arguments.fixture, arguments.own))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
