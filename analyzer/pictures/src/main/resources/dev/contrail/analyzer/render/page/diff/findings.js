/** What is found in one run only, or in both with other numbers: above all else; the first is told in words. */
import { NAMES } from './data.js';
import { chip } from '../shell/findings.js';
import { el } from '../tools/dom.js';
import { clean, counted } from '../tools/text.js';

/** So many are shown at once; the others behind a button. */
const FEW = 6;

/**
 * @param {import('./data.js').Difference} difference
 * @param {import('../shell/store.js').Store} store  choices.findings: shown, all
 * @param {(side: number, row: number) => void} show  a message of a run
 */
export function findingsOfBoth({ findings, empty }, store, show) {
  const { onlyA, onlyB, otherwise } = findings;
  const entries = [
    ...onlyA.map(finding => ({ of: [finding, null], label: 'only A' })),
    ...onlyB.map(finding => ({ of: [null, finding], label: 'only B' })),
    ...otherwise.map(of => ({ of, label: 'both' })),
  ];
  const choices = () => ({ shown: 0, all: false, ...store.get().choices.findings });
  const choose = patch => store.choose('findings', patch);
  const chips = entries.map(({ of, label }, place) => {
    const [a, b] = of;
    const title = a && b ? `${a.title} | in B: ${b.title}` : (a ?? b).title;
    return chip({ warning: of.some(finding => finding?.warning), title, label }, () => choose({ shown: choices().shown === place ? -1 : place }));
  });
  const more = el('button', { type: 'button', class: 'finding-more', hidden: entries.length <= FEW, onclick: () => choose({ all: !choices().all }) });
  const words = el('div', { class: 'finding-words', 'aria-live': 'polite' });
  const nothing = el('p', { class: 'note', hidden: !empty }, 'Nothing that matters differs.');
  const element = el('section', { class: 'findings', 'aria-label': 'Findings that came and went', hidden: entries.length === 0 && !empty },
    nothing, el('div', { class: 'finding-chips' }, ...chips, more), words);

  function render() {
    const { shown, all } = choices();
    chips.forEach((button, place) => {
      button.hidden = !all && place >= FEW && place !== shown;
      button.setAttribute('aria-pressed', String(place === shown));
    });
    more.textContent = all ? 'fewer' : `and ${counted(entries.length - FEW, 'other')}`;
    const entry = entries[shown];
    words.hidden = entry === undefined;
    words.replaceChildren(...(entry ? entry.of.flatMap((finding, side) => (finding ? [line(finding, side, show)] : [])) : []));
  }

  return { element, render };
}

/** @param {import('./data.js').Finding} finding @param {number} side @param {(side: number, row: number) => void} show */
function line({ words, remedy, message }, side, show) {
  const where = message === undefined ? [] : [' ', el('button', { type: 'button', class: 'link', onclick: () => show(side, message) }, 'Show the message')];
  return el('p', {}, el('span', { class: 'pane-run' }, NAMES[side]), ` ${clean(words)} `, el('span', { class: 'note' }, remedy), ...where);
}
