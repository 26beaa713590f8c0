/**
 * Where each column stands: as far from the next as their heads and the labels between them need.
 *
 * @typedef {object} Places
 * @property {number[]} shown       columns that are not hidden, from left to right
 * @property {Float64Array} x       by column; NaN when hidden
 * @property {Float64Array} head    by column: how wide its head is
 * @property {number} width         of all
 */
import { numbered } from './cast.js';
import { CREATE } from './data.js';
import { fitName } from '../tools/names.js';
import { clean, widthOf } from '../tools/text.js';
import { durationText } from '../tools/time.js';

/** Room for the times at the left. */
export const TIMES = 88;
const NEAREST = 72;
/** Where there is too little room, heads are cut, and no more than is needed. */
const WIDEST_HEADS = [184, 164, 144, 128, 112, 96];
const WIDEST_LABEL = 248;
const AIRIEST = 300;
export const HEAD_PAD = 18;
const HEAD_GAP = 10;
const LABEL_PAD = 28;
const SELF_ROOM = 48;
/** Room for what comes from outside or goes there. */
const GATE = 72;
const MARGIN = 16;
/** Of more texts than this the width is estimated. */
const MEASURED = 4000;
const PER_LETTER = 6.6;
const LONGEST_NUMBER = 10;

/**
 * @param {import('./data.js').Sequence} sequence @param {import('./cast.js').Cast} cast
 * @param {Set<string>} hidden keys of columns
 * @param {number} room    how wide the picture may be without scrolling
 * @param {(text: string, bold: boolean) => number} measure
 * @returns {Places}
 */
export function placeColumns(sequence, cast, hidden, room, measure) {
  const { columns } = cast;
  const shown = columns.map((_, i) => i).filter(i => columns[i].messages > 0 && !hidden.has(columns[i].key));
  const rank = new Int32Array(columns.length).fill(-1);
  shown.forEach((column, i) => {
    rank[column] = i;
  });
  const measured = shown.length > MEASURED ? text => text.length * PER_LETTER : measure;
  const labels = roomForLabels(sequence, cast, rank, shown.length, measure);
  const heads = WIDEST_HEADS.map(widest => headsOf(shown, columns, widest, measured));
  const fitting = heads.map(head => spread(shown, head, labels, room)).find(({ fits }) => fits) ?? spread(shown, heads[0], labels, room);
  const { head, gaps, start, end } = fitting;
  const x = new Float64Array(columns.length).fill(NaN);
  let at = start;
  shown.forEach((column, i) => {
    x[column] = at;
    at += gaps[i] ?? 0;
  });
  return { shown, x, head, width: at + end };
}

function headsOf(shown, columns, widest, measured) {
  const head = new Float64Array(columns.length);
  shown.forEach(i => {
    head[i] = Math.min(widest, Math.ceil(measured(headText(columns[i]), true)) + HEAD_PAD);
  });
  return head;
}

/** Distances between columns, and whether all of them fit some room. */
function spread(shown, head, labels, room) {
  const least = shown.slice(1).map((column, i) => Math.max(NEAREST, (head[shown[i]] + head[column]) / 2 + HEAD_GAP));
  const start = TIMES + Math.max(MARGIN + (head[shown[0]] ?? 0) / 2, labels.left);
  const end = Math.max(MARGIN + (head[shown[shown.length - 1]] ?? 0) / 2, labels.right);
  const gaps = least.map((gap, i) => Math.max(gap, labels.gaps[i]));
  return { head, gaps, start, end, fits: fitInto(gaps, least, room - start - end) };
}

/** What stands in a head. @param {import('./cast.js').CastColumn} column */
export function headText({ name, lifelines }) {
  return lifelines.length > 1 ? `${name} ×${lifelines.length}` : name;
}

/**
 * A head's name as far as there is room, and what stands behind it in any case: its number, or how many it stands for.
 *
 * @param {CanvasRenderingContext2D} context @param {import('./cast.js').Cast} cast @returns {[string, string]}
 */
export function headParts(context, { columns, shared }, column, room) {
  const { name, lifelines } = columns[column];
  const [type, number] = numbered(clean(name));
  const more = lifelines.length > 1 ? ` ×${lifelines.length}` : number;
  return [fitName(context, type, room - widthOf(context, more), shared), more];
}

/** What a message says, and how long it took when it says that. @param {import('./data.js').Sequence} sequence */
export function labelText({ labels, label, duration, kind }, row) {
  const text = labels[label[row]] || (kind[row] === CREATE ? '«create»' : '');
  return duration[row] > 0 ? `${text} (${durationText(duration[row])})`.trim() : text;
}

/** What stands over a message's arrow: what it says, and its exchange's number. @param {import('./data.js').Sequence} sequence */
export function arrowText(sequence, row) {
  const { own, names } = sequence.exchanges;
  return own[row] < 0 ? labelText(sequence, row) : `${labelText(sequence, row)} ${numberText(names[own[row]])}`.trim();
}

/** [17] */
export function numberText(name) {
  return `[${name.length > LONGEST_NUMBER ? `${name.slice(0, 4)}…${name.slice(-4)}` : name}]`;
}

/** How much room labels need: between neighbours, left of the first column and right of the last. */
function roomForLabels(sequence, { of }, rank, columns, measure) {
  const { from, to, labels, label, size } = sequence;
  const widths = new Float32Array(labels.length).fill(-1);
  let measured = 0;
  const labelWidth = row => {
    const i = label[row];
    if (widths[i] < 0) {
      const text = arrowText(sequence, row);
      widths[i] = measured++ < MEASURED ? measure(text, sequence.alarm[row] === 1) : text.length * PER_LETTER;
    }
    return Math.min(WIDEST_LABEL, widths[i]);
  };
  const place = lifeline => (lifeline < 0 ? -2 : rank[of[lifeline]]);
  const last = columns - 1;
  const gaps = new Float64Array(Math.max(0, last));
  const edges = { left: 0, right: 0, gaps };
  for (let row = 0; row < size; row++) {
    const [a, b] = [place(from[row]), place(to[row])];
    if (a === -1 || b === -1) {
      continue;
    }
    if (a === b) {
      const needed = labelWidth(row) + SELF_ROOM;
      if (a < last) {
        gaps[a] = Math.max(gaps[a], needed);
      } else {
        edges.right = Math.max(edges.right, needed);
      }
    } else if (a === -2 || b === -2) {
      edges.left = a === 0 || b === 0 ? Math.max(edges.left, GATE) : edges.left;
      edges.right = a === last || b === last ? Math.max(edges.right, GATE) : edges.right;
    } else if (Math.abs(a - b) === 1) {
      gaps[Math.min(a, b)] = Math.max(gaps[Math.min(a, b)], labelWidth(row) + LABEL_PAD);
    }
  }
  return edges;
}

/**
 * Makes all gaps fit some room, if it can: the narrow ones are widened to fill it, or the wide ones made narrower, as far
 * as heads allow; a label that is wider than its arrow then reaches over lifelines.
 */
function fitInto(gaps, least, room) {
  const sum = list => list.reduce((total, gap) => total + gap, 0);
  if (sum(least) > room) {
    return false;
  }
  const wider = sum(gaps) <= room;
  const limited = level => gaps.map((gap, i) => (wider ? Math.max(gap, level) : Math.max(least[i], Math.min(gap, level))));
  let [low, high] = [0, AIRIEST];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (sum(limited(middle)) <= room) {
      low = middle;
    } else {
      high = middle;
    }
  }
  limited(low).forEach((gap, i) => {
    gaps[i] = gap;
  });
  return true;
}

/** The shown columns that a stretch of the picture reaches, with one on either side. @param {Places} places */
export function columnsBetween({ shown, x }, left, right) {
  const first = firstAt(shown, x, left);
  const end = firstAt(shown, x, right);
  return shown.slice(Math.max(0, first - 1), Math.min(shown.length, end + 1));
}

/** The first place in `shown` whose column is not left of a limit. */
export function firstAt(shown, x, limit) {
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    x[shown[middle]] < limit ? low = middle + 1 : high = middle;
  }
  return low;
}
