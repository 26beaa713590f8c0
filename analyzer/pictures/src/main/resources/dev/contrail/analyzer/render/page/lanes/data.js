/**
 * Marks in columns, track by track, and what the filter and the legend make of them.
 *
 * @typedef {object} Marks
 * @property {{name: string, color: number, count: number, rank: number, samples?: number, periodNanos?: number}[]} actions
 * @property {LaneInfo[]} lanes
 * @property {Int32Array} tracks   the first mark of each track, and the number of marks at the end
 * @property {Float64Array} start
 * @property {Float64Array} end
 * @property {import('../shell/data.js').Column} action
 * @property {import('../shell/data.js').Column} task     into names
 * @property {import('../shell/data.js').Column} queue    into names
 * @property {import('../shell/data.js').Column} count
 * @property {string[]} names
 * @property {Int32Array} [thread]  into threads, where lanes are not threads
 * @property {string[]} [threads]
 * @property {import('../tools/details.js').Detail[]} details  what else marks say
 * @property {Set<number>} open    those that had not ended when the recording did
 * @property {Set<number>} unseen  those of them that nobody knows the begin of
 * @property {Int32Array} [number] what details call its marks, where they do not stand as in the page's data
 *
 * @typedef {object} LaneInfo
 * @property {number} index
 * @property {string} name
 * @property {string} group
 * @property {number} firstTrack
 * @property {number} tracks
 * @property {number} first        its first mark
 * @property {number} end          one after its last mark
 * @property {number} firstSeen
 * @property {number} busyNanos
 * @property {number} alarms
 * @property {boolean} across      spans that moved between threads, not a thread
 */
import { begunUnseen } from './open.js';
import { readDetails } from '../tools/details.js';
import { isAlarmColor } from '../tools/palette.js';
import { heaviestPyramid, minPyramid } from '../tools/pyramid.js';

/** The code of a mark that is not drawn. */
export const HIDDEN = 65535;

/** @param {import('../shell/data.js').Page} page @param {import('../shell/data.js').LanesTree} tree @returns {Marks} */
export function readMarks(page, tree) {
  const sizes = page.column(tree.trackSizes);
  const tracks = new Int32Array(sizes.length + 1);
  sizes.forEach((size, track) => {
    tracks[track + 1] = tracks[track] + size;
  });
  const { start, end } = times(tracks, page.column(tree.gap), page.column(tree.duration));
  /** @type {Marks} */
  const marks = {
    actions: ranked(tree.actions),
    tracks,
    start,
    end,
    action: page.column(tree.action),
    task: page.column(tree.task),
    queue: page.column(tree.queue),
    count: page.column(tree.count),
    names: page.names,
    details: readDetails(page, tree.details),
    open: new Set(tree.open === undefined ? [] : page.column(tree.open)),
    unseen: new Set(),
    lanes: [],
  };
  marks.unseen = begunUnseen(marks);
  let firstTrack = 0;
  marks.lanes = tree.lanes.map((lane, index) => {
    const info = laneInfo(marks, lane, index, firstTrack);
    firstTrack += lane.tracks;
    return info;
  });
  return marks;
}

function times(tracks, gap, duration) {
  const start = new Float64Array(gap.length);
  const end = new Float64Array(gap.length);
  for (let track = 0; track + 1 < tracks.length; track++) {
    let time = 0;
    for (let mark = tracks[track]; mark < tracks[track + 1]; mark++) {
      start[mark] = time + gap[mark];
      time = end[mark] = start[mark] + duration[mark];
    }
  }
  return { start, end };
}

/** Which action is in front where several share a pixel: alarms first, then the rarest. */
function ranked(actions) {
  const order = actions.map((action, i) => i).sort((a, b) =>
    Number(isAlarmColor(actions[b].color)) - Number(isAlarmColor(actions[a].color))
    || actions[a].count - actions[b].count || a - b);
  return actions.map((action, i) => ({ ...action, rank: order.indexOf(i) }));
}

export function laneInfo(marks, lane, index, firstTrack) {
  const first = marks.tracks[firstTrack];
  const end = marks.tracks[firstTrack + lane.tracks];
  const alarm = marks.actions.map(action => isAlarmColor(action.color));
  let busyNanos = 0;
  let alarms = 0;
  let firstSeen = Infinity;
  for (let mark = first; mark < end; mark++) {
    busyNanos += marks.end[mark] - marks.start[mark];
    alarms += alarm[marks.action[mark]] ? marks.count[mark] : 0;
    firstSeen = Math.min(firstSeen, marks.start[mark]);
  }
  return { index, name: lane.name, group: lane.group, firstTrack, tracks: lane.tracks, first, end, firstSeen, busyNanos, alarms,
    across: lane.across === true };
}

/**
 * How each mark is drawn. Its code is its action's rank; what the filter dims comes after all that matches, so that it
 * never covers it.
 *
 * @typedef {object} MarkCodes
 * @property {Uint16Array} code
 * @property {number} actions               codes from here on are dimmed
 * @property {(from: number, to: number) => number} front     the smallest code in a stretch of marks
 * @property {(from: number, to: number) => number} longest   the longest mark drawn in a stretch, or -1
 * @property {Float64Array} taken   how long all drawn marks before a mark last together
 * @property {Int32Array} alarmsBefore  how many alarms are drawn at full strength before a mark
 * @property {Uint8Array} laneMatches       lanes with a mark that matches
 * @property {number} matching
 */

/**
 * @param {Marks} marks @param {import('../tools/filter.js').Filter} filter @param {string[]} hidden @param {boolean} keep
 * @param {import('../tools/exchanges.js').Exchanges} exchanges @returns {MarkCodes} */
export function markCodes(marks, filter, hidden, keep, exchanges) {
  const { actions, action, task, queue, start, end } = marks;
  const rank = actions.map(a => (hidden.includes(a.name) ? HIDDEN : a.rank));
  const code = new Uint16Array(action.length);
  const weight = new Float64Array(action.length);
  const taken = new Float64Array(action.length + 1);
  const alarmsBefore = new Int32Array(action.length + 1);
  const alarm = actions.map(a => (isAlarmColor(a.color) ? a.rank : -1));
  const laneMatches = new Uint8Array(marks.lanes.length);
  const byAction = filter.flags(actions.map(a => a.name));
  const byName = filter.active ? filter.flags(marks.names) : null;
  const onThread = threadsThatStay(marks, filter);
  const inExchange = filter.asksExchange ? exchangesThatStay(marks, filter, exchanges) : () => true;
  let matching = 0;
  for (const lane of marks.lanes) {
    for (let mark = lane.first; mark < lane.end; mark++) {
      const plain = rank[action[mark]];
      const matches = byName === null || (onThread(mark, lane) && inExchange(mark, lane) && filter.keeps(
        any(byAction.included, byName.included, action[mark], task[mark], queue[mark]),
        any(byAction.excluded, byName.excluded, action[mark], task[mark], queue[mark])));
      matching += matches ? marks.count[mark] : 0;
      laneMatches[lane.index] |= matches && plain !== HIDDEN ? 1 : 0;
      code[mark] = plain === HIDDEN ? HIDDEN : matches ? plain : keep ? HIDDEN : plain + actions.length;
      weight[mark] = code[mark] === HIDDEN ? -1 : end[mark] - start[mark];
      alarmsBefore[mark + 1] = alarmsBefore[mark] + (code[mark] === alarm[action[mark]] ? 1 : 0);
      taken[mark + 1] = taken[mark] + Math.max(0, weight[mark]);
    }
  }
  return {
    code,
    actions: actions.length,
    front: minPyramid(code),
    longest: heaviestPyramid(weight),
    taken,
    alarmsBefore,
    laneMatches,
    matching,
  };
}

function any(ofAction, ofName, action, task, queue) {
  return ofAction[action] === 1 || (task >= 0 && ofName[task] === 1) || (queue >= 0 && ofName[queue] === 1);
}

function threadsThatStay(marks, filter) {
  if (marks.thread) {
    const flags = filter.threads(marks.threads);
    return mark => flags[marks.thread[mark]] === 1;
  }
  const flags = filter.threads(marks.lanes.map(lane => lane.name));
  return (mark, lane) => flags[lane.index] === 1;
}

function exchangesThatStay(marks, filter, exchanges) {
  const flags = filter.exchanges(exchanges.names);
  const none = filter.exchanges([''])[0] === 1;
  return (mark, lane) => {
    const exchange = exchanges.at(threadOf(marks, mark, lane), marks.start[mark]);
    return exchange < 0 ? none : flags[exchange] === 1;
  };
}

/** The thread that did what a mark stands for; its lane's, unless lanes are exchanges. */
export function threadOf(marks, mark, lane) {
  return marks.thread ? marks.threads[marks.thread[mark]] : lane.name;
}
