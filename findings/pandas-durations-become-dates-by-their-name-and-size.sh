#!/usr/bin/env bash
# Natural guess: pandas.read_json reads a number as a number: a column of durations in nanoseconds is one of integers, whatever it is called.
# What it does (pandas 3.0.6): a column whose name ends in _time or _at, or begins with timestamp, is tried as dates, since 1970 in a unit that
# is found by trial. wait_time of 1.5 and 2.5 seconds becomes 2017 and 2049; where one value is below 31536000, 31.5 ms, all stay integers. One
# program's exports have a column of either type, by whether anything was fast. convert_dates=False leaves numbers alone.
# Needs a Python 3.11 or newer with pip.
set -euo pipefail
version=3.0.6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install -q --no-compile --no-deps --retries 0 --disable-pip-version-check --root-user-action ignore --target lib \
  "pandas==$version" numpy==2.4.6 python-dateutil==2.9.0.post0 six==1.17.0 2> pip.log \
  || { cat pip.log; exit 1; }
cat > durations.py <<'PYTHON'
import io
import json
import sys

import pandas


def column(name, *nanos, **options):
    events = [{"event": "demo.Wait", name: value} for value in nanos]
    read = pandas.read_json(io.StringIO(json.dumps(events)), **options)[name]
    return f"{read.iloc[0]}" if str(read.dtype).startswith("datetime") else f"{read.dtype}"


second = 1_000_000_000
seen = {
    "wait_time": column("wait_time", 3 * second // 2, 5 * second // 2),
    "wait_time with a short one": column("wait_time", 20_000_000, 5 * second // 2),
    "wait": column("wait", 3 * second // 2, 5 * second // 2),
    "wait_time, convert_dates=False": column("wait_time", 3 * second // 2, 5 * second // 2, convert_dates=False),
}
for name, read in seen.items():
    print(f"{name}: {read}")
sys.exit(list(seen.values()) != ["2017-07-14 02:40:00", "int64", "int64", "int64"])
PYTHON
echo "pandas $version"
echo 'guess: int64 in each'
PYTHONPATH=lib python3 durations.py
