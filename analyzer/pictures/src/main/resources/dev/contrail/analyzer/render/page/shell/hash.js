/** The view in the URL's hash, so that a link shows the same. */

const number = text => (Number.isFinite(Number(text)) ? Number(text) : undefined);
const round = value => String(Math.round(value * 10) / 10);
const words = text => text.split(',').filter(Boolean).map(word => decodeURIComponent(word));
const listed = list => list.map(word => encodeURIComponent(word)).join(',');
const one = (...allowed) => text => (allowed.includes(text) ? text : undefined);

/** What is kept, by its name in the hash: [property, to text, from text]. @type {Object<string, [string, (value: any) => string, (text: string) => any]>} */
const KEPT = {
  run: ['run', String, number],
  together: ['together', value => (value ? '1' : '0'), text => text === '1'],
  from: ['from', round, number],
  to: ['to', round, number],
  at: ['cursor', round, number],
  filter: ['filter', encodeURIComponent, decodeURIComponent],
  keep: ['keep', value => (value ? '1' : ''), text => text === '1'],
  off: ['hidden', listed, words],
  sort: ['sort', String, one('name', 'first', 'busy', 'alarms')],
  group: ['group', String, one('process', 'pool', 'none', 'exchange')],
  idle: ['hideIdle', value => (value ? '1' : ''), text => text === '1'],
  folded: ['folded', listed, words],
  measure: ['measure', m => (m ? `${round(m.from)}~${round(m.to)}` : ''), range],
  sel: ['selection', value => (value ? encodeURIComponent(JSON.stringify(value)) : ''), selection],
  choices: ['choices', value => encodeURIComponent(JSON.stringify(value)), object],
};

function range(text) {
  const [from, to] = text.split('~').map(Number);
  return from <= to ? { from, to } : undefined;
}

function object(text) {
  const value = JSON.parse(decodeURIComponent(text));
  return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

function selection(text) {
  const value = object(text);
  const known = value && Number.isInteger(value.index) && Number.isFinite(value.from) && Number.isFinite(value.to);
  return known && Array.isArray(value.names) ? { ...value, names: value.names.map(String) } : undefined;
}

/** What differs from the page's first view, as a hash; empty when nothing does. */
export function toHash(state, initial) {
  return Object.entries(KEPT)
    .filter(([, [property]]) => JSON.stringify(state[property]) !== JSON.stringify(initial[property]))
    .map(([name, [property, write]]) => [name, state[property] === null ? '' : write(state[property])])
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
}

/** What a hash asks for; whatever cannot be understood is left out. */
export function fromHash(hash) {
  const patch = {};
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    const kept = at > 0 && Object.hasOwn(KEPT, part.slice(0, at)) ? KEPT[part.slice(0, at)] : null;
    if (kept && part.length > at + 1) {
      try {
        const value = kept[2](part.slice(at + 1));
        if (value !== undefined) {
          patch[kept[0]] = value;
        }
      } catch {
        // a link that was cut or changed by hand
      }
    }
  }
  return patch;
}

/**
 * The hash follows the view, a moment after it has come to rest.
 *
 * @param {import('./store.js').Store} store
 * @param {() => object} initial  what the page shows without a hash
 */
export function keepInHash(store, initial) {
  let timer = 0;
  return changed => {
    if (changed.size === 1 && changed.has('hover')) {
      return;
    }
    clearTimeout(timer);
    document.documentElement.dataset.pending = 'link'; // for who waits until the link says what is seen
    timer = setTimeout(() => {
      delete document.documentElement.dataset.pending;
      const hash = toHash(store.get(), initial());
      history.replaceState(null, '', hash ? `#${hash}` : location.href.split('#')[0]);
    }, 150);
  };
}
