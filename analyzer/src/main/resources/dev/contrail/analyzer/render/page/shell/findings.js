/** What looks like a bug, in words above the pictures; a click shows where. */
import { el, icon } from '../tools/dom.js';
import { clampRange } from '../tools/gestures.js';
import { clean, counted } from '../tools/text.js';

/** So many are shown at once; the others behind a button. */
const FEW = 4;

/**
 * @param {number} index of the run
 * @param {import('./store.js').Store} store
 * @param {() => number} duration of what is shown
 */
export function findingsStrip(run, index, store, duration) {
  const { findings } = run;
  const chips = findings.map((finding, i) => chip(finding, () => toggle(i)));
  const more = el('button', { type: 'button', class: 'finding-more', onclick: () => choose({ all: !choices().all }) });
  const words = el('p', { class: 'finding-words', 'aria-live': 'polite' });
  const element = el('section', { class: 'findings', 'aria-label': 'Findings', hidden: findings.length === 0 },
    el('div', { class: 'finding-chips' }, ...chips, more), words);

  const choices = () => store.get().choices.findings ?? {};
  const choose = patch => store.choose('findings', patch);

  /** The finding whose words are shown; a link that was changed by hand may name none. */
  function shown() {
    const { run: whose, shown: place } = choices();
    return whose === index && Number.isInteger(place) ? findings[place] : undefined;
  }

  function toggle(i) {
    const finding = findings[i];
    if (shown() === finding) {
      choose({ shown: undefined });
      store.set({ measure: null });
      return;
    }
    const margin = Math.max(20, (finding.to - finding.from) * 0.1);
    choose({ run: index, shown: i });
    store.set({ ...clampRange(finding.from - margin, finding.to + margin, duration()), cursor: finding.from,
      measure: { from: finding.from, to: finding.to }, selection: null });
  }

  function render() {
    const { all } = choices();
    const current = shown();
    chips.forEach((button, i) => {
      button.hidden = !all && i >= FEW && findings[i] !== current;
      button.setAttribute('aria-pressed', String(findings[i] === current));
    });
    more.hidden = findings.length <= FEW;
    more.textContent = all ? 'fewer' : `and ${counted(findings.length - FEW, 'other')}`;
    words.hidden = current === undefined;
    words.replaceChildren(...(current ? [`${clean(current.words)} `, el('span', { class: 'note' }, current.remedy)] : []));
  }

  return { element, render };
}

function chip({ warning, title }, onclick) {
  return el('button', { type: 'button', class: warning ? 'finding warning' : 'finding', title: clean(title), onclick },
    icon(warning ? 'warning' : 'info'), el('span', { class: 'name' }, clean(title)));
}
