/** What is known of a message and of a participant, in words. */
import { labelText } from './columns.js';
import { CLOSE, CREATE, NONE, REPLY, endOf, isCreation } from './data.js';
import { inFlight, nearestInTime } from './pick.js';
import { detailsOf } from '../tools/details.js';
import { categoryColor } from '../tools/palette.js';
import { count, counted } from '../tools/text.js';

const KINDS = ['call', 'reply', 'creation', 'close'];
const OUTSIDE = 'outside';
const MOST_IN_FLIGHT = 8;
const MOST_TYPES = 4;
const MOST_NAMES = 20;

const nameOf = (sequence, lifeline) => sequence.lifelines[lifeline]?.name ?? OUTSIDE;

/** PUT /report-1 */
export function titleOf(sequence, row) {
  return labelText(sequence, row) || KINDS[sequence.kind[row]];
}

/** @param {import('./data.js').Sequence} sequence @param {import('../shell/store.js').Tools} tools @returns {[string, string][]} */
export function messageRows(sequence, row, tools) {
  const { from, to, time, kind, thread, threads, partner, open, alarm, exchanges } = sequence;
  /** @type {[string, string][]} */
  const rows = [
    ['from', nameOf(sequence, from[row])],
    ['to', nameOf(sequence, to[row])],
    ['at', tools.timeText(time[row])],
    ['kind', kindOf(sequence, row)],
  ];
  if (partner[row] !== NONE) {
    const took = tools.durationText(Math.abs(time[partner[row]] - time[row]));
    rows.push(kind[row] === REPLY ? ['after', took] : ['answered', `after ${took}: ${titleOf(sequence, partner[row])}`]);
  }
  if (open[row]) {
    rows.push(['reply', 'none until the end of the recording']);
  }
  if (exchanges.of[row] !== NONE) {
    rows.push(['exchange', exchanges.names[exchanges.of[row]]]);
  }
  if (thread[row] !== NONE) {
    rows.push(['thread', threads[thread[row]]]);
  }
  rows.push(...detailsOf(sequence.details, row));
  return alarm[row] ? [...rows, ['says', 'that something went wrong']] : rows;
}

function kindOf({ kind, partner, from, to }, row) {
  if (from[row] === NONE || to[row] === NONE) {
    return from[row] === NONE ? 'found: it comes from outside' : 'lost: it goes outside';
  }
  if (kind[row] === REPLY) {
    return partner[row] === NONE ? 'reply; its call is not here' : 'reply';
  }
  return `${KINDS[kind[row]]}${from[row] === to[row] ? ' to itself' : ''}`;
}

/** What a selected message is to other views. @param {import('./data.js').Sequence} sequence @returns {import('../shell/store.js').Selection} */
export function selectionOf(sequence, row) {
  const { from, to, time, thread, threads, exchanges } = sequence;
  const exchange = exchanges.names[exchanges.of[row]];
  const names = [...new Set([from[row], to[row]])].filter(lifeline => lifeline !== NONE).map(lifeline => nameOf(sequence, lifeline));
  return { view: 'sequence', index: row, from: time[row], to: endOf(sequence, row), names,
    ...(thread[row] === NONE ? {} : { thread: threads[thread[row]] }), ...(exchange === undefined ? {} : { exchange }) };
}

/** What a selected column is to other views. @returns {import('../shell/store.js').Selection} */
export function lifeOf({ lifelines, time }, { columns }, column) {
  const { first, last, closed, lifelines: members } = columns[column];
  return { view: 'sequence', index: -1 - column, from: time[first], to: time[Math.max(last, closed)],
    names: members.slice(0, MOST_NAMES).map(member => lifelines[member].name) };
}

/** What holds at an instant: calls not answered yet, and the message nearest to it. */
export function sequenceMoment({ sequence, cast, rows, inks, tools, theme, select }, time) {
  const line = row => ({
    name: nameOf(sequence, sequence.from[row]),
    value: `${titleOf(sequence, row)} → ${nameOf(sequence, sequence.to[row])}`,
    detail: away(sequence, row, time, tools),
    color: inks.color(row) < -1 ? undefined : categoryColor(inks.color(row), theme),
    hatch: sequence.alarm[row] === 1 ? 'slanted' : 'none',
    select: () => select(row),
  });
  const found = inFlight(sequence, cast.bars, time, MOST_IN_FLIGHT + 1);
  const open = found.slice(0, MOST_IN_FLIGHT);
  const nearest = nearestInTime(sequence, rows, time);
  return [
    { title: 'Messages in flight', rows: open.map(line), note: found.length > MOST_IN_FLIGHT ? `the latest ${MOST_IN_FLIGHT}` : undefined },
    { title: nearest !== NONE && sequence.time[nearest] === time ? 'Message' : 'Nearest message', rows: nearest === NONE || open.includes(nearest) ? [] : [line(nearest)] },
  ];
}

function away({ time }, row, at, tools) {
  const by = at - time[row];
  return by === 0 ? 'now' : by > 0 ? tools.durationText(by) : `in ${tools.durationText(-by)}`;
}

/** What was said in a measured stretch. @param {import('./data.js').Sequence} sequence */
export function sequenceMeasured({ alarm }, first, end, theme) {
  let alarms = 0;
  for (let row = first; row < end; row++) {
    alarms += alarm[row];
  }
  const rows = end > first ? [{ name: 'messages', value: count(end - first) }] : [];
  return alarms ? [...rows, { name: 'went wrong', value: counted(alarms, 'message'), color: categoryColor(-1, theme), hatch: 'slanted' }] : rows;
}

/**
 * The life of a column: in a few words, and as rows.
 *
 * @returns {{fact: string, rows: [string, string][]}}
 */
export function lifeFacts(sequence, cast, column, tools) {
  const { first, last, created, closed, messages } = cast.columns[column];
  const { time } = sequence;
  const known = company(sequence, cast, column);
  const others = known.made.size ? `made ${typesText(sequence, known.made)}${outlivedText(known)}` : typesText(sequence, known.peers);
  const itself = known.itself ? `, ${count(known.itself)} to itself` : '';
  /** @type {[string, string][]} */
  const rows = [
    [created === NONE ? 'first seen' : 'created', momentOf(sequence, first, created !== NONE, tools)],
    [closed === NONE ? 'last seen' : 'closed', momentOf(sequence, closed === NONE ? last : closed, closed !== NONE, tools)],
    ['messages', `${count(messages)}: ${count(known.sent)} sent, ${count(known.received)} received${itself}`],
  ];
  if (known.peers.size) {
    rows.push(['talks with', typesText(sequence, known.peers)]);
  }
  if (known.threads.size > 1) {
    rows.push(['on', counted(known.threads.size, 'thread')]);
  }
  if (known.alarms) {
    rows.push(['went wrong', counted(known.alarms, 'message')]);
  }
  return { fact: `lived ${tools.durationText(time[Math.max(last, closed)] - time[first])}${others ? `, ${others}` : ''}`, rows };
}

function momentOf(sequence, row, isGiven, tools) {
  const by = isGiven && sequence.from[row] !== NONE ? ` by ${nameOf(sequence, sequence.from[row])}` : '';
  return `at ${tools.timeText(sequence.time[row])}${by}`;
}

function outlivedText({ outlived, made }) {
  if (outlived < made.size) {
    return outlived === 0 ? '' : `, and outlived ${count(outlived)} of them`;
  }
  return made.size === 1 ? ', and outlived it' : made.size === 2 ? ', and outlived both' : ', and outlived all of them';
}

/** Whom a column made and talked with. */
function company(sequence, cast, column) {
  const { from, to, kind, alarm, thread, size } = sequence;
  const { of, columns } = cast;
  const known = { made: new Set(), peers: new Set(), threads: new Set(), closedAt: new Map(), sent: 0, received: 0, itself: 0, alarms: 0,
    outlived: 0 };
  for (let row = columns[column].first; row <= columns[column].last && row < size; row++) {
    const sends = of[from[row]] === column;
    const receives = of[to[row]] === column;
    if (kind[row] === CLOSE) {
      known.closedAt.set(to[row], row);
    }
    if (!sends && !receives) {
      continue;
    }
    known.itself += sends && receives ? 1 : 0;
    known.sent += sends && !receives ? 1 : 0;
    known.received += receives && !sends ? 1 : 0;
    known.alarms += alarm[row];
    known.threads.add(thread[row]);
    if (sends && kind[row] === CREATE && isCreation(sequence, row)) {
      known.made.add(to[row]);
    }
    const peer = sends ? to[row] : from[row];
    if (peer !== NONE && of[peer] !== column) {
      known.peers.add(peer);
    }
  }
  known.outlived = [...known.made].filter(lifeline => (known.closedAt.get(lifeline) ?? Infinity) < columns[column].last).length;
  return known;
}

/** 2 ClientSocket, storage.example */
function typesText({ lifelines }, members) {
  const types = new Map();
  members.forEach(lifeline => {
    const { type, name } = lifelines[lifeline];
    types.set(type, { count: (types.get(type)?.count ?? 0) + 1, name });
  });
  const texts = [...types].map(([type, t]) => (t.count > 1 ? `${count(t.count)} ${type}s` : t.name));
  return texts.length > MOST_TYPES ? `${texts.slice(0, MOST_TYPES).join(', ')} and ${texts.length - MOST_TYPES} more` : texts.join(', ');
}
