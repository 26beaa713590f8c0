/** The sequence pane: says what there is, and the command that draws it. */
import { el } from './dom.js';
import { counted } from './text.js';

/** @param {HTMLElement} container @param {import('./store.js').Store} store @param {import('./data.js').Page} page @param {import('./store.js').Tools} tools @returns {import('./store.js').View} */
export function createSequenceView(container, store, page, tools) {
  const tree = page.runs[store.get().run].sequence;
  const size = tree.messages;
  container.append(
    el('p', { class: 'note' }, `${counted(size, 'message')}; drawn by contrail sequence FILE -o sequence.svg`),
  );
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
