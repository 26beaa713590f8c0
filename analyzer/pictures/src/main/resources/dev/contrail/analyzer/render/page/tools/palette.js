/**
 * Category colours, the same as in static pictures: after Okabe and Ito, with vermillion kept for alarms. On dark paper
 * the darker ones are lightened.
 */

const LIGHT = ['#0072b2', '#009e73', '#56b4e9', '#cc79a7', '#b8a800', '#e69f00', '#5a5a5a'];
const DARK = ['#3b9fe0', '#1fb58a', '#8fd0f7', '#d98fb8', '#d3c53a', '#f0b13c', '#a3a3a3'];
const ALARM = -1;

/** The colour for an index; every second round of the seven is darker, on dark paper as well. */
export function categoryColor(index, theme) {
  if (index === ALARM) {
    return theme === 'dark' ? '#f0702a' : '#d55e00';
  }
  const colors = theme === 'dark' ? DARK : LIGHT;
  const color = colors[index % colors.length];
  return Math.floor(index / colors.length) % 2 === 0 ? color : shade(color, 0.49);
}

export function isAlarmColor(index) {
  return index === ALARM;
}

function shade(hex, factor) {
  return toHex(rgb(hex).map(part => Math.floor(part * factor)));
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
