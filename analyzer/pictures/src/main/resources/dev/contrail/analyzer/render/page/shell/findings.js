/** What looks like a bug, in words above the pictures; a click shows where. */
import { el, icon } from '../tools/dom.js';
import { clampRange } from '../tools/gestures.js';
import { clean, counted } from '../tools/text.js';

/** So many are shown at once; the others behind a button. */
const FEW = 4;

/**
 * @param {{index: number, label: string, run: import('./data.js').Run}[]} runs that are shown
 * @param {import('./store.js').Store} store
 * @param {() => import('../tools/gestures.js').Whole} whole what is shown
 */
export function findingsStrip(runs, store, whole) {
  /* The first of each run before the second of any. */
  const entries = runs.flatMap(({ run, index, label }) => run.findings.map((finding, place) => ({ ...finding, index, place, label })))
    .sort((a, b) => a.place - b.place);
  const chips = entries.map(entry => chip(entry, () => toggle(entry)));
  const more = el('button', { type: 'button', class: 'finding-more', hidden: entries.length <= FEW, onclick: () => choose({ all: !choices().all }) });
  const words = el('p', { class: 'finding-words', 'aria-live': 'polite' });
  const element = el('section', { class: 'findings', 'aria-label': 'Findings', hidden: entries.length === 0 },
    el('div', { class: 'finding-chips' }, ...chips, more), words);

  const choices = () => store.get().choices.findings ?? {};
  const choose = patch => store.choose('findings', patch);

  /** The finding whose words are shown; a link that was changed by hand may name none. */
  function shown() {
    const { run, shown: place } = choices();
    return entries.find(entry => entry.index === run && entry.place === place);
  }

  function toggle(entry) {
    if (shown() === entry) {
      choose({ shown: undefined });
      store.set({ measure: null });
      return;
    }
    const margin = Math.max(20, (entry.to - entry.from) * 0.1);
    choose({ run: entry.index, shown: entry.place });
    store.set({ ...clampRange(entry.from - margin, entry.to + margin, whole()), cursor: entry.from,
      measure: { from: entry.from, to: entry.to }, selection: null });
  }

  function render() {
    const { all } = choices();
    const current = shown();
    chips.forEach((button, i) => {
      button.hidden = !all && i >= FEW && entries[i] !== current;
      button.setAttribute('aria-pressed', String(entries[i] === current));
    });
    if (!more.hidden) {
      more.textContent = all ? 'fewer' : `and ${counted(entries.length - FEW, 'other')}`;
    }
    words.hidden = current === undefined;
    words.replaceChildren(...(current ? [`${clean(current.words)} `, el('span', { class: 'note' }, current.remedy)] : []));
  }

  return { element, render };
}

/** A finding as a button. @param {{warning: boolean, title: string, label?: string}} finding @param {() => void} onclick */
export function chip({ warning, title, label }, onclick) {
  return el('button', { type: 'button', class: warning ? 'finding warning' : 'finding', title: clean(title), onclick },
    icon(warning ? 'warning' : 'info'), ...(label ? [el('span', { class: 'pane-run' }, label)] : []),
    el('span', { class: 'name' }, clean(title)));
}
