/** Rows of the edit script: a message of A, what is different, the message of B. */
import { NAMES } from './data.js';
import { el } from '../tools/dom.js';
import { count } from '../tools/text.js';

/** What stands between the two. @type {Record<import('./data.js').Kind, string>} */
const WORDS = { same: '', 'only-a': 'only A', 'only-b': 'only B', 'more-in-a': 'A more', 'more-in-b': 'B more',
  moved: 'moved', sometimes: 'by chance', 'slower-in-a': 'A slower', 'slower-in-b': 'B slower' };

/** Of what one run has more of, which one the other lacks. */
const UNKNOWN = 'this one is not there, or another that says the same with another number';

/** @param {import('./data.js').Difference} difference @param {number} place @param {import('../shell/store.js').Tools} tools */
export function editRow(difference, place, tools) {
  const kind = difference.kindOf(place);
  const cells = NAMES.map((_, side) => messageCell(difference.message(place, side), side, tools));
  return el('div', { role: 'row', class: `edit-row edit ${kind}` }, cells[0], el('div', { role: 'gridcell', class: 'edit-kind' }, WORDS[kind]), cells[1]);
}

/** @param {?import('./data.js').Message} message */
function messageCell(message, side, tools) {
  if (message === null) {
    return el('div', { role: 'gridcell', class: `edit-side run-${side} absent` }, el('span', { class: 'off-screen' }, `not in ${NAMES[side]}`));
  }
  const { time, from, arrow, to, label, took, exchange } = message;
  return el('div', { role: 'gridcell', class: `edit-side run-${side}`, title: sentence(message, tools) },
    el('span', { class: 'number edit-time' }, tools.timeText(time)),
    el('span', { class: 'edit-who' }, el('span', { class: 'name' }, from), ` ${arrow} `, el('span', { class: 'name' }, to)),
    el('span', { class: 'edit-label name' }, exchange ? `${label} [${exchange}]` : label),
    el('span', { class: 'number edit-took' }, took < 0 ? '' : tools.durationText(took)));
}

/** @param {import('./data.js').Message} message */
function sentence({ time, thread, from, arrow, to, label, took, exchange }, tools) {
  return `${tools.timeText(time)}  ${thread}  ${from} ${arrow} ${to}: ${label}${exchange && ` [${exchange}]`}${took < 0 ? '' : `, after ${tools.durationText(took)}`}`;
}

/** The row that stands for messages that are no difference. @param {{size: number, open: boolean}} stretch @param {number} moved  of them */
export function stretchRow({ size, open }, moved) {
  const words = moved === 0 ? 'unchanged' : moved === size ? 'in another order' : `unchanged, ${count(moved)} of them in another order`;
  return el('div', { role: 'row', class: 'edit-row stretch', 'aria-expanded': String(open) },
    el('div', { role: 'gridcell', 'aria-colspan': '3' }, `${open ? '▾' : '▸'} ${count(size)} ${words}`));
}

/** Both messages of an edit in full. @returns {HTMLElement[]} */
export function toldText(difference, place, tools) {
  const absent = difference.kindOf(place).startsWith('more-in-') ? UNKNOWN : 'not there';
  return NAMES.flatMap((name, side) => {
    const message = difference.message(place, side);
    return [el('p', {}, el('span', { class: 'pane-run' }, name), ' ',
      message === null ? el('span', { class: 'note' }, absent) : `${sentence(message, tools)}  `,
      ...(message === null ? [] : [el('span', { class: 'note' }, `[messages ${message.row}]`)]))];
  });
}

