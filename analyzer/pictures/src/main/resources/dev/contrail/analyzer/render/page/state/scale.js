/** The value axis of a panel. */
import { leftOut, tickText } from '../tools/ticks.js';
import { stepFor } from '../tools/units.js';

/** What changes by less than this part of an amount does not fill its panel; as in ValueScale.java. */
const FLATTEST = 10;

/** From here on what is one more or less is told in too many digits, and later is the same number. */
const HUGE = 1e15;

/** How far from each other numbers of an axis's size are at least, as parts of it, so that there is room for ticks; as in ValueScale.java. */
const FINEST = 1e4 * Number.EPSILON;

/**
 * @param {import('./data.js').StateMeasure} measure
 * @param {number[]} bounds asserted, to be shown as well when they are near
 */
export function valueScale(measure, bounds, top, height) {
  let { low, high } = measure;
  const { unit } = measure;
  for (const bound of bounds) {
    const room = Math.max(high - low, Math.abs(high), 1e-9);
    low = bound < low && low - bound <= room ? bound : low;
    high = bound > high && bound - high <= room ? bound : high;
  }
  low = low > 0 && (low <= high / 2 || unit?.name === 'share') ? 0 : low;
  if (low === 0 && high === 0) {
    high = unit?.name === 'share' ? 0.01 : 0.5; // nothing all the time stands on the floor, with a tick for nothing only
  } else if (low === high) {
    const next = measure.whole && !unit && Math.abs(low) < HUGE;
    [low, high] = next ? [low - 1, high + 1] : [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2];
  } else if (unit?.steps.length) {
    const flat = Math.max(0, Math.max(Math.abs(low), Math.abs(high)) / FLATTEST - (high - low)) / 2;
    [low, high] = [low - flat, high + flat];
  }
  const least = Math.max(Math.abs(low), Math.abs(high)) * FINEST;
  if (high - low < 2 * least) {
    [low, high] = [low - least, high + least];
  }
  const pad = Math.min(8, height / 10);
  const perValue = (height - 2 * pad) / (high - low);
  return {
    y: value => top + height - pad - (value - low) * perValue,
    perValue,
    ticks: () => valueTicks(low, high, Math.max(2, Math.floor(height / 36)), tickUnit(measure, low, high)),
    text: value => tickText(value, low, high, unit),
    leftOut: leftOut(low, high, unit),
  };
}

/** What ticks are round numbers of, and the least they may be apart; as UnitTicks.java does. @returns {{size: number, least: number, rounds?: number[]}} */
function tickUnit({ unit, whole }, low, high) {
  if (!unit) {
    return { size: 1, least: whole ? 1 : 0 };
  }
  const [size] = unit.steps.length ? stepFor(unit, Math.max(Math.abs(low), Math.abs(high)), high - low) : [1];
  return { size, least: size === 1 ? 1 : 0, rounds: ROUNDS[unit.name] };
}

/** Instants are round in seconds, addresses in digits of 16. */
const ROUNDS = {
  instant: [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 864_000].map(seconds => seconds * 1e9),
  address: Array.from({ length: 60 }, (_, power) => 2 ** power),
};

/** @param {number} low @param {number} high @param {number} wanted @param {{size: number, least: number, rounds?: number[]}} unit */
function valueTicks(low, high, wanted, { size, least, rounds }) {
  const round = rounds?.find(step => step >= (high - low) / wanted && (high - low) / wanted > rounds[0] / 10);
  if (round !== undefined) {
    return ticksBy(round, low, high);
  }
  const raw = (high - low) / size / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  const found = ticksBy(Math.max(least, power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)) * size, low, high);
  return found.length > 0 || wanted > 16 ? found : valueTicks(low, high, 2 * wanted, { size, least, rounds }); // a low panel may lie between two
}

function ticksBy(step, low, high) {
  const ticks = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9 && ticks.length < 50; n++) {
    ticks.push(Number((n * step).toPrecision(15)));
  }
  return ticks;
}
