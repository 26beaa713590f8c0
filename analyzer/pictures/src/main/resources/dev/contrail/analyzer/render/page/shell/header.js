/** The page's head: what was recorded, the filter, and what one can do. */
import { el, icon, iconButton, select } from '../tools/dom.js';
import { commonName, distinctNames } from '../tools/names.js';
import { clean, counted, toldOnce } from '../tools/text.js';
import { durationText } from '../tools/time.js';

/** So many runs are buttons. */
const BUTTONS = 6;

/**
 * @param {import('./store.js').Store} store
 * @param {import('./data.js').Page} page
 * @param {{link: () => void, save: () => void, theme: () => void, help: () => void, facts: ?(() => void), run: (index: number, together: boolean) => void}} commands
 * @param {() => string[]} missing  as of {@link filterBox}
 */
export function createHeader(store, page, commands, missing) {
  const title = el('h1', {});
  const facts = el('p', { class: 'facts' });
  const filter = filterBox(store, missing);
  const titles = page.runs.map(run => clean(run.title));
  const runs = runChoice(titles, commands.run);
  const element = el('header', { class: 'top' },
    el('div', { class: 'identity' }, title, facts),
    runs.element,
    filter.element,
    pageToolbar(commands));

  function render(view) {
    const shown = view.together ? page.runs : [page.runs[view.run]];
    title.textContent = page.runs.length === 1 ? titles[0] : commonName(titles) || `${page.runs.length} runs`;
    title.title = titles.join('\n');
    document.title = `${shown.map(run => clean(run.title)).join(', ')} – Contrail`;
    const losses = toldOnce(shown.flatMap(run => run.losses)).map(loss => el('span', { class: 'loss' }, loss));
    const notes = toldOnce(shown.flatMap(run => run.notes)).map(note => el('span', {}, note));
    const [size, clock] = view.together ? [[], []] : factsOf(shown[0]).map(texts => texts.map(text => el('span', {}, text)));
    const told = [...size, ...losses, ...notes, ...clock]; // where there is little room, the clock is what can be cut
    facts.replaceChildren(...told);
    facts.title = told.map(({ textContent }) => textContent).join(' · ');
    filter.render(view);
    runs.render(view.together ? titles.length : view.run);
  }

  return { element, render, focusFilter: filter.focus };
}

/**
 * Where a filter is typed; Enter keeps only what matches.
 *
 * @param {import('./store.js').Store} store
 * @param {() => string[]} missing  exchanges that the filter asks for and that are not there
 */
export function filterBox(store, missing) {
  const input = el('input', {
    type: 'search', placeholder: 'Filter: put back, part-*, -idle', 'aria-label': 'Filter', spellcheck: false, autocomplete: 'off',
    oninput: () => store.set({ filter: input.value, ...(input.value ? {} : { keep: false }) }),
    onkeydown: event => onKey(event),
  });
  const state = el('span', { class: 'filter-state', 'aria-live': 'polite' });
  const element = el('label', { class: 'filter' }, icon('search'), input, state);

  function onKey(event) {
    if (event.key === 'Enter') {
      store.set({ keep: store.get().filter !== '' && !store.get().keep });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      store.set({ filter: '', keep: false });
      input.blur();
    }
  }

  function render(view) {
    if (input.value !== view.filter) {
      input.value = view.filter;
    }
    const none = missing();
    state.classList.toggle('none', none.length > 0);
    state.textContent = none.length > 0 ? `no exchange ${clean(none.join(', '))}` : view.filter === '' ? '' : view.keep ? 'only these' : 'Enter keeps only these';
  }

  return { element, render, focus: () => { input.focus(); input.select(); } };
}

/** What can be done with a page; without a command there is no button. @param {{link: () => void, save?: () => void, facts?: ?(() => void), theme: () => void, help: () => void}} commands */
export function pageToolbar(commands) {
  return el('div', { class: 'actions', role: 'toolbar', 'aria-label': 'Page' },
    iconButton('link', 'Copy a link to this view', commands.link, 'L'),
    ...(commands.save ? [iconButton('save', 'Save this view', commands.save)] : []),
    ...(commands.facts ? [iconButton('info', 'About the JVM', commands.facts)] : []),
    iconButton('theme', 'Light or dark', commands.theme, 'T'),
    iconButton('help', 'Keys', commands.help, '?'));
}

/** Which run is shown, or all: few as buttons, many as a list; without what all their names share. */
function runChoice(titles, show) {
  const names = [...distinctNames(titles), 'All runs'];
  const choose = index => (index === titles.length ? show(0, true) : show(index, false));
  if (titles.length > BUTTONS) {
    const list = select('Run', names.map((name, index) => [String(index), name]), '0', index => choose(Number(index)));
    const control = list.querySelector('select');
    return { element: list, render: index => { control.value = String(index); } };
  }
  const buttons = names.map((name, index) => el('button', { type: 'button', title: titles[index] ?? 'All runs, each from its own start',
    onclick: () => choose(index) }, name));
  return {
    element: el('div', { class: 'segments', role: 'group', 'aria-label': 'Runs', hidden: titles.length < 2 }, ...buttons),
    render: chosen => buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(index === chosen))),
  };
}

function factsOf({ startNanos, durationNanos, events, startMillis }) {
  const clock = new Date(startMillis + startNanos / 1e6).toISOString().replace('T', ' ').replace('Z', ' UTC');
  return [[durationText(durationNanos), counted(events, 'event')], [clock]];
}
