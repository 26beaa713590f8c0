#!/usr/bin/env bash
# Natural guess: a column whose name has a dot, such as thread.name of a table of flattened events, is charted in Vega-Lite by that name:
# "field": "thread.name"; and of a name that no row has it is told.
# What it does (vega-lite 6.4.1, vega 6.2.0, npm): a dot is a step into an object, so that it looks for name in thread. Each row has
# undefined there: four events of two threads are one lane, named undefined, with their sum, and neither compiling nor drawing says a
# word. With a backslash in front of the dot it is found. Needs a Node.js 20 or newer with npm.
set -euo pipefail
vega=6.2.0
lite=6.4.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > lanes.mjs <<'JS'
import * as vega from 'vega';
import { compile } from 'vega-lite';

const values = [1, 2, 3, 4].map(i => ({ 'thread.name': i % 2 ? 'main' : 'worker', millis: i }));

/** The lanes that are drawn, with the sum of each, and what is said about it. */
async function lanes(field) {
  const said = [];
  const logger = { level: () => logger, error: m => said.push(m), warn: m => said.push(m), info: () => logger, debug: () => logger };
  const spec = { data: { values }, mark: 'bar', encoding: {
    y: { field, type: 'nominal', axis: { title: 'thread' } }, x: { aggregate: 'sum', field: 'millis', type: 'quantitative' } } };
  const view = new vega.View(vega.parse(compile(spec, { logger }).spec), { renderer: 'none', logger });
  await view.runAsync();
  const names = view.scale('y').domain();
  if (!(await view.toSVG()).includes(`>${names[0]}<`)) throw new Error('no such label');
  const longest = view.scale('x').domain()[1];
  return `${names.length} (${names.map(String).join(', ')}), longest up to ${longest}, ${said.length} warnings`;
}

const plain = await lanes('thread.name');
const escaped = await lanes('thread\\.name');
console.log(`lanes: ${plain}; with the dot escaped: ${escaped}`);
const asGuessed = '2 (main, worker), longest up to 6, 0 warnings';
process.exit(plain === '1 (undefined), longest up to 10, 0 warnings' && escaped === asGuessed ? 0 : 1);
JS
npm install --silent --no-audit --no-fund "vega@$vega" "vega-lite@$lite" > npm.log 2>&1 || { cat npm.log; exit 1; }
echo "vega-lite $lite, vega $vega"
echo 'guess: 2 (main, worker), longest up to 6, of both'
node lanes.mjs
