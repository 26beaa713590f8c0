/** Which colour is which action: a click switches it off and on, a click with Shift or a double click shows it alone. */
import { el } from '../tools/dom.js';
import { categoryColor, isColorOfOthers, swatchClass } from '../tools/palette.js';
import { clean, count } from '../tools/text.js';
import { durationText } from '../tools/time.js';
import { soloed, toggled } from '../tools/toggles.js';

const MOST = 40;
/** After more than this, entries of another kind would be out of sight. */
const IN_SIGHT = 8;
const SAMPLED = 'Samples: what threads were seen doing, so many times, each time after so long · ';

/** @param {HTMLElement[]} others entries of another kind, set apart by a rule */
export function lanesLegend(marks, store, others) {
  const shown = inLegend(marks);
  const named = shown.filter(action => !isColorOfOthers(action.color));
  const rest = shown.filter(action => isColorOfOthers(action.color));
  const groups = named.slice(0, MOST).map(action => [action]);
  if (rest.length > 0) {
    groups.push(rest);
  }
  const entries = groups.map(actions => {
    const [first] = actions;
    const sampled = first.periodNanos !== undefined;
    const swatch = el('span', { class: swatchClass(first.color) + (sampled ? ' seen' : '') });
    const names = actions.map(action => action.name);
    const label = actions.length === 1 ? clean(first.name) : `${count(actions.length)} others`;
    const button = el('button', {
      type: 'button',
      class: 'legend-entry',
      title: `${sampled ? SAMPLED : ''}Click: off or on · Shift-click or double click: only ${actions.length === 1 ? 'this' : 'these'}`,
      onclick: event => (event.shiftKey ? solo(names) : toggle(names)),
      ondblclick: () => solo(names),
    }, swatch, el('span', { class: 'name' }, label), el('span', { class: 'number' }, howMany(actions)));
    return { names, color: first.color, button, swatch };
  });
  const more = named.length > MOST ? [el('span', { class: 'note' }, `and ${named.length - MOST} more`)] : [];
  const behind = others.length ? [el('span', { class: 'legend-more' }, ...others)] : [];
  const all = [...entries.map(e => e.button), ...more];
  const element = el('div', { class: 'legend', role: 'group', 'aria-label': 'Actions' }, ...(entries.length > IN_SIGHT ? [...behind, ...all] : [...all, ...behind]));

  const toggle = names => store.set({ hidden: toggled(store.get().hidden, ...names) });
  const solo = names => store.set({ hidden: soloed(store.get().hidden, marks.actions.map(a => a.name), ...names) });

  return {
    element,
    render(changed) {
      if (changed.has('theme') || changed.has('hidden') || changed.has('size')) {
        const { hidden, theme } = store.get();
        for (const { names, color, button, swatch } of entries) {
          swatch.style.backgroundColor = categoryColor(color, theme);
          button.setAttribute('aria-pressed', String(!names.every(name => hidden.includes(name))));
        }
      }
    },
  };
}

/** How many marks; of samples how many there are and how far apart. */
function howMany(actions) {
  const [{ periodNanos }] = actions;
  const number = count(actions.reduce((sum, action) => sum + (action.samples ?? action.count), 0));
  const every = periodNanos && actions.every(action => action.periodNanos === periodNanos);
  return every ? `${number} × ${durationText(periodNanos)}` : number;
}

/** Actions as they appear; of samples there are too many for that, so those that took most of the time come first. */
function inLegend({ actions, action, start, end }) {
  if (actions.every(({ periodNanos }) => periodNanos === undefined)) {
    return actions;
  }
  const nanos = new Float64Array(actions.length);
  action.forEach((index, mark) => {
    nanos[index] += end[mark] - start[mark];
  });
  return actions.map((_, index) => index).sort((a, b) => nanos[b] - nanos[a] || a - b).map(index => actions[index]);
}
