#!/usr/bin/env bash
# Natural guess: on a time axis of ECharts the point at "2024-01-01 00:00:00.5" is half a second behind the full one, as Date.parse has
# it, and as a database or a program writes it that leaves out zeros at the end.
# What it does (echarts 6.0.0, npm): the digits behind the point are taken as a number of milliseconds: .5 is 5 ms, and so is .05; .25 is
# 25 ms, and of .123456 the first three count. Of four points a quarter of a second apart the one at .5 is the second in the text and, at
# 5 ms, before that at .25 in the picture, and the one at .75 is where 75 ms are; nothing is said. With three digits, and from numbers, it
# is right. Needs a Node.js 20 or newer with npm.
set -euo pipefail
version=6.0.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > points.mjs <<'JS'
import * as echarts from 'echarts';

const second = '2024-01-01 00:00:00';
const given = ['.5', '.05', '.25', '.75', '.500', '.123456'];
const parsed = given.map(fraction => echarts.number.parseDate(second + fraction).getMilliseconds());
const expected = given.map(fraction => new Date(second + fraction).getMilliseconds());

const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 200 });
const points = [second, second + '.25', second + '.5', second + '.75', second + '.999'];
chart.setOption({ animation: false, xAxis: { type: 'time' }, yAxis: {}, series: [{ type: 'scatter', data: points.map(p => [p, 1]) }] });
const places = points.map(point => chart.convertToPixel({ xAxisIndex: 0 }, point));
const swapped = places[2] < places[1];

console.log(given.map((fraction, i) => `${fraction} is ${parsed[i]} ms (Date: ${expected[i]})`).join(', '));
console.log(`drawn: the point at .5 is ${swapped ? 'left' : 'right'} of that at .25`);
process.exit(JSON.stringify(parsed) === '[5,5,25,75,500,123]' && swapped ? 0 : 1);
JS
npm install --silent --no-audit --no-fund "echarts@$version" > npm.log 2>&1 || { cat npm.log; exit 1; }
echo "echarts $version"
echo 'guess: 500, 50, 250, 750, 500 and 123 ms; right'
TZ=UTC node points.mjs
