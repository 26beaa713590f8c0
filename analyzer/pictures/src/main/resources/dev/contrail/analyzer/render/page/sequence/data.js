/**
 * Messages in columns, a row each, and who takes part in them.
 *
 * @typedef {object} Sequence
 * @property {number} size        rows
 * @property {Lifeline[]} lifelines
 * @property {string[]} labels
 * @property {string[]} threads
 * @property {import('../shell/data.js').Column} time      ascending
 * @property {import('../shell/data.js').Column} duration
 * @property {import('../shell/data.js').Column} thread
 * @property {import('../shell/data.js').Column} from      a lifeline, or NONE: it comes from outside
 * @property {import('../shell/data.js').Column} to        a lifeline, or NONE: it goes outside
 * @property {import('../shell/data.js').Column} label
 * @property {import('../shell/data.js').Column} kind
 * @property {Int32Array} partner  for a reply its call's row, for a call its last reply's; NONE when unpaired
 * @property {Uint8Array} open     1 for calls that were still without an answer when the recording ended
 * @property {number} opened       how many
 * @property {number} end          of the run
 * @property {Uint8Array} alarm    1 for messages that say that something went wrong
 * @property {import('../tools/exchanges.js').Exchanges} exchanges
 * @property {import('../tools/details.js').Detail[]} details  what else messages say
 * @property {[number, number][]} gaps   long silences: the row that ends one, nanoseconds
 * @property {number} strays       replies without their call
 *
 * @typedef {object} Lifeline     an instance or a name
 * @property {number} index
 * @property {string} name        HttpConnection#1
 * @property {string} type        HttpConnection
 * @property {string} kind        what it has in common with others: its type, or worker-… for a thread of a pool
 * @property {string} package     com.acme; empty for a name
 * @property {string} group       the process, when there are several
 */
import { readDetails } from '../tools/details.js';
import { exchangesOf } from '../tools/exchanges.js';
import { lowerBound } from '../tools/search.js';

export const NONE = -1;
export const CALL = 0;
export const REPLY = 1;
export const CREATE = 2;
export const CLOSE = 3;

/** @param {import('../shell/data.js').Page} page @param {import('../shell/data.js').Run} run @returns {Sequence} */
export function readSequence(page, run) {
  const tree = run.sequence;
  const column = /** @param {string} name */ name => page.column(tree[name]);
  const kind = /** @type {Int32Array} */ (column('kind'));
  const alarm = flags(kind.length, column('alarms'));
  const open = column('open');
  const partner = partners(kind, column('answers'));
  return {
    size: kind.length, lifelines: lifelines(tree, column), labels: tree.labels, threads: tree.threads, time: column('time'),
    duration: column('duration'), thread: column('thread'), from: column('from'), to: column('to'), label: column('label'),
    kind, partner, alarm, open: flags(kind.length, open), opened: open.length, end: run.startNanos + run.durationNanos, exchanges: exchangesOf(page, run), details: readDetails(page, tree.details), gaps: tree.gaps,
    strays: kind.reduce((sum, k, row) => sum + (k === REPLY && partner[row] === NONE ? 1 : 0), 0),
  };
}

/** 1 for some rows. */
function flags(size, rows) {
  const marked = new Uint8Array(size);
  for (const row of rows) {
    marked[row] = 1;
  }
  return marked;
}

function lifelines(tree, column) {
  const [type, number, group] = [column('type'), column('number'), column('group')];
  const family = tree.families ? column('family') : null;
  return Array.from(type, (t, index) => ({
    index, type: tree.types[t], package: tree.packages[t], name: number[index] ? `${tree.types[t]}#${number[index]}` : tree.types[t],
    kind: family && family[index] !== NONE ? tree.families[family[index]] : tree.types[t],
    group: tree.groups.length > 1 ? tree.groups[group[index]] : '',
  }));
}

/** A reply says how far above it its call stands; a call's partner is its last reply. */
function partners(kind, answers) {
  const partner = new Int32Array(kind.length).fill(NONE);
  for (let row = 0; row < kind.length; row++) {
    if (answers[row] > 0) {
      partner[row] = row - answers[row];
      partner[partner[row]] = row;
    }
  }
  return partner;
}

/** When a message is over: its reply, or the end of its own duration; what is still open, with the recording. @param {Sequence} sequence */
export function endOf(sequence, row) {
  const { time, duration, partner, kind, open } = sequence;
  if (open[row]) {
    return sequence.end;
  }
  const end = time[row] + duration[row];
  return kind[row] !== REPLY && partner[row] !== NONE ? Math.max(end, time[partner[row]]) : end;
}

/** The rows of a stretch of time, its ends included: [first, end). @param {Sequence} sequence @returns {[number, number]} */
export function rowsIn({ time, size }, from, to) {
  const first = lowerBound(time, from, 0, size);
  let end = lowerBound(time, to, first, size);
  while (end < size && time[end] === to) {
    end++;
  }
  return [first, end];
}

/** Whether the receiver begins to exist with a message. @param {Sequence} sequence */
export function isCreation({ kind, from, to }, row) {
  return kind[row] === CREATE && to[row] !== NONE && from[row] !== to[row];
}

/**
 * For each row: 2 as it is, 1 dimmed, 0 left out.
 *
 * @param {Sequence} sequence @param {import('../tools/filter.js').Filter} filter @param {string[]} hidden actions switched off
 */
export function messageStrengths(sequence, filter, hidden, keep) {
  const { size, lifelines: all, labels, threads, from, to, label, thread, exchanges } = sequence;
  const strengths = new Uint8Array(size).fill(2);
  const off = new Set(hidden);
  const isOff = off.size ? labels.map(text => off.has(text)) : null;
  if (!filter.active && isOff === null) {
    return strengths;
  }
  const who = filter.flags(all.map(lifeline => lifeline.name));
  const what = filter.flags(labels);
  const where = filter.threads(threads);
  const nowhere = filter.threads([''])[0];
  const inExchange = filter.exchanges(exchanges.names);
  const inNone = filter.exchanges([''])[0];
  for (let row = 0; row < size; row++) {
    const has = flag => what[flag][label[row]] === 1 || who[flag][from[row]] === 1 || who[flag][to[row]] === 1;
    const matches = !filter.active || ((thread[row] < 0 ? nowhere : where[thread[row]]) === 1
      && (exchanges.of[row] < 0 ? inNone : inExchange[exchanges.of[row]]) === 1
      && filter.keeps(has('included'), has('excluded')));
    strengths[row] = isOff?.[label[row]] ? 0 : matches ? 2 : keep ? 0 : 1;
  }
  return strengths;
}
