/** The sequence on its canvas: what is marked as a ground under it, then the picture, the measured stretch, the cursor's line. */
import { inks as tokens, mix } from '../tools/palette.js';
import { canvasPen } from '../tools/pens.js';
import { drawSequence } from './draw.js';
import { NONE } from './data.js';

const BAND = 22;
const RAIL = 4;

/** Inks for the theme in force, which drawing on canvases needs. */
export function sequenceLook(theme, context) {
  const inks = tokens();
  return { ...inks, theme, context, life: mix(inks.soft, inks.paper, 0.5), bar: mix(inks.soft, inks.paper, 0.22) };
}

/**
 * @param {CanvasRenderingContext2D} context whose origin is the picture's, less the scroll
 * @param {{selected: number, pair: number, near: number, hovered: number, cursor: ?number, hover: ?number,
 *     measure: ?number[]}} marks rows, heights
 */
export function paintSequence(context, picture, view, bars, marks, look) {
  const { place } = picture.rows;
  const band = (row, color, alpha) => {
    if (row !== NONE) {
      context.globalAlpha = alpha;
      context.fillStyle = color;
      context.fillRect(view.left, place[row] - BAND + 6, view.right - view.left, BAND);
      context.globalAlpha = 1;
    }
  };
  band(marks.hovered, look.soft, 0.1);
  band(marks.near, look.accent, 0.14);
  band(marks.pair, look.accent, 0.1);
  band(marks.selected, look.accent, 0.22);
  drawSequence(canvasPen(context, look.font), picture, view, bars, look);
  if (marks.measure) {
    const [from, to] = marks.measure;
    context.fillStyle = look.accent;
    context.fillRect(view.left, from - 1, RAIL, Math.max(2, to - from + 2));
  }
  line(context, marks.hover, view, look.soft, 0.6);
  line(context, marks.cursor, view, look.accent, 1);
}

function line(context, y, view, color, alpha) {
  if (y !== null) {
    context.globalAlpha = alpha;
    context.fillStyle = color;
    context.fillRect(view.left, Math.round(y), view.right - view.left, 1);
    context.globalAlpha = 1;
  }
}
