/** The value axis of a panel. */
import { count } from '../tools/text.js';
import { tickText } from '../tools/ticks.js';

/**
 * @param {import('./data.js').StateMeasure} measure
 * @param {number[]} bounds asserted, to be shown as well when they are near
 */
export function valueScale(measure, bounds, top, height) {
  let { low, high } = measure;
  for (const bound of bounds) {
    const room = Math.max(high - low, Math.abs(high), 1e-9);
    low = bound < low && low - bound <= room ? bound : low;
    high = bound > high && bound - high <= room ? bound : high;
  }
  const isLevel = measure.drawing === 'STEPS' || measure.drawing === 'POINTS_ON_STEPS';
  low = isLevel && low > 0 && low <= high * 0.5 ? 0 : low;
  if (low === 0 && high === 0) {
    high = 1; // nothing all the time stands on the floor
  } else if (low === high) {
    [low, high] = measure.whole ? [low - 1, high + 1] : [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2];
  }
  const pad = Math.min(8, height / 10);
  const perValue = (height - 2 * pad) / (high - low);
  return {
    y: value => top + height - pad - (value - low) * perValue,
    perValue,
    ticks: () => valueTicks(low, high, Math.max(2, Math.floor(height / 36)), measure.whole),
    text: value => tickText(value, low, high),
  };
}

function valueTicks(low, high, wanted, whole) {
  const raw = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  const step = Math.max(whole ? 1 : 0, power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10));
  const ticks = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9 && ticks.length < 50; n++) {
    ticks.push(Number((n * step).toPrecision(12)));
  }
  return ticks;
}

/** A value in full. */
export function valueText(value) {
  return Number.isInteger(value) ? count(value) : Number.isFinite(value) ? String(Number(value.toPrecision(12))) : String(value);
}
