#!/usr/bin/env bash
# Natural guess: a column of durations that polars writes to Parquet is one of durations to who reads it: polars and DuckDB both have such a
# type, and DuckDB reads the same table as INTERVAL where it gets it from memory.
# What it does (polars 1.44.2, duckdb 1.5.6): Parquet has no such type, and the file holds whole numbers whose unit is in a note for readers
# of Arrow. DuckDB has a BIGINT: a second and a half is 1500000000, 1500000 or 1500, as polars counted in nano-, micro- or milliseconds,
# and nothing in DuckDB's answer tells which; a sum over columns or files of two units is of no unit. polars and pyarrow read
# the note.
# Needs a Python 3.10 or newer with pip.
set -euo pipefail
version=1.44.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install -q --no-compile --no-deps --retries 0 --disable-pip-version-check --root-user-action ignore --target lib \
  "polars==$version" "polars-runtime-32==$version" duckdb==1.5.6 pyarrow==25.0.1 2> pip.log || { cat pip.log; exit 1; }
cat > durations.py <<'PYTHON'
import sys

import duckdb
import polars

second_and_a_half = {"ns": 1_500_000_000, "us": 1_500_000, "ms": 1_500}
waits = polars.DataFrame({unit: polars.Series([n], dtype=polars.Duration(unit)) for unit, n in second_and_a_half.items()})
waits.write_parquet("waits.parquet")


def types_and_values(source):
    relation = duckdb.sql(f"select * from {source}")
    return [str(each) for each in relation.types], [str(each) for each in relation.fetchone()]


memory = types_and_values("waits")
file = types_and_values("'waits.parquet'")
again = polars.read_parquet("waits.parquet").equals(waits)
print(f"from memory: {memory}")
print(f"from Parquet: {file}")
print(f"polars reads what it wrote: {again}")
sys.exit(not (memory == (["INTERVAL"] * 3, ["0:00:01.500000"] * 3)
              and file == (["BIGINT"] * 3, ["1500000000", "1500000", "1500"]) and again))
PYTHON
echo "polars $version, duckdb 1.5.6"
echo 'guess: INTERVAL of 1.5 s, three times, in both'
PYTHONPATH=lib python3 durations.py
