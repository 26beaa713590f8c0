/** Which measures share a panel: lists of keys, kept in the link; whoever is in none stands alone. */

/** Measures that one scale can tell: of one subject, with one unit. @param {import('./data.js').StateTable} table @param {import('./data.js').StateMeasure} measure */
export function comparable(table, measure) {
  return table.measures.filter(other => unitOf(other) === unitOf(measure));
}

function unitOf(measure) {
  return measure.unit?.name ?? '';
}

/**
 * A table's measures by panel, each panel where its first measure would stand.
 *
 * @param {import('./data.js').StateMeasure[]} measures
 * @param {string[][]} together
 * @param {(measure: import('./data.js').StateMeasure) => string} key
 */
export function byPanel(measures, together, key) {
  /** @type {Map<string, import('./data.js').StateMeasure[]>} */
  const panels = new Map();
  for (const measure of measures) {
    const list = lists(together).findIndex(keys => keys.includes(key(measure)));
    const place = list < 0 ? key(measure) : `${list} ${unitOf(measure)}`;
    panels.set(place, [...(panels.get(place) ?? []), measure]);
  }
  return [...panels.values()];
}

/** With other measures in one panel than before; those that come leave theirs. @param {string[][]} together @param {string[]} before @param {string[]} now */
export function regrouped(together, before, now) {
  const others = lists(together).map(list => list.filter(key => !before.includes(key) && !now.includes(key)));
  return [...others, now].filter(list => list.length > 1);
}

/** A link may have been changed by hand. @returns {string[][]} */
function lists(together) {
  return Array.isArray(together) ? together.filter(Array.isArray) : [];
}
