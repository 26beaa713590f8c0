/** How many threads do the same at once: a step chart per action, under the lanes. */
import { atOnce, countAt, countedActions, drawSteps } from './at-once.js';
import { el, sharpContext } from '../tools/dom.js';
import { categoryColor, inks, mix } from '../tools/palette.js';
import { timeGestures } from '../tools/gestures.js';
import { timeLines } from '../tools/lines.js';
import { fit, widthOf } from '../tools/text.js';

const LEAST_ROW = 28;
const MOST_ROW = 64;
const MOST = 4;
const PADDING = 4;
/** So many are counted before one could see it. */
const FEW_MARKS = 20000;

export function atOnceStrip(marks, store, tools, gutter, edge, { whole, snap }) {
  const canvas = el('canvas', { role: 'img', 'aria-label': 'How many threads do the same at once' });
  const element = el('div', { class: 'at-once' }, canvas);
  let width = 1;
  const area = () => ({ left: gutter, width });
  const drawLines = timeLines(element, area, tools);
  timeGestures(element, store, whole, {
    area, snap: (time, tolerance) => snap(time, tolerance) ?? time, click: time => store.set({ cursor: time }), hover: () => {},
  });
  /* Known before anything is counted, so that nothing moves when it has been. */
  const actions = countedActions(marks).slice(0, MOST);
  const rows = actions.length;
  let shownRows = rows;
  let rowHeight = LEAST_ROW;
  let height = 0;
  let series = null;
  let wanted = null;

  /* Sorting a million starts and ends takes longer than drawing them; the lanes come first. */
  function recount(codes) {
    wanted = codes;
    const count = () => {
      if (wanted === codes) {
        series = atOnce(marks, codes, actions);
        tools.invalidate();
      }
    };
    marks.action.length <= FEW_MARKS ? count() : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(count)));
  }

  function render(changed) {
    if (changed.has('size')) {
      width = Math.max(1, element.clientWidth - gutter - edge);
    }
    const shown = (series ?? []).slice(0, shownRows);
    const { from, to, theme } = store.get();
    const left = gutter;
    const context = sharpContext(canvas, left + width + edge, Math.max(1, height));
    const { soft, ink, rule, paper, font } = inks();
    shown.forEach((one, i) => {
      const action = marks.actions[one.action];
      const color = categoryColor(action.color, theme);
      const top = PADDING + i * rowHeight;
      context.fillStyle = rule;
      context.fillRect(left, top + rowHeight - 5, width, 1);
      drawSteps(context, one, { x: left, y: top, width, height: rowHeight - 5 }, from, to, color, mix(color, paper, 0.45));
      context.textBaseline = 'middle';
      context.font = `12px ${font}`;
      context.fillStyle = ink;
      const most = `max ${one.max}`;
      context.textAlign = 'right';
      context.fillStyle = soft;
      context.fillText(most, left - 12, top + rowHeight / 2 - 2);
      const room = left - 36 - context.measureText(most).width;
      context.textAlign = 'left';
      context.fillStyle = ink;
      context.fillText(label(context, action.name, room), 16, top + rowHeight / 2 - 2);
    });
  }

  return {
    element,
    leastHeight: () => (rows ? rows * LEAST_ROW + PADDING : 0),
    /** Takes what room there is, within limits, and rows for no more than the most; returns its height. */
    fitInto(room, most) {
      shownRows = Math.max(0, Math.min(rows, Math.floor((most - PADDING) / LEAST_ROW)));
      rowHeight = Math.max(LEAST_ROW, Math.min(MOST_ROW, Math.floor((room - PADDING) / Math.max(1, shownRows))));
      height = shownRows ? shownRows * rowHeight + PADDING : 0;
      element.style.height = `${height}px`;
      element.hidden = shownRows === 0;
      return height;
    },
    recount,
    render,
    drawLines,
    /** For each series its action and its count. */
    at: time => (series ?? []).map(one => ({ action: one.action, count: countAt(one, time), max: one.max })),
  };
}

/** What is counted; without the words that are the same in each row where the name needs their room. */
function label(context, name, room) {
  const whole = `${name} at once`;
  return widthOf(context, whole) <= room ? whole : fit(context, name, room);
}
