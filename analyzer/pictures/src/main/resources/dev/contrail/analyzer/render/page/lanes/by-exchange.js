/** Marks with a lane for each exchange instead of each thread. */
import { laneInfo } from './data.js';

/** What is done for no exchange has a lane of its own, the last. */
const NONE = 'no exchange';

/** @param {import('./data.js').Marks} marks by thread @param {import('../tools/exchanges.js').Exchanges} exchanges @returns {import('./data.js').Marks} */
export function marksByExchange(marks, exchanges) {
  const { names } = exchanges;
  const lanes = Array.from({ length: names.length + 1 }, () => []);
  const threadOf = new Int32Array(marks.start.length);
  marks.lanes.forEach(lane => {
    for (let mark = lane.first; mark < lane.end; mark++) {
      const exchange = exchanges.at(lane.name, marks.start[mark]);
      threadOf[mark] = lane.index;
      lanes[exchange < 0 ? names.length : exchange].push(mark);
    }
  });
  const shown = lanes.map((members, exchange) => ({ members, name: exchange < names.length ? `exchange ${names[exchange]}` : NONE }))
    .filter(({ members }) => members.length > 0);
  const tracks = shown.map(({ members }) => tracksOf(members.sort((a, b) => marks.start[a] - marks.start[b] || a - b), marks));
  const order = Int32Array.from(tracks.flat(2));
  const pick = column => column.constructor.from(order, mark => column[mark]);
  const sizes = tracks.flat().map(track => track.length);
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, track) => {
    starts[track + 1] = starts[track] + size;
  });
  const result = { ...marks, number: order, open: new Set(), unseen: new Set(), tracks: starts, thread: pick(threadOf), threads: marks.lanes.map(lane => lane.name),
    ...Object.fromEntries(['start', 'end', 'action', 'task', 'queue', 'count'].map(name => [name, pick(marks[name])])) };
  for (const kept of ['open', 'unseen']) {
    order.forEach((mark, place) => marks[kept].has(mark) && result[kept].add(place));
  }
  let first = 0;
  result.lanes = shown.map(({ name }, index) => {
    const info = laneInfo(result, { name, group: '', tracks: tracks[index].length }, index, first);
    first += tracks[index].length;
    return info;
  });
  return result;
}

/** Marks in order of their start, in as few rows as do not overlap. */
function tracksOf(members, { start, end }) {
  const tracks = [];
  for (const mark of members) {
    const free = tracks.find(track => end[track.at(-1)] <= start[mark] && start[track.at(-1)] < start[mark]) ?? tracks[tracks.push([]) - 1];
    free.push(mark);
  }
  return tracks;
}
