/** The lanes in view as SVG, and the actions in view as CSV. */
import { blockEnd, createColumns, fillColumns } from './columns.js';
import { HIDDEN } from './data.js';
import { isTorn, isTornLeft, TOOTH, tornShape } from './open.js';
import { sampleInset } from './paint.js';
import { drawOverlays } from './overlay-paint.js';
import { spansBetween } from './overlays.js';
import { dashes, overlayLook } from './overlay-look.js';
import { trackSpan } from './rows.js';
import { GUTTER } from '../tools/gutter.js';
import { svgPen } from '../tools/pens.js';
import { svgDocument } from '../tools/svg.js';
import { csvLine } from '../tools/csv.js';
import { tickStep, ticks, timeNumber, unitFor } from '../tools/time.js';

const HEAD = 64;
const MOST_ROWS = 2000;
/** Saved pictures are for paper. */
const PAPER = { ink: '#1f2328', paper: '#ffffff' };

export function lanesSvg({ marks, codes, rows, colors, overlays, paused, state, width, title }) {
  const shown = rows.slice(0, MOST_ROWS);
  const height = shown.reduce((most, row) => Math.max(most, row.y + row.height), 0);
  const svg = svgDocument(GUTTER + width + 24, HEAD + height + 24);
  svg.text(24, 24, title, { size: 16, weight: 600 });
  let x = 24;
  for (const action of marks.actions.slice(0, 12)) {
    const free = action.periodNanos === undefined ? 0 : 3;
    svg.rect(x, 36 + free, 12, 12 - 2 * free, colors.css[action.rank], colors.hatches[action.rank]);
    svg.text(x + 16, 46, action.name, {});
    x += 36 + action.name.length * 7;
  }
  for (const { name } of [...overlays].reverse()) {
    const look = overlayLook(name, PAPER);
    dashes(look, 0, 24).forEach(([left, right]) => svg.rect(x + left, 40, right - left, 4, look.color));
    svg.text(x + 28, 46, name);
    x += 48 + name.length * 7;
  }
  const unit = unitFor(state.to - state.from);
  const step = tickStep(state.to - state.from, width / 96);
  for (const tick of ticks(state.from, state.to, step)) {
    const at = GUTTER + ((tick - state.from) / (state.to - state.from)) * width;
    svg.rect(at, HEAD, 1, height, '#eaeef2');
    svg.text(at, HEAD + height + 16, `${timeNumber(tick, step, unit)} ${unit.name}`, { size: 10, anchor: 'middle' });
  }
  const columns = createColumns(Math.round(width));
  for (const row of shown) {
    svg.text(row.lane ? GUTTER - 8 : 16, HEAD + row.y + row.height / 2 + 4, row.name, { anchor: row.lane ? 'end' : 'start', weight: row.lane ? 400 : 600 });
    for (let track = 0; row.lane && track < row.lane.tracks; track++) {
      fillColumns(columns, marks, codes, row.lane.firstTrack + track, state.from, state.to);
      const [top, bottom] = trackSpan(row, track);
      drawTrack(svg, columns, { colors, marks, range: state }, HEAD + row.y + top, bottom - top);
    }
  }
  const view = { rows: shown, scroll: -HEAD, from: state.from, to: state.to, width: Math.round(width) };
  drawOverlays((left, top, w, h, color, alpha) => svg.rect(GUTTER + left, top, w, h, color, 'none', alpha), view, overlays, paused, PAPER);
  return svg.end();
}

function drawTrack(svg, columns, { colors, marks, range }, y, height) {
  let end;
  for (let x = 0; x < columns.width; x = end) {
    end = blockEnd(columns, x);
    const code = columns.top[x];
    if (code === HIDDEN) {
      continue;
    }
    if (isTorn(columns, marks, x, end, range)) {
      const both = isTornLeft(columns, marks, x, end, range);
      svgPen(svg, GUTTER, y).shape(tornShape(x, 0, end, height, both), colors.css[code], { fill: true });
      svg.hatch(GUTTER + x + (both ? TOOTH : 0), y, end - x - TOOTH * (both ? 2 : 1), height, colors.hatches[code]);
      continue;
    }
    const halved = columns.low[x] !== code;
    const free = colors.sampled[code] && !halved ? sampleInset(height) : 0;
    svg.rect(GUTTER + x, y + free, end - x, halved ? height / 2 : height - 2 * free, colors.css[code], colors.hatches[code]);
    if (halved) {
      svg.rect(GUTTER + x, y + height / 2, end - x, height / 2, colors.css[columns.low[x]], colors.hatches[columns.low[x]]);
    }
  }
}

export function lanesCsv({ marks, codes, overlays, names }, { from, to }) {
  const lines = ['process,thread,action,task,queue,start_ns,duration_ns,count,kind'];
  for (const lane of marks.lanes) {
    for (let mark = lane.first; mark < lane.end; mark++) {
      if (codes.code[mark] !== HIDDEN && marks.start[mark] <= to && marks.end[mark] >= from) {
        lines.push(csvLine([
          lane.group, lane.name, marks.actions[marks.action[mark]].name, names[marks.task[mark]] ?? '',
          names[marks.queue[mark]] ?? '', marks.start[mark], marks.end[mark] - marks.start[mark], marks.count[mark], 'action',
        ]));
      }
    }
    for (const { pause, name, start, end, detail, ...overlay } of overlays) {
      const [first, last] = spansBetween({ start, end, ...overlay }, lane.index, from, to);
      for (let span = first; span < last; span++) {
        lines.push(csvLine([lane.group, pause ? '' : lane.name, name, '', names[detail[span]] ?? '', start[span], end[span] - start[span], 1,
          pause ? 'pause' : 'wait']));
      }
    }
  }
  return lines.join('\r\n') + '\r\n';
}
