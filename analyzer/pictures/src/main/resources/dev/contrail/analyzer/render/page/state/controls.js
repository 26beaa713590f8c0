/** What the state view shows: which measures, what colours tell apart, what panels tell apart. */
import { el, select } from '../tools/dom.js';
import { clean } from '../tools/text.js';
import { measureKey } from './data.js';

/** @param {{tables: import('./data.js').StateTable[], dimensions: {name: string, series: object[]}[]}} state */
export function stateControls(state, choices, choose) {
  const telling = state.dimensions.filter(d => d.name === 'action' || d.series.length > 1);
  const dimensions = [['none', 'nothing'], ...telling.map(d => [d.name, clean(d.name)])];
  const color = select('Colour', dimensions, choices().color, value => choose({ color: value }));
  const facet = select('Facet', dimensions, choices().facet, value => choose({ facet: value }));
  const shape = select('Shape', [['color', 'by colour'], ['thread', 'by thread']], choices().shape, value => choose({ shape: value }));
  shape.hidden = !telling.some(d => d.name === 'thread');
  return { elements: [measureMenu(state, choices, choose), color, facet, shape], render: () => {
    shape.querySelector('select').value = choices().shape;
    color.querySelector('select').value = choices().color;
    facet.querySelector('select').value = choices().facet;
  } };
}

function measureMenu(state, choices, choose) {
  const menu = el('div', { class: 'menu measures', popover: 'auto', 'aria-label': 'Measures' });
  const button = el('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'true' }, el('span', { class: 'note' }, 'y'), ' measures');
  button.popoverTargetElement = menu;
  menu.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') {
      menu.replaceChildren(...state.tables.flatMap(table => [
        el('div', { class: 'menu-title name' }, clean(table.subject)), ...table.measures.map(measure => entry(table, measure)),
      ]));
      const { bottom, right } = button.getBoundingClientRect();
      menu.style.inset = `${bottom + 4}px ${Math.max(4, innerWidth - right)}px auto auto`;
    }
  });

  function entry(table, measure) {
    const key = measureKey(table, measure);
    const box = el('input', { type: 'checkbox', checked: choices().y.includes(key), onchange: () => {
      const others = choices().y.filter(other => other !== key);
      choose({ y: box.checked ? [...others, key] : others });
    } });
    const formula = measure.formula ? [el('span', { class: 'note name' }, clean(measure.formula))] : [];
    return el('label', { class: 'check measure' }, box, el('span', { class: 'name' }, clean(measure.name)), ...formula);
  }

  return el('span', {}, button, menu);
}
