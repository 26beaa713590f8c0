/** What every thread does at an instant, and how many do the same. */
import { HIDDEN } from './data.js';
import { holderOf } from './open.js';
import { lowerBound } from '../tools/search.js';
import { overlaysAt, overlaysMeasured } from './overlays.js';
import { overlayLook } from './overlay-look.js';
import { categoryColor, categoryHatch } from '../tools/palette.js';
import { count } from '../tools/text.js';

/** Of more threads than this only those that do something are listed, and no more of them than the second number. */
const LISTED = 64;
const MOST = 20_000;

export function lanesMoment({ marks, codes, rows, overlays, page, store, tools, picker }, time) {
  const { theme } = store.get();
  const counts = new Int32Array(marks.actions.length);
  const lanes = lanesOf(rows);
  const list = [];
  let idle = 0;
  for (const lane of lanes) {
    const mark = markDuring(marks, codes, lane, time);
    if (mark < 0) {
      idle++;
    } else {
      counts[marks.action[mark]]++;
    }
    if (list.length < MOST && (mark >= 0 || lanes.length <= LISTED)) {
      list.push(mark < 0 ? idleRow(lane) : markRow(mark, lane));
    }
  }

  function markRow(mark, lane) {
    const action = marks.actions[marks.action[mark]];
    const task = marks.task[mark] >= 0 ? page.names[marks.task[mark]] : '';
    const holder = holderOf(marks, mark);
    const age = time - marks.start[mark];
    return {
      name: lane.name,
      value: `${action.name} ${task}${holder && ` ← held by ${holder}`}`.trim(),
      object: marks.queue[mark] >= 0 ? page.names[marks.queue[mark]] : '',
      kind: action.name,
      nanos: marks.end[mark] > marks.start[mark] ? age : undefined,
      detail: marks.end[mark] > marks.start[mark] ? tools.durationText(age) : 'now',
      color: categoryColor(action.color, theme),
      hatch: categoryHatch(action.color),
      select: () => store.set({ selection: picker.selectMark(mark) }),
    };
  }

  function idleRow(lane) {
    return { name: lane.name, value: '–', kind: 'idle', detail: '', select: () => store.set({ selection: picker.selectLane(lane) }) };
  }

  function standing() {
    const places = [...rows.filter(row => row.pauses !== undefined), ...lanes.map(lane => ({ lane, name: lane.name }))];
    const all = places.flatMap(row =>
      overlaysAt(overlays.filter(o => o.pause === (row.pauses !== undefined)), row.pauses ?? row.lane.index, time).map(found => ({ ...found, row })));
    return all.slice(0, MOST).map(found => {
      const { overlay, span, row } = found;
      return {
        name: row.lane ? row.name : row.process || 'all threads',
        value: overlay.name,
        object: overlay.detail[span] >= 0 ? page.names[overlay.detail[span]] : '',
        kind: overlay.name,
        nanos: time - overlay.start[span],
        detail: tools.durationText(time - overlay.start[span]),
        color: overlayLook(overlay.name).color,
        select: () => store.set({ selection: picker.selectOverlay(found) }),
      };
    });
  }

  const byCount = marks.actions.map((_, i) => i).filter(i => counts[i] > 0).sort((a, b) => counts[b] - counts[a]);
  const countRows = byCount.map(i => ({
    name: marks.actions[i].name,
    value: String(counts[i]),
    color: categoryColor(marks.actions[i].color, theme),
    hatch: categoryHatch(marks.actions[i].color),
  }));
  const listed = list.length === MOST ? `the first ${count(MOST)} that do something` : lanes.length > LISTED ? 'those that do something' : undefined;
  return [
    { title: 'Threads', ...sharedObject(list), note: listed },
    ...(overlays.length ? [{ title: 'Standing still', rows: standing() }] : []),
    { title: 'At once', rows: [...countRows, { name: 'idle', value: String(idle) }] },
  ];
}

/** The lanes of some rows, those of folded groups among them. */
export function lanesOf(rows) {
  return rows.flatMap(row => (row.lane ? [row.lane] : row.folded ? row.members : []));
}

/** When all threads work on one object it is said once. */
function sharedObject(rows) {
  const objects = new Set(rows.map(row => row.object).filter(Boolean));
  return objects.size === 1 && rows.length > 1
    ? { rows: rows.map(row => ({ ...row, object: '' })), about: [...objects][0] }
    : { rows };
}

/** How often each action started in a stretch of time, and how long it lasted there in all. */
export function lanesMeasured({ marks, codes, overlays, paused, theme, tools }, from, to) {
  const counts = new Int32Array(marks.actions.length);
  const nanos = new Float64Array(marks.actions.length);
  for (let track = 0; track + 1 < marks.tracks.length; track++) {
    let mark = lowerBound(marks.end, from, marks.tracks[track], marks.tracks[track + 1]);
    for (; mark < marks.tracks[track + 1] && marks.start[mark] <= to; mark++) {
      if (codes.code[mark] < codes.actions) {
        counts[marks.action[mark]] += marks.start[mark] >= from ? marks.count[mark] : 0;
        nanos[marks.action[mark]] += Math.min(to, marks.end[mark]) - Math.max(from, marks.start[mark]);
      }
    }
  }
  const lanes = marks.lanes.map(lane => lane.index);
  const stood = overlaysMeasured(overlays, lanes, paused, from, to).map(({ name, begun, nanos: taken }) => ({
    name, value: `${count(begun)} begun`, detail: tools.durationText(taken), color: overlayLook(name).color,
  }));
  const acted = marks.actions.map((action, i) => ({ action, i })).filter(({ i }) => counts[i] > 0 || nanos[i] > 0)
    .sort((a, b) => counts[b.i] - counts[a.i])
    .map(({ action, i }) => ({
      name: action.name,
      value: `${count(counts[i])} begun`,
      detail: nanos[i] > 0 ? tools.durationText(nanos[i]) : '',
      color: categoryColor(action.color, theme),
      hatch: categoryHatch(action.color),
    }));
  return [...acted, ...stood];
}

/** The innermost mark of a lane that lasts at an instant, or starts at it. */
function markDuring(marks, codes, lane, time) {
  let found = -1;
  for (let track = lane.firstTrack; track < lane.firstTrack + lane.tracks; track++) {
    const begin = marks.tracks[track];
    let mark = lowerBound(marks.start, time, begin, marks.tracks[track + 1]);
    mark = mark < marks.tracks[track + 1] && marks.start[mark] === time ? mark : mark - 1;
    const lasts = mark >= begin && (time < marks.end[mark] || marks.start[mark] === time);
    if (lasts && codes.code[mark] !== HIDDEN) {
      found = mark;
    }
  }
  return found;
}
