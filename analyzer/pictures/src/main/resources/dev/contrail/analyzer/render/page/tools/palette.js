/**
 * Category colours, the same as in static pictures (Palette.java). Each contrasts at least 3 to 1 with its paper;
 * vermillion is kept for alarms, and pale grey for what was seen too little for a colour of its own. After the seventh the
 * same come again, hatched.
 */

const LIGHT = ['#0b62b8', '#00876a', '#2b93cf', '#b8559a', '#8f8500', '#7a4a10', '#595959'];
const DARK = ['#3d8fe8', '#1fb58a', '#8fd0f7', '#d97fc0', '#d8cf3a', '#b98a55', '#b4b4b4'];
const ALARM = -1;
const OTHERS = -2;
/** @type {('none'|'level'|'upright')[]} */
const ROUNDS = ['none', 'level', 'upright'];

/** The colour for an index. */
export function categoryColor(index, theme) {
  if (index === ALARM) {
    return theme === 'dark' ? '#f0702a' : '#d55e00';
  }
  if (index === OTHERS) {
    return theme === 'dark' ? '#788290' : '#828c9b';
  }
  const colors = theme === 'dark' ? DARK : LIGHT;
  return colors[index % colors.length];
}

/** How a surface of that colour is hatched. @returns {'none'|'level'|'upright'|'slanted'} */
export function categoryHatch(index) {
  if (index === OTHERS) {
    return 'none';
  }
  return index === ALARM ? 'slanted' : ROUNDS[Math.floor(index / LIGHT.length) % ROUNDS.length];
}

/** The class of a swatch that shows a category's colour. */
export function swatchClass(index) {
  return `swatch ${categoryHatch(index)}`;
}

export function isAlarmColor(index) {
  return index === ALARM;
}

/** Whether it is the one that all share that have none of their own. */
export function isColorOfOthers(index) {
  return index === OTHERS;
}

/** @returns {[number, number, number]} */
export function rgb(hex) {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function toHex(parts) {
  return '#' + parts.map(part => part.toString(16).padStart(2, '0')).join('');
}

/** A colour at some strength on paper. */
export function mix(color, paper, strength) {
  const [a, b] = [rgb(color), rgb(paper)];
  return toHex(a.map((part, i) => Math.round(part * strength + b[i] * (1 - strength))));
}

/** Ink that can be read on a colour: of black and white what contrasts more (WCAG 2.2). */
export function textOn(color) {
  const light = luminance(color);
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

function luminance(color) {
  const [red, green, blue] = rgb(color).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The tokens of tokens.css that canvases need. */
export function inks() {
  const style = getComputedStyle(document.documentElement);
  const token = name => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'), lane: token('--lane'), ink: token('--ink'), soft: token('--ink-soft'),
    rule: token('--rule'), ruleSoft: token('--rule-soft'), accent: token('--accent'), chrome: token('--chrome'), font: token('--font'),
  };
}
