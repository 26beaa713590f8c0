/** Times and durations as people read them. */

const THIN = '\u2009';

/** @typedef {{name: string, nanos: number}} Unit */

/** The unit that fits a run's length; it stays the same at any zoom. @returns {Unit} */
export function unitFor(durationNanos) {
  if (durationNanos < 20_000) {
    return { name: 'ns', nanos: 1 };
  }
  if (durationNanos < 20_000_000) {
    return { name: 'µs', nanos: 1e3 };
  }
  return durationNanos < 5e9 ? { name: 'ms', nanos: 1e6 } : { name: 's', nanos: 1e9 };
}

/** A time with as many decimals as a step needs: 1,203.214 807 s. */
export function timeText(nanos, stepNanos, unit) {
  return `${timeNumber(nanos, stepNanos, unit)} ${unit.name}`;
}

/** The number of timeText, for an axis whose unit is said once. */
export function timeNumber(nanos, stepNanos, unit) {
  const most = Math.round(Math.log10(unit.nanos));
  const needed = Math.ceil(Math.log10(unit.nanos / Math.max(stepNanos, 1)) - 1e-9);
  const decimals = Math.max(0, Math.min(most, needed));
  const [whole, part = ''] = Math.abs(nanos / unit.nanos).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const parts = part.replace(/(\d{3})(?=\d)/g, `$1${THIN}`);
  const zero = Number(whole) === 0 && Number(part || 0) === 0;
  return `${nanos < 0 && !zero ? '−' : ''}${grouped}${parts ? `.${parts}` : ''}`;
}

/** Three significant digits in the unit that fits: 41 ms, 1.2 s. */
export function durationText(nanos) {
  const size = Math.abs(nanos);
  if (size < 1e3) {
    return `${Math.round(nanos)} ns`;
  }
  if (size < 1e6) {
    return `${scaled(nanos / 1e3)} µs`;
  }
  if (size < 1e9) {
    return `${scaled(nanos / 1e6)} ms`;
  }
  if (size < 120e9) {
    return `${scaled(nanos / 1e9)} s`;
  }
  return `${Math.floor(nanos / 60e9)} min ${String(Math.floor(size / 1e9) % 60).padStart(2, '0')} s`;
}

function scaled(value) {
  const size = Math.abs(value);
  const text = value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The round step (1, 2 or 5 times a power of ten) that gives about so many ticks. */
export function tickStep(span, many) {
  const raw = Math.max(span, 1) / Math.max(many, 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return Math.max(1, power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10));
}

/** Where ticks stand. */
export function ticks(from, to, step) {
  const result = [];
  for (let n = Math.ceil(from / step); n * step <= to; n++) {
    result.push(n * step);
  }
  return result;
}
