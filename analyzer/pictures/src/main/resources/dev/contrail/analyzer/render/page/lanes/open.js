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

/** How much of a torn edge is missing so far below its top. */
export function bite(y, tooth) {
  const place = y % (2 * tooth);
  return Math.min(place, 2 * tooth - place);
}

/** The outline of a mark with a torn edge. @returns {number[][]} */
export function tornShape(left, top, right, bottom) {
  const teeth = Array.from({ length: Math.ceil((bottom - top) / TOOTH) }, (_, tooth) => [right - bite(tooth * TOOTH, TOOTH), top + tooth * TOOTH]);
  return [[left, top], ...teeth, [right - bite(bottom - top, TOOTH), bottom], [left, bottom]];
}

/** Who has what an open wait is for, where that is known; else empty. @param {import('./data.js').Marks} marks */
export function holderOf(marks, mark) {
  return marks.open.has(mark) ? detailsOf(marks.details, marks.number?.[mark] ?? mark).find(([name]) => name === 'held by')?.[1] ?? '' : '';
}
