/**
 * Who has a column: each instance, each class with all its instances and each pool with all its threads, or each package with
 * all its classes.
 *
 * @typedef {object} Cast
 * @property {CastColumn[]} columns  from left to right
 * @property {Int32Array} of         for each lifeline its column
 * @property {Bars} bars
 * @property {Map<string, {head: number, tail: number, only: boolean}>} shared  what their types' names have in common, for where there is little room
 *
 * @typedef {object} CastColumn
 * @property {string} name
 * @property {string} key         what tells it from all others, in links too
 * @property {string} group
 * @property {number[]} lifelines
 * @property {number} messages
 * @property {number} first       row of its first message
 * @property {number} last        row of its last message
 * @property {number} created     row of its creation, or NONE
 * @property {number} closed      row in which the last of its instances is closed, or NONE
 *
 * @typedef {object} Bars         stretches in which someone works on a call, by start row
 * @property {Int32Array} column
 * @property {Int32Array} start   row of the call
 * @property {Int32Array} end     row of its last reply; the number of rows for what is still open
 * @property {Uint8Array} depth  0 on the lifeline itself, 1 beside it, and so on
 * @property {(from: number, to: number) => number} latest  the latest end in a stretch of bars
 */
import { maxPyramid } from '../tools/pyramid.js';
import { CLOSE, NONE, REPLY, isCreation } from './data.js';
import { sharedWords } from '../tools/names.js';

const NAMES = {
  instance: lifeline => lifeline.name,
  class: lifeline => lifeline.kind,
  package: lifeline => lifeline.package || lifeline.kind,
};

/** The levels that differ, as [value, label] pairs. @param {import('./data.js').Sequence} sequence */
export function levelsOf({ lifelines }) {
  const packaged = lifelines.some(lifeline => lifeline.package !== '');
  return [['instance', 'instances'], ['class', 'classes'], ...(packaged ? [['package', 'packages']] : [])];
}

/** The finest level with few enough columns to look at, else the coarsest there is. */
export function firstLevel(sequence, most = 20) {
  const levels = levelsOf(sequence).map(([level]) => level);
  return levels.find(level => new Set(sequence.lifelines.map(l => keyOf(l, level))).size <= most) ?? levels[levels.length - 1];
}

/** The name of a type and the number of an instance, when it has one. @returns {[string, string]} */
export function numbered(name) {
  const [, type, number = ''] = /^(.*?)(#\d+)?$/su.exec(name);
  return [type, number];
}

function keyOf(lifeline, level) {
  return lifeline.group ? `${lifeline.group}: ${NAMES[level](lifeline)}` : NAMES[level](lifeline);
}

/** @param {import('./data.js').Sequence} sequence @param {'instance'|'class'|'package'} level @returns {Cast} */
export function makeCast(sequence, level) {
  const byKey = new Map();
  const of = Int32Array.from(sequence.lifelines, lifeline => {
    const key = keyOf(lifeline, level);
    if (!byKey.has(key)) {
      byKey.set(key, { name: NAMES[level](lifeline), key, group: lifeline.group, lifelines: [], messages: 0, first: NONE, last: NONE,
        created: NONE, closed: NONE, closes: 0, place: byKey.size });
    }
    byKey.get(key).lifelines.push(lifeline.index);
    return byKey.get(key).place;
  });
  const columns = [...byKey.values()];
  note(sequence, columns, of);
  return { columns, of, bars: bars(sequence, of, columns.length), shared: sharedWords(columns.map(({ name }) => numbered(name)[0])) };
}

function note(sequence, columns, of) {
  const { from, to, kind, size } = sequence;
  for (let row = 0; row < size; row++) {
    const [sender, receiver] = [columns[of[from[row]]], columns[of[to[row]]]];
    for (const column of sender === receiver ? [sender] : [sender, receiver]) {
      if (column) {
        if (column.first === NONE) {
          column.first = row;
          column.created = column === receiver && column !== sender && isCreation(sequence, row) ? row : NONE;
        }
        column.last = row;
        column.messages++;
      }
    }
    if (receiver && kind[row] === CLOSE && ++receiver.closes >= receiver.lifelines.length) {
      receiver.closed = row;
    }
  }
}

/** Activations nested deeper than this lie on each other. */
const DEEPEST = 5;

/** An activation for every call that is answered or still open, each at the least depth that is free on its column. */
function bars(sequence, of, columns) {
  const { kind, partner, open, to, size } = sequence;
  const calls = [];
  for (let row = 0; row < size; row++) {
    if (kind[row] !== REPLY && (open[row] || partner[row] !== NONE) && to[row] !== NONE) {
      calls.push(row);
    }
  }
  const column = Int32Array.from(calls, row => of[to[row]]);
  const end = Int32Array.from(calls, row => (open[row] ? size : partner[row]));
  const busyUntil = Array.from({ length: columns }, () => []);
  const depth = Uint8Array.from(calls, (row, i) => {
    const busy = busyUntil[column[i]];
    const free = busy.findIndex(until => until < row);
    const place = free < 0 ? Math.min(busy.length, DEEPEST) : free;
    busy[place] = Math.max(busy[place] ?? 0, end[i]);
    return place;
  });
  return { column, start: Int32Array.from(calls), end, depth, latest: maxPyramid(end) };
}
