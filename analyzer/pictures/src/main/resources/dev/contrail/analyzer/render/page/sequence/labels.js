/** Times, labels, silences and fold marks as text that can be selected; only those in view are elements. */
import { el } from '../tools/dom.js';
import { arrowOf, barsAt, labelOf } from './arrows.js';
import { arrowText } from './columns.js';
import { FOLD, GAP, MESSAGE, rowAt } from './rows.js';
import { clean, count } from '../tools/text.js';
import { durationText } from '../tools/time.js';

const EDGE_ROOM = 200;

/**
 * @param {HTMLElement} times @param {HTMLElement} labels
 * @param {(fold: import('./rows.js').ShownFold) => void} toggle opens a fold or closes it
 */
export function sequenceLabels(times, labels, toggle) {
  return new SequenceLabels(times, labels, toggle);
}

class SequenceLabels {
  constructor(times, labels, toggle) {
    this.times = times;
    this.labels = labels;
    this.toggle = toggle;
    this.elements = new Map();
    this.rows = null;
  }

  /** @param {import('./draw.js').Picture} picture @param {{time: (row: number) => string, marked: (row: number) => string}} look */
  render(picture, bars, view, look) {
    if (this.rows !== picture.rows) {
      this.clear();
      this.rows = picture.rows;
    }
    const unused = new Set(this.elements.keys());
    const end = Math.min(this.rows.size, rowAt(this.rows, view.bottom) + 1);
    for (let item = rowAt(this.rows, view.top); item < end; item++) {
      unused.delete(item);
      if (!this.elements.has(item)) {
        this.elements.set(item, this.create(picture, item, look));
      }
      this.place(picture, item, bars, view, look);
    }
    unused.forEach(item => this.remove(item));
  }

  create({ sequence }, item, look) {
    const made = this.make(sequence, item, look);
    this.labels.append(made.label);
    if (made.time) {
      this.times.append(made.time);
    }
    return made;
  }

  make(sequence, item, look) {
    const ref = this.rows.ref[item];
    if (this.rows.type[item] === GAP) {
      return { label: el('div', { class: 'sequence-gap' }, `${durationText(sequence.gaps[ref][1])} of silence`), time: null };
    }
    if (this.rows.type[item] === FOLD) {
      return { label: this.foldMark(sequence, this.rows.folds[ref]), time: null };
    }
    const text = clean(arrowText(sequence, ref));
    return { label: el('div', { class: sequence.alarm[ref] ? 'sequence-label alarm' : 'sequence-label', ...(text.length > 60 ? { title: text } : {}) }, text),
      time: el('div', { class: 'sequence-time' }, look.time(ref)) };
  }

  foldMark({ time }, fold) {
    const lasted = durationText(time[fold.last] - time[fold.first]);
    const block = fold.period > 1 ? ` of these ${fold.period}` : '';
    return el('button', { type: 'button', class: 'sequence-fold', 'aria-expanded': String(fold.open), onclick: () => this.toggle(fold),
      title: fold.open ? 'Fold them again' : 'Show them one by one' },
    el('b', {}, `×${count(fold.repeats)} repeats`), `${block} in ${lasted}`);
  }

  place(picture, item, bars, view, look) {
    const { label, time } = this.elements.get(item);
    const ref = this.rows.ref[item];
    if (this.rows.type[item] !== MESSAGE) {
      label.style.transform = `translateY(${this.rows.y[item] - view.top}px)`;
      return;
    }
    const marked = look.marked(ref);
    const dim = String(Math.max(picture.strength(ref), 0.3));
    const y = picture.rows.place[ref] - view.top;
    time.style.transform = `translateY(${y - 8}px)`;
    time.dataset.marked = label.dataset.marked = marked;
    time.style.opacity = label.style.opacity = dim;
    this.placeLabel(label, picture, ref, bars, view);
  }

  /** Over its arrow; at the edge when the arrow is beyond it. */
  placeLabel(label, picture, row, bars, view) {
    const arrow = arrowOf(picture, row, barsAt(picture, bars, row));
    label.hidden = arrow === null;
    if (arrow === null) {
      return;
    }
    const [low, high] = [Math.min(arrow.x1, arrow.x2), Math.max(arrow.x1, arrow.self?.right ?? arrow.x2)];
    const beyond = high < view.left ? 'left' : low > view.right ? 'right' : '';
    const at = beyond ? { x: view[beyond] + (beyond === 'left' ? 8 : -8), y: arrow.y - 6, room: EDGE_ROOM, centred: false, backed: false } : labelOf(picture, row, arrow, view);
    const shift = beyond === 'right' ? ' translateX(-100%)' : at.centred ? ' translateX(-50%)' : '';
    label.dataset.beyond = beyond;
    label.classList.toggle('backed', at.backed);
    label.style.maxWidth = `${Math.max(24, at.room)}px`;
    label.style.transform = `translate(${at.x - view.left}px, ${at.y - view.top - 8}px)${shift}`;
  }

  remove(item) {
    this.elements.get(item).label.remove();
    this.elements.get(item).time?.remove();
    this.elements.delete(item);
  }

  clear() {
    [...this.elements.keys()].forEach(item => this.remove(item));
  }
}

