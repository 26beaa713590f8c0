#!/usr/bin/env bash
# Natural guess: a bar of plotly.express.timeline reaches from x_start to x_end, to the microseconds that both have and that its axis shows.
# What it does (plotly 7.1.0, pandas 3.0.6): it gives the length in whole milliseconds, cut. What took 0.9 ms has a bar of length 0, which is not
# there, and what took 1.9 ms is one of 1 ms that ends before its end: spans that follow each other have gaps, and two that overlap by
# less than a millisecond do not. A hover text tells the right end. plotly.graph_objects.Bar with base and one's own lengths,
# which may be fractions, draws all of them.
# Needs a Python 3.11 or newer with pip.
set -euo pipefail
version=7.1.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m pip install -q --no-compile --no-deps --retries 0 --disable-pip-version-check --root-user-action ignore --target lib \
  "plotly==$version" narwhals==2.26.0 pandas==3.0.6 numpy==2.4.6 python-dateutil==2.9.0.post0 six==1.17.0 2> pip.log \
  || { cat pip.log; exit 1; }
cat > timeline.py <<'PYTHON'
import sys

import pandas
import plotly.express

begin = pandas.Timestamp("2026-01-02 03:04:05")
micros = [900, 1900, 5000]
spans = pandas.DataFrame({
    "thread": ["a", "b", "c"],
    "begin": [begin] * 3,
    "end": [begin + pandas.Timedelta(microseconds=length) for length in micros],
})
bars = plotly.express.timeline(spans, x_start="begin", x_end="end", y="thread").data[0]
lengths = [float(length) for length in bars.x]
print(f"spans of {micros} microseconds have bars of {lengths} milliseconds")
sys.exit(lengths != [0, 1, 5])
PYTHON
echo "plotly $version, pandas 3.0.6"
echo 'guess: [0.9, 1.9, 5.0]'
PYTHONPATH=lib python3 timeline.py
