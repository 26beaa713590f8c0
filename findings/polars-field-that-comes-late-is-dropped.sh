#!/usr/bin/env bash
# Natural guess: polars.read_ndjson of events in JSON, one a line, has a column for each field there is, null where an event has none; or it
# refuses a field that it did not expect, as it refuses 9.75 where it expects a whole number.
# What it does (polars 1.44.2): the columns are those of the first hundred lines. A field that first comes later, as of a type of events that is
# rare or that begins when the program is warm, is dropped without a word, its values with it; the same lines in another order have
# it. scan_ndjson does the same. infer_schema_length=None reads all lines first.
# Needs a Python 3.10 or newer with pip.
set -euo pipefail
version=1.44.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install -q --no-compile --no-deps --retries 0 --disable-pip-version-check --root-user-action ignore --target lib \
  "polars==$version" "polars-runtime-32==$version" 2> pip.log || { cat pip.log; exit 1; }
cat > late.py <<'PYTHON'
import json
import sys

import polars

parks = [{"type": "park", "millis": n} for n in range(3000)]
order = {"type": "order", "millis": 9, "order": "A7"}


def columns(events, **options):
    with open("events.ndjson", "w") as file:
        file.writelines(json.dumps(event) + "\n" for event in events)
    read = polars.read_ndjson("events.ndjson", **options).columns
    scanned = polars.scan_ndjson("events.ndjson", **options).collect().columns
    return read if read == scanned else (read, scanned)


last = columns(parks + [order])
first = columns([order] + parks)
whole = columns(parks + [order], infer_schema_length=None)
print(f"the order comes last: {last}; first: {first}; last, all lines looked at: {whole}")
sys.exit(not (last == ["type", "millis"] and first == whole == ["type", "millis", "order"]))
PYTHON
echo "polars $version"
echo "guess: ['type', 'millis', 'order'], or an error"
PYTHONPATH=lib python3 late.py
