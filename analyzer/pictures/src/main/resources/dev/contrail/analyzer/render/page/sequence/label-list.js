/** The list of labels with counts, errors and percentiles: sorted by a click on a column, filters by a click on a label. */
import { el } from '../tools/dom.js';
import { quotedTerm } from '../tools/filter.js';
import { clean, count } from '../tools/text.js';
import { durationText } from '../tools/time.js';
import { labelFacts } from './statistics.js';

const LISTED = 500;
const NATURAL = new Intl.Collator('en', { numeric: true });

/** Name, property, how it is written. @type {[string, string, (value: any) => string][]} */
const COLUMNS = [
  ['Message', 'label', text => clean(text) || '(nothing)'],
  ['Count', 'count', count],
  ['Went wrong', 'wrong', wrong => (wrong ? count(wrong) : '')],
  ['Median', 'median', timeText],
  ['90 %', 'p90', timeText],
  ['99 %', 'p99', timeText],
  ['Longest', 'most', timeText],
];

/**
 * @param {import('./data.js').Sequence} sequence
 * @param {() => Int32Array} rows   what is shown
 * @param {import('../shell/store.js').Store} store
 */
export function labelList(sequence, rows, store) {
  const menu = el('div', { class: 'menu label-list', popover: 'auto', role: 'dialog', 'aria-label': 'Messages by label' });
  const button = el('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'dialog' }, 'Labels');
  button.popoverTargetElement = menu;
  let order = { by: 'count', down: true };
  let facts = [];

  menu.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') {
      facts = labelFacts(sequence, rows());
      fill();
      const { bottom, right } = button.getBoundingClientRect();
      menu.style.inset = `${Math.min(bottom + 4, Math.round(innerHeight * 0.4) - 8)}px ${Math.max(4, innerWidth - right)}px auto auto`;
    }
  });

  function fill() {
    const heads = COLUMNS.map(([name, property]) => el('th', { scope: 'col', 'aria-sort': order.by !== property ? 'none' : order.down ? 'descending' : 'ascending' },
      el('button', { type: 'button', onclick: () => sortBy(property) }, name)));
    const sorted = [...facts].sort((a, b) => (order.down ? -1 : 1) * compare(a[order.by], b[order.by]));
    menu.replaceChildren(
      el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...sorted.slice(0, LISTED).map(line))),
      ...(sorted.length > LISTED ? [el('p', { class: 'note' }, `and ${count(sorted.length - LISTED)} more`)] : []));
  }

  function line(fact) {
    const choose = el('button', { type: 'button', class: 'link', title: 'Only these', onclick: () => {
      menu.hidePopover();
      store.set({ filter: quotedTerm(fact.label), keep: true });
    } }, COLUMNS[0][2](fact.label));
    return el('tr', {}, el('th', { scope: 'row' }, choose),
      ...COLUMNS.slice(1).map(([, property, write]) => el('td', { class: property === 'wrong' && fact.wrong ? 'wrong' : '' }, write(fact[property]))));
  }

  function sortBy(property) {
    order = { by: property, down: order.by === property ? !order.down : property !== 'label' };
    fill();
    menu.querySelectorAll('thead button')[COLUMNS.findIndex(([, p]) => p === property)].focus();
  }

  return { elements: [el('span', {}, button, menu)] };
}

function timeText(nanos) {
  return Number.isNaN(nanos) ? '' : durationText(nanos);
}

/** What is not known comes last when the largest come first. */
function compare(a, b) {
  return typeof a === 'string' ? NATURAL.compare(a, b) : (Number.isNaN(a) ? -1 : a) - (Number.isNaN(b) ? -1 : b);
}
