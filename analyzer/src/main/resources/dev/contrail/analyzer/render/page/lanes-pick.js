/** What is under the pointer: a mark, or a pause or wait over it; and what to say of it. */
import { lowerBound } from './lanes-data.js';
import { markAt } from './lanes-columns.js';
import { WAIT_HEIGHT } from './lanes-overlay-paint.js';
import { overlaysAt } from './lanes-overlays.js';
import { rowsBetween, trackSpan } from './lanes-rows.js';

/** How far from its pixels something thin can be hit. */
const NEAR = 3;

/**
 * @param {{marks: import('./lanes-data.js').Marks, codes: () => object, rows: () => object[], scroll: () => number,
 *     overlays: () => import('./lanes-overlays.js').Overlay[], names: string[], store: object, width: () => number, left: number,
 *     tools: import('./store.js').Tools}} lanes
 */
export function lanesPicker({ marks, codes, rows, scroll, overlays, names, store, width, left, tools }) {
  const laneEnds = marks.lanes.map(lane => lane.end);
  const laneOf = mark => marks.lanes[lowerBound(laneEnds, mark + 1, 0, laneEnds.length)];
  const perPixel = () => (store.get().to - store.get().from) / width();
  const timeAt = x => store.get().from + (x - left) * perPixel();

  function anyRowAt(y) {
    const at = y + scroll();
    const row = rows()[rowsBetween(rows(), at, at + 1)[0]];
    return row && row.y <= at ? row : null;
  }

  /** The row of lanes or pauses at a place, or null. */
  function rowAt(y) {
    const row = anyRowAt(y);
    return row && (row.lane || row.pauses !== undefined) ? row : null;
  }

  /** The folded group at a place, or null. */
  function groupAt(y) {
    const row = anyRowAt(y);
    return row?.folded ? row : null;
  }

  function markNear(x, y) {
    const row = rowAt(y);
    if (!row?.lane) {
      return -1;
    }
    const inRow = y + scroll() - row.y;
    const order = Array.from({ length: row.lane.tracks }, (_, track) => track).sort((a, b) => away(row, a, inRow) - away(row, b, inRow));
    for (const track of order) {
      const mark = markAt(marks, codes(), row.lane.firstTrack + track, timeAt(x), NEAR * perPixel());
      if (mark >= 0) {
        return mark;
      }
    }
    return -1;
  }

  /** Whether a place of a row is where its waits or pauses are. */
  function isOverlay(row, y) {
    return row !== null && (row.pauses !== undefined || y + scroll() >= row.y + row.height - 2 - WAIT_HEIGHT);
  }

  /** The pause or wait at a place, or null. */
  function overlayNear(x, y) {
    const row = rowAt(y);
    if (!isOverlay(row, y)) {
      return null;
    }
    const wanted = overlays().filter(overlay => overlay.pause === (row.pauses !== undefined));
    const [found] = overlaysAt(wanted, row.pauses ?? row.lane.index, timeAt(x), NEAR * perPixel());
    return found ? { ...found, row } : null;
  }

  function markTitle(mark) {
    const task = marks.task[mark] >= 0 ? ` ${names[marks.task[mark]]}` : '';
    const times = marks.count[mark] > 1 ? ` ×${marks.count[mark]}` : '';
    return marks.actions[marks.action[mark]].name + task + times;
  }

  function markDetails(mark) {
    const lane = laneOf(mark);
    const rowsOf = [['thread', lane.name], ['from', tools.timeText(marks.start[mark])]];
    if (marks.end[mark] > marks.start[mark]) {
      rowsOf.push(['for', tools.durationText(marks.end[mark] - marks.start[mark])]);
    }
    if (marks.queue[mark] >= 0) {
      rowsOf.push(['with', names[marks.queue[mark]]]);
    }
    return lane.group ? [...rowsOf, ['process', lane.group]] : rowsOf;
  }

  function overlayDetails({ overlay, span, row }) {
    const about = overlay.detail[span] >= 0 ? [[overlay.pause ? 'what' : 'on', names[overlay.detail[span]]]] : [];
    const who = overlay.pause ? 'all' : row.lane.name;
    return [['thread', who], ['from', tools.timeText(overlay.start[span])],
      ['for', tools.durationText(overlay.end[span] - overlay.start[span])], ...about];
  }

  function selectMark(mark) {
    const named = [marks.task[mark], marks.queue[mark]].filter(i => i >= 0).map(i => names[i]);
    return { view: 'lanes', index: mark, from: marks.start[mark], to: marks.end[mark], thread: laneOf(mark).name, names: named };
  }

  function selectOverlay({ overlay, span, row }) {
    return { view: 'lanes', index: -1, overlay: overlay.name, from: overlay.start[span], to: overlay.end[span],
      ...(row.lane ? { thread: row.lane.name } : {}), names: overlay.detail[span] >= 0 ? [names[overlay.detail[span]]] : [] };
  }

  function selectLane(lane) {
    const to = Math.max(...Array.from({ length: lane.tracks }, (_, t) => marks.tracks[lane.firstTrack + t + 1] - 1).map(mark => marks.end[mark]));
    return { view: 'lanes', index: -1, from: lane.firstSeen, to, thread: lane.name, names: [] };
  }

  return { rowAt, groupAt, isOverlay, markNear, overlayNear, markTitle, markDetails, overlayDetails, selectMark, selectOverlay, selectLane };
}

function away(row, track, y) {
  const [top, bottom] = trackSpan(row, track);
  return y < top ? top - y : y >= bottom ? y - bottom + 1 : 0;
}
