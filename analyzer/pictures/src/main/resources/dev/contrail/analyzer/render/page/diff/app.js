/** The page of what changed between two runs: findings, messages, values and actions of both, opened at the first difference. */
import { createActionsView, heightFor } from './actions.js';
import { NAMES, readDifference } from './data.js';
import { findingsOfBoth } from './findings.js';
import { createMessagesView } from './messages.js';
import { runColor } from './overlay.js';
import { createValuesView } from './values.js';
import { fromHash, keepInHash } from '../shell/hash.js';
import { filterBox, pageToolbar } from '../shell/header.js';
import { helpDialog, listenToKeys } from '../shell/keys.js';
import { openPage } from '../shell/open.js';
import { createPane, splitter, toggleFold } from '../shell/panes.js';
import { printWhole } from '../shell/print.js';
import { copy } from '../shell/save.js';
import { createStore } from '../shell/store.js';
import { createToast } from '../shell/toast.js';
import { el } from '../tools/dom.js';
import { createFilter } from '../tools/filter.js';
import { commonName } from '../tools/names.js';
import { remembered } from '../tools/remembered.js';
import { clean, counted, toldOnce } from '../tools/text.js';
import { durationText, timeText, unitFor } from '../tools/time.js';

/** @type {[string, [string[], string][]][]} */
const HELP = [
  ['Messages', [
    [['N', 'P'], 'the next difference, and the one before'],
    [['↑', '↓'], 'the row before and after, in the list'],
    [['Enter'], 'unfold what is unchanged, and fold it'],
  ]],
  ['Values', [
    [['Click'], 'hold an instant'],
    [['←', '→'], 'move it'],
    [['Esc'], 'let go: the instant, the filter'],
  ]],
  ['Page', [
    [['1', '2', '3'], 'fold and open messages, actions, values'],
    [['/'], 'filter: give back, Stock*, -poll, thread:http-1, exchange:17'],
    [['L'], 'copy a link to this view'],
    [['T'], 'light or dark'],
    [['?'], 'these keys'],
  ]],
];

/** The page as it first opens: the table of actions is as high as it needs, messages and values share the rest. @param {import('./data.js').Difference} difference */
function firstView({ actions, alike, edits, measures }) {
  const alone = edits.kind.length === 0 && measures.length === 0;
  const high = heightFor(actions.length + (alike.length > 0 ? 1 : 0));
  return /** @type {any} */ ({
    cursor: null, hover: null, measure: null, filter: '', keep: false, folded: actions.length > 0 || alone ? [] : ['by-action'],
    choices: { panes: { messages: 5, 'by-action': alone ? 1 : 0, values: 4 }, heights: { 'by-action': high } },
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  });
}

/** @param {import('../shell/data.js').Page} page @param {HTMLElement} root */
function createApp(page, root) {
  const difference = readDifference(page);
  const initial = firstView(difference);
  const asked = () => {
    const patch = fromHash(location.hash);
    return { ...patch, choices: { ...initial.choices, ...patch.choices } };
  };
  const store = createStore({ ...initial, ...asked() });
  const toast = createToast();
  const help = helpDialog(HELP);
  const commands = {
    link: () => copy(location.href, 'Link copied', toast),
    theme: () => store.set({ theme: store.get().theme === 'dark' ? 'light' : 'dark' }),
    help: () => (help.open ? help.close() : help.showModal()),
  };
  const filterOf = remembered(createFilter);
  const { panes, all, scroller, splitters, messages } = createPanes(difference, store, () => filterOf(store.get().filter));
  const box = filterBox(store, () => filterOf(store.get().filter).missing(difference.exchanges));
  const findings = findingsOfBoth(difference, store, (side, row) => messages.show(side, row));
  root.replaceChildren(header(difference, box.element, commands), runTitles(difference), findings.element, el('div', { class: 'work' }, el('div', { class: 'stacks' },
    el('div', { class: 'stack' }, scroller))));

  let pending = new Set();
  let frame = 0;
  function schedule(changed) {
    changed.forEach(key => pending.add(key));
    frame ||= requestAnimationFrame(() => {
      const now = pending;
      frame = 0;
      pending = new Set();
      draw(now);
    });
  }

  function draw(changed) {
    const state = store.get();
    if (changed.has('theme')) {
      document.documentElement.dataset.theme = state.theme;
      NAMES.forEach((_, side) => document.documentElement.style.setProperty(`--run-${side}`, runColor(side, state.theme)));
    }
    box.render(state);
    findings.render();
    panes.forEach(pane => pane.render(state));
    splitters.forEach(bar => bar.render());
    panes.filter(pane => pane.open).forEach(pane => pane.view.render(changed));
  }

  const fold = place => () => all[place].view.empty === null && toggleFold(store, all[place].name);
  listenToKeys({ n: () => messages.jump(1), p: () => messages.jump(-1), t: commands.theme, l: commands.link, '?': commands.help, '/': box.focus,
    1: fold(0), 2: fold(1), 3: fold(2), Escape: () => store.set(store.get().cursor !== null ? { cursor: null } : { filter: '', keep: false }) });
  store.subscribe(schedule);
  store.subscribe(keepInHash(store, () => initial));
  addEventListener('hashchange', () => store.set({ ...initial, theme: store.get().theme, ...asked() }));
  printWhole(store, () => panes, () => draw(new Set(['size', 'theme', 'folded'])));
  const sizes = new ResizeObserver(() => schedule(new Set(['size'])));
  panes.forEach(pane => sizes.observe(pane.body));
  schedule(new Set(['size', 'theme', 'choices']));
}

/** The three views; those that are alike in both runs are closed and say so, and those of which neither has anything are left out. */
function createPanes(difference, store, filter) {
  const unit = unitFor(difference.durationNanos);
  const tools = /** @type {any} */ ({ timeText: time => timeText(time, 1e3, unit), durationText, filter });
  const all = [createPane('messages', 'Messages', store), createPane('by-action', 'Actions', store), createPane('values', 'Values', store)];
  const views = [createMessagesView(all[0].body, store, difference, tools), createActionsView(all[1].body, store, difference, tools),
    createValuesView(all[2].body, store, difference, tools)];
  all.forEach((pane, i) => pane.show(views[i]));
  const panes = all.filter((_, i) => views[i].recorded);
  const scroller = el('div', { class: 'panes' });
  const splitters = panes.slice(1).map((pane, i) => splitter(panes[i], pane, store, scroller));
  scroller.append(...panes.flatMap((pane, i) => (i === 0 ? [pane.element] : [splitters[i - 1].bar, pane.element])));
  return { panes, all, scroller, splitters, messages: /** @type {ReturnType<typeof createMessagesView>} */ (views[0]) };
}

function header({ sides }, filter, commands) {
  const titles = sides.map(side => clean(side.title));
  const title = titles[0] === titles[1] ? titles[0] : commonName(titles) || titles.join(' and ');
  document.title = `${titles.join(' and ')} – Contrail`;
  return el('header', { class: 'top' }, el('div', { class: 'identity' }, el('h1', { title: titles.join('\n') }, title),
    el('p', { class: 'facts' }, 'what changed from A to B')), filter, pageToolbar(commands));
}

/** Which run is which, how long it is, and what it lacks. */
function runTitles({ sides, others }) {
  return el('div', { class: 'run-titles' }, ...sides.map(({ title, durationNanos, messages, actions, snapshots, losses, notes }, side) => {
    const held = [[messages.size, 'message'], [actions, 'action'], [snapshots, 'snapshot']].filter(([many]) => many > 0);
    const facts = [durationText(durationNanos), ...held.map(([many, noun]) => counted(many, noun))];
    const nearest = side === 1 && others.length > 1 ? [el('span', { class: 'note', title: others.map(clean).join('\n') }, `the most similar of ${others.length}`)] : [];
    return el('h2', { class: `run-title run-${side}` }, el('span', { class: 'pane-run' }, NAMES[side]), el('span', { class: 'run-name', title: clean(title) }, clean(title)), ...nearest,
      el('span', { class: 'note' }, [...facts, ...toldOnce(notes)].join(' · ')), ...toldOnce(losses).map(loss => el('span', { class: 'note loss' }, loss)));
  }));
}

openPage(createApp);
