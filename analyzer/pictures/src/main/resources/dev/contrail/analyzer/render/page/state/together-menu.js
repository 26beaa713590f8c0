/** A panel's button and the menu behind it: which measures share the panel. */
import { el, icon } from '../tools/dom.js';
import { clean } from '../tools/text.js';
import { measureKey } from './data.js';
import { comparable, regrouped } from './together.js';

/**
 * @param {HTMLElement} labels  holds all panels' buttons, which are made anew whenever something is chosen
 * @param {() => any} choices
 * @param {(patch: object) => void} choose
 */
export function togetherMenu(labels, choices, choose) {
  const menu = el('div', { class: 'menu measures', popover: 'auto', role: 'group', 'aria-label': 'Measures in one panel' });
  /** @type {?{panel: import('./data.js').Panel, button: HTMLElement}} */
  let opened = null;
  let keys = [];

  menu.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') {
      const { panel, button } = opened;
      keys = panel.curves.map(curve => measureKey(panel.table, curve.measure));
      fill(panel);
      const { bottom, left } = button.getBoundingClientRect();
      menu.style.inset = `${bottom + 4}px auto auto ${left}px`;
    }
  });
  menu.addEventListener('toggle', event => {
    if (event.newState === 'open') {
      menu.style.top = `${Math.max(4, Math.min(menu.offsetTop, innerHeight - menu.offsetHeight - 4))}px`;
      menu.querySelector('input').focus();
    } else if (document.activeElement === document.body || menu.contains(document.activeElement)) {
      buttonOf(keys[0])?.focus();
    }
  });

  function fill(panel) {
    const { table } = panel;
    const all = comparable(table, panel.curves[0].measure);
    const every = all.map(measure => measureKey(table, measure));
    const button = (text, then) => el('button', { type: 'button', onclick: () => {
      apply(then);
      menu.hidePopover();
    } }, text);
    menu.replaceChildren(el('div', { class: 'menu-title' }, 'In one panel'), ...all.map((measure, i) => {
      const box = el('input', { type: 'checkbox', checked: keys.includes(every[i]), onchange: () =>
        apply(every.filter(key => (key === every[i] ? box.checked : keys.includes(key)))) });
      return el('label', { class: 'check measure' }, box, el('span', { class: 'name' }, clean(measure.name)));
    }), el('div', { class: 'menu-foot' }, button(all.length === 2 ? 'Both' : `All ${all.length}`, every), button('A panel each', [])));
  }

  function apply(now) {
    const { y, together } = choices();
    const before = keys;
    keys = now.length > 0 ? now : before;
    choose({ y: [...y, ...now.filter(key => !y.includes(key))], together: regrouped(together, before, now) });
  }

  function buttonOf(key) {
    return [...labels.querySelectorAll('button')].find(button => JSON.parse(button.dataset.keys).includes(key));
  }

  /** A panel's button; null when no other measure has its unit. @param {import('./data.js').Panel} panel */
  function buttonFor(panel) {
    if (comparable(panel.table, panel.curves[0].measure).length < 2) {
      return null;
    }
    const names = clean(panel.measure.name);
    const label = panel.curves.length > 1 ? `Which measures stand with ${names}` : `Put measures into the panel of ${names}`;
    const button = el('button', { type: 'button', class: 'together', title: label, 'aria-label': label, 'aria-haspopup': 'true',
      onclick: () => {
        opened = { panel, button };
      } }, icon('together'));
    button.dataset.keys = JSON.stringify(panel.curves.map(curve => measureKey(panel.table, curve.measure)));
    button.popoverTargetElement = menu;
    return button;
  }

  return { element: menu, buttonFor };
}
