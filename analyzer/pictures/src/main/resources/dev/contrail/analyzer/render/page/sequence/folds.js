/**
 * Blocks of one to eight messages that come three times or more, one after the other; as Repeats.java finds them for
 * static pictures.
 *
 * @typedef {{start: number, period: number, repeats: number}} Fold  start is an index into the rows looked at
 */

const LONGEST_BLOCK = 8;
const FEWEST = 3;

/** Diagrams of no more messages than this are taken in at a glance. */
export const GLANCE = 60;

/**
 * @param {number} size              how many rows
 * @param {(a: number, b: number) => boolean} same
 * @param {Set<number>} starts       indexes where a new stretch begins; no block reaches across
 * @param {(row: number, start: number) => boolean} isTorn  whether a row answers a call that stands before another
 * @returns {Fold[]} in order
 */
export function findFolds(size, same, starts, isTorn) {
  const folds = [];
  const edges = [...starts].sort((a, b) => a - b).filter(edge => edge > 0 && edge < size);
  let begin = 0;
  for (const end of [...edges, size]) {
    let row = begin;
    while (row < end) {
      const fold = withItsCalls(widest(row, end, same), end, same, isTorn);
      if (fold) {
        folds.push(fold);
      }
      row = fold ? fold.start + fold.period * fold.repeats : row + 1;
    }
    begin = end;
  }
  return folds;
}

/** The block that covers the most rows, then the shorter one. */
function widest(start, end, same) {
  let best = null;
  for (let period = 1; period <= LONGEST_BLOCK; period++) {
    const repeats = 1 + Math.floor(matching(start, period, end, same) / period);
    if (repeats >= FEWEST && (best === null || period * repeats > best.period * best.repeats)) {
      best = { start, period, repeats };
    }
  }
  return best;
}

/** The same block, from the row on with which it answers fewest calls that are not in it, if that costs one repeat at most. */
function withItsCalls(fold, end, same, isTorn) {
  const torn = start => Array.from({ length: fold.period }, (_, i) => start + i).filter(row => isTorn(row, start)).length;
  let best = fold;
  let fewest = fold ? torn(fold.start) : 0;
  for (let start = fold?.start + 1; fewest > 0 && start < fold.start + fold.period; start++) {
    const repeats = 1 + Math.floor(matching(start, fold.period, end, same) / fold.period);
    if (repeats < Math.max(FEWEST, fold.repeats - 1)) {
      break;
    }
    if (torn(start) < fewest) {
      best = { start, period: fold.period, repeats };
      fewest = torn(start);
    }
  }
  return best;
}

function matching(start, period, end, same) {
  let other = start + period;
  while (other < end && same(other - period, other)) {
    other++;
  }
  return Math.max(0, other - period - start);
}
