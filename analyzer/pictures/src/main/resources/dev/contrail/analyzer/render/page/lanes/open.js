/** Marks that had not ended when the recording did: their right edge is torn, as in static pictures. */
import { detailsOf } from '../tools/details.js';

/** Width and height of a tooth, in pixels; narrower marks have none. */
export const TOOTH = 4;

/**
 * Whether a block of columns ends where the recording cut its mark off.
 *
 * @param {{width: number, owner: Int32Array}} columns @param {import('./data.js').Marks} marks
 * @param {{from: number, to: number}} range of the columns
 */
export function isTorn({ width, owner }, marks, x, end, range, ratio = 1) {
  return owner[x] >= 0 && marks.open.has(owner[x]) && end - x > TOOTH * ratio
    && marks.end[owner[x]] <= range.from + ((end + 0.5) * (range.to - range.from)) / width;
}

/** Whether the left edge of such a block is torn, too: nobody knows when its mark began. */
export function isTornLeft({ width, owner }, marks, x, end, range, ratio = 1) {
  return marks.unseen.has(owner[x]) && end - x > 2 * TOOTH * ratio
    && marks.start[owner[x]] >= range.from + ((x - 0.5) * (range.to - range.from)) / width;
}

/** Those of the open marks of which a dump of threads alone tells. @param {import('./data.js').Marks} marks @returns {Set<number>} */
export function begunUnseen(marks) {
  return new Set([...marks.open].filter(mark => openDetail(marks, mark, 'began') !== ''));
}

/** How much of a torn edge is missing so far below its top. */
export function bite(y, tooth) {
  const place = y % (2 * tooth);
  return Math.min(place, 2 * tooth - place);
}

/** The outline of a mark with a torn edge, perhaps with two. @returns {number[][]} */
export function tornShape(left, top, right, bottom, onBothSides = false) {
  const teeth = Array.from({ length: Math.ceil((bottom - top) / TOOTH) }, (_, tooth) => [right - bite(tooth * TOOTH, TOOTH), top + tooth * TOOTH]);
  const rightEdge = [...teeth, [right - bite(bottom - top, TOOTH), bottom]];
  const leftEdge = onBothSides ? rightEdge.map(([x, y]) => [left + right - x, y]).reverse() : [[left, bottom]];
  return [[left, top], ...rightEdge, ...leftEdge];
}

/** Who has what an open wait is for, where that is known; else empty. @param {import('./data.js').Marks} marks */
export function holderOf(marks, mark) {
  return marks.open.has(mark) ? openDetail(marks, mark, 'held by') : '';
}

function openDetail(marks, mark, wanted) {
  return detailsOf(marks.details, marks.number?.[mark] ?? mark).find(([name]) => name === wanted)?.[1] ?? '';
}
