/** The state pane: measures of objects over time, a panel each or several in one, on the lanes' time axis. */
import { exchangesOf } from '../tools/exchanges.js';
import { el, sharpContext } from '../tools/dom.js';
import { SNAP, timeGestures, wholeOf } from '../tools/gestures.js';
import { EDGE, GUTTER } from '../tools/gutter.js';
import { timeLines } from '../tools/lines.js';
import { categoryColor, inks } from '../tools/palette.js';
import { assertionsOf, paintAssertions, paintAxes } from './axes.js';
import { stateControls } from './controls.js';
import { defaultChoices, makePanels, readState, rowStrengths, subjectsIn } from './data.js';
import { nameIn, snapshotRows, stateDensity, stateMoment } from './facts.js';
import { paintSwatches, panelLabel } from './label.js';
import { layOutPanels } from './layout.js';
import { legendCounts, stateLegend } from './legend.js';
import { nearestPoint, nearestTime, nextTime, paintRings, ringed } from './pick.js';
import { stateCsv, stateSvg } from './save.js';
import { valueScale } from './scale.js';
import { paintPanel } from './shared.js';
import { togetherMenu } from './together-menu.js';
import { quantity } from '../tools/units.js';
import { counted } from '../tools/text.js';

/** How long a picture has not moved when it is drawn with every point. */
const REST_MILLIS = 120;

/** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools @returns {import('../shell/store.js').View} */
export function createStateView(container, store, page, tools) {
  return new StateView(container, store, page, tools).asView();
}

class StateView {
  /** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools */
  constructor(container, store, page, tools) {
    this.container = container;
    this.store = store;
    this.page = page;
    this.tools = tools;
    const run = this.page.runs[this.store.get().run];
    this.whole = () => wholeOf([run]);
    this.exchanges = exchangesOf(this.page, run);
    this.state = readState(this.page, run.state);
    this.first = defaultChoices(this.state);
    this.choices = () => ({ ...this.first, ...this.store.get().choices.state });
    this.canvas = el('canvas', { class: 'marks' });
    this.rings = el('canvas', { class: 'marks rings' });
    this.labels = el('div', { class: 'panel-labels' });
    this.spacer = el('div', {});
    this.scroller = el('div', { class: 'state-scroll', tabIndex: 0, 'aria-label': 'State over time; arrow keys step to the next change' },
      el('div', { class: 'state-stick' }, this.canvas, this.rings, this.labels), this.spacer);
    this.plot = el('div', { class: 'state-plot' }, this.scroller);
    this.legend = stateLegend(this.store);
    this.controls = stateControls(this.state, this.choices, patch => this.store.choose('state', patch));
    this.together = togetherMenu(this.labels, this.choices, patch => this.store.choose('state', patch));
    this.container.append(this.legend.element, this.plot, this.together.element);

    this.size = { width: 1, height: 1 };
    this.area = () => ({ left: GUTTER, width: this.size.width });
    this.drawLines = timeLines(this.plot, this.area, this.tools);
    this.made = new Map();
    this.panels = [];
    this.boxes = [];
    this.scales = [];
    this.strengths = [];
    /** @type {?import('./paint.js').Look} */
    this.look = null;
    this.made4 = null;
    this.hovered = null;
    this.rest = 0;

    this.scroller.addEventListener('scroll', this.tools.invalidate);
    timeGestures(this.plot, this.store, this.whole, {
      area: this.area,
      snap: (time, tolerance) => this.snap(time, tolerance) ?? time,
      click: (time, x, y) => this.click(time, x, y),
      hover: (x, y) => this.hover(x, y),
      dragY: dy => {
        this.scroller.scrollTop += dy;
      },
    });
  }

  choose() {
    const chosen = this.choices();
    this.panels = makePanels(this.state, chosen, this.made);
    this.made4 = JSON.stringify(chosen);
    const dimension = this.state.dimensions.findIndex(d => d.name === chosen.color);
    const series = dimension < 0 ? [] : this.state.dimensions[dimension].series;
    const shape = chosen.shape === 'thread' ? this.state.dimensions.findIndex(d => d.name === 'thread') : -1;
    const { theme } = this.store.get();
    this.look = { from: 0, to: 0, left: GUTTER, width: 0, theme, inks: inks(), moving: false,
      dimension, series, shape, strengths: table => this.strengths[table.index], off: new Set() };
    this.labels.replaceChildren(...this.panels.map(panel => panelLabel(panel, assertionsOf(this.state, panel), this.together.buttonFor(panel))));
    this.controls.render();
  }

  renderLegend() {
    paintSwatches(this.labels, this.look.theme);
    this.legend.render(this.look.series, legendCounts(this.panels, this.look), this.look.shape < 0 ? [] : this.state.dimensions[this.look.shape].series);
  }

  arrange() {
    this.size.width = Math.max(1, this.container.clientWidth - GUTTER - EDGE);
    this.size.height = Math.max(1, this.container.clientHeight - this.legend.element.offsetHeight);
    const layout = layOutPanels(this.panels, this.size.height);
    this.boxes = layout.boxes;
    this.scales = this.panels.map((panel, i) => valueScale(panel.measure,
      assertionsOf(this.state, panel).map(a => a.bound).filter(bound => bound !== null), this.boxes[i].y, this.boxes[i].height));
    this.plot.style.height = `${this.size.height}px`;
    this.spacer.style.height = `${Math.max(0, layout.height - this.size.height)}px`;
    [...this.labels.children].forEach((label, i) => {
      label.style.height = `${this.boxes[i].height}px`;
      label.style.top = `${this.boxes[i].y}px`;
    });
  }

  render = changed => {
    const now = this.store.get();
    const chosen = this.made4 === null || (changed.has('choices') && JSON.stringify(this.choices()) !== this.made4);
    if (chosen) {
      this.choose();
    }
    if (this.strengths.length === 0 || ['filter', 'keep'].some(key => changed.has(key))) {
      this.strengths = this.state.tables.map(table => rowStrengths(this.state, table, this.tools.filter(), now.keep, this.exchanges));
    }
    if (chosen || ['theme', 'hidden', 'size'].some(key => changed.has(key))) {
      this.renderLegend();
    }
    if (chosen || changed.has('size') || changed.has('choices')) {
      this.arrange();
    }
    const moving = changed.has('from') || changed.has('to');
    if (moving) {
      clearTimeout(this.rest);
      this.rest = setTimeout(this.tools.invalidate, REST_MILLIS);
    }
    Object.assign(this.look, { moving, from: now.from, to: now.to, left: GUTTER, width: this.size.width, theme: now.theme, inks: inks(),
      off: new Set(this.look.series.map((s, i) => (now.hidden.includes(s.name) ? i : -1)).filter(i => i >= 0)) });
    if (changed.size !== 1 || !changed.has('hover')) {
      this.paint();
    }
    const context = sharpContext(this.rings, GUTTER + this.size.width + EDGE, this.size.height);
    context.translate(0, -this.scroller.scrollTop);
    paintRings(context, this.panels, this.scales, this.look, ringed(this.state, now.selection), this.hovered);
    this.drawLines(now);
  };

  paint() {
    const scroll = this.scroller.scrollTop;
    const context = sharpContext(this.canvas, GUTTER + this.size.width + EDGE, this.size.height);
    this.labels.style.transform = `translateY(${-scroll}px)`;
    context.translate(0, -scroll);
    this.panels.forEach((panel, i) => {
      const box = this.boxes[i];
      if (box.y + box.height < scroll || box.y > scroll + this.size.height) {
        return;
      }
      paintAxes(context, this.scales[i], box, this.look);
      context.save();
      context.beginPath();
      context.rect(GUTTER - 4, box.y, this.size.width + 8, box.height);
      context.clip();
      paintPanel(context, panel, this.scales[i], box, this.look);
      paintAssertions(context, assertionsOf(this.state, panel), this.scales[i], box, this.look);
      context.restore();
    });
  }

  pointNear(x, y) {
    const at = y + this.scroller.scrollTop;
    const i = this.boxes.findIndex(box => box.y <= at && at < box.y + box.height);
    return i < 0 ? null : nearestPoint(this.panels[i], this.scales[i], this.look, x, at);
  }

  hover(x, y) {
    const found = x < 0 ? null : this.pointNear(x, y);
    this.hovered = found === null ? null : { table: found.curve.table, row: found.row };
    this.plot.classList.toggle('on-mark', found !== null);
    if (found === null) {
      this.tools.tooltip.hide();
      return;
    }
    const { curve: { table, measure, color: own }, row } = found;
    const box = this.plot.getBoundingClientRect();
    const place = this.look.dimension < 0 ? -1 : table.categories[this.look.dimension][row];
    const index = own ?? (place < 0 ? null : this.look.series[place].color);
    const color = index === null ? undefined : categoryColor(index, this.look.theme);
    this.tools.tooltip.show(`${measure.name} = ${quantity(measure.value[row], measure.unit)}`,
      snapshotRows(this.state, table, row, this.tools), box.left + x, box.top + y, color);
  }

  click(time, x, y) {
    this.tools.tooltip.hide();
    this.scroller.focus({ preventScroll: true });
    const found = this.pointNear(x, y);
    if (found === null) {
      this.store.set({ cursor: time, selection: null });
    } else {
      this.store.set({ cursor: found.curve.table.time[found.row], selection: this.selectionOf(found.curve.table, found.row) });
    }
  }

  /** @returns {import('../shell/store.js').Selection} */
  selectionOf(table, row) {
    const time = table.time[row];
    const thread = nameIn(this.state, 'thread', table, row);
    const names = [nameIn(this.state, 'subject', table, row) ?? table.subject];
    const exchange = thread === null ? undefined : this.exchanges.names[this.exchanges.at(thread, time)];
    return { view: 'state', ...(exchange === undefined ? {} : { exchange }), index: table.first + row, from: time, to: time, ...(thread === null ? {} : { thread }), names };
  }

  snap = (time, tolerance) => {
    return nearestTime(this.panels, this.look, time, tolerance ?? SNAP);
  };

  asView() {
    return {
      empty: this.state.rows === 0 ? `No snapshots in this ${this.page.runs[this.store.get().run].part ? 'part of the ' : ''}recording.` : null,
      summary: () => `${counted(this.state.rows, 'snapshot')} of ${counted(subjectsIn(this.state), 'subject')}`
        + (this.panels.length ? '' : this.made4 === null ? '' : ' · choose measures at the right'),
      controls: this.controls.elements,
      render: this.render,
      snap: this.snap,
      density: (whole, buckets) => stateDensity(this.state, whole, buckets),
      step: (time, direction) => nextTime(this.panels, this.look, time, direction),
      moment: time => (this.look === null ? [] : stateMoment({ state: this.state, panels: this.panels, look: this.look, tools: this.tools, theme: this.store.get().theme,
        select: (table, row) => this.store.set({ selection: this.selectionOf(table, row) }) }, time)),
      save: kind => (kind === 'csv' ? stateCsv(this.state, this.panels, this.strengths, this.store.get())
        : stateSvg({ state: this.state, panels: this.panels, boxes: this.boxes, look: this.look, title: this.page.runs[this.store.get().run].title })),
    };
  }
}

