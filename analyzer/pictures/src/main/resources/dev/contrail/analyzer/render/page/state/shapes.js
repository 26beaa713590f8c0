/** Shapes that tell categories apart where colours do not: six, and a cross for alarms; the same as in static pictures. */
import { isAlarmColor } from '../tools/palette.js';

const CORNERS = [
  [8, 1, Math.PI / 8],
  [4, 1.2, Math.PI / 4],
  [3, 1.4, -Math.PI / 2],
  [4, 1.35, 0],
  [3, 1.4, Math.PI / 2],
].map(([corners, size, turn]) => Array.from({ length: corners }, (_, i) => {
  const angle = turn + (2 * Math.PI * i) / corners;
  return [Math.cos(angle) * size, Math.sin(angle) * size];
}));
const SHAPES = [...CORNERS, [[-0.5, -1.5], [0.5, -1.5], [0.5, 1.5], [-0.5, 1.5]]];

/** Adds a category's mark to a path; one for which `isStroked` holds is to be stroked. */
export function addShape(path, color, x, y, radius) {
  if (isAlarmColor(color)) {
    path.moveTo(x - radius, y - radius);
    path.lineTo(x + radius, y + radius);
    path.moveTo(x - radius, y + radius);
    path.lineTo(x + radius, y - radius);
    return;
  }
  const corners = SHAPES[color % SHAPES.length];
  path.moveTo(x + corners[0][0] * radius, y + corners[0][1] * radius);
  for (let i = 1; i < corners.length; i++) {
    path.lineTo(x + corners[i][0] * radius, y + corners[i][1] * radius);
  }
  path.closePath();
}

export function isStroked(color) {
  return isAlarmColor(color);
}

/** The mark as an SVG path's text. */
export function shapeText(color, x, y, radius) {
  const parts = [];
  const at = (letter, px, py) => parts.push(`${letter}${px.toFixed(1)} ${py.toFixed(1)}`);
  addShape({ moveTo: (px, py) => at('M', px, py), lineTo: (px, py) => at('L', px, py), closePath: () => parts.push('Z') }, color, x, y, radius);
  return parts.join('');
}
