/**
 * The filter box: the same as --include on the command line, and read the same way as NameFilter.java does.
 *
 *     filter  = term {"," term}
 *     term    = ["-"] ["thread:"] pattern
 *     pattern = what a name contains; with a * in it, the whole name, where * stands for anything
 *
 * Case does not matter. A backslash takes the letter behind it as it is: \, is a comma, \* a star.
 *
 * @typedef {object} Filter
 * @property {boolean} active
 * @property {(names: string[]) => Flags} flags   which of some names match, found once for each name
 * @property {(threads: string[]) => Uint8Array} threads  1 for threads that stay
 * @property {(included: boolean, excluded: boolean) => boolean} keeps
 *
 * @typedef {{included: Uint8Array, excluded: Uint8Array}} Flags
 */

/** @returns {Filter} */
export function createFilter(text) {
  const patterns = { threads: [], notThreads: [], include: [], exclude: [] };
  for (const { negative, thread, body } of filterTerms(text)) {
    patterns[thread ? (negative ? 'notThreads' : 'threads') : negative ? 'exclude' : 'include'].push(pattern(body));
  }
  const { threads, notThreads, include, exclude } = patterns;
  return {
    active: Object.values(patterns).some(list => list.length > 0),
    flags: names => ({ included: flags(names, include), excluded: flags(names, exclude) }),
    threads: names => Uint8Array.from(names, name =>
      (!notThreads.some(p => p.test(name)) && (threads.length === 0 || threads.some(p => p.test(name))) ? 1 : 0)),
    keeps: (included, excluded) => !excluded && (included || include.length === 0),
  };
}

/** The terms between commas that have no backslash in front. */
function filterTerms(text) {
  return (text.match(/(?:\\[^]|[^,\\]|\\$)+/g) ?? []).map(part => {
    const term = part.trim();
    const negative = term.startsWith('-');
    const rest = negative ? term.slice(1).trim() : term;
    const thread = /^thread:/i.test(rest);
    return { negative, thread, body: thread ? rest.slice(7).trim() : rest };
  }).filter(({ body }) => body !== ''); // a term that is still being typed
}

function pattern(text) {
  let body = '';
  let wholeName = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '*') {
      wholeName = true;
      body += '.*';
    } else {
      body += quoted(text[i] === '\\' && i + 1 < text.length ? text[++i] : text[i]);
    }
  }
  return new RegExp(wholeName ? `^${body}$` : body, 'isu');
}

function quoted(letter) {
  return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter;
}

function flags(names, patterns) {
  return Uint8Array.from(names, name => (patterns.some(p => p.test(name)) ? 1 : 0));
}
