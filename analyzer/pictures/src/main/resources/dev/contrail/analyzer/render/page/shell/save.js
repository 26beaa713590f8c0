/** Takes the view out of the page: as a picture, a table, a link, a command. */
import { el } from '../tools/dom.js';
import { clean } from '../tools/text.js';
import { timeNumber } from '../tools/time.js';

const SECONDS = { name: 's', nanos: 1e9 };

/** A menu of what can be saved. @param {() => {file: string, title: string, openPanes: {name: string, view: import('./store.js').View}[]}[]} runs that are shown */
export function saveMenu(runs, tools) {
  const menu = el('div', { class: 'menu', popover: 'auto', role: 'menu' });
  const item = (text, run) => el('button', { type: 'button', role: 'menuitem', onclick: () => {
    menu.hidePopover();
    run();
  } }, text);
  menu.addEventListener('beforetoggle', () => {
    const several = runs().length > 1;
    menu.replaceChildren(...runs().flatMap(({ file, title, openPanes }) => openPanes.flatMap(({ name, view }) => [
      el('div', { class: 'menu-title name' }, several ? `${clean(title)}: ${name}` : `This view of ${name}`),
      item('SVG', () => download(`${file}-${name}.svg`, 'image/svg+xml', view.save('svg'))),
      item('PNG', async () => downloadBlob(`${file}-${name}.png`, await png(view.save('svg')))),
      item('CSV', () => download(`${file}-${name}.csv`, 'text/csv', view.save('csv'))),
    ])), el('div', { class: 'menu-title' }, 'This stretch of time'),
    item('Copy as command', tools.copyCommand));
  });
  menu.addEventListener('toggle', event => event.newState === 'open' && menu.querySelector('button').focus());
  menu.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      const items = [...menu.querySelectorAll('button')];
      items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.body.append(menu);
  return menu;
}

/** The command that makes a page of the visible range, with every event in it. @param {import('./data.js').Run[]} runs */
export function command(runs, { from, to, filter }) {
  const quoted = text => (/^[\w./:+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const at = time => `${time < 0 ? '-' : '+'}${timeNumber(Math.abs(time), 1e3, SECONDS).replace(/[\s,]/g, '')}s`;
  const only = filter.trim() ? [quoted(`--include=${filter.trim()}`)] : [];
  return ['contrail report', ...runs.flatMap(run => run.files).map(quoted), `--from ${at(from)} --to ${at(to)}`, ...only].join(' ');
}

function download(name, type, text) {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

function downloadBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** An SVG drawn at twice its size. */
async function png(svg) {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, 16000 / Math.max(image.width, image.height));
    const canvas = el('canvas', { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts a text on the clipboard; a page from disk may be refused the modern way. */
export async function copy(text, done, toast) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { value: text, class: 'off-screen' });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(done);
}
