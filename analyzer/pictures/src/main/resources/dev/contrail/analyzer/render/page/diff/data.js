/**
 * What changed between two runs: reads what DiffData.java wrote. Of each pair A is first. Times count from each run's start.
 *
 * @typedef {object} DiffTree       columns are numbers here
 * @property {[SideTree, SideTree]} sides
 * @property {string[]} others      the runs with which A was compared, of which B is the most similar
 * @property {boolean} empty        nothing that matters differs
 * @property {{onlyA: Finding[], onlyB: Finding[], otherwise: [Finding, Finding][]}} findings  the worst first
 * @property {{kinds: Kind[], first: number, kind: number, rowA: number, rowB: number}} messages
 *     the edit script: into kinds, rows of A and B or -1; first is the place to begin at, -1 for none
 * @property {Action[]} actions     done more often, longer, or more at once in one run; the most telling first
 * @property {Action[]} alike       the others
 * @property {MeasureTree[]} measures
 *
 * @typedef {{action: string, object: string, sums: [Sum, Sum]}} Action  object: empty for none
 * @typedef {{kind: string, warning: boolean, title: string, words: string, remedy: string, message?: number}} Finding  message: a row that shows it
 * @typedef {'same'|'only-a'|'only-b'|'more-in-a'|'more-in-b'|'moved'|'sometimes'|'slower-in-a'|'slower-in-b'} Kind
 * @typedef {{count: number, nanos: number, most: number, first?: number, text?: string}} Sum
 *
 * @typedef {object} SideTree
 * @property {string} title
 * @property {number} durationNanos
 * @property {number} actions
 * @property {number} snapshots
 * @property {string[]} losses   lines: what the recording lacks
 * @property {string[]} notes    lines: what else is not shown
 * @property {{size: number, time: number, thread: number, from: number, to: number, label: number, kind: number, took: number, answers: number, exchange: number, exchanges?: string[]}} messages
 *     thread, from, to and label into page.names, -1 for none; kind, answers and exchange as in the sequence; took is -1 for what is no reply
 *
 * @typedef {object} MeasureTree
 * @property {string} object
 * @property {string} measure
 * @property {import('../tools/units.js').Unit} [unit]
 * @property {[MoveTree, MoveTree]} moves
 * @property {number} [apart]       since when the two are apart; none when one of them does not have it, or they never are
 * @property {number} [widest]      when they are farthest apart
 *
 * @typedef {{time: number, value: number}} MoveTree
 *
 * @typedef {object} Measure        as it is read: the curves of A and B, of which one may be empty
 * @property {string} object
 * @property {string} measure
 * @property {?import('../tools/units.js').Unit} unit
 * @property {{time: import('../shell/data.js').Column, value: import('../shell/data.js').Column}[]} curves
 * @property {number} [apart]
 * @property {number} [widest]
 *
 * @typedef {object} Message
 * @property {number} row
 * @property {number} time
 * @property {string} thread
 * @property {string} from
 * @property {string} to
 * @property {string} label
 * @property {string} arrow
 * @property {number} took          -1 for none
 * @property {string} exchange      its number as text; empty for none
 */
import { exchangesOf } from '../tools/exchanges.js';
import { clean } from '../tools/text.js';

/** Between the sender and the receiver of a call, a reply, a creation, an end. */
const ARROWS = ['→', '⇢', 'creates', 'closes'];

const COLUMNS = ['time', 'thread', 'from', 'to', 'label', 'kind', 'took'];

/** What the runs are called. */
export const NAMES = ['A', 'B'];

/** @typedef {ReturnType<typeof readDifference>} Difference */

/** @param {import('../shell/data.js').Page} page */
export function readDifference(page) {
  const tree = page.diff;
  const { kinds, first, kind, rowA, rowB } = tree.messages;
  const columns = tree.sides.map(({ messages }) => Object.fromEntries(
    COLUMNS.map(name => [name, messages[name]]).map(([name, column]) => [name, page.column(column)])));
  const exchanges = tree.sides.map(({ messages }) => exchangesOf(page, { sequence: { ...messages, threads: [] } }));
  const edits = { kinds, first, kind: page.column(kind), rows: [page.column(rowA), page.column(rowB)] };
  const name = index => (index < 0 ? '' : clean(page.names[index]));
  return {
    ...tree,
    edits,
    durationNanos: Math.max(...tree.sides.map(side => side.durationNanos)),
    /** @param {number} place @returns {Kind} */
    kindOf: place => kinds[edits.kind[place]],
    /** For each edit 1 when it stays under a filter. @param {import('../tools/filter.js').Filter} filter */
    exchanges: exchanges.flatMap(({ names }) => names),
    matches: filter => matches(edits.rows, columns, exchanges, page.names, filter),
    /** Whether any message carries the number of an exchange. */
    hasExchanges: exchanges.some(({ names }) => names.length > 0),
    /** The message of a run in an edit, or null. @param {number} place @param {number} side @returns {?Message} */
    message(place, side) {
      const row = edits.rows[side][place];
      const { time, thread, from, to, label, kind: kindOf, took } = columns[side];
      return row < 0 ? null : {
        row, time: time[row], thread: name(thread[row]) || 'a thread', from: name(from[row]) || 'outside', to: name(to[row]) || 'outside',
        label: name(label[row]) || '(no label)', arrow: ARROWS[kindOf[row]], took: took[row],
        exchange: exchanges[side].names[exchanges[side].own[row]] ?? '',
      };
    },
    measures: tree.measures.map(measure => readMeasure(page, measure)),
  };
}

/** Whether something with some names stays under a filter. @param {import('../tools/filter.js').Filter} filter @param {string[]} names */
export function staysBy(filter, names) {
  const { included, excluded } = filter.flags(names);
  return filter.keeps(included.includes(1), excluded.includes(1));
}

/** Marks an element that does not stay under a filter, or leaves it out. */
export function showUnder(element, stays, keep) {
  element.classList.toggle('dimmed', !stays);
  element.hidden = keep && !stays;
}

/** Which edits stay: those of which either message does, by who talks, what is said, on which thread and for which exchange. */
function matches(rows, columns, exchanges, names, filter) {
  const flags = filter.flags(names);
  const threads = filter.threads(names);
  const ofExchange = exchanges.map(({ names: numbers, of }) => {
    const stay = filter.exchanges([...numbers, '']);
    return row => stay[of[row] < 0 ? numbers.length : of[row]] === 1;
  });
  const stays = ({ thread, from, to, label }, row, side) => {
    const said = [from[row], to[row], label[row]].filter(index => index >= 0);
    return ofExchange[side](row) && (thread[row] < 0 || threads[thread[row]] === 1)
      && filter.keeps(said.some(index => flags.included[index] === 1), said.some(index => flags.excluded[index] === 1));
  };
  return Uint8Array.from(rows[0], (_, place) => (rows.some((ofSide, side) => ofSide[place] >= 0 && stays(columns[side], ofSide[place], side)) ? 1 : 0));
}

/** @param {import('../shell/data.js').Page} page @param {MeasureTree} tree @returns {Measure} */
function readMeasure(page, { object, measure, unit = null, moves, apart, widest }) {
  const curves = moves.map(({ time, value }) => ({ time: page.column(time), value: page.column(value) }));
  return { object, measure, unit, curves, apart, widest };
}
