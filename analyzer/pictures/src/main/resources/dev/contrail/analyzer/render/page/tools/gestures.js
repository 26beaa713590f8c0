/**
 * Wheel, pinch, drag and click on a pane whose x axis is time.
 *
 * @typedef {object} TimePlot
 * @property {() => {left: number, width: number}} area   where the plot is in the element, CSS pixels
 * @property {(time: number, tolerance: number, y: number) => number} snap
 * @property {(time: number, x: number, y: number, event: PointerEvent) => void} click
 * @property {(x: number, y: number) => void} hover       the pointer moved; x is -1 when it left
 * @property {(dy: number) => void} [dragY]               a drag's vertical part
 */

const CLICK_SLOP = 4;
/** How near an edge must be for the cursor to snap to it, CSS pixels. */
export const SNAP = 6;
const SHORTEST = 20;
const DOUBLE_MILLIS = 400;

/** All of a run or of several, in nanoseconds since the first event. @typedef {{from: number, to: number}} Whole */

/** All of some runs. @param {import('../shell/data.js').Run[]} runs @returns {Whole} */
export function wholeOf(runs) {
  return { from: Math.min(...runs.map(run => run.startNanos)), to: Math.max(...runs.map(run => run.startNanos + run.durationNanos)) };
}

/** The visible range kept within the run, and no shorter than can be told apart. @param {Whole} whole */
export function clampRange(from, to, whole) {
  const margin = marginOf(whole);
  const span = Math.min(Math.max(to - from, SHORTEST), whole.to - whole.from + 2 * margin);
  const middle = (from + to) / 2;
  const start = Math.max(whole.from - margin, Math.min(middle - span / 2, whole.to + margin - span));
  return { from: start, to: start + span };
}

/** Room before and after a run; one that is a single instant stands in the middle. */
function marginOf({ from, to }) {
  const duration = to - from;
  return Math.max(duration * 0.01, (SHORTEST - duration) / 2);
}

/** Zooms by a factor around an instant. */
export function zoom(store, whole, factor, around) {
  const { from, to } = store.get();
  store.set(clampRange(around - (around - from) * factor, around + (to - around) * factor, whole));
}

/** Moves the visible range by a part of its length. */
export function pan(store, whole, part) {
  const { from, to } = store.get();
  const margin = marginOf(whole);
  const by = Math.max(whole.from - margin - from, Math.min((to - from) * part, whole.to + margin - to));
  store.set({ from: from + by, to: to + by });
}

/** @param {HTMLElement} element @param {import('../shell/store.js').Store} store @param {() => Whole} whole @param {TimePlot} plot */
export function timeGestures(element, store, whole, plot) {
  return new TimeGestures(element, store, whole, plot);
}

class TimeGestures {
  constructor(element, store, whole, plot) {
    this.element = element;
    this.store = store;
    this.whole = whole;
    this.plot = plot;
    this.pointers = new Map();
    this.drag = null;
    /** The last click: where, when, and the instant it meant. */
    this.last = null;
    this.place = event => {
      const box = this.element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    this.perPixel = () => (this.store.get().to - this.store.get().from) / this.plot.area().width;
    this.timeAt = x => this.store.get().from + (x - this.plot.area().left) * this.perPixel();
    this.snapped = (x, y) => this.plot.snap(this.timeAt(x), SNAP * this.perPixel(), y);

    this.element.addEventListener('wheel', event => {
      const { x } = this.place(event);
      if (x < this.plot.area().left) {
        return;
      }
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 24 : 1;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        pan(this.store, this.whole(), ((event.deltaX || event.deltaY) * unit) / this.plot.area().width);
      } else {
        const speed = event.ctrlKey ? 0.01 : 0.0022;
        zoom(this.store, this.whole(), Math.exp(event.deltaY * unit * speed), this.timeAt(x));
      }
    }, { passive: false });

    this.element.addEventListener('pointerdown', event => {
      const { x, y } = this.place(event);
      if (event.button !== 0 || x < this.plot.area().left) {
        return;
      }
      this.element.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, { x, y });
      this.drag = { x, y, startX: x, startY: y, moved: false, measure: event.shiftKey ? this.snapped(x, y) : null };
    });

    this.element.addEventListener('pointermove', event => {
      const { x, y } = this.place(event);
      if (!this.pointers.has(event.pointerId)) {
        this.hover(x, y);
      } else if (this.pointers.size === 2) {
        this.pinch(event.pointerId, x, y);
      } else if (this.drag) {
        this.dragTo(x, y);
      }
    });

    this.release = event => {
      const { x, y } = this.place(event);
      if (this.drag && !this.drag.moved && event.type === 'pointerup') {
        this.clicked(x, y, event);
      }
      const { measure } = this.store.get();
      if (measure?.moving) {
        this.store.set({ measure: { from: measure.from, to: measure.to } });
      }
      this.pointers.delete(event.pointerId);
      this.element.classList.remove('dragging');
      this.drag = null;
    };
    this.element.addEventListener('pointerup', this.release);
    this.element.addEventListener('pointercancel', this.release);
    this.element.addEventListener('pointerleave', () => {
      if (!this.drag) {
        this.store.set({ hover: null });
        this.plot.hover(-1, -1);
      }
    });
    this.element.addEventListener('dblclick', event => {
      if (this.place(event).x >= this.plot.area().left) {
        zoom(this.store, this.whole(), 0.25, this.last.time);
      }
    });
  }

  /* A click may open the moment table, which takes room; the second one of a double click still means the same instant. */
  clicked(x, y, event) {
    const { last } = this;
    if (last && event.timeStamp - last.stamp < DOUBLE_MILLIS && Math.hypot(event.clientX - last.x, event.clientY - last.y) <= CLICK_SLOP) {
      return;
    }
    this.last = { x: event.clientX, y: event.clientY, stamp: event.timeStamp, time: this.timeAt(x) };
    this.plot.click(this.snapped(x, y), x, y, event);
  }

  hover(x, y) {
    const { left, width } = this.plot.area();
    const inside = x >= left && x < left + width;
    this.store.set({ hover: inside ? this.timeAt(x) : null });
    this.plot.hover(inside ? x : -1, y);
  }

  pinch(id, x, y) {
    const [other] = [...this.pointers].filter(([key]) => key !== id).map(([, p]) => p);
    const before = this.pointers.get(id);
    const factor = Math.max(8, Math.abs(before.x - other.x)) / Math.max(8, Math.abs(x - other.x));
    zoom(this.store, this.whole(), factor, this.timeAt(other.x));
    this.pointers.set(id, { x, y });
    this.drag = null;
  }

  dragTo(x, y) {
    this.drag.moved ||= Math.hypot(x - this.drag.startX, y - this.drag.startY) > CLICK_SLOP;
    if (!this.drag.moved) {
      return;
    }
    if (this.drag.measure === null) {
      this.element.classList.add('dragging');
      pan(this.store, this.whole(), (this.drag.x - x) / this.plot.area().width);
      this.plot.dragY?.(this.drag.y - y);
    } else {
      const end = this.snapped(x, y);
      this.store.set({ measure: { from: Math.min(this.drag.measure, end), to: Math.max(this.drag.measure, end), moving: true }, hover: end });
    }
    Object.assign(this.drag, { x, y });
  }
}

