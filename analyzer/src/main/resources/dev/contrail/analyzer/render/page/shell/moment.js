/** The moment table: what holds at the cursor's instant, or under the pointer while there is no cursor. */
import { el } from '../tools/dom.js';
import { clean } from '../tools/text.js';

const MOVING = new Set(['hover', 'from', 'to', 'measure', 'invalidate']);

/** @param {() => {title: string, views: import('./store.js').View[]}[]} stacks the runs that are shown @param {import('./store.js').Tools} tools */
export function createMomentTable(store, stacks, tools) {
  const head = el('h2', { class: 'moment-time' });
  const note = el('p', { class: 'note' });
  const body = el('div', { class: 'moment-body' });
  const element = el('aside', { class: 'moment', 'aria-label': 'Moment table' }, el('div', { class: 'moment-head' }, head, note), body);

  let late = 0;

  /* While the pointer or the range moves, the table follows a few times per second: nobody reads faster. */
  function render(changed, state) {
    const moves = [...changed].every(key => MOVING.has(key));
    const follows = changed.has('hover') ? state.cursor === null : true;
    if (!moves) {
      clearTimeout(late);
      late = 0;
      show(state);
    } else if (follows && late === 0) {
      late = setTimeout(() => {
        late = 0;
        show(store.get());
      }, 100);
    }
  }

  function show(state) {
    const time = state.cursor ?? state.hover;
    head.textContent = time === null ? 'Moment' : `at ${tools.timeText(time)}`;
    note.textContent = state.cursor !== null
      ? '← → next change · Esc lets go'
      : 'Click a picture to hold an instant.';
    const sections = [...selected(state), ...measured(state)];
    if (time !== null) {
      eachRun((view, whose) => view.moment(time).forEach(section => sections.push({ ...section, title: whose + section.title })));
    }
    body.replaceChildren(...sections.filter(section => section.rows.length > 0).map(table));
  }

  /** What is told of one of several runs begins with its name. */
  function eachRun(visit) {
    const shown = stacks();
    shown.forEach(({ title, views }) => views.forEach(view => visit(view, shown.length > 1 ? `${title}: ` : '')));
  }

  function selected({ selection }) {
    if (!selection) {
      return [];
    }
    const rows = [{ name: 'from', value: tools.timeText(selection.from) }];
    if (selection.to > selection.from) {
      rows.push({ name: 'for', value: tools.durationText(selection.to - selection.from) });
    }
    if (selection.thread) {
      rows.push({ name: 'thread', value: selection.thread });
    }
    selection.names.forEach(name => rows.push({ name: 'object', value: name }));
    return [{ title: 'Selected', rows }];
  }

  function measured({ measure }) {
    if (!measure) {
      return [];
    }
    const rows = [
      { name: 'from', value: tools.timeText(measure.from) },
      { name: 'to', value: tools.timeText(measure.to) },
      { name: 'length', value: tools.durationText(measure.to - measure.from) },
    ];
    const sections = [{ title: 'Measured', rows }];
    eachRun((view, whose) => {
      const counted = view.measured?.(measure.from, measure.to) ?? [];
      whose ? sections.push({ title: `${whose}measured`, rows: counted }) : rows.push(...counted);
    });
    return sections;
  }

  return { element, render };
}

function table({ title, about, rows, note }) {
  const list = el('div', { class: 'moment-rows', role: 'table', 'aria-label': title });
  rows.forEach(row => list.append(line(row)));
  return el('section', {}, el('h3', {}, clean(title), ...(about ? [' ', el('span', { class: 'object' }, clean(about))] : [])), list, ...(note ? [el('p', { class: 'note' }, note)] : []));
}

function line(row) {
  const swatch = el('span', { class: row.alarm ? 'swatch hatched' : 'swatch' });
  swatch.style.backgroundColor = row.color ?? 'transparent';
  const cells = [
    el('span', { class: 'name', role: 'cell', title: clean(row.name) }, clean(row.name)),
    swatch,
    el('span', { class: 'value', role: 'cell', title: clean([row.value, row.object].filter(Boolean).join(' · ')) }, clean(row.value),
      ...(row.object ? [' ', el('span', { class: 'object' }, clean(row.object))] : [])),
    el('span', { class: 'number', role: 'cell' }, clean(row.detail ?? '')),
  ];
  return row.select
    ? el('button', { type: 'button', class: 'moment-row', role: 'row', onclick: row.select }, ...cells)
    : el('div', { class: 'moment-row', role: 'row' }, ...cells);
}
