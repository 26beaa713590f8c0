/** What tells names apart, for where there is no room for all of them. */

const WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

/**
 * Names without the words that all of them begin and end with: sliding-window-10.jfr and sliding-window-none.jfr are 10
 * and none. One name, or names that would be left empty, keep theirs.
 */
export function distinctNames(names) {
  const words = names.map(name => name.match(WORD) ?? ['']);
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
  const parts = words.map(list => list.slice(head, list.length - tail).join('').replace(/^[-_./: ]+(?=.)/u, ''));
  return new Set(names).size < 2 || parts.some(part => part.trim() === '') ? names : parts;
}

/** What all of some names begin with, as far as whole words go, with a star for the rest: sliding-window-*. */
export function commonName(names) {
  const words = names.map(name => name.match(WORD) ?? ['']);
  let head = 0;
  while (words.every(list => head < list.length - 1 && list[head] === words[0][head])) {
    head++;
  }
  return head === 0 ? '' : `${words[0].slice(0, head).join('')}*`;
}
