/**
 * Fields of someone's own events, which no view draws but each tells of what is pointed at.
 *
 * @typedef {object} Detail
 * @property {string} name
 * @property {?import('./units.js').Unit} unit   of numbers that are not only numbers
 * @property {?string[]} texts   null for numbers
 * @property {import('../shell/data.js').Column} rows    which messages or marks have it, ascending
 * @property {import('../shell/data.js').Column} values  into texts, or numbers
 */
import { quantity } from './units.js';
import { lowerBound } from './search.js';

/** @param {import('../shell/data.js').Page} page @param {import('../shell/data.js').DetailTree[]} trees @returns {Detail[]} */
export function readDetails(page, trees) {
  return trees.map(({ name, unit, texts, rows, values }) => ({ name, unit: unit ?? null, texts: texts ?? null, rows: page.column(rows), values: page.column(values) }));
}

/** What a message or a mark says of itself. @param {Detail[]} details @returns {[string, string][]} */
export function detailsOf(details, row) {
  const found = [];
  for (const { name, unit, texts, rows, values } of details) {
    const at = lowerBound(rows, row, 0, rows.length);
    if (rows[at] === row) {
      found.push([name, texts === null ? unit === null ? String(values[at]) : quantity(values[at], unit) : texts[values[at]]]);
    }
  }
  return found;
}
