/**
 * The filter box: terms with commas between them. A term is what --include takes on the command line, one with a leading
 * minus is what --exclude takes, and thread:… is what --thread takes. `*` stands for anything, case does not matter, and
 * without a `*` a term matches what contains it.
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
  const terms = text.split(',').map(term => term.trim()).filter(term => term && term !== '-');
  const threads = [];
  const include = [];
  const exclude = [];
  for (const term of terms) {
    if (/^thread:/i.test(term)) {
      threads.push(pattern(term.slice(7).trim()));
    } else if (term.startsWith('-')) {
      exclude.push(pattern(term.slice(1).trim()));
    } else {
      include.push(pattern(term));
    }
  }
  return {
    active: terms.length > 0,
    flags: names => ({ included: flags(names, include), excluded: flags(names, exclude) }),
    threads: names => (threads.length ? flags(names, threads) : new Uint8Array(names.length).fill(1)),
    keeps: (included, excluded) => !excluded && (included || include.length === 0),
  };
}

function pattern(text) {
  const body = text.split('*').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(text.includes('*') ? `^${body}$` : body, 'isu');
}

function flags(names, patterns) {
  return Uint8Array.from(names, name => (patterns.some(p => p.test(name)) ? 1 : 0));
}
