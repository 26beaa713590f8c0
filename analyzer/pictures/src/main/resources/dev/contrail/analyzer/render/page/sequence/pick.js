/** Which message is meant: under the pointer, next, nearest in time to what was selected elsewhere. */
import { lowerBound } from '../tools/search.js';
import { MESSAGE, rowAt } from './rows.js';
import { NONE, endOf, rowsIn } from './data.js';

const LOOKS = 4000;
/** From an arrow to where the label of the next one cannot be. */
const UNDER = 5;

/** The message in whose row a height is, or NONE. @param {import('./rows.js').SequenceRows} rows */
export function messageAt(rows, height) {
  const item = rowAt(rows, height);
  return item < rows.size && rows.type[item] === MESSAGE && height >= rows.y[0] ? rows.ref[item] : NONE;
}

/** The next message with a line of its own, or NONE; from nowhere the first or last one. */
export function nextDrawn(rows, row, direction) {
  const start = row === NONE ? (direction > 0 ? -1 : rows.size) : itemOf(rows, row);
  for (let item = start + direction; item >= 0 && item < rows.size; item += direction) {
    if (rows.type[item] === MESSAGE) {
      return rows.ref[item];
    }
  }
  return NONE;
}

function itemOf(rows, row) {
  return rowAt(rows, rows.place[row]);
}

/** The shown message nearest in time, or NONE. @param {import('./data.js').Sequence} sequence */
export function nearestInTime({ time }, { shown }, at) {
  const after = firstShownAt(time, shown, at);
  const [before, next] = [shown[after - 1], shown[after]];
  if (next === undefined || (before !== undefined && at - time[before] < time[next] - at)) {
    return before ?? NONE;
  }
  return next;
}

/** The place in `shown` of the first message not before an instant. */
export function firstShownAt(time, shown, at) {
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    time[shown[middle]] < at ? low = middle + 1 : high = middle;
  }
  return low;
}

/** The height of an instant: of a message, or between two, where no label is. @param {import('./data.js').Sequence} sequence @param {import('./rows.js').SequenceRows} rows */
export function placeOfTime(sequence, { place, shown }, at) {
  const { time } = sequence;
  const after = firstShownAt(time, shown, at);
  const isMessage = after < shown.length && time[shown[after]] === at;
  return isMessage ? place[shown[after]] : after > 0 ? place[shown[after - 1]] + UNDER : 0;
}

/** What a selection means here: its own message, one of its time with its participants or thread, else the nearest. */
export function meantBy(sequence, rows, selection) {
  if (selection.view === 'sequence' && selection.index >= 0) {
    return selection.index < sequence.size ? selection.index : NONE;
  }
  const named = new Set(selection.names);
  const name = lifeline => sequence.lifelines[lifeline]?.name;
  const [first, end] = rowsIn(sequence, selection.from, selection.to);
  let threads = NONE;
  for (let row = first; row < Math.min(end, first + LOOKS); row++) {
    if (named.has(name(sequence.from[row])) || named.has(name(sequence.to[row]))) {
      return row;
    }
    threads = threads === NONE && sequence.threads[sequence.thread[row]] === selection.thread ? row : threads;
  }
  return threads === NONE ? nearestInTime(sequence, rows, selection.from) : threads;
}

/** The time of a shown message nearest to an instant, or null when none is within a tolerance. */
export function snapTo(sequence, rows, at, tolerance) {
  const row = nearestInTime(sequence, rows, at);
  return row !== NONE && Math.abs(sequence.time[row] - at) <= tolerance ? sequence.time[row] : null;
}

/** The time of the next shown message at full strength, or null. */
export function nextTime({ time }, { shown }, strengths, at, direction) {
  let i = firstShownAt(time, shown, at) - (direction < 0 ? 1 : 0);
  while (i >= 0 && i < shown.length && (time[shown[i]] === at || strengths[shown[i]] < 2)) {
    i += direction;
  }
  return i >= 0 && i < shown.length ? time[shown[i]] : null;
}

/** How many messages each bucket of the run has, and alarms, as parts of the fullest. */
export function messageDensity({ time, alarm, size }, { from, to }, buckets) {
  const all = new Float64Array(buckets);
  const alarms = new Float64Array(buckets);
  for (let row = 0; row < size; row++) {
    const bucket = Math.max(0, Math.min(buckets - 1, Math.floor(((time[row] - from) / Math.max(1, to - from)) * buckets)));
    (alarm[row] ? alarms : all)[bucket]++;
  }
  const most = Math.max(1, ...all, ...alarms);
  return { all: all.map(n => n / most), alarms: alarms.map(n => n / most) };
}

/** Calls that are not answered yet at an instant, the latest first. @param {import('./cast.js').Bars} bars */
export function inFlight(sequence, bars, at, most) {
  const [, end] = rowsIn(sequence, -Infinity, at);
  const found = [];
  for (let bar = lowerBound(bars.start, end, 0, bars.start.length) - 1; bar >= 0 && found.length < most; bar--) {
    if (bar % 256 === 255 && bars.latest(0, bar + 1) < end) {
      break;
    }
    if (sequence.open[bars.start[bar]] || endOf(sequence, bars.start[bar]) > at) {
      found.push(bars.start[bar]);
    }
  }
  return found;
}

/** What is marked: messages selected, near the cursor or hovered, and the heights of instants. */
export function marksIn(sequence, rows, { selection, cursor, measure, hover }, hovered) {
  const mine = selection?.view === 'sequence' && selection.index >= 0 && selection.index < sequence.size;
  const selected = mine ? selection.index : NONE;
  const near = mine || (selection === null && cursor === null) || selection?.index < 0 ? NONE
    : selection === null ? nearestInTime(sequence, rows, cursor) : meantBy(sequence, rows, selection);
  const marked = mine ? selected : near;
  const place = time => placeOfTime(sequence, rows, time);
  return {
    selected, near, hovered, pair: mine ? sequence.partner[selected] : NONE,
    cursor: cursor === null || (marked !== NONE && sequence.time[marked] === cursor) ? null : place(cursor),
    hover: hover === null || hovered !== NONE ? null : place(hover),
    measure: measure && [place(measure.from), place(measure.to)],
  };
}

/** The columns that are selected: a message's ends, or one alone. */
export function selectedColumns({ of, columns }, { from, to }, selection) {
  const chosen = selection?.view !== 'sequence' ? [] : selection.index >= 0
    ? [of[from[selection.index]], of[to[selection.index]]] : [-1 - selection.index];
  return new Set(chosen.filter(column => column < columns.length));
}
