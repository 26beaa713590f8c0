/**
 * Lanes as pixels. Columns are written into an image row by row, so that a frame costs the same for a thousand marks and
 * for a million; only texts and outlines are drawn.
 */
import { HIDDEN } from './data.js';
import { blockEnd, createColumns, fillColumns, isParted } from './columns.js';
import { bite, holderOf, isTorn, isTornLeft, TOOTH } from './open.js';
import { trackSpan } from './rows.js';
import { categoryColor, categoryHatch, mix, rgb, textOn } from '../tools/palette.js';
import { fit, widthOf } from '../tools/text.js';

const DIMMED = 0.15;
const HATCH_STEP = 5;
const HATCH_ROOM = 4;
const LABEL_ROOM = 32;
const LABEL_HEIGHT = 14;

/** How much of a track's height above and below a sample's mark stays free: what lies between two looks is not known. */
export function sampleInset(height) {
  return height >= 8 ? Math.round(height / 4) : 0;
}

/** Colours by code, as CSS and as pixels, and which of them are of samples. */
export function codeColors(actions, theme, lanePaper) {
  const css = [];
  const hatches = [];
  const sampled = [];
  for (const action of actions) {
    const color = categoryColor(action.color, theme);
    sampled[action.rank] = sampled[action.rank + actions.length] = action.periodNanos !== undefined;
    css[action.rank] = color;
    css[action.rank + actions.length] = mix(color, lanePaper, DIMMED);
    hatches[action.rank] = categoryHatch(action.color);
    hatches[action.rank + actions.length] = 'none';
  }
  const hatch = css.map(color => pixel(mix(theme === 'dark' ? '#14171c' : '#ffffff', color, 0.62)));
  return { css, hatches, sampled, pixels: css.map(pixel), hatch, paper: pixel(lanePaper), paperCss: lanePaper };
}

function pixel(hex) {
  const [red, green, blue] = rgb(hex);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Paints rows of lanes; keeps its buffers between frames. */
export function createLanePainter() {
  return new LanePainter();
}

class LanePainter {
  constructor() {
    this.image = null;
    this.columns = null;
    this.line = null;
    this.lowLine = null;
    this.edgeLine = null;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {{rows: import('./rows.js').Row[], scroll: number, width: number, height: number, from: number, to: number, marks: object,
   *     codes: object, colors: object, font: string, over: () => void}} view  `over` draws between the marks and their labels
   */
  paint(context, view) {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (width < 1 || height < 1) {
      return;
    }
    if (!this.image || this.image.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height);
      this.columns = createColumns(width);
      this.line = new Uint32Array(width);
      this.lowLine = new Uint32Array(width);
      this.edgeLine = new Uint32Array(width);
    }
    const pixels = new Uint32Array(this.image.data.buffer);
    pixels.fill(0);
    const labels = [];
    for (const row of view.rows) {
      if (row.lane) {
        this.paintLane(pixels, width, height, ratio, row, view, labels);
      }
    }
    context.putImageData(this.image, 0, 0);
    view.over();
    context.font = `11px ${view.font}`;
    context.textBaseline = 'middle';
    labels.forEach(label => drawLabel(context, label, view));
  }

  paintLane(pixels, width, height, ratio, row, view, labels) {
    const y = row.y - view.scroll;
    const device = value => Math.max(0, Math.min(height, Math.round(value * ratio)));
    pixels.fill(view.colors.paper, device(y + 1) * width, device(y + row.height - 1) * width);
    for (let track = 0; track < row.lane.tracks; track++) {
      if (!fillColumns(this.columns, view.marks, view.codes, row.lane.firstTrack + track, view.from, view.to)) {
        continue;
      }
      const [top, bottom] = trackSpan(row, track);
      const [first, last] = [device(y + top), device(y + bottom)];
      if (last > first) {
        this.paintTrack(pixels, width, ratio, first, last, view);
        this.collectLabels(labels, y + top, bottom - top, ratio, view);
      }
    }
  }

  paintTrack(pixels, width, ratio, first, last, view) {
    const { colors } = view;
    const hatched = [];
    const torn = [];
    const inset = sampleInset(last - first);
    this.edgeLine.fill(colors.paper);
    this.line.fill(colors.paper);
    this.lowLine.fill(colors.paper);
    let end;
    for (let x = 0; x < width; x = end) {
      end = blockEnd(this.columns, x);
      const code = this.columns.top[x];
      if (code === HIDDEN) {
        continue;
      }
      const right = isParted(this.columns, x, end) ? end - 1 : end;
      this.line.fill(colors.pixels[code], x, right);
      this.lowLine.fill(colors.pixels[last - first >= 8 ? this.columns.low[x] : code], x, right);
      const free = colors.sampled[code] ? inset : 0;
      if (!free) {
        this.edgeLine.fill(colors.pixels[code], x, right);
      }
      const cut = isTorn(this.columns, view.marks, x, end, view, ratio) ? Math.round(TOOTH * ratio) : 0;
      const begin = cut && isTornLeft(this.columns, view.marks, x, end, view, ratio) ? cut : 0;
      if (cut) {
        torn.push([right, false]);
      }
      if (begin) {
        torn.push([x, true]);
      }
      if (colors.hatches[code] !== 'none') {
        hatched.push([x + begin, right - cut, this.columns.low[x] === code ? last - free : (first + last) >> 1, colors.hatch[code], colors.hatches[code], first + free]);
      }
    }
    const middle = (first + last) >> 1;
    for (let y = first; y < last; y++) {
      const isEdge = y < first + inset || y >= last - inset;
      pixels.set(isEdge ? this.edgeLine : y < middle ? this.line : this.lowLine, y * width);
    }
    this.joined(hatched).forEach(block => this.hatch(pixels, width, ratio, block, last));
    torn.forEach(([x, isLeft]) => tear(pixels, width, x, isLeft, first, last, Math.round(TOOTH * ratio), colors.paper));
  }

  /* Alarms that touch are hatched as one, so that a stretch of thin ones can be told without colour as well. */
  joined(blocks) {
    const result = [];
    for (const [x, right, bottom, color, kind, top] of blocks) {
      const before = result[result.length - 1];
      if (before && x - before[1] <= 1 && before[2] === bottom && before[3] === color && before[4] === kind && before[5] === top) {
        before[1] = right;
      } else {
        result.push([x, right, bottom, color, kind, top]);
      }
    }
    return result;
  }

  hatch(pixels, width, ratio, [x, right, bottom, color, kind, first], last) {
    if (right - x < HATCH_ROOM * ratio || last - first < HATCH_ROOM * ratio) {
      return;
    }
    const step = Math.round(HATCH_STEP * ratio);
    const stroke = Math.max(1, Math.round(ratio));
    for (let y = first; y < bottom; y++) {
      if (kind === 'level') {
        (y - first) % step >= step - stroke && pixels.fill(color, y * width + x, y * width + right);
        continue;
      }
      const slant = kind === 'slanted' ? y : 0;
      for (let at = x - ((x + slant) % step); at < right; at += step) {
        pixels.fill(color, y * width + Math.max(x, at), y * width + Math.max(x, Math.min(right, at + stroke)));
      }
    }
  }

  collectLabels(labels, top, height, ratio, view) {
    if (height < LABEL_HEIGHT) {
      return;
    }
    let labelled = -1;
    let end;
    for (let x = 0; x < this.columns.width; x = end) {
      end = blockEnd(this.columns, x);
      const mark = this.columns.owner[x];
      if (mark >= 0 && mark !== labelled && end - x > LABEL_ROOM * ratio && view.marks.task[mark] >= 0) {
        labels.push({ x: x / ratio, width: (end - x) / ratio, y: top, height, mark, code: this.columns.top[x] });
        labelled = mark;
      }
    }
  }
}


/** Takes teeth out of a left or a right edge. */
function tear(pixels, width, x, isLeft, first, last, tooth, paper) {
  for (let y = first; y < last; y++) {
    const deep = bite(y - first, tooth);
    pixels.fill(paper, y * width + x - (isLeft ? 0 : deep), y * width + x + (isLeft ? deep : 0));
  }
}

function drawLabel(context, { x, y, width, height, mark, code }, { marks, colors }) {
  const holder = holderOf(marks, mark);
  const name = marks.names[marks.task[mark]] + (holder && `, held by ${holder}`);
  const inset = marks.unseen.has(mark) ? 4 + TOOTH : 4;
  const text = fit(context, name, width - inset - 4);
  if (text.length < Math.min(6, name.length)) {
    return;
  }
  const color = colors.css[code];
  if (colors.hatches[code] !== 'none') {
    context.fillStyle = color; // the hatch would run through the text
    context.fillRect(x + 1, y + 1, Math.min(width - 2, widthOf(context, text) + inset + 3), height - 2);
  }
  context.fillStyle = code >= marks.actions.length ? mix(textOn(colors.paperCss), color, 0.4) : textOn(color);
  context.fillText(text, x + inset, y + height / 2 + 0.5);
}
