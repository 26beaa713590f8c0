/** Lists of names that are switched off. */

/** With a name switched off, or on again. @param {string[]} off @param {string} name */
export function toggled(off, name) {
  return off.includes(name) ? off.filter(other => other !== name) : [...off, name];
}

/** With a name alone among some, or all of them on again when it was. @param {string[]} off @param {string[]} all @param {string} name */
export function soloed(off, all, name) {
  const others = all.filter(other => other !== name);
  const rest = off.filter(other => !all.includes(other));
  const isAlone = others.every(other => off.includes(other)) && !off.includes(name);
  return isAlone ? rest : [...rest, ...others];
}
