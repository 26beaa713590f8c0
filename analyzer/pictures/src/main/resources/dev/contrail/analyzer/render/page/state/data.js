/**
 * Snapshots as tables, and the panels that a reader's choices make of them.
 *
 * @typedef {object} StateTable
 * @property {number} index
 * @property {string} subject
 * @property {import('../shell/data.js').Column} time    ascending
 * @property {import('../shell/data.js').Column} object
 * @property {import('../shell/data.js').Column[]} categories  for each dimension a place in its series per row, -1 for none
 * @property {?import('../shell/data.js').Column} rows   what details call its rows; null when they count as it does
 * @property {import('../tools/details.js').Detail[]} details
 * @property {StateMeasure[]} measures
 * @property {number} first       its first row's number among the rows of all tables
 *
 * @typedef {object} StateMeasure
 * @property {string} name
 * @property {?string} formula
 * @property {?import('../tools/units.js').Unit} unit  null for only a number
 * @property {string} drawing
 * @property {import('../shell/data.js').Column} value
 * @property {number} low
 * @property {number} high
 * @property {boolean} whole
 *
 * @typedef {object} Panel
 * @property {StateTable} table
 * @property {StateMeasure} measure
 * @property {?string} facet
 * @property {boolean} main       the one to look at first
 * @property {Points} points
 *
 * @typedef {{time: Float64Array, value: Float64Array, row: Int32Array, cache: Map<string, object>}} Points  finite values
 */
import { readDetails } from '../tools/details.js';

const MOST_FACETS = 12;
const FEW_INSTANCES = 6;

/** @param {import('../shell/data.js').Page} page @param {import('../shell/data.js').StateTree} tree */
export function readState(page, tree) {
  let first = 0;
  const tables = tree.tables.map((table, index) => {
    const rows = table.rows === undefined ? null : page.column(table.rows); // JSON leaves out what is null
    const pick = number => {
      const column = page.column(number);
      return rows === null ? column : gather(column, rows);
    };
    const time = pick(table.time);
    const read = {
      index, first, subject: table.subject, time, object: pick(table.object), categories: table.categories.map(pick),
      rows, details: readDetails(page, table.details),
      measures: table.measures.map(measure => ({ low: 0, high: 1, formula: null, unit: null, ...measure, value: pick(measure.value) })),
    };
    first += time.length;
    return read;
  });
  const assertions = tree.assertions.map(assertion => ({ bound: null, ...assertion, times: page.column(assertion.violations) }));
  const { dimensions, shown, color, facet, shapeByThread } = tree;
  return { tables, dimensions, shown, color, facet, shapeByThread, assertions, rows: first };
}

/** A measure's name among all. */
export function measureKey(table, measure) {
  return JSON.stringify([table.subject, measure.name]);
}

/** What to show when nobody has chosen: as StateChoices.java does for static pictures. */
export function defaultChoices({ dimensions, shown, color: asked, facet: askedFacet, shapeByThread }) {
  const size = name => dimensions.find(d => d.name === name)?.series.length ?? 0;
  const few = size('subject') > 1 && size('subject') <= FEW_INSTANCES;
  const color = asked ?? (size('action') > 1 ? 'action' : few ? 'subject' : size('action') ? 'action' : 'none');
  const facet = askedFacet ?? (few && color !== 'subject' ? 'subject' : 'none');
  return { y: shown.map(pair => JSON.stringify(pair)), color, facet, shape: shapeByThread ? 'thread' : 'color' };
}

/** The panels for some choices; `made` keeps points from one call to the next. @returns {Panel[]} */
export function makePanels(state, choices, made) {
  const facet = state.dimensions.findIndex(d => d.name === choices.facet);
  const panels = [];
  for (const table of state.tables) {
    const chosen = table.measures.filter(measure => choices.y.includes(measureKey(table, measure)));
    const groups = facet < 0 ? [] : groupsOf(table.categories[facet]).slice(0, MOST_FACETS);
    chosen.forEach((measure, place) => {
      for (const group of groups.length ? groups : [null]) {
        const key = JSON.stringify([table.index, measure.name, group === null ? null : choices.facet, group]);
        if (!made.has(key)) {
          made.set(key, pointsOf(table, measure, group === null ? null : table.categories[facet], group));
        }
        const name = group === null ? null : state.dimensions[facet].series[group].name;
        panels.push({ table, measure, facet: name, main: place === 0, points: made.get(key) });
      }
    });
  }
  return panels;
}

/** The categories that occur, the most frequent first; then as they stand. */
function groupsOf(column) {
  const counts = new Map();
  column.forEach(place => counts.set(place, (counts.get(place) ?? 0) + 1));
  return [...counts.keys()].filter(place => place >= 0).sort((a, b) => counts.get(b) - counts.get(a))
    .slice(0, MOST_FACETS).sort((a, b) => a - b);
}

function pointsOf(table, measure, column, group) {
  const { value } = measure;
  let size = 0;
  const row = new Int32Array(value.length);
  for (let i = 0; i < value.length; i++) {
    if (Number.isFinite(value[i]) && (column === null || column[i] === group)) {
      row[size++] = i;
    }
  }
  const rows = row.slice(0, size);
  return { time: gather(table.time, rows, Float64Array), value: gather(value, rows, Float64Array), row: rows, cache: new Map() };
}

/** Some values of a column. TypedArray.from with a function takes ten times as long. */
export function gather(column, rows, Type = column.constructor) {
  const values = new Type(rows.length);
  for (let i = 0; i < rows.length; i++) {
    values[i] = column[rows[i]];
  }
  return values;
}

/** For each row of a table: 2 as it is, 1 dimmed, 0 left out. @param {import('../tools/exchanges.js').Exchanges} exchanges */
export function rowStrengths(state, table, filter, keep, exchanges) {
  const strengths = new Uint8Array(table.time.length).fill(2);
  if (!filter.active) {
    return strengths;
  }
  const named = state.dimensions.map((d, i) => ({ name: d.name, place: table.categories[i], flags: filter.flags(d.series.map(s => s.name)) }))
    .filter(({ name }) => name === 'action' || name === 'subject');
  const thread = state.dimensions.findIndex(d => d.name === 'thread');
  const threads = thread < 0 ? null : filter.threads(state.dimensions[thread].series.map(s => s.name));
  const exchangeFlags = filter.asksExchange ? exchangesThatStay(filter, exchanges, thread < 0 ? [] : state.dimensions[thread].series) : null;
  for (let row = 0; row < strengths.length; row++) {
    let included = false;
    let excluded = false;
    for (const { place, flags } of named) {
      included ||= place[row] >= 0 && flags.included[place[row]] === 1;
      excluded ||= place[row] >= 0 && flags.excluded[place[row]] === 1;
    }
    const onThread = threads === null || table.categories[thread][row] < 0 || threads[table.categories[thread][row]] === 1;
    const inExchange = exchangeFlags === null || exchangeFlags(table.time[row], table.categories[thread]?.[row] ?? -1);
    strengths[row] = onThread && inExchange && filter.keeps(included, excluded) ? 2 : keep ? 0 : 1;
  }
  return strengths;
}

function exchangesThatStay(filter, exchanges, threads) {
  const flags = filter.exchanges(exchanges.names);
  const none = filter.exchanges([''])[0] === 1;
  return (time, thread) => {
    const exchange = thread < 0 ? -1 : exchanges.at(threads[thread].name, time);
    return exchange < 0 ? none : flags[exchange] === 1;
  };
}
