/** What the recordings tell of their JVMs: there only when the page was made with --include-jvm-info. */
import { el, iconButton } from '../tools/dom.js';
import { clean } from '../tools/text.js';

/** @param {import('./data.js').Page} page @returns {?HTMLDialogElement} null when the page knows nothing of them */
export function factsDialog(page) {
  const recordings = page.runs.flatMap(run => Object.entries(run.facts));
  if (recordings.length === 0) {
    return null;
  }
  const dialog = el('dialog', { class: 'help facts-dialog', 'aria-label': 'About the JVM', tabIndex: -1, autofocus: true });
  const close = iconButton('close', 'Close', () => dialog.close(), 'Esc');
  dialog.append(el('div', { class: 'help-head' }, el('h2', {}, 'About the JVM'), close),
    el('p', { class: 'note' }, 'This page was made with --include-jvm-info: look through it before you pass it on.'),
    ...recordings.flatMap(([recording, topics]) => [
      ...(recordings.length > 1 ? [el('h2', {}, clean(recording))] : []),
      ...Object.entries(topics).map(([topic, facts]) => el('section', {}, el('h3', {}, clean(topic)), el('dl', {},
        ...facts.flatMap(([name, value]) => [el('dt', {}, clean(name)), el('dd', {}, clean(value))])))),
    ]));
  document.body.append(dialog);
  return dialog;
}
