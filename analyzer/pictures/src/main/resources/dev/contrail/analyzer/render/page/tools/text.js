/** Names from a recording as text to show: harmless, and no wider than there is room. */

const UNSEEN = /[\p{Cf}]/gu;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const BROKEN = /[\p{Cs}\p{Cn}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u2028\u2029]+/gu;

const cleaned = new Map();

/** Without what no font draws or what would turn the text around it: control characters, half a pair, bidi marks. */
export function clean(text) {
  let result = cleaned.get(text);
  if (result === undefined) {
    result = text.replace(SPACE, ' ').replace(UNSEEN, '').replace(BROKEN, '\ufffd');
    if (cleaned.size > 20000) {
      cleaned.clear();
    }
    cleaned.set(text, result);
  }
  return result;
}

/**
 * The text if it fits, else its beginning and end around an ellipsis: names that are long differ at the end. Empty when
 * not even one character fits.
 */
export function fit(context, name, room) {
  const text = clean(name);
  const width = widthOf(context, text);
  if (width <= room) {
    return text;
  }
  const letters = Array.from(text.slice(0, 400));
  const perLetter = width / text.length;
  for (let kept = Math.min(letters.length - 1, Math.floor(room / perLetter)); kept > 0; kept--) {
    if (widthOf(context, shortened(letters, kept)) <= room) {
      return shortened(letters, kept);
    }
  }
  return '';
}

const widths = new Map();

/** How wide a text is, in CSS pixels; remembered, because pictures ask for the same ones again and again. */
export function widthOf(context, text) {
  const key = context.font + text;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text.slice(0, 2000)).width;
    if (widths.size > 20000) {
      widths.clear();
    }
    widths.set(key, width);
  }
  return width;
}

/** A number stays whole or goes: a part of it is another object's number. */
function shortened(letters, kept) {
  let end = letters.length - (kept >> 1);
  while (end < letters.length && DIGIT.test(letters[end]) && DIGIT.test(letters[end - 1])) {
    end--;
  }
  const tail = letters.length - end < kept ? letters.length - end : 0;
  return letters.slice(0, kept - tail).join('') + '…' + (tail ? letters.slice(-tail).join('') : '');
}

const NOT_SHOWN = 'Not shown: ';

/** Lines of a picture's footer, of which those about what is not shown are one that says so once. @param {string[]} lines */
export function toldOnce(lines) {
  const missing = lines.filter(line => line.startsWith(NOT_SHOWN)).map(line => line.slice(NOT_SHOWN.length));
  const others = lines.filter(line => !line.startsWith(NOT_SHOWN));
  return [...(missing.length ? [NOT_SHOWN + missing.join('; ')] : []), ...others].map(clean);
}

const NUMBER = new Intl.NumberFormat('en-US');

/** 1,031,220 */
export function count(number) {
  return NUMBER.format(number);
}

/** 1 event, 2 events */
export function counted(number, noun) {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
