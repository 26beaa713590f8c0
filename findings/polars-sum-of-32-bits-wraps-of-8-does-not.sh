#!/usr/bin/env bash
# Natural guess: polars sums whole numbers as a 64-bit one, of whatever width they are, as pandas and DuckDB do: of a column of bytes or
# microseconds as int32, as Parquet and Arrow have it; at the least, the sum is as right as the mean.
# What it does (polars 1.44.2): it widens 8 and 16 bits and leaves 32 as they are. Two waits of 20 minutes, in microseconds, are a
# negative time, in select, group_by and SQL, while the mean beside it is right and a sum of int16 is a larger number than int32 can
# give. Nothing is said.
# Needs a Python 3.10 or newer with pip.
set -euo pipefail
version=1.44.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install -q --no-compile --no-deps --retries 0 --disable-pip-version-check --root-user-action ignore --target lib \
  "polars==$version" "polars-runtime-32==$version" 2> pip.log || { cat pip.log; exit 1; }
cat > sums.py <<'PYTHON'
import sys

import polars

waits = polars.DataFrame({"micros": polars.Series([1_200_000_000] * 2, dtype=polars.Int32)})
selected = waits.select(polars.col("micros").sum()).item()
grouped = waits.group_by(polars.lit(1)).agg(polars.col("micros").sum())["micros"].item()
asked = polars.sql("select sum(micros) from waits", eager=True).item()
mean = waits["micros"].mean()
small = polars.Series([30_000] * 100_000, dtype=polars.Int16).sum()
print(f"two of 1200000000 as int32: sum {selected}, grouped {grouped}, in SQL {asked}, mean {mean:.0f}")
print(f"100000 of 30000 as int16: sum {small}")
sys.exit(not (selected == grouped == asked == -1_894_967_296 and mean == 1_200_000_000 and small == 3_000_000_000))
PYTHON
echo "polars $version"
echo 'guess: 2400000000 in all, 3000000000'
PYTHONPATH=lib python3 sums.py
