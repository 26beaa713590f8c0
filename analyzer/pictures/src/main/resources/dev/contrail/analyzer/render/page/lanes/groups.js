/** What a folded group shows in place of its lanes: how many of its threads are busy at once, and every alarm of theirs. */
import { drawSteps, steps } from './at-once.js';
import { lowerBound } from '../tools/search.js';
import { categoryColor, isAlarmColor, mix } from '../tools/palette.js';

/** Profiles by group, made when they are first looked at and again for other codes. */
export function groupProfiles(marks) {
  let codes = null;
  let made = new Map();
  return (name, lanes, now) => {
    if (now !== codes) {
      codes = now;
      made = new Map();
    }
    if (!made.has(name)) {
      made.set(name, makeProfile(marks, codes, lanes));
    }
    return made.get(name);
  };
}

function makeProfile(marks, codes, lanes) {
  const starts = [];
  const ends = [];
  const alarms = [];
  const alarm = marks.actions.map(action => isAlarmColor(action.color));
  for (const { first, end, firstTrack } of lanes) {
    for (let mark = first; mark < end; mark++) {
      if (codes.code[mark] >= codes.actions) {
        continue;
      }
      if (alarm[marks.action[mark]]) {
        alarms.push(marks.start[mark]);
      }
      if (marks.end[mark] > marks.start[mark] && mark < marks.tracks[firstTrack + 1]) { // what is nested is the same thread
        starts.push(marks.start[mark]);
        ends.push(marks.end[mark]);
      }
    }
  }
  return { ...steps(Float64Array.from(starts).sort(), Float64Array.from(ends).sort()), alarms: Float64Array.from(alarms).sort() };
}

/** Draws how busy a group is: the most at once, the least darker, and alarms. */
export function drawProfile(context, profile, y, height, { from, to, width, theme, soft, paper }) {
  context.fillStyle = paper;
  context.fillRect(0, y, width, height);
  drawSteps(context, profile, { x: 0, y: y + 2, width, height: height - 2 }, from, to, mix(soft, paper, 0.75), mix(soft, paper, 0.4));
  context.fillStyle = categoryColor(-1, theme);
  const step = (to - from) / width;
  const { alarms } = profile;
  for (let i = lowerBound(alarms, from, 0, alarms.length); i < alarms.length && alarms[i] <= to;) {
    const column = Math.floor((alarms[i] - from) / step);
    context.fillRect(column, y, 1, height);
    i = lowerBound(alarms, from + (column + 1) * step, i + 1, alarms.length);
  }
}
