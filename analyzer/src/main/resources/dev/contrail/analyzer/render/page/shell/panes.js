/** Panes under each other that fold and can be resized; an empty one is folded and says why. */
import { el, icon } from '../tools/dom.js';

/**
 * @param {string} name
 * @param {string} title
 * @param {import('./store.js').Store} store
 */
export function createPane(name, title, store) {
  const summary = el('span', { class: 'pane-summary' });
  const controls = el('div', { class: 'pane-controls' });
  const fold = el('button', { type: 'button', class: 'pane-fold', onclick: () => toggleFold(store, name) },
    icon('fold'), el('span', { class: 'pane-title' }, title));
  const body = el('div', { class: `pane-body ${name}` });
  const element = el('section', { class: 'pane', 'aria-label': title }, el('div', { class: 'pane-head' }, fold, summary, controls), body);
  element.dataset.pane = name;
  let view = null;

  return {
    name,
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
      element.style.flexGrow = this.open ? String(state.choices.panes?.[name] ?? 1) : '0';
    },
  };
}

/** Folds panes of a name, or opens them. */
export function toggleFold(store, name) {
  const { folded } = store.get();
  store.set({ folded: folded.includes(name) ? folded.filter(f => f !== name) : [...folded, name] });
}

/** Bars between open panes; a drag gives room of one to the other. */
export function splitter(above, below, store) {
  const bar = el('div', { class: 'splitter', role: 'separator', 'aria-orientation': 'horizontal', tabIndex: 0, 'aria-label': 'Resize' });
  const move = dy => {
    const total = above.element.offsetHeight + below.element.offsetHeight;
    const grow = pane => Number(pane.element.style.flexGrow) || 1;
    const both = grow(above) + grow(below);
    const part = Math.max(0.1, Math.min(0.9, (above.element.offsetHeight + dy) / total));
    store.choose('panes', { [above.name]: both * part, [below.name]: both * (1 - part) });
  };
  let last = null;
  bar.addEventListener('pointerdown', event => {
    bar.setPointerCapture(event.pointerId);
    last = event.clientY;
  });
  bar.addEventListener('pointermove', event => {
    if (last !== null) {
      move(event.clientY - last);
      last = event.clientY;
    }
  });
  bar.addEventListener('pointerup', () => {
    last = null;
  });
  bar.addEventListener('keydown', event => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      move(event.key === 'ArrowUp' ? -24 : 24);
      event.preventDefault();
      event.stopPropagation();
    }
  });
  return { bar, render: () => { bar.hidden = !(above.open && below.open); } };
}

/** The bar left of the moment table. */
export function sideSplitter(side) {
  const bar = el('div', { class: 'splitter vertical', role: 'separator', 'aria-orientation': 'vertical', tabIndex: 0, 'aria-label': 'Resize the moment table' });
  const resize = width => {
    side.style.width = `${Math.max(0, Math.min(640, width))}px`;
  };
  let start = null;
  bar.addEventListener('pointerdown', event => {
    bar.setPointerCapture(event.pointerId);
    start = { x: event.clientX, width: side.offsetWidth };
  });
  bar.addEventListener('pointermove', event => {
    if (start) {
      resize(start.width + start.x - event.clientX);
    }
  });
  bar.addEventListener('pointerup', () => {
    start = null;
  });
  bar.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      resize(side.offsetWidth + (event.key === 'ArrowLeft' ? 24 : -24));
      event.preventDefault();
      event.stopPropagation();
    }
  });
  return bar;
}
