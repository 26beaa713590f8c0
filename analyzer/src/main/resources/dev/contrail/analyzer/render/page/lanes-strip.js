/** How many threads do the same at once: a step chart per action, under the lanes. */
import { atOnce, countAt, drawAtOnce } from './at-once.js';
import { el, sharpContext } from './dom.js';
import { categoryColor, inks, mix } from './palette.js';
import { timeLines } from './lines.js';
import { fit } from './text.js';

const ROW = 28;
const MOST = 4;

export function atOnceStrip(marks, store, tools, gutter, edge) {
  const canvas = el('canvas', { role: 'img', 'aria-label': 'How many threads do the same at once' });
  const element = el('div', { class: 'at-once' }, canvas);
  const area = () => ({ left: gutter, width: Math.max(1, element.clientWidth - gutter - edge) });
  const drawLines = timeLines(element, area, tools);
  let series = null;
  let wanted = null;

  /* Sorting a million starts and ends takes longer than drawing them; the lanes come first. */
  function recount(codes) {
    wanted = codes;
    setTimeout(() => {
      if (wanted === codes) {
        series = atOnce(marks, codes).slice(0, MOST);
        tools.invalidate();
      }
    }, series === null ? 30 : 0);
  }

  function render() {
    const shown = series ?? [];
    const rows = series === null ? Math.min(MOST, marks.actions.length) : shown.length;
    element.style.height = rows ? `${rows * ROW + 4}px` : '0';
    const { from, to, theme } = store.get();
    const { left, width } = area();
    const context = sharpContext(canvas, left + width + edge, Math.max(1, rows * ROW + 4));
    const { soft, ink, rule, paper, font } = inks();
    shown.forEach((one, i) => {
      const action = marks.actions[one.action];
      const color = categoryColor(action.color, theme);
      const top = 4 + i * ROW;
      context.fillStyle = rule;
      context.fillRect(left, top + ROW - 5, width, 1);
      drawAtOnce(context, one, { x: left, y: top, width, height: ROW - 5 }, from, to, color, mix(color, paper, 0.45));
      context.textBaseline = 'middle';
      context.font = `12px ${font}`;
      context.fillStyle = ink;
      const most = `max ${one.max}`;
      context.textAlign = 'right';
      context.fillStyle = soft;
      context.fillText(most, left - 12, top + ROW / 2 - 2);
      const room = left - 36 - context.measureText(most).width;
      context.textAlign = 'left';
      context.fillStyle = ink;
      context.fillText(fit(context, `${action.name} at once`, room), 16, top + ROW / 2 - 2);
    });
  }

  return {
    element,
    recount,
    render,
    drawLines,
    /** For each series its action and its count. */
    at: time => (series ?? []).map(one => ({ action: one.action, count: countAt(one, time), max: one.max })),
  };
}
