/** What the sequence pane says of itself: how much there is, how much of it is shown, and why not all. */
import { el } from '../tools/dom.js';
import { clean, count, counted, toldOnce } from '../tools/text.js';

/** What a page of very many messages does not hold, and how to see it. */
export function sequenceNotice(run, { size, time }, tools) {
  const all = run.sequence.messages;
  return size < all ? [el('p', { class: 'notice' },
    `The first ${count(size)} of ${counted(all, 'message')} are here, up to ${tools.durationText(time[size - 1])} after the start. For later ones, zoom to them and `,
    el('button', { type: 'button', class: 'link', onclick: tools.copyCommand }, 'copy the command for the visible range'), '.')] : [];
}

/** @param {ReturnType<typeof import('./model.js').createSequenceModel>} model @param {import('../shell/data.js').Run} run */
export function sequenceSummary(model, run, [first, end]) {
  const { sequence } = model;
  const { only, solo } = model.choices();
  const { shown } = model.rows();
  const all = run.sequence.messages;
  const columns = model.columns();
  const parts = [shown.length === all ? counted(all, 'message') : `${count(shown.length)} of ${counted(all, 'message')}`,
    counted(columns, 'participant')];
  const beyond = sequence.size - (end - first);
  if (beyond > 0) {
    parts.push(`${count(beyond)} beyond the visible range ${only ? 'left out' : 'dimmed'}`);
  }
  if (solo !== null) {
    parts.push(`only those of ${solo}`);
  }
  if (sequence.opened > 0) {
    parts.push(`${counted(sequence.opened, 'call')} still without a reply`);
  }
  if (sequence.strays > 0) {
    parts.push(sequence.strays === 1 ? '1 reply without its call' : `${count(sequence.strays)} replies without their calls`);
  }
  const own = run.sequence.notShown.filter(line => ![...run.losses, ...run.notes].includes(line)); // the head tells those
  return clean([...parts, ...toldOnce(own)].join(' · '));
}
