/** What tells names apart, for where there is no room for all of them. */
import { clean, fit, widthOf } from './text.js';

const WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const BREAK = /^[-_./: ]+(?=.)/u;
/** Shorter names have room everywhere. */
const LONG = 12;
/** So many letters tell words apart mostly. */
const FEW = 4;

const wordsOf = name => name.match(WORD) ?? [''];

/**
 * Names without the words that all of them begin and end with: sliding-window-10.jfr and sliding-window-none.jfr are 10
 * and none. One name, or names that would be left empty, keep theirs.
 */
export function distinctNames(names) {
  const words = names.map(wordsOf);
  const { head, tail } = sharedEnds(words);
  const parts = words.map(list => list.slice(head, list.length - tail).join('').replace(BREAK, ''));
  return new Set(names).size < 2 || parts.some(part => part.trim() === '') ? names : parts;
}

/** With how many words all begin and end, when at least one of each is left out. */
function sharedEnds(words) {
  const shortest = Math.min(...words.map(list => list.length));
  const same = at => words.every(list => list.at(at) === words[0].at(at));
  let head = 0;
  while (head < shortest - 1 && same(head)) {
    head++;
  }
  let tail = 0;
  while (tail < shortest - 1 - head && same(-1 - tail)) {
    tail++;
  }
  return { head, tail };
}

/**
 * What long names share with those that begin with the same word, by that word: how many words at either end, and whether
 * all long names begin with it, so that it tells nothing apart.
 *
 * @param {string[]} names @returns {Map<string, {head: number, tail: number, only: boolean}>}
 */
export function sharedWords(names) {
  const alike = new Map();
  new Set(names.map(clean).filter(name => name.length >= LONG)).forEach(name => {
    const words = wordsOf(name);
    alike.has(words[0]) ? alike.get(words[0]).push(words) : alike.set(words[0], [words]);
  });
  return new Map([...alike].filter(([, list]) => list.length > 1)
    .map(([first, list]) => [first, { ...sharedEnds(list), only: alike.size === 1 }]));
}

/**
 * A name if it fits, else without what others share with it, as little of that as it must be, from its beginning and
 * then from its end; what is still too wide loses its middle. The word that it begins with stays, or its first letters,
 * where other names begin with another and there is room.
 *
 * @param {CanvasRenderingContext2D} context @param {string} name @param {number} room
 * @param {Map<string, {head: number, tail: number, only: boolean}>} shared of {@link sharedWords}
 */
export function fitName(context, name, room, shared) {
  const text = clean(name);
  const words = wordsOf(text);
  const { head, tail, only } = shared.get(words[0]) ?? { head: 0, tail: 0, only: true };
  const from = (cut, end) => words.slice(cut, end).join('').replace(BREAK, '');
  const cuts = [text];
  if (!only && head > 1) {
    for (let cut = 2; cut <= head; cut++) {
      cuts.push(`${words[0]}…${from(cut)}`);
    }
    cuts.push(`${words[0].slice(0, FEW)}…${from(head)}`);
  }
  for (let cut = 1; cut <= head; cut++) {
    cuts.push(`…${from(cut)}`);
  }
  for (let cut = 1; cut <= tail; cut++) {
    cuts.push(`${head ? '…' : ''}${from(head, -cut)}…`);
  }
  return cuts.find(told => widthOf(context, told) <= room) ?? fit(context, cuts[cuts.length - 1], room);
}

/** What all of some names begin with, as far as whole words go, with a star for the rest: sliding-window-*. */
export function commonName(names) {
  const words = names.map(wordsOf);
  let head = 0;
  while (words.every(list => head < list.length - 1 && list[head] === words[0][head])) {
    head++;
  }
  return head === 0 ? '' : `${words[0].slice(0, head).join('')}*`;
}
