/** What is under the pointer: a mark, or a pause or wait over it; and what to say of it. */
import { detailsOf } from '../tools/details.js';
import { lowerBound } from '../tools/search.js';
import { threadOf } from './data.js';
import { markAt } from './columns.js';
import { WAIT_HEIGHT } from './overlay-paint.js';
import { overlaysAt } from './overlays.js';
import { rowsBetween, trackSpan } from './rows.js';

/** How far from its pixels something thin can be hit. */
const NEAR = 3;

/**
 * @param {{marks: import('./data.js').Marks, codes: () => object, rows: () => object[], scroll: () => number,
 *     overlays: () => import('./overlays.js').Overlay[], names: string[], exchanges: import('../tools/exchanges.js').Exchanges, store: object, width: () => number, left: number,
 *     tools: import('../shell/store.js').Tools}} lanes
 */
export function lanesPicker({ marks, codes, rows, scroll, overlays, names, exchanges, store, width, left, tools }) {
  return new LanesPicker({ marks, codes, rows, scroll, overlays, names, exchanges, store, width, left, tools });
}

class LanesPicker {
  constructor({ marks, codes, rows, scroll, overlays, names, exchanges, store, width, left, tools }) {
    this.marks = marks;
    this.codes = codes;
    this.rows = rows;
    this.scroll = scroll;
    this.overlays = overlays;
    this.names = names;
    this.exchanges = exchanges;
    this.store = store;
    this.width = width;
    this.left = left;
    this.tools = tools;
    this.laneEnds = this.marks.lanes.map(lane => lane.end);
    this.laneOf = mark => this.marks.lanes[lowerBound(this.laneEnds, mark + 1, 0, this.laneEnds.length)];
    this.perPixel = () => (this.store.get().to - this.store.get().from) / this.width();
    this.timeAt = x => this.store.get().from + (x - this.left) * this.perPixel();
  }

  anyRowAt(y) {
    const at = y + this.scroll();
    const row = this.rows()[rowsBetween(this.rows(), at, at + 1)[0]];
    return row && row.y <= at ? row : null;
  }

  /** The row of lanes or pauses at a place, or null. */
  rowAt(y) {
    const row = this.anyRowAt(y);
    return row && (row.lane || row.pauses !== undefined) ? row : null;
  }

  /** The folded group at a place, or null. */
  groupAt(y) {
    const row = this.anyRowAt(y);
    return row?.folded ? row : null;
  }

  markNear(x, y) {
    const row = this.rowAt(y);
    if (!row?.lane) {
      return -1;
    }
    const inRow = y + this.scroll() - row.y;
    const order = Array.from({ length: row.lane.tracks }, (_, track) => track).sort((a, b) => away(row, a, inRow) - away(row, b, inRow));
    for (const track of order) {
      const mark = markAt(this.marks, this.codes(), row.lane.firstTrack + track, this.timeAt(x), NEAR * this.perPixel());
      if (mark >= 0) {
        return mark;
      }
    }
    return -1;
  }

  /** Whether a place of a row is where its waits or pauses are. */
  isOverlay(row, y) {
    return row !== null && (row.pauses !== undefined || y + this.scroll() >= row.y + row.height - 2 - WAIT_HEIGHT);
  }

  /** The pause or wait at a place, or null. */
  overlayNear(x, y) {
    const row = this.rowAt(y);
    if (!this.isOverlay(row, y)) {
      return null;
    }
    const wanted = this.overlays().filter(overlay => overlay.pause === (row.pauses !== undefined));
    const [found] = overlaysAt(wanted, row.pauses ?? row.lane.index, this.timeAt(x), NEAR * this.perPixel());
    return found ? { ...found, row } : null;
  }

  markTitle(mark) {
    const task = this.marks.task[mark] >= 0 ? ` ${this.names[this.marks.task[mark]]}` : '';
    const times = this.marks.count[mark] > 1 ? ` ×${this.marks.count[mark]}` : '';
    return this.marks.actions[this.marks.action[mark]].name + task + times;
  }

  /** @returns {[string, string][]} */
  markDetails(mark) {
    const lane = this.laneOf(mark);
    /** @type {[string, string][]} */
    const rowsOf = [['from', this.tools.timeText(this.marks.start[mark])]];
    if (!lane.across) { // else its details say where it began and ended
      rowsOf.unshift(['thread', threadOf(this.marks, mark, lane)]);
    }
    if (this.marks.end[mark] > this.marks.start[mark]) {
      rowsOf.push(['for', this.tools.durationText(this.marks.end[mark] - this.marks.start[mark]) + (this.marks.open.has(mark) ? ', not ended' : '')]);
    }
    const exchange = this.exchanges.at(threadOf(this.marks, mark, lane), this.marks.start[mark]);
    if (exchange >= 0) {
      rowsOf.push(['exchange', this.exchanges.names[exchange]]);
    }
    if (this.marks.queue[mark] >= 0) {
      rowsOf.push(['with', this.names[this.marks.queue[mark]]]);
    }
    rowsOf.push(...detailsOf(this.marks.details, this.marks.number?.[mark] ?? mark));
    return lane.group ? [...rowsOf, ['process', lane.group]] : rowsOf;
  }

  /** @returns {[string, string][]} */
  overlayDetails({ overlay, span, row }) {
    /** @type {[string, string][]} */
    const about = overlay.detail[span] >= 0 ? [[overlay.pause ? 'what' : 'on', this.names[overlay.detail[span]]]] : [];
    const who = overlay.pause ? 'all' : row.lane.name;
    return [['thread', who], ['from', this.tools.timeText(overlay.start[span])],
      ['for', this.tools.durationText(overlay.end[span] - overlay.start[span])], ...about];
  }

  /** @returns {import('../shell/store.js').Selection} */
  selectMark(mark) {
    const named = [this.marks.task[mark], this.marks.queue[mark]].filter(i => i >= 0).map(i => this.names[i]);
    const thread = threadOf(this.marks, mark, this.laneOf(mark));
    const exchange = this.exchanges.names[this.exchanges.at(thread, this.marks.start[mark])];
    return { view: 'lanes', index: mark, ...(exchange === undefined ? {} : { exchange }), from: this.marks.start[mark], to: this.marks.end[mark], thread, names: named };
  }

  /** What is told of a selected mark beside its times. */
  selected({ view, index }) {
    return view === 'lanes' && this.marks.open.has(index) ? [{ name: 'ended', value: 'not before the recording did' }] : [];
  }

  /** @returns {import('../shell/store.js').Selection} */
  selectOverlay({ overlay, span, row }) {
    return { view: 'lanes', index: -1, overlay: overlay.name, from: overlay.start[span], to: overlay.end[span],
      ...(row.lane ? { thread: row.lane.name } : {}), names: overlay.detail[span] >= 0 ? [this.names[overlay.detail[span]]] : [] };
  }

  /** @returns {import('../shell/store.js').Selection} */
  selectLane(lane) {
    const to = Math.max(...Array.from({ length: lane.tracks }, (_, t) => this.marks.tracks[lane.firstTrack + t + 1] - 1).map(mark => this.marks.end[mark]));
    return { view: 'lanes', index: -1, from: lane.firstSeen, to, thread: lane.name, names: [] };
  }
}


function away(row, track, y) {
  const [top, bottom] = trackSpan(row, track);
  return y < top ? top - y : y >= bottom ? y - bottom + 1 : 0;
}
