/** The page's head: what was recorded, the filter, and what one can do. */
import { el, icon, iconButton } from '../tools/dom.js';
import { clean, counted } from '../tools/text.js';
import { durationText } from '../tools/time.js';

/**
 * @param {import('./store.js').Store} store
 * @param {import('./data.js').Page} page
 * @param {{link: () => void, save: () => void, theme: () => void, help: () => void, facts: ?() => void, run: (index: number, together: boolean) => void}} commands
 */
export function createHeader(store, page, commands) {
  const title = el('h1', {});
  const facts = el('p', { class: 'facts' });
  const input = el('input', {
    type: 'search', placeholder: 'Filter: put back, part-*, -idle', 'aria-label': 'Filter', spellcheck: false, autocomplete: 'off',
    oninput: () => store.set({ filter: input.value, ...(input.value ? {} : { keep: false }) }),
    onkeydown: event => onKey(event),
  });
  const state = el('span', { class: 'filter-state', 'aria-live': 'polite' });
  const runs = el('div', { class: 'segments', role: 'group', 'aria-label': 'Runs' },
    ...page.runs.map((run, index) => el('button', { type: 'button', onclick: () => commands.run(index, false) }, clean(run.title))),
    el('button', { type: 'button', title: 'All runs, each from its own start', onclick: () => commands.run(0, true) }, 'Side by side'));
  runs.hidden = page.runs.length < 2;
  const element = el('header', { class: 'top' },
    el('div', { class: 'identity' }, title, facts),
    runs,
    el('label', { class: 'filter' }, icon('search'), input, state),
    el('div', { class: 'actions', role: 'toolbar', 'aria-label': 'Page' },
      iconButton('link', 'Copy a link to this view', commands.link, 'L'),
      iconButton('save', 'Save this view', commands.save),
      ...(commands.facts ? [iconButton('info', 'About the JVM', commands.facts)] : []),
      iconButton('theme', 'Light or dark', commands.theme, 'T'),
      iconButton('help', 'Keys', commands.help, '?')));

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
    const shown = view.together ? page.runs : [page.runs[view.run]];
    title.textContent = page.runs.length > 1 ? `${page.runs.length} runs` : clean(shown[0].title);
    document.title = `${shown.map(run => clean(run.title)).join(', ')} – Contrail`;
    const losses = shown.flatMap(run => run.losses).map(loss => el('span', { class: 'loss', title: clean(loss) }, clean(loss)));
    const notes = shown.flatMap(run => run.notes).map(note => el('span', { title: clean(note) }, clean(note)));
    const texts = view.together ? ['each from its own start'] : factsOf(shown[0]);
    facts.replaceChildren(...texts.map(text => el('span', {}, text)), ...losses, ...notes);
    if (input.value !== view.filter) {
      input.value = view.filter;
    }
    state.textContent = view.filter === '' ? '' : view.keep ? 'only these' : 'Enter keeps only these';
    [...runs.children].forEach((button, index) =>
      button.setAttribute('aria-pressed', String(view.together ? index === page.runs.length : index === view.run)));
  }

  return { element, render, focusFilter: () => { input.focus(); input.select(); } };
}

function factsOf({ durationNanos, events, startMillis }) {
  const clock = new Date(startMillis).toISOString().replace('T', ' ').replace('Z', ' UTC');
  return [durationText(durationNanos), counted(events, 'event'), clock];
}
