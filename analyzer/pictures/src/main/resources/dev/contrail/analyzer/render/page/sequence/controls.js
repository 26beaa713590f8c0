/** What the sequence view shows: how finely, whether repeats are folded, which stretch, and who takes part. */
import { el, select } from '../tools/dom.js';
import { levelsOf } from './cast.js';
import { clean, count } from '../tools/text.js';

const LISTED = 200;

/**
 * @param {import('./data.js').Sequence} sequence
 * @param {() => import('./model.js').SequenceChoices} choices  what is chosen
 * @param {(patch: object) => void} choose
 * @param {() => import('./cast.js').CastColumn[]} columns
 */
export function sequenceControls(sequence, choices, choose, columns) {
  const level = select('Lifelines', levelsOf(sequence), choices().level, value => choose({ level: value, hidden: [], solo: null, open: [] }));
  const menu = el('div', { class: 'menu participants', popover: 'auto', 'aria-label': 'What is shown' });
  const label = el('span', {}, 'Show');
  const button = el('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'true' }, label);
  button.popoverTargetElement = menu;
  menu.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') {
      fill();
      const { bottom, right } = button.getBoundingClientRect();
      menu.style.inset = `${bottom + 4}px ${Math.max(4, innerWidth - right)}px auto auto`;
    }
  });

  function fill() {
    const list = el('div', { class: 'participant-list' });
    const search = el('input', { type: 'text', class: 'menu-search', placeholder: 'Participant', 'aria-label': 'Participant',
      oninput: () => showMatches(list, search.value) });
    menu.replaceChildren(
      check('Fold repeats', choices().fold, fold => choose({ fold, open: [] })),
      check('Only the visible range', choices().only, only => choose({ only })),
      el('div', { class: 'menu-title menu-head' }, 'Participants',
        el('button', { type: 'button', class: 'link', onclick: () => hide([]) }, 'all'),
        el('button', { type: 'button', class: 'link', onclick: () => hide(columns().map(column => column.key)) }, 'none')),
      ...(columns().length > 12 ? [search] : []), list);
    showMatches(list, '');
  }

  function hide(keys) {
    choose({ hidden: keys, solo: null });
    fill();
  }

  function showMatches(list, text) {
    const wanted = text.toLowerCase();
    const found = columns().filter(({ key }) => key.toLowerCase().includes(wanted));
    const more = found.length > LISTED ? [el('p', { class: 'note' }, `and ${count(found.length - LISTED)} more`)] : [];
    list.replaceChildren(...found.slice(0, LISTED).map(entry), ...more);
  }

  function entry({ key, messages }) {
    return check(clean(key), !choices().hidden.includes(key), shown => {
      const others = choices().hidden.filter(other => other !== key);
      choose({ hidden: shown ? others : [...others, key] });
    }, el('span', { class: 'number' }, count(messages)));
  }

  return {
    elements: [level, el('span', {}, button, menu)],
    render() {
      level.querySelector('select').value = choices().level;
      const hidden = choices().hidden.length;
      label.textContent = choices().solo !== null ? 'Show · one only' : hidden ? `Show · ${count(hidden)} hidden` : 'Show';
    },
  };
}

function check(text, checked, onchange, ...more) {
  const box = el('input', { type: 'checkbox', checked, onchange: () => onchange(box.checked) });
  return el('label', { class: 'check measure' }, box, el('span', { class: 'name' }, text), ...more);
}
