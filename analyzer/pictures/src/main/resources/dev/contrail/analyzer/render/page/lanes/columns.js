/**
 * One track folded into pixel columns.
 *
 * A mark owns the columns whose middle it covers. A mark that covers no middle is thinner than a pixel: it still claims
 * the column in which it starts. Where marks compete for a column, the one of the smallest code wins, so what is rare
 * can be seen at any zoom.
 */
import { HIDDEN } from './data.js';
import { lowerBound } from '../tools/search.js';

export const NONE = -1;
/** The owner of a column that stands for more than one mark. */
export const SEVERAL = -2;
/** Marks that fill this much of a column have the longest of them shown in the column's lower half. */
const WORTH_HALF = 0.3;
/** Unless this many of them are alarms: then going wrong is what the thread does there. */
const MOSTLY = 0.34;

/** Columns of a width, to be filled again and again. */
export function createColumns(width) {
  return { width, top: new Uint16Array(width), low: new Uint16Array(width), owner: new Int32Array(width) };
}

/**
 * Fills columns with a track; returns whether there is anything.
 *
 * @param {ReturnType<typeof createColumns>} columns
 * @param {import('./data.js').Marks} marks
 * @param {import('./data.js').MarkCodes} codes
 */
export function fillColumns(columns, marks, codes, track, from, to) {
  const { top, low, owner, width } = columns;
  top.fill(HIDDEN);
  low.fill(HIDDEN);
  owner.fill(NONE);
  const { start, end } = marks;
  const trackEnd = marks.tracks[track + 1];
  const step = (to - from) / width;
  let next = lowerBound(start, from, marks.tracks[track], trackEnd);
  const trackStart = marks.tracks[track];
  let any = false;
  for (let x = 0; x < width; x++) {
    const middle = from + (x + 0.5) * step;
    const edge = from + (x + 1) * step;
    const covered = next > trackStart && end[next - 1] > middle;
    const first = covered ? next - 1 : next;
    next = next < trackEnd && start[next] < edge ? gallop(start, edge, next, trackEnd) : next;
    let last = next;
    if (last > first && start[last - 1] > middle && end[last - 1] > middle + step) {
      last--; // it covers the next column's middle
    }
    if (last - first === 1) {
      const code = codes.code[first];
      let stop = x + 1;
      if (covered && next === first + 1) {
        const until = Math.min(end[first], next < trackEnd ? start[next] : Infinity);
        stop = Math.max(stop, Math.min(width, Math.floor((until - from) / step - 0.5)));
      }
      if (code !== HIDDEN) {
        top.fill(code, x, stop);
        low.fill(code, x, stop);
        owner.fill(first, x, stop);
        any = true;
      }
      x = stop - 1;
    } else if (last > first) {
      const code = codes.front(first, last);
      const longest = codes.longest(first, last);
      top[x] = low[x] = code;
      owner[x] = code === HIDDEN ? NONE : SEVERAL;
      if (longest >= 0) {
        const outside = Math.max(0, edge - step - start[first]) + Math.max(0, end[last - 1] - edge);
        const share = codes.taken[last] - codes.taken[first] - outside;
        const alarms = codes.alarmsBefore[last] - codes.alarmsBefore[first];
        const mostlyAlarms = alarms >= MOSTLY * (last - first);
        low[x] = share >= WORTH_HALF * step && !mostlyAlarms ? codes.code[longest] : code;
        any = true;
      }
    }
  }
  return any;
}

/** lowerBound for a limit that is likely near. */
function gallop(values, limit, from, to) {
  let step = 1;
  while (from + step < to && values[from + step] < limit) {
    from += step;
    step *= 2;
  }
  return lowerBound(values, limit, from, Math.min(to, from + step + 1));
}

/** Where the columns that look the same as this one and belong together with it end. */
export function blockEnd({ top, low, owner, width }, x) {
  let end = x + 1;
  while (end < width && top[end] === top[x] && low[end] === low[x] && owner[end] === owner[x]) {
    end++;
  }
  return end;
}

/** Whether a mark is followed at once by another that looks the same, so that a gap must part them. */
export function isParted(columns, x, end) {
  return end - x >= 3 && columns.owner[x] >= 0 && end < columns.width && columns.top[end] === columns.top[x];
}

/** The mark to talk about at a place of a track: the one in front, or the nearest within a tolerance; or -1. */
export function markAt(marks, codes, track, time, tolerance) {
  const { start, end, tracks } = marks;
  let best = NONE;
  const stop = lowerBound(start, time + tolerance, tracks[track], tracks[track + 1]);
  const begin = Math.max(tracks[track], lowerBound(end, time - tolerance, tracks[track], stop));
  for (let mark = begin; mark < stop; mark++) {
    if (codes.code[mark] === HIDDEN) {
      continue;
    }
    const covers = start[mark] <= time && time < end[mark];
    if (best === NONE || codes.code[mark] < codes.code[best] || (covers && codes.code[mark] === codes.code[best])) {
      best = mark;
    }
  }
  return best;
}
