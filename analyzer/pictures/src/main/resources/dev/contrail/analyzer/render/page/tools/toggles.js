/** Lists of names that are switched off. */

/** With names switched off, or on again when all of them are off. @param {string[]} off @param {...string} names */
export function toggled(off, ...names) {
  const rest = off.filter(other => !names.includes(other));
  return names.every(name => off.includes(name)) ? rest : [...rest, ...names];
}

/** With names alone among some, or all of them on again when they were. @param {string[]} off @param {string[]} all @param {...string} names */
export function soloed(off, all, ...names) {
  const others = all.filter(other => !names.includes(other));
  const rest = off.filter(other => !all.includes(other));
  const isAlone = others.every(other => off.includes(other)) && !names.some(name => off.includes(name));
  return isAlone ? rest : [...rest, ...others];
}
