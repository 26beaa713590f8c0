/** Times, labels, silences and fold marks as text that can be selected; only those in view are elements. */
import { el } from './dom.js';
import { arrowOf, barsAt, labelOf } from './sequence-arrows.js';
import { labelText } from './sequence-columns.js';
import { FOLD, GAP, MESSAGE, rowAt } from './sequence-rows.js';
import { clean, count } from './text.js';
import { durationText } from './time.js';

const EDGE_ROOM = 200;

/**
 * @param {HTMLElement} times @param {HTMLElement} labels
 * @param {(fold: import('./sequence-rows.js').ShownFold) => void} toggle opens a fold or closes it
 */
export function sequenceLabels(times, labels, toggle) {
  const elements = new Map();
  let rows = null;

  /** @param {import('./sequence-draw.js').Picture} picture @param {{time: (row: number) => string, marked: (row: number) => string}} look */
  function render(picture, bars, view, look) {
    if (rows !== picture.rows) {
      clear();
      rows = picture.rows;
    }
    const unused = new Set(elements.keys());
    const end = Math.min(rows.size, rowAt(rows, view.bottom) + 1);
    for (let item = rowAt(rows, view.top); item < end; item++) {
      unused.delete(item);
      if (!elements.has(item)) {
        elements.set(item, create(picture, item, look));
      }
      place(picture, item, bars, view, look);
    }
    unused.forEach(remove);
  }

  function create({ sequence }, item, look) {
    const made = make(sequence, item, look);
    labels.append(made.label);
    if (made.time) {
      times.append(made.time);
    }
    return made;
  }

  function make(sequence, item, look) {
    const ref = rows.ref[item];
    if (rows.type[item] === GAP) {
      return { label: el('div', { class: 'sequence-gap' }, `${durationText(sequence.gaps[ref][1])} of silence`), time: null };
    }
    if (rows.type[item] === FOLD) {
      return { label: foldMark(sequence, rows.folds[ref]), time: null };
    }
    const text = clean(labelText(sequence, ref));
    return { label: el('div', { class: sequence.alarm[ref] ? 'sequence-label alarm' : 'sequence-label', title: text.length > 60 ? text : '' }, text),
      time: el('div', { class: 'sequence-time' }, look.time(ref)) };
  }

  function foldMark({ time }, fold) {
    const lasted = durationText(time[fold.last] - time[fold.first]);
    const block = fold.period > 1 ? ` of these ${fold.period}` : '';
    return el('button', { type: 'button', class: 'sequence-fold', 'aria-expanded': String(fold.open), onclick: () => toggle(fold),
      title: fold.open ? 'Fold them again' : 'Show them one by one' },
    el('b', {}, `×${count(fold.repeats)} repeats`), `${block} in ${lasted}`);
  }

  function place(picture, item, bars, view, look) {
    const { label, time } = elements.get(item);
    const ref = rows.ref[item];
    if (rows.type[item] !== MESSAGE) {
      label.style.transform = `translateY(${rows.y[item] - view.top}px)`;
      return;
    }
    const marked = look.marked(ref);
    const dim = String(Math.max(picture.strength(ref), 0.3));
    const y = picture.rows.place[ref] - view.top;
    time.style.transform = `translateY(${y - 8}px)`;
    time.dataset.marked = label.dataset.marked = marked;
    time.style.opacity = label.style.opacity = dim;
    placeLabel(label, picture, ref, bars, view);
  }

  /** Over its arrow; at the edge when the arrow is beyond it. */
  function placeLabel(label, picture, row, bars, view) {
    const arrow = arrowOf(picture, row, barsAt(picture, bars, row));
    label.hidden = arrow === null;
    if (arrow === null) {
      return;
    }
    const [low, high] = [Math.min(arrow.x1, arrow.x2), Math.max(arrow.x1, arrow.self?.right ?? arrow.x2)];
    const beyond = high < view.left ? 'left' : low > view.right ? 'right' : '';
    const at = beyond ? { x: view[beyond] + (beyond === 'left' ? 8 : -8), y: arrow.y - 6, room: EDGE_ROOM, backed: false } : labelOf(picture, row, arrow, view);
    const shift = beyond === 'right' ? ' translateX(-100%)' : at.centred ? ' translateX(-50%)' : '';
    label.dataset.beyond = beyond;
    label.classList.toggle('backed', at.backed);
    label.style.maxWidth = `${Math.max(24, at.room)}px`;
    label.style.transform = `translate(${at.x - view.left}px, ${at.y - view.top - 8}px)${shift}`;
  }

  function remove(item) {
    elements.get(item).label.remove();
    elements.get(item).time?.remove();
    elements.delete(item);
  }

  function clear() {
    [...elements.keys()].forEach(remove);
  }

  return { render };
}
