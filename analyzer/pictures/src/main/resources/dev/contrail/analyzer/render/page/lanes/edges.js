/** Where marks start and end, and how many there are: what the cursor snaps to and steps along. */
import { isAlarmColor } from '../tools/palette.js';
import { HIDDEN } from './data.js';
import { lowerBound } from '../tools/search.js';

/** The edge nearest to an instant among some lanes' marks, or null when none is within a tolerance. */
export function nearestEdge(marks, codes, lanes, time, tolerance) {
  let best = null;
  eachTrack(marks, lanes, (begin, end) => {
    for (const edges of [marks.start, marks.end]) {
      const after = lowerBound(edges, time, begin, end);
      for (const i of [after - 1, after]) {
        const away = i >= begin && i < end && codes.code[i] !== HIDDEN ? Math.abs(edges[i] - time) : Infinity;
        if (away <= tolerance && (best === null || away < Math.abs(best - time))) {
          best = edges[i];
        }
      }
    }
  });
  return best;
}

/** The next edge before or after an instant of a mark that is drawn at full strength, or null. */
export function nextEdge(marks, codes, lanes, time, direction) {
  let best = null;
  eachTrack(marks, lanes, (begin, end) => {
    for (const edges of [marks.start, marks.end]) {
      let i = direction > 0 ? firstAfter(edges, time, begin, end) : lowerBound(edges, time, begin, end) - 1;
      while (i >= begin && i < end && codes.code[i] >= codes.actions) {
        i += direction;
      }
      if (i >= begin && i < end && (best === null || (edges[i] - best) * direction < 0)) {
        best = edges[i];
      }
    }
  });
  return best;
}

function firstAfter(edges, time, begin, end) {
  let i = lowerBound(edges, time, begin, end);
  while (i < end && edges[i] === time) {
    i++;
  }
  return i;
}

function eachTrack(marks, lanes, visit) {
  for (const lane of lanes) {
    for (let track = lane.firstTrack; track < lane.firstTrack + lane.tracks; track++) {
      visit(marks.tracks[track], marks.tracks[track + 1]);
    }
  }
}

/** For each bucket of the run how much of all threads' time is taken, and by alarms, as parts of the busiest bucket. */
export function markDensity(marks, whole, buckets) {
  const alarm = marks.actions.map(action => isAlarmColor(action.color));
  const all = new Float64Array(buckets);
  const alarms = new Float64Array(buckets);
  const step = Math.max(1, whole.to - whole.from) / buckets;
  for (let mark = 0; mark < marks.action.length; mark++) {
    const from = Math.max(0, marks.start[mark] - whole.from) / step;
    const to = Math.min(buckets, (marks.end[mark] - whole.from) / step);
    const first = Math.min(buckets - 1, Math.floor(from));
    const target = alarm[marks.action[mark]] ? alarms : all;
    target[first] += Math.max(Math.min(to, first + 1) - from, 1e-9);
    for (let bucket = first + 1; bucket < to; bucket++) {
      target[bucket] += Math.min(1, to - bucket);
    }
  }
  const most = Math.max(1e-9, ...all);
  return { all: all.map(value => value / most), alarms: alarms.map(value => Math.min(1, value / most)) };
}
