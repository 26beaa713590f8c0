/** Which colour and shape is which category: a click switches it off and on, with Shift or twice shows it alone. */
import { el } from '../tools/dom.js';
import { categoryColor, isAlarmColor } from '../tools/palette.js';
import { isStroked, shapeText } from './shapes.js';
import { clean, count } from '../tools/text.js';
import { soloed, toggled } from '../tools/toggles.js';

const MOST = 40;
const ALARM = -1;
const CIRCLE = 0;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * How many snapshots have each colour; where colours tell measures, only alarms have theirs.
 *
 * @param {import('./data.js').Panel[]} panels
 * @param {import('./paint.js').Look} look
 */
export function legendCounts(panels, { dimension, series }) {
  const counts = series.map(() => 0);
  const alone = new Set(panels.filter(panel => panel.curves.length === 1).map(panel => panel.table));
  new Set(panels.map(panel => panel.table)).forEach(table => dimension >= 0 && table.categories[dimension].forEach(place => {
    if (place >= 0 && (alone.has(table) || isAlarmColor(series[place].color))) {
      counts[place]++;
    }
  }));
  return counts;
}

export function stateLegend(store) {
  const element = el('div', { class: 'legend', role: 'group', 'aria-label': 'Categories' });

  function toggle(name, all, alone) {
    const { hidden } = store.get();
    store.set({ hidden: alone ? soloed(hidden, all, name) : toggled(hidden, name) });
  }

  /** @param {{name: string, color: number}[]} series @param {number[]} counts @param {{name: string}[]} shapes of threads, when shapes tell these */
  function render(series, counts, shapes) {
    const { hidden, theme } = store.get();
    const all = series.map(s => s.name);
    const present = series.map((s, i) => ({ ...s, count: counts[i] })).filter(s => s.count > 0);
    const more = present.length > MOST ? [el('span', { class: 'note' }, `and ${count(present.length - MOST)} more`)] : [];
    element.hidden = present.length === 0;
    element.replaceChildren(...present.slice(0, MOST).map(s => el('button', {
      type: 'button', class: 'legend-entry', 'aria-pressed': String(!hidden.includes(s.name)),
      title: 'Click: off or on · Shift-click or double click: only this',
      onclick: event => toggle(s.name, all, event.shiftKey), ondblclick: () => toggle(s.name, all, true),
    }, glyph(shapes.length ? CIRCLE : s.color, categoryColor(s.color, theme), isStroked(s.color)), el('span', { class: 'name' }, clean(s.name)),
    el('span', { class: 'number' }, count(s.count)))), ...more, ...shapeEntries(shapes));
  }

  return { element, render };
}

function shapeEntries(shapes) {
  const more = shapes.length > MOST ? [el('span', { class: 'note' }, `and ${count(shapes.length - MOST)} more`)] : [];
  const entries = shapes.slice(0, MOST).map((shape, i) =>
    el('span', { class: 'legend-entry' }, glyph(i, 'currentColor', false), el('span', { class: 'name' }, clean(shape.name))));
  return shapes.length === 0 ? [] : [el('span', { class: 'legend-more' }, ...entries, ...more)];
}

/** @param {number} shape as in state-shapes.js @param {string} color CSS @param {boolean} stroked whether it is an alarm's cross */
function glyph(shape, color, stroked) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapeText(stroked ? ALARM : shape, 6, 6, stroked ? 3.5 : 4));
  path.setAttribute(stroked ? 'stroke' : 'fill', color);
  path.setAttribute(stroked ? 'stroke-width' : 'stroke', stroked ? '2' : 'none');
  svg.append(path);
  return svg;
}
