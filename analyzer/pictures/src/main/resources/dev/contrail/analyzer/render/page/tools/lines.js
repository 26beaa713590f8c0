/** The hairline under the pointer, the cursor, and the measured stretch, over a pane whose x axis is time. */
import { el } from './dom.js';

/**
 * @param {HTMLElement} container gets a layer of its own, which no pointer sees
 * @param {() => {left: number, width: number}} area
 * @param {import('../shell/store.js').Tools} tools
 * @param {boolean} labelled whether times stand at the lines
 */
export function timeLines(container, area, tools, labelled = false) {
  const hover = el('div', { class: 'time-line hover' });
  const cursor = el('div', { class: 'time-line cursor' });
  const band = el('div', { class: 'time-band' });
  const layer = el('div', { class: 'time-lines', 'aria-hidden': 'true' }, band, hover, cursor);
  container.append(layer);

  return state => {
    const { left, width } = area();
    layer.style.left = `${left}px`;
    layer.style.width = `${width}px`;
    const x = time => ((time - state.from) / (state.to - state.from)) * width;
    line(hover, state.hover === null ? null : x(state.hover), width);
    line(cursor, state.cursor === null ? null : x(state.cursor), width);
    const measure = state.measure;
    band.hidden = !measure || measure.to < state.from || measure.from > state.to;
    if (!band.hidden) {
      const start = Math.max(-2, x(measure.from));
      band.style.transform = `translateX(${start}px)`;
      band.style.width = `${Math.min(width + 4, x(measure.to)) - start}px`;
    }
    if (labelled) {
      const near = state.hover !== null && state.cursor !== null && Math.abs(x(state.hover) - x(state.cursor)) < 96;
      hover.classList.toggle('unlabelled', near);
      label(hover, state.hover === null ? '' : tools.timeText(state.hover), state.hover === null ? 0 : x(state.hover), width);
      label(cursor, state.cursor === null ? '' : tools.timeText(state.cursor), state.cursor === null ? 0 : x(state.cursor), width);
      band.textContent = measure ? tools.durationText(measure.to - measure.from) : '';
    }
  };
}

function line(element, x, width) {
  element.hidden = x === null || x < -1 || x > width + 1;
  if (!element.hidden) {
    element.style.transform = `translateX(${Math.round(x)}px)`;
  }
}

function label(element, text, x, width) {
  element.dataset.time = text;
  element.classList.toggle('at-right', x > width - 120);
}
