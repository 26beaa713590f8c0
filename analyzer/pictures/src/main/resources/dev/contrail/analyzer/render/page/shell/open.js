/** Opens a page: reads its data, and says when the first frame is drawn, or why there is none. */
import { openData } from './data.js';
import { el } from '../tools/dom.js';

/** @param {(page: import('./data.js').Page, root: HTMLElement) => void} show  fills the page */
export function openPage(show) {
  const root = document.getElementById('app');
  openData(document.getElementById('data').textContent).then(page => {
    document.getElementById('data').remove();
    show(page, root);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      root.setAttribute('aria-busy', 'false');
      performance.mark('contrail-drawn');
    }));
  }).catch(error => {
    root.replaceChildren(el('p', { class: 'opening' }, `This page cannot be opened: ${error.message}`));
    throw error;
  });
}
