/** The heads of lifelines, which stay at the top; only those in view are elements. */
import { el } from '../tools/dom.js';
import { HEAD_PAD, columnsBetween, headParts, headText } from './columns.js';
import { NONE } from './data.js';
import { clean } from '../tools/text.js';

/** @param {HTMLElement} container @param {(column: number, head: HTMLElement) => void} chosen */
export function sequenceHeads(container, chosen) {
  const elements = new Map();
  const ruler = document.createElement('canvas').getContext('2d');
  let cast = null;

  function create(column) {
    const { key, group, lifelines } = cast.columns[column];
    const head = el('button', { type: 'button', class: 'sequence-head', title: clean(key), onclick: () => chosen(column, head) },
      el('span', { class: 'name' }), el('span', { class: lifelines.length > 1 ? 'number times' : 'number' }),
      el('span', { class: 'caption' }, clean(group)));
    head.setAttribute('aria-label', `${clean(headText(cast.columns[column]))}${group ? ` of ${clean(group)}` : ''}: what is known of it`);
    container.append(head);
    return head;
  }

  function widen(head, column, width) {
    const { fontSize, fontFamily } = getComputedStyle(container);
    head.style.width = `${width}px`;
    ruler.font = `600 ${fontSize} ${fontFamily}`;
    headParts(ruler, cast, column, width - HEAD_PAD).forEach((text, part) => {
      head.children[part].textContent = text.trim();
    });
  }

  /** Whether a lifeline exists in what is in view: not yet, and no longer, are told by the frame and a word. */
  function fate({ rows, cast: { columns } }, column, view) {
    const { created, closed, last } = columns[column];
    if (created !== NONE && rows.place[created] > view.bottom) {
      return 'not yet';
    }
    return closed !== NONE && rows.place[Math.max(closed, last)] < view.top ? 'closed' : '';
  }

  return {
    /** @param {import('./draw.js').Picture} picture */
    render(picture, view, selected) {
      if (cast !== picture.cast) {
        elements.forEach(head => head.remove());
        elements.clear();
        cast = picture.cast;
      }
      const unused = new Set(elements.keys());
      for (const column of columnsBetween(picture.places, view.left, view.right)) {
        unused.delete(column);
        if (!elements.has(column)) {
          elements.set(column, create(column));
        }
        const head = elements.get(column);
        const { x, head: widths } = picture.places;
        if (head.style.width !== `${widths[column]}px`) {
          widen(head, column, widths[column]);
        }
        head.style.transform = `translateX(${Math.round(x[column] - widths[column] / 2 - view.left)}px)`;
        const word = fate(picture, column, view);
        if (head.dataset.fate !== word) {
          head.dataset.fate = word;
          head.lastChild.textContent = word || clean(cast.columns[column].group);
          head.classList.toggle('captioned', head.lastChild.textContent !== '');
        }
        head.classList.toggle('selected', selected.has(column));
      }
      unused.forEach(column => {
        elements.get(column).remove();
        elements.delete(column);
      });
    },
  };
}
