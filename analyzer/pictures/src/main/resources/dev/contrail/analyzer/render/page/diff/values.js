/** Measures that move otherwise: both runs over each other, from a common start. */
import { NAMES, showUnder, staysBy } from './data.js';
import { paintOverlay } from './overlay.js';
import { el, sharpContext } from '../tools/dom.js';
import { EDGE, GUTTER } from '../tools/gutter.js';
import { timeLines } from '../tools/lines.js';
import { inks } from '../tools/palette.js';
import { maxPyramid, minPyramid } from '../tools/pyramid.js';
import { lowerBound } from '../tools/search.js';
import { clean, counted } from '../tools/text.js';
import { tickStep, ticks, timeNumber, unitFor } from '../tools/time.js';
import { quantity } from '../tools/units.js';
import { valueScale } from '../state/scale.js';

const LEAST = 112;
const MOST = 240;
const RULER = 24;
const TIME_ROOM = 104;
/** So many steps of an arrow key go over the whole time. */
const STEPS = 200;

/**
 * @param {HTMLElement} container
 * @param {import('../shell/store.js').Store} store
 * @param {import('./data.js').Difference} difference
 * @param {import('../shell/store.js').Tools} tools
 */
export function createValuesView(container, store, difference, tools) {
  const { durationNanos, sides } = difference;
  const panels = difference.measures.map(measure => createPanel(measure, tools));
  const ruler = el('canvas', { class: 'ruler', 'aria-hidden': 'true' });
  const rulerBox = el('div', { class: 'ruler-box' }, ruler);
  const box = el('div', { class: 'overlays', tabIndex: 0, role: 'group',
    'aria-label': 'Values of both runs from a common start; the arrow keys move the instant' }, ...panels.map(panel => panel.element), rulerBox);
  const told = el('p', { class: 'off-screen', 'aria-live': 'polite' });
  container.append(box, told);
  const width = () => Math.max(1, box.clientWidth - GUTTER - EDGE);
  const area = () => ({ left: GUTTER, width: width() });
  const lines = panels.map(panel => timeLines(panel.element, area, tools));
  const labels = timeLines(rulerBox, area, tools, true);

  /** The instant under the pointer; null beside the plots. */
  function timeAt(event) {
    const share = (event.clientX - box.getBoundingClientRect().left - GUTTER) / width();
    return share >= 0 && share <= 1 ? share * durationNanos : null;
  }

  box.addEventListener('pointermove', event => store.set({ hover: timeAt(event) }));
  box.addEventListener('pointerleave', () => store.set({ hover: null }));
  box.addEventListener('click', event => store.set({ cursor: timeAt(event) }));
  box.addEventListener('keydown', event => {
    const { cursor } = store.get();
    const to = { ArrowLeft: (cursor ?? durationNanos) - durationNanos / STEPS, ArrowRight: (cursor ?? 0) + durationNanos / STEPS,
      Home: 0, End: durationNanos }[event.key];
    if (to !== undefined) {
      store.set({ cursor: Math.max(0, Math.min(durationNanos, to)) });
      event.preventDefault();
      event.stopPropagation();
    }
  });

  function paint(state) {
    const height = Math.max(LEAST, Math.min(MOST, Math.floor((box.parentElement.clientHeight - RULER) / panels.length)));
    const look = { left: GUTTER, width: width(), from: 0, to: durationNanos, inks: inks(), theme: state.theme };
    panels.forEach(panel => panel.paint(look, height));
    const context = sharpContext(ruler, GUTTER + width() + EDGE, RULER);
    context.fillStyle = look.inks.soft;
    context.font = `11px ${look.inks.font}`;
    context.textBaseline = 'middle';
    const step = tickStep(durationNanos, width() / TIME_ROOM);
    const unit = unitFor(durationNanos);
    context.textAlign = 'left';
    context.fillText(`since the start, ${unit.name}`, 16, RULER / 2);
    context.textAlign = 'center';
    for (const time of ticks(0, durationNanos * (1 - 24 / width()), step).slice(1)) {
      context.fillText(timeNumber(time, step, unit), GUTTER + (time / durationNanos) * width(), RULER / 2);
    }
  }

  return {
    recorded: sides.some(side => side.snapshots > 0),
    empty: panels.length > 0 ? null : 'all move alike',
    summary: () => `${counted(panels.length, 'value')} that ${panels.length === 1 ? 'moves' : 'move'} otherwise, from a common start`,
    controls: [],
    render(changed) {
      const state = store.get();
      if (['size', 'theme', 'folded', 'choices'].some(key => changed.has(key))) {
        paint(state);
      }
      panels.forEach(panel => showUnder(panel.element, staysBy(tools.filter(), panel.names), state.keep));
      [...lines, labels].forEach(line => line({ ...state, from: 0, to: durationNanos, measure: null }));
      const time = state.hover ?? state.cursor;
      panels.forEach(panel => panel.tell(time));
      told.textContent = state.cursor === null ? '' : `${tools.timeText(state.cursor)}: ${panels.map(panel => panel.text(state.cursor)).join('; ')}`;
    },
  };
}

/** @param {import('./data.js').Measure} measure @param {import('../shell/store.js').Tools} tools */
function createPanel(measure, tools) {
  const { unit, apart, widest } = measure;
  const curves = measure.curves.map(({ time, value }) => ({ time, value, least: minPyramid(value), most: maxPyramid(value) }));
  const there = curves.filter(({ value }) => value.length > 0);
  const low = Math.min(...there.map(({ value, least }) => least(0, value.length)));
  const high = Math.max(...there.map(({ value, most }) => most(0, value.length)));
  const whole = there.every(({ value }) => value.every(Number.isInteger));
  const valueAt = (side, time) => {
    const { time: times, value } = curves[side];
    return value.length === 0 ? null : value[Math.max(0, lowerBound(times, time + 1, 0, times.length) - 1)];
  };
  const range = side => {
    const { value, least, most } = curves[side];
    return value.length === 0 ? 'not there' : `${quantity(least(0, value.length), unit)} to ${quantity(most(0, value.length), unit)}`;
  };
  const values = NAMES.map(() => el('span', { class: 'name' }));
  const name = clean(measure.measure);
  const rows = NAMES.map((which, side) => el('div', { class: `curve run-${side}` }, el('span', { class: 'pane-run' }, which), values[side]));
  const about = apart === undefined ? [] : [`apart from ${tools.durationText(apart)}`, `most at ${tools.durationText(widest)}`];
  const canvas = el('canvas', { class: 'marks', role: 'img',
    'aria-label': `${name} of ${clean(measure.object)}: in A ${range(0)}, in B ${range(1)}${about.map(text => `; ${text}`).join('')}` });
  const element = el('section', { class: 'overlay', 'aria-label': `${name} of ${clean(measure.object)}` }, canvas, el('div', { class: 'panel-labels' },
    el('div', { class: 'panel-label' }, el('div', { class: 'panel-measure name', title: name }, name),
      el('div', { class: 'note name', title: clean(measure.object) }, `of ${clean(measure.object)}`), ...rows,
      ...about.map(words => el('div', { class: 'note name', title: words }, words)))));
  const text = (side, time) => (valueAt(side, time) === null ? 'not there' : quantity(valueAt(side, time), unit));

  return {
    element,
    names: [measure.measure, measure.object],
    paint(look, height) {
      element.style.height = `${height}px`;
      const context = sharpContext(canvas, look.left + look.width + EDGE, height);
      const scale = valueScale({ name, formula: null, unit, drawing: 'STEPS', value: curves[0].value, low, high, whole }, [], 0, height - 8);
      const gap = widest === undefined ? null : { apart, time: widest, values: [valueAt(0, widest), valueAt(1, widest)] };
      paintOverlay(context, curves, scale, { y: 0, height: height - 8 }, gap, look);
    },
    tell: time => values.forEach((value, side) => {
      value.textContent = time === null ? range(side) : text(side, time);
      value.title = value.textContent;
    }),
    text: time => `${name} ${NAMES.map((which, side) => `${which} ${text(side, time)}`).join(', ')}`,
  };
}
