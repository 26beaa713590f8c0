/** Which colour and shape is which category: a click switches it off and on, with Shift or twice shows it alone. */
import { el } from './dom.js';
import { categoryColor } from './palette.js';
import { isStroked, shapeText } from './state-shapes.js';
import { clean, count } from './text.js';
import { soloed, toggled } from './toggles.js';

const MOST = 40;
const SVG = 'http://www.w3.org/2000/svg';

export function stateLegend(store) {
  const element = el('div', { class: 'legend', role: 'group', 'aria-label': 'Categories' });

  function toggle(name, all, alone) {
    const { hidden } = store.get();
    store.set({ hidden: alone ? soloed(hidden, all, name) : toggled(hidden, name) });
  }

  /** @param {{name: string, color: number}[]} series @param {number[]} counts */
  function render(series, counts) {
    const { hidden, theme } = store.get();
    const all = series.map(s => s.name);
    const present = series.map((s, i) => ({ ...s, count: counts[i] })).filter(s => s.count > 0);
    const more = present.length > MOST ? [el('span', { class: 'note' }, `and ${count(present.length - MOST)} more`)] : [];
    element.hidden = present.length === 0;
    element.replaceChildren(...present.slice(0, MOST).map(s => el('button', {
      type: 'button', class: 'legend-entry', 'aria-pressed': String(!hidden.includes(s.name)),
      title: 'Click: off or on · Shift-click or double click: only this',
      onclick: event => toggle(s.name, all, event.shiftKey), ondblclick: () => toggle(s.name, all, true),
    }, glyph(s.color, theme), el('span', { class: 'name' }, clean(s.name)), el('span', { class: 'number' }, count(s.count)))), ...more);
  }

  return { element, render };
}

function glyph(color, theme) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapeText(color, 6, 6, isStroked(color) ? 3.5 : 4));
  path.setAttribute(isStroked(color) ? 'stroke' : 'fill', categoryColor(color, theme));
  path.setAttribute(isStroked(color) ? 'stroke-width' : 'stroke', isStroked(color) ? '2' : 'none');
  svg.append(path);
  return svg;
}
