/**
 * Draws what is between two heights of a sequence diagram with a pen: silences, lifelines, activations, and over them
 * the messages. Coordinates are the whole picture's.
 *
 * @typedef {object} Picture
 * @property {import('./data.js').Sequence} sequence
 * @property {import('./cast.js').Cast} cast
 * @property {import('./columns.js').Places} places
 * @property {import('./rows.js').SequenceRows} rows
 * @property {import('./inks.js').Inks} inks
 * @property {(row: number) => number} strength  how strongly a message is drawn, 0 to 1
 * @property {(text: string, bold: boolean) => number} measure
 */
import { BAR, arrowOf, barsAt } from './arrows.js';
import { HEAD_PAD, columnsBetween, headParts } from './columns.js';
import { CLOSE, NONE, REPLY, isCreation } from './data.js';
import { PLAIN } from './inks.js';
import { FOLD, GAP, MESSAGE, rowAt } from './rows.js';
import { categoryColor, mix } from '../tools/palette.js';

const TIP = 8;
const FAINT = [1, 4];
const DASHED = [6, 4];
const CROSS = 6;
const WAVE = 8;
const BIRTH = 24;
const TAG = 24;
const DOT = 4;
const TOOTH = 4;
/** How far below what is in view a block's mark may be. */
const AHEAD = 9;

/**
 * @param {import('../tools/pens.js').Pen} pen @param {Picture} picture
 * @param {{left: number, right: number, top: number, bottom: number}} view
 * @param {number[]} bars  those in view
 * @param {{paper: string, ink: string, soft: string, rule: string, lane: string, theme: string, context: CanvasRenderingContext2D}} look
 */
export function drawSequence(pen, picture, view, bars, look) {
  const { rows } = picture;
  const first = rowAt(rows, view.top);
  const end = Math.min(rows.size, rowAt(rows, view.bottom) + 1);
  const columns = columnsBetween(picture.places, view.left, view.right);
  drawFolds(pen, rows, first, Math.min(rows.size, end + AHEAD), view, look);
  columns.forEach(column => drawLifeline(pen, picture, column, view, look));
  bars.forEach(bar => drawBar(pen, picture, bar, look));
  for (let item = first; item < end; item++) {
    if (rows.type[item] === GAP) {
      drawGap(pen, rows.y[item], view, look);
    }
  }
  for (let item = first; item < end; item++) {
    if (rows.type[item] === MESSAGE) {
      drawMessage(pen, picture, rows.ref[item], barsAt(picture, bars, rows.ref[item]), look);
    }
  }
}

/** A message's colour on some paper, as strong as it is. */
export function inkOf({ inks, strength }, row, look) {
  const category = inks.color(row);
  const color = category === PLAIN ? look.ink : categoryColor(category, look.theme);
  return strength(row) === 1 ? color : mix(color, look.paper, strength(row));
}

/** The activations that reach into what is in view. @param {Picture} picture @returns {number[]} */
export function barsBetween({ cast: { bars }, rows: { place } }, { top, bottom }) {
  const found = [];
  const block = 64;
  for (let begin = 0; begin < bars.start.length && place[bars.start[begin]] <= bottom; begin += block) {
    const end = Math.min(bars.start.length, begin + block);
    if (place[bars.latest(begin, end)] >= top) {
      for (let bar = begin; bar < end; bar++) {
        if (place[bars.start[bar]] <= bottom && place[bars.end[bar]] >= top) {
          found.push(bar);
        }
      }
    }
  }
  return found;
}

/** A pale ground under each block that is drawn for several. */
function drawFolds(pen, rows, first, end, view, look) {
  for (let item = first; item < end; item++) {
    const fold = rows.type[item] === FOLD ? rows.folds[rows.ref[item]] : null;
    if (fold && !fold.open) {
      const top = rows.y[item - fold.period];
      pen.box(view.left, top, view.right - view.left, rows.y[item] + TAG - top, look.lane);
    }
  }
}

/** Solid from the first message to the last, or to the cross; faint before and after. */
function drawLifeline(pen, { cast, places, rows, sequence }, column, view, look) {
  const { created, closed, first, last } = cast.columns[column];
  const { place } = rows;
  const x = Math.round(places.x[column]) + 0.5;
  const born = place[first];
  const died = closed === NONE ? place[last] : place[Math.max(closed, sequence.partner[closed])];
  const gone = closed === NONE ? rows.y[rows.size] : Math.max(died, place[last]);
  const segment = (from, to, dash) => {
    const [a, b] = [Math.max(from, view.top - 8), Math.min(to, view.bottom + 8)];
    if (b > a) {
      pen.line(x, dash.length ? a - (a % 5) : a, x, b, look.life, { dash });
    }
  };
  segment(0, created === NONE ? born : born - BIRTH / 2, FAINT);
  segment(born, died, []);
  segment(died, gone, FAINT);
}

/** To its reply, or torn where the recording ends. */
function drawBar(pen, { cast: { bars }, places, rows: { place }, sequence }, bar, look) {
  const x = places.x[bars.column[bar]];
  const left = Math.round(x) - BAR / 2 + bars.depth[bar] * BAR / 2 + 0.5;
  const top = place[bars.start[bar]];
  const end = bars.end[bar];
  const open = end === sequence.size;
  const bottom = place[end] + (!open && sequence.from[end] === sequence.to[end] ? 12 : 0);
  if (Number.isNaN(x) || bottom <= top) {
    return;
  }
  if (open) {
    const torn = [[left, top], [left + BAR, top], ...[4, 3, 2, 1, 0].map(edge => [left + edge * BAR / 4, bottom - (edge % 2 ? TOOTH : 0)])];
    pen.shape(torn, look.bar, { fill: true });
    pen.shape(torn, look.life, { closed: true });
  } else {
    pen.box(left, top, BAR, bottom - top, look.bar, look.life);
  }
}

/** A break through all lifelines. */
function drawGap(pen, y, { left, right }, look) {
  const wave = at => {
    const points = [];
    for (let x = left - (left % WAVE) - WAVE; x <= right + WAVE; x += WAVE) {
      points.push([x, at + ((x / WAVE) % 2 ? 3 : 0)]);
    }
    return points;
  };
  const [upper, lower] = [wave(y + 6), wave(y + 24)];
  pen.shape([...upper, ...lower.reverse()], look.paper, { fill: true });
  pen.shape(upper, look.life);
  pen.shape(lower, look.life);
}

function drawMessage(pen, picture, row, bars, look) {
  const { sequence, strength } = picture;
  const arrow = arrowOf(picture, row, bars);
  if (arrow === null) {
    return;
  }
  const color = inkOf(picture, row, look);
  const reply = sequence.kind[row] === REPLY;
  const width = sequence.alarm[row] && strength(row) === 1 ? 2 : 1.3;
  const style = { width, dash: reply ? DASHED : [] };
  const { x1, x2, y, right, self } = arrow;
  const back = right ? -1 : 1;
  const tip = x2 + back * marginOf(sequence, row, self);
  if (self) {
    pen.shape([[x1, y], [self.right, y], [self.right, self.bottom], [tip + back * TIP / 2, self.bottom]], color, style);
  } else {
    pen.line(x1, y, tip + back * (reply ? 2 : TIP / 2), y, color, style);
  }
  drawTip(pen, tip, self ? self.bottom : y, back, color, reply, width);
  drawEnds(pen, picture, row, arrow, color, look);
}

/** How far before its end an arrow stops: at a cross, or at the dot where a message is lost. */
function marginOf({ kind, partner, to }, row, self) {
  const crossed = kind[row] === CLOSE && partner[row] === NONE && !self;
  return to[row] === NONE ? DOT : crossed ? CROSS : 0;
}

function drawTip(pen, x, y, back, color, open, width) {
  const points = [[x + back * TIP, y - TIP / 2], [x, y], [x + back * TIP, y + TIP / 2]];
  pen.shape(points, color, open ? { width } : { fill: true });
}

/** A dot where a message comes from outside or is lost there, a ring at a reply without its call, a cross, a head. */
function drawEnds(pen, picture, row, { x1, x2, y, self }, color, look) {
  const { sequence, cast, places, rows } = picture;
  if (sequence.from[row] === NONE) {
    pen.dot(x1, y, DOT, color);
  } else if (sequence.to[row] === NONE) {
    pen.dot(x2, y, DOT, color);
  }
  if (sequence.kind[row] === REPLY && sequence.partner[row] === NONE) {
    pen.dot(x1, y, DOT, look.paper, color);
  }
  if (sequence.kind[row] === CLOSE && sequence.to[row] !== NONE) {
    const at = sequence.partner[row] === NONE ? (self?.bottom ?? y) : rows.place[sequence.partner[row]];
    drawCross(pen, places.x[cast.of[sequence.to[row]]], at, look.ink);
  }
  const column = cast.of[sequence.to[row]];
  if (isCreation(sequence, row) && cast.columns[column].created === row) {
    const width = places.head[column];
    pen.box(places.x[column] - width / 2, y - BIRTH / 2, width, BIRTH, look.chrome, look.life);
    look.context.font = `600 12px ${look.font}`;
    pen.text(places.x[column], y + 4, headParts(look.context, cast, column, width - HEAD_PAD).join(''), look.ink, true);
  }
}

function drawCross(pen, x, y, color) {
  pen.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, color, { width: 2 });
  pen.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS, color, { width: 2 });
}
