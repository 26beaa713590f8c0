/** Names at the left of the lanes, as text that can be selected; only those in view are elements. */
import { el, icon } from '../tools/dom.js';
import { fitName, sharedWords } from '../tools/names.js';
import { clean, count, counted } from '../tools/text.js';
import { GUTTER } from '../tools/gutter.js';

/** For a name beside the number of its alarms. */
const ROOM = GUTTER - 36;

/**
 * @param {HTMLElement} container
 * @param {(group: string) => void} toggle folds a group or opens it
 * @param {(lane: import('./data.js').LaneInfo) => void} select a thread was clicked
 * @param {string[]} all names
 */
export function laneNames(container, toggle, select, all) {
  const elements = new Map();
  const shared = sharedWords(all);
  const ruler = document.createElement('canvas').getContext('2d');

  function shortened(name, room) {
    const style = getComputedStyle(container);
    ruler.font = `600 ${style.fontSize} ${style.fontFamily}`;
    return fitName(ruler, name, room, shared) || clean(name);
  }

  function create(row) {
    if (row.lane) {
      const alarms = row.lane.alarms ? count(row.lane.alarms) : '';
      return el('div', { class: 'lane-name', onclick: () => getSelection().isCollapsed && select(row.lane) },
        el('span', { class: 'name', title: clean(row.name) }, shortened(row.name, ROOM - ruler.measureText(alarms).width)),
        el('span', { class: 'alarms', ...(alarms ? { title: `${alarms} put back or failed` } : {}) }, alarms));
    }
    if (row.pauses !== undefined) {
      return el('div', { class: 'lane-name pauses', title: clean(row.process) }, el('span', { class: 'name' }, row.name));
    }
    return el('button', { type: 'button', class: 'lane-group', 'aria-expanded': String(!row.folded), onclick: () => toggle(row.name) },
      icon('fold'), el('span', { class: 'name' }, clean(row.name) || 'this process'), el('span', { class: 'number', title: row.threads ? counted(row.threads, 'thread') : 'spans that moved between threads' },
        count(row.threads || row.lanes)));
  }

  return {
    render(rows, scroll, state) {
      const unused = new Set(elements.keys());
      for (const row of rows) {
        const key = row.pauses !== undefined ? `pauses ${row.pauses}` : row.lane ? `lane ${row.lane.index}` : `group ${row.folded} ${row.lanes} ${row.name}`;
        unused.delete(key);
        if (!elements.has(key)) {
          elements.set(key, create(row));
          container.append(elements.get(key));
        }
        const element = elements.get(key);
        const top = `translateY(${row.y - scroll}px)`;
        if (element.style.transform !== top || element.style.height !== `${row.height}px`) {
          element.style.transform = top;
          element.style.height = `${row.height}px`;
        }
        element.classList.toggle('selected', row.lane !== null && state.selection?.thread === row.lane.name);
      }
      for (const key of unused) {
        elements.get(key).remove();
        elements.delete(key);
      }
    },
  };
}
