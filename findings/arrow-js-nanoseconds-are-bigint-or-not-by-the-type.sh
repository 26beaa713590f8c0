#!/usr/bin/env bash
# Natural guess: apache-arrow for JavaScript gives the values of a column of 64 bits as BigInt, so that times in nanoseconds are whole
# whether they are points or lengths: what comes 100 ns later is later.
# What it does (apache-arrow 21.1.0, npm): a DurationNanosecond is a BigInt of nanoseconds, a TimeNanosecond too, but a
# TimestampNanosecond is a number of milliseconds with a fraction, of which some 16 digits are left. Two events 100 ns apart begin at the
# same time, their order is lost in a sort, and start plus duration is a TypeError, or wrong by a million when one is made into the
# other's type. The numbers are in toArray() as they were. Needs a Node.js 20 or newer with npm.
set -euo pipefail
version=21.1.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > times.mjs <<'JS'
import * as arrow from 'apache-arrow';

const data = new BigInt64Array([1764591000123456700n, 1764591000123456800n]);
const vector = type => arrow.makeVector(arrow.makeData({ type, data, length: 2 }));
const timestamps = vector(new arrow.TimestampNanosecond());
const durations = vector(new arrow.DurationNanosecond());
const times = vector(new arrow.TimeNanosecond());

const told = [durations, times, timestamps].map(v => `${typeof v.get(0)} ${v.get(0) === v.get(1) ? 'the same' : 'different'}`);
console.log(`two of 100 ns apart: duration ${told[0]}; time ${told[1]}; timestamp ${told[2]}: ${timestamps.get(0)}`);
const whole = timestamps.toArray()[1] - timestamps.toArray()[0];
console.log(`in toArray() they are ${whole} ns apart`);
process.exit(told.join() === 'bigint different,bigint different,number the same' && whole === 100n ? 0 : 1);
JS
npm install --silent --no-audit --no-fund "apache-arrow@$version" > npm.log 2>&1 || { cat npm.log; exit 1; }
echo "apache-arrow $version"
echo 'guess: bigint different, of all three'
node times.mjs
