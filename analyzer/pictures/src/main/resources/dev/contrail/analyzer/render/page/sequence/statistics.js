/** How often each label was said, how often it went wrong, and how long answers took. */
import { NONE, REPLY } from './data.js';

/**
 * @typedef {object} LabelFacts
 * @property {string} label
 * @property {number} count
 * @property {number} wrong     calls that, or whose reply, say that something went wrong
 * @property {number} median    nanoseconds; NaN when nothing was answered
 * @property {number} p90
 * @property {number} p99
 * @property {number} most
 */

/** Of some rows, all but replies to calls. @param {import('./data.js').Sequence} sequence @param {Int32Array} rows @returns {LabelFacts[]} */
export function labelFacts(sequence, rows) {
  const { label, labels, kind, partner, time, duration, alarm } = sequence;
  const byLabel = new Map();
  for (const row of rows) {
    if (kind[row] === REPLY && partner[row] !== NONE) {
      continue;
    }
    if (!byLabel.has(label[row])) {
      byLabel.set(label[row], { label: labels[label[row]], count: 0, wrong: 0, took: [] });
    }
    const facts = byLabel.get(label[row]);
    const reply = kind[row] === REPLY ? NONE : partner[row];
    facts.count++;
    facts.wrong += alarm[row] || (reply !== NONE && alarm[reply]) ? 1 : 0;
    if (reply !== NONE || duration[row] > 0) {
      facts.took.push(reply === NONE ? duration[row] : time[reply] - time[row]);
    }
  }
  return [...byLabel.values()].map(({ took, ...facts }) => {
    const sorted = Float64Array.from(took).sort();
    return { ...facts, median: percentile(sorted, 0.5), p90: percentile(sorted, 0.9), p99: percentile(sorted, 0.99), most: sorted.at(-1) ?? NaN };
  });
}

/** The value that a part of all do not exceed, of sorted values: one that occurred (nearest rank). */
export function percentile(sorted, part) {
  return sorted.length === 0 ? NaN : sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}
