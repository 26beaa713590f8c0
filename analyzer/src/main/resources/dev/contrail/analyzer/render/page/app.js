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
import { EDGE, GUTTER, createLanesView } from './lanes-view.js';
import { createMomentTable } from './moment.js';
import { createPane, sideSplitter, splitter } from './panes.js';
import { command, copy, saveMenu } from './save.js';
import { createSequenceView } from './sequence-view.js';
import { createStateView } from './state-view.js';
import { durationText, timeText, unitFor } from './time.js';
import { createTimeline } from './timeline.js';
import { createTooltip } from './tooltip.js';

const VIEWS = [
  ['lanes', 'Lanes', createLanesView, 5],
  ['state', 'State', createStateView, 4],
  ['sequence', 'Sequence', createSequenceView, 4],
];

/** The page as it first opens. @returns {import('./store.js').ViewState} */
function firstView(page, run) {
  const { durationNanos, lanes } = page.runs[run];
  return {
    run, ...clampRange(0, durationNanos, durationNanos), cursor: null, hover: null, selection: null, measure: null,
    filter: '', keep: false, hidden: [], sort: 'name', group: lanes.lanes.length > 200 ? 'pool' : 'process', hideIdle: false,
    folded: [], theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    choices: { panes: Object.fromEntries(VIEWS.map(([name, , , grow]) => [name, grow])) },
  };
}

function start(page, root) {
  const asked = fromHash(location.hash);
  const firstRun = Number.isInteger(asked.run) && page.runs[asked.run] ? asked.run : 0;
  const initial = firstView(page, firstRun);
  const store = createStore({ ...initial, ...asked, run: firstRun, choices: { ...initial.choices, ...asked.choices } });
  const duration = () => page.runs[store.get().run].durationNanos;
  const unit = () => unitFor(duration());
  const toast = createToast();
  let filter = createFilter(store.get().filter);
  let filterText = store.get().filter;
  let pending = new Set();
  let frame = 0;

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
    copyCommand: () => copy(command(page.runs[store.get().run], store.get()), 'Command copied', toast),
    invalidate: () => schedule(new Set(['invalidate'])),
  };

  const panes = VIEWS.map(([name, title]) => createPane(name, title, store));
  const openPanes = () => panes.filter(pane => pane.view.empty === null);
  const openViews = () => openPanes().map(pane => pane.view);
  const snap = (time, tolerance) => openViews().map(view => view.snap(time, tolerance)).filter(edge => edge !== null)
    .sort((a, b) => Math.abs(a - time) - Math.abs(b - time))[0] ?? time;
  const timeline = createTimeline(store, { gutter: GUTTER, edge: EDGE, duration, unit, snap,
    density: buckets => openViews().find(view => view.density)?.density(buckets) ?? null }, tools);
  const splitters = panes.slice(1).map((pane, i) => splitter(panes[i], pane, store));
  const moment = createMomentTable(store, openViews, tools);
  const help = helpDialog();
  const facts = factsDialog(page);
  const menu = saveMenu(openPanes, store, page, tools);
  const commands = {
    link: () => copy(location.href, 'Link copied', toast),
    save: () => menu.togglePopover(),
    theme: () => store.set({ theme: store.get().theme === 'dark' ? 'light' : 'dark' }),
    help: () => (help.open ? help.close() : help.showModal()),
    facts: facts && (() => facts.showModal()),
    run: index => store.set({ ...firstView(page, index), theme: store.get().theme }),
  };
  const header = createHeader(store, page, commands);

  const stack = el('div', { class: 'stack' }, timeline.element,
    ...panes.flatMap((pane, i) => (i === 0 ? [pane.element] : [splitters[i - 1].bar, pane.element])));
  root.replaceChildren(header.element, el('div', { class: 'work' }, stack, sideSplitter(moment.element), moment.element));
  makeViews();

  function makeViews() {
    panes.forEach((pane, i) => {
      pane.body.replaceChildren();
      pane.show(VIEWS[i][2](pane.body, store, page, tools));
    });
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
    if (changed.has('run')) {
      makeViews();
      changed.add('size').add('theme').add('filter');
    }
    document.documentElement.dataset.theme = state.theme;
    const onlyHover = changed.size === 1 && changed.has('hover');
    if (!onlyHover) {
      panes.forEach(pane => pane.render(state));
      splitters.forEach(bar => bar.render());
    }
    if (['size', 'run', 'filter', 'keep'].some(key => changed.has(key))) {
      header.render(state);
    }
    timeline.render(changed, state);
    panes.filter(pane => pane.open).forEach(pane => pane.view.render(changed));
    moment.render(changed, state);
  }

  store.subscribe(schedule);
  store.subscribe(keepInHash(store, () => firstView(page, store.get().run)));
  listenToKeys(keyCommands());
  const sizes = new ResizeObserver(() => schedule(new Set(['size'])));
  panes.forEach(pane => sizes.observe(pane.body));
  sizes.observe(stack);
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
    const fold = name => () => panes.find(pane => pane.name === name).element.querySelector('.pane-fold').click();
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
