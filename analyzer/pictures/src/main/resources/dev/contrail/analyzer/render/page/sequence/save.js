/** The messages in view as SVG and as CSV. */
import { csvLine } from '../tools/csv.js';
import { svgPen } from '../tools/pens.js';
import { arrowOf, barsAt, labelOf } from './arrows.js';
import { HEAD_PAD, TIMES, headParts, labelText } from './columns.js';
import { NONE } from './data.js';
import { barsBetween, drawSequence } from './draw.js';
import { FOLD, GAP, MESSAGE } from './rows.js';
import { svgDocument } from '../tools/svg.js';
import { count } from '../tools/text.js';
import { durationText } from '../tools/time.js';

const HEAD = 88;
const HEAD_HEIGHT = 28;
const FOOT = 32;
/** A picture of more is of no use; it says how many it leaves out. */
const MOST_HEIGHT = 60_000;
const KINDS = ['call', 'reply', 'create', 'close'];

/** Inks on white paper, whatever the page's. */
const LOOK = { theme: 'light', paper: '#ffffff', ink: '#1f2328', soft: '#57606a', lane: '#f3f5f8', chrome: '#f6f8fa', life: '#a8b1ba', bar: '#dde3ea', rule: '#d0d7de' };

/** @param {import('./draw.js').Picture} picture */
export function sequenceSvg(picture, { title, unit, time, context, font }) {
  const { rows, places, cast } = picture;
  const whole = rows.y[rows.size];
  const height = Math.min(whole, MOST_HEIGHT);
  const svg = svgDocument(places.width, HEAD + height + FOOT);
  const look = { ...LOOK, context, font };
  const view = { left: TIMES - 8, right: places.width, top: 0, bottom: height };
  const bars = barsBetween(picture, view);
  drawSequence(svgPen(svg, 0, HEAD), picture, view, bars, look);
  svg.text(24, 28, title, { size: 16, weight: 600 });
  svg.text(TIMES - 16, HEAD - 18, unit, { size: 11, anchor: 'end', color: LOOK.soft });
  context.font = `600 12px ${font}`;
  for (const column of places.shown) {
    const width = places.head[column];
    svg.box(places.x[column] - width / 2, HEAD - HEAD_HEIGHT - 8, width, HEAD_HEIGHT, { fill: LOOK.chrome, edge: LOOK.life, corner: 4 });
    svg.text(places.x[column], HEAD - 18, headParts(context, cast, column, width - HEAD_PAD).join(''), { anchor: 'middle', weight: 600 });
  }
  let last = NONE;
  for (let item = 0; item < rows.size && rows.y[item + 1] <= height; item++) {
    writeItem(svg, picture, item, bars, view, time);
    last = rows.type[item] === MESSAGE ? rows.ref[item] : last;
  }
  if (height < whole) {
    const left = rows.shown.length - rows.shown.indexOf(last) - 1;
    svg.text(24, HEAD + height + 20, `${count(left)} more messages are not in this picture.`, { size: 11 });
  }
  return svg.end();
}

function writeItem(svg, picture, item, bars, view, time) {
  const { rows, sequence } = picture;
  const ref = rows.ref[item];
  const y = HEAD + rows.y[item];
  if (rows.type[item] === GAP) {
    svg.text(TIMES, y + 20, `${durationText(sequence.gaps[ref][1])} of silence`, { size: 11, color: LOOK.soft });
  } else if (rows.type[item] === FOLD) {
    const { first, last, repeats } = rows.folds[ref];
    svg.text(TIMES, y + 16, `×${count(repeats)} repeats in ${durationText(sequence.time[last] - sequence.time[first])}`, { weight: 600, color: LOOK.soft });
  } else {
    const arrow = arrowOf(picture, ref, barsAt(picture, bars, ref));
    const at = labelOf(picture, ref, arrow, view);
    const alarm = sequence.alarm[ref] === 1;
    svg.text(TIMES - 16, HEAD + rows.place[ref] + 4, time(ref), { size: 11, anchor: 'end', color: LOOK.soft });
    const text = labelText(sequence, ref);
    if (at.backed) {
      const width = picture.measure(text, alarm) + 8;
      svg.rect(at.centred ? at.x - width / 2 : at.x - 4, HEAD + at.y - 7, width, 14, LOOK.paper);
    }
    svg.text(at.x, HEAD + at.y + 4, text,
      { anchor: at.centred ? 'middle' : 'start', weight: alarm ? 600 : 400, color: alarm ? '#b84a00' : LOOK.ink });
  }
}

/** @param {import('./data.js').Sequence} sequence @param {Int32Array} rows those that are shown */
export function sequenceCsv(sequence, rows) {
  const { time, duration, from, to, kind, label, labels, thread, threads, partner, lifelines, exchanges } = sequence;
  const name = lifeline => lifelines[lifeline]?.name ?? '';
  const lines = ['row,time_ns,duration_ns,kind,from,to,label,thread,partner_row,exchange'];
  for (const row of rows) {
    lines.push(csvLine([row, time[row], duration[row], KINDS[kind[row]], name(from[row]), name(to[row]), labels[label[row]],
      threads[thread[row]] ?? '', partner[row] === NONE ? '' : partner[row],
      exchanges.names[exchanges.of[row]] ?? '']));
  }
  return lines.join('\r\n') + '\r\n';
}
