/** The whole run as a strip with the visible range in it, and under it the time axis of the panes below. */
import { el, sharpContext } from '../tools/dom.js';
import { clampRange, pan, timeGestures } from '../tools/gestures.js';
import { timeLines } from '../tools/lines.js';
import { categoryColor, inks } from '../tools/palette.js';
import { tickStep, ticks, timeNumber } from '../tools/time.js';

/** The height of the strip, or of each run's part of it; more runs than this share one part. */
const OVERVIEW = 20;
const PART = 14;
const MOST_PARTS = 4;
const MARGIN = 4;
const RULER = 24;
const TICK_ROOM = 104;
const GRIP = 6;

/**
 * @param {import('./store.js').Store} store
 * @param {{gutter: number, edge: number, whole: () => import('../tools/gestures.js').Whole, unit: () => import('../tools/time.js').Unit,
 *     densities: (buckets: number) => (?{all: Float64Array, alarms: Float64Array})[], rows: number, snap: (time: number, tolerance: number) => number}} run
 * @param {import('./store.js').Tools} tools
 */
export function createTimeline(store, run, tools) {
  return new Timeline(store, run, tools);
}

class Timeline {
  constructor(store, run, tools) {
    this.store = store;
    this.run = run;
    this.tools = tools;
    this.overview = el('canvas', { class: 'overview', title: 'The whole run: drag to choose a stretch of it' });
    this.ruler = el('canvas', { class: 'ruler' });
    this.rulerBox = el('div', { class: 'ruler-box' }, this.ruler);
    this.element = el('div', { class: 'timeline' }, this.overview, this.rulerBox);
    this.width = 1;
    this.area = () => ({ left: this.run.gutter, width: this.width });
    this.drawLines = timeLines(this.rulerBox, this.area, this.tools, true);
    this.densities = [];
    this.parts = run.rows > MOST_PARTS ? 1 : run.rows;
    this.room = this.parts > 1 ? this.parts * PART : OVERVIEW;
    this.counted = 0;

    timeGestures(this.rulerBox, this.store, this.run.whole, {
      area: this.area,
      snap: (time, tolerance) => this.run.snap(time, tolerance),
      click: time => this.store.set({ cursor: time }),
      hover: () => {},
    });
    brush(this.overview, this.area, this.store, this.run.whole);
  }

  paintOverview(state) {
    const { left } = this.area();
    const { soft, rule, ruleSoft, accent } = inks();
    const context = sharpContext(this.overview, left + this.width + this.run.edge, this.room + 2 * MARGIN);
    const buckets = Math.round(this.width);
    if (this.counted !== buckets) {
      this.counted = buckets;
      this.densities = merged(this.run.densities(buckets), this.parts);
    }
    context.fillStyle = ruleSoft;
    context.fillRect(left, MARGIN, this.width, this.room);
    this.densities.forEach((density, part) => {
      if (density) {
        this.bars(context, left, part, density.all, soft, 0.55);
        this.bars(context, left, part, density.alarms, categoryColor(-1, state.theme), 1);
      }
    });
    const all = this.run.whole();
    const x = time => left + (Math.max(0, Math.min(all.to, time) - all.from) / (all.to - all.from)) * this.width;
    const [from, to] = [x(state.from), Math.max(x(state.from) + 2, x(state.to))];
    const whole = to - from >= this.width - 2;
    if (!whole) {
      context.globalAlpha = 0.72;
      context.fillStyle = rule;
      context.fillRect(left, MARGIN, from - left, this.room);
      context.fillRect(to, MARGIN, left + this.width - to, this.room);
      context.globalAlpha = 1;
      context.strokeStyle = accent;
      context.lineWidth = 2;
      context.strokeRect(from, MARGIN, to - from, this.room);
    }
  }

  bars(context, left, part, values, color, alpha) {
    context.globalAlpha = alpha;
    context.fillStyle = color;
    const room = this.parts > 1 ? PART - 2 : this.room;
    const floor = MARGIN + (this.parts > 1 ? part * PART : 0) + room;
    values.forEach((value, i) => {
      const height = value > 0 ? Math.max(2, Math.round(room * value)) : 0;
      context.fillRect(left + i, floor - height, 1, height);
    });
    context.globalAlpha = 1;
  }

  paintRuler(state) {
    const { left } = this.area();
    const { soft, rule, font } = inks();
    const context = sharpContext(this.ruler, left + this.width + this.run.edge, RULER);
    const span = state.to - state.from;
    const step = tickStep(span, this.width / TICK_ROOM);
    const unit = this.run.unit();
    context.font = `11px ${font}`;
    context.fillStyle = soft;
    context.textBaseline = 'middle';
    context.textAlign = 'right';
    context.fillText(unit.name, left - 12, RULER / 2);
    context.textAlign = 'left';
    for (const tick of ticks(state.from, state.to, step / 5)) {
      const x = Math.round(left + ((tick - state.from) / span) * this.width);
      const major = Math.abs(Math.round(tick / step) * step - tick) < step / 100;
      context.fillStyle = rule;
      context.fillRect(x, major ? 4 : RULER - 5, 1, RULER);
      if (major && x < left + this.width - 40) {
        context.fillStyle = soft;
        context.fillText(timeNumber(tick, step, unit), x + 4, RULER / 2);
      }
    }
  }

  render(changed, state) {
    if (changed.has('size')) {
      this.width = Math.max(1, this.element.clientWidth - this.run.gutter - this.run.edge);
    }
    if (changed.size !== 1 || !changed.has('hover')) {
      this.paintOverview(state);
      this.paintRuler(state);
    }
    this.drawLines(state);
  }
}


/** Of more runs than there are parts, what any of them does. */
function merged(densities, parts) {
  const known = densities.filter(density => density !== null);
  if (parts > 1 || known.length < 2) {
    return densities;
  }
  const longest = name => Math.max(...known.map(density => density[name].length));
  const most = name => Float64Array.from({ length: longest(name) }, (_, i) => Math.max(...known.map(density => density[name][i] ?? 0)));
  return [{ all: most('all'), alarms: most('alarms') }];
}

/** Drag inside the visible range moves it, at its ends stretches it, elsewhere chooses a new one. */
function brush(canvas, area, store, all) {
  const duration = () => all().to - all().from;
  let drag = null;
  const timeAt = event => {
    const { left, width } = area();
    return all().from + ((event.clientX - canvas.getBoundingClientRect().left - left) / width) * duration();
  };
  canvas.addEventListener('pointerdown', event => {
    const { from, to } = store.get();
    const time = timeAt(event);
    const grip = (GRIP / area().width) * duration();
    const whole = to - from >= duration();
    canvas.setPointerCapture(event.pointerId);
    if (!whole && Math.abs(time - from) < grip) {
      drag = { fixed: to };
    } else if (!whole && Math.abs(time - to) < grip) {
      drag = { fixed: from };
    } else if (!whole && time > from && time < to) {
      drag = { move: time - from };
    } else {
      drag = { fixed: time };
    }
  });
  canvas.addEventListener('pointermove', event => {
    if (!drag) {
      return;
    }
    const time = timeAt(event);
    const { from, to } = store.get();
    if (drag.move === undefined) {
      store.set(clampRange(Math.min(drag.fixed, time), Math.max(drag.fixed, time), all()));
    } else {
      pan(store, all(), (time - drag.move - from) / (to - from));
    }
  });
  canvas.addEventListener('pointerup', () => {
    drag = null;
  });
  canvas.addEventListener('dblclick', () => store.set(clampRange(all().from, all().to, all())));
}
