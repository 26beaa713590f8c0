/** A card under a lifeline's head: what is known of it, and what can be done with it. */
import { el } from '../tools/dom.js';
import { lifeFacts } from './facts.js';
import { clean } from '../tools/text.js';

/**
 * @param {ReturnType<typeof import('./model.js').createSequenceModel>} model
 * @param {import('../shell/store.js').Tools} tools
 * @param {(row: number) => void} show   goes to a message
 */
export function sequenceCard(model, tools, show) {
  const card = el('div', { class: 'menu life', popover: 'auto' });

  function open(column, head) {
    const { key, first, last } = model.cast().columns[column];
    const { fact, rows } = lifeFacts(model.sequence, model.cast(), column, tools);
    const action = (text, run) => el('button', { type: 'button', onclick: () => {
      card.hidePopover();
      run();
    } }, text);
    const { solo, hidden } = model.choices();
    card.setAttribute('aria-label', clean(key));
    card.replaceChildren(
      el('div', { class: 'life-name' }, clean(key)),
      el('div', { class: 'life-fact' }, clean(fact)),
      el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, clean(value))])),
      el('div', { class: 'life-actions' },
        action('First message', () => show(first)),
        action('Last message', () => show(last)),
        solo === key ? action('All messages', () => model.choose({ solo: null })) : action('Only its messages', () => model.choose({ solo: key })),
        action('Hide', () => model.choose({ hidden: [...hidden, key] }))));
    card.showPopover();
    const box = head.getBoundingClientRect();
    const left = Math.max(4, Math.min(box.left, innerWidth - card.offsetWidth - 4));
    const under = box.bottom + 4 + card.offsetHeight <= innerHeight;
    card.style.inset = `${under ? box.bottom + 4 : Math.max(4, box.top - card.offsetHeight - 4)}px auto auto ${left}px`;
  }

  return { element: card, open };
}
