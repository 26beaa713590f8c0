/**
 * The colours of messages: alarms stand out; a label that names an action has the action's colour, as in the other views;
 * else each thread has a colour of its own when there are several, but not so many that two would share one.
 *
 * @typedef {object} Inks
 * @property {'action'|'thread'|'none'} by
 * @property {(row: number) => number} color       a category, an alarm's, or PLAIN
 * @property {{name: string, color: number}[]} legend
 */
import { NONE } from './data.js';

export const PLAIN = -2;
const ALARM = -1;
const DISTINCT = 7;

/** @param {import('../shell/data.js').Run} run @param {import('./data.js').Sequence} sequence @returns {Inks} */
export function messageInks(run, sequence) {
  const byLabel = colorsOf(sequence.labels, [...run.lanes.actions, ...seriesOf(run.state, 'action')]);
  if (byLabel.some(color => color !== PLAIN)) {
    return inks('action', sequence, sequence.labels, byLabel, row => sequence.label[row]);
  }
  const count = sequence.threads.length;
  if (count > 1 && count <= DISTINCT) {
    const known = colorsOf(sequence.threads, seriesOf(run.state, 'thread'));
    const colors = known.includes(PLAIN) ? run.sequence.threadColors : known;
    return inks('thread', sequence, sequence.threads, colors, row => sequence.thread[row]);
  }
  return inks('none', sequence, [], [], () => NONE);
}

function inks(by, { alarm }, names, colors, index) {
  const legend = names.map((name, i) => ({ name, color: colors[i] })).filter(({ color }) => color >= 0);
  return { by, legend, color: row => (alarm[row] ? ALARM : colors[index(row)] ?? PLAIN) };
}

function seriesOf({ dimensions }, name) {
  return dimensions.find(dimension => dimension.name === name)?.series ?? [];
}

function colorsOf(names, known) {
  const colors = new Map(known.map(({ name, color }) => [name, color]));
  return names.map(name => colors.get(name) ?? PLAIN);
}
