#!/usr/bin/env python3
"""Runs this bundle in Spark: python3 run_pyspark.py [MASTER]

Untried: it was written against the documented API of PySpark 3.5 and has not been run by those who ship it. Whoever has Spark, try it.

MASTER is by default local-cluster[2,1,1024]: a master and two workers as processes of their own on this machine. For a standalone
cluster on loopback give spark://127.0.0.1:7077. Workers must see this folder under the same path. Everything listens on 127.0.0.1.

It loads input/*.parquet, runs every statement of spark/, compares the rows with expected/, and prints for each statement how many
rows differ, the exchanges of its plan, and how many rows were shuffled. The last line is "N differences".
"""
import csv
import decimal
import json
import os
import pathlib
import re
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
LOOPBACK = "127.0.0.1"


def open_session(master):
    os.environ.setdefault("SPARK_LOCAL_IP", LOOPBACK)
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.appName("kriterium-bundle")
        .master(master)
        .config("spark.sql.ansi.enabled", "true")  # without it a decimal that is too large becomes NULL, which reads as unknown
        .config("spark.driver.host", LOOPBACK)
        .config("spark.driver.bindAddress", LOOPBACK)
        .config("spark.ui.enabled", "true")  # the rows shuffled are read from its REST API
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )


def as_text(value):
    """A value as the expected CSV has it: whole numbers in digits, and nothing for NULL."""
    if value is None:
        return ""
    if isinstance(value, decimal.Decimal):
        if value != value.to_integral_value():
            raise ValueError(f"{value} is not a whole number")
        return str(int(value))
    return str(value)


def read_expected(name):
    with open(HERE / "expected" / (name + ".csv"), encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def difference(expected, given):
    """The rows that are in one and not in the other, each as often as it is too many."""
    left = list(given)
    missing = []
    for row in expected:
        if row in left:
            left.remove(row)
        else:
            missing.append(row)
    return [("missing", row) for row in missing] + [("unexpected", row) for row in left]


def rows_shuffled(spark):
    """The records that all stages so far have written for a shuffle (monitoring: /applications/[app-id]/stages)."""
    time.sleep(1)  # what a stage has written is reported after it has ended
    context = spark.sparkContext
    address = f"{context.uiWebUrl}/api/v1/applications/{context.applicationId}/stages?status=complete"
    with urllib.request.urlopen(address, timeout=30) as answer:
        return sum(stage["shuffleWriteRecords"] for stage in json.load(answer))


def exchanges(spark, statement):
    plan = spark.sql("EXPLAIN FORMATTED " + statement).collect()[0][0]
    return re.findall(r"^\(\d+\) ((?:Broadcast|Reused)?Exchange)\b", plan, flags=re.MULTILINE)


def run(spark, path):
    statement = path.read_text(encoding="utf-8")
    header, expected = read_expected(path.stem)
    before = rows_shuffled(spark)
    frame = spark.sql(statement)
    places = [frame.columns.index(name) for name in header]
    given = [[as_text(row[place]) for place in places] for row in frame.collect()]
    shuffled = rows_shuffled(spark) - before
    wrong = difference(expected, given)
    print(f"{path.stem}: {len(expected)} rows, {len(wrong)} differences, {shuffled} rows shuffled; plan: "
          + (", ".join(exchanges(spark, statement)) or "no exchange"))
    for what, row in wrong[:3]:
        print("  " + what + ": " + ", ".join(f"{name} {field}" for name, field in zip(header, row)))
    return len(wrong)


def main():
    statements = sorted((HERE / "spark").glob("*.sql"), key=lambda path: path.stem != "self_check")
    if not statements:
        sys.exit("The bundle has no statements for Spark; manifest.json says why.")

    spark = open_session(sys.argv[1] if len(sys.argv) > 1 else "local-cluster[2,1,1024]")
    try:
        for path in sorted((HERE / "input").glob("*.parquet")):
            spark.read.parquet(path.as_uri()).createOrReplaceTempView(path.stem)
        differences = sum(run(spark, path) for path in statements)
    finally:
        spark.stop()
    print(f"{differences} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
