/**
 * The filter box: the same as --include on the command line, and read the same way as NameFilter.java does.
 *
 *     filter  = term {"," term}
 *     term    = ["-"] ["thread:" | "exchange:"] pattern
 *     pattern = what a name contains; with a * in it, the whole name, where * stands for anything
 *
 * An exchange's number is matched as a whole. Case does not matter. A backslash takes the letter behind it as it is: \, is a comma, \* a star.
 *
 * @typedef {object} Filter
 * @property {boolean} active
 * @property {(names: string[]) => Flags} flags   which of some names match, found once for each name
 * @property {(threads: string[]) => Uint8Array} threads  1 for threads that stay
 * @property {boolean} asksExchange            whether it has a term about exchanges
 * @property {(exchanges: string[]) => Uint8Array} exchanges  1 for exchanges that stay; '' is what belongs to none
 * @property {(exchanges: string[]) => string[]} missing  exchanges that are asked for, as they were typed, and are none of some
 * @property {(included: boolean, excluded: boolean) => boolean} keeps
 *
 * @typedef {{included: Uint8Array, excluded: Uint8Array}} Flags
 */

/** A term's list, and that of its opposite. */
const LISTS = { 'thread:': ['threads', 'notThreads'], 'exchange:': ['exchanges', 'notExchanges'], '': ['include', 'exclude'] };

/** @returns {Filter} */
export function createFilter(text) {
  const patterns = { threads: [], notThreads: [], exchanges: [], notExchanges: [], include: [], exclude: [] };
  const terms = filterTerms(text);
  for (const { negative, about, body } of terms) {
    patterns[LISTS[about][negative ? 1 : 0]].push(pattern(body, about === 'exchange:'));
  }
  const { threads, notThreads, exchanges, notExchanges, include, exclude } = patterns;
  const stay = (names, wanted, unwanted) => Uint8Array.from(names, name =>
    (!unwanted.some(p => p.test(name)) && (wanted.length === 0 || wanted.some(p => p.test(name))) ? 1 : 0));
  return {
    active: Object.values(patterns).some(list => list.length > 0),
    flags: names => ({ included: flags(names, include), excluded: flags(names, exclude) }),
    threads: names => stay(names, threads, notThreads),
    asksExchange: exchanges.length + notExchanges.length > 0,
    exchanges: names => stay(names, exchanges, notExchanges),
    missing: names => terms.filter(({ negative, about }) => !negative && about === 'exchange:').map(({ body }) => body)
      .filter(body => {
        const asked = pattern(body, true);
        return !names.some(name => asked.test(name));
      }),
    keeps: (included, excluded) => !excluded && (included || include.length === 0),
  };
}

/** The terms between commas that have no backslash in front. */
function filterTerms(text) {
  return (text.match(/(?:\\[^]|[^,\\]|\\$)+/g) ?? []).map(part => {
    const term = part.trim();
    const negative = term.startsWith('-');
    const rest = negative ? term.slice(1).trim() : term;
    const about = /^(thread|exchange):/i.exec(rest)?.[0].toLowerCase() ?? '';
    return { negative, about, body: rest.slice(about.length).trim() };
  }).filter(({ body }) => body !== ''); // a term that is still being typed
}

function pattern(text, whole) {
  let body = '';
  let wholeName = whole;
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

/** The term that a text stands for as it is. */
export function quotedTerm(text) {
  return text.replace(/[\\,*]/g, '\\$&').replace(/^(-|thread:|exchange:)/i, found => `${found.slice(0, -1)}\\${found.slice(-1)}`);
}
