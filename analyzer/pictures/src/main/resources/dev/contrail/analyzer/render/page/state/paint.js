/**
 * A measure on a canvas: lines, then points. Points that a view has room for have their shape; of more than
 * that, the colour says how many there are.
 */
import { lowerBound } from '../tools/search.js';
import { categoryColor, categoryHatch, isAlarmColor, mix, rgb } from '../tools/palette.js';
import { instancesOf, nextOfSame, stepPath } from './lines.js';
import { addShape, isStroked } from './shapes.js';

/** More points than this in one view are drawn as density. */
export const MOST_SHAPES = 20_000;
const DIMMED = 0.15;
/** Leads a cell in which every point is dimmed. */
const NOBODY = -2;
const MOST_LINES = 24;
/** A line in a colour that comes once more. */
const HATCHED = [6, 3];
const CELL = 2;
/** So many points are looked at per panel and frame while the picture moves; all of them as soon as it rests. */
const WHILE_MOVING = 60_000;

/**
 * @typedef {object} Look
 * @property {number} from
 * @property {number} to
 * @property {number} left
 * @property {number} width
 * @property {'light'|'dark'} theme
 * @property {{paper: string, soft: string, rule: string}} inks
 * @property {number} dimension   of colours, or -1
 * @property {{name: string, color: number}[]} series
 * @property {number} shape       the dimension that shapes tell apart, or -1 when it is that of colours
 * @property {boolean} moving
 * @property {Set<number>} off    series that are switched off
 * @property {number} [ink]       the colour of all that has none of its own, where measures have colours
 * @property {number} [lineWidth]
 * @property {boolean} [alarmsOnly]
 * @property {(table: import('./data.js').StateTable) => Uint8Array} strengths
 */

/** Whether a measure is a level whose lines can be followed. @param {import('./data.js').Curve} curve */
export function isLines(curve) {
  return curve.measure.drawing.includes('STEPS') && instancesOf(curve).length <= MOST_LINES;
}

/** Which points are in view. */
function inView({ points: { time } }, look) {
  const begin = lowerBound(time, look.from, 0, time.length);
  return { begin, end: lowerBound(time, look.to, begin, time.length) };
}

/** @param {CanvasRenderingContext2D} context @param {import('./data.js').Curve} panel @param {Look} look */
export function paintCurve(context, panel, scale, box, look) {
  const { begin, end } = inView(panel, look);
  const dense = end - begin > MOST_SHAPES;
  const drawing = panel.measure.drawing;
  const steps = isLines(panel);
  if (steps) {
    paintSteps(context, panel, scale, look);
  }
  if (drawing === 'POINTS_JOINED' && !dense) {
    paintJoins(context, panel, scale, look);
  }
  if (steps && look.dimension < 0) {
    return;
  }
  if (drawing === 'STEPS' && steps && !tellsPointsApart(panel, look)) {
    return;
  }
  dense ? paintDensity(context, panel, scale, box, look, begin, end) : paintShapes(context, panel, scale, box, look, begin, end);
}

/** The points of a measure in view, a mark each. @param {CanvasRenderingContext2D} context @param {import('./data.js').Curve} curve @param {Look} look */
export function paintShapesOf(context, curve, scale, box, look) {
  const { begin, end } = inView(curve, look);
  paintShapes(context, curve, scale, box, look, begin, end);
}

/** Whether one instance's points have several colours. */
function tellsPointsApart(panel, look) {
  const key = `apart ${look.dimension}`;
  const { cache } = panel.points;
  if (!cache.has(key)) {
    const column = panel.table.categories[look.dimension];
    cache.set(key, instancesOf(panel).some(({ row }) => row.some(r => column[r] !== column[row[0]])));
  }
  return cache.get(key);
}

function placeOf(table, look, row) {
  return look.dimension < 0 ? -1 : table.categories[look.dimension][row];
}

export function colorIndex(look, place) {
  return place < 0 ? look.ink ?? 0 : look.series[place].color;
}

/** An alarm keeps its cross, so that it is told without colour whatever shapes say. */
function shapeIndex(look, table, place, row) {
  const index = colorIndex(look, place);
  return look.shape < 0 || isStroked(index) ? index : Math.max(0, table.categories[look.shape][row]);
}

/** @param {CanvasRenderingContext2D} context @param {import('./data.js').Curve} panel @param {Look} look */
export function paintSteps(context, panel, scale, look) {
  const apart = look.dimension >= 0 && tellsPointsApart(panel, look);
  const quiet = apart && look.ink === undefined;
  const strengths = look.strengths(panel.table);
  for (const instance of instancesOf(panel)) {
    const place = placeOf(panel.table, look, instance.row[0]);
    if (!apart && look.off.has(place)) {
      continue;
    }
    const path = new Path2D();
    stepPath(path, instance, look, scale.y, panel.measure.interpolation);
    const index = look.ink ?? colorIndex(look, place);
    const color = quiet ? mix(look.inks.soft, look.inks.paper, 0.6) : categoryColor(index, look.theme);
    const dim = instance.row.every(row => strengths[row] < 2);
    context.strokeStyle = dim ? mix(color, look.inks.paper, DIMMED) : color;
    context.lineWidth = quiet ? 1 : look.lineWidth ?? 1.5;
    context.lineJoin = 'round';
    context.setLineDash(look.ink !== undefined && categoryHatch(index) !== 'none' ? HATCHED : []);
    context.stroke(path);
    context.setLineDash([]);
    if (instance.row.length === 1) {
      paintLone(context, instance, scale, look, context.strokeStyle);
    }
  }
}

/** A line of a single snapshot has no length. */
function paintLone(context, { time, value }, scale, look, color) {
  const dot = new Path2D();
  addShape(dot, 0, look.left + ((time[0] - look.from) / (look.to - look.from)) * look.width, scale.y(value[0]), 3);
  context.fillStyle = color;
  context.fill(dot);
}

/** A line as long as the time from one event of a thing to its next, in the colour of what came first. */
function paintJoins(context, panel, scale, look) {
  const next = nextOfSame(panel);
  if (next === null) {
    return;
  }
  const { time, value, row } = panel.points;
  const strengths = look.strengths(panel.table);
  const x = t => look.left + ((t - look.from) / (look.to - look.from)) * look.width;
  const paths = new Map();
  for (let i = 0; i < next.length && time[i] <= look.to; i++) {
    const strength = strengths[row[i]];
    const place = placeOf(panel.table, look, row[i]);
    if (next[i] < 0 || time[next[i]] < look.from || strength === 0 || look.off.has(place)) {
      continue;
    }
    const key = place * 2 + (strength === 2 ? 1 : 0);
    if (!paths.has(key)) {
      paths.set(key, new Path2D());
    }
    const py = scale.y(value[i]);
    paths.get(key).moveTo(Math.max(look.left - 2, x(time[i])), py);
    paths.get(key).lineTo(Math.min(look.left + look.width + 2, x(time[next[i]])), py);
  }
  context.lineWidth = Math.max(0.8, Math.min(4, scale.perValue * 0.6));
  paths.forEach((path, key) => {
    const color = categoryColor(colorIndex(look, key >> 1), look.theme);
    context.strokeStyle = mix(color, look.inks.paper, key & 1 ? 0.38 : 0.1);
    context.stroke(path);
  });
}

function paintShapes(context, panel, scale, box, look, begin, end) {
  const { time, value, row } = panel.points;
  const strengths = look.strengths(panel.table);
  const radius = radiusFor(end - begin, look.width * box.height);
  const x = t => look.left + ((t - look.from) / (look.to - look.from)) * look.width;
  const paths = new Map();
  for (let i = begin; i < end; i++) {
    const place = placeOf(panel.table, look, row[i]);
    const strength = strengths[row[i]];
    if (strength === 0 || look.off.has(place) || (look.alarmsOnly && !isAlarmColor(colorIndex(look, place)))) {
      continue;
    }
    const key = place * 2 + (strength === 2 ? 1 : 0);
    if (!paths.has(key)) {
      paths.set(key, new Path2D());
    }
    addShape(paths.get(key), shapeIndex(look, panel.table, place, row[i]), x(time[i]), scale.y(value[i]), radius);
  }
  const rank = key => (key & 1) * 2 + (isAlarmColor(colorIndex(look, key >> 1)) ? 1 : 0);
  for (const [key, path] of [...paths].sort(([a], [b]) => rank(a) - rank(b) || a - b)) {
    const index = colorIndex(look, key >> 1);
    const color = categoryColor(index, look.theme);
    const shown = key & 1 ? color : mix(color, look.inks.paper, DIMMED);
    if (isStroked(index)) {
      context.strokeStyle = shown;
      context.lineWidth = Math.max(1.4, radius / 2);
      context.stroke(path);
    } else {
      context.fillStyle = shown;
      context.fill(path);
    }
  }
}

/** Smaller the less room there is, so that a band of marks keeps its inner structure when enlarged. */
export function radiusFor(points, room) {
  return Math.max(1.4, Math.min(3.5, Math.sqrt(room / Math.max(1, points)) / 6));
}

/** Cells of a few pixels in the colour of most points in it; the more, the stronger. An alarm is seen among any number. */
function paintDensity(context, panel, scale, box, look, begin, end) {
  const columns = Math.ceil(look.width / CELL);
  const rows = Math.ceil(box.height / CELL);
  const counts = new Uint32Array(columns * rows);
  const leader = new Int32Array(columns * rows).fill(NOBODY);
  const lead = new Int32Array(columns * rows);
  const { time, value, row } = panel.points;
  const strengths = look.strengths(panel.table);
  const perTime = columns / (look.to - look.from);
  let most = 1;
  const every = look.moving ? Math.max(1, Math.floor((end - begin) / WHILE_MOVING)) : 1;
  for (let i = Math.ceil(begin / every) * every; i < end; i += every) {
    const place = placeOf(panel.table, look, row[i]);
    const strength = strengths[row[i]];
    const line = Math.floor((scale.y(value[i]) - box.y) / CELL);
    if (strength === 0 || line < 0 || line >= rows || look.off.has(place)) {
      continue;
    }
    const cell = line * columns + Math.min(columns - 1, Math.floor((time[i] - look.from) * perTime));
    const weight = strength === 1 ? 0 : isAlarmColor(colorIndex(look, place)) ? 1e6 : 1;
    most = Math.max(most, ++counts[cell]);
    if (leader[cell] === NOBODY || lead[cell] < 0) {
      leader[cell] = strength === 2 ? place : NOBODY;
      lead[cell] = weight;
    } else if (weight > 0) {
      lead[cell] += leader[cell] === place ? weight : -weight;
      if (lead[cell] < 0) {
        leader[cell] = place;
        lead[cell] = weight;
      }
    }
  }
  drawCells(context, { columns, rows, counts, leader, most }, box, look);
}

function drawCells(context, { columns, rows, counts, leader, most }, box, look) {
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const colors = new Map();
  const color = place => {
    if (!colors.has(place)) {
      const [red, green, blue] = rgb(place === NOBODY ? look.inks.soft : categoryColor(colorIndex(look, place), look.theme));
      colors.set(place, (blue << 16) | (green << 8) | red);
    }
    return colors.get(place);
  };
  const scale = 0.6 / Math.log1p(most);
  for (let cell = 0; cell < counts.length; cell++) {
    if (counts[cell] > 0) {
      const strength = leader[cell] === NOBODY ? DIMMED : 0.4 + Math.log1p(counts[cell]) * scale;
      pixels[cell] = (Math.round(255 * strength) << 24) | color(leader[cell]);
    }
  }
  const cells = new OffscreenCanvas(columns, rows);
  cells.getContext('2d').putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, look.left, box.y, columns * CELL, rows * CELL);
}
