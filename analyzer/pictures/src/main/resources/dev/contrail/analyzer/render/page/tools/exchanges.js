/**
 * Exchanges: messages that carry one number, and what threads do for them. A thread works for an exchange from a call with
 * its number to the reply on the same thread, to the thread's next numbered message, or to the exchange's end; a thread that
 * only replies, from its numbered message before.
 *
 * @typedef {object} Exchanges
 * @property {string[]} names        numbers as text, in order of first appearance
 * @property {Int32Array} own        for each message its exchange, as an index into names, or -1; a reply has its call's
 * @property {Int32Array} of         the same, with messages that have no number but were sent in a stretch of work for one
 * @property {Float64Array} start    of the first message of each
 * @property {Float64Array} end      of the last
 * @property {(thread: string, time: number) => number} at   for which exchange a thread works at an instant, or -1
 */
import { quotedTerm } from './filter.js';
import { clampRange } from './gestures.js';
import { lowerBound } from './search.js';

const NONE = -1;
const REPLY = 1;
const known = new WeakMap();

/**
 * @typedef {object} Numbered  messages as columns
 * @property {number} kind
 * @property {number} time
 * @property {number} thread
 * @property {number} answers
 * @property {number} exchange
 * @property {?string[]} [exchanges]
 * @property {string[]} threads  names by index, for what others ask of threads
 *
 * @param {import('../shell/data.js').Page} page @param {{sequence: Numbered}} run @returns {Exchanges}
 */
export function exchangesOf(page, run) {
  if (!known.has(run)) {
    known.set(run, makeExchanges(page, run.sequence));
  }
  return known.get(run);
}

function makeExchanges(page, tree) {
  const column = name => page.column(tree[name]);
  const [kind, time, thread] = ['kind', 'time', 'thread'].map(column);
  const names = [];
  const own = ownNumbers(tree, column('exchange'), kind, column('answers'), names);
  const start = new Float64Array(names.length).fill(Infinity);
  const end = new Float64Array(names.length).fill(-Infinity);
  own.forEach((exchange, row) => {
    if (exchange !== NONE) {
      start[exchange] = Math.min(start[exchange], time[row]);
      end[exchange] = Math.max(end[exchange], time[row]);
    }
  });
  const work = threadsAtWork({ own, kind, time, thread, start, end });
  const byName = new Map(tree.threads.map((name, index) => [name, work[index]]));
  const at = (name, instant) => workAt(byName.get(name), instant);
  const of = own.map((exchange, row) => (exchange === NONE && names.length ? workAt(work[thread[row]], time[row]) : exchange));
  return { names, own, of, start, end, at };
}

/** Dense numbers, and for a reply its call's. */
function ownNumbers({ exchanges }, numbers, kind, answers, names) {
  const index = new Map();
  const own = new Int32Array(kind.length).fill(NONE);
  for (let row = 0; row < kind.length; row++) {
    if (answers[row] > 0) {
      own[row] = own[row - answers[row]];
    } else if (numbers[row] !== 0) {
      if (!index.has(numbers[row])) {
        index.set(numbers[row], names.push(exchanges ? exchanges[numbers[row] - 1] : String(numbers[row])) - 1);
      }
      own[row] = index.get(numbers[row]);
    }
  }
  return own;
}

/** For each thread its stretches of work: one after the other, the innermost where exchanges nest. */
function threadsAtWork({ own, kind, time, thread, start, end }) {
  const threads = [];
  for (let row = 0; row < own.length; row++) {
    const exchange = own[row];
    if (exchange === NONE || thread[row] === NONE) {
      continue;
    }
    const mine = threads[thread[row]] ??= { from: [], to: [], exchange: [], open: [], since: -Infinity };
    const now = time[row];
    while (mine.open.length && end[mine.open.at(-1)] < now && mine.open.at(-1) !== exchange) {
      stretch(mine, mine.open.at(-1), Math.min(now, end[mine.open.pop()]));
    }
    const inner = mine.open.at(-1);
    if (inner !== undefined) {
      stretch(mine, inner, now);
    } else if (kind[row] === REPLY) {
      mine.since = Math.max(mine.since, start[exchange]);
      stretch(mine, exchange, now);
    }
    mine.since = now;
    if (kind[row] === REPLY) {
      mine.open = mine.open.filter(one => one !== exchange);
    } else if (inner !== exchange) {
      mine.open.push(exchange);
    }
  }
  threads.forEach(mine => [...mine.open].reverse().forEach(exchange => stretch(mine, exchange, end[exchange])));
  return threads;
}

function stretch(mine, exchange, to) {
  if (to >= mine.since) {
    mine.from.push(mine.since);
    mine.to.push(to);
    mine.exchange.push(exchange);
    mine.since = to;
  }
}

function workAt(work, time) {
  if (work === undefined) {
    return NONE;
  }
  const at = lowerBound(work.to, time, 0, work.to.length);
  const later = at + 1 < work.to.length && work.from[at + 1] <= time ? at + 1 : at; // where two touch, the one that begins
  return at < work.to.length && work.from[later] <= time ? work.exchange[later] : NONE;
}

/** Shows one exchange alone, in all views, with some room around it. */
export function showOnly(store, { names, start, end }, name, whole) {
  const exchange = names.indexOf(name);
  const margin = Math.max(20, (end[exchange] - start[exchange]) * 0.1);
  store.set({ filter: `exchange:${quotedTerm(name)}`, keep: true,
    ...(exchange < 0 ? {} : clampRange(start[exchange] - margin, end[exchange] + margin, whole)) });
}
