/** What the sequence pane shows, made of the recording and of what is chosen; each part is made anew when its own inputs change. */
import { firstLevel, levelsOf, makeCast } from './cast.js';
import { placeColumns } from './columns.js';
import { messageStrengths, readSequence, rowsIn } from './data.js';
import { findHits } from './find.js';
import { GLANCE } from './folds.js';
import { messageInks } from './inks.js';
import { remembered } from '../tools/remembered.js';
import { layOutRows } from './rows.js';

const DIMMED = 0.15;
const BEYOND = 0.4;

/**
 * @typedef {object} SequenceChoices  kept in the URL
 * @property {'instance'|'class'|'package'} level
 * @property {boolean} fold      repeats
 * @property {boolean} only      messages in the visible range, not all
 * @property {string[]} hidden   keys of columns
 * @property {?string} solo      the key of the column whose messages alone are shown
 * @property {number[]} open     first rows of folds that are open
 * @property {string} find
 */

/** @param {import('../shell/data.js').Page} page @param {import('../shell/data.js').Run} run @param {import('../shell/store.js').Store} store */
export function createSequenceModel(page, run, store, tools) {
  const sequence = readSequence(page, run);
  const inks = messageInks(run, sequence);
  const levels = levelsOf(sequence).map(([level]) => level);
  const first = { level: firstLevel(sequence), fold: sequence.size > GLANCE, only: false, hidden: [], solo: null, open: [], find: '' };

  const castOf = remembered(level => makeCast(sequence, level));
  const strengthsOf = remembered((filter, hidden, keep) => messageStrengths(sequence, filter, hidden, keep));
  const hitsOf = remembered((shown, text) => findHits(sequence, shown, text));
  const placesOf = remembered((cast, hidden, shown, width, measure) => placeColumns(sequence, cast, new Set([...hidden, ...bystanders(cast, shown)]), width, measure));
  const rowsOf = remembered((cast, strengths, { hidden, solo, fold, open }, begin, end) => layOutRows(sequence, cast,
    { stays: stays(cast, strengths, new Set(hidden), solo), first: begin, end, fold, open: new Set(open) }));
  const layoutChoices = remembered((hidden, solo, fold, open) => ({ hidden, solo, fold, open }));
  const sane = remembered(chosen => sanitized({ ...first, ...chosen }, levels, first));
  const choices = () => sane(store.get().choices.sequence);

  function stays({ columns, of }, strengths, hidden, solo) {
    const out = columns.map(({ key }) => hidden.has(key));
    const alone = solo === null ? -1 : columns.findIndex(({ key }) => key === solo);
    return row => {
      const [from, to] = [of[sequence.from[row]], of[sequence.to[row]]];
      return strengths[row] > 0 && !out[from] && !out[to] && (alone < 0 || from === alone || to === alone);
    };
  }

  const strengths = () => strengthsOf(tools.filter(), store.get().hidden, store.get().keep);
  const cast = () => castOf(choices().level);

  function rows() {
    const { only, hidden, solo, fold, open } = choices();
    const [begin, end] = only ? rowsIn(sequence, store.get().from, store.get().to) : [0, sequence.size];
    return rowsOf(cast(), strengths(), layoutChoices(hidden, solo, fold, open), begin, end);
  }

  /** What is left where a filter keeps only what matches, else null. */
  const keptRows = () => (store.get().keep && tools.filter().active ? rows().shown : null);

  /** Columns that none of some rows begins or ends at. */
  function bystanders({ columns, of }, shown) {
    if (shown === null || shown.length === 0) {
      return [];
    }
    const taking = new Set();
    shown.forEach(row => taking.add(of[sequence.from[row]]).add(of[sequence.to[row]]));
    return columns.filter((_, column) => !taking.has(column)).map(({ key }) => key);
  }

  /** How strongly a message is drawn: the filter dims, and so does the visible range. */
  function strength(row) {
    const { from, to } = store.get();
    const beyond = sequence.time[row] < from || sequence.time[row] > to;
    return strengths()[row] === 1 ? DIMMED : beyond ? BEYOND : 1;
  }

  return {
    sequence,
    inks,
    choices,
    choose: patch => store.choose('sequence', patch),
    cast,
    strengths,
    rows,
    /** How many participants are shown. */
    columns: () => cast().columns.length - new Set([...choices().hidden, ...bystanders(cast(), keptRows())]).size,
    hits: () => hitsOf(rows().shown, choices().find),
    /** @returns {import('./draw.js').Picture} */
    picture: (width, measure) => ({ sequence, inks, strength, measure, cast: cast(), rows: rows(), places: placesOf(cast(), choices().hidden, keptRows(), width, measure) }),
  };
}

/** A link may have been changed by hand. */
function sanitized(chosen, levels, first) {
  const texts = list => (Array.isArray(list) ? list.map(String) : []);
  return {
    level: levels.includes(chosen.level) ? chosen.level : first.level,
    fold: Boolean(chosen.fold),
    only: Boolean(chosen.only),
    hidden: texts(chosen.hidden),
    solo: typeof chosen.solo === 'string' ? chosen.solo : null,
    open: Array.isArray(chosen.open) ? chosen.open.map(Number) : [],
    find: String(chosen.find),
  };
}
