/**
 * Pauses of a JVM and waits of its threads, over the lanes.
 *
 * @typedef {object} Overlay
 * @property {string} name
 * @property {boolean} pause      of all threads of a process; the lane of such a span is the process's first
 * @property {number} count
 * @property {number} nanos
 * @property {number} shortest    shorter spans are not in the page; 0 when all are
 * @property {Int32Array} first   the first span of each lane, and the number of spans at the end
 * @property {Float64Array} start ascending within a lane
 * @property {Float64Array} end
 * @property {import('../shell/data.js').Column} detail  into page.names
 *
 * @typedef {{overlay: Overlay, span: number}} Found
 */
import { lowerBound } from '../tools/search.js';
import { overlayRank } from './overlay-look.js';

/** @returns {Overlay[]} what is in front last */
export function readOverlays(page, trees, lanes) {
  return trees.map(tree => readOverlay(page, tree, lanes)).sort((a, b) => overlayRank(b.name) - overlayRank(a.name));
}

function readOverlay(page, tree, lanes) {
  const lane = page.column(tree.lane);
  const gap = page.column(tree.gap);
  const duration = page.column(tree.duration);
  const start = new Float64Array(gap.length);
  const end = new Float64Array(gap.length);
  const first = new Int32Array(lanes.length + 1);
  let time = 0;
  for (let span = 0; span < gap.length; span++) {
    start[span] = time + gap[span];
    time = end[span] = start[span] + duration[span];
    first[lane[span] + 1]++;
  }
  for (let i = 0; i < lanes.length; i++) {
    first[i + 1] += first[i];
  }
  const { name, pause, count, nanos, shortest } = tree;
  return { name, pause, count, nanos, shortest, first, start, end, detail: page.column(tree.detail) };
}

/** Of each process with pauses its first lane, by the process's name. */
export function pausedProcesses(overlays, lanes) {
  const processes = new Map();
  lanes.forEach(lane => {
    if (!processes.has(lane.group) && overlays.some(o => o.pause && o.first[lane.index] < o.first[lane.index + 1])) {
      processes.set(lane.group, lane.index);
    }
  });
  return processes;
}

/** Spans of a lane that touch a range: [first, end). */
export function spansBetween(overlay, lane, from, to) {
  const end = overlay.first[lane + 1];
  const first = lowerBound(overlay.end, from, overlay.first[lane], end);
  return [first, lowerBound(overlay.start, to, first, end)];
}

/** What lasts at an instant on a lane, what is in front first. @returns {Found[]} */
export function overlaysAt(overlays, lane, time, tolerance = 0) {
  const found = [];
  for (const overlay of overlays) {
    const [first, end] = spansBetween(overlay, lane, time - tolerance, time + tolerance + 1);
    if (first < end) {
      found.unshift({ overlay, span: first });
    }
  }
  return found;
}

/** The edge nearest to an instant on a lane, or null when none is within a tolerance. */
export function nearestOverlayEdge(overlays, lane, time, tolerance) {
  let best = null;
  for (const { first, start, end } of overlays) {
    for (const edges of [start, end]) {
      const after = lowerBound(edges, time, first[lane], first[lane + 1]);
      for (const i of [after - 1, after]) {
        const away = i >= first[lane] && i < first[lane + 1] ? Math.abs(edges[i] - time) : Infinity;
        best = away <= tolerance && (best === null || away < Math.abs(best - time)) ? edges[i] : best;
      }
    }
  }
  return best;
}

/** How often each overlay began on some lanes in a stretch of time, and how long it lasted there in all. */
export function overlaysMeasured(overlays, lanes, processes, from, to) {
  return overlays.map(overlay => {
    let begun = 0;
    let nanos = 0;
    for (const lane of overlay.pause ? processes.values() : lanes) {
      const [first, end] = spansBetween(overlay, lane, from, to);
      for (let span = first; span < end; span++) {
        begun += overlay.start[span] >= from ? 1 : 0;
        nanos += Math.min(to, overlay.end[span]) - Math.max(from, overlay.start[span]);
      }
    }
    return { name: overlay.name, begun, nanos };
  }).filter(({ nanos, begun }) => begun > 0 || nanos > 0).reverse();
}
