/** Opens the page's data, makes the shell and its views, and draws a frame when something has changed. */
import { createStore } from './store.js';
import { el } from '../tools/dom.js';
import { factsDialog } from './facts.js';
import { exchangesOf, showOnly } from '../tools/exchanges.js';
import { createFilter } from '../tools/filter.js';
import { clampRange, pan, wholeOf, zoom } from '../tools/gestures.js';
import { fromHash, keepInHash } from './hash.js';
import { createHeader } from './header.js';
import { helpDialog, listenToKeys } from './keys.js';
import { MANY_LANES } from '../lanes/rows.js';
import { createMomentTable } from './moment.js';
import { openPage } from './open.js';
import { sideSplitter, toggleFold } from './panes.js';
import { command, copy, saveMenu } from './save.js';
import { durationText, timeText, unitFor } from '../tools/time.js';
import { VIEWS, createStack } from './stack.js';
import { printWhole } from './print.js';
import { createToast } from './toast.js';
import { createTooltip } from './tooltip.js';

/** Of so many runs all are shown at first. */
const AT_FIRST = 3;

/** The page as it first opens. @returns {import('./store.js').ViewState} */
function firstView(page, run, together) {
  const whole = wholeOf(together ? page.runs : [page.runs[run]]);
  const { lanes } = page.runs[run];
  return {
    run, together, ...clampRange(whole.from, whole.to, whole), cursor: null, hover: null, selection: null, measure: null,
    filter: '', keep: false, hidden: [], sort: 'name', group: lanes.lanes.length > MANY_LANES ? 'pool' : 'process', hideIdle: false,
    folded: [], theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    choices: { panes: Object.fromEntries(VIEWS.map(([name, , , grow]) => [name, grow])) },
  };
}

/** Where the page starts: as its link says, else at its beginning. @returns {import('./store.js').ViewState} */
function firstState(page, usuallyTogether) {
  const asked = fromHash(location.hash);
  const run = Number.isInteger(asked.run) && page.runs[asked.run] ? asked.run : 0;
  const together = page.runs.length > 1 && (asked.together ?? (asked.run === undefined && usuallyTogether));
  const initial = firstView(page, run, together);
  return { ...initial, ...asked, run, together, choices: { ...initial.choices, ...asked.choices } };
}

class App {
  constructor(page, root) {
    this.page = page;
    this.usuallyTogether = page.runs.length > 1 && page.runs.length <= AT_FIRST;
    this.store = createStore(firstState(page, this.usuallyTogether));
    this.filter = createFilter(this.store.get().filter);
    this.filterText = this.store.get().filter;
    this.pending = new Set();
    this.frame = 0;
    this.stack = null;
    this.byExchange = this.store.get().group === 'exchange';
    this.toast = createToast();
    this.tools = this.makeTools();
    this.commands = this.makeCommands();
    this.moment = createMomentTable(this.store, () => this.stack.runs, this.tools, this.commands);
    this.header = createHeader(this.store, page, this.commands,
      () => this.tools.filter().missing(this.shownRuns().flatMap(index => exchangesOf(page, page.runs[index]).names)));
    this.stackBox = el('div', { class: 'stacks' });
    this.side = sideSplitter(this.moment.element);
    this.sizes = new ResizeObserver(() => this.schedule(new Set(['size'])));
    root.replaceChildren(this.header.element, el('div', { class: 'work' }, this.stackBox, this.side, this.moment.element));
    this.makeStack();
    this.listen();
    this.schedule(new Set(['size', 'theme', 'run']));
    this.pending.delete('run');
  }

  /** @returns {import('./store.js').Tools} */
  makeTools() {
    const { store } = this;
    return {
      filter: () => {
        if (this.filterText !== store.get().filter) {
          this.filterText = store.get().filter;
          this.filter = createFilter(this.filterText);
        }
        return this.filter;
      },
      timeText: time => timeText(time, (store.get().to - store.get().from) / 4000, this.unit()),
      durationText,
      tooltip: createTooltip(),
      copyCommand: () => copy(command(this.shownRuns().map(index => this.page.runs[index]), store.get()), 'Command copied', this.toast),
      invalidate: () => this.schedule(new Set(['invalidate'])),
    };
  }

  makeCommands() {
    const { page, store } = this;
    const help = helpDialog();
    const facts = factsDialog(page);
    const menu = saveMenu(() => this.stack.runs, this.tools);
    return {
      link: () => copy(location.href, 'Link copied', this.toast),
      save: () => menu.togglePopover(),
      theme: () => store.set({ theme: store.get().theme === 'dark' ? 'light' : 'dark' }),
      help: () => (help.open ? help.close() : help.showModal()),
      exchange: () => this.onlyExchange(),
      facts: facts && (() => facts.showModal()),
      run: (index, together) => store.set({ ...firstView(page, index, together), theme: store.get().theme }),
    };
  }

  listen() {
    const { store, page } = this;
    store.subscribe(changed => this.schedule(changed));
    store.subscribe(keepInHash(store, () => ({ ...firstView(page, store.get().run, store.get().together), run: 0, together: this.usuallyTogether })));
    listenToKeys(this.keyCommands());
    addEventListener('hashchange', () => {
      const wanted = fromHash(location.hash);
      store.set({ ...wanted, choices: { ...store.get().choices, ...wanted.choices } });
    });
    printWhole(store, () => this.stack.panes, () => {
      this.pending.add('size').add('theme');
      this.draw();
    });
  }

  whole() {
    return wholeOf(this.shownRuns().map(index => this.page.runs[index]));
  }

  unit() {
    return unitFor(this.whole().to);
  }

  shownRuns() {
    return this.store.get().together ? this.page.runs.map((_, index) => index) : [this.store.get().run];
  }

  openViews() {
    return this.stack.views;
  }

  /** The nearest edge in any view, or the time itself. */
  snap(time, tolerance) {
    return this.openViews().map(view => view.snap(time, tolerance)).filter(edge => edge !== null)
      .sort((a, b) => Math.abs(a - time) - Math.abs(b - time))[0] ?? time;
  }

  makeStack() {
    const axis = { whole: () => this.whole(), unit: () => this.unit(), snap: (time, tolerance) => this.snap(time, tolerance) };
    this.sizes.disconnect();
    this.stack = createStack(this.store, this.page, this.shownRuns(), axis, this.tools);
    this.stackBox.replaceChildren(this.stack.element);
    [this.stack.element, ...this.stack.panes.map(pane => pane.body)].forEach(element => this.sizes.observe(element));
  }

  schedule(changed) {
    changed.forEach(key => this.pending.add(key));
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.frame = 0;
    const changed = this.pending;
    this.pending = new Set();
    const state = this.store.get();
    const byExchange = state.group === 'exchange';
    if (changed.has('run') || changed.has('together') || byExchange !== this.byExchange) {
      this.byExchange = byExchange;
      this.makeStack();
      changed.add('size').add('theme').add('filter');
    }
    document.documentElement.dataset.theme = state.theme;
    if (['size', 'run', 'together', 'filter', 'keep'].some(key => changed.has(key))) {
      this.header.render(state);
    }
    this.moment.render(changed, state);
    this.side.hidden = this.moment.element.hidden;
    this.stack.render(changed);
  }

  keyCommands() {
    const around = () => this.store.get().hover ?? this.store.get().cursor ?? (this.store.get().from + this.store.get().to) / 2;
    const whole = () => this.store.set(clampRange(this.whole().from, this.whole().to, this.whole()));
    const fold = name => () => this.stack.panes.some(pane => pane.name === name && pane.view.empty === null) && toggleFold(this.store, name);
    return {
      w: () => zoom(this.store, this.whole(), 0.7, around()),
      '+': () => zoom(this.store, this.whole(), 0.7, around()),
      s: () => zoom(this.store, this.whole(), 1 / 0.7, around()),
      '-': () => zoom(this.store, this.whole(), 1 / 0.7, around()),
      a: () => pan(this.store, this.whole(), -0.15),
      d: () => pan(this.store, this.whole(), 0.15),
      ArrowLeft: () => this.step(-1),
      ArrowRight: () => this.step(1),
      0: whole,
      Home: whole,
      f: () => this.zoomTo(this.store.get().measure ?? this.store.get().selection),
      '/': this.header.focusFilter,
      t: this.commands.theme,
      l: this.commands.link,
      x: this.commands.exchange,
      r: () => this.openViews().forEach(view => view.jump?.()),
      '?': this.commands.help,
      1: fold('lanes'),
      2: fold('state'),
      3: fold('sequence'),
      Escape: () => this.letGo(),
    };
  }

  onlyExchange() {
    const { selection, run } = this.store.get();
    if (selection?.exchange !== undefined) {
      showOnly(this.store, exchangesOf(this.page, this.page.runs[selection.run ?? run]), selection.exchange, this.whole());
    }
  }

  zoomTo(range) {
    if (range) {
      const margin = Math.max(20, (range.to - range.from) * 0.25);
      this.store.set(clampRange(range.from - margin, range.to + margin, this.whole()));
    }
  }

  /** Lets go of one thing at a time, the last first. */
  letGo() {
    const { measure, selection, cursor, filter: text } = this.store.get();
    this.store.set(measure ? { measure: null } : selection ? { selection: null } : cursor !== null ? { cursor: null }
      : text ? { filter: '', keep: false } : {});
  }

  step(direction) {
    const { cursor, from, to } = this.store.get();
    const at = cursor ?? (direction > 0 ? from : to);
    const edges = this.openViews().map(view => view.step(at, direction)).filter(edge => edge !== null);
    if (edges.length === 0) {
      return;
    }
    const next = direction > 0 ? Math.min(...edges) : Math.max(...edges);
    const half = (to - from) / 2;
    this.store.set({ cursor: next, ...(next < from || next > to ? clampRange(next - half, next + half, this.whole()) : {}) });
  }
}

openPage((page, root) => new App(page, root));
