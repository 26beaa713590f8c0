#!/usr/bin/env bash
# Natural guess: a task of "1.5d" in Mermaid's Gantt diagram is as long as one of "36h"; its grammar takes fractions, and "1.5h" is 90 minutes.
# What it does (mermaid 11.17.2, npm): it is two days long. Fractions of a millisecond, a second, a minute and an hour are kept as far as
# milliseconds go; those of a day and a week are rounded to whole days, so that 0.5d is a day and 0.4d has no length; half a month is
# none. Work that was given in half days is up to twice as long in the picture, or not there, and no word is said.
# Needs a Node.js 20.19 or newer with npm.
set -euo pipefail
version=11.17.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund "mermaid@$version" jsdom@29.1.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > days.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>');
Object.assign(globalThis, { window, document: window.document });
const mermaid = (await import('mermaid')).default;
mermaid.initialize({ startOnLoad: false });

const given = ['1.5h', '36h', '1.5d', '0.5d', '0.4d', '0.5w', '0.5M'];
const lines = given.map(length => `task of ${length} : 2024-01-01, ${length}`);
const diagram = await mermaid.mermaidAPI.getDiagramFromText(['gantt', 'dateFormat YYYY-MM-DD', ...lines].join('\n'));
const hours = diagram.db.getTasks().map(task => (task.endTime - task.startTime) / 3_600_000);
console.log(given.map((length, i) => `${length} is ${hours[i]} h`).join(', '));
process.exit(JSON.stringify(hours) === '[1.5,36,48,24,0,96,0]' ? 0 : 1);
JS
echo "mermaid $version"
echo 'guess: 1.5, 36, 36, 12, 9.6, 84 and about 360 h'
TZ=UTC node days.mjs
