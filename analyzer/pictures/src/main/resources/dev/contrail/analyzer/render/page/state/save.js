/** The panels in view as SVG, and the snapshots in view as CSV. */
import { csvLine } from '../tools/csv.js';
import { lowerBound } from '../tools/search.js';
import { categoryColor, isAlarmColor } from '../tools/palette.js';
import { assertionsOf } from './axes.js';
import { instancesOf, stepPath } from './lines.js';
import { MOST_SHAPES, colorIndex, radiusFor } from './paint.js';
import { valueScale } from './scale.js';
import { ownLook } from './shared.js';
import { svgDocument } from '../tools/svg.js';
import { tickStep, ticks, timeNumber, unitFor } from '../tools/time.js';

const HEAD = 64;

export function stateSvg({ state, panels, boxes, look, title }) {
  const { left, width, from, to } = look;
  const height = boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0);
  const svg = svgDocument(left + width + 24, HEAD + height + 32);
  svg.text(24, 24, title, { size: 16, weight: 600 });
  let at = 24;
  for (const { name, color } of look.series.slice(0, 12)) {
    svg.rect(at, 36, 10, 10, categoryColor(color, 'light'));
    svg.text(at + 16, 46, name);
    at += 36 + name.length * 7;
  }
  const unit = unitFor(to - from);
  const step = tickStep(to - from, width / 96);
  for (const tick of ticks(from, to, step)) {
    const x = left + ((tick - from) / (to - from)) * width;
    svg.rect(x, HEAD, 1, height, '#eaeef2');
    svg.text(x, HEAD + height + 16, `${timeNumber(tick, step, unit)} ${unit.name}`, { size: 10, anchor: 'middle' });
  }
  panels.forEach((panel, i) => drawPanel(svg, state, panel, { y: boxes[i].y + HEAD, height: boxes[i].height }, look));
  return svg.end();
}

function drawPanel(svg, state, panel, box, look) {
  const assertions = assertionsOf(state, panel);
  const scale = valueScale(panel.measure, assertions.map(a => a.bound).filter(b => b !== null), box.y, box.height);
  const { left, width, from, to } = look;
  for (const value of scale.ticks()) {
    svg.line(left, scale.y(value), left + width, scale.y(value), '#eaeef2');
    svg.text(left - 8, scale.y(value) + 4, scale.text(value), { size: 10, anchor: 'end', color: '#57606a' });
  }
  const { curves } = panel;
  curves.forEach(({ measure, color }, i) => {
    svg.text(color === null ? 24 : 40, box.y + 14 + i * 16, measure.name, { weight: 600 });
    if (color !== null) {
      svg.rect(24, box.y + 7 + i * 16, 10, 6, categoryColor(color, 'light'));
    }
  });
  svg.text(24, box.y + 14 + curves.length * 16, panel.facet ?? `of ${panel.table.subject}`, { size: 11, color: '#57606a' });
  curves.forEach((curve, i) => {
    const { drawing } = curve.measure;
    const own = curve.color === null ? look : ownLook(curve, curves.length - 1 - i, look);
    if (drawing.includes('STEPS')) {
      drawSteps(svg, curve, scale, own);
    }
    if (drawing !== 'STEPS') {
      drawPoints(svg, curve, scale, box, drawing.includes('STEPS') && curve.color !== null ? { ...own, alarmsOnly: true } : own);
    }
  });
  for (const { bound, times } of assertions) {
    if (bound !== null) {
      svg.line(left, scale.y(bound), left + width, scale.y(bound), categoryColor(-1, 'light'), { dashed: true });
    }
    times.filter(time => time >= from && time <= to).slice(0, 5000)
      .forEach(time => svg.rect(left + ((time - from) / (to - from)) * width, box.y, 1.5, 6, categoryColor(-1, 'light')));
  }
}

function drawSteps(svg, panel, scale, look) {
  for (const instance of instancesOf(panel).slice(0, 24)) {
    let last = null;
    const place = look.dimension < 0 ? -1 : panel.table.categories[look.dimension][instance.row[0]];
    const color = look.ink !== undefined ? categoryColor(look.ink, 'light') : panel.measure.drawing === 'STEPS' ? categoryColor(colorIndex(look, place), 'light') : '#9aa4b0';
    stepPath({
      moveTo: (x, y) => { last = [x, y]; },
      lineTo: (x, y) => {
        svg.line(last[0], last[1], x, y, color);
        last = [x, y];
      },
    }, instance, look, scale.y, panel.measure.interpolation);
  }
}

function drawPoints(svg, panel, scale, box, look) {
  const { time, value, row } = panel.points;
  const begin = lowerBound(time, look.from, 0, time.length);
  const end = lowerBound(time, look.to, begin, time.length);
  const radius = radiusFor(end - begin, look.width * box.height);
  const every = Math.max(1, Math.ceil((end - begin) / MOST_SHAPES));
  for (let i = begin; i < end; i += every) {
    const place = look.dimension < 0 ? -1 : panel.table.categories[look.dimension][row[i]];
    const told = !look.alarmsOnly || isAlarmColor(colorIndex(look, place));
    if (told && look.strengths(panel.table)[row[i]] > 0 && !look.off.has(place)) {
      const x = look.left + ((time[i] - look.from) / (look.to - look.from)) * look.width;
      svg.rect(x - radius, scale.y(value[i]) - radius, radius * 2, radius * 2, categoryColor(colorIndex(look, place), 'light'));
    }
  }
}

export function stateCsv(state, panels, strengths, { from, to }) {
  const tables = [...new Set(panels.map(panel => panel.table))];
  const lines = [];
  for (const table of tables) {
    lines.push(csvLine(['time_ns', 'of', ...state.dimensions.map(d => d.name), ...table.measures.map(m => m.name)]));
    const end = lowerBound(table.time, to, 0, table.time.length);
    for (let row = lowerBound(table.time, from, 0, end); row < end; row++) {
      if (strengths[table.index][row] > 0) {
        lines.push(csvLine([table.time[row], table.subject,
          ...state.dimensions.map((d, i) => d.series[table.categories[i][row]]?.name ?? ''),
          ...table.measures.map(m => (Number.isNaN(m.value[row]) ? '' : m.value[row]))]));
      }
    }
  }
  return lines.join('\r\n') + '\r\n';
}
