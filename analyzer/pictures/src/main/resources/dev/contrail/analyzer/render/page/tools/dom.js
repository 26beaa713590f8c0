/** Elements without markup: everything that is shown is set as text. */

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  link: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 01-4-4L5 7.500',
  save: 'M8 2.500v7.500M4.800 7l3.200 3.200L11.200 7M3 13h10',
  theme: 'M13 9.600A5.500 5.500 0 016.400 3 5.500 5.500 0 1013 9.600z',
  help: 'M6 6.200a2 2 0 113 1.700c-.7.4-1 .8-1 1.600M8 12v.1',
  info: 'M8 7.500v4M8 4.500v.1M8 14A6 6 0 108 2a6 6 0 000 12z',
  warning: 'M8 2.500L14 13.500H2zM8 6.500v3.500M8 11.700v.1',
  fold: 'M4.500 6.500L8 10l3.500-3.500',
  up: 'M4.500 9.500L8 6l3.500 3.500',
  close: 'M4.500 4.500l7 7M11.500 4.500l-7 7',
  search: 'M7 11.500a4.500 4.500 0 110-9 4.500 4.500 0 010 9zM10.500 10.500L13.500 13.500',
  together: 'M2.500 11.500c5.500 0 4-7 11-7M2.500 4.500c5.500 0 4 7 11 7',
  fit: 'M2.500 8h11M5 5.500L2.500 8 5 10.500M11 5.500L13.500 8 11 10.500',
};

/**
 * An element. Properties are set as properties, `class`, `for`, `role`, and names with a dash as attributes, `on…` as
 * listeners; children are elements or texts.
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'class' || name === 'for' || name === 'role' || name.includes('-')) {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children);
  return element;
}

/** A line icon of 16 px in the colour of the text around it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon, a text for those who cannot see it, and a key that does the same. */
export function iconButton(name, label, onclick, key = '') {
  const title = key ? `${label} (${key})` : label;
  return el('button', { type: 'button', class: 'icon-button', title, 'aria-label': label, onclick }, icon(name));
}

/** A choice of one of few. `options` are [value, label] pairs. */
export function select(label, options, value, onchange) {
  const control = el('select', { 'aria-label': label, onchange: () => onchange(control.value) });
  control.append(...options.map(([v, text]) => el('option', { value: v, selected: v === value }, text)));
  return el('label', { class: 'choice' }, el('span', {}, label), control);
}

/** A canvas that is as sharp as the screen; returns its context scaled to CSS pixels, cleared. */
export function sharpContext(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  const w = Math.max(1, Math.round(width * ratio));
  const h = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
