/** Two step lines over each other, since when they are apart, and where they are farthest. */
import { paintAxes } from '../state/axes.js';
import { stepPath } from '../state/lines.js';
import { categoryColor } from '../tools/palette.js';

/** The runs' colours, as in palette.js. */
const COLORS = [0, 3];

/** @param {number} side @param {string} theme */
export function runColor(side, theme) {
  return categoryColor(COLORS[side], theme);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {object[]} curves as in state/lines.js
 * @param {ReturnType<typeof import('../state/scale.js').valueScale>} scale
 * @param {{y: number, height: number}} box
 * @param {?{apart: number, time: number, values: ?number[]}} gap
 * @param {{left: number, width: number, from: number, to: number, inks: ReturnType<typeof import('../tools/palette.js').inks>, theme: string}} look
 */
export function paintOverlay(context, curves, scale, box, gap, look) {
  const { left, width, from, to, inks, theme } = look;
  const x = time => left + ((time - from) / (to - from)) * width;
  paintAxes(context, scale, box, look);
  if (gap !== null) {
    context.fillStyle = inks.accent;
    context.globalAlpha = 0.08;
    context.fillRect(x(gap.apart), box.y, left + width - x(gap.apart), box.height);
    context.globalAlpha = 1;
  }
  curves.forEach((curve, side) => {
    const path = new Path2D();
    stepPath(path, curve, look, scale.y);
    context.strokeStyle = runColor(side, theme);
    context.lineWidth = 1.6;
    context.setLineDash(side === 0 ? [] : [6, 2]);
    context.stroke(path);
  });
  context.setLineDash([]);
  if (gap !== null && gap.values.every(value => value !== null)) {
    const [a, b] = gap.values.map(scale.y);
    context.fillStyle = inks.accent;
    context.fillRect(x(gap.time) - 1, Math.min(a, b), 2, Math.abs(a - b));
    [a, b].forEach(y => context.fillRect(x(gap.time) - 4, y - 1, 8, 2));
  }
}
