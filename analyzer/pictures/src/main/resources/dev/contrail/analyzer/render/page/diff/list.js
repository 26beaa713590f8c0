/** A list of rows of one height, of which only those in view are elements. */

/** As in diff.css. */
export const ROW = 24;
const HEAD = 28;
const BEYOND = 8;

/**
 * @param {HTMLElement} scroller   has a head that stays, and the body
 * @param {HTMLElement} body
 * @param {(index: number) => HTMLElement} make  a row
 */
export function windowedList(scroller, body, make) {
  let size = 0;
  let shown = { from: 0, to: 0 };

  function inView() {
    const first = Math.floor(scroller.scrollTop / ROW) - BEYOND;
    const many = Math.ceil(scroller.clientHeight / ROW) + 2 * BEYOND;
    return { from: Math.max(0, first), to: Math.max(0, Math.min(size, first + many)) };
  }

  function fill() {
    shown = inView();
    body.replaceChildren(...Array.from({ length: shown.to - shown.from }, (_, i) => {
      const row = make(shown.from + i);
      row.style.top = `${(shown.from + i) * ROW}px`;
      return row;
    }));
  }

  /** Where it is, when it is seen already, else a third from the top. */
  function reveal(row) {
    const top = row * ROW;
    const room = scroller.clientHeight - HEAD;
    if (top < scroller.scrollTop || top + ROW > scroller.scrollTop + room) {
      scroller.scrollTop = Math.max(0, top - Math.floor(room / 3));
    }
  }

  scroller.addEventListener('scroll', () => {
    const { from, to } = inView();
    if (from !== shown.from || to !== shown.to) {
      fill();
    }
  }, { passive: true });

  return {
    /** Draws anew, with a row in view. @param {number} rows how many there are @param {number} row */
    render(rows, row) {
      size = rows;
      body.style.height = `${rows * ROW}px`;
      reveal(row);
      fill();
    },
    /** How high it is whole. */
    needed: () => HEAD + size * ROW,
    page: () => Math.max(1, Math.floor((scroller.clientHeight - HEAD) / ROW) - 1),
  };
}
