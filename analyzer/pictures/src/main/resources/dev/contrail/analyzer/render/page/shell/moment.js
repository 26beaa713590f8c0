/** The moment table: what holds at the instant that is held. It takes room only then. */
import { el, iconButton } from '../tools/dom.js';
import { fitName, sharedWords } from '../tools/names.js';
import { clean, count, fit } from '../tools/text.js';
import { grouped } from './grouped.js';

const MOVING = new Set(['hover', 'from', 'to', 'measure', 'invalidate']);

/** So many rows are listed one by one. */
const LISTED = 64;

/** @param {() => {index: number, label: string, views: import('./store.js').View[]}[]} runs that are shown @param {import('./store.js').Tools} tools @param {{exchange: () => void}} commands */
export function createMomentTable(store, runs, tools, commands) {
  return new MomentTable(store, runs, tools, commands);
}

class MomentTable {
  constructor(store, runs, tools, commands) {
    this.store = store;
    this.runs = runs;
    this.tools = tools;
    this.commands = commands;
    this.head = el('h2', { class: 'moment-time' });
    this.note = el('p', { class: 'note' }, '← → next change · Esc lets go');
    this.body = el('div', { class: 'moment-body', role: 'region', 'aria-live': 'polite', 'aria-label': 'What holds at this instant', tabIndex: 0 });
    this.element = el('aside', { class: 'moment', 'aria-label': 'Moment table', hidden: true },
      el('div', { class: 'moment-head' }, this.head, iconButton('close', 'Let go', () => store.set({ cursor: null, selection: null, measure: null })), this.note),
      this.body);
    this.opened = new Set();
    this.late = 0;
    this.told = '';
    this.keepsWhatIsPressed();
  }

  /* A click on a row that is replaced between press and release is lost. */
  keepsWhatIsPressed() {
    this.pressed = false;
    this.body.addEventListener('pointerdown', () => { this.pressed = true; });
    ['pointerup', 'pointercancel'].forEach(end => addEventListener(end, () => {
      if (this.pressed) {
        this.pressed = false;
        setTimeout(() => this.show(this.store.get()));
      }
    }));
  }

  /* Nothing moves while one measures. While the range moves, the table follows a few times per second: nobody reads faster. */
  render(changed, state) {
    const isMeasured = state.measure !== null && !(this.element.hidden && state.measure.moving);
    this.element.hidden = state.cursor === null && state.selection === null && !isMeasured;
    if (this.element.hidden) {
      return;
    }
    const cameToRest = changed.has('measure') && !state.measure?.moving;
    const moves = !cameToRest && [...changed].every(key => MOVING.has(key));
    const follows = changed.size > 1 || !changed.has('hover');
    if (!moves) {
      clearTimeout(this.late);
      this.late = 0;
      this.show(state, changed.has('size'));
    } else if (follows && this.late === 0) {
      this.late = setTimeout(() => {
        this.late = 0;
        this.show(this.store.get());
      }, 100);
    }
  }

  show(state, resized = false) {
    const time = state.cursor;
    this.head.textContent = time !== null ? `at ${this.tools.timeText(time)}` : state.measure ? 'Measured' : 'Selected';
    const sections = [...this.selected(state), ...this.measured(state)];
    if (time !== null) {
      this.eachRun((view, whose) => view.moment(time).forEach(section => sections.push({ ...section, title: whose + section.title })));
    }
    /* What says the same stays: a row that is being clicked must not be taken away. */
    const told = JSON.stringify([this.head.textContent, state.theme, [...this.opened], sections]);
    if (this.pressed || (told === this.told && !resized)) {
      return;
    }
    this.told = told;
    this.body.replaceChildren(...sections.filter(section => section.rows.length > 0).map(section => this.table(section)));
    shorten(this.body);
  }

  /** What is told of one of several runs begins with its name. */
  eachRun(visit) {
    const shown = this.runs();
    shown.forEach(({ label, views }) => views.forEach(view => visit(view, shown.length > 1 ? `${label}: ` : '')));
  }

  selected({ selection }) {
    if (!selection) {
      return [];
    }
    const rows = [{ name: 'from', value: this.tools.timeText(selection.from) }];
    if (selection.to > selection.from) {
      rows.push({ name: 'for', value: this.tools.durationText(selection.to - selection.from) });
    }
    if (selection.exchange !== undefined) {
      rows.push({ name: 'exchange', value: selection.exchange, detail: 'only this', select: () => this.commands.exchange() });
    }
    if (selection.thread) {
      rows.push({ name: 'thread', value: selection.thread });
    }
    selection.names.forEach(name => rows.push({ name: 'object', value: name }));
    const own = this.runs().filter(({ index }) => index === (selection.run ?? index)).flatMap(({ views }) => views.flatMap(view => view.selected?.(selection) ?? []));
    return [{ title: 'Selected', rows: [...rows, ...own], wraps: true }];
  }

  measured({ measure }) {
    if (!measure) {
      return [];
    }
    const rows = [
      { name: 'from', value: this.tools.timeText(measure.from) },
      { name: 'to', value: this.tools.timeText(measure.to) },
      { name: 'length', value: this.tools.durationText(measure.to - measure.from) },
    ];
    const sections = [{ title: 'Measured', rows }];
    this.eachRun((view, whose) => {
      const counted = view.measured?.(measure.from, measure.to) ?? [];
      whose ? sections.push({ title: `${whose}measured`, rows: counted }) : rows.push(...counted);
    });
    return sections;
  }

  /** @param {import('./store.js').MomentSection} section */
  table({ title, about, rows, note, wraps }) {
    const list = el('div', { class: wraps ? 'moment-rows wraps' : 'moment-rows', role: 'table', 'aria-label': clean(title) });
    const told = grouped(rows, this.tools.durationText);
    told.slice(0, LISTED).forEach(row => list.append(...this.lines(title, row)));
    list.append(...moreNote(told));
    return el('section', {}, el('h3', {}, clean(title), ...(about ? [' ', el('span', { class: 'object', title: clean(about) }, clean(about))] : [])), list,
      ...(note ? [el('p', { class: 'note' }, note)] : []));
  }

  /** A row; one that stands for several can be opened. */
  lines(title, row) {
    if (!row.members) {
      return [line(row)];
    }
    const key = `${title} ${row.value}`;
    const open = this.opened.has(key);
    const head = line({ ...row, select: () => {
      open ? this.opened.delete(key) : this.opened.add(key);
      this.show(this.store.get());
    } });
    head.querySelector('button').setAttribute('aria-expanded', String(open));
    head.classList.add('group');
    return [head, ...(open ? row.members.slice(0, LISTED).map(member => line(member)) : []), ...(open ? moreNote(row.members) : [])];
  }
}

function moreNote(rows) {
  return rows.length > LISTED ? [el('p', { class: 'note more' }, `and ${count(rows.length - LISTED)} more`)] : [];
}

function line(row) {
  const swatch = el('span', { class: `swatch ${row.hatch ?? 'none'}` });
  swatch.style.backgroundColor = row.color ?? 'transparent';
  const name = row.select
    ? el('button', { type: 'button', class: 'row-button', onclick: row.select }, clean(row.name))
    : clean(row.name);
  return el('div', { class: row.select ? 'moment-row chosen-by-click' : 'moment-row', role: 'row' },
    el('span', { class: 'name', role: 'cell', title: clean(row.name) }, name),
    el('span', { role: 'cell', class: 'swatch-cell' }, swatch),
    el('span', { class: 'value', role: 'cell', title: clean([row.value, row.object].filter(Boolean).join(' · ')) }, clean(row.value),
      ...(row.object ? [' ', el('span', { class: 'object' }, clean(row.object))] : [])),
    el('span', { class: 'number', role: 'cell' }, clean(row.detail ?? '')));
}

/**
 * Texts that do not fit lose what the others of their table have too, then their middle. All are measured before any is
 * changed: the browser lays out once.
 */
function shorten(body) {
  const ruler = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(body);
  ruler.font = `${style.fontSize} ${style.fontFamily}`;
  const tables = [...body.querySelectorAll('.moment-rows:not(.wraps)')].map(table => ({
    names: [...table.querySelectorAll('.name')].map(cell => measured(cell.querySelector('button') ?? cell)),
    values: [...table.querySelectorAll('.value')].filter(cell => cell.childElementCount === 0).map(measured),
  }));
  for (const { names, values } of tables) {
    const shared = sharedWords(names.map(({ text }) => text));
    names.filter(({ cut }) => cut).forEach(({ cell, text, room }) => setText(cell, fitName(ruler, text, room, shared)));
    values.filter(({ cut }) => cut).forEach(({ cell, text, room }) => setText(cell, fit(ruler, text, room)));
  }
}

function measured(cell) {
  return { cell, text: cell.textContent, room: cell.clientWidth, cut: cell.scrollWidth > cell.clientWidth };
}

function setText(cell, text) {
  if (text !== '') {
    cell.textContent = text;
  }
}
