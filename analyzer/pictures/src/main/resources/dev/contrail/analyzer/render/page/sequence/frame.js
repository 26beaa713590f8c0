/** The elements that the sequence pane scrolls: a sheet as large as the picture, and on it what stays in view. */
import { el } from '../tools/dom.js';

/** @param {string} unit of the times at the left */
export function sequenceFrame(unit) {
  const canvas = el('canvas', { class: 'marks', 'aria-hidden': 'true' });
  const times = el('div', { class: 'sequence-times' });
  const labels = el('div', { class: 'sequence-labels' });
  const heads = el('div', { class: 'sequence-heads' });
  const stick = el('div', { class: 'sequence-stick' }, canvas, times, labels, heads, el('div', { class: 'sequence-unit' }, unit));
  const sheet = el('div', { class: 'sequence-sheet' }, stick);
  const scroller = el('div', { class: 'sequence-scroll', role: 'group', tabIndex: 0, 'aria-label': 'Messages; arrow up and down go to the next one' }, sheet);
  return { canvas, times, labels, heads, stick, sheet, scroller };
}
