/** Which edits have a row: what differs, what stands next to it, and of longer stretches a row that unfolds them. */

/** So many unchanged ones stand before and after a difference. */
const CONTEXT = 3;

/** It is not worth folding fewer. */
const FEW = 3;

/**
 * @typedef {object} Layout
 * @property {Int32Array} rows        an edit's place, or -1 - a stretch's index
 * @property {{from: number, to: number, open: boolean}[]} stretches  of unchanged edits; the end is exclusive
 */

/**
 * @param {number} size               how many edits there are
 * @param {(place: number) => boolean} differs
 * @param {(from: number) => boolean} isOpen  whether the stretch that begins there is unfolded
 * @returns {Layout}
 */
export function layOut(size, differs, isOpen) {
  const rows = [];
  const stretches = [];
  const add = (from, to) => {
    for (let place = from; place < to; place++) {
      rows.push(place);
    }
  };
  for (let place = 0; place < size;) {
    if (differs(place)) {
      rows.push(place++);
      continue;
    }
    let end = place + 1;
    while (end < size && !differs(end)) {
      end++;
    }
    const from = place === 0 ? 0 : place + CONTEXT;
    const to = end === size ? size : end - CONTEXT;
    if (to - from < FEW) {
      add(place, end);
    } else {
      add(place, from);
      rows.push(-1 - stretches.length);
      stretches.push({ from, to, open: isOpen(from) });
      add(from, stretches[stretches.length - 1].open ? to : from);
      add(to, end);
    }
    place = end;
  }
  return { rows: Int32Array.from(rows), stretches };
}

/** The row of an edit, or of the stretch that hides it; of one that is unfolded its own row when that is wanted. @param {Layout} layout */
export function rowOf({ rows, stretches }, at, wantsStretch = false) {
  const stretch = stretches.findIndex(({ from, to, open }) => (open ? wantsStretch && from === at : from <= at && at < to));
  return Math.max(0, rows.indexOf(stretch < 0 ? at : -1 - stretch));
}
