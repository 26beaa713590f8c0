/** The sequence pane: not drawn yet; it says what there is. */
import { el } from './dom.js';
import { counted } from './text.js';

/** @param {HTMLElement} container @param {import('./store.js').Store} store @param {import('./data.js').Page} page @param {import('./store.js').Tools} tools @returns {import('./store.js').View} */
export function createSequenceView(container, store, page, tools) {
  const tree = page.runs[store.get().run].sequence;
  const size = tree.messages;
  container.append(el('p', { class: 'note' }, counted(size, 'message')));
  return {
    empty: size === 0 ? 'No messages in this recording.' : null,
    summary: () => counted(size, 'message'),
    controls: [],
    render: () => {},
    snap: () => null,
    step: () => null,
    moment: () => [],
    save: () => '',
  };
}
