/**
 * What is done: a row for each action on each kind of object. First what is done more often, longer, or more at once in one
 * run; what is alike is folded.
 */
import { NAMES, showUnder, staysBy } from './data.js';
import { el } from '../tools/dom.js';
import { clean, count, counted } from '../tools/text.js';

/** What is compared, and how it is written. @type {[string, 'count'|'nanos'|'most'][]} */
const COMPARED = [['Count', 'count'], ['Total time', 'nanos'], ['Most at once', 'most']];

/** So high is a row of the table of actions, and its head; so many are shown at most at first. */
const ROW = 25;
const HEAD = 88;
const MOST_ROWS = 8;

/** How high the table is for so many rows. */
export function heightFor(rows) {
  return HEAD + ROW * Math.min(MOST_ROWS, rows);
}

/**
 * @param {HTMLElement} container
 * @param {import('../shell/store.js').Store} store
 * @param {import('./data.js').Difference} difference
 * @param {import('../shell/store.js').Tools} tools
 */
export function createActionsView(container, store, difference, tools) {
  const { actions, alike, sides } = difference;
  const write = (property, value) => (property === 'nanos' ? tools.durationText(value) : count(value));
  const heads = [
    el('tr', {}, ...['Action', 'On'].map(title => el('th', { scope: 'col', rowSpan: 2 }, title)),
      ...COMPARED.map(([title]) => el('th', { scope: 'colgroup', colSpan: 2 }, title)), el('th', { scope: 'col', rowSpan: 2 }, 'Difference')),
    el('tr', {}, ...COMPARED.flatMap(() => NAMES.map(name => el('th', { scope: 'col' }, name)))),
  ];
  const cells = (sums, property) => sums.map((sum, side) => el('td', { class: differs(sums, property) ? `more-${side}` : '' },
    sum.count === 0 ? (property === 'count' ? 'never' : '') : property !== 'count' && sum.most === 0 ? '–' : write(property, sum[property])));
  const line = ({ action, object, sums }) => el('tr', { class: only(sums) === null ? '' : `only-${NAMES[only(sums)].toLowerCase()}` },
    el('th', { scope: 'row' }, clean(action)), el('td', { class: 'text' }, clean(object)),
    ...COMPARED.flatMap(([, property]) => cells(sums, property)), el('td', { class: 'text' }, words(sums, tools)));
  const rows = [...actions, ...alike].map(action => ({ row: line(action), names: [action.action, action.object], folds: alike.includes(action) }));
  const open = () => store.get().choices.actions?.alike === true;
  const fold = el('button', { type: 'button', class: 'fold-rows', onclick: () => {
    store.choose('actions', { alike: !open() });
    store.choose('heights', { 'by-action': heightFor(actions.length + 1 + (open() ? alike.length : 0)) });
  } });
  const foldRow = el('tr', { class: 'folding' }, el('td', { class: 'text', colSpan: 3 + 2 * COMPARED.length }, fold));
  container.append(el('div', { class: 'compared', tabIndex: 0, role: 'region', 'aria-label': 'Actions of both runs' },
    el('table', {}, el('thead', {}, ...heads), el('tbody', {}, ...rows.filter(({ folds }) => !folds).map(({ row }) => row),
      ...(alike.length > 0 ? [foldRow] : []), ...rows.filter(({ folds }) => folds).map(({ row }) => row)))));
  const recorded = sides.some(side => side.actions > 0);
  return {
    recorded,
    empty: recorded ? null : 'no actions',
    summary: () => [...(actions.length > 0 ? [`${counted(actions.length, 'action')} done more often, longer, or more at once in one run`] : []),
      ...(alike.length > 0 ? [`${actions.length > 0 ? count(alike.length) : counted(alike.length, 'action')} alike in both`] : [])].join(', '),
    controls: [],
    render() {
      fold.textContent = `${open() ? '▾' : '▸'} ${count(alike.length)} done about as often, as long and as many at once in both runs`;
      fold.setAttribute('aria-expanded', String(open()));
      rows.forEach(({ row, names, folds }) => {
        showUnder(row, staysBy(tools.filter(), names), store.get().keep);
        row.hidden ||= folds && !open();
      });
    },
  };
}

/** Which run alone does it; null when both do. */
function only(sums) {
  return sums[0].count === 0 ? 1 : sums[1].count === 0 ? 0 : null;
}

/** By half, as contrail tells it. */
function differs(sums, property) {
  const [a, b] = sums.map(sum => sum[property]);
  return Math.max(a, b) > 1.5 * Math.min(a, b) || (property === 'most' && a !== b);
}

/** What is told of a difference: when the only run that does it begins with it, or how much more. */
function words(sums, tools) {
  const alone = only(sums);
  if (alone !== null) {
    const { first, text } = sums[alone];
    return `only in ${NAMES[alone]}, first at ${tools.timeText(first)}: ${clean(text)}`;
  }
  return COMPARED.filter(([, property]) => differs(sums, property)).map(([title, property]) => {
    const [a, b] = sums.map(sum => sum[property]);
    const more = a > b ? 0 : 1;
    return `${title.toLowerCase()} ${ratio(Math.max(a, b), Math.min(a, b))} in ${NAMES[more]}`;
  }).join(', ');
}

function ratio(more, less) {
  return less === 0 ? `${count(more)}, not 0,` : `${Number((more / less).toPrecision(2))}-fold`;
}
