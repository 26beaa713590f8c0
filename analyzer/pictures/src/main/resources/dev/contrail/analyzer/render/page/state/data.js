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
 * @property {'STEP_BEFORE'|'LINEAR'} [interpolation]  what a value is between two; without any it holds until the next
 * @property {import('../shell/data.js').Column} value
 * @property {number} low
 * @property {number} high
 * @property {boolean} whole
 * @property {number} [color]     where it shares a panel
 *
 * @typedef {object} Panel
 * @property {StateTable} table
 * @property {StateMeasure} measure  of several that share it what they have in common: their scale
 * @property {?string} facet
 * @property {boolean} main       the one to look at first
 * @property {Curve[]} curves     a measure each
 *
 * @typedef {object} Curve
 * @property {StateTable} table
 * @property {StateMeasure} measure
 * @property {?string} facet
 * @property {?number} color      that tells it from others in its panel; null when it is alone
 * @property {Points} points
 *
 * @typedef {{time: Float64Array, value: Float64Array, row: Int32Array, cache: Map<string, object>}} Points  finite values
 */
import { readDetails } from '../tools/details.js';
import { byPanel } from './together.js';

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
  const { dimensions, shown, together, color, facet, shapeByThread } = tree;
  return { tables, dimensions, shown, together, color, facet, shapeByThread, assertions, rows: first };
}

/** A measure's name among all. */
export function measureKey(table, measure) {
  return JSON.stringify([table.subject, measure.name]);
}

/** How many objects there are: a table may hold many of one class, and one object may be in a table for each event type. */
export function subjectsIn({ tables }) {
  const objects = new Map();
  for (const { subject, object } of tables) {
    const name = subject.replace(/ \([^()]*\)(?= · |$)/, '');
    const seen = objects.get(name) ?? new Set();
    object.forEach(id => id >= 0 && seen.add(id));
    objects.set(name, seen);
  }
  return [...objects.values()].reduce((sum, seen) => sum + Math.max(1, seen.size), 0);
}

/** What to show when nobody has chosen: as StateChoices.java does for static pictures. */
export function defaultChoices({ dimensions, shown, together, color: asked, facet: askedFacet, shapeByThread }) {
  const size = name => dimensions.find(d => d.name === name)?.series.length ?? 0;
  const few = size('subject') > 1 && size('subject') <= FEW_INSTANCES;
  const color = asked ?? (size('action') > 1 ? 'action' : few ? 'subject' : size('action') ? 'action' : 'none');
  const facet = askedFacet ?? (few && color !== 'subject' ? 'subject' : 'none');
  const key = pair => JSON.stringify(pair);
  return { y: shown.map(key), together: together.map(pairs => pairs.map(key)), color, facet, shape: shapeByThread ? 'thread' : 'color' };
}

/** The panels for some choices; `made` keeps points from one call to the next. @returns {Panel[]} */
export function makePanels(state, choices, made) {
  const facet = state.dimensions.findIndex(d => d.name === choices.facet);
  const panels = [];
  for (const table of state.tables) {
    byPanel(chosenOf(state, table, choices), choices.together, measure => measureKey(table, measure)).forEach((measures, place) => {
      const by = facet < 0 && measures.length > 1 ? fewInstances(state, table) : facet;
      const groups = by < 0 ? [] : groupsOf(table.categories[by]).slice(0, MOST_FACETS);
      for (const group of groups.length ? groups : [null]) {
        const name = group === null ? null : state.dimensions[by].series[group].name;
        const curves = measures.map(measure => {
          const key = JSON.stringify([table.index, measure.name, group === null ? null : by, group]);
          if (!made.has(key)) {
            made.set(key, pointsOf(table, measure, group === null ? null : table.categories[by], group));
          }
          return { table, measure, facet: name, color: measures.length > 1 ? measure.color ?? 0 : null, points: made.get(key) };
        });
        panels.push({ table, measure: measures.length > 1 ? inCommon(measures) : measures[0], facet: name, main: place === 0, curves });
      }
    });
  }
  return panels;
}

/** In the order that was asked for, then as they stand. */
function chosenOf(state, table, { y }) {
  const asked = state.shown.map(pair => JSON.stringify(pair));
  const rank = measure => asked.indexOf(measureKey(table, measure)) >>> 0; // the last, when it was not
  return table.measures.filter(measure => y.includes(measureKey(table, measure))).sort((a, b) => rank(a) - rank(b));
}

/** Where colours tell measures, panels tell a few instances: the dimension for that, or -1. */
function fewInstances(state, table) {
  const subject = state.dimensions.findIndex(d => d.name === 'subject');
  const instances = subject < 0 ? 0 : groupsOf(table.categories[subject]).length;
  return instances > 1 && instances <= FEW_INSTANCES ? subject : -1;
}

/** What measures of one unit have in common. @param {StateMeasure[]} measures @returns {StateMeasure} */
function inCommon(measures) {
  const level = measures.find(measure => measure.drawing.includes('STEPS'));
  return { ...(level ?? measures[0]), name: measures.map(measure => measure.name).join(' + '), formula: null,
    low: Math.min(...measures.map(measure => measure.low)), high: Math.max(...measures.map(measure => measure.high)),
    whole: measures.every(measure => measure.whole) };
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
