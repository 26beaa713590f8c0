/** The lane chart's pane: one row per thread, coloured by action. */
import { atOnceStrip } from './lanes-strip.js';
import { createLanePainter, codeColors } from './lanes-paint.js';
import { lowerBound, markCodes, readMarks } from './lanes-data.js';
import { lanesLegend } from './lanes-legend.js';
import { layOut, rowsBetween, trackSpan } from './lanes-rows.js';
import { lanesMeasured, lanesMoment } from './lanes-moment.js';
import { laneNames } from './lanes-names.js';
import { lanesCsv, lanesSvg } from './lanes-save.js';
import { markDensity, nearestEdge, nextEdge } from './lanes-edges.js';
import { markAt } from './lanes-columns.js';
import { el, select, sharpContext } from './dom.js';
import { categoryColor, inks } from './palette.js';
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
  const duration = () => page.runs[store.get().run].durationNanos;
  const canvas = el('canvas', { class: 'marks' });
  const names = el('div', { class: 'lane-names' });
  const spacer = el('div', { class: 'lane-spacer' });
  const scroller = el('div', { class: 'lane-scroll', tabIndex: 0, 'aria-label': 'Threads; arrow keys step to the next change' },
    el('div', { class: 'lane-stick' }, canvas, names), spacer);
  const legend = lanesLegend(marks, store);
  const strip = atOnceStrip(marks, store, tools, GUTTER, EDGE);
  const plot = el('div', { class: 'lanes-plot' }, scroller);
  const nothing = el('p', { class: 'note nothing', hidden: true }, 'No thread matches the filter.');
  const merged = tree.stepNanos ? [mergedNote(tree.stepNanos, tools)] : [];
  container.append(legend.element, ...merged, plot, nothing, strip.element);

  const painter = createLanePainter();
  const laneEnds = marks.lanes.map(lane => lane.end);
  const foldedGroups = new Set();
  let codes = null;
  let colors = null;
  let rows = { rows: [], height: 0, lanes: 0 };
  let idle = null;
  /* Asking the browser for sizes between changes makes it lay out the page again; so they are asked for once. */
  const size = { width: 1, height: 1 };
  const area = () => ({ left: GUTTER, width: size.width });
  const drawLines = timeLines(plot, area, tools);
  const nameColumn = laneNames(names, group => {
    foldedGroups.has(group) ? foldedGroups.delete(group) : foldedGroups.add(group);
    arrange();
    tools.invalidate();
  });

  scroller.addEventListener('scroll', tools.invalidate);
  timeGestures(plot, store, duration, {
    area,
    snap: (time, tolerance, y) => snapNear(time, tolerance, laneAt(y)),
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
    rows = layOut(lanes, { sort, group, foldedGroups, laneHeight });
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
    if (changed.has('hideIdle') && state.hideIdle) {
      findIdle();
    }
    if (['size', 'filter', 'keep', 'sort', 'group', 'hideIdle'].some(key => changed.has(key))) {
      arrange();
    }
    if (changed.size !== 1 || !changed.has('hover')) {
      paint(state);
      legend.render(changed);
      strip.render(changed);
    }
    drawLines(state);
    strip.drawLines(state);
  }

  function paint(state) {
    const { width, height } = size;
    const scroll = scroller.scrollTop;
    const [first, end] = rowsBetween(rows.rows, scroll, scroll + height);
    const visible = rows.rows.slice(first, end);
    const { font, accent } = inks();
    canvas.style.left = `${GUTTER}px`;
    const context = sharpContext(canvas, width, height);
    const view = { rows: visible, scroll, width, height, from: state.from, to: state.to, marks, codes, colors, font };
    painter.paint(context, view);
    if (state.selection?.view === 'lanes') {
      outline(context, state, visible, scroll, width, accent);
    }
    nameColumn.render(visible, scroll, state);
  }

  function outline(context, state, visible, scroll, width, accent) {
    const mark = state.selection.index;
    const row = visible.find(r => r.lane && r.lane.first <= mark && mark < r.lane.end);
    if (!row) {
      return;
    }
    let track = 0;
    while (marks.tracks[row.lane.firstTrack + track + 1] <= mark) {
      track++;
    }
    const [top, bottom] = trackSpan(row, track);
    const x = time => ((time - state.from) / (state.to - state.from)) * width;
    const left = Math.max(-4, Math.floor(x(marks.start[mark])));
    const right = Math.min(width + 4, Math.max(left + 2, Math.ceil(x(marks.end[mark]))));
    context.strokeStyle = accent;
    context.lineWidth = 2;
    context.strokeRect(left - 1, row.y - scroll + top - 1, right - left + 2, bottom - top + 2);
  }

  function laneAt(y) {
    const at = y + scroller.scrollTop;
    const row = rows.rows[rowsBetween(rows.rows, at, at + 1)[0]];
    return row?.lane && row.y <= at ? row : null;
  }

  function markNear(x, y) {
    const row = laneAt(y);
    if (!row) {
      return -1;
    }
    const { from, to } = store.get();
    const { left, width } = area();
    const perPixel = (to - from) / width;
    const inRow = y + scroller.scrollTop - row.y;
    const order = Array.from({ length: row.lane.tracks }, (_, track) => track).sort((a, b) => away(row, a, inRow) - away(row, b, inRow));
    for (const track of order) {
      const mark = markAt(marks, codes, row.lane.firstTrack + track, from + (x - left) * perPixel, 3 * perPixel);
      if (mark >= 0) {
        return mark;
      }
    }
    return -1;
  }

  function away(row, track, y) {
    const [top, bottom] = trackSpan(row, track);
    return y < top ? top - y : y >= bottom ? y - bottom + 1 : 0;
  }

  function hover(x, y) {
    const mark = x < 0 ? -1 : markNear(x, y);
    plot.classList.toggle('on-mark', mark >= 0);
    if (mark < 0) {
      tools.tooltip.hide();
      return;
    }
    const box = plot.getBoundingClientRect();
    const action = marks.actions[marks.action[mark]];
    tools.tooltip.show(titleOf(mark), details(mark), box.left + x, box.top + y, categoryColor(action.color, store.get().theme));
  }

  function titleOf(mark) {
    const task = marks.task[mark] >= 0 ? ` ${page.names[marks.task[mark]]}` : '';
    const times = marks.count[mark] > 1 ? ` ×${marks.count[mark]}` : '';
    return marks.actions[marks.action[mark]].name + task + times;
  }

  function details(mark) {
    const lane = laneOf(mark);
    const rowsOf = [['thread', lane.name], ['from', tools.timeText(marks.start[mark])]];
    if (marks.end[mark] > marks.start[mark]) {
      rowsOf.push(['for', tools.durationText(marks.end[mark] - marks.start[mark])]);
    }
    if (marks.queue[mark] >= 0) {
      rowsOf.push(['with', page.names[marks.queue[mark]]]);
    }
    return lane.group ? [...rowsOf, ['process', lane.group]] : rowsOf;
  }

  function laneOf(mark) {
    return marks.lanes[lowerBound(laneEnds, mark + 1, 0, laneEnds.length)];
  }

  function click(time, x, y) {
    scroller.focus({ preventScroll: true });
    const mark = markNear(x, y);
    const tolerance = SNAP * (store.get().to - store.get().from) / area().width;
    const edge = mark < 0 ? null : [marks.start[mark], marks.end[mark]].find(e => Math.abs(e - time) <= tolerance);
    store.set({ cursor: edge ?? time, selection: mark < 0 ? null : selectionOf(mark) });
  }

  function selectionOf(mark) {
    const named = [marks.task[mark], marks.queue[mark]].filter(i => i >= 0).map(i => page.names[i]);
    return { view: 'lanes', index: mark, from: marks.start[mark], to: marks.end[mark], thread: laneOf(mark).name, names: named };
  }

  /** The nearest edge in one lane, or else in all that are shown. */
  function snapNear(time, tolerance, row) {
    const mine = row ? nearestEdge(marks, codes, [row.lane], time, tolerance) : null;
    return mine ?? snap(time, tolerance) ?? time;
  }

  function snap(time, tolerance) {
    const scroll = scroller.scrollTop;
    const [first, end] = rowsBetween(rows.rows, scroll, scroll + size.height);
    return nearestEdge(marks, codes, rows.rows.slice(first, end).filter(row => row.lane).map(row => row.lane), time, tolerance);
  }

  const shownLanes = () => rows.rows.filter(row => row.lane).map(row => row.lane);

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
    step: (time, direction) => nextEdge(marks, codes, shownLanes(), time, direction),
    moment: time => lanesMoment({ marks, codes, rows: rows.rows, page, store, tools, select: mark => store.set({ selection: selectionOf(mark) }) }, time),
    measured: (from, to) => (codes === null ? [] : lanesMeasured(marks, codes, store.get().theme, from, to, tools)),
    save: kind => (kind === 'csv'
      ? lanesCsv(marks, codes, page.names, store.get())
      : lanesSvg({ marks, codes, rows: rows.rows, colors, state: store.get(), width: area().width, tools, title: page.runs[store.get().run].title })),
  };
}

/** What a page of very many actions does not show one by one, and how to see it. */
function mergedNote(stepNanos, tools) {
  return el('p', { class: 'notice' },
    `Actions shorter than ${tools.durationText(stepNanos)} are merged: one mark stands for all of an action in a step of that length. For each of them, zoom in and `,
    el('button', { type: 'button', class: 'link', onclick: tools.copyCommand }, 'copy the command for the visible range'), '.');
}
