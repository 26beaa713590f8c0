/** The sequence pane: messages between participants, in their order and with a scroll of its own. */
import { el, sharpContext } from '../tools/dom.js';
import { arrowOf } from './arrows.js';
import { remembered } from '../tools/remembered.js';
import { sequenceCard } from './card.js';
import { TIMES } from './columns.js';
import { exchangeRows, wrongButton } from './exchange.js';
import { labelList } from './label-list.js';
import { sequenceControls } from './controls.js';
import { NONE, rowsIn } from './data.js';
import { barsBetween } from './draw.js';
import { lifeOf, messageRows, selectionOf, sequenceMeasured, sequenceMoment, titleOf } from './facts.js';
import { countOf, findBox, nextHit, placeAmong } from './find.js';
import { sequenceFrame } from './frame.js';
import { sequenceHeads } from './heads.js';
import { sequenceKey } from './key.js';
import { sequenceLabels } from './labels.js';
import { sequenceMinimap } from './minimap.js';
import { createSequenceModel } from './model.js';
import { sequenceNotice, sequenceSummary } from './notes.js';
import { paintSequence, sequenceLook } from './paint.js';
import { marksIn, meantBy, messageAt, messageDensity, nearestInTime, nextDrawn, nextTime, selectedColumns, snapTo } from './pick.js';
import { foldOf } from './rows.js';
import { sequenceCsv, sequenceSvg } from './save.js';
import { rowTimes } from './times.js';
import { widthOf } from '../tools/text.js';

/** Room for heads, and how near its edge a message may be before the pane scrolls to it. */
const HEADS = 48;
const NEAR_EDGE = 48;
const AT_ARROW = 12;
/** How wide a saved picture is at least, if it needs to be. */
const PAPER = 1120;

/** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools @returns {import('../shell/store.js').View} */
export function createSequenceView(container, store, page, tools) {
  return new SequenceView(container, store, page, tools).asView();
}

class SequenceView {
  /** @param {HTMLElement} container @param {import('../shell/store.js').Store} store @param {import('../shell/data.js').Page} page @param {import('../shell/store.js').Tools} tools */
  constructor(container, store, page, tools) {
    this.container = container;
    this.store = store;
    this.page = page;
    this.tools = tools;
    this.run = this.page.runs[this.store.get().run];
    this.model = createSequenceModel(this.page, this.run, this.store, this.tools);
    this.sequence = this.model.sequence;
    this.inks = this.model.inks;
    this.time = rowTimes(this.sequence, this.run.startNanos + this.run.durationNanos);
    this.precise = { ...this.tools, timeText: this.time.text };
    this.frame = sequenceFrame(this.time.unit);
    this.minimap = sequenceMinimap(y => {
      this.frame.scroller.scrollTop = y - this.size.height / 2;
    });
    this.nothing = el('p', { class: 'note nothing', hidden: true }, 'No message is left by the filter and what is hidden.');
    this.key = sequenceKey(this.sequence, this.inks, this.model.cast().bars.start.length);
    this.card = sequenceCard(this.model, this.precise, row => this.choose(row));
    this.container.append(this.key.element, ...sequenceNotice(this.run, this.sequence, this.tools),
      el('div', { class: 'sequence-plot' }, this.frame.scroller, this.minimap.element, this.nothing), this.card.element);

    this.headRow = sequenceHeads(this.frame.heads, (column, head) => {
      this.own = lifeOf(this.sequence, this.model.cast(), column);
      this.store.set({ selection: this.own });
      this.card.open(column, head);
    });
    this.labelRows = sequenceLabels(this.frame.times, this.frame.labels, this.toggle);
    this.find = findBox({ text: () => this.model.choices().find, change: text => this.model.choose({ find: text }), go: this.goToHit });
    this.controls = sequenceControls(this.sequence, this.model.choices, this.model.choose, () => this.model.cast().columns);
    this.list = labelList(this.sequence, () => this.model.rows().shown, this.store);
    this.wrongRows = remembered((shown, alarm) => [...shown.filter(row => alarm[row])]);
    this.wrong = wrongButton(() => this.wrongRows(this.model.rows().shown, this.sequence.alarm), () => this.marks(this.model.rows()).selected, row => this.choose(row));
    this.ruler = document.createElement('canvas').getContext('2d');
    this.count = remembered(countOf);
    this.place = remembered(placeAmong);
    this.size = { width: 1, height: 1 };
    this.font = '';
    this.picture = null;
    this.hovered = NONE;
    /** What this view has set itself: it need not scroll there. */
    this.own = null;
    /** A message to scroll to in the next frame. */
    this.wanted = NONE;

    this.frame.scroller.addEventListener('scroll', () => {
      this.hovered = NONE;
      this.tools.tooltip.hide();
      this.tools.invalidate();
    });
    this.frame.stick.addEventListener('pointermove', this.hover);
    this.frame.stick.addEventListener('pointerleave', this.leave);
    this.frame.stick.addEventListener('click', this.click);
    this.container.addEventListener('keydown', this.onKey);

    this.view = () => ({ left: this.frame.scroller.scrollLeft + TIMES, right: this.frame.scroller.scrollLeft + this.size.width, top: this.frame.scroller.scrollTop,
      bottom: this.frame.scroller.scrollTop + this.size.height });

    this.placeOf = ({ selected, near }) => (selected === NONE && near === NONE ? null : this.picture.rows.place[selected === NONE ? near : selected]);
  }

  /* One function for all calls: places are kept while it stays the same. */
  measure = (text, bold) => {
    this.ruler.font = `${bold ? 600 : 400} 12px ${this.font}`;
    return widthOf(this.ruler, text);
  };

  render = changed => {
    const state = this.store.get();
    const first = this.picture === null;
    if (first || changed.has('size')) {
      this.size.width = Math.max(1, this.frame.scroller.clientWidth);
      this.size.height = Math.max(1, this.frame.scroller.clientHeight - HEADS);
      this.font = sequenceLook(state.theme, this.ruler).font;
      Object.assign(this.frame.stick.style, { width: `${this.size.width}px`, height: `${this.size.height + HEADS}px` });
    }
    this.arrange();
    if (changed.size !== 1 || !changed.has('hover')) {
      this.follow(first ? new Set(['cursor', 'selection', 'from']) : changed, state);
    }
    this.key.render(state.theme);
    this.controls.render();
    this.wrong.render();
    this.paint(state);
  };

  arrange() {
    const before = this.picture;
    const anchor = before === null ? NONE : this.anchorOf(before.rows);
    this.picture = this.model.picture(this.size.width, this.measure);
    const { rows, places } = this.picture;
    this.frame.sheet.style.width = `${Math.max(this.size.width, places.width)}px`;
    this.frame.sheet.style.height = `${HEADS + Math.max(this.size.height, rows.y[rows.size] + 16)}px`;
    this.nothing.hidden = rows.shown.length > 0;
    if (anchor !== NONE && before.rows !== rows) {
      this.frame.scroller.scrollTop += rows.place[anchor] - before.rows.place[anchor];
    }
  }

  /** The message that stays where it is when what is around it changes. */
  anchorOf(rows) {
    const { top, bottom } = this.view();
    const { selected } = this.marks(rows);
    return selected !== NONE && rows.place[selected] >= top && rows.place[selected] <= bottom ? selected : messageAt(rows, top + NEAR_EDGE);
  }

  /** Scrolls to what was chosen elsewhere, or into the visible range. */
  follow(changed, { selection, cursor, from, to }) {
    const { rows } = this.picture;
    if (this.wanted !== NONE) {
      this.reveal(this.wanted);
      this.wanted = NONE;
    } else if (changed.has('selection') && selection !== null) {
      if (selection !== this.own) {
        this.reveal(meantBy(this.sequence, rows, selection));
      }
    } else if (changed.has('cursor') && cursor !== null) {
      this.reveal(nearestInTime(this.sequence, rows, cursor));
    } else if (changed.has('from') || changed.has('to')) {
      const [begin, end] = rowsIn(this.sequence, from, to);
      const { top, bottom } = this.view();
      if (end > begin && (rows.place[end - 1] < top || rows.place[begin] > bottom)) {
        this.frame.scroller.scrollTop = rows.place[begin] - NEAR_EDGE;
      }
    }
  }

  reveal(row) {
    const { top, bottom, left, right } = this.view();
    if (row === NONE) {
      return;
    }
    const y = this.picture.rows.place[row];
    if (y < top + NEAR_EDGE || y > bottom - NEAR_EDGE) {
      this.frame.scroller.scrollTop = y - this.size.height / 2;
    }
    const arrow = arrowOf(this.picture, row, new Map());
    if (arrow && (Math.max(arrow.x1, arrow.x2) < left + NEAR_EDGE || Math.min(arrow.x1, arrow.x2) > right - NEAR_EDGE)) {
      this.frame.scroller.scrollLeft = Math.min(arrow.x1, arrow.x2) - (this.size.width + TIMES) / 2;
    }
  }

  marks(rows) {
    return marksIn(this.sequence, rows, this.store.get(), this.hovered);
  }

  paint(state) {
    const now = this.view();
    const look = sequenceLook(state.theme, this.ruler);
    const bars = barsBetween(this.picture, now);
    const marks = this.marks(this.picture.rows);
    const context = sharpContext(this.frame.canvas, this.size.width, this.size.height);
    context.beginPath();
    context.rect(TIMES, 0, this.size.width, this.size.height);
    context.save();
    context.clip();
    context.translate(-this.frame.scroller.scrollLeft, -now.top);
    paintSequence(context, this.picture, now, bars, marks, look);
    context.restore();
    this.labelRows.render(this.picture, bars, now, { time: this.time.of, marked: row => markOf(marks, row) });
    this.headRow.render(this.picture, now, selectedColumns(this.picture.cast, this.sequence, state.selection));
    const hits = this.model.hits();
    this.minimap.render(this.picture, { ...now, height: this.size.height + HEADS, hits, strengths: this.model.strengths(), from: state.from, to: state.to,
      mark: marks.cursor ?? this.placeOf(marks) }, look);
    this.find.render(this.count(hits), this.place(hits, marks.selected));
  }

  choose = row => {
    if (row === NONE) {
      return;
    }
    const fold = foldOf(this.picture.rows, row);
    if (fold) {
      this.toggle(fold);
    }
    this.wanted = row;
    this.own = selectionOf(this.sequence, row);
    this.store.set({ cursor: this.sequence.time[row], selection: this.own });
  };

  toggle = fold => {
    const { open } = this.model.choices();
    this.model.choose({ open: fold.open ? open.filter(row => row !== fold.first) : [...open, fold.first] });
  };

  goToHit = direction => {
    const { selected } = this.marks(this.picture.rows);
    this.choose(nextHit(this.model.hits(), this.picture.rows.shown, selected === NONE ? messageAt(this.picture.rows, this.view().top + 8) - 1 : selected, direction));
  };

  rowUnder(event) {
    const box = this.frame.stick.getBoundingClientRect();
    const y = event.clientY - box.top - HEADS;
    return { x: event.clientX - box.left + this.frame.scroller.scrollLeft, row: y < 0 ? NONE : messageAt(this.picture.rows, y + this.frame.scroller.scrollTop) };
  }

  hover = event => {
    const { x, row } = this.rowUnder(event);
    if (row !== this.hovered) {
      this.hovered = row;
      this.store.set({ hover: row === NONE ? null : this.sequence.time[row] });
      this.tools.invalidate();
    }
    const arrow = row === NONE ? null : arrowOf(this.picture, row, new Map());
    const over = arrow && x > Math.min(arrow.x1, arrow.x2) - AT_ARROW && x < Math.max(arrow.x1, arrow.self?.right ?? arrow.x2) + AT_ARROW;
    if (over || event.target.classList.contains('sequence-label')) {
      this.tools.tooltip.show(titleOf(this.sequence, row), messageRows(this.sequence, row, this.precise), event.clientX, event.clientY);
    } else {
      this.tools.tooltip.hide();
    }
  };

  leave = () => {
    this.hovered = NONE;
    this.tools.tooltip.hide();
    this.store.set({ hover: null });
  };

  click = event => {
    const { row } = this.rowUnder(event);
    if (!event.target.closest('button') && getSelection().isCollapsed) {
      this.frame.scroller.focus({ preventScroll: true });
      row === NONE ? this.store.set({ selection: null }) : this.choose(row);
    }
  };

  onKey = event => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction && !event.target.closest('.menu')) {
      event.preventDefault();
      event.stopPropagation();
      const { selected, near } = this.marks(this.picture.rows);
      this.choose(nextDrawn(this.picture.rows, selected === NONE ? near : selected, direction));
    }
  };

  asView() {
    return {
      empty: this.run.sequence.messages === 0 ? `No messages in this ${this.run.part ? 'part of the ' : ''}recording.` : null,
      summary: () => sequenceSummary(this.model, this.run, rowsIn(this.sequence, this.store.get().from, this.store.get().to)),
      controls: [this.wrong.element, this.find.element, ...this.list.elements, ...this.controls.elements],
      render: this.render,
      snap: (at, tolerance) => snapTo(this.sequence, this.model.rows(), at, tolerance),
      step: (at, direction) => nextTime(this.sequence, this.model.rows(), this.model.strengths(), at, direction),
      density: (whole, buckets) => messageDensity(this.sequence, whole, buckets),
      moment: at => sequenceMoment({ sequence: this.sequence, cast: this.model.cast(), rows: this.model.rows(), inks: this.inks, tools: this.tools, theme: this.store.get().theme, select: this.choose }, at),
      measured: (from, to) => sequenceMeasured(this.sequence, ...rowsIn(this.sequence, from, to), this.store.get().theme),
      selected: selection => exchangeRows(this.sequence, selection.view === 'sequence' && selection.index >= 0 ? selection.index : NONE, selection.exchange,
        { tools: this.precise, select: this.choose, titleOf }),
      jump: () => this.choose(this.sequence.partner[this.marks(this.model.rows()).selected] ?? NONE),
      save: kind => (kind === 'csv' ? sequenceCsv(this.sequence, this.model.rows().shown)
        : sequenceSvg(this.model.picture(Math.max(this.size.width, PAPER), this.measure), { title: this.run.title, unit: this.time.unit, time: this.time.of, context: this.ruler, font: this.font })),
    };
  }
}


function markOf({ selected, pair, near, hovered }, row) {
  return row === selected ? 'selected' : row === pair ? 'pair' : row === near ? 'near' : row === hovered ? 'hovered' : '';
}
