/** What stands at the ticks of a value axis: short, and never the same at two of them; as TickText.java does. */

import { quantity, stepFor } from './units.js';

/** @type {[number, string][]} */
const LETTERS = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M']];
/** From here on numbers are long. */
const LONG = 1e7;
const LONGEST = 1e15;
const SMALLEST = 1e-4;
/** So much longer than the axis a value may be to be told with a letter for its size; ticks are no finer than a hundredth of the axis's magnitude. */
const NEAR = 1000;
const FINEST = 2;

const DAY = 86_400e9;

/** A value on an axis from low to high. @param {?import('./units.js').Unit} unit null for only a number */
export function tickText(value, low, high, unit = null) {
  if (unit === null) {
    return numberText(value, low, high);
  }
  if (unit.name === 'instant') {
    return instantText(value, high - low);
  }
  if (unit.name === 'address') {
    return quantity(value, unit);
  }
  const [size, symbol] = stepFor(unit, Math.max(Math.abs(low), Math.abs(high)), high - low);
  const text = numberText(value / size, low / size, high / size);
  return text === '0' ? text : `${text} ${symbol}`;
}

/** As much of an instant as ticks differ in, in UTC; as InstantText.java does. */
function instantText(nanos, length) {
  const seconds = Math.floor(nanos / 1e9);
  const iso = new Date(seconds * 1000).toISOString();
  if (length >= 60 * DAY) {
    return iso.slice(0, 10);
  }
  if (length >= DAY) {
    return iso.slice(5, 16).replace('T', ' ');
  }
  const second = iso.slice(11, 19);
  const decimals = Math.min(9, FINEST - Math.floor(Math.log10(length / 1e9)));
  if (decimals <= 0) {
    return second;
  }
  return `${second}.${String(Math.round((nanos - seconds * 1e9) / 10 ** (9 - decimals))).padStart(decimals, '0')}`;
}

function numberText(value, low, high) {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const length = high - low;
  const power = Math.floor(Math.log10(length)) - FINEST;
  if (size >= LONGEST || length < SMALLEST) {
    return exponential(value, Math.max(0, Math.min(15, Math.floor(Math.log10(size)) - power)));
  }
  if (size < LONG) {
    return plain(value, Math.max(0, -power));
  }
  if (size <= NEAR * length) {
    const [unit, letter] = LETTERS.find(([least]) => size >= least);
    return value === 0 ? '0' : plain(value / unit, Math.max(0, Math.log10(unit) - power)) + letter;
  }
  return withoutCommon(plain(value, Math.max(0, -power)), plain(Math.floor(low), 0), plain(Math.ceil(high), 0));
}

/** 1,000,050.25 without zeros at its end. */
function plain(value, decimals) {
  const text = Math.abs(value).toFixed(Math.min(15, decimals));
  const [whole, part = ''] = text.split('.');
  const kept = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && Number(text) !== 0 ? '-' : ''}${grouped}${kept ? `.${kept}` : ''}`;
}

/** 1.5E-7 */
function exponential(value, decimals) {
  if (value === 0) {
    return '0';
  }
  const [mantissa, exponent] = value.toExponential(decimals).split('e');
  return `${mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa}E${Number(exponent)}`;
}

/** …000,050: without the groups that both ends of the axis have. */
function withoutCommon(text, low, high) {
  const [mine, first, last] = [text, low, high].map(number => number.split(','));
  const left = common(mine, first, last);
  return left === 0 ? text : `…${mine.slice(left).join(',')}`;
}

function common(mine, first, last) {
  let left = 0;
  while (left < mine.length - 1 && mine[left] === first[left] && mine[left] === last[left] && first.length === last.length) {
    left++;
  }
  return left;
}

/** What stands for … at all ticks, such as 1,700; empty where ticks are whole. @param {?import('./units.js').Unit} unit */
export function leftOut(low, high, unit = null) {
  if (unit !== null || !numberText(high, low, high).startsWith('…')) {
    return '';
  }
  const [first, last] = [plain(Math.floor(low), 0), plain(Math.ceil(high), 0)].map(number => number.split(','));
  return first.slice(0, common(first, first, last)).join(',');
}
