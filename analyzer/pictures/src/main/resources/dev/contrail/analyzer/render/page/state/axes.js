/** What is behind and above a panel's marks: grid, ticks, asserted bounds and where they are broken. */
import { lowerBound } from '../tools/search.js';
import { categoryColor } from '../tools/palette.js';
import { tickStep, ticks } from '../tools/time.js';

const TICK = 6;
const TIME_ROOM = 104;

/** The assertions that a panel can show. */
export function assertionsOf(state, panel) {
  return state.assertions.filter(a => a.subject === panel.table.subject && panel.curves.some(curve => a.measures.includes(curve.measure.name)));
}

export function paintAxes(context, scale, box, look) {
  const { left, width, inks } = look;
  context.fillStyle = inks.lane;
  context.fillRect(left, box.y, width, box.height);
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.font = `11px ${inks.font}`;
  for (const value of scale.ticks()) {
    const y = Math.round(scale.y(value));
    context.fillStyle = inks.rule;
    context.globalAlpha = 0.6;
    context.fillRect(left, y, width, 1);
    context.globalAlpha = 1;
    context.fillStyle = inks.soft;
    context.fillText(scale.text(value), left - 8, y);
  }
  if (scale.leftOut) {
    context.textAlign = 'left';
    context.fillText(`… = ${scale.leftOut},`, left + 6, box.y + 9);
  }
  context.fillStyle = inks.rule;
  context.globalAlpha = 0.6;
  const span = look.to - look.from;
  for (const time of ticks(look.from, look.to, tickStep(span, width / TIME_ROOM))) {
    context.fillRect(Math.round(left + ((time - look.from) / span) * width), box.y, 1, box.height);
  }
  context.globalAlpha = 1;
}

/** A dashed line where a measure should stop, and ticks from the top wherever it did not; one per column of pixels. */
export function paintAssertions(context, assertions, scale, box, look) {
  const { left, width, from, to } = look;
  context.fillStyle = context.strokeStyle = categoryColor(-1, look.theme);
  for (const { bound, times } of assertions) {
    if (bound !== null) {
      const y = Math.round(scale.y(bound)) + 0.5;
      context.lineWidth = 1;
      context.setLineDash([4, 3]);
      context.beginPath();
      context.moveTo(left, y);
      context.lineTo(left + width, y);
      context.stroke();
      context.setLineDash([]);
    }
    const step = (to - from) / width;
    for (let i = lowerBound(times, from, 0, times.length); i < times.length && times[i] <= to;) {
      const column = Math.floor((times[i] - from) / step);
      context.fillRect(left + column - 0.5, box.y, 2, TICK);
      i = lowerBound(times, from + (column + 1) * step, i + 1, times.length);
    }
  }
}
