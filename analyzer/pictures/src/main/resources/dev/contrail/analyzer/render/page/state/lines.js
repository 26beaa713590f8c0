/** Lines of steps or straight ones, and lines between points of the same thing. */
import { lowerBound } from '../tools/search.js';
import { maxPyramid, minPyramid } from '../tools/pyramid.js';
import { gather } from './data.js';

/** More points than this are not joined: nobody could follow the lines, and finding them takes long. */
const MOST_JOINED = 200_000;

/** The points of each instance, in order of first appearance. */
export function instancesOf(panel) {
  return cached(panel.points, 'instances', () => {
    const { points, table } = panel;
    return rowsByObject(points.row, table.object).map(indexes => {
      const value = gather(points.value, indexes);
      return { time: gather(points.time, indexes), value, row: gather(points.row, indexes), least: minPyramid(value), most: maxPyramid(value) };
    });
  });
}

/** The places of each object's points, in order of first appearance. */
function rowsByObject(rows, object) {
  const sizes = new Map();
  for (let i = 0; i < rows.length; i++) {
    sizes.set(object[rows[i]], (sizes.get(object[rows[i]]) ?? 0) + 1);
  }
  const groups = new Map([...sizes].map(([key, size]) => [key, { places: new Int32Array(size), filled: 0 }]));
  for (let i = 0; i < rows.length; i++) {
    const group = groups.get(object[rows[i]]);
    group.places[group.filled++] = i;
  }
  return [...groups.values()].map(group => group.places);
}

/**
 * The values of one instance as a path: each while they can be told apart, else for each column of pixels a line from the
 * least to the greatest value in it, so that no peak is lost.
 *
 * @param {'STEP_BEFORE'|'LINEAR'} [interpolation] what a value is between two: without any it holds until the next
 */
export function stepPath(path, instance, view, y, interpolation) {
  const { time, value } = instance;
  const { from, to, width, left = 0 } = view;
  const first = Math.max(0, lowerBound(time, from, 0, time.length) - 1);
  const end = lowerBound(time, to, first, time.length);
  if (first >= time.length || time[first] > to) {
    return;
  }
  const x = t => left + (Math.max(0, Math.min(to, t) - from) / (to - from)) * width;
  const at = BETWEEN[interpolation] ?? held;
  path.moveTo(x(time[first]), y(at(instance, first, Math.max(from, time[first]))));
  if (end - first <= 2 * width) {
    for (let i = first + 1; i < Math.min(end + 1, time.length); i++) {
      corners(path, instance, i, { x, y, from, to }, interpolation);
    }
  } else {
    columns(path, instance, first, end, { from, to, width, left }, y, interpolation);
  }
  if (!interpolation) {
    path.lineTo(Math.min(left + width, x(Math.max(time[time.length - 1], from))), y(value[end - 1] ?? value[first]));
  }
}

/** The value of an instance at a time from its point i on and before the next. */
const BETWEEN = {
  STEP_BEFORE: ({ time, value }, i, t) => (t >= time[i] && i + 1 < time.length ? value[i + 1] : value[i]),
  LINEAR: ({ time, value }, i, t) => {
    const share = i + 1 < time.length && time[i + 1] > time[i] ? (t - time[i]) / (time[i + 1] - time[i]) : 0;
    return value[i] + (value[i + 1] - value[i] || 0) * share;
  },
};

function held({ value }, i) {
  return value[i];
}

/** From point i - 1, or where the view begins, to point i, or where the view ends. */
function corners(path, instance, i, { x, y, from, to }, interpolation) {
  const { time, value } = instance;
  if (interpolation === 'LINEAR') {
    path.lineTo(x(time[i]), y(time[i] > to ? BETWEEN.LINEAR(instance, i - 1, to) : value[i]));
  } else if (interpolation === 'STEP_BEFORE') {
    path.lineTo(x(Math.max(from, time[i - 1])), y(value[i]));
    path.lineTo(x(time[i]), y(value[i]));
  } else if (time[i] < to) {
    path.lineTo(x(time[i]), y(value[i - 1]));
    path.lineTo(x(time[i]), y(value[i]));
  }
}

function columns(path, { time, value, least, most }, first, end, { from, to, width, left }, y, interpolation) {
  const step = (to - from) / width;
  let next = first;
  for (let column = 0; column < width && next < end; column++) {
    const last = lowerBound(time, from + (column + 1) * step, next, end);
    if (last > next) {
      const px = left + column + 0.5;
      path.lineTo(px, y(value[interpolation ? next : Math.max(first, next - 1)]));
      path.lineTo(px, y(least(next, last)));
      path.lineTo(px, y(most(next, last)));
      path.lineTo(px, y(value[last - 1]));
      next = last;
    }
  }
}

/** For each point the next one of the same instance with an equal value, or -1; null when there are too many points. */
export function nextOfSame(panel) {
  return cached(panel.points, 'same', () => {
    const { points, table } = panel;
    if (points.row.length > MOST_JOINED) {
      return null;
    }
    const next = new Int32Array(points.row.length).fill(-1);
    const last = new Map();
    points.row.forEach((row, i) => {
      const object = table.object[row];
      if (!last.has(object)) {
        last.set(object, new Map());
      }
      const ofValue = last.get(object);
      const before = ofValue.get(points.value[i]);
      if (before !== undefined) {
        next[before] = i;
      }
      ofValue.set(points.value[i], i);
    });
    return next;
  });
}

function cached({ cache }, name, make) {
  if (!cache.has(name)) {
    cache.set(name, make());
  }
  return cache.get(name);
}
