/** How pages print. */

/** A page across, without its margins, in CSS pixels; what is wider is made smaller by the browser, down to half. */
const WIDTH = 1040;
/** More pixels than this under each other no browser draws. */
const MOST = 48000;

/**
 * Light, all panes, each as high as what it holds, so that sheets follow each other instead of one cropped screen.
 *
 * @param {import('./store.js').Store} store
 * @param {() => {body: HTMLElement, open: boolean}[]} panes
 * @param {() => void} draw  at once, for whatever size panes have
 */
export function printWhole(store, panes, draw) {
  const root = document.documentElement;
  let before = null;
  addEventListener('beforeprint', () => {
    const { theme, folded } = store.get();
    before ??= { theme, folded, scrolled: scrollers(root).map(element => [element, element.scrollTop]) };
    root.classList.add('printing');
    root.style.setProperty('--print-width', `${WIDTH}px`);
    store.set({ theme: 'light', folded: [] });
    draw();
    const shown = panes().filter(pane => pane.open);
    const wide = Math.max(0, ...shown.map(({ body }) => hidden(body, 'Width')));
    root.style.setProperty('--print-width', `${Math.min(2 * WIDTH, WIDTH + wide)}px`);
    draw();
    const most = MOST / (window.devicePixelRatio || 1);
    for (let round = 0; round < 4; round++) {
      const short = shown.filter(({ body }) => hidden(body, 'Height') > 0);
      short.forEach(({ body }) => {
        const more = hidden(body, 'Height') * (round === 0 ? 1 : 2); // panels divide what is added among them
        body.style.height = `${Math.min(most, body.clientHeight + more)}px`;
      });
      if (short.length > 0) {
        draw();
      }
    }
    shown.forEach(({ body }) => body.classList.toggle('print-cut', hidden(body, 'Height') > 0));
  });
  addEventListener('afterprint', () => {
    if (before === null) {
      return;
    }
    const { theme, folded, scrolled } = before;
    before = null;
    root.classList.remove('printing');
    panes().forEach(({ body }) => {
      body.style.height = '';
      body.classList.remove('print-cut');
    });
    store.set({ theme, folded });
    draw();
    scrolled.forEach(([element, top]) => {
      element.scrollTop = top;
    });
  });
}

/** What scrolls in some element. @param {HTMLElement} element @returns {HTMLElement[]} */
function scrollers(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = element.querySelectorAll('.lane-scroll, .state-scroll, .sequence-scroll, .edits, .compared, .overlays, .panes');
  return [...found];
}

/** How much of what a pane holds is out of its sight. @param {HTMLElement} body @param {'Width'|'Height'} side */
function hidden(body, side) {
  return Math.max(0, ...scrollers(body).map(element => element[`scroll${side}`] - element[`client${side}`]));
}
