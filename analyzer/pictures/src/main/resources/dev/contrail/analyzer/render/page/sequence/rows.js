/**
 * What stands under what: messages, silences between them, and marks at what repeats.
 *
 * @typedef {object} SequenceRows
 * @property {Uint8Array} type    MESSAGE, GAP or FOLD
 * @property {Int32Array} ref     the message's row, an index into gaps, an index into folds
 * @property {Int32Array} y       where each begins, and at the end the height of all
 * @property {number} size
 * @property {Int32Array} place   for every row of the sequence: where its arrow is, or would be; and where what is open ends
 * @property {Int32Array} shown   the rows that are not left out, whether folded or not
 * @property {ShownFold[]} folds
 * @property {number} drawn       messages with a line of their own
 *
 * @typedef {{first: number, last: number, period: number, repeats: number, open: boolean}} ShownFold  first and last row
 */
import { lowerBound } from '../tools/search.js';
import { findFolds } from './folds.js';
import { NONE, isCreation } from './data.js';

export const MESSAGE = 0;
export const GAP = 1;
export const FOLD = 2;

/** Heights, and where an arrow is in its row; a fold's mark has its air below. */
const PLAIN = { height: 24, arrow: 18 };
const SELF = { height: 32, arrow: 12 };
const BIRTH = { height: 36, arrow: 20 };
const GAP_HEIGHT = 32;
const FOLD_HEIGHT = 28;
const MARGIN = 8;
/** How much further what is open at the end goes on. */
const OPEN_END = 24;

/**
 * @param {import('./data.js').Sequence} sequence
 * @param {import('./cast.js').Cast} cast
 * @param {{stays: (row: number) => boolean, first: number, end: number, fold: boolean, open: Set<number>}} choices
 * @returns {SequenceRows}
 */
export function layOutRows(sequence, cast, { stays, first, end, fold, open }) {
  const shown = rowsThat(stays, first, end);
  const gapAt = gapsAmong(sequence.gaps, shown);
  const folds = fold ? findFolds(shown.length, sameIn(sequence, cast, shown), new Set(gapAt.keys()), tornIn(sequence, shown)) : [];
  const rows = { type: [], ref: [], y: [MARGIN], place: new Int32Array(sequence.size + 1), shown, folds: [], drawn: 0 };
  let next = 0;
  for (let i = 0; i < shown.length;) {
    if (gapAt.has(i)) {
      add(rows, GAP, gapAt.get(i), GAP_HEIGHT);
    }
    if (next < folds.length && folds[next].start === i) {
      i = addFold(rows, sequence, cast, folds[next++], open);
    } else {
      addMessage(rows, sequence, cast, shown[i++]);
    }
  }
  if (rows.drawn > 0 && end === sequence.size && sequence.opened > 0) {
    rows.y[rows.y.length - 1] += OPEN_END;
  }
  fillPlaces(rows, first, end);
  return { ...rows, type: Uint8Array.from(rows.type), ref: Int32Array.from(rows.ref), y: Int32Array.from(rows.y), size: rows.type.length };
}

function rowsThat(stays, first, end) {
  const shown = new Int32Array(end - first);
  let size = 0;
  for (let row = first; row < end; row++) {
    if (stays(row)) {
      shown[size++] = row;
    }
  }
  return shown.slice(0, size);
}

/** For places in `shown`: the silence before it. */
function gapsAmong(gaps, shown) {
  const found = new Map();
  gaps.forEach(([row], gap) => {
    const at = lowerBound(shown, row, 0, shown.length);
    if (at > 0 && at < shown.length && !found.has(at)) {
      found.set(at, gap);
    }
  });
  return found;
}

function sameIn({ from, to, label, kind }, { of }, shown) {
  const column = lifeline => (lifeline < 0 ? lifeline : of[lifeline]);
  return (i, j) => {
    const [a, b] = [shown[i], shown[j]];
    return label[a] === label[b] && kind[a] === kind[b] && column(from[a]) === column(from[b]) && column(to[a]) === column(to[b]);
  };
}

/** Whether what a place answers stands before another. */
function tornIn({ partner }, shown) {
  return (place, start) => partner[shown[place]] !== NONE && partner[shown[place]] < shown[start];
}

function add(rows, type, ref, height) {
  rows.type.push(type);
  rows.ref.push(ref);
  rows.y.push(rows.y[rows.y.length - 1] + height);
}

function addMessage(rows, sequence, cast, row) {
  const { height, arrow } = shapeOf(sequence, cast, row);
  rows.place[row] = rows.y[rows.y.length - 1] + arrow;
  rows.drawn++;
  add(rows, MESSAGE, row, height);
}

function shapeOf(sequence, { of, columns }, row) {
  const column = lifeline => (lifeline < 0 ? lifeline : of[lifeline]);
  const receiver = column(sequence.to[row]);
  if (receiver === column(sequence.from[row])) {
    return SELF;
  }
  return isCreation(sequence, row) && columns[receiver].created === row ? BIRTH : PLAIN;
}

/** The block once, the mark under it, and when it is open the repeats under that; returns the place after all of them. */
function addFold(rows, sequence, cast, { start, period, repeats }, open) {
  const end = start + period * repeats;
  const { shown } = rows;
  const fold = { first: shown[start], last: shown[end - 1], period, repeats, open: open.has(shown[start]) };
  for (let i = start; i < start + period; i++) {
    addMessage(rows, sequence, cast, shown[i]);
  }
  const tag = rows.y[rows.y.length - 1] + 12;
  add(rows, FOLD, rows.folds.push(fold) - 1, FOLD_HEIGHT);
  for (let i = start + period; i < end; i++) {
    if (fold.open) {
      addMessage(rows, sequence, cast, shown[i]);
    } else {
      rows.place[shown[i]] = tag;
    }
  }
  return end;
}

/** Rows that are left out stand where the next one begins. */
function fillPlaces({ place, y, shown }, first, end) {
  let before = MARGIN;
  let next = 0;
  for (let row = 0; row < place.length; row++) {
    if (next < shown.length && shown[next] === row) {
      before = place[row];
      next++;
    } else {
      place[row] = row < first ? 0 : row >= end ? y[y.length - 1] : before;
    }
  }
}

/** The first row that ends below a height. @param {SequenceRows} rows */
export function rowAt({ y, size }, height) {
  return Math.max(0, Math.min(size, lowerBound(y, height + 1, 0, size + 1) - 1));
}

/** Whether a message has a line of its own. @param {SequenceRows} rows */
export function isDrawn(rows, row) {
  const item = rowAt(rows, rows.place[row]);
  return item < rows.size && rows.type[item] === MESSAGE && rows.ref[item] === row;
}

/** The closed fold that has a row among its repeats, or undefined. @param {SequenceRows} rows */
export function foldOf(rows, row) {
  return isDrawn(rows, row) ? undefined : rows.folds.find(fold => fold.first <= row && row <= fold.last && !fold.open);
}
