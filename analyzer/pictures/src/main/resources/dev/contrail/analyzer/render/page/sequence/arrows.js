/** Where a message's arrow and its label are. */
import { firstAt, arrowText } from './columns.js';
import { NONE, isCreation } from './data.js';

/** How wide an activation is; a nested one is moved right by half of it. */
export const BAR = 8;
const SELF_WIDTH = 24;
const SELF_HEIGHT = 12;
const STUB = 56;
const LABEL_PAD = 8;
const WIDEST = 260;
/** A label looks for room no further than so many lifelines from its sender. */
const LOOKS = 24;

/** How far activations reach from their lifelines at a message. @returns {Map<number, {left: number, right: number}>} */
export function barsAt({ cast: { bars } }, near, row) {
  const reach = new Map();
  for (const bar of near) {
    if (bars.start[bar] <= row && row <= bars.end[bar]) {
      const right = BAR / 2 + bars.depth[bar] * BAR / 2;
      reach.set(bars.column[bar], { left: BAR / 2, right: Math.max(right, reach.get(bars.column[bar])?.right ?? 0) });
    }
  }
  return reach;
}

/**
 * From x1 to x2 at a height, or null when an end is hidden.
 *
 * @param {import('./draw.js').Picture} picture
 * @returns {?{x1: number, x2: number, y: number, right: boolean, self: ?{right: number, bottom: number}}}
 */
export function arrowOf({ sequence, cast, places, rows }, row, reach) {
  const y = rows.place[row];
  const [from, to] = [sequence.from[row], sequence.to[row]].map(lifeline => (lifeline === NONE ? NONE : cast.of[lifeline]));
  const x = column => Math.round(places.x[column]) + 0.5;
  if (from === to) {
    const start = x(from) + (reach.get(from)?.right ?? 0);
    return Number.isNaN(start) ? null
      : { x1: start, x2: start, y, right: false, self: { right: start + SELF_WIDTH, bottom: y + SELF_HEIGHT } };
  }
  const right = from === NONE || to === NONE || x(from) < x(to);
  const touch = (column, onRight) => x(column) + (onRight ? reach.get(column)?.right ?? 0 : -(reach.get(column)?.left ?? 0));
  const born = to !== NONE && isCreation(sequence, row) && cast.columns[to].created === row;
  const x1 = from === NONE ? touch(to, false) - STUB : touch(from, right);
  const x2 = to === NONE ? touch(from, true) + STUB : born ? x(to) + (right ? -1 : 1) * (places.head[to] / 2) : touch(to, !right);
  return Number.isNaN(x1) || Number.isNaN(x2) ? null : { x1, x2, y, right, self: null };
}

/**
 * Where a label stands: over its arrow in the first space between lifelines that holds it, else across them; within
 * what is in view, when the arrow is longer than that.
 *
 * @returns {{x: number, y: number, room: number, centred: boolean, backed: boolean}} y is the text's middle
 */
export function labelOf(picture, row, arrow, view) {
  const { sequence, places, measure } = picture;
  const { x1, x2, y, self } = arrow;
  const text = arrowText(sequence, row);
  const width = measure(text, sequence.alarm[row] === 1) + LABEL_PAD;
  if (self) {
    const free = nextOf(places, self.right) - self.right - 12;
    return { x: self.right + 6, y: y + SELF_HEIGHT / 2, room: Math.max(free, WIDEST), centred: false, backed: free < width };
  }
  const [low, high] = [Math.max(Math.min(x1, x2), view.left), Math.min(Math.max(x1, x2), view.right)];
  for (const [a, b] of spaces(picture, row, arrow)) {
    const inView = a >= view.left && b <= view.right;
    if (b - a >= width && inView) {
      return { x: (a + b) / 2, y: y - 11, room: b - a - LABEL_PAD, centred: true, backed: false };
    }
  }
  const half = Math.min(width, WIDEST) / 2 + LABEL_PAD / 2;
  const x = Math.max(view.left + half, Math.min(view.right - half, (low + high) / 2));
  return { x, y: y - 11, room: Math.max(high - low - LABEL_PAD, WIDEST), centred: true, backed: true };
}

function nextOf({ shown, x }, left) {
  return x[shown[firstAt(shown, x, left)]] ?? left + WIDEST;
}

/** The spaces between the lifelines that an arrow crosses, from its sender on; one that does not exist then is no obstacle. */
function spaces({ places: { shown, x }, cast: { columns } }, row, { x1, x2, right }) {
  const [low, high] = [Math.min(x1, x2) + 8, Math.max(x1, x2) - 8];
  const first = firstAt(shown, x, low);
  let at = right ? first : Math.max(first, firstAt(shown, x, high) - LOOKS);
  const stops = [];
  for (let i = 0; i < LOOKS && at < shown.length && x[shown[at]] < high; i++, at++) {
    if (exists(columns[shown[at]], row)) {
      stops.push(x[shown[at]]);
    }
  }
  const ends = [Math.min(x1, x2), ...stops, Math.max(x1, x2)];
  const found = ends.slice(1).map((end, i) => [ends[i], end]);
  return right ? found : found.reverse();
}

function exists({ created, closed, last }, row) {
  return row >= created && (closed === NONE || row <= Math.max(closed, last));
}
