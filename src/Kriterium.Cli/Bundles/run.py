#!/usr/bin/env python3
"""Runs this bundle in an engine with a DB-API driver: python3 run.py DIALECT. As it stands it opens SQLite or DuckDB."""
import csv, pathlib, sys

HERE = pathlib.Path(__file__).resolve().parent
TEXT = {"area_id"}                                # every other column of the input is a whole number


def connect(dialect):                             # for another engine, change this, and INSERT's placeholders
    if dialect == "duckdb":
        import duckdb
        return duckdb.connect()
    import sqlite3
    return sqlite3.connect(":memory:")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


dialect = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
cursor = connect(dialect).cursor()
for path in sorted((HERE / "input").glob("*.csv")):
    header, rows = read(path)
    types = ", ".join(f'"{name}" ' + ("VARCHAR" if name in TEXT else "BIGINT") for name in header)
    cursor.execute(f'CREATE TABLE "{path.stem}" ({types})')
    values = [[None if one == "" else one if name in TEXT else int(one) for name, one in zip(header, row)] for row in rows]
    cursor.executemany(f'INSERT INTO "{path.stem}" VALUES ({", ".join("?" * len(header))})', values)
differences = 0
for path in sorted((HERE / dialect).glob("*.sql"), key=lambda one: one.stem != "self_check"):
    header, rows = read(HERE / "expected" / (path.stem + ".csv"))
    cursor.execute(path.read_text(encoding="utf-8"))
    places = [[column[0] for column in cursor.description].index(name) for name in header]
    given = sorted(["" if row[i] is None else str(row[i]) for i in places] for row in cursor.fetchall())
    wrong = [row for row in rows if row not in given] + [row for row in given if row not in rows]
    print(f"{dialect} {path.stem}: {len(rows)} rows, {len(wrong)} differences", *wrong[:3], sep="\n  ")
    differences += len(wrong) + (len(given) != len(rows))
print(f"{differences} differences")
sys.exit(differences != 0)
