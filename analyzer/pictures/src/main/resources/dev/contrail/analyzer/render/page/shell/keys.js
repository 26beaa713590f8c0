/** Keys, and the dialog that shows them. */
import { el, iconButton } from '../tools/dom.js';

/** @type {[string, [string[], string][]][]} */
const HELP = [
  ['Move', [
    [['W', 'S'], 'zoom in and out; also the wheel, pinch, + and −'],
    [['A', 'D'], 'move left and right; also drag, Shift + wheel'],
    [['0'], 'the whole run'],
    [['F'], 'zoom to what is measured or selected'],
  ]],
  ['Look', [
    [['Click'], 'hold an instant and select; it snaps to edges'],
    [['←', '→'], 'the change before and after'],
    [['↑', '↓'], 'the message before and after, in the sequence'],
    [['R'], 'from a call to its reply, and back'],
    [['X'], 'only the exchange of what is selected'],
    [['Shift', 'drag'], 'measure between two edges'],
    [['Esc'], 'let go: measure, selection, cursor, filter'],
  ]],
  ['Find', [
    [['/'], 'filter: put back, part-*, -idle, thread:worker-1, exchange:17'],
    [['Enter'], 'keep only what matches; again: dim the rest'],
    [['1', '2', '3'], 'fold and open lanes, state, sequence'],
    [['L'], 'copy a link to this view'],
    [['T'], 'light or dark'],
    [['?'], 'these keys'],
  ]],
];

/** @param {Record<string, () => void>} commands by key */
export function listenToKeys(commands) {
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof Element && event.target.closest('input:not([type="checkbox"]), select, textarea, dialog[open]');
    const closing = event.key === 'Escape' && document.querySelector(':popover-open') !== null; // the browser closes it
    if (typing || closing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (Object.hasOwn(commands, key)) {
      commands[key]();
      event.preventDefault();
    }
  });
}

/** @param {[string, [string[], string][]][]} [columns] */
export function helpDialog(columns = HELP) {
  const dialog = el('dialog', { class: 'help', 'aria-label': 'Keys', tabIndex: -1, autofocus: true });
  const close = iconButton('close', 'Close', () => dialog.close(), 'Esc');
  dialog.append(el('div', { class: 'help-head' }, el('h2', {}, 'Keys'), close), el('div', { class: 'help-columns' },
    ...columns.map(([title, lines]) => el('section', {}, el('h3', {}, title), el('dl', {}, ...lines.flatMap(([keys, text]) => [
      el('dt', {}, ...keys.map(key => el('kbd', {}, key))), el('dd', {}, text),
    ]))))));
  dialog.addEventListener('click', event => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  return dialog;
}
