#!/usr/bin/env bash
# Natural guess: a message of Mermaid's sequence diagram is the text behind the colon, to the end of the line: "A->>B: order #42 paid" says
# so, or is refused by mermaid.parse.
# What it does (mermaid 11.17.2, npm): the text ends before the #, and the rest of the line is a comment. The diagram says "order", and
# "3 errors" for "3 errors #timeout"; parse finds nothing to complain of. Messages that differ behind the # only, as numbers of orders
# do, look like one that was repeated. A # is written as #35;.
# Needs a Node.js 20.19 or newer with npm.
set -euo pipefail
version=11.17.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund "mermaid@$version" jsdom@29.1.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > hash.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>');
Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: window.CSSStyleSheet });
// jsdom lays nothing out: each text has one size
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
window.SVGElement.prototype.getComputedTextLength = () => 100;
const mermaid = (await import('mermaid')).default;
mermaid.initialize({ startOnLoad: false });

const diagram = `sequenceDiagram
  shop->>bank: order #42 paid
  bank->>shop: 3 errors #timeout
  shop->>bank: order #35;42 paid`;
const parsed = await mermaid.parse(diagram);
const { svg } = await mermaid.render('picture', diagram);
const texts = [...svg.matchAll(/class="messageText"[^>]*>([^<]*)</g)].map(match => match[1]);
console.log(`parsed as ${parsed.diagramType}; messages: ${JSON.stringify(texts)}`);
process.exit(JSON.stringify(texts) === '["order","3 errors","order #42 paid"]' ? 0 : 1);
JS
echo "mermaid $version"
echo 'guess: "order #42 paid", "3 errors #timeout"'
node hash.mjs
