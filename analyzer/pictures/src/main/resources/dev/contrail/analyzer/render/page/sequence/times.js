/** Times beside messages: with as many digits as tell most of them apart, the same at any zoom. */
import { timeNumber, timeText, unitFor } from '../tools/time.js';

const PART = 0.1;
const LOOKS = 20_000;

/** @param {import('./data.js').Sequence} sequence @returns {{unit: string, of: (row: number) => string, text: (nanos: number) => string}} */
export function rowTimes({ time, size }, endNanos) {
  const steps = [];
  const every = Math.max(1, Math.floor(size / LOOKS));
  for (let row = 1; row < size; row += every) {
    if (time[row] > time[row - 1]) {
      steps.push(time[row] - time[row - 1]);
    }
  }
  steps.sort((a, b) => a - b);
  const step = Math.max(1, steps[Math.floor(steps.length * PART)] ?? endNanos);
  const unit = unitFor(endNanos);
  return { unit: unit.name, of: row => timeNumber(time[row], step, unit), text: nanos => timeText(nanos, step, unit) };
}
