/** Rows of the moment table that say the same, as one: 195 × wait for connection, 20 to 261 ms. */
import { count } from '../tools/text.js';

/** So many equal rows are one. */
const SEVERAL = 4;
/** Of longer tables, rows are equal that do the same to different things. */
const LONG = 16;

/**
 * @param {import('./store.js').MomentRow[]} rows
 * @param {(nanos: number) => string} durationText
 * @returns {(import('./store.js').MomentRow & {members?: import('./store.js').MomentRow[]})[]} each group where its first row was
 */
export function grouped(rows, durationText) {
  const whatOf = row => (rows.length > LONG ? row.kind ?? row.value : row.value);
  const groups = new Map();
  rows.forEach(row => {
    const key = JSON.stringify([whatOf(row), row.color, rows.length > LONG ? '' : row.object ?? '']);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups.values()].flatMap(members => (members.length < SEVERAL || members[0].kind === undefined ? members
    : [{ ...members[0], name: `${count(members.length)} ×`, value: whatOf(members[0]), object: sharedObject(members), detail: rangeOf(members, durationText), members: members.map(member => ({ ...member, value: restOf(member) })) }]));
}

function sharedObject(members) {
  return new Set(members.map(row => row.object ?? '')).size === 1 ? members[0].object : '';
}

/** 20 to 261 ms */
function rangeOf(members, durationText) {
  const nanos = members.map(row => row.nanos).filter(value => value !== undefined);
  if (nanos.length === 0) {
    return '';
  }
  const [least, most] = [durationText(Math.min(...nanos)), durationText(Math.max(...nanos))];
  const [number, unit] = least.split(' ');
  return least === most ? most : `${most.endsWith(` ${unit}`) ? number : least} to ${most}`;
}

/** What a member does, without what its group's row says of all. */
function restOf({ value, kind }) {
  return value.startsWith(`${kind} `) ? value.slice(kind.length + 1) : value;
}
