/** SVG files. Whatever is written as text is escaped. */
import { clean } from './text.js';

const FONT = 'system-ui, sans-serif';
const HATCHES = { slanted: 'M0 5L5 0', level: 'M0 2.5H5', upright: 'M2.5 0V5' };

/** A white sheet of a size; methods draw on it, and end() gives the file. */
export function svgDocument(width, height) {
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${FONT}" font-size="12" fill="#1f2328">`,
    `<defs>${Object.entries(HATCHES).map(([kind, path]) => `<pattern id="${kind}" width="5" height="5" patternUnits="userSpaceOnUse"><path d="${path}" stroke="#fff" stroke-opacity=".65" stroke-width="1.1"/></pattern>`).join('')}</defs>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
  ];
  return {
    rect(x, y, w, h, color, hatch = 'none', alpha = 1) {
      parts.push(`<rect ${box(x, y, w, h)} fill="${color}"${alpha < 1 ? ` fill-opacity="${alpha}"` : ''}/>`);
      this.hatch(x, y, w, h, hatch);
    },
    hatch(x, y, w, h, hatch) {
      if (hatch !== 'none' && w >= 4 && h >= 4) {
        parts.push(`<rect ${box(x, y, w, h)} fill="url(#${hatch})"/>`);
      }
    },
    line(x1, y1, x2, y2, color, { width: stroke = 1, dashed = false } = {}) {
      parts.push(`<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}" stroke-width="${stroke}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`);
    },
    /** @param {string} d @param {{stroke?: string, fill?: string, width?: number, dash?: number[]}} style */
    path(d, { stroke = 'none', fill = 'none', width: thickness = 1, dash = [] }) {
      parts.push(`<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${thickness}"${dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`);
    },
    box(x, y, w, h, { fill, edge = 'none', corner = 0 }) {
      parts.push(`<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${corner}" fill="${fill}" stroke="${edge}"/>`);
    },
    text(x, y, text, { size = 12, anchor = 'start', weight = 400, color = '#1f2328' } = {}) {
      parts.push(`<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" font-weight="${weight}" fill="${color}">${escape(clean(text))}</text>`);
    },
    end() {
      return parts.join('\n') + '\n</svg>\n';
    },
  };
}

function box(x, y, width, height) {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function escape(text) {
  return text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
}
