/** A word at the bottom that goes away by itself. */
import { el } from '../tools/dom.js';

/** @returns {(text: string) => void} */
export function createToast() {
  const box = el('div', { class: 'toast', role: 'status' });
  document.body.append(box);
  let timer = 0;
  return text => {
    box.textContent = text;
    box.classList.add('shown');
    clearTimeout(timer);
    timer = setTimeout(() => box.classList.remove('shown'), 1600);
  };
}
