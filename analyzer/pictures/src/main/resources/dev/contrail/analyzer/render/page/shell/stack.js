/** The runs' pictures under each other on one time axis; of several runs a view's pictures stand together, each from its own start. */
import { el } from '../tools/dom.js';
import { createLanesView } from '../lanes/view.js';
import { EDGE, GUTTER } from '../tools/gutter.js';
import { findingsStrip } from './findings.js';
import { createPane, splitter } from './panes.js';
import { createSequenceView } from '../sequence/view.js';
import { createStateView } from '../state/view.js';
import { distinctNames } from '../tools/names.js';
import { clean, counted, toldOnce } from '../tools/text.js';
import { durationText } from '../tools/time.js';
import { createTimeline } from './timeline.js';

/** Of more runs the titles are small. */
const FEW = 3;

/** Each pane's name, title, what makes its view, and its share of the room. @type {[string, string, (container: HTMLElement, store: any, page: import('./data.js').Page, tools: import('./store.js').Tools) => import('./store.js').View, number][]} */
export const VIEWS = [
  ['lanes', 'Lanes', createLanesView, 5],
  ['state', 'State', createStateView, 4],
  ['sequence', 'Sequence', createSequenceView, 4],
];

/** The store as one of several runs sees it: what is selected in another run is not selected here. @param {import('./store.js').Store} store */
export function storeOfRun(store, run) {
  let seen = null;
  let mine = null;
  return {
    get() {
      if (store.get() !== seen) {
        seen = store.get();
        const { selection } = seen;
        mine = { ...seen, run, selection: selection && (selection.run ?? seen.run) === run ? selection : null };
      }
      return mine;
    },
    set: patch => store.set(patch.selection ? { ...patch, selection: { ...patch.selection, run } } : patch),
    choose: (view, patch) => store.choose(view, patch),
    subscribe: listener => store.subscribe(listener),
  };
}

/** One run's panes, and what the shell needs to know of it. `label` tells it from the others. */
function createRun(shared, page, index, label, tools) {
  const run = page.runs[index];
  const store = storeOfRun(shared, index);
  const panes = VIEWS.map(([name, title]) => createPane(name, title, store, label && { index, label }));
  panes.forEach((pane, i) => pane.show(VIEWS[i][2](pane.body, store, page, tools)));
  const openPanes = panes.filter(pane => pane.view.empty === null);
  const views = openPanes.map(pane => pane.view);
  return { index, run, label, title: run.title, file: run.files[0].replace(/\.jfr$/, ''), panes, openPanes, views };
}

/**
 * @param {import('./store.js').Store} store
 * @param {number[]} indexes of the runs that are shown
 * @param {{whole: () => import('../tools/gestures.js').Whole, unit: () => import('../tools/time.js').Unit, snap: (time: number, tolerance: number) => number}} axis
 *     what all runs that are shown share
 */
export function createStack(store, page, indexes, axis, tools) {
  const several = indexes.length > 1;
  const labels = several ? distinctNames(page.runs.map(run => clean(run.title))) : [];
  const runs = indexes.map(index => createRun(store, page, index, labels[index] ?? '', tools));
  const densities = buckets => runs.map(({ views }) => views.find(view => view.density)?.density(axis.whole(), Math.max(1, buckets)) ?? null);
  const timeline = createTimeline(store, { gutter: GUTTER, edge: EDGE, ...axis, densities, rows: runs.length }, tools);
  const panes = VIEWS.flatMap((_, view) => runs.map(run => run.panes[view])).filter(pane => !several || pane.view.empty === null);
  const scroller = el('div', { class: 'panes' });
  const splitters = panes.slice(1).map((pane, i) => splitter(panes[i], pane, store, scroller));
  scroller.append(...panes.flatMap((pane, i) => (i === 0 ? [pane.element] : [splitters[i - 1].bar, pane.element])));
  const findings = findingsStrip(runs, store, axis.whole);
  const element = el('div', { class: 'stack' }, ...(several ? [runTitles(runs)] : []), findings.element, timeline.element, scroller);

  return {
    runs,
    element,
    panes,
    views: runs.flatMap(run => run.views),
    render(changed) {
      const state = store.get();
      if (changed.size !== 1 || !changed.has('hover')) {
        panes.forEach(pane => pane.render(state));
        splitters.forEach(bar => bar.render());
        findings.render();
      }
      timeline.render(changed, state);
      panes.filter(pane => pane.open).forEach(pane => pane.view.render(changed));
    },
  };
}

function runTitles(runs) {
  return el('div', { class: runs.length > FEW ? 'run-titles many' : 'run-titles' }, ...runs.map(({ run, label }) => el('h2', { class: 'run-title', title: clean(run.title) }, label,
    el('span', { class: 'note' }, [durationText(run.durationNanos), `${counted(run.events, 'event')}${run.part ? ' drawn in this part' : ''}`, ...toldOnce(run.losses)].join(' · ')))));
}
