/** Opens the page's data, makes the shell and its views, and draws a frame when something has changed. */
import { openData } from './data.js';
import { createStore } from './store.js';
import { el } from './dom.js';
import { factsDialog } from './facts.js';
import { createFilter } from './filter.js';
import { clampRange, pan, zoom } from './gestures.js';
import { fromHash, toHash } from './hash.js';
import { createHeader } from './header.js';
import { helpDialog, listenToKeys } from './keys.js';
import { MANY_LANES } from './lanes-rows.js';
import { createMomentTable } from './moment.js';
import { sideSplitter, toggleFold } from './panes.js';
import { command, copy, saveMenu } from './save.js';
import { durationText, timeText, unitFor } from './time.js';
import { VIEWS, createStack } from './stack.js';
import { createTooltip } from './tooltip.js';

/** Of so many runs all are shown at first. */
const SIDE_BY_SIDE = 3;

/** The page as it first opens. @returns {import('./store.js').ViewState} */
function firstView(page, run, together) {
  const duration = durationOf(page, run, together);
  const { lanes } = page.runs[run];
  return {
    run, together, ...clampRange(0, duration, duration), cursor: null, hover: null, selection: null, measure: null,
    filter: '', keep: false, hidden: [], sort: 'name', group: lanes.lanes.length > MANY_LANES ? 'pool' : 'process', hideIdle: false,
    folded: [], theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    choices: { panes: Object.fromEntries(VIEWS.map(([name, , , grow]) => [name, grow])) },
  };
}

function durationOf(page, run, together) {
  return together ? Math.max(...page.runs.map(r => r.durationNanos)) : page.runs[run].durationNanos;
}

function start(page, root) {
  const asked = fromHash(location.hash);
  const firstRun = Number.isInteger(asked.run) && page.runs[asked.run] ? asked.run : 0;
  const several = page.runs.length > 1;
  const usuallyTogether = several && page.runs.length <= SIDE_BY_SIDE;
  const firstTogether = several && (asked.together ?? (asked.run === undefined && usuallyTogether));
  const initial = firstView(page, firstRun, firstTogether);
  const store = createStore({ ...initial, ...asked, run: firstRun, together: firstTogether, choices: { ...initial.choices, ...asked.choices } });
  const duration = () => durationOf(page, store.get().run, store.get().together);
  const unit = () => unitFor(duration());
  const toast = createToast();
  let filter = createFilter(store.get().filter);
  let filterText = store.get().filter;
  let pending = new Set();
  let frame = 0;
  let stacks = [];

  /** @type {import('./store.js').Tools} */
  const tools = {
    filter() {
      if (filterText !== store.get().filter) {
        filterText = store.get().filter;
        filter = createFilter(filterText);
      }
      return filter;
    },
    timeText: time => timeText(time, (store.get().to - store.get().from) / 4000, unit()),
    durationText,
    tooltip: createTooltip(),
    copyCommand: () => copy(command(shownRuns().map(index => page.runs[index]), store.get()), 'Command copied', toast),
    invalidate: () => schedule(new Set(['invalidate'])),
  };

  const shownRuns = () => (store.get().together ? page.runs.map((_, index) => index) : [store.get().run]);
  const openViews = () => stacks.flatMap(stack => stack.views);
  const snap = (time, tolerance) => openViews().map(view => view.snap(time, tolerance)).filter(edge => edge !== null)
    .sort((a, b) => Math.abs(a - time) - Math.abs(b - time))[0] ?? time;
  const moment = createMomentTable(store, () => stacks, tools);
  const help = helpDialog();
  const facts = factsDialog(page);
  const menu = saveMenu(() => stacks, tools);
  const commands = {
    link: () => copy(location.href, 'Link copied', toast),
    save: () => menu.togglePopover(),
    theme: () => store.set({ theme: store.get().theme === 'dark' ? 'light' : 'dark' }),
    help: () => (help.open ? help.close() : help.showModal()),
    facts: facts && (() => facts.showModal()),
    run: (index, together) => store.set({ ...firstView(page, index, together), theme: store.get().theme }),
  };
  const header = createHeader(store, page, commands);

  const stackBox = el('div', { class: 'stacks' });
  const sizes = new ResizeObserver(() => schedule(new Set(['size'])));
  root.replaceChildren(header.element, el('div', { class: 'work' }, stackBox, sideSplitter(moment.element), moment.element));
  makeStacks();

  function makeStacks() {
    sizes.disconnect();
    stacks = shownRuns().map(index => createStack(store, page, index, { duration, unit, snap }, tools));
    stackBox.replaceChildren(...stacks.map(stack => stack.element));
    stackBox.classList.toggle('several', stacks.length > 1);
    stacks.forEach(stack => [stack.element, ...stack.panes.map(pane => pane.body)].forEach(element => sizes.observe(element)));
  }

  function schedule(changed) {
    changed.forEach(key => pending.add(key));
    frame ||= requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    const changed = pending;
    pending = new Set();
    const state = store.get();
    if (changed.has('run') || changed.has('together')) {
      makeStacks();
      changed.add('size').add('theme').add('filter');
    }
    document.documentElement.dataset.theme = state.theme;
    if (['size', 'run', 'together', 'filter', 'keep'].some(key => changed.has(key))) {
      header.render(state);
    }
    stacks.forEach(stack => stack.render(changed));
    moment.render(changed, state);
  }

  store.subscribe(schedule);
  store.subscribe(keepInHash(store, () => ({ ...firstView(page, store.get().run, store.get().together), run: 0, together: usuallyTogether })));
  listenToKeys(keyCommands());
  addEventListener('hashchange', () => {
    const wanted = fromHash(location.hash);
    store.set({ ...wanted, choices: { ...store.get().choices, ...wanted.choices } });
  });
  forPrint(store);
  schedule(new Set(['size', 'theme', 'run']));
  pending.delete('run');

  function keyCommands() {
    const around = () => store.get().hover ?? store.get().cursor ?? (store.get().from + store.get().to) / 2;
    const whole = () => store.set(clampRange(0, duration(), duration()));
    const fold = name => () => stacks.some(stack => stack.openPanes.some(pane => pane.name === name)) && toggleFold(store, name);
    return {
      w: () => zoom(store, duration(), 0.7, around()),
      '+': () => zoom(store, duration(), 0.7, around()),
      s: () => zoom(store, duration(), 1 / 0.7, around()),
      '-': () => zoom(store, duration(), 1 / 0.7, around()),
      a: () => pan(store, duration(), -0.15),
      d: () => pan(store, duration(), 0.15),
      ArrowLeft: () => step(-1),
      ArrowRight: () => step(1),
      0: whole,
      Home: whole,
      f: () => zoomTo(store.get().measure ?? store.get().selection),
      '/': header.focusFilter,
      t: commands.theme,
      l: commands.link,
      '?': commands.help,
      1: fold('lanes'),
      2: fold('state'),
      3: fold('sequence'),
      Escape: letGo,
    };
  }

  function zoomTo(range) {
    if (range) {
      const margin = Math.max(20, (range.to - range.from) * 0.25);
      store.set(clampRange(range.from - margin, range.to + margin, duration()));
    }
  }

  /** Lets go of one thing at a time, the last first. */
  function letGo() {
    const { measure, selection, cursor, filter: text } = store.get();
    store.set(measure ? { measure: null } : selection ? { selection: null } : cursor !== null ? { cursor: null }
      : text ? { filter: '', keep: false } : {});
  }

  function step(direction) {
    const { cursor, from, to } = store.get();
    const at = cursor ?? (direction > 0 ? from : to);
    const edges = openViews().map(view => view.step(at, direction)).filter(edge => edge !== null);
    if (edges.length === 0) {
      return;
    }
    const next = direction > 0 ? Math.min(...edges) : Math.max(...edges);
    const half = (to - from) / 2;
    store.set({ cursor: next, ...(next < from || next > to ? clampRange(next - half, next + half, duration()) : {}) });
  }
}

/** The hash follows the view, a moment after it has come to rest. */
function keepInHash(store, initial) {
  let timer = 0;
  return changed => {
    if (changed.size === 1 && changed.has('hover')) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = toHash(store.get(), initial());
      history.replaceState(null, '', hash ? `#${hash}` : location.href.split('#')[0]);
    }, 150);
  };
}

/** Paper is light. */
function forPrint(store) {
  let before = store.get().theme;
  addEventListener('beforeprint', () => {
    before = store.get().theme;
    store.set({ theme: 'light' });
  });
  addEventListener('afterprint', () => store.set({ theme: before }));
}

function createToast() {
  const box = el('div', { class: 'toast', role: 'status' });
  document.body.append(box);
  let timer = 0;
  return text => {
    box.textContent = text;
    box.classList.add('shown');
    clearTimeout(timer);
    timer = setTimeout(() => box.classList.remove('shown'), 1600);
  };
}

const root = document.getElementById('app');
openData(document.getElementById('data').textContent).then(page => {
  document.getElementById('data').remove();
  start(page, root);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    root.setAttribute('aria-busy', 'false');
    performance.mark('contrail-drawn');
  }));
}).catch(error => {
  root.replaceChildren(el('p', { class: 'opening' }, `This page cannot be opened: ${error.message}`));
  throw error;
});
