/** What the lines and marks mean: those that occur, and which colour is which. */
import { el } from '../tools/dom.js';
import { categoryColor } from '../tools/palette.js';
import { CLOSE, NONE, REPLY } from './data.js';
import { clean } from '../tools/text.js';

const SVG = 'http://www.w3.org/2000/svg';
const ARROW = 'M1 8H21';
const OPEN = 'M17 4L22 8L17 12';
const FILLED = 'M16 4L23 8L16 12Z';
const DOT = 'M1 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0';

/** @param {import('./data.js').Sequence} sequence @param {import('./inks.js').Inks} inks @param {number} bars */
export function sequenceKey(sequence, inks, bars) {
  const { kind, from, to, alarm } = sequence;
  const has = test => kind.some((_, row) => test(row));
  const entries = [
    [alarm.includes(1), 'something went wrong', [[ARROW, 'line bold wrong'], [OPEN, 'line bold wrong']]],
    [kind.includes(CLOSE), 'closed', [['M7 3L17 13M7 13L17 3', 'line bold']]],
    [bars > 0, 'at work on a call', [['M8 1H16V15H8Z', 'bar']]],
    [sequence.opened > 0, 'no reply until the end', [['M8 1H16V15L14 11L12 15L10 11L8 15Z', 'bar']]],
    [has(row => kind[row] !== REPLY), 'call', [[ARROW, 'line'], [FILLED, 'solid']]],
    [kind.includes(REPLY), 'reply', [[ARROW, 'line dashed'], [OPEN, 'line']]],
    [sequence.strays > 0, 'reply without its call', [['M9 8H21', 'line dashed'], [OPEN, 'line'], [DOT, 'line']]],
    [has(row => from[row] === NONE), 'from outside', [['M8 8H21', 'line'], [FILLED, 'solid'], [DOT, 'solid']]],
    [has(row => to[row] === NONE), 'goes outside', [['M1 8H16', 'line'], ['M15 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', 'solid']]],
  ].filter(([occurs]) => occurs);
  const swatches = inks.legend.map(({ name, color }) => ({ color, swatch: el('span', { class: 'key-line' }), name }));
  const element = el('div', { class: 'legend key' },
    ...swatches.map(({ swatch, name }) => el('span', { class: 'key-entry' }, swatch, el('span', { class: 'name' }, clean(name)))),
    ...entries.map(([, text, paths]) => el('span', { class: 'key-entry' }, glyph(paths), text)));
  return {
    element,
    render: theme => swatches.forEach(({ swatch, color }) => {
      swatch.style.backgroundColor = categoryColor(color, theme);
    }),
  };
}

function glyph(paths) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 16');
  svg.setAttribute('class', 'key-glyph');
  svg.setAttribute('aria-hidden', 'true');
  for (const [d, style] of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', style);
    svg.append(path);
  }
  return svg;
}
