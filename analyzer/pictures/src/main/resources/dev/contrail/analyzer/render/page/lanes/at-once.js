/** How many spans of one action last at an instant: steps, found by a sweep over starts and ends. */
import { lowerBound } from '../tools/search.js';
import { maxPyramid, minPyramid } from '../tools/pyramid.js';
import { isAlarmColor, isColorOfOthers } from '../tools/palette.js';

/**
 * @typedef {object} AtOnce
 * @property {number} action
 * @property {Float64Array} times   ascending
 * @property {Int32Array} counts    valid from its time to the next
 * @property {number} max
 * @property {(from: number, to: number) => number} most   of a stretch of steps
 * @property {(from: number, to: number) => number} least
 */

/**
 * The actions that last and are no alarms, the busiest first; not those that were only seen and share a colour, nor what one
 * thread was seen doing where there is no other.
 */
export function countedActions({ actions, lanes }) {
  const isTold = ({ spans, color, periodNanos }) => spans > 0 && !isAlarmColor(color) && !isColorOfOthers(color)
    && (periodNanos === undefined || lanes.length > 1);
  return actions.map((_, i) => i)
    .filter(i => isTold(actions[i]))
    .sort((a, b) => actions[b].nanos - actions[a].nanos);
}

/** A series for each of some actions, of the marks that the filter does not dim. @returns {AtOnce[]} */
export function atOnce(marks, codes, wanted) {
  const spans = new Int32Array(marks.actions.length);
  const { action, start, end } = marks;
  const counted = mark => end[mark] > start[mark] && codes.code[mark] < codes.actions;
  for (let mark = 0; mark < action.length; mark++) {
    if (counted(mark)) {
      spans[action[mark]]++;
    }
  }
  const starts = Array.from(spans, size => new Float64Array(size));
  const ends = Array.from(spans, size => new Float64Array(size));
  const filled = new Int32Array(spans.length);
  for (let mark = 0; mark < action.length; mark++) {
    if (counted(mark)) {
      const place = filled[action[mark]]++;
      starts[action[mark]][place] = start[mark];
      ends[action[mark]][place] = end[mark];
    }
  }
  return wanted.map(i => ({ action: i, ...steps(starts[i].sort(), ends[i].sort()) }));
}

/** How many last at once, from when they start and when they end; both ascend. @returns {Omit<AtOnce, 'action'>} */
export function steps(starts, ends) {
  const times = new Float64Array(starts.length * 2);
  const counts = new Int32Array(starts.length * 2);
  let size = 0;
  let max = 0;
  let started = 0;
  for (let ended = 0; ended < ends.length;) {
    const before = started - ended;
    const now = started < starts.length ? Math.min(starts[started], ends[ended]) : ends[ended];
    while (started < starts.length && starts[started] === now) {
      started++;
    }
    while (ended < ends.length && ends[ended] === now) {
      ended++;
    }
    if (started - ended !== before) {
      times[size] = now;
      counts[size++] = started - ended;
      max = Math.max(max, started - ended);
    }
  }
  const used = counts.slice(0, size);
  return { times: times.slice(0, size), counts: used, max, most: maxPyramid(used), least: minPyramid(used) };
}

/** How many at an instant. */
export function countAt({ times, counts }, time) {
  const step = lowerBound(times, time, 0, times.length);
  const place = step < times.length && times[step] === time ? step : step - 1;
  return place < 0 ? 0 : counts[place];
}

/** Draws one series into a box: the most at once as an area, the least darker. */
export function drawSteps(context, series, box, from, to, color, weak) {
  const { x: left, y: top, width, height } = box;
  const step = (to - from) / width;
  const y = count => Math.round((height * count) / Math.max(1, series.max));
  let next = lowerBound(series.times, from, 0, series.times.length);
  let current = next > 0 ? series.counts[next - 1] : 0;
  const most = new Path2D();
  const least = new Path2D();
  most.moveTo(left, top + height);
  least.moveTo(left, top + height);
  for (let x = 0; x < width; x++) {
    const end = lowerBound(series.times, from + (x + 1) * step, next, series.times.length);
    const high = Math.max(current, end > next ? series.most(next, end) : 0);
    const low = Math.min(current, end > next ? series.least(next, end) : current);
    for (const { path, count } of [{ path: most, count: high }, { path: least, count: low }]) {
      path.lineTo(left + x, top + height - y(count));
      path.lineTo(left + x + 1, top + height - y(count));
    }
    current = end > next ? series.counts[end - 1] : current;
    next = end;
  }
  most.lineTo(left + width, top + height);
  least.lineTo(left + width, top + height);
  context.fillStyle = weak;
  context.fill(most);
  context.fillStyle = color;
  context.fill(least);
}
