/** The lane chart's pane: one row per thread, coloured by action. */
import { countAt } from './at-once.js';
import { atOnceStrip } from './lanes-strip.js';
import { createLanePainter, codeColors } from './lanes-paint.js';
import { lowerBound, markCodes, readMarks } from './lanes-data.js';
import { drawProfile, groupProfiles } from './lanes-groups.js';
import { lanesLegend } from './lanes-legend.js';
import { isLarge, layOut, rowsBetween } from './lanes-rows.js';
import { lanesMeasured, lanesMoment, lanesOf } from './lanes-moment.js';
import { laneNames } from './lanes-names.js';
import { outlineSelection } from './lanes-outline.js';
import { overlayLegend, overlaysOff } from './lanes-overlay-legend.js';
import { drawOverlays, rectsOn } from './lanes-overlay-paint.js';
import { nearestOverlayEdge, pausedProcesses, readOverlays } from './lanes-overlays.js';
import { lanesPicker } from './lanes-pick.js';
import { lanesCsv, lanesSvg } from './lanes-save.js';
import { markDensity, nearestEdge, nextEdge } from './lanes-edges.js';
import { el, select, sharpContext } from './dom.js';
import { categoryColor, inks } from './palette.js';
import { overlayLook } from './overlay-look.js';
import { count, counted } from './text.js';
import { SNAP, timeGestures } from './gestures.js';
import { timeLines } from './lines.js';

export const GUTTER = 184;
/** The room of scrollbars at the right. */
export const EDGE = 12;

const clamp = (value, least, most) => Math.max(least, Math.min(most, Math.floor(value)));

/** @param {HTMLElement} container @param {import('./store.js').Store} store @param {import('./data.js').Page} page @param {import('./store.js').Tools} tools @returns {import('./store.js').View} */
export function createLanesView(container, store, page, tools) {
  const tree = page.runs[store.get().run].lanes;
  const marks = readMarks(page, tree);
  const overlays = readOverlays(page, tree.overlays, marks.lanes);
  const duration = () => page.runs[store.get().run].durationNanos;
  const canvas = el('canvas', { class: 'marks' });
  const names = el('div', { class: 'lane-names' });
  const spacer = el('div', { class: 'lane-spacer' });
  const scroller = el('div', { class: 'lane-scroll', tabIndex: 0, 'aria-label': 'Threads; arrow keys step to the next change' },
    el('div', { class: 'lane-stick' }, canvas, names), spacer);
  const overlayEntries = overlayLegend(overlays, store, tools);
  const legend = lanesLegend(marks, store, overlayEntries.elements);
  const strip = atOnceStrip(marks, store, tools, GUTTER, EDGE, { duration, snap });
  const plot = el('div', { class: 'lanes-plot' }, scroller);
  const nothing = el('p', { class: 'note nothing', hidden: true }, 'No thread matches the filter.');
  const merged = tree.stepNanos ? [mergedNote(tree, tools)] : [];
  container.append(legend.element, ...merged, plot, nothing, strip.element);

  const painter = createLanePainter();
  const foldedByHand = new Map();
  const isFolded = (group, size) => foldedByHand.get(group) ?? isLarge(size, marks.lanes.length);
  const profileOf = groupProfiles(marks);
  let codes = null;
  let colors = null;
  let rows = { rows: [], height: 0, lanes: 0 };
  let idle = null;
  let shownOverlays = overlays;
  let paused = new Map();
  /* Asking the browser for sizes between changes makes it lay out the page again; so they are asked for once. */
  const size = { width: 1, height: 1 };
  const area = () => ({ left: GUTTER, width: size.width });
  const drawLines = timeLines(plot, area, tools);
  const nameColumn = laneNames(names, group => {
    foldedByHand.set(group, !rows.rows.find(row => row.members && row.name === group).folded);
    arrange();
    tools.invalidate();
  }, lane => store.set({ selection: picker.selectLane(lane) }));
  const picker = lanesPicker({ marks, codes: () => codes, rows: () => rows.rows, scroll: () => scroller.scrollTop,
    overlays: () => shownOverlays, names: page.names, store, width: () => size.width, left: GUTTER, tools });

  scroller.addEventListener('scroll', tools.invalidate);
  timeGestures(plot, store, duration, {
    area,
    snap: (time, tolerance, y) => snapNear(time, tolerance, y),
    click: (time, x, y) => click(time, x, y),
    hover: (x, y) => hover(x, y),
    dragY: dy => {
      scroller.scrollTop += dy;
    },
  });

  function arrange() {
    const { sort, group, hideIdle, keep } = store.get();
    const lanes = marks.lanes.filter(lane =>
      (!hideIdle || !idle.has(lane.index)) && (!keep || codes.laneMatches[lane.index]));
    const room = container.clientHeight - legend.element.offsetHeight - (merged[0]?.offsetHeight ?? 0);
    const laneHeight = clamp((room - strip.leastHeight()) / Math.max(1, lanes.length), 20, 40);
    rows = layOut(lanes, { sort, group, isFolded, laneHeight, paused });
    nothing.hidden = lanes.length > 0;
    const stripHeight = strip.fitInto(room - rows.height);
    const height = Math.max(0, Math.min(rows.height, room - stripHeight));
    plot.style.height = `${height}px`;
    spacer.style.height = `${Math.max(0, rows.height - height)}px`;
    size.width = Math.max(1, container.clientWidth - GUTTER - EDGE);
    size.height = height;
  }

  /* Which threads are idle is found when one asks for it, and not again while zooming: nothing may move by itself. */
  function findIdle() {
    const { from, to } = store.get();
    idle = new Set(marks.lanes.filter(lane => !isActive(lane, from, to)).map(lane => lane.index));
  }

  function isActive(lane, from, to) {
    for (let track = lane.firstTrack; track < lane.firstTrack + lane.tracks; track++) {
      const end = marks.tracks[track + 1];
      const first = lowerBound(marks.end, from, marks.tracks[track], end);
      if (first < end && marks.start[first] <= to) {
        return true;
      }
    }
    return false;
  }

  function render(changed) {
    const state = store.get();
    if (codes === null || ['filter', 'hidden', 'keep'].some(key => changed.has(key))) {
      codes = markCodes(marks, tools.filter(), state.hidden, state.keep);
      strip.recount(codes);
    }
    if (colors === null || changed.has('theme')) {
      colors = codeColors(marks.actions, state.theme, inks().lane);
    }
    const switched = switchOverlays();
    if (changed.has('group')) {
      foldedByHand.clear();
    }
    if (changed.has('hideIdle') && state.hideIdle) {
      findIdle();
    }
    if (switched || ['size', 'filter', 'keep', 'sort', 'group', 'hideIdle'].some(key => changed.has(key))) {
      arrange();
    }
    if (changed.size !== 1 || !changed.has('hover')) {
      paint(state);
      legend.render(changed);
      overlayEntries.render();
      strip.render(changed);
    }
    drawLines(state);
    strip.drawLines(state);
  }

  /** Takes over what the legend says; returns whether rows come or go. */
  function switchOverlays() {
    const off = overlaysOff(store);
    shownOverlays = overlays.filter(overlay => !off.includes(overlay.name));
    const before = paused;
    paused = pausedProcesses(shownOverlays, marks.lanes);
    return JSON.stringify([...paused]) !== JSON.stringify([...before]);
  }

  function paint(state) {
    const { width, height } = size;
    const scroll = scroller.scrollTop;
    const [first, end] = rowsBetween(rows.rows, scroll, scroll + height);
    const visible = rows.rows.slice(first, end);
    const { font, accent, soft, lane: paper } = inks();
    canvas.style.left = `${GUTTER}px`;
    const context = sharpContext(canvas, width, height);
    const view = { rows: visible, scroll, width, height, from: state.from, to: state.to, marks, codes, colors, font,
      over: () => {
        drawOverlays(rectsOn(context), view, shownOverlays, paused);
        visible.filter(row => row.folded).forEach(row => drawProfile(context, profileOf(row.name, row.members, codes),
          row.y - scroll + 2, row.height - 4, { ...view, theme: state.theme, soft, paper }));
      } };
    painter.paint(context, view);
    if (state.selection) {
      outlineSelection(context, { ...view, accent }, state.selection);
    }
    nameColumn.render(visible, scroll, state);
  }

  function hover(x, y) {
    const found = x < 0 ? null : picker.overlayNear(x, y);
    const mark = x < 0 || found ? -1 : picker.markNear(x, y);
    plot.classList.toggle('on-mark', mark >= 0 || found !== null);
    const box = plot.getBoundingClientRect();
    const group = x < 0 ? null : picker.groupAt(y);
    if (group) {
      const busy = countAt(profileOf(group.name, group.members, codes), store.get().hover);
      tools.tooltip.show(group.name, [['busy', `${count(busy)} of ${counted(group.lanes, 'thread')}`]], box.left + x, box.top + y);
    } else if (found) {
      tools.tooltip.show(found.overlay.name, picker.overlayDetails(found), box.left + x, box.top + y, overlayLook(found.overlay.name).color);
    } else if (mark >= 0) {
      const color = categoryColor(marks.actions[marks.action[mark]].color, store.get().theme);
      tools.tooltip.show(picker.markTitle(mark), picker.markDetails(mark), box.left + x, box.top + y, color);
    } else {
      tools.tooltip.hide();
    }
  }

  function click(time, x, y) {
    scroller.focus({ preventScroll: true });
    const found = picker.overlayNear(x, y);
    const mark = found ? -1 : picker.markNear(x, y);
    const selection = found ? picker.selectOverlay(found) : mark >= 0 ? picker.selectMark(mark) : null;
    const tolerance = SNAP * (store.get().to - store.get().from) / area().width;
    const edge = selection && [selection.from, selection.to].find(e => Math.abs(e - time) <= tolerance);
    store.set({ cursor: edge ?? time, selection });
  }

  /** The nearest edge in the row under the pointer, or else in all that are shown. */
  function snapNear(time, tolerance, y) {
    const row = picker.rowAt(y);
    const wanted = shownOverlays.filter(overlay => row && overlay.pause === (row.pauses !== undefined));
    const edge = picker.isOverlay(row, y) ? nearestOverlayEdge(wanted, row.pauses ?? row.lane.index, time, tolerance) : null;
    return edge ?? (row?.lane ? nearestEdge(marks, codes, [row.lane], time, tolerance) : null) ?? snap(time, tolerance) ?? time;
  }

  function snap(time, tolerance) {
    const scroll = scroller.scrollTop;
    const [first, end] = rowsBetween(rows.rows, scroll, scroll + size.height);
    return nearestEdge(marks, codes, rows.rows.slice(first, end).filter(row => row.lane).map(row => row.lane), time, tolerance);
  }

  function summary() {
    const threads = rows.lanes === marks.lanes.length || rows.lanes === 0
      ? counted(marks.lanes.length, 'thread')
      : `${count(rows.lanes)} of ${counted(marks.lanes.length, 'thread')}`;
    const matching = tools.filter().active && codes ? `${count(codes.matching)} match of ` : '';
    return `${threads} · ${matching}${counted(tree.marks, 'action')}`;
  }

  const controls = [
    select('Sort', [['name', 'by name'], ['first', 'first seen'], ['busy', 'busiest'], ['alarms', 'most alarms']],
      store.get().sort, sort => store.set({ sort })),
    select('Group', [['process', 'by process'], ['pool', 'by pool'], ['none', 'not']],
      store.get().group, group => store.set({ group })),
    el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: store.get().hideIdle,
      onchange: event => store.set({ hideIdle: event.target.checked }) }), 'Hide idle'),
  ];

  return {
    empty: marks.action.length === 0 ? 'No queue actions in this recording.' : null,
    summary,
    controls,
    render,
    snap,
    density: buckets => markDensity(marks, duration(), buckets),
    step: (time, direction) => nextEdge(marks, codes, lanesOf(rows.rows), time, direction),
    moment: time => lanesMoment({ marks, codes, rows: rows.rows, overlays: shownOverlays, page, store, tools, picker }, time),
    measured: (from, to) => (codes === null ? []
      : lanesMeasured({ marks, codes, overlays: shownOverlays, paused, theme: store.get().theme, tools }, from, to)),
    save: kind => (kind === 'csv'
      ? lanesCsv({ marks, codes, overlays: shownOverlays, names: page.names }, store.get())
      : lanesSvg({ marks, codes, rows: rows.rows, colors, overlays: shownOverlays, paused, state: store.get(), width: area().width, tools, title: page.runs[store.get().run].title })),
  };
}

/** What a page of very many actions does not show one by one, and how to see it. */
function mergedNote({ stepNanos, budget }, tools) {
  return el('p', { class: 'notice' },
    `A page holds about ${count(budget)} actions, so those shorter than ${tools.durationText(stepNanos)} are merged: one mark stands for all of an action in a step of that length. For each of them, zoom in and `,
    el('button', { type: 'button', class: 'link', onclick: tools.copyCommand }, 'copy the command for the visible range'), '.');
}
