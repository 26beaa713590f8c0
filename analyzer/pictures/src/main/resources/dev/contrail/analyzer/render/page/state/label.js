/** What stands beside a panel: its measures, whose they are, how they are derived, and what they break. */
import { el } from '../tools/dom.js';
import { categoryColor, swatchClass } from '../tools/palette.js';
import { clean, count } from '../tools/text.js';

/** @param {import('./data.js').Panel} panel @param {?HTMLElement} button */
export function panelLabel(panel, assertions, button) {
  const { curves, facet, table } = panel;
  const lines = curves.map(measureLine);
  const line = (text, kind = 'note') => lines.push(el('div', { class: `${kind} name`, title: clean(text) }, clean(text)));
  if (facet !== null) {
    line(facet);
  } else if (panel.main) {
    line(`of ${table.subject}`);
  }
  for (const { measure } of curves.filter(curve => curve.measure.formula)) {
    line(`${curves.length > 1 ? `${measure.name} ` : ''}= ${measure.formula.replace(/^[^=]*=(?!=)\s*/, '')}`);
  }
  for (const { text, times, checked } of assertions) {
    line(`${times.length ? '✗' : '✓'} ${text}`, times.length ? 'broken' : 'note');
    if (times.length) {
      line(`${count(times.length)} of ${count(checked)}`, 'broken');
    }
  }
  return el('div', { class: `panel-label${button ? ' joins' : ''}` }, ...lines, ...(button ? [button] : []));
}

/** @param {import('./data.js').Curve} curve */
function measureLine({ measure, color }) {
  const name = el('span', { class: 'name' }, clean(measure.name));
  if (color === null) {
    return el('div', { class: 'panel-measure', title: clean(measure.name) }, name);
  }
  const swatch = el('span', { class: `${swatchClass(color)} seen` });
  swatch.dataset.color = String(color);
  return el('div', { class: 'panel-measure', title: clean(measure.name) }, swatch, name);
}

/** @param {HTMLElement} labels @param {'light'|'dark'} theme */
export function paintSwatches(labels, theme) {
  /** @type {NodeListOf<HTMLElement>} */ (labels.querySelectorAll('[data-color]')).forEach(swatch => {
    swatch.style.backgroundColor = categoryColor(Number(swatch.dataset.color), theme);
  });
}
