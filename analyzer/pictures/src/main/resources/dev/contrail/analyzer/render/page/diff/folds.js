/** Which edits have a row: what differs, what stands next to it, and of longer stretches a row that unfolds them. */

/** So many unchanged ones stand before and after a difference. */
const CONTEXT = 3;

/** It is not worth folding fewer. */
const FEW = 3;

/**
 * @typedef {object} Layout
 * @property {Int32Array} rows        an edit's place, or -1 - a stretch's index
 * @property {{from: number, to: number, size: number, open: boolean}[]} stretches  of unchanged edits; the end is exclusive
 */

/**
 * @param {ArrayLike<number>} places  of the edits that are shown, ascending
 * @param {(place: number) => boolean} differs
 * @param {(from: number) => boolean} isOpen  whether the stretch that begins there is unfolded
 * @returns {Layout}
 */
export function layOut(places, differs, isOpen) {
  const rows = [];
  const stretches = [];
  const size = places.length;
  const add = (from, to) => {
    for (let i = from; i < to; i++) {
      rows.push(places[i]);
    }
  };
  for (let start = 0; start < size;) {
    if (differs(places[start])) {
      rows.push(places[start++]);
      continue;
    }
    let end = start + 1;
    while (end < size && !differs(places[end])) {
      end++;
    }
    const from = start === 0 ? 0 : start + CONTEXT;
    const to = end === size ? size : end - CONTEXT;
    if (to - from < FEW) {
      add(start, end);
    } else {
      const open = isOpen(places[from]);
      add(start, from);
      rows.push(-1 - stretches.length);
      stretches.push({ from: places[from], to: places[to - 1] + 1, size: to - from, open });
      add(from, open ? to : from);
      add(to, end);
    }
    start = end;
  }
  return { rows: Int32Array.from(rows), stretches };
}

/** The row of an edit, or of the stretch that hides it; of one that is unfolded its own row when that is wanted. @param {Layout} layout */
export function rowOf({ rows, stretches }, at, wantsStretch = false) {
  const stretch = stretches.findIndex(({ from, to, open }) => (open ? wantsStretch && from === at : from <= at && at < to));
  return Math.max(0, rows.indexOf(stretch < 0 ? at : -1 - stretch));
}
