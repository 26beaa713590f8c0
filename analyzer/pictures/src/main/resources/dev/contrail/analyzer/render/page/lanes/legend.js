/** Which colour is which action: a click switches it off and on, a click with Shift or a double click shows it alone. */
import { el } from '../tools/dom.js';
import { categoryColor, swatchClass } from '../tools/palette.js';
import { clean, count } from '../tools/text.js';
import { durationText } from '../tools/time.js';
import { soloed, toggled } from '../tools/toggles.js';

const MOST = 40;
/** After more than this, entries of another kind would be out of sight. */
const IN_SIGHT = 8;
const SAMPLED = 'Samples: what threads were seen doing, so many times, each time after so long · ';

/** @param {HTMLElement[]} others entries of another kind, set apart by a rule */
export function lanesLegend(marks, store, others) {
  const entries = inLegend(marks).slice(0, MOST).map(action => {
    const sampled = action.periodNanos !== undefined;
    const swatch = el('span', { class: swatchClass(action.color) + (sampled ? ' seen' : '') });
    const every = action.periodNanos ? ` × ${durationText(action.periodNanos)}` : '';
    const button = el('button', {
      type: 'button',
      class: 'legend-entry',
      title: `${sampled ? SAMPLED : ''}Click: off or on · Shift-click or double click: only this`,
      onclick: event => (event.shiftKey ? solo(action.name) : toggle(action.name)),
      ondblclick: () => solo(action.name),
    }, swatch, el('span', { class: 'name' }, clean(action.name)), el('span', { class: 'number' }, count(action.samples ?? action.count) + every));
    return { action, button, swatch };
  });
  const more = marks.actions.length > MOST ? [el('span', { class: 'note' }, `and ${marks.actions.length - MOST} more`)] : [];
  const behind = others.length ? [el('span', { class: 'legend-more' }, ...others)] : [];
  const all = [...entries.map(e => e.button), ...more];
  const element = el('div', { class: 'legend', role: 'group', 'aria-label': 'Actions' }, ...(entries.length > IN_SIGHT ? [...behind, ...all] : [...all, ...behind]));

  const toggle = name => store.set({ hidden: toggled(store.get().hidden, name) });
  const solo = name => store.set({ hidden: soloed(store.get().hidden, marks.actions.map(a => a.name), name) });

  return {
    element,
    render(changed) {
      if (changed.has('theme') || changed.has('hidden') || changed.has('size')) {
        const { hidden, theme } = store.get();
        for (const { action, button, swatch } of entries) {
          swatch.style.backgroundColor = categoryColor(action.color, theme);
          button.setAttribute('aria-pressed', String(!hidden.includes(action.name)));
        }
      }
    },
  };
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
