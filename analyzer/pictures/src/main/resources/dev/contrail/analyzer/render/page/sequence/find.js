/** Finds participants and labels, and goes from one message to the next. */
import { el, icon } from '../tools/dom.js';
import { createFilter } from '../tools/filter.js';
import { lowerBound } from '../tools/search.js';
import { count } from '../tools/text.js';

/**
 * For each row that is shown whether what it says, or who sends or receives it, has a text in it,
 * or its exchange is that number.
 *
 * @param {import('./data.js').Sequence} sequence
 */
export function findHits({ size, labels, lifelines, label, from, to, exchanges }, shown, text) {
  const hits = new Uint8Array(size);
  if (text.trim() === '') {
    return hits;
  }
  const pattern = createFilter(text.replaceAll(',', '*').replace(/^-+/, ''));
  const said = pattern.flags(labels).included;
  const who = pattern.flags(lifelines.map(lifeline => lifeline.name)).included;
  const number = text.trim().replace(/^exchange:\s*/i, '');
  const exchange = exchanges.names.indexOf(number);
  for (const row of shown) {
    hits[row] = said[label[row]] === 1 || who[from[row]] === 1 || who[to[row]] === 1
      || (exchange >= 0 && exchanges.of[row] === exchange) ? 1 : 0;
  }
  return hits;
}

/** How many rows are hits. */
export function countOf(hits) {
  return hits.reduce((sum, hit) => sum + hit, 0);
}

/** Which of the hits a row is, from 1; 0 when it is none. */
export function placeAmong(hits, row) {
  return row >= 0 && hits[row] ? countOf(hits.subarray(0, row + 1)) : 0;
}

/** The next hit among the rows that are shown, from the first again after the last; or -1. */
export function nextHit(hits, shown, row, direction) {
  const start = direction > 0 ? lowerBound(shown, row + 1, 0, shown.length) : lowerBound(shown, row, 0, shown.length) - 1;
  for (let i = 0; i < shown.length; i++) {
    const at = shown[(start + i * direction + 2 * shown.length) % shown.length];
    if (hits[at]) {
      return at;
    }
  }
  return -1;
}

/** The box with its buttons. @param {{text: () => string, change: (text: string) => void, go: (direction: 1|-1) => void}} find */
export function findBox({ text, change, go }) {
  const input = el('input', { type: 'text', placeholder: 'Find name or message', 'aria-label': 'Find participant or message',
    spellcheck: false, autocomplete: 'off', value: text(), oninput: () => change(input.value), onkeydown: event => onKey(event) });
  const state = el('span', { class: 'find-state', 'aria-live': 'polite' });
  const button = (label, direction, key) => el('button', { type: 'button', class: 'find-step', 'aria-label': label, title: `${label} (${key})`,
    onclick: () => go(direction) }, icon(direction < 0 ? 'up' : 'fold'));
  const steps = [button('Previous hit', -1, 'Shift+Enter'), button('Next hit', 1, 'Enter')];
  const element = el('label', { class: 'find' }, icon('search'), input, state, ...steps);

  function onKey(event) {
    if (event.key === 'Enter') {
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      change('');
      input.blur();
    }
  }

  return {
    element,
    focus: () => input.select(),
    /** @param {number} place of the selected hit, from 1; 0 when none is selected */
    render(hits, place) {
      if (input.value !== text()) {
        input.value = text();
      }
      state.textContent = text() === '' ? '' : hits === 0 ? 'none' : place ? `${count(place)} of ${count(hits)}` : count(hits);
      steps.forEach(step => {
        step.hidden = text() === '';
        step.disabled = hits === 0;
      });
    },
  };
}
