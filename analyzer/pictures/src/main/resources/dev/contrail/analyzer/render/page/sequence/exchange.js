/** What is known of an exchange, and of a call and its reply; and the button that goes to what went wrong. */
import { el } from '../tools/dom.js';
import { count, counted } from '../tools/text.js';
import { NONE, REPLY } from './data.js';

/**
 * Rows for the moment table about what is selected: the other half of a pair, and its exchange.
 *
 * @param {import('./data.js').Sequence} sequence
 * @param {number} row   the selected message, or NONE
 * @param {?string} name of the exchange
 * @returns {import('../shell/store.js').MomentRow[]}
 */
export function exchangeRows(sequence, row, name, { tools, select, titleOf }) {
  const { partner, kind, time, exchanges } = sequence;
  const rows = [];
  if (row !== NONE && partner[row] !== NONE) {
    const other = partner[row];
    rows.push({ name: kind[row] === REPLY ? 'call' : 'reply', value: titleOf(sequence, other), detail: tools.durationText(Math.abs(time[other] - time[row])),
      select: () => select(other) });
  }
  const exchange = name === undefined || name === null ? NONE : exchanges.names.indexOf(name);
  return exchange === NONE ? rows : [...rows, ...factsOf(sequence, exchange, tools, select, titleOf)];
}

function factsOf(sequence, exchange, tools, select, titleOf) {
  const { exchanges, size, from, to, lifelines, alarm } = sequence;
  const who = new Set();
  const wrong = [];
  let messages = 0;
  for (let row = 0; row < size; row++) {
    if (exchanges.of[row] === exchange) {
      messages++;
      [from[row], to[row]].filter(lifeline => lifeline !== NONE).forEach(lifeline => who.add(lifelines[lifeline].name));
      if (alarm[row]) {
        wrong.push(row);
      }
    }
  }
  return [
    { name: 'took', value: tools.durationText(exchanges.end[exchange] - exchanges.start[exchange]), detail: counted(messages, 'message') },
    { name: 'through', value: [...who].join(' → ') },
    ...wrong.slice(0, 3).map(row => ({ name: 'wrong', value: titleOf(sequence, row), select: () => select(row) })),
  ];
}

/** Goes from one message that went wrong to the next. @param {() => number[]} rows that are shown and went wrong @param {() => number} selected */
export function wrongButton(rows, selected, select) {
  const button = el('button', { type: 'button', class: 'menu-button wrong-button', title: 'Go to the next message that went wrong', onclick: () => {
    const all = rows();
    const next = all.find(row => row > selected());
    select(next ?? all[0]);
  } });
  return {
    element: button,
    render() {
      const { length } = rows();
      button.hidden = length === 0;
      button.textContent = length ? `Went wrong: ${count(length)}` : '';
    },
  };
}
