/** A small table beside the pointer. */
import { el } from '../tools/dom.js';
import { clean } from '../tools/text.js';

/** @typedef {ReturnType<typeof createTooltip>} Tooltip */

export function createTooltip() {
  const box = el('div', { class: 'tooltip', role: 'tooltip', hidden: true });
  document.body.append(box);
  return {
    /** @param {string} title @param {[string, string][]} rows @param {number} clientX @param {number} clientY @param {string} [color] */
    show(title, rows, clientX, clientY, color) {
      const head = el('div', { class: 'tooltip-title' });
      if (color) {
        const swatch = el('span', { class: 'swatch' });
        swatch.style.background = color;
        head.append(swatch);
      }
      head.append(clean(title));
      const list = el('dl', {});
      for (const [name, value] of rows) {
        list.append(el('dt', {}, clean(name)), el('dd', {}, clean(value)));
      }
      box.replaceChildren(head, list);
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const left = clientX + 16 + width > window.innerWidth ? clientX - 16 - width : clientX + 16;
      const top = clientY + 16 + height > window.innerHeight ? clientY - 8 - height : clientY + 16;
      box.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
    },
    hide() {
      box.hidden = true;
    },
  };
}
