/**
 * A panel's marks. Of several measures each has a colour, which then tells no actions apart but alarms; levels are lines, of
 * which the first is the widest, so that where lines run together all of them are seen.
 */
import { isAlarmColor } from '../tools/palette.js';
import { isLines, paintCurve, paintShapesOf, paintSteps } from './paint.js';

const WIDTH = 1.5;
const WIDER = 2;
const WIDEST = 8;

/** @param {CanvasRenderingContext2D} context @param {import('./data.js').Panel} panel @param {import('./paint.js').Look} look */
export function paintPanel(context, { curves }, scale, box, look) {
  if (curves.length === 1) {
    paintCurve(context, curves[0], scale, box, look);
    return;
  }
  const looks = curves.map((curve, i) => ownLook(curve, curves.length - 1 - i, look));
  const lines = curves.filter(isLines);
  lines.forEach(curve => paintSteps(context, curve, scale, looks[curves.indexOf(curve)]));
  curves.filter(curve => !isLines(curve)).forEach(curve => paintCurve(context, curve, scale, box, looks[curves.indexOf(curve)]));
  if (look.series.some(({ color }) => isAlarmColor(color))) {
    lines.forEach(curve => paintShapesOf(context, curve, scale, box, { ...looks[curves.indexOf(curve)], alarmsOnly: true }));
  }
}

/** How one of several measures looks. @param {import('./data.js').Curve} curve @param {number} above how many lie on it @param {import('./paint.js').Look} look @returns {import('./paint.js').Look} */
export function ownLook({ color }, above, look) {
  return { ...look, ink: color, lineWidth: Math.min(WIDEST, WIDTH + WIDER * above),
    series: look.series.map(s => (isAlarmColor(s.color) ? s : { ...s, color })) };
}
