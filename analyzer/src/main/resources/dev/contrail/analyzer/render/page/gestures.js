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

/** The visible range kept within the run, and no shorter than can be told apart. */
export function clampRange(from, to, duration) {
  const margin = marginOf(duration);
  const span = Math.min(Math.max(to - from, SHORTEST), duration + 2 * margin);
  const middle = (from + to) / 2;
  const start = Math.max(-margin, Math.min(middle - span / 2, duration + margin - span));
  return { from: start, to: start + span };
}

/** Room before and after a run; one that is a single instant stands in the middle. */
function marginOf(duration) {
  return Math.max(duration * 0.01, (SHORTEST - duration) / 2);
}

/** Zooms by a factor around an instant. */
export function zoom(store, duration, factor, around) {
  const { from, to } = store.get();
  store.set(clampRange(around - (around - from) * factor, around + (to - around) * factor, duration));
}

/** Moves the visible range by a part of its length. */
export function pan(store, duration, part) {
  const { from, to } = store.get();
  const margin = marginOf(duration);
  const by = Math.max(-margin - from, Math.min((to - from) * part, duration + margin - to));
  store.set({ from: from + by, to: to + by });
}

/** @param {HTMLElement} element @param {import('./store.js').Store} store @param {() => number} duration @param {TimePlot} plot */
export function timeGestures(element, store, duration, plot) {
  const pointers = new Map();
  let drag = null;

  const place = event => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const perPixel = () => (store.get().to - store.get().from) / plot.area().width;
  const timeAt = x => store.get().from + (x - plot.area().left) * perPixel();
  const snapped = (x, y) => plot.snap(timeAt(x), SNAP * perPixel(), y);

  element.addEventListener('wheel', event => {
    const { x } = place(event);
    if (x < plot.area().left) {
      return;
    }
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 24 : 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
      pan(store, duration(), ((event.deltaX || event.deltaY) * unit) / plot.area().width);
    } else {
      const speed = event.ctrlKey ? 0.01 : 0.0022;
      zoom(store, duration(), Math.exp(event.deltaY * unit * speed), timeAt(x));
    }
  }, { passive: false });

  element.addEventListener('pointerdown', event => {
    const { x, y } = place(event);
    if (event.button !== 0 || x < plot.area().left) {
      return;
    }
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x, y });
    drag = { x, y, startX: x, startY: y, moved: false, measure: event.shiftKey ? snapped(x, y) : null };
  });

  element.addEventListener('pointermove', event => {
    const { x, y } = place(event);
    if (!pointers.has(event.pointerId)) {
      hover(x, y);
    } else if (pointers.size === 2) {
      pinch(event.pointerId, x, y);
    } else if (drag) {
      dragTo(x, y);
    }
  });

  function hover(x, y) {
    const { left, width } = plot.area();
    const inside = x >= left && x < left + width;
    store.set({ hover: inside ? timeAt(x) : null });
    plot.hover(inside ? x : -1, y);
  }

  function pinch(id, x, y) {
    const [other] = [...pointers].filter(([key]) => key !== id).map(([, p]) => p);
    const before = pointers.get(id);
    const factor = Math.max(8, Math.abs(before.x - other.x)) / Math.max(8, Math.abs(x - other.x));
    zoom(store, duration(), factor, timeAt(other.x));
    pointers.set(id, { x, y });
    drag = null;
  }

  function dragTo(x, y) {
    drag.moved ||= Math.hypot(x - drag.startX, y - drag.startY) > CLICK_SLOP;
    if (!drag.moved) {
      return;
    }
    if (drag.measure === null) {
      element.classList.add('dragging');
      pan(store, duration(), (drag.x - x) / plot.area().width);
      plot.dragY?.(drag.y - y);
    } else {
      const end = snapped(x, y);
      store.set({ measure: { from: Math.min(drag.measure, end), to: Math.max(drag.measure, end) }, hover: end });
    }
    Object.assign(drag, { x, y });
  }

  const release = event => {
    const { x, y } = place(event);
    if (drag && !drag.moved && event.type === 'pointerup') {
      plot.click(snapped(x, y), x, y, event);
    }
    pointers.delete(event.pointerId);
    element.classList.remove('dragging');
    drag = null;
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', () => {
    if (!drag) {
      store.set({ hover: null });
      plot.hover(-1, -1);
    }
  });
  element.addEventListener('dblclick', event => {
    const { x } = place(event);
    if (x >= plot.area().left) {
      zoom(store, duration(), 0.25, timeAt(x));
    }
  });
}
