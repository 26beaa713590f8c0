/** Which point is meant: under the pointer, next in time, selected here or elsewhere. */
import { lowerBound } from '../tools/search.js';

const NEAR = 14;
const MOST_RINGS = 400;

/** @param {import('./data.js').Panel[]} panels */
function curvesOf(panels) {
  return panels.flatMap(panel => panel.curves);
}

/** @param {import('./data.js').Curve} panel */
function isShown(panel, look, i) {
  const row = panel.points.row[i];
  const place = look.dimension < 0 ? -1 : panel.table.categories[look.dimension][row];
  return look.strengths(panel.table)[row] > 0 && !look.off.has(place);
}

/** The point of a panel nearest to a place, or null; of several as near the one that is drawn last. @returns {?{curve: import('./data.js').Curve, row: number}} */
export function nearestPoint(panel, scale, look, x, y) {
  const perPixel = (look.to - look.from) / look.width;
  const at = look.from + (x - look.left) * perPixel;
  let best = null;
  let least = NEAR;
  for (const curve of panel.curves) {
    const { time, value, row } = curve.points;
    const end = lowerBound(time, at + NEAR * perPixel, 0, time.length);
    let mine = least;
    for (let i = lowerBound(time, at - NEAR * perPixel, 0, end); i < end; i++) {
      const away = Math.hypot((time[i] - at) / perPixel, scale.y(value[i]) - y);
      if ((away < mine || (mine === least && away === least)) && away < NEAR && isShown(curve, look, i)) {
        best = { curve, row: row[i] };
        mine = away;
      }
    }
    least = Math.min(least, mine);
  }
  return best;
}

/** The time of a point nearest to an instant, or null when none is within a tolerance. */
export function nearestTime(panels, look, time, tolerance) {
  let best = null;
  for (const panel of curvesOf(panels)) {
    const times = panel.points.time;
    const after = lowerBound(times, time, 0, times.length);
    for (const i of [after - 1, after]) {
      const away = i >= 0 && i < times.length && isShown(panel, look, i) ? Math.abs(times[i] - time) : Infinity;
      if (away <= tolerance && (best === null || away < Math.abs(best - time))) {
        best = times[i];
      }
    }
  }
  return best;
}

/** The time of the next point before or after an instant that is at full strength, or null. */
export function nextTime(panels, look, time, direction) {
  let best = null;
  for (const panel of curvesOf(panels)) {
    const { time: times, row } = panel.points;
    const strengths = look.strengths(panel.table);
    let i = lowerBound(times, time, 0, times.length) - (direction < 0 ? 1 : 0);
    while (i >= 0 && i < times.length && (times[i] === time || strengths[row[i]] < 2 || !isShown(panel, look, i))) {
      i += direction;
    }
    if (i >= 0 && i < times.length && (best === null || (times[i] - best) * direction < 0)) {
      best = times[i];
    }
  }
  return best;
}

/** Which rows a selection means: the one that was clicked, or what the selected thread or object did in that time. */
export function ringed(state, selection) {
  if (!selection) {
    return () => false;
  }
  if (selection.view === 'state') {
    return (table, row) => table.first + row === selection.index;
  }
  const places = (name, wanted) => {
    const d = state.dimensions.findIndex(dimension => dimension.name === name);
    return d < 0 ? null : { d, set: new Set(state.dimensions[d].series.map((s, i) => (wanted(s.name) ? i : -1)).filter(i => i >= 0)) };
  };
  const threads = selection.thread ? places('thread', name => name === selection.thread) : null;
  const subjects = places('subject', name => selection.names.includes(name));
  const hits = (wanted, table, row) => wanted !== null && wanted.set.has(table.categories[wanted.d][row]);
  return (table, row) => table.time[row] >= selection.from && table.time[row] <= selection.to
    && (hits(threads, table, row) || hits(subjects, table, row));
}

/** Rings around selected points, and around those of the snapshot under the pointer. */
export function paintRings(context, panels, scales, look, isRinged, hovered) {
  const x = time => look.left + ((time - look.from) / (look.to - look.from)) * look.width;
  let drawn = 0;
  panels.forEach((shared, p) => shared.curves.forEach(panel => {
    const { time, value, row } = panel.points;
    const end = lowerBound(time, look.to, 0, time.length);
    for (let i = lowerBound(time, look.from, 0, end); i < end && drawn < MOST_RINGS; i++) {
      const chosen = isRinged(panel.table, row[i]);
      const under = hovered !== null && hovered.table === panel.table && hovered.row === row[i];
      if (chosen || under) {
        drawn++;
        context.strokeStyle = chosen ? look.inks.accent : look.inks.ink;
        context.lineWidth = chosen ? 2 : 1.25;
        context.beginPath();
        context.arc(x(time[i]), scales[p].y(value[i]), chosen ? 6 : 5, 0, 2 * Math.PI);
        context.stroke();
      }
    }
  }));
}
