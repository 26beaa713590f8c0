/** Messages of both runs side by side, by the edit script; unchanged stretches are folded. */
import { NAMES } from './data.js';
import { layOut, rowOf } from './folds.js';
import { windowedList } from './list.js';
import { editRow, stretchRow, toldText } from './edits.js';
import { el } from '../tools/dom.js';
import { remembered } from '../tools/remembered.js';
import { toggled } from '../tools/toggles.js';
import { clean, count, counted } from '../tools/text.js';

/** How many there are of a kind, in words. @type {[import('./data.js').Kind, string][]} */
const COUNTED = [['same', 'the same'], ['only-a', 'only in A'], ['only-b', 'only in B'],
  ['more-in-a', 'more in A, which ones is not known'], ['more-in-b', 'more in B, which ones is not known'], ['slower-in-a', 'slower in A'],
  ['slower-in-b', 'slower in B'], ['moved', 'in another order'], ['sometimes', 'in some of the others']];

/** What is no difference of what is said or how long it takes. */
const ALIKE = ['same', 'moved', 'sometimes'];

class MessagesView {
  /**
   * @param {HTMLElement} container
   * @param {import('../shell/store.js').Store} store   choices.messages: at, all, order, open
   * @param {import('./data.js').Difference} difference
   * @param {import('../shell/store.js').Tools} tools
   */
  constructor(container, store, difference, tools) {
    this.pane = container.parentElement;
    this.store = store;
    this.difference = difference;
    this.tools = tools;
    this.size = difference.edits.kind.length;
    this.recorded = this.size > 0;
    this.empty = this.recorded ? null : 'no messages';
    this.counts = this.countKinds();
    this.layout = layOut([], () => false, () => false);
    this.stays = remembered(filter => (filter.active ? difference.matches(filter) : new Uint8Array(this.size).fill(1)));
    this.drawn = '';
    this.active = 0;
    this.body = el('div', { class: 'edit-rows', role: 'rowgroup' });
    this.grid = el('div', { class: 'edits', role: 'treegrid', tabIndex: 0, 'aria-label': 'Messages of both runs', 'aria-colcount': '3',
      onkeydown: event => this.onKey(event), onclick: event => this.onClick(event) }, heads(difference), this.body);
    this.told = el('div', { class: 'edit-told', 'aria-live': 'polite' });
    this.list = windowedList(this.grid, this.body, index => this.makeRow(index));
    this.previous = el('button', { type: 'button', class: 'text-button', title: 'The difference before (P)', onclick: () => this.jump(-1) }, 'Previous');
    this.next = el('button', { type: 'button', class: 'text-button', title: 'The next difference (N)', onclick: () => this.jump(1) }, 'Next');
    this.checks = { all: this.check('all'), order: this.check('order') };
    this.controls = [...(this.counts.get('moved') > 0 ? [el('label', { class: 'check' }, this.checks.order, 'Other order')] : []),
      el('label', { class: 'check' }, this.checks.all, 'Unfold all'), this.previous, this.next];
    container.append(el('div', { class: 'edits-box' }, this.grid, this.told));
  }

  countKinds() {
    const { edits, kindOf } = this.difference;
    const counts = new Map(edits.kinds.map(kind => [kind, 0]));
    edits.kind.forEach((_, place) => counts.set(kindOf(place), counts.get(kindOf(place)) + 1));
    return counts;
  }

  summary() {
    return COUNTED.filter(([kind]) => kind === 'same' || this.counts.get(kind) > 0)
      .map(([kind, words]) => `${count(this.counts.get(kind))} ${words}`).join(', ');
  }

  check(name) {
    const box = el('input', { type: 'checkbox', onchange: () => this.choose({ [name]: box.checked }) });
    return box;
  }

  /** What is chosen; where nothing but the order differs, the order is shown. */
  choices() {
    const { first } = this.difference.edits;
    const order = first >= 0 && this.difference.kindOf(first) === 'moved';
    return { at: first, all: false, order, open: [], ...this.store.get().choices.messages };
  }

  choose(patch) {
    this.store.choose('messages', { stretch: false, ...patch });
  }

  /** Whether an edit is told as a difference. */
  differs(place, order) {
    const kind = this.difference.kindOf(place);
    return !ALIKE.includes(kind) || (order && kind === 'moved');
  }

  /** The next difference in a direction that the filter lets stay, or -1. */
  nearest(direction) {
    const { at, order } = this.choices();
    const stays = this.stays(this.tools.filter());
    for (let place = at + direction; place >= 0 && place < this.size; place += direction) {
      if (stays[place] === 1 && this.differs(place, order)) {
        return place;
      }
    }
    return -1;
  }

  jump(direction) {
    const place = this.nearest(direction);
    if (place >= 0) {
      this.choose({ at: place });
    }
  }

  /** A message of a run, unfolded when it is hidden. */
  show(side, row) {
    const at = this.difference.edits.rows[side].indexOf(row);
    const hidden = this.layout.stretches.find(({ from, to, open }) => !open && from <= at && at < to);
    if (at >= 0) {
      this.choose({ at, open: [...this.choices().open, ...(hidden ? [hidden.from] : [])] });
      this.grid.focus();
    }
  }

  /** The stretch that a row stands for, if it does. */
  stretchAt(row) {
    return this.layout.stretches[-1 - this.layout.rows[row]];
  }

  toggle(stretch) {
    this.choose({ open: toggled(this.choices().open, stretch.from), at: stretch.from, stretch: true });
  }

  goTo(index) {
    const row = Math.max(0, Math.min(this.layout.rows.length - 1, index));
    const stretch = this.stretchAt(row);
    this.choose(stretch ? { at: stretch.from, stretch: true } : { at: this.layout.rows[row] });
  }

  onClick({ target }) {
    const row = target.closest('[data-row]');
    if (row) {
      const stretch = this.stretchAt(Number(row.dataset.row));
      stretch ? this.toggle(stretch) : this.goTo(Number(row.dataset.row));
    }
  }

  onKey(event) {
    const page = this.list.page();
    const steps = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page, Home: -Infinity, End: Infinity };
    const stretch = this.stretchAt(this.active);
    if (event.key in steps) {
      this.goTo(this.active + steps[event.key]);
    } else if (stretch && ['Enter', ' ', stretch.open ? 'ArrowLeft' : 'ArrowRight'].includes(event.key)) {
      this.toggle(stretch);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  makeRow(index) {
    const stretch = this.stretchAt(index);
    const place = this.layout.rows[index];
    const row = stretch ? stretchRow(stretch, this.movedIn(stretch)) : editRow(this.difference, place, this.tools);
    row.classList.toggle('dimmed', !stretch && this.stays(this.tools.filter())[place] === 0);
    row.id = `edit-row-${index}`;
    row.dataset.row = String(index);
    row.setAttribute('aria-rowindex', String(index + 2));
    row.setAttribute('aria-selected', String(index === this.active));
    return row;
  }

  /** @param {Set<string>} changed */
  render(changed) {
    if (!['choices', 'size', 'folded', 'filter', 'keep'].some(key => changed.has(key))) {
      return;
    }
    const { at, all, order, open, stretch } = this.choices();
    this.checks.all.checked = all;
    this.checks.order.checked = order;
    this.fold(all, order, open);
    this.active = rowOf(this.layout, at, stretch);
    this.grid.setAttribute('aria-activedescendant', `edit-row-${this.active}`);
    this.list.render(this.layout.rows.length, this.active);
    this.told.replaceChildren(...this.toldOf(this.active));
    this.pane.style.setProperty('--needed', `${this.list.needed() + this.told.offsetHeight}px`);
    this.previous.disabled = this.nearest(-1) < 0;
    this.next.disabled = this.nearest(1) < 0;
  }

  /** How many of a stretch are in another order; of those that are shown. */
  movedIn({ from, to }) {
    const { keep } = this.store.get();
    const stays = this.stays(this.tools.filter());
    let moved = 0;
    for (let place = from; place < to; place++) {
      moved += this.difference.kindOf(place) === 'moved' && (!keep || stays[place] === 1) ? 1 : 0;
    }
    return moved;
  }

  /** What is said in full of a row. */
  toldOf(row) {
    if (this.layout.rows.length === 0) {
      return [el('p', { class: 'note' }, 'No message matches the filter.')];
    }
    return this.stretchAt(row) ? [] : toldText(this.difference, this.layout.rows[row], this.tools);
  }

  /** Lays out anew when what is folded or filtered has changed. */
  fold(all, order, open) {
    const { filter, keep } = this.store.get();
    const wanted = JSON.stringify([all, order, open, filter, keep]);
    if (wanted !== this.drawn) {
      this.drawn = wanted;
      const stays = this.stays(this.tools.filter());
      const places = Int32Array.from(stays.keys()).filter(place => !keep || stays[place] === 1);
      this.layout = layOut(places, place => this.differs(place, order), from => all || open.includes(from));
      this.grid.setAttribute('aria-rowcount', String(this.layout.rows.length + 1));
    }
  }
}

/** As every view is made. @param {ConstructorParameters<typeof MessagesView>} inputs */
export function createMessagesView(...inputs) {
  return new MessagesView(...inputs);
}

/** Whose messages stand where. @param {import('./data.js').Difference} difference */
function heads({ sides }) {
  const cell = side => el('div', { role: 'columnheader', class: `edit-head run-${side}`, title: clean(sides[side].title) }, el('span', { class: 'pane-run' }, NAMES[side]),
    el('span', { class: 'name' }, clean(sides[side].title)), el('span', { class: 'note' }, counted(sides[side].messages.size, 'message')));
  return el('div', { class: 'edit-row edit-heads', role: 'row', 'aria-rowindex': '1' },
    cell(0), el('div', { role: 'columnheader', class: 'edit-kind' }, el('span', { class: 'off-screen' }, 'Difference')), cell(1));
}
