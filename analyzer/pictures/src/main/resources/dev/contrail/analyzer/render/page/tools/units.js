/**
 * Numbers with what they are numbers of: 1.5 ms, 3.2 MB, 40 %. What sizes there are the page is told with its data.
 *
 * @typedef {object} Unit
 * @property {string} name
 * @property {string} symbol              what values are kept in
 * @property {[number, string][]} steps   the sizes in which they are written, the smallest first
 */
import { count } from './text.js';

/** So small a part of a size may be for it to be written so. */
const FINEST = 0.001;

/** The size for values as large as this one, of which parts as small as a step must still be seen. @param {Unit} unit */
export function stepFor(unit, size, step) {
  return unit.steps.reduce((best, larger) => (larger[0] <= size && larger[0] * FINEST <= step ? larger : best));
}

/** A value, to four digits when it has a unit that is written in sizes, else in full. @param {?Unit} unit */
export function quantity(value, unit) {
  if (!unit || !Number.isFinite(value)) {
    return value === Infinity && unit?.name === 'time' ? 'for ever' : plain(value);
  }
  if (unit.name === 'instant') {
    return `${new Date(Math.floor(value / 1e6)).toISOString().slice(0, -1)}${String(Math.floor((value % 1e6) / 1e3)).padStart(3, '0')}Z`;
  }
  if (unit.name === 'address') {
    return `0x${BigInt(value).toString(16).toUpperCase()}`;
  }
  const [size, symbol] = stepFor(unit, Math.abs(value), Infinity);
  return `${Number((value / size).toPrecision(4))} ${symbol}`;
}

/** A value with all that is known of it: 3.2 MB (3,355,443 B). @param {?Unit} unit */
export function fullQuantity(value, unit) {
  const text = quantity(value, unit);
  const [size] = unit?.steps.length ? stepFor(unit, Math.abs(value), Infinity) : [1];
  const rounded = size > 1 && Number((value / size).toPrecision(4)) * size !== value;
  return rounded ? `${text} (${plain(value)} ${unit.symbol})` : text;
}

function plain(value) {
  return Number.isInteger(value) ? count(value) : Number.isFinite(value) ? String(Number(value.toPrecision(12))) : String(value);
}
