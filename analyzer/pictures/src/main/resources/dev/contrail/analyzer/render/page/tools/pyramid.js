/** Answers for any stretch of a long array, from summaries of blocks of 16, 256, 4096, … entries. */

const SHIFT = 4;
const BLOCK = 1 << SHIFT;

/** The smallest value in [from, to); NaN counts as none. @param {Uint16Array | Int32Array | Float64Array} values */
export function minPyramid(values) {
  return pyramid(values, (a, b) => (b < a || a !== a ? b : a), Infinity);
}

/** The largest value in [from, to); NaN counts as none. */
export function maxPyramid(values) {
  return pyramid(values, (a, b) => (b > a || a !== a ? b : a), -Infinity);
}

/** For an array of weights: the index of the heaviest in [from, to), or -1; weights below 0 do not count. */
export function heaviestPyramid(weights) {
  const indexes = new Int32Array(weights.length);
  for (let i = 0; i < indexes.length; i++) {
    indexes[i] = weights[i] < 0 ? -1 : i;
  }
  const heavier = (a, b) => (a < 0 ? b : b < 0 ? a : weights[b] > weights[a] ? b : a);
  return pyramid(indexes, heavier, -1);
}

function pyramid(values, combine, none) {
  const levels = [values];
  for (let below = values; below.length > BLOCK; below = levels[levels.length - 1]) {
    const above = new below.constructor(Math.ceil(below.length / BLOCK));
    for (let block = 0; block < above.length; block++) {
      const end = Math.min(below.length, (block + 1) << SHIFT);
      let best = below[block << SHIFT];
      for (let i = (block << SHIFT) + 1; i < end; i++) {
        best = combine(best, below[i]);
      }
      above[block] = best;
    }
    levels.push(above);
  }
  return (from, to) => query(levels, combine, none, from, to);
}

function query(levels, combine, none, from, to) {
  let best = none;
  for (let level = 0; from < to; level++) {
    const values = levels[level];
    const last = level === levels.length - 1;
    while (from < to && (last || from & (BLOCK - 1))) {
      best = combine(best, values[from++]);
    }
    while (from < to && to & (BLOCK - 1)) {
      best = combine(best, values[--to]);
    }
    from >>= SHIFT;
    to >>= SHIFT;
  }
  return best;
}
