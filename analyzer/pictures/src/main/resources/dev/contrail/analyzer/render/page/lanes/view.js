/** The lane chart's pane: one row per thread, coloured by action. */
import { countAt } from './at-once.js';
import { atOnceStrip } from './strip.js';
import { createLanePainter, codeColors } from './paint.js';
import { marksByExchange } from './by-exchange.js';
import { markCodes, readMarks } from './data.js';
import { exchangesOf } from '../tools/exchanges.js';
import { lowerBound } from '../tools/search.js';
import { drawProfile, groupProfiles } from './groups.js';
import { lanesLegend } from './legend.js';
import { isLarge, layOutInto, rowsBetween, threadsOf, wholeRows } from './rows.js';
import { lanesMeasured, lanesMoment, lanesOf } from './moment.js';
import { laneNames } from './names.js';
import { outlineSelection } from './outline.js';
import { overlayLegend, overlaysOff } from './overlay-legend.js';
import { drawOverlays, rectsOn } from './overlay-paint.js';
import { nearestOverlayEdge, pausedProcesses, readOverlays } from './overlays.js';
import { lanesPicker } from './pick.js';
import { lanesCsv, lanesSvg } from './save.js';
import { markDensity, nearestEdge, nextEdge } from './edges.js';
import { EDGE, GUTTER } from '../tools/gutter.js';
import { el, select, sharpContext } from '../tools/dom.js';
import { categoryColor, inks } from '../tools/palette.js';
import { overlayLook } from './overlay-look.js';
import { count, counted } from '../tools/text.js';
import { SNAP, timeGestures, wholeOf } from '../tools/gestures.js';
import { timeLines } from '../tools/lines.js';

/** What lanes keep of their room before a strip below them gets any: about three of them, in pixels, and most of a larger one. */
const LEAST_LANES = 72;
const LANES_SHARE = 0.7;

/** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools @returns {import('../shell/store.js').View} */
export function createLanesView(container, store, page, tools) {
  return new LanesView(container, store, page, tools).asView();
}

class LanesView {
  /** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools */
  constructor(container, store, page, tools) {
    this.container = container;
    this.store = store;
    this.page = page;
    this.tools = tools;
    this.tree = this.page.runs[this.store.get().run].lanes;
    const run = this.page.runs[this.store.get().run];
    this.whole = () => wholeOf([run]);
    this.exchanges = exchangesOf(this.page, run);
    this.byExchange = this.store.get().group === 'exchange' && this.exchanges.names.length > 0;
    const marks = readMarks(this.page, this.tree);
    this.marks = this.byExchange ? marksByExchange(marks, this.exchanges) : marks;
    this.overlays = this.byExchange ? [] : readOverlays(this.page, this.tree.overlays, this.marks.lanes);
    this.canvas = el('canvas', { class: 'marks' });
    this.names = el('div', { class: 'lane-names' });
    this.spacer = el('div', { class: 'lane-spacer' });
    this.scroller = el('div', { class: 'lane-scroll', tabIndex: 0, 'aria-label': 'Threads; arrow keys step to the next change' },
      el('div', { class: 'lane-stick' }, this.canvas, this.names), this.spacer);
    this.overlayEntries = overlayLegend(this.overlays, this.store, this.tools);
    this.legend = lanesLegend(this.marks, this.store, this.overlayEntries.elements);
    this.strip = atOnceStrip(this.marks, this.store, this.tools, GUTTER, EDGE, { whole: this.whole, snap: this.snap });
    this.plot = el('div', { class: 'lanes-plot' }, this.scroller);
    this.nothing = el('p', { class: 'note nothing', hidden: true }, 'No thread matches the filter.');
    this.merged = this.tree.stepNanos ? [mergedNote(this.tree, this.tools)] : [];
    this.container.append(this.legend.element, ...this.merged, this.plot, this.nothing, this.strip.element);

    this.painter = createLanePainter();
    this.foldedByHand = new Map();
    this.isFolded = (group, size) => this.foldedByHand.get(group) ?? isLarge(size, this.marks.lanes.length);
    this.profileOf = groupProfiles(this.marks);
    this.codes = null;
    this.colors = null;
    this.rows = { rows: [], height: 0, lanes: 0, threads: 0 };
    this.idle = null;
    this.shownOverlays = this.overlays;
    this.paused = new Map();
    /* Asking the browser for sizes between changes makes it lay out the page again; so they are asked for once. */
    this.size = { width: 1, height: 1 };
    this.area = () => ({ left: GUTTER, width: this.size.width });
    this.drawLines = timeLines(this.plot, this.area, this.tools);
    this.nameColumn = laneNames(this.names, group => {
      this.foldedByHand.set(group, !this.rows.rows.find(row => row.members && row.name === group).folded);
      this.arrange();
      this.tools.invalidate();
    }, lane => this.store.set({ selection: this.picker.selectLane(lane) }), this.marks.lanes.map(lane => lane.name));
    this.picker = lanesPicker({ marks: this.marks, codes: () => this.codes, rows: () => this.rows.rows, scroll: () => this.scroller.scrollTop,
      overlays: () => this.shownOverlays, names: this.page.names, exchanges: this.exchanges, store: this.store, width: () => this.size.width, left: GUTTER, tools: this.tools });

    this.scroller.addEventListener('scroll', this.tools.invalidate);
    timeGestures(this.plot, this.store, this.whole, {
      area: this.area,
      snap: (time, tolerance, y) => this.snapNear(time, tolerance, y),
      click: (time, x, y) => this.click(time, x, y),
      hover: (x, y) => this.hover(x, y),
      dragY: dy => {
        this.scroller.scrollTop += dy;
      },
    });

    this.controls = [
      select('Sort', [['name', 'by name'], ['first', 'first seen'], ['busy', 'busiest'], ['alarms', 'most alarms']],
        this.store.get().sort, sort => this.store.set({ sort })),
      select('Group', [['process', 'by process'], ['pool', 'by pool'], ['none', 'not'],
        ...(this.exchanges.names.length ? [['exchange', 'by exchange']] : [])],
        this.store.get().group, group => this.store.set({ group })),
      el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: this.store.get().hideIdle,
        onchange: event => this.store.set({ hideIdle: event.target.checked }) }), 'Hide idle'),
    ];
  }

  arrange() {
    const { sort, group, hideIdle, keep } = this.store.get();
    const lanes = this.marks.lanes.filter(lane =>
      (!hideIdle || !this.idle.has(lane.index)) && (!keep || this.codes.laneMatches[lane.index]));
    const room = this.container.clientHeight - this.legend.element.offsetHeight - (this.merged[0]?.offsetHeight ?? 0);
    this.rows = layOutInto(room - this.strip.leastHeight(), lanes, { sort, group, isFolded: this.isFolded, paused: this.paused, room });
    this.nothing.hidden = lanes.length > 0;
    const height = this.divide(room);
    this.plot.style.height = `${height}px`;
    this.spacer.style.height = `${Math.max(0, this.rows.height - height)}px`;
    this.size.width = Math.max(1, this.container.clientWidth - GUTTER - EDGE);
    this.size.height = height;
  }

  /** How much of the room lanes get; where not all of them fit, a whole number of them, and the strip has what is left. */
  divide(room) {
    const { rows, height } = this.rows;
    const least = Math.min(height, Math.max(LEAST_LANES, Math.floor(room * LANES_SHARE)));
    const strip = this.strip.fitInto(room - height, room - least);
    if (strip === 0 || height <= room - strip) {
      return Math.max(0, Math.min(height, room - strip));
    }
    const whole = wholeRows(rows, room - strip);
    this.strip.fitInto(room - whole, room - whole);
    return whole;
  }

  /* Which threads are idle is found when one asks for it, and not again while zooming: nothing may move by itself. */
  findIdle() {
    const { from, to } = this.store.get();
    this.idle = new Set(this.marks.lanes.filter(lane => !this.isActive(lane, from, to)).map(lane => lane.index));
  }

  isActive(lane, from, to) {
    for (let track = lane.firstTrack; track < lane.firstTrack + lane.tracks; track++) {
      const end = this.marks.tracks[track + 1];
      const first = lowerBound(this.marks.end, from, this.marks.tracks[track], end);
      if (first < end && this.marks.start[first] <= to) {
        return true;
      }
    }
    return false;
  }

  render = changed => {
    const state = this.store.get();
    if (this.codes === null || ['filter', 'hidden', 'keep'].some(key => changed.has(key))) {
      this.codes = markCodes(this.marks, this.tools.filter(), state.hidden, state.keep, this.exchanges);
      this.strip.recount(this.codes);
    }
    if (this.colors === null || changed.has('theme')) {
      this.colors = codeColors(this.marks.actions, state.theme, inks().lane);
    }
    const switched = this.switchOverlays();
    if (changed.has('group')) {
      this.foldedByHand.clear();
    }
    if (changed.has('hideIdle') && state.hideIdle) {
      this.findIdle();
    }
    if (switched || ['size', 'filter', 'keep', 'sort', 'group', 'hideIdle'].some(key => changed.has(key))) {
      this.arrange();
    }
    if (changed.size !== 1 || !changed.has('hover')) {
      this.paint(state);
      this.legend.render(changed);
      this.overlayEntries.render();
      this.strip.render(changed);
    }
    this.drawLines(state);
    this.strip.drawLines(state);
  };

  /** Takes over what the legend says; returns whether rows come or go. */
  switchOverlays() {
    const off = overlaysOff(this.store);
    this.shownOverlays = this.overlays.filter(overlay => !off.includes(overlay.name));
    const before = this.paused;
    this.paused = pausedProcesses(this.shownOverlays, this.marks.lanes);
    return JSON.stringify([...this.paused]) !== JSON.stringify([...before]);
  }

  paint(state) {
    const { width, height } = this.size;
    const scroll = this.scroller.scrollTop;
    const [first, end] = rowsBetween(this.rows.rows, scroll, scroll + height);
    const visible = this.rows.rows.slice(first, end);
    const { font, accent, soft, lane: paper } = inks();
    this.canvas.style.left = `${GUTTER}px`;
    const context = sharpContext(this.canvas, width, height);
    const view = { rows: visible, scroll, width, height, from: state.from, to: state.to, marks: this.marks, codes: this.codes, colors: this.colors, font,
      over: () => {
        drawOverlays(rectsOn(context), view, this.shownOverlays, this.paused);
        visible.filter(row => row.folded).forEach(row => drawProfile(context, this.profileOf(row.name, row.members, this.codes),
          row.y - scroll + 2, row.height - 4, { ...view, theme: state.theme, soft, paper }));
      } };
    this.painter.paint(context, view);
    if (state.selection) {
      outlineSelection(context, { ...view, accent }, state.selection);
    }
    this.nameColumn.render(visible, scroll, state);
  }

  hover(x, y) {
    const found = x < 0 ? null : this.picker.overlayNear(x, y);
    const mark = x < 0 || found ? -1 : this.picker.markNear(x, y);
    this.plot.classList.toggle('on-mark', mark >= 0 || found !== null);
    const box = this.plot.getBoundingClientRect();
    const group = x < 0 ? null : this.picker.groupAt(y);
    if (group) {
      const busy = countAt(this.profileOf(group.name, group.members, this.codes), this.store.get().hover);
      this.tools.tooltip.show(group.name, [['busy', `${count(busy)} of ${group.threads ? counted(group.threads, 'thread') : counted(group.lanes, 'lane')}`]], box.left + x, box.top + y);
    } else if (found) {
      this.tools.tooltip.show(found.overlay.name, this.picker.overlayDetails(found), box.left + x, box.top + y, overlayLook(found.overlay.name).color);
    } else if (mark >= 0) {
      const color = categoryColor(this.marks.actions[this.marks.action[mark]].color, this.store.get().theme);
      this.tools.tooltip.show(this.picker.markTitle(mark), this.picker.markDetails(mark), box.left + x, box.top + y, color);
    } else {
      this.tools.tooltip.hide();
    }
  }

  click(time, x, y) {
    this.tools.tooltip.hide();
    this.scroller.focus({ preventScroll: true });
    const found = this.picker.overlayNear(x, y);
    const mark = found ? -1 : this.picker.markNear(x, y);
    const selection = found ? this.picker.selectOverlay(found) : mark >= 0 ? this.picker.selectMark(mark) : null;
    const tolerance = SNAP * (this.store.get().to - this.store.get().from) / this.area().width;
    const edge = selection && [selection.from, selection.to].find(e => Math.abs(e - time) <= tolerance);
    this.store.set({ cursor: edge ?? time, selection });
  }

  /** The nearest edge in the row under the pointer, or else in all that are shown. */
  snapNear(time, tolerance, y) {
    const row = this.picker.rowAt(y);
    const wanted = this.shownOverlays.filter(overlay => row && overlay.pause === (row.pauses !== undefined));
    const edge = this.picker.isOverlay(row, y) ? nearestOverlayEdge(wanted, row.pauses ?? row.lane.index, time, tolerance) : null;
    return edge ?? (row?.lane ? nearestEdge(this.marks, this.codes, [row.lane], time, tolerance) : null) ?? this.snap(time, tolerance) ?? time;
  }

  snap = (time, tolerance) => {
    const scroll = this.scroller.scrollTop;
    const [first, end] = rowsBetween(this.rows.rows, scroll, scroll + this.size.height);
    return nearestEdge(this.marks, this.codes, this.rows.rows.slice(first, end).filter(row => row.lane).map(row => row.lane), time, tolerance);
  };

  summary = () => {
    const all = counted(threadsOf(this.marks.lanes), this.byExchange ? 'exchange' : 'thread');
    const threads = this.rows.lanes === this.marks.lanes.length || this.rows.lanes === 0 ? all : `${count(this.rows.threads)} of ${all}`;
    const matching = this.tools.filter().active && this.codes ? `${count(this.codes.matching)} match of ` : '';
    const unseen = this.marks.unseen.size > 0 ? `, the begin of ${count(this.marks.unseen.size)} is not known (torn on the left, too)` : '';
    const open = this.marks.open.size > 0 ? `, ${count(this.marks.open.size)} had not ended (torn edge)${unseen}` : '';
    return `${threads} · ${matching}${counted(this.tree.marks, 'action')}${open}`;
  };

  asView() {
    return {
      empty: this.marks.action.length === 0 ? `No queue actions in this ${this.page.runs[this.store.get().run].part ? 'part of the ' : ''}recording.` : null,
      summary: this.summary,
      controls: this.controls,
      render: this.render,
      snap: this.snap,
      density: (whole, buckets) => markDensity(this.marks, whole, buckets),
      step: (time, direction) => nextEdge(this.marks, this.codes, lanesOf(this.rows.rows), time, direction),
      selected: selection => this.picker.selected(selection),
      moment: time => lanesMoment({ marks: this.marks, codes: this.codes, rows: this.rows.rows, overlays: this.shownOverlays, page: this.page, store: this.store, tools: this.tools, picker: this.picker }, time),
      measured: (from, to) => (this.codes === null ? []
        : lanesMeasured({ marks: this.marks, codes: this.codes, overlays: this.shownOverlays, paused: this.paused, theme: this.store.get().theme, tools: this.tools }, from, to)),
      save: kind => (kind === 'csv'
        ? lanesCsv({ marks: this.marks, codes: this.codes, overlays: this.shownOverlays, names: this.page.names }, this.store.get())
        : lanesSvg({ marks: this.marks, codes: this.codes, rows: this.rows.rows, colors: this.colors, overlays: this.shownOverlays, paused: this.paused, state: this.store.get(), width: this.area().width, title: this.page.runs[this.store.get().run].title })),
    };
  }
}


/** What a page of very many actions does not show one by one, and how to see it. */
function mergedNote({ stepNanos, budget }, tools) {
  return el('p', { class: 'notice' },
    `A page holds about ${count(budget)} actions, so those shorter than ${tools.durationText(stepNanos)} are merged: one mark stands for all of an action in a step of that length. For each of them, zoom in and `,
    el('button', { type: 'button', class: 'link', onclick: tools.copyCommand }, 'copy the command for the visible range'), '.');
}
