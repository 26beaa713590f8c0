/**
 * How pauses and waits are told from actions and from each other: in ink, by how dark they are and how they are dashed;
 * the same as in static pictures (OverlayLook.java).
 */
import { inks, mix } from '../tools/palette.js';

const IN_FRONT_FIRST = ['GC pause', 'safepoint', 'lock', 'pinned', 'socket', 'file', 'wait', 'park', 'sleep'];
/** How strong the ink is, how many pixels of a dash are drawn, how many are left out. */
const LOOKS = {
  'GC pause': [1, 1, 0], lock: [1, 1, 0], safepoint: [0.7, 2, 2], pinned: [1, 6, 2], socket: [0.7, 8, 2], file: [0.7, 3, 2],
  wait: [0.45, 1, 0], park: [0.45, 4, 3], sleep: [0.45, 1, 3],
};
const OTHER = [0.7, 1, 0];
/** A span shorter than this has no room for a gap. */
const DASHED = 6;

/** The least is in front where several share a pixel. */
export function overlayRank(name) {
  const place = IN_FRONT_FIRST.indexOf(name);
  return place < 0 ? IN_FRONT_FIRST.length : place;
}

/** @param {string} name @param {{ink: string, paper: string}} [tokens] those of the page, when none are given @returns {{color: string, on: number, off: number}} */
export function overlayLook(name, tokens = inks()) {
  const { ink, paper } = tokens;
  const [strength, on, off] = Object.hasOwn(LOOKS, name) ? LOOKS[name] : OTHER;
  return { color: mix(ink, paper, strength), on, off };
}

/** The parts of a span that are drawn, as [left, right] pairs; dashes of neighbours are in step. */
export function dashes({ on, off }, left, right) {
  if (off === 0 || right - left < DASHED) {
    return [[left, right]];
  }
  const parts = [];
  for (let x = left - (left % (on + off)); x < right; x += on + off) {
    if (Math.min(right, x + on) > Math.max(left, x)) {
      parts.push([Math.max(left, x), Math.min(right, x + on)]);
    }
  }
  return parts;
}
