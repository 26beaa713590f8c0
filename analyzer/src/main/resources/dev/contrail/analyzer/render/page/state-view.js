/** The state pane: measures of objects over time, a panel each, on the lanes' time axis. */
import { el, sharpContext } from './dom.js';
import { SNAP, timeGestures } from './gestures.js';
import { lowerBound } from './lanes-data.js';
import { EDGE, GUTTER } from './lanes-view.js';
import { timeLines } from './lines.js';
import { categoryColor, inks } from './palette.js';
import { assertionsOf, paintAssertions, paintAxes, panelLabel } from './state-axes.js';
import { stateControls } from './state-controls.js';
import { defaultChoices, makePanels, readState, rowStrengths } from './state-data.js';
import { nameIn, snapshotRows, stateDensity, stateMoment } from './state-facts.js';
import { layOutPanels } from './state-layout.js';
import { stateLegend } from './state-legend.js';
import { paintPanel } from './state-paint.js';
import { nearestPoint, nearestTime, nextTime, paintRings, ringed } from './state-pick.js';
import { stateCsv, stateSvg } from './state-save.js';
import { valueScale, valueText } from './state-scale.js';
import { counted } from './text.js';

/** How long a picture has not moved when it is drawn with every point. */
const REST_MILLIS = 120;

/** @param {HTMLElement} container @param {import('./store.js').Store} store @param {import('./data.js').Page} page @param {import('./store.js').Tools} tools @returns {import('./store.js').View} */
export function createStateView(container, store, page, tools) {
  const state = readState(page, page.runs[store.get().run].state);
  const duration = () => page.runs[store.get().run].durationNanos;
  const first = defaultChoices(state);
  const choices = () => ({ ...first, ...store.get().choices.state });
  const canvas = el('canvas', { class: 'marks' });
  const rings = el('canvas', { class: 'marks rings' });
  const labels = el('div', { class: 'panel-labels' });
  const spacer = el('div', {});
  const scroller = el('div', { class: 'state-scroll', tabIndex: 0, 'aria-label': 'State over time; arrow keys step to the next change' },
    el('div', { class: 'state-stick' }, canvas, rings, labels), spacer);
  const plot = el('div', { class: 'state-plot' }, scroller);
  const legend = stateLegend(store);
  const controls = stateControls(state, choices, patch => store.choose('state', patch));
  container.append(legend.element, plot);

  const size = { width: 1, height: 1 };
  const area = () => ({ left: GUTTER, width: size.width });
  const drawLines = timeLines(plot, area, tools);
  const made = new Map();
  let panels = [];
  let boxes = [];
  let scales = [];
  let strengths = [];
  let look = null;
  let made4 = null;
  let hovered = null;
  let rest = 0;

  scroller.addEventListener('scroll', tools.invalidate);
  timeGestures(plot, store, duration, {
    area,
    snap: (time, tolerance) => snap(time, tolerance) ?? time,
    click: (time, x, y) => click(time, x, y),
    hover: (x, y) => hover(x, y),
    dragY: dy => {
      scroller.scrollTop += dy;
    },
  });

  function choose() {
    const chosen = choices();
    panels = makePanels(state, chosen, made);
    made4 = JSON.stringify(chosen);
    const dimension = state.dimensions.findIndex(d => d.name === chosen.color);
    const series = dimension < 0 ? [] : state.dimensions[dimension].series;
    const shape = chosen.shape === 'thread' ? state.dimensions.findIndex(d => d.name === 'thread') : -1;
    look = { dimension, series, shape, strengths: table => strengths[table.index], off: new Set() };
    labels.replaceChildren(...panels.map(panel => panelLabel(panel, assertionsOf(state, panel))));
    controls.render();
  }

  function renderLegend() {
    const counts = look.series.map(() => 0);
    new Set(panels.map(panel => panel.table)).forEach(table => look.dimension >= 0
      && table.categories[look.dimension].forEach(place => place >= 0 && counts[place]++));
    legend.render(look.series, counts, look.shape < 0 ? [] : state.dimensions[look.shape].series);
  }

  function arrange() {
    size.width = Math.max(1, container.clientWidth - GUTTER - EDGE);
    size.height = Math.max(1, container.clientHeight - legend.element.offsetHeight);
    const layout = layOutPanels(panels, size.height);
    boxes = layout.boxes;
    scales = panels.map((panel, i) => valueScale(panel.measure,
      assertionsOf(state, panel).map(a => a.bound).filter(bound => bound !== null), boxes[i].y, boxes[i].height));
    plot.style.height = `${size.height}px`;
    spacer.style.height = `${Math.max(0, layout.height - size.height)}px`;
    [...labels.children].forEach((label, i) => {
      label.style.height = `${boxes[i].height}px`;
      label.style.top = `${boxes[i].y}px`;
    });
  }

  function render(changed) {
    const now = store.get();
    const chosen = made4 === null || (changed.has('choices') && JSON.stringify(choices()) !== made4);
    if (chosen) {
      choose();
    }
    if (strengths.length === 0 || ['filter', 'keep'].some(key => changed.has(key))) {
      strengths = state.tables.map(table => rowStrengths(state, table, tools.filter(), now.keep));
    }
    if (chosen || ['theme', 'hidden', 'size'].some(key => changed.has(key))) {
      renderLegend();
    }
    if (chosen || changed.has('size') || changed.has('choices')) {
      arrange();
    }
    const moving = changed.has('from') || changed.has('to');
    if (moving) {
      clearTimeout(rest);
      rest = setTimeout(tools.invalidate, REST_MILLIS);
    }
    Object.assign(look, { moving, from: now.from, to: now.to, left: GUTTER, width: size.width, theme: now.theme, inks: inks(),
      off: new Set(look.series.map((s, i) => (now.hidden.includes(s.name) ? i : -1)).filter(i => i >= 0)) });
    if (changed.size !== 1 || !changed.has('hover')) {
      paint();
    }
    const context = sharpContext(rings, GUTTER + size.width + EDGE, size.height);
    context.translate(0, -scroller.scrollTop);
    paintRings(context, panels, scales, look, ringed(state, now.selection), hovered);
    drawLines(now);
  }

  function paint() {
    const scroll = scroller.scrollTop;
    const context = sharpContext(canvas, GUTTER + size.width + EDGE, size.height);
    labels.style.transform = `translateY(${-scroll}px)`;
    context.translate(0, -scroll);
    panels.forEach((panel, i) => {
      const box = boxes[i];
      if (box.y + box.height < scroll || box.y > scroll + size.height) {
        return;
      }
      paintAxes(context, scales[i], box, look);
      context.save();
      context.beginPath();
      context.rect(GUTTER - 4, box.y, size.width + 8, box.height);
      context.clip();
      paintPanel(context, panel, scales[i], box, look);
      paintAssertions(context, assertionsOf(state, panel), scales[i], box, look);
      context.restore();
    });
  }

  function pointNear(x, y) {
    const at = y + scroller.scrollTop;
    const i = boxes.findIndex(box => box.y <= at && at < box.y + box.height);
    return i < 0 ? null : nearestPoint(panels[i], scales[i], look, x, at);
  }

  function hover(x, y) {
    const found = x < 0 ? null : pointNear(x, y);
    hovered = found === null ? null : { table: found.panel.table, row: found.row };
    plot.classList.toggle('on-mark', found !== null);
    if (found === null) {
      tools.tooltip.hide();
      return;
    }
    const { panel, row } = found;
    const box = plot.getBoundingClientRect();
    const place = look.dimension < 0 ? -1 : panel.table.categories[look.dimension][row];
    const color = place < 0 ? undefined : categoryColor(look.series[place].color, look.theme);
    tools.tooltip.show(`${panel.measure.name} = ${valueText(panel.measure.value[row])}`,
      snapshotRows(state, panel.table, row, tools), box.left + x, box.top + y, color);
  }

  function click(time, x, y) {
    scroller.focus({ preventScroll: true });
    const found = pointNear(x, y);
    if (found === null) {
      store.set({ cursor: time, selection: null });
    } else {
      store.set({ cursor: found.panel.table.time[found.row], selection: selectionOf(found.panel.table, found.row) });
    }
  }

  function selectionOf(table, row) {
    const time = table.time[row];
    const thread = nameIn(state, 'thread', table, row);
    const names = [nameIn(state, 'subject', table, row) ?? table.subject];
    return { view: 'state', index: table.first + row, from: time, to: time, ...(thread === null ? {} : { thread }), names };
  }

  function snap(time, tolerance) {
    return nearestTime(panels, look, time, tolerance ?? SNAP);
  }

  return {
    empty: state.rows === 0 ? 'No snapshots in this recording.' : null,
    summary: () => `${counted(state.rows, 'snapshot')} of ${counted(state.tables.length, 'subject')}`
      + (panels.length ? '' : made4 === null ? '' : ' · choose measures at the right'),
    controls: controls.elements,
    render,
    snap,
    density: buckets => stateDensity(state, duration(), buckets),
    step: (time, direction) => nextTime(panels, look, time, direction),
    moment: time => (look === null ? [] : stateMoment({ state, panels, look, tools, theme: store.get().theme,
      select: (table, row) => store.set({ selection: selectionOf(table, row) }) }, time)),
    save: kind => (kind === 'csv' ? stateCsv(state, panels, strengths, store.get())
      : stateSvg({ state, panels, boxes, look, title: page.runs[store.get().run].title })),
  };
}
