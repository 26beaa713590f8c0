/** Which line over the lanes is what: a click switches it off and on, with Shift or twice shows it alone. */
import { el } from '../tools/dom.js';
import { dashes, overlayLook } from './overlay-look.js';
import { clean, count } from '../tools/text.js';
import { soloed, toggled } from '../tools/toggles.js';

const SVG = 'http://www.w3.org/2000/svg';
const SAMPLE = 24;

/** Names that are switched off are in the view's choices, so that a link keeps them. */
export function overlaysOff(store) {
  const off = store.get().choices.lanes?.off;
  return Array.isArray(off) ? off : [];
}

export function overlayLegend(overlays, store, tools) {
  const names = overlays.map(o => o.name);
  const entries = [...overlays].reverse().map(overlay => {
    const sample = document.createElementNS(SVG, 'svg');
    sample.setAttribute('class', 'overlay-sample');
    sample.setAttribute('aria-hidden', 'true');
    const least = overlay.shortest ? `, those of ${tools.durationText(overlay.shortest)} and longer` : '';
    const button = el('button', {
      type: 'button', class: 'legend-entry overlay-entry',
      title: `${tools.durationText(overlay.nanos)} in all${least} · Click: off or on · Shift-click or double click: only this`,
      onclick: event => (event.shiftKey ? solo(overlay.name) : toggle(overlay.name)),
      ondblclick: () => solo(overlay.name),
    }, sample, el('span', { class: 'name' }, clean(overlay.name)), el('span', { class: 'number' }, count(overlay.count)));
    return { name: overlay.name, button, sample };
  });

  const set = off => store.choose('lanes', { off });
  const toggle = name => set(toggled(overlaysOff(store), name));
  const solo = name => set(soloed(overlaysOff(store), names, name));

  return {
    elements: entries.map(e => e.button),
    render() {
      const off = overlaysOff(store);
      for (const { name, button, sample } of entries) {
        button.setAttribute('aria-pressed', String(!off.includes(name)));
        drawSample(sample, overlayLook(name));
      }
    },
  };
}

function drawSample(sample, look) {
  sample.replaceChildren(...dashes(look, 0, SAMPLE).map(([left, right]) => {
    const bar = document.createElementNS(SVG, 'rect');
    Object.entries({ x: left, y: 4, width: right - left, height: 4, fill: look.color })
      .forEach(([name, value]) => bar.setAttribute(name, String(value)));
    return bar;
  }));
}
