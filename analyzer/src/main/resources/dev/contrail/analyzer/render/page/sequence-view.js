/** The sequence pane: messages between participants, in their order and with a scroll of its own. */
import { el, sharpContext } from './dom.js';
import { arrowOf, barsAt } from './sequence-arrows.js';
import { remembered } from './remembered.js';
import { sequenceCard } from './sequence-card.js';
import { TIMES } from './sequence-columns.js';
import { sequenceControls } from './sequence-controls.js';
import { NONE, rowsIn } from './sequence-data.js';
import { barsBetween } from './sequence-draw.js';
import { lifeOf, messageRows, selectionOf, sequenceMeasured, sequenceMoment, titleOf } from './sequence-facts.js';
import { countOf, findBox, nextHit, placeAmong } from './sequence-find.js';
import { sequenceHeads } from './sequence-heads.js';
import { sequenceKey } from './sequence-key.js';
import { sequenceLabels } from './sequence-labels.js';
import { MINIMAP, sequenceMinimap } from './sequence-minimap.js';
import { createSequenceModel } from './sequence-model.js';
import { sequenceNotice, sequenceSummary } from './sequence-notes.js';
import { paintSequence, sequenceLook } from './sequence-paint.js';
import { meantBy, messageAt, messageDensity, nearestInTime, nextDrawn, nextTime, placeOfTime, snapTo } from './sequence-pick.js';
import { foldOf } from './sequence-rows.js';
import { sequenceCsv, sequenceSvg } from './sequence-save.js';
import { rowTimes } from './sequence-times.js';
import { widthOf } from './text.js';

/** Room for heads, and how near its edge a message may be before the pane scrolls to it. */
const HEADS = 48;
const NEAR_EDGE = 48;
const AT_ARROW = 12;
/** How wide a saved picture is at least, if it needs to be. */
const PAPER = 1120;

/** @param {HTMLElement} container @param {import('./store.js').Store} store @param {import('./data.js').Page} page @param {import('./store.js').Tools} tools @returns {import('./store.js').View} */
export function createSequenceView(container, store, page, tools) {
  const run = page.runs[store.get().run];
  const model = createSequenceModel(page, run, store, tools);
  const { sequence, inks } = model;
  const time = rowTimes(sequence, run.durationNanos);
  const precise = { ...tools, timeText: time.text };
  const canvas = el('canvas', { class: 'marks' });
  const times = el('div', { class: 'sequence-times' });
  const labels = el('div', { class: 'sequence-labels' });
  const heads = el('div', { class: 'sequence-heads' });
  const unit = el('div', { class: 'sequence-unit' }, time.unit);
  const stick = el('div', { class: 'sequence-stick' }, canvas, times, labels, heads, unit);
  const sheet = el('div', { class: 'sequence-sheet' }, stick);
  const scroller = el('div', { class: 'sequence-scroll', tabIndex: 0, 'aria-label': 'Messages; arrow up and down go to the next one' }, sheet);
  const minimap = sequenceMinimap(y => {
    scroller.scrollTop = y - size.height / 2;
  });
  const nothing = el('p', { class: 'note nothing', hidden: true }, 'No message is left by the filter and what is hidden.');
  const key = sequenceKey(sequence, inks, model.cast().bars.start.length);
  const card = sequenceCard(model, precise, row => choose(row));
  container.append(key.element, ...sequenceNotice(run, sequence, tools),
    el('div', { class: 'sequence-plot' }, scroller, minimap.element, nothing), card.element);

  const headRow = sequenceHeads(heads, (column, head) => {
    own = lifeOf(sequence, model.cast(), column);
    store.set({ selection: own });
    card.open(column, head);
  });
  const labelRows = sequenceLabels(times, labels, toggle);
  const find = findBox({ text: () => model.choices().find, change: text => model.choose({ find: text }), go: goToHit });
  const controls = sequenceControls(sequence, model.choices, model.choose, () => model.cast().columns);
  const ruler = document.createElement('canvas').getContext('2d');
  const count = remembered(countOf);
  const place = remembered(placeAmong);
  const size = { width: 1, height: 1 };
  let font = '';
  let picture = null;
  let hovered = NONE;
  /** What this view has set itself: it need not scroll there. */
  let own = null;
  /** A message to scroll to in the next frame. */
  let wanted = NONE;

  scroller.addEventListener('scroll', () => {
    hovered = NONE;
    tools.tooltip.hide();
    tools.invalidate();
  });
  stick.addEventListener('pointermove', hover);
  stick.addEventListener('pointerleave', leave);
  stick.addEventListener('click', click);
  container.addEventListener('keydown', onKey);

  /* One function for all calls: places are kept while it stays the same. */
  function measure(text, bold) {
    ruler.font = `${bold ? 600 : 400} 12px ${font}`;
    return widthOf(ruler, text);
  }

  const view = () => ({ left: scroller.scrollLeft + TIMES, right: scroller.scrollLeft + size.width, top: scroller.scrollTop,
    bottom: scroller.scrollTop + size.height });

  function render(changed) {
    const state = store.get();
    const first = picture === null;
    if (first || changed.has('size')) {
      size.width = Math.max(1, scroller.clientWidth);
      size.height = Math.max(1, scroller.clientHeight - HEADS);
      font = sequenceLook(state.theme, ruler).font;
      Object.assign(stick.style, { width: `${size.width}px`, height: `${size.height + HEADS}px` });
    }
    arrange();
    if (changed.size !== 1 || !changed.has('hover')) {
      follow(first ? new Set(['cursor', 'selection', 'from']) : changed, state);
    }
    key.render(state.theme);
    controls.render();
    paint(state);
  }

  function arrange() {
    const before = picture;
    const anchor = before === null ? NONE : anchorOf(before.rows);
    picture = model.picture(size.width, measure);
    const { rows, places } = picture;
    sheet.style.width = `${Math.max(size.width, places.width)}px`;
    sheet.style.height = `${HEADS + Math.max(size.height, rows.y[rows.size] + 16)}px`;
    nothing.hidden = rows.shown.length > 0;
    if (anchor !== NONE && before.rows !== rows) {
      scroller.scrollTop += rows.place[anchor] - before.rows.place[anchor];
    }
  }

  /** The message that stays where it is when what is around it changes. */
  function anchorOf(rows) {
    const { top, bottom } = view();
    const { selected } = marksIn(rows, store.get());
    return selected !== NONE && rows.place[selected] >= top && rows.place[selected] <= bottom ? selected : messageAt(rows, top + NEAR_EDGE);
  }

  /** Scrolls to what was chosen elsewhere, or into the visible range. */
  function follow(changed, { selection, cursor, from, to }) {
    const { rows } = picture;
    if (wanted !== NONE) {
      reveal(wanted);
      wanted = NONE;
    } else if (changed.has('selection') && selection !== null) {
      if (selection !== own) {
        reveal(meantBy(sequence, rows, selection));
      }
    } else if (changed.has('cursor') && cursor !== null) {
      reveal(nearestInTime(sequence, rows, cursor));
    } else if (changed.has('from') || changed.has('to')) {
      const [begin, end] = rowsIn(sequence, from, to);
      const { top, bottom } = view();
      if (end > begin && (rows.place[end - 1] < top || rows.place[begin] > bottom)) {
        scroller.scrollTop = rows.place[begin] - NEAR_EDGE;
      }
    }
  }

  function reveal(row) {
    const { top, bottom, left, right } = view();
    if (row === NONE) {
      return;
    }
    const y = picture.rows.place[row];
    if (y < top + NEAR_EDGE || y > bottom - NEAR_EDGE) {
      scroller.scrollTop = y - size.height / 2;
    }
    const arrow = arrowOf(picture, row, new Map());
    if (arrow && (Math.max(arrow.x1, arrow.x2) < left + NEAR_EDGE || Math.min(arrow.x1, arrow.x2) > right - NEAR_EDGE)) {
      scroller.scrollLeft = Math.min(arrow.x1, arrow.x2) - (size.width + TIMES) / 2;
    }
  }

  function marksIn(rows, { selection, cursor, measure, hover: at }) {
    const mine = selection?.view === 'sequence' && selection.index >= 0 && selection.index < sequence.size;
    const selected = mine ? selection.index : NONE;
    const near = mine || (selection === null && cursor === null) || selection?.index < 0 ? NONE
      : selection === null ? nearestInTime(sequence, rows, cursor) : meantBy(sequence, rows, selection);
    const marked = mine ? selected : near;
    return {
      selected, near, hovered, pair: mine ? sequence.partner[selected] : NONE,
      cursor: cursor === null || (marked !== NONE && sequence.time[marked] === cursor) ? null : placeOfTime(sequence, rows, cursor),
      hover: at === null || hovered !== NONE ? null : placeOfTime(sequence, rows, at),
      measure: measure && [measure.from, measure.to].map(edge => placeOfTime(sequence, rows, edge)),
    };
  }

  function paint(state) {
    const now = view();
    const look = sequenceLook(state.theme, ruler);
    const bars = barsBetween(picture, now);
    const marks = marksIn(picture.rows, state);
    const context = sharpContext(canvas, size.width, size.height);
    context.beginPath();
    context.rect(TIMES, 0, size.width, size.height);
    context.save();
    context.clip();
    context.translate(-scroller.scrollLeft, -now.top);
    paintSequence(context, picture, now, bars, marks, look);
    context.restore();
    labelRows.render(picture, bars, now, { time: time.of, marked: row => markOf(marks, row) });
    headRow.render(picture, now, selectedColumns(state));
    const hits = model.hits();
    minimap.render(picture, { ...now, height: size.height + HEADS, hits, strengths: model.strengths(), from: state.from, to: state.to,
      mark: marks.cursor ?? placeOf(marks) }, look);
    find.render(count(hits), place(hits, marks.selected));
  }

  const placeOf = ({ selected, near }) => (selected === NONE && near === NONE ? null : picture.rows.place[selected === NONE ? near : selected]);

  function selectedColumns({ selection }) {
    const { of, columns } = picture.cast;
    const chosen = selection?.view !== 'sequence' ? [] : selection.index >= 0
      ? [of[sequence.from[selection.index]], of[sequence.to[selection.index]]] : [-1 - selection.index];
    return new Set(chosen.filter(column => column < columns.length));
  }

  function choose(row) {
    if (row === NONE) {
      return;
    }
    const fold = foldOf(picture.rows, row);
    if (fold) {
      toggle(fold);
    }
    wanted = row;
    own = selectionOf(sequence, row);
    store.set({ cursor: sequence.time[row], selection: own });
  }

  function toggle(fold) {
    const { open } = model.choices();
    model.choose({ open: fold.open ? open.filter(row => row !== fold.first) : [...open, fold.first] });
  }

  function goToHit(direction) {
    const { selected } = marksIn(picture.rows, store.get());
    choose(nextHit(model.hits(), picture.rows.shown, selected === NONE ? messageAt(picture.rows, view().top + 8) - 1 : selected, direction));
  }

  function rowUnder(event) {
    const box = stick.getBoundingClientRect();
    const y = event.clientY - box.top - HEADS;
    return { x: event.clientX - box.left + scroller.scrollLeft, row: y < 0 ? NONE : messageAt(picture.rows, y + scroller.scrollTop) };
  }

  function hover(event) {
    const { x, row } = rowUnder(event);
    if (row !== hovered) {
      hovered = row;
      store.set({ hover: row === NONE ? null : sequence.time[row] });
      tools.invalidate();
    }
    const arrow = row === NONE ? null : arrowOf(picture, row, new Map());
    const over = arrow && x > Math.min(arrow.x1, arrow.x2) - AT_ARROW && x < Math.max(arrow.x1, arrow.self?.right ?? arrow.x2) + AT_ARROW;
    if (over || event.target.classList.contains('sequence-label')) {
      tools.tooltip.show(titleOf(sequence, row), messageRows(sequence, row, precise), event.clientX, event.clientY);
    } else {
      tools.tooltip.hide();
    }
  }

  function leave() {
    hovered = NONE;
    tools.tooltip.hide();
    store.set({ hover: null });
  }

  function click(event) {
    const { row } = rowUnder(event);
    if (!event.target.closest('button') && getSelection().isCollapsed) {
      scroller.focus({ preventScroll: true });
      row === NONE ? store.set({ selection: null }) : choose(row);
    }
  }

  function onKey(event) {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction && !event.target.closest('.menu')) {
      event.preventDefault();
      event.stopPropagation();
      const { selected, near } = marksIn(picture.rows, store.get());
      choose(nextDrawn(picture.rows, selected === NONE ? near : selected, direction));
    }
  }

  return {
    empty: run.sequence.messages === 0 ? 'No messages in this recording.' : null,
    summary: () => sequenceSummary(model, run, rowsIn(sequence, store.get().from, store.get().to)),
    controls: [find.element, ...controls.elements],
    render,
    snap: (at, tolerance) => snapTo(sequence, model.rows(), at, tolerance),
    step: (at, direction) => nextTime(sequence, model.rows(), model.strengths(), at, direction),
    density: buckets => messageDensity(sequence, run.durationNanos, buckets),
    moment: at => sequenceMoment({ sequence, cast: model.cast(), rows: model.rows(), inks, tools, theme: store.get().theme, select: choose }, at),
    measured: (from, to) => sequenceMeasured(sequence, ...rowsIn(sequence, from, to), store.get().theme),
    save: kind => (kind === 'csv' ? sequenceCsv(sequence, model.rows().shown)
      : sequenceSvg(model.picture(Math.max(size.width, PAPER), measure), { title: run.title, unit: time.unit, time: time.of, context: ruler, font })),
  };
}

function markOf({ selected, pair, near, hovered }, row) {
  return row === selected ? 'selected' : row === pair ? 'pair' : row === near ? 'near' : row === hovered ? 'hovered' : '';
}
