/** Panes under each other that fold and can be resized; an empty one is folded and says why. */
import { el, icon } from '../tools/dom.js';

/** So high a pane stays at least when it is made smaller, and so narrow and wide the moment table can be. */
const LEAST = 64;
const NARROWEST = 200;
const WIDEST = 640;

/**
 * @param {string} name
 * @param {string} title
 * @param {import('./store.js').Store} store
 * @param {?{index: number, label: string}} [run]  whose picture it is, where several are shown
 */
export function createPane(name, title, store, run) {
  const key = run ? `${name}:${run.index}` : name;
  const whole = run ? `${title} of ${run.label}` : title;
  const summary = el('span', { class: 'pane-summary' });
  const controls = el('div', { class: 'pane-controls' });
  const fold = el('button', { type: 'button', class: 'pane-fold', onclick: () => toggleFold(store, name) },
    icon('fold'), el('span', { class: 'pane-title' }, title), ...(run ? [el('span', { class: 'pane-run' }, run.label)] : []));
  const body = el('div', { class: `pane-body ${name}` });
  const element = el('section', { class: 'pane', 'aria-label': whole }, el('div', { class: 'pane-head' }, fold, summary, controls), body);
  element.dataset.pane = name;
  element.dataset.run = String(run ? run.index : 0);
  let view = null;

  return {
    name,
    key,
    title: whole,
    element,
    body,
    get view() {
      return view;
    },
    show(created) {
      view = created;
      controls.replaceChildren(...view.controls);
      body.hidden = view.empty !== null;
    },
    get open() {
      return view.empty === null && !store.get().folded.includes(name);
    },
    render(state) {
      element.classList.toggle('folded', !this.open);
      element.classList.toggle('empty', view.empty !== null);
      fold.setAttribute('aria-expanded', String(this.open));
      fold.disabled = view.empty !== null;
      const text = view.empty ?? view.summary();
      if (summary.textContent !== text) {
        summary.textContent = text;
      }
      element.style.flexGrow = this.open ? String(state.choices.panes?.[key] ?? state.choices.panes?.[name] ?? 1) : '0';
      const least = Number(state.choices.heights?.[key]);
      element.style.minHeight = this.open && least > 0 ? `${least}px` : '';
    },
  };
}

/** Folds panes of a name, or opens them. */
export function toggleFold(store, name) {
  const { folded } = store.get();
  store.set({ folded: folded.includes(name) ? folded.filter(f => f !== name) : [...folded, name] });
}

/**
 * Bars between open panes; a drag gives room of one to the other, or where panes do not fit and scroll, more to the upper.
 *
 * @param {HTMLElement} scroller holds all panes
 */
export function splitter(above, below, store, scroller) {
  const bar = el('div', { class: 'splitter', role: 'separator', 'aria-orientation': 'horizontal', tabIndex: 0,
    'aria-label': `Resize ${above.title}`, 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '50' });
  const share = () => above.element.offsetHeight / Math.max(1, above.element.offsetHeight + below.element.offsetHeight);
  const move = dy => {
    if (scroller.scrollHeight > scroller.clientHeight + 1) {
      store.choose('heights', { [above.key]: Math.max(LEAST, above.element.offsetHeight + dy) });
      return;
    }
    const total = above.element.offsetHeight + below.element.offsetHeight;
    const grow = pane => Number(pane.element.style.flexGrow) || 1;
    const both = grow(above) + grow(below);
    const part = Math.max(0.1, Math.min(0.9, (above.element.offsetHeight + dy) / total));
    store.choose('heights', { [above.key]: undefined, [below.key]: undefined });
    store.choose('panes', { [above.key]: both * part, [below.key]: both * (1 - part) });
  };
  drag(bar, event => event.clientY, move);
  bar.addEventListener('keydown', event => onArrow(event, { ArrowUp: -24, ArrowDown: 24 }, move));
  return {
    bar,
    render() {
      bar.hidden = !(above.open && below.open);
    },
    /** Tells where it stands, once sizes are known. */
    measure: () => bar.setAttribute('aria-valuenow', String(Math.round(share() * 100))),
  };
}

/** The bar left of the moment table. */
export function sideSplitter(side) {
  const bar = el('div', { class: 'splitter vertical', role: 'separator', 'aria-orientation': 'vertical', tabIndex: 0, hidden: true,
    'aria-label': 'Resize the moment table', 'aria-valuemin': '0', 'aria-valuemax': String(WIDEST), 'aria-valuenow': '0' });
  const resize = dx => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, side.offsetWidth - dx));
    side.style.width = `${width}px`;
    bar.setAttribute('aria-valuenow', String(width));
  };
  drag(bar, event => event.clientX, resize);
  bar.addEventListener('keydown', event => onArrow(event, { ArrowLeft: -24, ArrowRight: 24 }, resize));
  return bar;
}

function drag(bar, place, move) {
  let last = null;
  bar.addEventListener('pointerdown', event => {
    bar.setPointerCapture(event.pointerId);
    last = place(event);
  });
  bar.addEventListener('pointermove', event => {
    if (last !== null) {
      move(place(event) - last);
      last = place(event);
    }
  });
  bar.addEventListener('pointerup', () => {
    last = null;
  });
}

function onArrow(event, steps, move) {
  if (steps[event.key]) {
    move(steps[event.key]);
    event.preventDefault();
    event.stopPropagation();
  }
}
