/** Outlines what is selected: a mark or a wait that was clicked, or what its thread did while something elsewhere happened. */
import { lowerBound } from '../tools/search.js';
import { WAIT_HEIGHT } from './overlay-paint.js';
import { trackSpan } from './rows.js';

/** More marks of one selection than this are not outlined one by one. */
const MOST = 64;

/** @param {{marks: object, rows: object[], scroll: number, from: number, to: number, width: number, accent: string}} view */
export function outlineSelection(context, view, selection) {
  context.strokeStyle = view.accent;
  context.lineWidth = 2;
  if (selection.view === 'lanes' && selection.index >= 0) {
    outlineMark(context, view, selection.index);
  } else if (selection.overlay) {
    outlineOverlay(context, view, selection);
  } else if (selection.view !== 'lanes') {
    marksMeant(view, selection).forEach(mark => outlineMark(context, view, mark));
  }
}

/** The marks of the selected thread, or of the selected things, in the selected time. */
function marksMeant({ marks, rows }, { thread, names, from, to }) {
  const meant = [];
  const wanted = new Set(names.map(name => marks.names.indexOf(name)).filter(i => i >= 0));
  for (const { lane } of rows) {
    if (!lane || (thread !== undefined && lane.name !== thread) || (thread === undefined && wanted.size === 0)) {
      continue;
    }
    for (let track = lane.firstTrack; track < lane.firstTrack + lane.tracks && meant.length < MOST; track++) {
      const end = marks.tracks[track + 1];
      let mark = lowerBound(marks.end, from, marks.tracks[track], end);
      for (; mark < end && marks.start[mark] <= to && meant.length < MOST; mark++) {
        const named = wanted.has(marks.task[mark]) || wanted.has(marks.queue[mark]);
        if (thread !== undefined || named) {
          meant.push(mark);
        }
      }
    }
  }
  return meant;
}

function outlineMark(context, view, mark) {
  const { marks } = view;
  const row = view.rows.find(r => r.lane && r.lane.first <= mark && mark < r.lane.end);
  if (!row) {
    return;
  }
  let track = 0;
  while (marks.tracks[row.lane.firstTrack + track + 1] <= mark) {
    track++;
  }
  const [top, bottom] = trackSpan(row, track);
  box(context, view, marks.start[mark], marks.end[mark], row.y + top, bottom - top);
}

function outlineOverlay(context, view, { thread, from, to }) {
  const row = view.rows.find(r => (thread === undefined ? r.pauses !== undefined : r.lane?.name === thread));
  if (row) {
    const height = row.lane ? WAIT_HEIGHT : row.height - 10;
    box(context, view, from, to, row.y + row.height - height - (row.lane ? 1 : 5), height);
  }
}

function box(context, { from, to, width, scroll }, start, end, y, height) {
  const x = time => ((time - from) / (to - from)) * width;
  const left = Math.max(-4, Math.floor(x(start)));
  const right = Math.min(width + 4, Math.max(left + 2, Math.ceil(x(end))));
  if (right > -2 && left < width + 2) {
    context.strokeRect(left - 1, y - scroll - 1, right - left + 2, height + 2);
  }
}
