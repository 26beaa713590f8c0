/**
 * Which lanes stand where.
 *
 * @typedef {object} Row
 * @property {?import('./data.js').LaneInfo} lane  null for a group's head and for pauses
 * @property {number} [pauses]   the lane that tells whose pauses the row shows
 * @property {string} name
 * @property {number} y
 * @property {number} height
 * @property {boolean} [folded]
 * @property {number} [lanes]    of a group
 * @property {number} [threads]  of a group; its other lanes are spans that moved between threads
 * @property {import('./data.js').LaneInfo[]} [members]
 */

/** How high a lane is at least and, where there is room, at most. */
const LEAST_LANE = 20;
const MOST_LANE = 44;
const HEAD = 24;
const FOLDED = 44;
/** Of many threads, groups of more than this are folded at first. */
const LARGE = 64;
export const MANY_LANES = 200;
/** How high the row of a nested span is at least, and how high with a label in it. */
const SUB_ROW = 10;
const LABELLED_SUB_ROW = 18;
const MOST_TRACKS = 12;
/** Labels are worth scrolling this many screens. */
const ROOMY = 2;
const PAUSES = 20;
const NATURAL = new Intl.Collator('en', { numeric: true });

const ORDERS = {
  name: (a, b) => (a.group === b.group ? a.index - b.index : NATURAL.compare(a.name, b.name)), // they come in this order
  first: (a, b) => a.firstSeen - b.firstSeen,
  busy: (a, b) => b.busyNanos - a.busyNanos,
  alarms: (a, b) => b.alarms - a.alarms,
};

const GROUPS = {
  process: lane => lane.group,
  pool: lane => (lane.across ? 'across threads' : poolOf(lane.name)),
  none: () => '',
  exchange: () => '',
};

/** The name of a thread without the number at its end: worker-12 and worker-3 are of one pool. */
export function poolOf(name) {
  return name.replace(/ \(id \d+\)$/, '').replace(/[-_#\s:.]*\d+$/, '') || name;
}

/** Whether a group is folded before anyone has said so: a large one, where there are many lanes. */
export function isLarge(size, lanes) {
  return lanes > MANY_LANES && size > LARGE;
}

/** What the row of a process's pauses is called. */
export const PAUSES_NAME = 'JVM pauses';

/** How many lanes are threads. */
export function threadsOf(lanes) {
  return lanes.reduce((sum, lane) => sum + (lane.across ? 0 : 1), 0);
}

/** How high a lane's row is. */
function heightOf(lane, laneHeight, subRow) {
  return Math.max(laneHeight, lane.tracks > 1 ? Math.min(lane.tracks, MOST_TRACKS) * subRow + 4 : 0);
}

/** Sub-rows that labels fit into, where there is room for them. */
function subRowFor(lanes, laneHeight, room) {
  const needed = lanes.reduce((sum, lane) => sum + heightOf(lane, laneHeight, LABELLED_SUB_ROW), 0);
  return needed <= room * ROOMY ? LABELLED_SUB_ROW : SUB_ROW;
}

/**
 * @param {import('./data.js').LaneInfo[]} lanes
 * @param {{sort: string, group: string, isFolded: (group: string, size: number) => boolean, laneHeight: number,
 *     paused: Map<string, number>, room: number}} how  paused: processes with pauses to show, each with its first lane
 * @returns {{rows: Row[], height: number, lanes: number, threads: number}}
 */
export function layOut(lanes, { sort, group, isFolded, laneHeight, paused, room }) {
  const subRow = subRowFor(lanes, laneHeight, room);
  const groups = new Map();
  for (const lane of lanes) {
    const name = GROUPS[group](lane);
    if (!groups.has(name)) {
      groups.set(name, []);
    }
    groups.get(name).push(lane);
  }
  const rows = [];
  let y = 0;
  const add = row => {
    rows.push({ ...row, y });
    y += row.height;
  };
  const headed = groups.size > 1 || (group !== 'none' && group !== 'exchange' && [...groups.keys()].some(name => name !== ''));
  const addPauses = process => paused.has(process)
    && add({ lane: null, name: PAUSES_NAME, process, pauses: paused.get(process), height: PAUSES });
  if (group !== 'process') {
    new Set(lanes.map(lane => lane.group)).forEach(addPauses);
  }
  for (const [name, members] of groups) {
    const folded = headed && isFolded(name, members.length);
    if (headed) {
      add({ lane: null, name, height: folded ? FOLDED : HEAD, folded, lanes: members.length, threads: threadsOf(members), members });
    }
    if (!folded) {
      if (group === 'process') {
        addPauses(name);
      }
      [...members].sort((a, b) => ORDERS[sort](a, b) || a.index - b.index).forEach(lane =>
        add({ lane, name: lane.name, height: heightOf(lane, laneHeight, subRow) }));
    }
  }
  return { rows, height: y, lanes: lanes.length, threads: threadsOf(lanes) };
}

/** The same with lanes as high as a room allows; what stands between them counts, too. */
export function layOutInto(room, lanes, how) {
  const share = over => Math.max(LEAST_LANE, Math.min(MOST_LANE, Math.floor((room - over) / Math.max(1, lanes.length))));
  const first = layOut(lanes, { ...how, laneHeight: share(0) });
  const beside = first.height - lanes.length * share(0);
  return first.height > room && share(beside) < share(0) ? layOut(lanes, { ...how, laneHeight: share(beside) }) : first;
}

/** The most of a room that rows fill without one being cut; all of it where the first is higher. */
export function wholeRows(rows, room) {
  const end = rowsBetween(rows, 0, room)[1];
  const last = rows[end - 1];
  const whole = last && last.y + last.height > room ? last.y : room;
  return whole > 0 ? whole : room;
}

/** The rows that a stretch of the picture shows: [first, end). */
export function rowsBetween(rows, top, bottom) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].y + rows[middle].height <= top) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let end = low;
  while (end < rows.length && rows[end].y < bottom) {
    end++;
  }
  return [low, end];
}

/** Where a lane's track is within its row: [top, bottom), relative to the row. */
export function trackSpan(row, track) {
  const tracks = Math.min(row.lane.tracks, MOST_TRACKS);
  const inner = row.height - 4;
  const place = Math.min(track, tracks - 1);
  return [2 + Math.round((inner * place) / tracks), 2 + Math.round((inner * (place + 1)) / tracks) - (tracks > 1 ? 1 : 0)];
}
