/**
 * Draws overlays: waits as a thin line at a lane's lower edge, pauses in a row of their own and as a veil over the lanes
 * of their process.
 */
import { lowerBound } from '../tools/search.js';
import { spansBetween } from './overlays.js';
import { dashes, overlayLook } from './overlay-look.js';

export const WAIT_HEIGHT = 4;
const VEIL = 0.14;

/**
 * The pixels that spans of a lane cover, as [left, right] pairs; a span too short for a pixel still has one. Costs no
 * more than there are pixels, however many spans there are.
 */
export function overlayBlocks(overlay, lane, { from, to, width }) {
  const perPixel = (to - from) / width;
  const [first, end] = spansBetween(overlay, lane, from, to);
  const blocks = [];
  for (let span = first; span < end;) {
    const left = Math.max(0, Math.min(width - 1, Math.floor((overlay.start[span] - from) / perPixel)));
    const right = Math.min(width, Math.max(left + 1, Math.round((overlay.end[span] - from) / perPixel)));
    const before = blocks[blocks.length - 1];
    if (before && before[1] >= left) {
      before[1] = Math.max(before[1], right);
    } else {
      blocks.push([left, right]);
    }
    span = Math.max(span + 1, lowerBound(overlay.end, from + right * perPixel, span, end));
  }
  return blocks;
}

/**
 * @param {(left: number, top: number, width: number, height: number, color: string, alpha: number) => void} rect
 * @param {{rows: import('./rows.js').Row[], scroll: number, from: number, to: number, width: number}} view
 * @param {import('./overlays.js').Overlay[]} overlays that are switched on, what is in front last
 * @param {Map<string, number>} processes
 * @param {{ink: string, paper: string}} [tokens]
 */
export function drawOverlays(rect, view, overlays, processes, tokens) {
  drawVeils(rect, view, overlays.filter(overlay => overlay.pause), processes, overlayLook('GC pause', tokens).color);
  for (const overlay of overlays) {
    const look = overlayLook(overlay.name, tokens);
    const draw = (lane, top, height) => overlayBlocks(overlay, lane, view).forEach(([left, right]) =>
      dashes(look, left, right).forEach(([x, stop]) => rect(x, top, stop - x, height, look.color, 1)));
    for (const row of view.rows) {
      const y = row.y - view.scroll;
      if (overlay.pause && row.pauses !== undefined) {
        draw(row.pauses, y + 5, row.height - 10);
      } else if (!overlay.pause && row.lane) {
        draw(row.lane.index, y + row.height - 1 - WAIT_HEIGHT, WAIT_HEIGHT);
      }
    }
  }
}

/** Rows of one process that follow each other share a veil; where pauses of two kinds coincide it is no darker. */
function drawVeils(rect, { rows, scroll, from, to, width }, pauses, processes, color) {
  for (const [process, lane] of processes) {
    const blocks = joined(pauses.flatMap(overlay => overlayBlocks(overlay, lane, { from, to, width })));
    for (let i = 0; i < rows.length; i++) {
      if (rows[i].lane?.group !== process) {
        continue;
      }
      const top = rows[i].y;
      while (rows[i + 1]?.lane?.group === process) {
        i++;
      }
      blocks.forEach(([left, right]) => rect(left, top - scroll, right - left, rows[i].y + rows[i].height - top, color, VEIL));
    }
  }
}

/** Blocks without those parts that another one covers. */
function joined(blocks) {
  const result = [];
  for (const [left, right] of [...blocks].sort((a, b) => a[0] - b[0])) {
    const before = result[result.length - 1];
    if (before && before[1] >= left) {
      before[1] = Math.max(before[1], right);
    } else {
      result.push([left, right]);
    }
  }
  return result;
}

/** Draws rectangles on a canvas. */
export function rectsOn(context) {
  return (left, top, width, height, color, alpha) => {
    context.globalAlpha = alpha;
    context.fillStyle = color;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 1;
  };
}
